#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The verifier raises no false alarm. Each note of the example in turn is not published: its text is internal then, and
the rest of the site, which is of the same groups, words and names, goes on telling of the same matters.

    leak_alarm_test.py                                every twelfth note
    INSYN_LEAK_SAMPLE=0 leak_alarm_test.py            all of them
    INSYN_LEAK_NOTE=minutes/om.md leak_alarm_test.py  that one alone
"""
import concurrent.futures
import os
import re
import unittest

# ./test names the release: under the sanitizers so many builds take three times as long.
if "INSYN_RELEASE" in os.environ:
    os.environ["INSYN_BINARY"] = os.environ["INSYN_RELEASE"]
import insyn  # noqa: E402

SAMPLE = int(os.environ.get("INSYN_LEAK_SAMPLE", "14"))  # notes, evenly spread; 0: all
ONE = os.environ.get("INSYN_LEAK_NOTE")


def unpublished(note):
    """The note with the key that keeps it from the site."""
    note = re.sub(r"^(publicera|publish):.*\n", "", note, flags=re.MULTILINE)
    return note.replace("---\n", "---\npublicera: nej\n", 1) if note.startswith("---\n") else f"---\npublicera: nej\n---\n{note}"


def alarms_without(path):
    """What the verifier says of the example without that note."""
    with insyn.example() as project:
        project.write(path, unpublished((project.folder / path).read_text(encoding="utf-8")))
        told = project.run("build", "--hold", "--format", "json").json
        if path not in [note["file"] for note in told["left_out"]]:
            return [f"{path} is published all the same"]
        return [f"{path}: {leak}" for leak in told["verified"]["leaks"]]


class NoFalseAlarm(unittest.TestCase):
    def test_whichever_note_is_not_published(self):
        notes = sorted(path.relative_to(insyn.ROOT).as_posix() for path in (insyn.ROOT / "minutes").rglob("*.md"))
        notes = [ONE] if ONE else notes[::max(1, len(notes) // SAMPLE)] if SAMPLE else notes
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            alarms = [alarm for found in pool.map(alarms_without, notes) for alarm in found]
        self.assertEqual(alarms, [])


if __name__ == "__main__":
    unittest.main()
