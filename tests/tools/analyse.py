#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""clang-tidy (.clang-tidy) and cppcheck (cppcheck.txt) have nothing to say about src/.

analyse.py            all of src/: an hour on two cores (./test --long)
analyse.py --changed  the sources that differ from the last commit
analyse.py FILE…      these
"""
import argparse
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build" / "analyse"  # configured and never built: clang-tidy wants clang's own flags
SKIPPED = 77

# clang 14 refuses qpdf's JSON.hh in C++20 (a class with a vector of itself): cppcheck alone reads these.
NOT_FOR_CLANG_14 = "qpdf"


def run(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def configure():
    done = run("cmake", "-S", ".", "-B", BUILD, "-G", "Ninja", "-Wno-dev", "-DCMAKE_C_COMPILER=clang",
               "-DCMAKE_CXX_COMPILER=clang++", "-DCMAKE_BUILD_TYPE=Debug", "-DBUILD_TESTING=OFF")
    if done.returncode != 0:
        sys.exit(done.stdout + done.stderr)


def sources(asked):
    if asked.files:
        return [pathlib.Path(name).resolve().relative_to(ROOT) for name in asked.files]
    if asked.changed:
        names = run("git", "diff", "--name-only", "HEAD", "--", "src").stdout.split()
        return [pathlib.Path(name) for name in names if name.endswith(".cpp") and (ROOT / name).is_file()]
    return sorted(path.relative_to(ROOT) for path in (ROOT / "src").rglob("*.cpp"))


def reads_qpdf(source):
    done = run("clang++", "-std=c++20", "-Isrc", "-MM", "-MG", source)
    return NOT_FOR_CLANG_14 in (ROOT / source).read_text(encoding="utf-8") or f"{NOT_FOR_CLANG_14}/" in done.stdout


def tidy(source):
    if reads_qpdf(source):
        return ""
    done = run("clang-tidy", "-p", BUILD, "--quiet", source)
    return done.stdout + (done.stderr if "error:" in done.stderr else "")


def cppcheck(files, jobs):
    done = run("cppcheck", "--quiet", "--std=c++20", "--language=c++", "--enable=warning,portability",
               "--inline-suppr", f"--suppressions-list={HERE / 'cppcheck.txt'}", "--error-exitcode=1", "-Isrc",
               "--template={file}:{line}: {severity}: {message} [{id}]", f"-j{jobs}", *map(str, files))
    return done.stderr if done.returncode != 0 else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--changed", action="store_true", help="what differs from the last commit")
    parser.add_argument("files", nargs="*")
    asked = parser.parse_args()
    if not all(map(shutil.which, ("clang-tidy", "cppcheck", "clang++"))):
        print("clang-tidy, cppcheck or clang is not here: the sources are not analysed")
        sys.exit(SKIPPED)
    configure()
    files, jobs = sources(asked), os.cpu_count() or 1
    said = [cppcheck(files, jobs)] if files else []
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for found in pool.map(tidy, files):
            said.append(found)
    said = [found for found in said if found.strip()]
    print("".join(said))
    print(f"analyse.py: {len(files)} looked at, {len(said)} reports")
    sys.exit(1 if said else 0)


main()
