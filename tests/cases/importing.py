# SPDX-License-Identifier: EUPL-1.2
"""What the tests of `insyn import` share: sources made from texts in _import/, and a project to take them to."""
import io
import json
import os
import re
import sys
import tempfile
import unittest
import zipfile

import insyn

FOLDER = insyn.CASES / "_import"
sys.path.insert(0, str(FOLDER))
import office_files  # noqa: E402  (lies beside its sources)

GROUP = "arbete/gruppen"
NOTES = "minutes/arbete/gruppen"
NAMES = {"organisations/kommunen": "Kommunen", "organisations/skolan": "Skolan", "organisations/polisen": "Polisen",
         "organisations/idrotten": "Idrotten"}


def made(name):
    """The file that a source is of, and every word that its readers may see."""
    if name.endswith(".docx") or name.endswith(".odt"):
        source = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
        make = office_files.docx if name.endswith(".docx") else office_files.odt
        return make(source), office_files.words_of(source)
    source = (FOLDER / name).read_text(encoding="utf-8")
    if name.endswith(".html"):
        body = re.sub(r"&nbsp;", " ", source[source.index("<body"):])
        return source.encode("windows-1252"), re.sub(r"<[^>]*>", " ", body)
    return source.encode(), source


def parts_of(file):
    """Of a Word file: bytes by name."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


class ImportTest(unittest.TestCase):
    """A project that notes are imported to, and a folder outside it where they lie."""

    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.outside = tempfile.TemporaryDirectory(prefix="insyn-import-")
        self.addCleanup(self.outside.cleanup)

    def lay(self, name, content):
        path = os.path.join(self.outside.name, name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def take(self, name, content, *more, exit_code=0):
        done = self.project.run("import", self.lay(name, content), GROUP, *more)
        self.assertFalse(insyn.crashed(done), done)
        self.assertEqual(done.exit, exit_code, done)
        return done

    def path(self, day):
        return self.project.folder / NOTES / f"{day}.md"

    def note(self, day):
        return self.path(day).read_text(encoding="utf-8")

    def finish(self, day):
        """As its writer does, once it is read through: the note is no draft any more."""
        self.path(day).write_text(self.note(day).replace("status: utkast\n", ""), encoding="utf-8")

    def refuses(self, words, name, content, *more):
        """One clear line, and nothing left behind."""
        before = insyn.tree_of(self.project.folder)
        done = self.take(name, content, *more, exit_code=2)
        self.assertEqual(done.stdout, "")
        self.assertEqual(done.stderr.count("\n"), 1, done)
        self.assertIn(words, done.stderr)
        self.assertEqual(insyn.tree_of(self.project.folder), before)

    def built(self, day):
        """The meeting in the open data once its writer is done with it; a draft is in none."""
        self.assertEqual(self.project.run("build").exit, 0)
        self.assertNotIn(day, self.project.page("data/meetings.json"))
        self.finish(day)
        done = self.project.run("build")
        self.assertEqual(done.exit, 0, done)
        return {kind: [item for item in json.loads(self.project.page(f"data/{kind}.json"))["items"] if day in item["id"]]
                for kind in ("meetings", "decisions", "actions", "advice")}
