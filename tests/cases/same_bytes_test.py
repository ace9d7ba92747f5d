#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The same input gives the same bytes, and the same findings: whatever the number of threads, the order of files on disk,
the language of the machine, its time zone; and a second build writes nothing.

Each of these is shown to be as told before it is trusted: the other order is another order, the language is installed,
the zone is hours away; and one byte is enough to fail."""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import unittest

if "INSYN_RELEASE" in os.environ:  # ./test names it: some fifty builds
    os.environ["INSYN_BINARY"] = os.environ["INSYN_RELEASE"]
import insyn  # noqa: E402

sys.path.insert(0, str(insyn.ROOT / "tests/bench"))
import make_meetings  # noqa: E402

SHUFFLE = os.environ.get("INSYN_SHUFFLE_LIBRARY")  # shuffle.c, built
MEETINGS = 200

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


def built(project, *arguments, **how):
    """Built from nothing: what it said, and every file."""
    shutil.rmtree(project.public, ignore_errors=True)
    done = project.run("build", *arguments, **how)
    if (done.exit, done.stderr) != (0, ""):
        raise AssertionError(done)
    return {"what the build said": done.stdout, **insyn.tree_of(project.public)}


def differing(left, right):
    """The paths that are not in both, or not the same."""
    return sorted(path for path in {*left, *right} if left.get(path) != right.get(path))


class Determinism(unittest.TestCase):
    """On the example and MEETINGS invented notes beside it, some of them with internal texts, initiatives, figures."""

    @classmethod
    def setUpClass(cls):
        opened = insyn.example()
        cls.project = opened.__enter__()
        cls.addClassCleanup(opened.__exit__, None, None, None)
        with tempfile.TemporaryDirectory() as made:
            make_meetings.make(made, MEETINGS, groups=8, internal_share=.1, plans=3, figures=2)
            cls.project.lay(pathlib.Path(made) / "minutes", "minutes")
        cls.wanted = built(cls.project, "--jobs", "1")

    def assert_same(self, *arguments, project=None, **how):
        self.assertEqual(differing(built(project or self.project, *arguments, **how), self.wanted), [])

    def test_threads(self):
        self.assert_same("--jobs", "2", env=insyn.surroundings(LANG="C"))
        self.assert_same("--jobs", "8")

    def test_one_byte_is_seen(self):
        self.assertGreater(len(self.wanted), 1000)
        page = self.project.public / "om/index.html"
        page.write_bytes(page.read_bytes().replace(b"<h1>", b"<h1 >", 1))
        changed = {"what the build said": self.wanted["what the build said"], **insyn.tree_of(self.project.public)}
        self.assertEqual(differing(changed, self.wanted), ["om/index.html"])

    @unittest.skipUnless(SHUFFLE, "takes the library shuffle.c")
    def test_order_in_which_folders_are_read(self):
        orders = []
        with tempfile.TemporaryDirectory() as folder:
            for seed in ("1", "2"):
                log = pathlib.Path(folder) / seed
                env = insyn.surroundings(LD_PRELOAD=SHUFFLE, INSYN_SHUFFLE=seed, INSYN_SHUFFLE_LOG=str(log))
                env["ASAN_OPTIONS"] = ":".join(filter(None, [env.get("ASAN_OPTIONS"), "verify_asan_link_order=0:detect_leaks=0"]))
                self.assert_same(env=env)
                listed = [line.split("\t") for line in log.read_text(encoding="utf-8").splitlines()]
                orders.append({where: names for where, *names in listed if where.startswith(f"{self.project.folder}/minutes")})
        self.assertGreater(len(orders[0]), 10)
        self.assertEqual(*({where: sorted(names) for where, names in order.items()} for order in orders))
        moved = [where for where, names in orders[0].items() if names != orders[1][where] and names != sorted(names)]
        self.assertGreater(len(moved), len(orders[0]) / 2)

    def test_order_of_files_on_another_disk(self):
        with tempfile.TemporaryDirectory() as folder:
            other = insyn.Project(pathlib.Path(folder).resolve(), insyn.CASES / "nothing", insyn.EXAMPLE_TODAY)
            files = [path.relative_to(self.project.folder) for part in ("minutes", "site", "templates")
                     for path in (self.project.folder / part).rglob("*") if path.is_file()]
            random.Random(1).shuffle(files)
            for path in files:
                other.write(path, (self.project.folder / path).read_bytes())
            group = "minutes/projekt-01/grupp-001"
            orders = [os.listdir(project.folder / group) for project in (self.project, other)]
            self.assertNotEqual(*orders)
            self.assertEqual(*map(sorted, orders))
            self.assert_same(project=other)

    def test_language_and_time_zone_of_the_machine(self):
        with tempfile.TemporaryDirectory() as languages:
            self.assert_same_in(languages, "sv_SE", "Pacific/Kiritimati", "+1400")
            self.assert_same_in(languages, "tr_TR", "America/Los_Angeles", "-0[78]00")

    def assert_same_in(self, languages, language, zone, hours):
        """A language that is made for the occasion, so that it is there."""
        made = subprocess.run(["localedef", "--no-archive", "-i", language, "-f", "UTF-8", f"{languages}/{language}.UTF-8"],
                              capture_output=True, text=True, check=False)
        self.assertEqual(made.returncode, 0, made)
        env = insyn.surroundings(LOCPATH=languages, LC_ALL=f"{language}.UTF-8", TZ=zone)
        said = subprocess.run(["locale", "decimal_point"], env=env, capture_output=True, text=True, check=True)
        self.assertEqual(said.stdout, ",\n")
        said = subprocess.run(["date", "+%z"], env=env, capture_output=True, text=True, check=True)
        self.assertRegex(said.stdout, f"^{hours}\n$".replace("+", "[+]"))
        self.assert_same(env=env)


class SameBytes(unittest.TestCase):
    def open_stress(self):
        opened, project = stress()
        self.addCleanup(opened.__exit__, None, None, None)
        return project

    def open_example(self):
        opened = insyn.example()
        project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        return project

    def files_of(self, project):
        """Every file, built from nothing."""
        built(project)
        return insyn.tree_of(project.public)

    def test_threads(self):
        project = self.open_stress()
        alone = built(project, "--jobs", "1")
        self.assertGreater(len(alone), 100)
        for _ in range(TIMES):
            self.assertEqual(differing(built(project, "--jobs", "8"), alone), [])
        self.assertEqual(differing(built(project, "--jobs", "1"), alone), [])

    def test_a_day_given_in_seconds(self):
        project = self.open_example()
        wanted = self.files_of(project)
        noon = "1795258800"  # 2026-11-21 11:00 UTC
        shutil.rmtree(project.public)
        done = insyn.run("-C", project.folder, "build", "--lang", "sv", env=insyn.surroundings(SOURCE_DATE_EPOCH=noon))
        self.assertEqual(done.exit, 0, done)
        self.assertEqual(insyn.tree_of(project.public), wanted)

    def test_the_second_build_writes_nothing(self):
        project = self.open_example()
        files = self.files_of(project)
        stamps = {path: (project.public / path).stat().st_mtime_ns for path in files}
        report = project.run("build", "--format", "json").json
        self.assertEqual((report["written"], report["kept"], report["removed"]), (0, len(files), 0))
        self.assertEqual({path: (project.public / path).stat().st_mtime_ns for path in files}, stamps)

    def test_what_is_no_longer_wanted_is_removed_and_what_is_not_ours_is_left(self):
        project = self.open_stress()
        files = self.files_of(project)
        foreign = project.write("public/min-egen.html", "min egen")
        (project.folder / "minutes/arbete/gruppen/2025-01-02.md").unlink()
        self.assertEqual(project.run("build", "--format", "json").json["foreign"], ["min-egen.html"])
        self.assertTrue(foreign.exists())
        left = set(insyn.tree_of(project.public)) - {"min-egen.html"}
        self.assertEqual(set(files) - left, {path for path in files if path.startswith("arbete/gruppen/2025-01-02/")})


if __name__ == "__main__":
    unittest.main()
