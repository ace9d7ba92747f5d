#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every source says its licence on its first line (scripts: on the second, after #!)."""
import tree

NAMES = ("CMakeLists.txt", "run", "test")
ENDINGS = (".cpp", ".hpp", ".cmake", ".py", ".sh", ".css", ".js", ".mjs")
LINE = "SPDX-License-Identifier: EUPL-1.2"


def is_source(path):
    own = path.parts[0] in ("src", "tests", "cmake", "packaging", "templates") or len(path.parts) == 1
    return own and (path.name in NAMES or path.suffix in ENDINGS) and "cases" not in path.parts


sources = [path for path in tree.tracked() if is_source(path)]
tree.finish([f"{path}:1: no line with {LINE}" for path in sources
             if LINE not in "".join(tree.text(path).splitlines(keepends=True)[:2])], len(sources))
