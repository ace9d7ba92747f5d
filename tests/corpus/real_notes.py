#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A set of real notes through the whole program: tests/corpus/real_notes.py SET

No crash and no hang; every file becomes a page or is named with its reason; every word of every published text stands in
its page, and every number that begins a list; decisions and actions are in the data as counts.tsv says; a second run
writes nothing and leaves the same bytes.
"""
import collections
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import layout
import words

SKIPPED = 77
TIME_LIMIT = 60  # seconds for one run of a debug build; it takes a tenth of that


def build(project):
    """The report of `insyn build`, or the end of the test."""
    command = [os.environ["INSYN_BINARY"], "-C", project, "--lang", "en", "--today", "2026-11-21", "build", "--hold",
               "--verbose", "--format", "json", "--out", project / "public"]
    done = subprocess.run(command, capture_output=True, timeout=TIME_LIMIT, check=False)
    said = done.stderr.decode(errors="replace")
    if done.returncode not in (0, 1) or "Sanitizer" in said or "runtime error" in said:
        sys.exit(f"exit code {done.returncode}\n{said[:4000]}")
    return json.loads(done.stdout)


def tree_hash(folder):
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            whole.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def pages_of(project, placed):
    """The folder of each file's page; nothing where it has none."""
    group = project / "public" / layout.PROJECT / layout.GROUP
    folders = {file: group / layout.slug(pathlib.PurePath(file).stem) for file in placed}
    return {file: folder if (folder / "index.md").is_file() else None for file, folder in folders.items()}


def unaccounted(placed, pages, report):
    """Files that are neither a page nor named with a reason."""
    named = {entry["file"] for entry in report["left_out"]} | set(report["held"])
    with_error = {finding["file"] for finding in report["findings"] if finding["severity"] == "error"}
    for file in placed:
        if pages[file] is None and file not in named:
            yield f"{file}: no page, and no reason"
        if file in report["held"] and file not in with_error:
            yield f"{file}: held without an error that says why"


def lost_words(pages):
    for file, page in pages.items():
        if page is None:
            continue
        lost = words.missing(page / "index.md", page / "index.html")
        if lost:
            yield f"{file}: {sum(lost.values())} words are not on its page, the first: {', '.join(list(lost)[:8])}"


def counted_by_hand():
    table = (layout.ROOT / "tests" / "corpus" / "counts.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in table if not line.startswith("#")]
    return {row[0]: dict(zip(rows[0][1:], map(int, row[1:]))) for row in rows[1:]}


def wrong_data(project, placed, pages, corpus):
    """Meetings whose decisions and actions in the open data are not those counted by hand."""
    counts = counted_by_hand()
    for kind in ("decisions", "actions"):
        items = json.loads((project / "public" / "data" / f"{kind}.json").read_text(encoding="utf-8"))["items"]
        found = collections.Counter(item["id"].split("#")[0].rsplit("/", 1)[1] for item in items)
        for file, source in placed.items():
            expected = counts.get(str(source.relative_to(corpus)), {}).get(kind)
            if pages[file] is None:
                continue  # said to be left out, and why
            if expected is not None and found[pages[file].name] != expected:
                yield f"{file}: {found[pages[file].name]} {kind} in the data, {expected} in the notes"


def faults_of(notes, project):
    placed = layout.lay_out(notes, project)
    report = build(project)
    pages = pages_of(project, placed)
    yield from unaccounted(placed, pages, report)
    yield from lost_words(pages)
    yield from wrong_data(project, placed, pages, notes.parent)
    before = tree_hash(project / "public")
    again = build(project)
    if again["written"] or again["removed"] or tree_hash(project / "public") != before:
        yield f"the second run wrote {again['written']} files and removed {again['removed']}"
    published = sum(page is not None for page in pages.values())
    rules = collections.Counter(f"{finding['severity']} {finding['rule']}" for finding in report["findings"])
    print(f"{notes.name}: {len(placed)} files, {published} pages, {len(report['held'])} held for their errors")
    print("\n".join(f"{count:6} {rule}" for rule, count in sorted(rules.items())))


def main():
    corpus = layout.corpus()
    if corpus is None or not (corpus / sys.argv[1]).is_dir():
        print(f"skipped: no real notes {sys.argv[1]} (set INSYN_CORPUS to the folder that has them)")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory(prefix="insyn-corpus-") as folder:
        faults = list(faults_of(corpus / sys.argv[1], pathlib.Path(folder)))
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main()
