#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""No file outside the project is read or written, whatever a path or a link in it says. What a person gives on the
command line (--out, --settings), what public/ itself leads to, and secret = "file:…" may lie anywhere: they are the
machine's, not the notes'."""
import contextlib
import os
import pathlib
import tempfile
import threading
import time
import unittest

import insyn

GROUP = "minutes/arbete/gruppen/"
NOTE = GROUP + "2025-03-12.md"
MARK = "tuvstarr-utanför"
TEXT = "---\nnärvarande: Kommunen, Skolan\n{more}---\n# Möte\n\nLugnt. {body}\n"


class Outside(unittest.TestCase):
    def setUp(self):
        self.open = contextlib.ExitStack()
        self.addCleanup(self.open.close)
        self.project = self.open.enter_context(insyn.project())
        self.note()
        self.outside = pathlib.Path(self.open.enter_context(tempfile.TemporaryDirectory(prefix="insyn-outside-", dir=insyn.SCRATCH)))
        self.lay("hemlig.txt", f"{MARK}\n")
        self.lay("hemlig.md", f"# {MARK}\n")
        self.lay("mapp/2025-01-01.md", TEXT.format(more="", body=MARK))

    def note(self, more="", body=""):
        self.project.write(NOTE, TEXT.format(more=more, body=body))

    def lay(self, path, text):
        (self.outside / path).parent.mkdir(parents=True, exist_ok=True)
        (self.outside / path).write_text(text, encoding="utf-8")

    def link(self, path, target):
        (self.project.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.project.folder / path).symlink_to(target)

    def up(self, target):
        """The file outside, as a path that begins in the group's folder."""
        return "../" * len((self.project.folder / GROUP).parts[1:]) + str(self.outside / target)[1:]

    def told(self):
        """Files of the site with something from outside in them. What is swapped meanwhile may be gone."""
        told = []
        for folder, _, names in os.walk(self.project.public):
            for path in (os.path.join(folder, name) for name in names):
                with contextlib.suppress(OSError), open(path, "rb") as file:
                    if MARK.encode() in file.read():
                        told.append(path)
        return told

    def kept_out(self, *arguments, exits=(1, 2, 3), said=True):
        """The command ends with one of the codes; nothing from outside is in what it wrote or said, and nothing outside is
        another than it was."""
        before = insyn.tree_of(self.outside)
        done = self.project.run(*(arguments or ("build",)))
        self.assertFalse(insyn.crashed(done), done)
        self.assertIn(done.exit, exits, done)
        self.assertNotIn(MARK, done.stdout + done.stderr)
        self.assertEqual(self.told(), [])
        self.assertEqual(insyn.tree_of(self.outside), before)
        if said and done.exit in (2, 3):
            self.assertEqual(len(done.stderr.splitlines()), 1, done)
        return done

    # ---- reading ----------------------------------------------------------------------------------------------------

    def test_notes_and_folders_that_are_links(self):
        links = {GROUP + "lank.md": "hemlig.md", "minutes/arbete/lankad": "mapp", "minutes/om.md": "hemlig.md",
                 GROUP + "bilagor/hemlig.txt": "hemlig.txt", "minutes/organisations/hemlig.md": "hemlig.md",
                 "minutes/arbete/figures/tal.csv": "hemlig.txt"}
        for path, target in links.items():
            with self.subTest(path):
                self.link(path, self.outside / target)
                done = self.kept_out(exits=(1,))
                self.assertIn(f"{path}: error: ", done.stdout)
                (self.project.folder / path).unlink()

    def test_the_folder_of_notes_is_a_link(self):
        (self.project.folder / "minutes").rename(self.outside / "minutes")
        self.link("minutes", self.outside / "minutes")
        self.assertIn("minutes: error: ", self.kept_out(exits=(1,)).stdout)

    def test_paths_in_notes(self):
        way = self.up("hemlig.txt")
        for more, body in [(f"bilagor:\n  - fil: {way}\n    titel: Hemlig\n", ""), ("", f"Se [den]({way})."), ("", f"![bild]({way})"),
                           ("", f"Se [den](bilagor/{way})."),
                           ("", f"Se [den](file://{self.outside}/hemlig.txt)."), ("", "Se [den](..%2f..%2f..%2f..%2fetc%2fpasswd).")]:
            with self.subTest(more=more, body=body):
                self.note(more, body)
                self.kept_out(exits=(1,))
        self.note(body=f"Se [den]({self.outside}/hemlig.txt).")  # an address on the same host
        self.kept_out(exits=(0,))

    def test_values_of_a_figure(self):
        self.project.write("minutes/arbete/figures/tal.md",
                           f"---\ntitel: Tal\nenhet: kronor\nkälla: Exempel\ndata: ../{self.up('hemlig.txt')}\n---\n")
        self.kept_out(exits=(1,))

    def test_what_overrides_and_what_is_copied(self):
        for path in ("templates", "site/static", "site/words", "site/style", "templates/page.html", "site/static/hemlig.txt",
                     "site/static/mapp", "site/words/hemlig.toml", "site/style/hemlig.css"):
            with self.subTest(path):
                self.link(path, self.outside / ("hemlig.txt" if "." in path else "mapp"))
                self.kept_out(exits=(2,))
                (self.project.folder / path).unlink()

    def test_settings_that_are_links(self):
        settings = (self.project.folder / "site/site.toml").read_text(encoding="utf-8")
        self.lay("site.toml", settings + f'# {MARK}\n')
        self.link("site/site.local.toml", self.outside / "site.toml")
        self.kept_out(exits=(2, 3))
        (self.project.folder / "site/site.local.toml").unlink()
        self.assertEqual(self.project.run("build", "--settings", self.outside / "site.toml").exit, 0)  # a person said so
        (self.project.folder / "site/site.toml").unlink()
        self.link("site/site.toml", self.outside / "site.toml")
        self.kept_out(exits=(2, 3))

    def test_a_note_that_becomes_a_link_while_it_is_read(self):
        """Listed as a file, read as a link: swapped as fast as can be while builds go on."""
        note, other, link = (self.project.folder / GROUP / name for name in ("byts.md", ".byts-fil", ".byts-lank"))

        def swap():
            other.write_text("# Byts\n", encoding="utf-8")
            other.rename(note)
            link.symlink_to(self.outside / "hemlig.md")
            link.rename(note)

        swap()
        self.while_swapping(swap, (0, 1))

    def while_swapping(self, swap, exits):
        stop = threading.Event()

        def go_on():
            while not stop.is_set():
                swap()

        swapper = threading.Thread(target=go_on)
        swapper.start()
        try:
            for _ in range(25):
                self.kept_out("build", exits=exits)
        finally:
            stop.set()
            swapper.join()

    # ---- writing ----------------------------------------------------------------------------------------------------

    def test_the_output_may_be_a_link_and_nothing_in_it(self):
        """public/ may be a link: see the contract. A folder in it that leads out is refused, a file that does is replaced."""
        self.lay("ut/kvar.txt", "kvar")
        self.link("public", self.outside / "ut")
        self.assertEqual(self.project.run("build").exit, 0)
        self.assertEqual((self.outside / "ut/kvar.txt").read_text(encoding="utf-8"), "kvar")
        (self.project.folder / "public").unlink()
        self.link("public/arbete", self.outside / "mapp")
        self.kept_out(exits=(3,))
        (self.project.public / "arbete").unlink()
        (self.project.public / "index.html").unlink(missing_ok=True)
        self.link("public/index.html", self.outside / "hemlig.txt")
        self.kept_out(exits=(0,))

    def test_a_folder_of_the_site_that_becomes_a_link_while_it_is_written(self):
        self.assertEqual(self.project.run("build").exit, 0)
        (self.outside / "mal").mkdir()
        group, aside, link = (self.project.public / "arbete" / name for name in ("gruppen", "undan", "lank"))
        link.symlink_to(self.outside / "mal")

        def swap():
            self.note(body=str(time.monotonic()))
            with contextlib.suppress(OSError):
                group.rename(aside)
                link.rename(group)
                group.rename(link)
                aside.rename(group)

        self.while_swapping(swap, (0, 1, 3))

    def test_the_inner_folder(self):
        for name, target in [(".insyn", "mapp"), (".insyn/lock", "hemlig.txt")]:
            with self.subTest(name):
                self.link(name, self.outside / target)
                self.kept_out(exits=(2, 3))
                (self.project.folder / name).unlink()
        self.assertEqual(self.project.run("build").exit, 0)
        manifest = next((self.project.folder / ".insyn").glob("manifest-*"))
        self.lay("manifest", manifest.read_text(encoding="utf-8"))
        manifest.unlink()
        manifest.symlink_to(self.outside / "manifest")
        self.note(body="Rättat.")
        self.kept_out(exits=(0,))

    def test_the_ledger(self):
        settings = (self.project.folder / "site/site.toml").read_text(encoding="utf-8")
        channel = '\n[publish]\nfrom = "2025-01-01"\n[channels.hand]\ntype = "manual"\n'
        publish = ("publish", "--yes")
        for folder in ("../ut", str(self.outside), "site/../../ut"):
            with self.subTest(folder):
                self.project.write("site/site.toml", settings + channel + f'[ledger]\nfolder = "{folder}"\n')
                self.assertIn("leder ut ur projektet", self.kept_out(*publish, exits=(2,)).stderr)
        self.project.write("site/site.toml", settings + channel)
        for name, target in [("site/posts", "mapp"), ("site/ledger.jsonl", "ny.jsonl"), ("site/ledger.jsonl", "hemlig.txt")]:
            with self.subTest(name):
                self.link(name, self.outside / target)
                self.assertIn("leder ut ur projektet", self.kept_out(*publish, exits=(2,)).stderr)
                (self.project.folder / name).unlink()
        self.project.write("site/lagd/ledger.jsonl", "")
        self.link("site/ledger.jsonl", "lagd/ledger.jsonl")  # within the project: as good as the file itself
        self.assertEqual(self.project.run(*publish).exit, 4)
        self.assertTrue((self.project.folder / "site/ledger.jsonl").is_symlink())

    def test_a_withdrawal(self):
        """The one command that changes a note."""
        self.lay("hemlig.md", TEXT.format(more="", body=MARK))
        self.link(GROUP + "2025-05-05.md", self.outside / "hemlig.md")
        self.kept_out("withdraw", "arbete/gruppen/2025-05-05", "--reason", "Fel", "--yes", exits=(2,))


if __name__ == "__main__":
    unittest.main()
