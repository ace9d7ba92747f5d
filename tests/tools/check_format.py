#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The sources look as clang-format lays them out (.clang-format). To mend: clang-format -i FILE."""
import re
import shutil
import subprocess
import sys

import tree

VERSION = "14"  # Debian 12's; another version lays some lines out in another way


def find_clang_format():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        if shutil.which(name):
            said = subprocess.run([name, "--version"], capture_output=True, text=True, check=True).stdout
            if re.search(rf"version {VERSION}\.", said):
                return name
    print(f"clang-format {VERSION} is not here: the layout is not looked at")
    sys.exit(tree.SKIPPED)


sources = tree.files("src/**/*.cpp", "src/**/*.hpp", "tests/**/*.cpp", "tests/**/*.hpp")
run = subprocess.run([find_clang_format(), "--dry-run", "--Werror", *sources], cwd=tree.ROOT, capture_output=True,
                     text=True, check=False)
tree.finish([line for line in run.stderr.splitlines() if ": error: " in line], len(sources))
