#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The same input gives the same bytes: whatever the number of threads, the order of files on disk, the language of the
machine, its time zone; and a second build writes nothing."""
import random
import shutil
import unittest

import insyn

TIMES = 10

# What cmark-gfm's extensions do: where threads shared their state, the text came out otherwise now and then.
STRESS = """---
närvarande: Kommunen, Skolan
---
# Möte {n}

~~Struket {n}~~ och **~~fetstruket~~**, www.exempel{n}.example och https://exempel.example/{n}?a=b&c=d.

Skriv till post{n}@exempel.example, ~~eller till ny{n}@exempel.example~~.

| Vad | Vem |
|-----|-----|
| ~~bussar~~ www.buss.example | buss{n}@exempel.example |

- [x] ~~klart~~ [^1] <komité>
- [ ] Kommunen: ~~boka~~ www.lokal.example, senast 2025-07-01

**Beslut:** Vi ~~öppnar~~ stänger www.exempel.example.
"""


def stress():
    """The small project with many notes full of what extensions read."""
    opened = insyn.project()
    project = opened.__enter__()
    project.append("site/site.toml", '\n[privacy]\nallowed_domains = ["exempel.example"]\n')
    for n in range(1, 41):
        project.write(f"minutes/arbete/gruppen/2025-{1 + n // 28:02}-{1 + n % 28:02}.md", STRESS.format(n=n))
    return opened, project


class SameBytes(unittest.TestCase):
    def tree(self, project, *arguments, **how):
        """Built from nothing."""
        shutil.rmtree(project.public, ignore_errors=True)
        done = project.run("build", *arguments, **how)
        self.assertEqual((done.exit, done.stderr), (0, ""), done)
        return insyn.tree_of(project.public)

    def open_stress(self):
        opened, project = stress()
        self.addCleanup(opened.__exit__, None, None, None)
        return project

    def open_example(self):
        opened = insyn.example()
        project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        return project

    def test_threads(self):
        for project in (self.open_stress(), self.open_example()):
            alone = self.tree(project, "--jobs", "1")
            self.assertGreater(len(alone), 100)
            for _ in range(TIMES):
                self.assertEqual(self.tree(project, "--jobs", "8"), alone)
            self.assertEqual(self.tree(project, "--jobs", "1"), alone)

    def test_order_of_files_on_disk(self):
        project = self.open_example()
        wanted = self.tree(project)
        for seed in range(2):
            with insyn.project(today=insyn.EXAMPLE_TODAY) as shuffled:
                shutil.rmtree(shuffled.folder / "minutes")
                notes = [path for path in (insyn.ROOT / "minutes").rglob("*") if path.is_file()]
                random.Random(seed).shuffle(notes)
                for note in notes:
                    shuffled.write(note.relative_to(insyn.ROOT), note.read_bytes())
                for part in ("site", "templates"):
                    shuffled.lay(insyn.ROOT / part, part)
                self.assertEqual(self.tree(shuffled), wanted)

    def test_language_and_time_zone_of_the_machine(self):
        project = self.open_example()
        wanted = self.tree(project)
        for env in ({"LANG": "C"}, {"LC_ALL": "sv_SE.UTF-8"}, {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
                    {"TZ": "America/Los_Angeles"}):
            with self.subTest(env):
                self.assertEqual(self.tree(project, env=insyn.surroundings(**env)), wanted)

    def test_a_day_given_in_seconds(self):
        project = self.open_example()
        wanted = self.tree(project)
        noon = "1795258800"  # 2026-11-21 11:00 UTC
        shutil.rmtree(project.public)
        done = insyn.run("-C", project.folder, "build", "--lang", "sv", env=insyn.surroundings(SOURCE_DATE_EPOCH=noon))
        self.assertEqual(done.exit, 0, done)
        self.assertEqual(insyn.tree_of(project.public), wanted)

    def test_the_second_build_writes_nothing(self):
        project = self.open_example()
        files = self.tree(project)
        stamps = {path: (project.public / path).stat().st_mtime_ns for path in files}
        report = project.run("build", "--format", "json").json
        self.assertEqual((report["written"], report["kept"], report["removed"]), (0, len(files), 0))
        self.assertEqual({path: (project.public / path).stat().st_mtime_ns for path in files}, stamps)

    def test_what_is_no_longer_wanted_is_removed_and_what_is_not_ours_is_left(self):
        project = self.open_stress()
        files = self.tree(project)
        foreign = project.write("public/min-egen.html", "min egen")
        (project.folder / "minutes/arbete/gruppen/2025-01-02.md").unlink()
        self.assertEqual(project.run("build", "--format", "json").json["foreign"], ["min-egen.html"])
        self.assertTrue(foreign.exists())
        left = set(insyn.tree_of(project.public)) - {"min-egen.html"}
        self.assertEqual(set(files) - left, {path for path in files if path.startswith("arbete/gruppen/2025-01-02/")})


if __name__ == "__main__":
    unittest.main()
