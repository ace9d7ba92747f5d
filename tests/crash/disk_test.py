#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Disks as they can be: full, read-only, without permission, with files that vanish or change kind while they are read
and written. One clear line in the language that was asked for and exit code 3 (for a note, a finding and 1), no file torn,
and when the disk is well again the next run makes all complete.

A full disk and a read-only one are real where the test may mount (root, or a user namespace); else those are skipped."""
import contextlib
import ctypes
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest

if "INSYN_RELEASE" in os.environ:
    os.environ["INSYN_BINARY"] = os.environ["INSYN_RELEASE"]
sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "cases"))
import insyn  # noqa: E402

CLONE_NEWNS = 0x20000
ITEM = "arbete/gruppen/2025-03-12"
GROUP = "minutes/arbete/gruppen/"
NOTE = f"minutes/{ITEM}.md"
TEXT = "---\nsammanfattning: Exempel.\nnärvarande: Kommunen, Skolan\n---\n# Möte\n\n{text}\n\nSe [underlaget](bilagor/underlag.txt).\n"
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


def mount(*arguments):
    subprocess.run(["mount", *map(str, arguments)], check=True, capture_output=True)


def may_mount():
    """From here on, what this process mounts is seen by it and its children alone."""
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNS) != 0:
        return False
    try:
        mount("--make-rprivate", "/")
        with tempfile.TemporaryDirectory() as folder:
            mount("-t", "tmpfs", "tmpfs", folder)
            subprocess.run(["umount", folder], check=True)
    except (subprocess.CalledProcessError, FileNotFoundError):
        return False
    return True


MAY_MOUNT = may_mount()


class Disk(unittest.TestCase):
    def setUp(self):
        self.open = contextlib.ExitStack()
        self.addCleanup(self.open.close)

    def new_project(self, folder=None):
        if folder:
            self.project = insyn.Project(folder)
        else:
            self.project = self.open.enter_context(insyn.project())
        self.project.write(NOTE, TEXT.format(text="Lugnt."))
        self.project.write(GROUP + "bilagor/underlag.txt", "Underlag.\n" * 1000)

    def build(self, *arguments, **how):
        done = self.project.run("build", *arguments, **how)
        self.assertFalse(insyn.crashed(done), done)
        return done

    def built_well(self):
        done = self.build()
        self.assertEqual((done.exit, done.stderr), (0, ""), done)
        self.assertEqual(list(self.project.folder.rglob(".insyn-tmp-*")), [])
        return insyn.tree_of(self.project.public)

    def assert_one_line(self, done, *words):
        self.assertEqual(done.exit, 3, done)
        self.assertEqual((done.stdout, len(done.stderr.splitlines())), ("", 1), done)
        for word in ("insyn: ", *words):
            self.assertIn(word, done.stderr)

    def assert_said_in_both(self, swedish, english):
        self.assert_one_line(self.build("--lang", "sv"), swedish)
        self.assert_one_line(self.build("--lang", "en"), english)

    # ---- full -------------------------------------------------------------------------------------------------------

    def on_disk_of(self, size):
        folder = pathlib.Path(self.open.enter_context(tempfile.TemporaryDirectory(prefix="insyn-disk-")))
        mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder)
        self.open.callback(subprocess.run, ["umount", "-l", folder], check=True)
        return folder

    @contextlib.contextmanager
    def filled(self, folder, but):
        """All room is taken but so many bytes."""
        path = folder / "fyllnad"
        try:
            with open(path, "wb", buffering=0) as file, contextlib.suppress(OSError):
                while True:
                    file.write(b"\0" * 4096)
            os.truncate(path, max(0, path.stat().st_size - but))
            yield
        finally:
            path.unlink()

    @unittest.skipUnless(MAY_MOUNT, "a full disk takes the right to mount one")
    def test_a_full_disk(self):
        disk = self.on_disk_of("8m")
        self.new_project(disk / "projekt")
        first = self.built_well()
        last = None
        for number, room in enumerate([0, 4096, 8192, 16384, 65536, 262144, 524288]):
            for begins in ("anew", "over the old"):
                with self.subTest(room=room, begins=begins):
                    if begins == "anew":
                        shutil.rmtree(self.project.public)
                        shutil.rmtree(self.project.folder / ".insyn")
                    older = last or first
                    self.project.write(NOTE, TEXT.format(text=f"Rättat {number} {begins}. " * 200))
                    with self.filled(disk, but=room):
                        done = self.build()
                        left = insyn.tree_of(self.project.public) if self.project.public.exists() else {}
                    if done.exit != 0:
                        self.assert_one_line(done, "No space left on device")
                    last = self.built_well()
                    self.assertEqual([path for path, digest in left.items()
                                      if digest not in (older.get(path), last.get(path)) and ".insyn-tmp-" not in path], [])

    @unittest.skipUnless(MAY_MOUNT, "a full disk takes the right to mount one")
    def test_a_full_disk_and_a_withdrawal(self):
        disk = self.on_disk_of("8m")
        self.new_project(disk / "projekt")
        for room in (0, 4096, 8192, 65536):
            with self.subTest(room):
                self.project.write(NOTE, TEXT.format(text="Lugnt."))
                self.built_well()
                whole = (self.project.folder / NOTE).read_bytes()
                with self.filled(disk, but=room):
                    done = self.project.run("withdraw", ITEM, "--reason", "Fel", "--yes")
                    note = (self.project.folder / NOTE).read_bytes()
                self.assertIn(note, (whole, whole.replace(b"---\n", "---\nstatus: avpublicerat\nskäl: Fel\n"
                                                          "avpublicera: 2025-06-01\n".encode(), 1)))
                self.assertIn(done.exit, (0, 3), done)
                self.assertEqual(self.project.run("withdraw", ITEM, "--reason", "Fel", "--yes").exit, 0)

    def test_a_limit_on_the_size_of_files(self):
        """As a shell's `ulimit -f`: the signal that comes with it would end the program without a word."""
        self.new_project()
        self.built_well()
        self.project.write(GROUP + "bilagor/underlag.txt", "x" * 2_000_000)
        done = subprocess.run([insyn.BINARY, "-C", self.project.folder, "build", "--today", insyn.TODAY, "--lang", "sv"],
                              env=insyn.surroundings(), capture_output=True, text=True, check=False,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000)))
        self.assert_one_line(insyn.Done(done.returncode, done.stdout, done.stderr), "underlag.txt: File too large")
        self.built_well()

    # ---- read-only, without permission -------------------------------------------------------------------------------

    @unittest.skipUnless(MAY_MOUNT, "a read-only folder takes the right to mount one")
    def test_a_read_only_site(self):
        self.new_project()
        self.built_well()
        before = insyn.tree_of(self.project.public)
        public = self.project.public
        mount("--bind", public, public)
        mount("-o", "remount,ro,bind", public)
        try:
            self.assertEqual(self.build().exit, 0)  # nothing to change
            self.project.write(NOTE, TEXT.format(text="Rättat."))
            self.assert_said_in_both("kan inte skapa en fil", "cannot create a file")
            self.assertEqual(insyn.tree_of(public), before)
        finally:
            subprocess.run(["umount", public], check=True)
        self.built_well()

    @unittest.skipUnless(MAY_MOUNT, "a read-only folder takes the right to mount one")
    def test_a_read_only_project(self):
        self.new_project()
        mount("--bind", self.project.folder, self.project.folder)
        mount("-o", "remount,ro,bind", self.project.folder)
        try:
            self.assert_said_in_both("kan inte skapa mappen", "cannot make the folder")
            self.assertEqual(self.project.run("check").exit, 0)
            out = self.open.enter_context(tempfile.TemporaryDirectory(dir=insyn.SCRATCH))
            self.assert_one_line(self.build("--out", out), ".insyn")
        finally:
            subprocess.run(["umount", "-l", self.project.folder], check=True)

    def as_nobody(self):
        """What runs the program as one whose permissions count."""
        if os.geteuid() != 0:
            return ()
        binary = pathlib.Path(insyn.BINARY)
        if not shutil.which("setpriv") or not all(path.stat().st_mode & 0o001 for path in (binary, *binary.parents)):
            self.skipTest("no other user can run the program")
        for path in (self.project.folder, *self.project.folder.rglob("*")):
            os.chown(path, 65534, 65534, follow_symlinks=False)
        return NOBODY

    def test_folders_without_permission(self):
        self.new_project()
        self.built_well()
        nobody = self.as_nobody()
        for folder, command, exits, words in [("minutes/arbete/gruppen", "build", 3, "kan inte läsa mappen minutes/arbete/gruppen"),
                                              ("minutes", "build", 3, "kan inte läsa mappen minutes"),
                                              ("site/words", "build", 3, "kan inte läsa mappen site/words"),
                                              ("site", "build", 3, "kan inte läsa site/site.toml"),
                                              ("public", "build", 3, "kan inte läsa mappen"),
                                              (".insyn", "build", 3, "kan inte låsa")]:
            with self.subTest(folder):
                path = self.project.folder / folder
                path.mkdir(exist_ok=True)
                if nobody:
                    os.chown(path, 65534, 65534)
                mode = path.stat().st_mode
                path.chmod(0)
                try:
                    done = self.project.run(command, before=nobody)
                finally:
                    path.chmod(mode)
                self.assertEqual(done.exit, exits, done)
                self.assertIn(words, done.stdout + done.stderr)
                self.assertLess(len(done.stderr.splitlines()), 2, done)

    def test_a_withdrawn_note_keeps_its_permissions(self):
        self.new_project()
        for mode in (0o600, 0o664):
            self.project.write(NOTE, TEXT.format(text="Lugnt."))
            (self.project.folder / NOTE).chmod(mode)
            self.assertEqual(self.project.run("withdraw", ITEM, "--reason", "Fel", "--yes").exit, 0)
            self.assertEqual((self.project.folder / NOTE).stat().st_mode & 0o777, mode)

    # ---- what changes meanwhile --------------------------------------------------------------------------------------

    def while_changing(self, change, exits):
        """Builds while something changes as fast as can be; no crash, and afterwards all is well."""
        stop = threading.Event()

        def go_on():
            while not stop.is_set():
                with contextlib.suppress(OSError):
                    change()

        changer = threading.Thread(target=go_on)
        changer.start()
        try:
            for number in range(20):
                self.project.write(GROUP + "2025-04-09.md", TEXT.format(text=f"Rättat {number}."))
                done = self.build()
                self.assertIn(done.exit, exits, done)
                if done.exit == 3:
                    self.assert_one_line(done)
        finally:
            stop.set()
            changer.join()

    def test_notes_and_attachments_that_vanish(self):
        self.new_project()
        coming = [self.project.folder / path for path in (GROUP + "2025-05-05.md", GROUP + "ny/2025-05-06.md",
                                                          GROUP + "bilagor/underlag.txt", "site/static/a.txt")]

        def come_and_go():
            for path in coming:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(TEXT.format(text="Hej"), encoding="utf-8")
            for path in coming:
                path.unlink()

        self.while_changing(come_and_go, (0, 1, 3))
        for path in (self.project.folder / GROUP / "ny", self.project.folder / "site/static"):
            shutil.rmtree(path, ignore_errors=True)
        self.project.write(GROUP + "bilagor/underlag.txt", "Underlag.\n")
        self.built_well()

    def test_an_output_folder_that_vanishes_or_becomes_a_file(self):
        self.new_project()
        away = self.project.folder / "undan"

        def change():
            self.project.public.rename(away)
            self.project.public.write_text("ingen mapp", encoding="utf-8")
            self.project.public.unlink()
            away.rename(self.project.public)

        self.while_changing(change, (0, 3))
        for path in (away, self.project.public):
            shutil.rmtree(path, ignore_errors=True)
        self.built_well()

    # ---- what is left behind -----------------------------------------------------------------------------------------

    def test_only_what_a_run_left_unfinished_is_removed(self):
        self.new_project()
        settings = (self.project.folder / "site/site.toml").read_text(encoding="utf-8")
        self.project.write("site/site.toml", settings + '\n[publish]\nfrom = "2025-01-01"\n[channels.hand]\ntype = "manual"\n')
        folders = ["public", "public/arbete", ".insyn", "minutes", "minutes/arbete/gruppen", "site/posts"]
        ours = [f"{folder}/.insyn-tmp-4711-0" for folder in folders]
        others = [f"{folder}/{name}" for folder in folders
                  for name in (".insyn-tmp-", ".insyn-tmp-mina-anteckningar", ".insyn-tmp-1-2-3", "insyn-tmp-1-2")]
        for path in [*ours, *others]:
            self.project.write(path, "# Något\n")
        (self.project.folder / "minutes/.insyn-tmp-1-1").mkdir()
        (self.project.folder / "minutes/.insyn-tmp-1-2").symlink_to(NOTE)
        done = self.build()
        self.assertEqual(done.exit, 0, done)
        self.assertIn(self.project.run("publish", "--yes").exit, (0, 4))
        self.assertEqual([path for path in ours if (self.project.folder / path).exists()], [])
        self.assertEqual([path for path in [*others, "minutes/.insyn-tmp-1-1", "minutes/.insyn-tmp-1-2"]
                          if not os.path.lexists(self.project.folder / path)], [])


if __name__ == "__main__":
    unittest.main()
