#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every source file of src/ and tests/ is named by the CMake file of its folder: one that is not would never run."""
import tree

faults = []
sources = tree.files("src/**/*.cpp", "tests/**/*.cpp")
for path in sources:
    folder = path.parent
    while not (tree.ROOT / folder / "CMakeLists.txt").is_file():
        folder = folder.parent
    name = path.relative_to(folder).as_posix()
    if name not in tree.text(folder / "CMakeLists.txt").replace("(", " ").replace(")", " ").split():
        faults.append(f"{path}:1: {folder}/CMakeLists.txt does not name it")
tree.finish(faults, len(sources))
