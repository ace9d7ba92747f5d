#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What a whole build costs, beside the floor (floor.cpp) and beside Hugo where it is installed, on the same meetings.

    whole.py build/release/insyn                            100, 1 000 and 10 000 meetings: about five minutes
    whole.py build/release/insyn --meetings 10000 100000    as many as are promised for: 8 GB of memory for the files
    whole.py build/release/insyn --into docs/performance.md
    whole.py build/release/insyn --callgrind                with instructions for each meeting, of 1 000

All are run in turn, in rounds, and medians told. Works in memory (/dev/shm) where there is room, else in a temporary
folder, and leaves nothing behind. Prints tables in Markdown with the goals beside them.
"""
import argparse
import json
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

import large_note
import make_meetings
import measuring
import reloading
import report
import section

HERE = pathlib.Path(__file__).resolve().parent
IN_MEMORY = pathlib.Path("/dev/shm")
MOST_FOR_ALL = 10_000  # at more our builds and the floor alone: Hugo would take more memory than most machines have
BYTES_OF_A_MEETING, BYTES_FOR_ALL = 80_000, 160_000  # sources and pages, ours and those of all beside us
CALLGRIND_MEETINGS = 1_000
STARTS = 20


def roomy_folder(meetings):
    """In memory, so that the disk's moods stay out of the figures, where there is room."""
    needed = max(meetings * BYTES_OF_A_MEETING, min(meetings, MOST_FOR_ALL) * BYTES_FOR_ALL)
    for folder in (IN_MEMORY, pathlib.Path(tempfile.gettempdir())):
        if folder.is_dir() and shutil.disk_usage(folder).free > needed:
            return folder
    sys.exit(f"whole.py: {meetings} meetings need {needed / 1e9:.0f} GB")


# --- those beside us --------------------------------------------------------------------------------------------------

def build_floor(folder):
    """The floor's program, or None where a compiler or a library is missing."""
    program = folder / "floor"
    done = subprocess.run(["g++", "-O2", "-std=c++20", HERE / "floor.cpp", "-o", program, "-lcmark-gfm-extensions",
                           "-lcmark-gfm"], capture_output=True, check=False) if shutil.which("g++") else None
    return program if done and done.returncode == 0 else None


def removed(folder):
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def beside(given, folder, ours, meetings):
    """Name → what runs it once, from nothing, on the meetings of `ours`."""
    runs = {}
    if given.floor:
        runs["floor"] = lambda: measuring.run(given.floor, ours.folder / "minutes", removed(folder / "floor-out"), given.jobs)
    if given.peers and shutil.which("hugo") and meetings <= MOST_FOR_ALL:
        make_meetings.make(folder / "hugo", meetings, flavour="hugo")
        shutil.copytree(HERE / "hugo", folder / "hugo", dirs_exist_ok=True)
        runs["hugo"] = lambda: measuring.run("hugo", "--quiet", "-s", folder / "hugo", "-d", removed(folder / "hugo-out"))
    return runs


# --- what is measured -------------------------------------------------------------------------------------------------

def measure_size(given, folder, meetings):
    """Everything at one number of meetings."""
    ours, guarded = (section.Section(folder / name, given.insyn, given.jobs) for name in ("plain", "internal"))
    ours.make(meetings)
    runs = {"cold build": ours.cold, "again, nothing changed": ours.again, "one note changed": ours.note_changed,
            "one template changed": ours.template_changed, "one organisation renamed": ours.organisation_renamed}
    if given.internal and meetings <= MOST_FOR_ALL:
        guarded.make(meetings, given.internal)
        runs["cold build, with internal texts"] = guarded.cold
    runs.update(beside(given, folder, ours, meetings))
    costs = {name: [] for name in runs}
    for _ in range(given.rounds):
        for name, once in runs.items():
            costs[name].append(once())
    result = {"meetings": meetings, "source_bytes": section.size_of(ours.folder / "minutes")[1],
              "rows": {name: row_of(measuring.median(several), name) for name, several in costs.items()}}
    result["files"], result["bytes"] = section.size_of(ours.public)
    if given.strace and shutil.which("strace") and meetings <= MOST_FOR_ALL:
        result["calls"] = count_calls(ours)
    if given.reloads and meetings <= MOST_FOR_ALL:
        result["reload"] = reloading.measure(ours, given.reloads)
    return result


def row_of(cost, name):
    row = {"seconds": cost.seconds, "processor_seconds": cost.processor_seconds, "megabytes": cost.megabytes,
           "megabytes_written": cost.bytes_written / 1e6}
    if name not in ("floor", "hugo"):
        row["files_written"] = section.files_written(cost)
    return row


def count_calls(ours):
    ours.start_over()
    return {name: measuring.calls_of(*ours.build_command()) for name in ("cold build", "again, nothing changed")}


