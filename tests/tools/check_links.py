#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Links and pictures in the project's own pages (README.md, docs/ …) lead to files and headings that are there."""
import re
import urllib.parse

import tree

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def anchors_in(path):
    """The anchors that GitHub and its kin give to headings: lower case, spaces to hyphens, other marks dropped."""
    for _, line in tree.lines(path):
        if line.startswith("#"):
            words = re.sub(r"[^\w\- ]", "", line.lstrip("#").strip().lower())
            yield words.replace(" ", "-")


def fault_of(page, link):
    address, _, anchor = urllib.parse.unquote(link).partition("#")
    if "://" in address or address.startswith("mailto:"):
        return None
    target = (tree.ROOT / page.parent / address).resolve() if address else tree.ROOT / page
    if not target.exists():
        return "no such file"
    if anchor and target.suffix == ".md" and anchor not in anchors_in(target.relative_to(tree.ROOT)):
        return "no such heading"
    return None


pages = tree.files("*.md", "docs/**/*.md")
faults = []
for page in pages:
    shown = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), tree.text(page))
    for link in LINK.finditer(shown):
        fault = fault_of(page, link.group(1))
        if fault:
            faults.append(f"{page}:{shown.count(chr(10), 0, link.start()) + 1}: {link.group(1)}: {fault}")
tree.finish(faults, len(pages))
