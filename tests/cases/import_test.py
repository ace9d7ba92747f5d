#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`insyn import`: notes from Word, LibreOffice, web pages and text files become drafts in which every word is left, who was
there and what was decided is marked, and nothing is published. UPDATE=1 writes anew what the sources in _import/ become."""
import collections
import io
import os
import re
import shutil
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
PEOPLE = {"Kommunen": "organisations/kommunen", "Skolan": "organisations/skolan", "Polisen": "organisations/polisen",
          "Idrotten": "organisations/idrotten"}


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


def words_in(text):
    return collections.Counter(re.findall(r"\w+", text.lower().replace("_", " ")))


class Import(unittest.TestCase):
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

    def note(self, day):
        return (self.project.folder / NOTES / f"{day}.md").read_text(encoding="utf-8")

    def refuses(self, words, name, content, *more):
        """One clear line, and nothing left behind."""
        before = insyn.tree_of(self.project.folder)
        done = self.take(name, content, *more, exit_code=2)
        self.assertEqual(done.stdout, "")
        self.assertEqual(done.stderr.count("\n"), 1, done)
        self.assertIn(words, done.stderr)
        self.assertEqual(insyn.tree_of(self.project.folder), before)

    # ---- the notes in _import/ ------------------------------------------------------------------------------------------

    def comes_out_whole(self, name, day):
        """What is written is as expected, has every word of the source, and `check` finds no fault in it."""
        content, words = made(name)
        done = self.take(name, content)
        self.assertEqual(done.stdout.splitlines()[0], f"{NOTES}/{day}.md")
        note = self.note(day)
        expected = FOLDER / f"{name}.md"
        if os.environ.get("UPDATE") == "1":
            expected.write_text(note, encoding="utf-8")
        self.assertEqual(note, expected.read_text(encoding="utf-8"))
        self.assertEqual(words_in(words) - words_in(note.replace("**", "")), collections.Counter())
        for number, said in re.findall(r"^ *(\d+) \| (.*)$", done.stdout, flags=re.MULTILINE):
            self.assertIn("<!-- Insyn: " + said[:12], note.splitlines()[int(number) - 1])
        checked = self.project.run("check", "--format", "json")
        self.assertEqual(checked.json["errors"], 0, checked)

    def built(self, day):
        """The meeting in the open data once its writer is done with it; a draft is in none."""
        self.assertEqual(self.project.run("build").exit, 0)
        self.assertNotIn(day, self.project.page("data/meetings.json"))
        path = self.project.folder / NOTES / f"{day}.md"
        path.write_text(path.read_text(encoding="utf-8").replace("status: utkast\n", ""), encoding="utf-8")
        done = self.project.run("build")
        self.assertEqual(done.exit, 0, done)
        return {kind: [item for item in insyn.json.loads(self.project.page(f"data/{kind}.json"))["items"] if day in item["id"]]
                for kind in ("meetings", "decisions", "actions", "advice")}

    def has(self, day, present, absent=(), decisions=(), actions=(), items=None):
        data = self.built(day)
        meeting = data["meetings"][0]
        names = {path: name for name, path in PEOPLE.items()}
        self.assertEqual([names.get(str(who), who) for who in meeting["present"]], list(present))
        self.assertEqual([names.get(str(who), who) for who in meeting["absent"]], list(absent))
        self.assertEqual([decision["text"] for decision in data["decisions"]], list(decisions))
        self.assertEqual([(action["owner"], action["text"], action["due"], action["done"]) for action in data["actions"]], list(actions))
        if items:
            self.assertEqual(len(meeting["items"]), items)
        return data

    def test_a_word_template_with_a_form_tables_changes_and_a_comment(self):
        self.comes_out_whole("mall.docx", "2025-03-12")
        print(self.built("2025-03-12"))

    def test_paragraphs_with_signs_and_bold_lines(self):
        self.comes_out_whole("paragrafer.docx", "2025-03-19")
        print(self.built("2025-03-19"))

    def test_paragraphs_that_word_numbers(self):
        self.comes_out_whole("automatiska.docx", "2025-03-26")
        print(self.built("2025-03-26"))

    def test_an_open_document_text_with_sections_deletions_and_remarks(self):
        self.comes_out_whole("handlingar.odt", "2025-04-02")
        print(self.built("2025-04-02"))

    def test_an_open_document_text_with_bold_paragraphs(self):
        self.comes_out_whole("punkter.odt", "2025-05-07")
        print(self.built("2025-05-07"))

    def test_a_page_pasted_from_word_in_its_own_encoding(self):
        self.comes_out_whole("klistrat.html", "2025-05-14")
        print(self.built("2025-05-14"))

    def test_a_plain_text(self):
        self.comes_out_whole("anteckningar.txt", "2025-05-21")
        print(self.built("2025-05-21"))


if __name__ == "__main__":
    unittest.main()
