#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What measures is looked at too: the meetings are the same each time and publish without errors; the whole benchmark runs
at twenty of them, tells of each scenario, and cleans up after itself; a goal that is not met is told so."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import large_note
import make_meetings
import meeting_texts
import report

HERE = pathlib.Path(__file__).parent
INSYN = os.environ.get("INSYN_BINARY", HERE.parents[1] / "build/dev/insyn")


def made(**how):
    """Path → bytes of what was made."""
    with tempfile.TemporaryDirectory() as folder:
        make_meetings.make(folder, **how)
        return {str(path.relative_to(folder)): path.read_bytes() for path in pathlib.Path(folder).rglob("*") if path.is_file()}


def body(note):
    return note.split(b"---\n", 2)[2]


def notes(files):
    """Group and date → the note's body."""
    return {path[-len("grupp-001/2026-10-01.md"):]: body(text) for path, text in files.items() if "/grupp-" in path
            and not path.endswith("group.md")}


class Meetings(unittest.TestCase):
    def test_the_same_arguments_give_the_same_bytes(self):
        how = {"meetings": 30, "groups": 3, "internal_share": .2, "plans": 2, "figures": 1}
        self.assertEqual(made(**how), made(**how))

    def test_there_are_as_many_as_asked_for_and_of_the_size_that_notes_have(self):
        texts = notes(made(meetings=101, groups=4))
        self.assertEqual(len(texts), 101)
        self.assertTrue(7_500 < sum(map(len, texts.values())) / 101 < 11_000)

    def test_both_flavours_have_the_same_bodies(self):
        self.assertEqual(notes(made(meetings=20, groups=2)), notes(made(meetings=20, groups=2, flavour="hugo")))

    def test_internal_texts_are_added_and_nothing_else_changes(self):
        plain, guarded = (notes(made(meetings=40, internal_share=share)) for share in (0, .5))
        self.assertTrue(all(guarded[path].startswith(text.rstrip(b"\n")) for path, text in plain.items()))
        self.assertTrue(10 < sum(b"[!INTERNT]" in text for text in guarded.values()) < 30)

    def test_a_renamed_organisation_is_found_by_the_name_of_its_file(self):
        self.assertEqual(make_meetings.slug(meeting_texts.RENAMED), meeting_texts.RENAMED.lower())

    def test_large_notes_are_as_large_as_said(self):
        for shape, text in large_note.SHAPES.items():
            with self.subTest(shape):
                self.assertTrue(.99 < len(text().encode()) / large_note.BYTES <= 1)
                self.assertTrue(.9 < len(text().splitlines()) / large_note.LINES <= 1)


class Whole(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            figures, room = pathlib.Path(folder) / "figures.json", pathlib.Path(folder) / "room"
            room.mkdir()
            command = [sys.executable, "-B", HERE / "whole.py", INSYN, "--meetings", "20", "--rounds", "1", "--starts", "1",
                       "--reloads", "1", "--internal", "0.5", "--no-peers", "--no-strace", "--json", figures,
                       "--in", room]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done
            cls.left = list(room.iterdir())
            cls.said, cls.results = done.stdout, json.loads(figures.read_text(encoding="utf-8"))
        cls.size = cls.results["sizes"][0]
        cls.written = {name: row["files_written"] for name, row in cls.size["rows"].items()}

    def test_a_cold_build_writes_all_and_the_next_nothing(self):
        self.assertEqual(self.written["cold build"], self.size["files"])
        self.assertEqual(self.written["again, nothing changed"], 0)
        self.assertGreater(self.written["cold build, with internal texts"], 20)

    def test_a_change_writes_the_pages_that_it_touches(self):
        for name in ("one note changed", "one template changed", "one organisation renamed"):
            self.assertTrue(0 < self.written[name] < self.size["files"], name)
        self.assertGreater(self.written["one template changed"], 20)

    def test_a_save_is_followed_to_the_browser(self):
        reload = self.size["reload"]
        self.assertTrue(0 < reload["files_written"] < self.size["files"])
        self.assertTrue(any(path.endswith("/index.html") for path in reload["files"]), reload)

    def test_it_leaves_nothing_behind(self):
        self.assertEqual(self.left, [])

    def test_figures_are_told_as_tables(self):
        for words in ("### 20 meetings", "| cold build |", "| start: `insyn --version` | ≤ 25 ms |", "lists of links"):
            self.assertIn(words, self.said)


class Report(unittest.TestCase):
    def results(self, seconds, written):
        def row(seconds, **more):
            return {"seconds": seconds, "megabytes": 200, **more}

        def rows(factor):
            return {"cold build": row(seconds * factor), "again, nothing changed": row(1, files_written=written),
                    "floor": row(1 * factor), "hugo": row(20 * factor)}

        return {"starts": {"insyn --version": 10, "insyn check, the example": 61}, "large_notes": {},
                "sizes": [{"meetings": 10_000, "rows": rows(1)}, {"meetings": 100_000, "rows": rows(12)}]}

    def test_the_page_takes_new_tables_for_old(self):
        page = f"# Title\n\n{report.BEGIN}old\n{report.END}\nEnd.\n"
        self.assertEqual(report.page_with("new", page), page.replace("old", "\nnew\n"))
        self.assertIn(report.BEGIN, (HERE.parents[1] / "docs/performance.md").read_text(encoding="utf-8"))

    def test_each_is_met_or_not(self):
        met = {f"{goal['what']} {goal['goal']}": goal["met"] for goal in report.goals(self.results(1.5, 0))}
        self.assertEqual({what for what, is_met in met.items() if not is_met},
                         {"start: `insyn check` on the example ≤ 60 ms",
                          "100 000: time for each meeting ≤ 1.15 × that at 10 000"})
        met = [goal["met"] for goal in report.goals(self.results(2.5, 1))]
        self.assertEqual(met.count(False), 5)


if __name__ == "__main__":
    unittest.main()
