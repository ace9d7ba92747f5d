#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Golden cases: each folder here that holds a `cmd` or `minutes/` is one idea, run against the real program.

    tests/cases/<sentence>/
      minutes/ site/ templates/   laid over _base, a small project without findings
      cmd                         the arguments (default: check); --today 2025-06-01 and --lang sv unless it names others
      stdout stderr exit          what must come out, exactly (default: nothing, nothing, 0)
      expect/                     files that public/ must hold, exactly; an empty file: a file that must not be there

    tests/cases/golden.py [CASE…]    runs those, or all; UPDATE=1 writes what came out, to be read through in the diff
"""
import concurrent.futures
import difflib
import os
import pathlib
import shlex
import sys

import insyn

UPDATE = os.environ.get("UPDATE") == "1"


def content(path, default=""):
    return path.read_text(encoding="utf-8") if path.exists() else default


def outcome(case):
    """What the case's command said and made, by the names of the files that hold what is expected."""
    with insyn.project() as project:
        for part in ("minutes", "site", "templates"):
            project.lay(case / part, part)
        done = project.run(*shlex.split(content(case / "cmd", "check")))
        said = {"stdout": done.stdout, "stderr": done.stderr, "exit": f"{done.exit}\n"}
        actual = {name: text.replace(str(project.folder), "PROJECT") for name, text in said.items()}
        for path in expected_files(case):
            actual[path] = content(project.public / pathlib.Path(path).relative_to("expect"))
        return actual


def expected_files(case):
    return [path.relative_to(case).as_posix() for path in sorted(case.glob("expect/**/*")) if path.is_file()]


def expected(case):
    said = {"stdout": content(case / "stdout"), "stderr": content(case / "stderr"), "exit": content(case / "exit", "0\n")}
    return said | {path: content(case / path) for path in expected_files(case)}


def rewrite(case, actual):
    defaults = {"stdout": "", "stderr": "", "exit": "0\n"}
    for name, text in actual.items():
        if text == defaults.get(name):
            (case / name).unlink(missing_ok=True)
        else:
            (case / name).write_text(text, encoding="utf-8")


def differences(case):
    actual = outcome(case)
    if UPDATE:
        rewrite(case, actual)
    wanted = expected(case)
    lines = []
    for name in wanted:
        if wanted[name] != actual[name]:
            lines += difflib.unified_diff(wanted[name].splitlines(), actual[name].splitlines(), f"{case.name}/{name}",
                                          "what came out", lineterm="")
    return lines


def main():
    names = sys.argv[1:] or sorted(path.name for path in insyn.CASES.iterdir() if path.is_dir() and path.name[0] not in "_.")
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as at_once:
        found = at_once.map(lambda name: differences(insyn.CASES / name.strip("/")), names)
    for name, lines in zip(names, found):
        failed += bool(lines)
        print(f"{'FAILED' if lines else 'passed'}  {name}", *lines, sep="\n")
    print(f"{len(names)} cases, {failed} failed")
    sys.exit(1 if failed else 0)


main()
