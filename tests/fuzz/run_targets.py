#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Gives each fuzz target its share of the time: run_targets.py SECONDS [TARGET…] (./test --fuzz SECONDS).

As many targets at a time as the machine has cores; each has the same share, on one core. Inputs that reach new code are
kept in build/fuzz/corpus/TARGET and are where the next run begins; an input that breaks the code lies in
build/fuzz/crashes/TARGET. What it says when it is given alone, and where it belongs when it is mended:

    build/fuzz/tests/fuzz/fuzz_TARGET build/fuzz/crashes/TARGET/crash-…
    tests/fuzz/regressions/TARGET/<its story>

Exit code: 0 nothing was found, 1 an input broke a target.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
BUILD = HERE.parents[1] / "build" / "fuzz"
INPUT_LIMITS = ["-timeout=60", "-rss_limit_mb=3000", "-max_len=8192"]  # seconds, MB and bytes for one input


def targets():
    return sorted(path.name.removeprefix("fuzz_") for path in (BUILD / "tests" / "fuzz").glob("fuzz_*")
                  if path.is_file() and os.access(path, os.X_OK))


def last_number(pattern, text):
    found = re.findall(pattern, text)
    return int(found[-1]) if found else 0


def fuzz(target, seconds):
    """Runs one target; gives its row of the table and what it said of a crash."""
    corpus, crashes = BUILD / "corpus" / target, BUILD / "crashes" / target
    for folder in (corpus, crashes):
        folder.mkdir(parents=True, exist_ok=True)
    dictionary = HERE / "dictionaries" / f"{target}.dict"
    command = [BUILD / "tests" / "fuzz" / f"fuzz_{target}", f"-max_total_time={seconds}", "-print_final_stats=1",
               *INPUT_LIMITS, f"-artifact_prefix={crashes}/", *([f"-dict={dictionary}"] if dictionary.exists() else []),
               *(folder for folder in (corpus, HERE / "seeds" / target, HERE / "regressions" / target)
                 if folder.is_dir())]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    row = (target, last_number(r"stat::number_of_executed_units: (\d+)", done.stderr),
           last_number(r" cov: (\d+)", done.stderr), last_number(r" ft: (\d+)", done.stderr),
           sum(1 for _ in corpus.iterdir()), "no" if done.returncode == 0 else "YES")
    return row, "" if done.returncode == 0 else f"{target}:\n{done.stderr[-6000:]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("seconds", type=int, help="for all targets together")
    parser.add_argument("targets", nargs="*", help="these alone")
    asked = parser.parse_args()
    chosen = asked.targets or targets()
    if not chosen:
        sys.exit(f"no targets in {BUILD}: cmake --preset fuzz && cmake --build --preset fuzz")
    cores = os.cpu_count() or 1
    share = max(1, asked.seconds * cores // len(chosen))
    print(f"{len(chosen)} targets, {share} s each, {cores} at a time")
    print(f"{'target':<12}{'executions':>12}{'edges':>8}{'features':>10}{'inputs':>8}  broken", flush=True)
    said = []
    with concurrent.futures.ThreadPoolExecutor(cores) as pool:
        for row, crash in pool.map(lambda target: fuzz(target, share), chosen):
            print("{:<12}{:>12}{:>8}{:>10}{:>8}  {}".format(*row), flush=True)
            said += [crash] if crash else []
    print("\n".join(said))
    sys.exit(1 if said else 0)


main()
