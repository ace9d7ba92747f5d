#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Each folder of src/ is a room: which rooms it may see, and which libraries it may use.

Held against the #include lines of src/ and the ROOMS lines of its CMake files. When a capability does not fit this
table, redraw the plan in ARCHITECTURE.md first and then the table.
"""
import re

import tree

STAGES = ["read", "parse", "link", "check", "render", "write", "publish"]

# The rooms that a room may include, besides itself.
MAY_SEE = {
    "base": [],
    "model": ["base"],
    **{stage: ["model", "base"] for stage in STAGES},
    "detect": ["model", "base"],  # texts → suspicions: knows no files
    "parse": ["detect", "model", "base"],
    "verify": ["model", "base"],  # bytes → leaks
    "http": ["base"],
    "serve": ["http", "base"],    # is given a rebuild and a folder: knows no Markdown
    "sandbox": ["http", "base"],  # knows no ledger
    "begin": ["parse", "model", "base"],  # a site → new notes; answers → a new project
    "convert": ["read", "parse", "model", "base"],  # stands before the walk: what it marks is known by parse's words
    "pipeline": [*STAGES, "detect", "verify", "model", "base"],
    "explain": ["model", "base"],  # rules → their entries: knows no project
    "cli": ["begin", "convert", "pipeline", "explain", "render", "publish", "serve", "sandbox", "read", "parse", "write", "model", "base"],
    "main.cpp": ["cli", "base"],
}

# Who alone may include a library's headers. Standard and POSIX headers, fmt and tl::expected are free to all.
MAY_USE = {
    "cmark-gfm": ["parse"],
    "toml++": ["read", "render"],
    "qpdf": ["read"],
    "exiv2": ["read"],
    "zip": ["read", "convert"],
    "expat": ["read", "convert"],
    "curl": ["publish"],
    "httplib": ["http"],
    "nlohmann": ["publish", "sandbox", "convert", "cli"],
    "CLI": ["cli"],
    "openssl": ["base", "publish", "sandbox"],
    "utf8proc": ["base", "parse"],
}

INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')
ROOMS_LINE = re.compile(r"\bROOMS\s+([a-z\s]+)")


def room_of(path):
    """src/parse/marks.cpp → parse; src/main.cpp → main.cpp."""
    return path.parts[1]


def library_of(header):
    """<toml++/toml.h> → toml++; <libfyaml.h> → libfyaml; <cmark-gfm-core-extensions.h> → cmark-gfm."""
    name = re.sub(r"\.(h|hpp)$", "", header.split("/")[0])
    return "cmark-gfm" if name.startswith("cmark-gfm") else name


def fault_of(room, bracket, header):
    """Why this room may not have this #include, or nothing."""
    if bracket == '"' and header.split("/")[0] not in [room, *MAY_SEE[room]]:
        return f"{room} may not see {header}: it may see {', '.join(MAY_SEE[room]) or 'no other room'}"
    if bracket == "<" and room not in MAY_USE.get(library_of(header), [room]):
        return f"{room} may not use {header}: only {', '.join(MAY_USE[library_of(header)])} may"
    return None


def faults_in(path):
    room = room_of(path)
    if room not in MAY_SEE:
        yield f"{path}:1: a room that the table in check_rooms.py does not know"
        return
    for number, line in tree.lines(path):
        found = INCLUDE.match(line)
        fault = found and fault_of(room, *found.groups())
        if fault:
            yield f"{path}:{number}: {fault}"


def link_faults_in(path):
    """Rooms that a CMake file links and the table does not allow."""
    room = room_of(path)
    for linked in ROOMS_LINE.findall(tree.text(path)):
        for other in sorted(set(linked.split()) - set(MAY_SEE.get(room, []))):
            yield f"{path}:1: {room} may not link {other}"


sources = tree.files("src/**/*.cpp", "src/**/*.hpp")
cmake_files = tree.files("src/*/CMakeLists.txt")
tree.finish([fault for path in sources for fault in faults_in(path)] +
            [fault for path in cmake_files for fault in link_faults_in(path)], len(sources) + len(cmake_files))
