#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""shellcheck has nothing to say about the shell scripts."""
import shutil
import subprocess
import sys

import tree

if not shutil.which("shellcheck"):
    print("shellcheck is not here: the scripts are not looked at")
    sys.exit(tree.SKIPPED)

scripts = [path for path in tree.tracked() if path.suffix == ".sh" or tree.text(path).startswith("#!/usr/bin/env bash")]
run = subprocess.run(["shellcheck", "--external-sources", "--format=gcc", *scripts], cwd=tree.ROOT,
                     capture_output=True, text=True, check=False)
tree.finish((run.stdout + run.stderr).splitlines(), len(scripts))