def measure_instructions(given, folder):
    ours = section.Section(folder / "counted", given.insyn, 1)
    ours.make(CALLGRIND_MEETINGS)
    return {"meetings": CALLGRIND_MEETINGS,
            "cold build": measuring.instructions_of(*ours.build_command()) / CALLGRIND_MEETINGS,
            "again, nothing changed": measuring.instructions_of(*ours.build_command()) / CALLGRIND_MEETINGS}


def measure_starts(given):
    """Milliseconds of what does next to nothing."""
    runs = {"insyn --version": (given.insyn, "--version"),
            "insyn check, the example": (given.insyn, "-C", section.ROOT, "check", "--today", "2026-11-21")}
    if shutil.which("curl"):
        runs["curl --version"] = ("curl", "--version")
    return {name: 1000 * measuring.median_of(given.starts, *command).seconds for name, command in runs.items()}


def measure_large_notes(given, folder):
    """Milliseconds that a note takes, above what a project with a short one does."""
    ours = section.Section(folder / "large", given.insyn, given.jobs)
    ours.make(1)
    note = next(ours.folder.glob("minutes/*/*/2*.md"))
    texts = {"short": large_note.short(), **{shape: text() for shape, text in large_note.SHAPES.items()}}
    costs = {(shape, verb): [] for shape in texts for verb in ("build", "check")}
    for _ in range(given.starts):
        for shape, verb in costs:
            ours.start_over()
            note.write_text(texts[shape], encoding="utf-8")
            costs[shape, verb].append(measuring.run(*ours.command(verb)))

    def above_short(shape, verb):
        each = [measuring.median(costs[one, verb]).seconds for one in (shape, "short")]
        return 1000 * (each[0] - each[1])

    return {shape: {"bytes": len(texts[shape].encode()), "lines": texts[shape].count("\n"),
                    "build": above_short(shape, "build"), "check": above_short(shape, "check")}
            for shape in large_note.SHAPES}


def measure(given, folder):
    given.floor = build_floor(folder) if given.peers else None
    results = {"insyn": measuring.run(given.insyn, "--version").said.splitlines()[0], "jobs": given.jobs,
               "rounds": given.rounds, "starts": measure_starts(given), "large_notes": measure_large_notes(given, folder)}
    results["sizes"] = []
    for meetings in sorted(given.meetings):
        print(f"{meetings} meetings …", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(dir=folder) as place:
            results["sizes"].append(measure_size(given, pathlib.Path(place), meetings))
    if given.callgrind and shutil.which("valgrind"):
        results["instructions"] = measure_instructions(given, folder)
    results["goals"] = report.goals(results)
    return results


def arguments():
    takes = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    takes.add_argument("insyn", type=lambda path: pathlib.Path(path).resolve())
    takes.add_argument("--meetings", type=int, nargs="+", default=[100, 1_000, 10_000], metavar="N")
    takes.add_argument("--rounds", type=int, default=3, metavar="N")
    takes.add_argument("--jobs", type=int, default=2, metavar="N", help="threads (2)")
    takes.add_argument("--internal", type=make_meetings.share, default=0.05, metavar="SHARE",
                       help="of notes with internal texts, in a build of their own (0.05)")
    takes.add_argument("--reloads", type=int, default=5, metavar="N", help="saves while insyn serve shows the section (5)")
    takes.add_argument("--starts", type=int, default=STARTS, metavar="N", help=f"of what takes milliseconds ({STARTS})")
    takes.add_argument("--no-peers", dest="peers", action="store_false", help="neither the floor nor Hugo")
    takes.add_argument("--no-strace", dest="strace", action="store_false", help="no calls to the system counted")
    takes.add_argument("--callgrind", action="store_true", help="count instructions too: some minutes")
    takes.add_argument("--in", dest="folder", type=pathlib.Path, metavar="FOLDER", help="work there (/dev/shm if it has room)")
    takes.add_argument("--into", type=pathlib.Path, metavar="PAGE", help="put the tables where the page has them")
    takes.add_argument("--json", type=pathlib.Path, metavar="FILE", help="all figures")
    return takes.parse_args()


def main():
    given = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that nothing is left behind then either
    room = given.folder or roomy_folder(max(given.meetings))
    with tempfile.TemporaryDirectory(prefix="insyn-bench-", dir=room) as folder:
        results = measure(given, pathlib.Path(folder))
    if given.json:
        given.json.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    tables = report.markdown(results)
    if given.into:
        given.into.write_text(report.page_with(tables, given.into.read_text(encoding="utf-8")), encoding="utf-8")
    print(tables)


if __name__ == "__main__":
    try:
        main()
    except measuring.Failed as failure:
        sys.exit(f"whole.py: {failure}")
