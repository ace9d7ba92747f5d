#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every call to the system made to fail, one at a time: a full disk, a broken one, no permission, no more files, a kill.

A first run counts the calls; then each is struck in turn (faults.c, preloaded). Whatever fails, no file is torn, neither
of the site nor of the sources; what went wrong is said in one line with exit code 3 (or, of a note that can't be read, by
a finding with 1); a run that says that all went well has done all; and the next run makes everything complete and leaves
nothing behind.

    faults_test.py                           a sample of each table
    INSYN_CRASH_SAMPLE=0 faults_test.py      all of it
    INSYN_FAULT=rename:3:EIO faults_test.py  that one alone
"""
import collections
import os
import pathlib
import shutil
import sys
import tempfile
import unittest

# ./test names the release: under the sanitizers thousands of runs take three times as long.
if "INSYN_RELEASE" in os.environ:
    os.environ["INSYN_BINARY"] = os.environ["INSYN_RELEASE"]
sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "cases"))
import insyn  # noqa: E402

SHIM = os.environ["INSYN_FAULTS"]  # faults.c, built
SAMPLE = int(os.environ.get("INSYN_CRASH_SAMPLE", "60"))  # of each table; 0: all
ONE = os.environ.get("INSYN_FAULT")

FULL = ["ENOSPC", "EIO", "EROFS"]
NO_RIGHT = ["EACCES", "EIO"]
HARMLESS = ["SHORT", "EINTR"]  # every program must live with these
EFFECTS = {  # call → what may come of it
    "access": NO_RIGHT, "close": ["EIO", "KILL"], "fdopendir": ["ENOMEM"], "flock": ["ENOLCK", "EINTR"],
    "fopen": ["EMFILE", "EACCES"], "fork": ["EAGAIN"], "fstat": ["EIO"], "fsync": ["EIO", "ENOSPC", "KILL"],
    "lstat": NO_RIGHT, "mkdir": [*FULL, "EACCES", "KILL"], "open": ["EMFILE", "EACCES", "EIO", "ENOSPC", "KILLED"],
    "openat": ["EMFILE", "EACCES", "ENOSPC", "KILLED"], "pipe2": ["EMFILE"], "pread": ["EIO"], "pthread_create": ["EAGAIN"],
    "read": ["EIO", *HARMLESS], "readdir": ["EIO"], "readlink": ["ENOENT"], "realpath": NO_RIGHT, "rename": FULL,
    "renameat": [*FULL, "EACCES", "KILL", "KILLED"], "rmdir": NO_RIGHT, "stat": NO_RIGHT, "truncate": ["EIO", "KILLED"],
    "unlink": ["EACCES", "EROFS", "KILL"], "unlinkat": ["EACCES", "KILL"], "wait4": ["EINTR"], "write": [*FULL, *HARMLESS, "KILL", "KILLED"]}

LEFT_OUT = "utelämnad för sina fel"  # said of each note that the site is without

GROUP = "minutes/arbete/gruppen/"
ITEM = "arbete/gruppen/2025-03-12"
NOTE = ("---\ntitel: {title}\nsammanfattning: Exempel.\nnärvarande: Kommunen, Skolan\n---\n\n## Läget\n\n{text}\n\n"
        "**Beslut:** Gruppen börjar.\n\nSe [underlaget](bilagor/underlag.txt).\n")


def lay_old(project):
    project.write(GROUP + "2025-03-12.md", NOTE.format(title="Mötet", text="Lugnt."))
    project.write(GROUP + "2025-04-09.md", NOTE.format(title="Nästa möte", text="Som förut."))
    project.write(GROUP + "borta.md", "# Något som tas bort\n")
    project.write(GROUP + "bilagor/underlag.txt", "Första versionen.\n")
    project.write("minutes/om.md", "# Om\n")
    project.write("site/static/google.html", "gammal\n")
    project.write("site/style/egen.css", "p { margin: 0 }\n")


def change(project):
    """A note is corrected, one comes, one goes; a page becomes a folder of pages; what is copied is another."""
    project.write(GROUP + "2025-03-12.md", NOTE.format(title="Mötet", text="Rättat: inte alls lugnt."))
    project.write(GROUP + "2025-05-07.md", NOTE.format(title="Ett nytt möte", text="Nytt."))
    (project.folder / GROUP / "borta.md").unlink()
    project.write(GROUP + "bilagor/underlag.txt", "Andra versionen.\n")
    project.write("site/static/google.html", "ny\n")
    project.write("site/static/mapp/a.txt", "a\n")


def prepare_build(project):
    lay_old(project)


def prepare_rebuild(project):
    lay_old(project)
    assert project.run("build").exit == 0
    change(project)


def prepare_withdraw(project):
    lay_old(project)
    settings = (project.folder / "site/site.toml").read_text(encoding="utf-8")
    project.write("site/site.toml", settings + '\n[publish]\nfrom = "2025-01-01"\n[channels.hand]\ntype = "manual"\n')
    assert project.run("build").exit == 0
    done = project.run("publish", "--done", ITEM, "--url", "https://annan.example/1", "--channel", "hand")
    assert done.exit == 0, done


WITHDRAW = ("withdraw", ITEM, "--reason", "Fel uppgift", "--yes")
# name → (how the project comes to be, the command, how it ends when nothing fails)
SCENES = {"build": (prepare_build, ("build", "--jobs", "2"), 0),
          "rebuild": (prepare_rebuild, ("build", "--jobs", "2"), 0),
          "withdraw": (prepare_withdraw, WITHDRAW, 4)}  # 4: a person has one post to remove


def bytes_of(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def is_unfinished(path):
    return ".insyn-tmp-" in path  # its own name, or that of a folder that nobody else sees into


class Scene:
    """A project as it was before a command, and as the command leaves it when nothing fails."""

    def __init__(self, name, root):
        prepare, self.arguments, self.good_exit = SCENES[name]
        self.root = root
        self.before_folder = root / "before"
        self.before_folder.mkdir()
        prepare(insyn.Project(self.before_folder))
        self.before = bytes_of(self.before_folder)
        self.counts = {}
        done, self.after = self.run({"INSYN_FAULT_COUNTS": str(root / "counts")})
        assert done.exit == self.good_exit, done
        for line in (root / "counts").read_text(encoding="utf-8").splitlines():
            call, count = line.split()
            self.counts[call] = int(count)

    def run(self, env):
        """The command on a fresh copy; what it left."""
        self.folder = self.root / "now"
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.before_folder, self.folder, symlinks=True)
        return self.run_again({"LD_PRELOAD": SHIM, **env}), bytes_of(self.folder)

    def run_again(self, env=None):
        env = insyn.surroundings(**(env or {}))
        if "LD_PRELOAD" in env:  # a build with sanitizers wants to be loaded first
            env["ASAN_OPTIONS"] = ":".join(filter(None, [env.get("ASAN_OPTIONS"), "verify_asan_link_order=0:detect_leaks=0"]))
        return insyn.run("-C", self.folder, *self.arguments, "--today", insyn.TODAY, "--lang", "sv", env=env)

    def table(self):
        """Every call with everything that may come of it."""
        return [f"{call}:{number}:{effect}" for call, effects in EFFECTS.items()
                for number in range(1, self.counts[call] + 1) for effect in effects]


def sampled(table):
    if ONE:
        return [ONE]
    if SAMPLE == 0 or SAMPLE >= len(table):
        return table
    return [table[i * len(table) // SAMPLE] for i in range(SAMPLE)]


class Faults(unittest.TestCase):
    def walk(self, name):
        with tempfile.TemporaryDirectory(prefix="insyn-faults-", dir=insyn.SCRATCH) as root:
            scene = Scene(name, pathlib.Path(root).resolve())
            table, ends = scene.table(), collections.Counter()
            some = sampled(table)
            for fault in some:
                with self.subTest(fault=fault, scene=name):
                    ends[self.suffer(scene, fault)] += 1
        told = ", ".join(f"{count} ended with {end}" for end, count in sorted(ends.items()))
        print(f"{name}: {len(some)} of {len(table)} faults: {told}; 0 torn files, all made good by the next run", flush=True)

    def suffer(self, scene, fault):
        done, left = scene.run({"INSYN_FAULT": fault})
        self.assert_said_well(scene, done, left, fault)
        self.assert_whole(scene, left, LEFT_OUT in done.stderr)
        again = scene.run_again()
        self.assertEqual(again.exit, scene.good_exit, again)
        self.assert_same(bytes_of(scene.folder), scene.after)
        return done.exit

    def assert_said_well(self, scene, done, left, fault):
        if fault.endswith((":KILL", ":KILLED")):
            return self.assertIn(done.exit, (-9, scene.good_exit), done)
        if fault.endswith((":SHORT", ":EINTR")):
            self.assertEqual(done.exit, scene.good_exit, done)
        if done.exit == scene.good_exit and LEFT_OUT not in done.stderr:
            return self.assert_same(left, scene.after)
        self.assertIn(done.exit, (1, 3, scene.good_exit), done)
        if done.exit == 1:
            return self.assertIn("[unreadable-file]", done.stdout, done)
        if done.exit == scene.good_exit:  # a note that may not be read, as any note with errors
            return self.assertTrue(fault.endswith((":EACCES", ":ENOENT")), done)
        self.assertEqual(len(done.stderr.splitlines()), 1, done)
        self.assertTrue(done.stderr.startswith("insyn: "), done)
        return None

    def assert_whole(self, scene, left, has_left_out):
        """Each file is as it was or as it shall be; of a site without one of its notes, it ends as it shall. What was never
        finished has a name of its own."""
        for path, data in left.items():
            if is_unfinished(path) or path.startswith(".insyn/"):
                continue
            known = [files[path] for files in (scene.before, scene.after) if path in files]
            if has_left_out and path.startswith("public/"):
                self.assertIn(data[-2:], [each[-2:] for each in known], path)
            else:
                self.assertIn(data, known, path)
        for path in scene.before:
            if not path.startswith((".insyn/", "public/")):
                self.assertIn(path, left)

    def assert_same(self, left, wanted):
        self.assertEqual(sorted(left), sorted(wanted))
        self.assertEqual([path for path in left if left[path] != wanted[path]], [])

    def test_build(self):
        self.walk("build")

    def test_build_over_an_older_site(self):
        self.walk("rebuild")

    def test_withdraw(self):
        self.walk("withdraw")


if __name__ == "__main__":
    unittest.main()
