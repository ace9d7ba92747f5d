#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What a build tells of itself to those who ask, and to those who wait."""
import os
import pty
import subprocess
import time
import unittest

import insyn

MEETINGS = "minutes/arbete/gruppen/"
MARCH, APRIL = f"{MEETINGS}2025-03-12.md", f"{MEETINGS}2025-04-09.md"
STAGES = ["list", "parse", "link", "check", "render", "verify", "write"]
PATIENCE = 60  # seconds


class Told(unittest.TestCase):
    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.project.write(MARCH, "# Mars\n\nLugnt.\n")

    def explained(self):
        done = self.project.run("build", "--explain", "--format", "json")
        self.assertEqual(done.exit, 0, done)
        return done.json

    def files(self):
        return sorted(str(path.relative_to(self.project.public)) for path in self.project.public.rglob("*")
                      if path.is_file())

    # ---- which files ------------------------------------------------------------------------------------------------

    def test_a_first_build_explains_that_all_is_new(self):
        told = self.explained()
        self.assertEqual(told["explained"], {"new": self.files(), "changed": [], "removed": []})
        self.assertEqual(told["written"], len(self.files()))

    def test_a_build_again_has_nothing_to_explain(self):
        self.explained()
        self.assertEqual(self.explained()["explained"], {"new": [], "changed": [], "removed": []})

    def test_new_changed_and_removed_files_are_told_apart(self):
        self.explained()
        before = self.files()
        self.project.write(APRIL, "# April\n\nLugnt.\n")
        (self.project.folder / MARCH).unlink()
        told = self.explained()["explained"]
        self.assertEqual(told["new"], [path for path in self.files() if path not in before])
        self.assertEqual(told["removed"], [path for path in before if path not in self.files()])
        self.assertIn("arbete/gruppen/2025-04-09/index.html", told["new"])
        self.assertIn("arbete/gruppen/2025-03-12/index.html", told["removed"])
        self.assertIn("arbete/gruppen/index.html", told["changed"])

    def test_in_words(self):
        self.explained()
        self.project.append(MARCH, "\nMer.\n")
        lines = self.project.run("build", "--explain").stdout.splitlines()
        self.assertIn("arbete/gruppen/2025-03-12/index.html: ändrad", lines)
        english = self.project.run("build", "--explain", "--lang", "en", "--out", self.project.folder / "new").stdout.splitlines()
        self.assertIn("arbete/gruppen/2025-03-12/index.html: new", english)

    # ---- how long ---------------------------------------------------------------------------------------------------

    def test_timings_count_what_each_stage_did(self):
        done = self.project.run("build", "--timings", "--format", "json")
        stages = done.json["timings"]["stages"]
        self.assertEqual([stage["stage"] for stage in stages], STAGES)
        by_name = {stage["stage"]: stage for stage in stages}
        notes = list((self.project.folder / "minutes").rglob("*.md"))
        size = sum(path.stat().st_size for path in self.project.public.rglob("*") if path.is_file())
        self.assertEqual(by_name["parse"]["files"], len(notes))
        self.assertEqual(by_name["parse"]["bytes"], sum(note.stat().st_size for note in notes))
        self.assertEqual(by_name["write"]["files"], done.json["written"])
        for stage in ("render", "write", "verify"):
            self.assertEqual(by_name[stage]["bytes"], size, stage)
        for stage in STAGES:
            self.assertGreater(by_name[stage]["milliseconds"], 0, stage)

    def test_with_one_thread_the_stages_take_no_longer_than_the_whole(self):
        timings = self.project.run("build", "--timings", "--jobs", "1", "--format", "json").json["timings"]
        self.assertLessEqual(sum(stage["milliseconds"] for stage in timings["stages"]), timings["milliseconds"] + 1)

    def test_timings_in_words(self):
        text = self.project.run("build", "--timings").stdout
        self.assertIn("läsa och tolka", text)
        self.assertIn("read and parse", self.project.run("build", "--timings", "--lang", "en").stdout)

    # ---- how far ----------------------------------------------------------------------------------------------------

    def grow_until_it_takes_seconds(self):
        for meetings in (500, 2_000, 8_000, 32_000):
            for i in range(meetings):
                day = f"{2000 + i // 336:04}-{i // 28 % 12 + 1:02}-{i % 28 + 1:02}"
                self.project.write(f"{MEETINGS}{day}.md", "# Möte\n\n" + "Text med **ord** och [länk](#x-y).\n\n" * 40)
            began = time.monotonic()
            insyn.run("-C", self.project.folder, "check", "--format", "json")
            if time.monotonic() - began > 2.5:
                return
        self.skipTest("this machine checks 32 000 meetings in less than 2.5 seconds")

    def error_stream(self, to_terminal):
        """What `build` writes on standard error, which is a terminal or a pipe."""
        ours, theirs = pty.openpty() if to_terminal else os.pipe()
        command = [insyn.BINARY, "-C", self.project.folder, "build", "--hold", "--lang", "sv", "--today", insyn.TODAY]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs, env=insyn.surroundings())
        os.close(theirs)
        text = b""
        try:
            while piece := os.read(ours, 65536):
                text += piece
        except OSError:  # how the end of a terminal is told
            pass
        os.close(ours)
        process.wait(PATIENCE)
        return text.decode()

    def test_work_of_seconds_shows_on_a_terminal_how_far_it_has_come_and_never_in_a_pipe(self):
        self.grow_until_it_takes_seconds()
        shown = self.error_stream(to_terminal=True)
        self.assertRegex(shown, r"(läsa och tolka|skriva): \d+ av \d+")
        self.assertTrue(shown.endswith("\r\x1b[K"), repr(shown[-60:]))  # nothing of it is left on the line
        self.assertEqual(self.error_stream(to_terminal=False), "")


if __name__ == "__main__":
    unittest.main()
