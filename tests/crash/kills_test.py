#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Builds of a thousand meetings that are killed (kill -9) at random instants: first builds, and builds over an older
site. Every file that a reader meets is whole, as it was before or as it shall be; the next build completes the site and
leaves nothing behind.

    kills_test.py                            a sample
    INSYN_BUILD_KILLS=1000 kills_test.py     a thousand
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

if "INSYN_RELEASE" in os.environ:
    os.environ["INSYN_BINARY"] = os.environ["INSYN_RELEASE"]
sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "cases"))
import insyn  # noqa: E402

KILLS = int(os.environ.get("INSYN_BUILD_KILLS", "40"))
SEED = int(os.environ.get("INSYN_SEED", "20250312"))
GROUPS, YEARS = 10, 9
MOST_IN_A_ROW = 3  # kills before a build is left alone

NOTE = """---
titel: {title}
sammanfattning: Exempel.
närvarande: Kommunen, Skolan
---

## Läget

Exempel {number}, version {version}. {words}

**Beslut:** Gruppen börjar med {number}.

## Åtgärder

- [ ] Kommunen: boka lokal {number}, senast 2025-12-01
"""


def write_notes(project, version):
    """A thousand meetings. From one version to the other half of them change, some come and some go, and the pages of
    some that go become folders."""
    minutes = project.folder / "minutes/arbete"
    for group in range(GROUPS):
        folder = minutes / f"grupp-{group}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        shutil.copy(insyn.CASES / "_base/minutes/arbete/gruppen/group.md", folder / "group.md")
        for number in range(100):
            if number % 20 == version:  # only in the other version
                continue
            name = f"20{16 + number % YEARS}-{1 + number // YEARS % 12:02}-{1 + number % 27:02}"
            changes = version if number % 2 else 0
            (folder / f"{name}.md").write_text(NOTE.format(title=f"Möte {number} version {changes}", number=number,
                                               version=changes, words="Ord och inga visor. " * (number + 40 * changes)))


class Kills(unittest.TestCase):
    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.chance = random.Random(SEED)
        self.kills = self.strikes = 0
        self.whole = [self.clean_build(0), self.clean_build(1)]  # the site of each version
        self.length = self.duration()

    def clean_build(self, version):
        write_notes(self.project, version)
        self.forget()
        done = self.project.run("build")
        self.assertEqual(done.exit, 0, done)
        return insyn.tree_of(self.project.public)

    def forget(self):
        for folder in (self.project.public, self.project.folder / ".insyn"):
            shutil.rmtree(folder, ignore_errors=True)

    def duration(self):
        self.forget()
        began = time.monotonic()
        self.project.run("build")
        return time.monotonic() - began

    def strike(self):
        """Kills a build somewhere between its first instant and its last, where it is not done before that."""
        self.strikes += 1
        process = subprocess.Popen([insyn.BINARY, "-C", self.project.folder, "build", "--today", insyn.TODAY, "--lang", "sv"],
                                   env=insyn.surroundings(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            _, told = process.communicate(timeout=self.chance.uniform(0, self.length))
            self.assertEqual(process.returncode, 0, told)
            self.length *= 0.9
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.length *= 1.02
            self.kills += 1

    def assert_whole(self, versions):
        for path, digest in insyn.tree_of(self.project.public).items():
            if ".insyn-tmp-" not in path:  # its own name, or that of a folder that nobody else sees into
                self.assertIn(digest, [self.whole[version].get(path) for version in versions], path)

    def assert_complete(self, version):
        done = self.project.run("build")
        self.assertEqual((done.exit, done.stderr), (0, ""), done)
        self.assertEqual(insyn.tree_of(self.project.public), self.whole[version])
        self.assertEqual([str(path) for path in self.project.folder.rglob(".insyn-tmp-*")], [])

    def test_a_thousand_meetings(self):
        version, is_first = 0, True
        while self.kills < KILLS:
            if is_first:
                self.forget()
            older, version = version, 1 - version
            write_notes(self.project, version)
            for _ in range(min(self.chance.randint(1, MOST_IN_A_ROW), KILLS - self.kills)):
                self.strike()
                self.assert_whole([version] if is_first else [older, version])
            self.assert_complete(version)
            is_first = not is_first
        print(f"kill -9 struck {self.kills} of {self.strikes} builds of {len(self.whole[0])} files: 0 torn, each next build "
              "complete, nothing left behind", flush=True)


if __name__ == "__main__":
    unittest.main()
