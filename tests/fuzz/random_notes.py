#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Random notes: the example project with its notes broken at random, through `insyn check` and `insyn build --hold`.

Bad input never crashes the program, never hangs it, and never makes it say something that is not a report. Each round
has its number as seed, so a round that fails can be run alone:

    INSYN_BINARY=build/dev/insyn tests/fuzz/random_notes.py --round 17

INSYN_FUZZ_ROUNDS says how many rounds to run (default 3).
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).parents[2]
TIME_LIMIT = 120  # seconds for one command over one broken project; a whole one takes a fraction of a second

# What a mistake is made of: the marks of the text, halves of them, and bytes that no text should hold.
PIECES = [piece.encode() for piece in (
    "---\n", "\n\n", "# ", "## ", "##", "> ", "> [!INTERNT] ", "> [!BESLUT]\n", "<!--", "-->", "**Beslut:** ", "Beslut:",
    "**Uppföljning:** ", "**Jäv:** ", "- [ ] ", "- [x] ", "- ", "1. ", "| a | b |\n|---|---|\n", "```\n", "`", "[", "](", ")",
    "![", "[x](y.md#z)", "[x](javascript:a)", "~~", "**", "_", "<b>", "<script>", "&#0;", "&amp;", "{{", "}}", "{{{", "{{#a}}",
    "titel: ", "status: ", "datum: 2026-13-45", "datum: 2026-03-11\n", "närvarande:\n  - ", "&a ", "*a", "!!x ", "\t", "\\",
    "senast 31/2", "v. 99", "till nästa möte", "(punkt 3–1)", "(ej punkt 999999999999)", "2/0", "99999999999999999999",
    "å", "e\u0301", "\u202e", "\ufeff", "www.example.se", "a@b.se", "http://[", "x" * 3000, "> " * 300, "[" * 300)] + [
        b"\x00", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\x1b[31m", b"\r", b"\r\n"]


def broken(text, others, chance):
    """The text with a few random mistakes: pieces put in, parts cut out, said twice, taken from another note."""
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(text) + 1)
        end = min(len(text), at + int(chance.expovariate(1 / 40)))
        other = chance.choice(others)
        start = chance.randrange(len(other) + 1)
        text = chance.choice([
            lambda: text[:at] + chance.choice(PIECES) + text[at:],
            lambda: text[:at] + text[end:],
            lambda: text[:end] + text[at:],
            lambda: text[:at] + other[start:start + 200] + text[at:],
            lambda: text[:at] + bytes([chance.randrange(256)]) + text[at + 1:],
        ])()
    return text


def lay_out(project, chance):
    """The example in a folder of its own, a third of its notes broken."""
    for part in ("minutes", "site", "templates"):
        shutil.copytree(ROOT / part, project / part)
    notes = sorted((project / "minutes").rglob("*.md"))
    texts = [note.read_bytes() for note in notes]
    for note, text in zip(notes, texts):
        if chance.random() < 0.33:
            note.write_bytes(broken(text, texts, chance))


def fault_in(arguments, project):
    """What is wrong with how the program took the project, or nothing."""
    command = [os.environ["INSYN_BINARY"], "-C", project, "--today", "2026-11-21", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIME_LIMIT, check=False)
    except subprocess.TimeoutExpired:
        return f"took more than {TIME_LIMIT} s"
    said = done.stderr.decode(errors="replace")
    if done.returncode not in (0, 1) or "Sanitizer" in said or "runtime error" in said:
        return f"exit code {done.returncode}\n{said[:4000]}"
    try:
        json.loads(done.stdout)
    except ValueError as error:
        return f"its report is not JSON: {error}"
    return None


def run_round(number):
    with tempfile.TemporaryDirectory(prefix="insyn-fuzz-") as folder:
        project = pathlib.Path(folder)
        lay_out(project, random.Random(number))
        for arguments in (["check", "--format", "json"], ["build", "--hold", "--format", "json"]):
            fault = fault_in(arguments, project)
            if fault:
                return f"round {number}: insyn {' '.join(arguments)}: {fault}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--round", type=int, help="run this round alone")
    alone = parser.parse_args().round
    rounds = [alone] if alone is not None else range(int(os.environ.get("INSYN_FUZZ_ROUNDS", "3")))
    faults = [fault for fault in map(run_round, rounds) if fault]
    print("\n\n".join(faults))
    print(f"{len(rounds)} rounds, {len(faults)} with a fault")
    sys.exit(1 if faults else 0)


main()
