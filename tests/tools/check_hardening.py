#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A release is built so that a mistake in memory stops it rather than opens it: read from the program itself.

check_hardening.py [PROGRAM]   (default: what INSYN_RELEASE names, else build/release/insyn)
"""
import os
import pathlib
import re
import subprocess
import sys

SKIPPED = 77
MANY = 200  # functions, out of several thousand

# Machine code that only these flags make, on x86-64.
BRANCH_TARGET = bytes.fromhex("f30f1efa")  # endbr64: where an indirect jump may land
STACK_PROBE = bytes.fromhex("48830c2400")  # orq $0,(%rsp): each page of a large frame is touched in turn


def readelf(program, *options):
    return subprocess.run(["readelf", "--wide", *options, program], capture_output=True, text=True, check=True,
                          env={**os.environ, "LC_ALL": "C"}).stdout


def machine_code(program):
    """The bytes of .text."""
    found = re.search(r"\.text\s+PROGBITS\s+[0-9a-f]+\s+([0-9a-f]+)\s+([0-9a-f]+)", readelf(program, "--sections"))
    offset, size = (int(number, 16) for number in found.groups())
    return pathlib.Path(program).read_bytes()[offset:offset + size]


def faults_of(program):
    header, segments = readelf(program, "--file-header"), readelf(program, "--segments")
    dynamic, symbols = readelf(program, "--dynamic"), readelf(program, "--dyn-syms")
    code = machine_code(program)
    is_x86 = "X86-64" in header
    signs = {
        "position independent (-fPIE -pie)": "DYN" in header,
        "relocations read-only (-z relro)": "GNU_RELRO" in segments,
        "all symbols bound at the start (-z now)": re.search(r"BIND_NOW|FLAGS.*\bNOW\b", dynamic),
        "no executable stack (-z noexecstack)": re.search(r"GNU_STACK.*\bRW\b", segments),
        "stack protector (-fstack-protector-strong)": "__stack_chk_fail" in symbols,
        "checked calls of libc (_FORTIFY_SOURCE)": re.search(r"\b__\w+_chk@", symbols),
        "checks in the standard library (_GLIBCXX_ASSERTIONS)": "glibcxx_assert_fail" in symbols,
        "stack clash protection (-fstack-clash-protection)": not is_x86 or STACK_PROBE in code,
        "control flow protection (-fcf-protection)": not is_x86 or code.count(BRANCH_TARGET) >= MANY,
    }
    return [sign for sign, is_there in signs.items() if not is_there]


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else
                           os.environ.get("INSYN_RELEASE", root / "build" / "release" / "insyn"))
    if not program.is_file():
        print(f"{program} is not there: a release is not looked at (cmake --build --preset release --target insyn)")
        sys.exit(SKIPPED)
    faults = faults_of(program)
    for fault in faults:
        print(f"{program}: lacks {fault}")
    print(f"{pathlib.Path(sys.argv[0]).name}: {len(faults)} to mend")
    sys.exit(1 if faults else 0)


main()
