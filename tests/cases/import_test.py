#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`insyn import`: notes from Word, LibreOffice, web pages and text files become drafts in which every word is left, who was
there and what was decided is marked, and nothing is published. UPDATE=1 writes anew what the sources in _import/ become."""
import collections
import os
import re
import unittest

from importing import FOLDER, NAMES, NOTES, ImportTest, made, office_files, parts_of


def words_in(text):
    return collections.Counter(re.findall(r"\w+", text.lower().replace("_", " ")))


class Import(ImportTest):
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

    def has(self, day, present, absent=(), decisions=(), actions=(), items=0):
        """What the open data tell of the meeting, once built."""
        data = self.built(day)
        meeting = data["meetings"][0]
        self.assertEqual([NAMES[who] for who in meeting["present"]], list(present))
        self.assertEqual([NAMES[who] for who in meeting["absent"]], list(absent))
        self.assertEqual([decision["text"] for decision in data["decisions"]], list(decisions))
        self.assertEqual([(NAMES.get(action["owner"]), action["text"], action["due"], action["done"]) for action in data["actions"]],
                         list(actions))
        self.assertEqual(len(meeting["items"]), items)
        return data

    def test_a_word_template_with_a_form_tables_changes_and_a_comment(self):
        day = "2025-03-12"
        self.comes_out_whole("mall.docx", day)
        data = self.has(day, ["Kommunen", "Skolan", "Polisen"], ["Idrotten"],
                        ["Gruppen startar språkpraktik på tre arbetsplatser under hösten.",
                         "Gruppen beslutar att hyra lokalen i Folkets hus och att följa upp i maj."],
                        [("Kommunen", "Boka lokal i Folkets hus", "2025-04-01", False),
                         ("Skolan", "Fråga fyra arbetsgivare", "2025-04-15", False), (None, "Sprida inbjudan", None, False)], 3)
        self.assertEqual(data["meetings"][0]["time"], "13:00/15:00")
        self.assertEqual(data["meetings"][0]["place"], "Kommunhuset: rum 4")
        self.assertIn('alt="Skiss över lokalen i Folkets hus"', self.project.page("arbete/gruppen/2025-03-12/index.html"))
        public = "".join(path.read_text(encoding="utf-8") for path in self.project.public.rglob("*.html"))
        for internal in ("Stämmer datumet", "Ring företaget", "Insyn:"):  # comments, hidden text, our own remarks
            self.assertNotIn(internal, public)

    def test_paragraphs_with_signs_and_bold_lines(self):
        self.comes_out_whole("paragrafer.docx", "2025-03-19")
        self.has("2025-03-19", ["Kommunen", "Skolan", "Polisen", "Idrotten"], [],
                 ["Gruppen ber bussbolaget om en tur klockan 05.40."],
                 [("Kommunen", "skriv till bussbolaget", "2025-03-31", False), ("Skolan", "räkna platser i förskolan", None, False)], 4)

    def test_paragraphs_that_word_numbers(self):
        self.comes_out_whole("automatiska.docx", "2025-03-26")
        self.has("2025-03-26", ["Kommunen", "Skolan", "Polisen"], ["Idrotten"], ["Salarna lånas ut till sommaren."], [], 3)

    def test_headings_that_word_numbers_keep_their_numbers(self):
        """pandoc has none for a heading, and of "§ 14" it keeps 14."""
        parts = parts_of(office_files.docx("Title: Mötet 12 mars 2025\n# Lokal\nVi talade.\n# Buss\nVi talade."))
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(
            b'w:val="heading 1"/>', b'w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        parts["word/numbering.xml"] = parts["word/numbering.xml"].replace(b'<w:start w:val="1"/>', b'<w:start w:val="14"/>')
        self.take("m.docx", office_files.zipped(parts))
        self.assertTrue(self.note("2025-03-12").endswith("\n\n## § 14 Lokal\n\nVi talade.\n\n## § 15 Buss\n\nVi talade.\n"))

    def test_an_open_document_text_with_sections_deletions_and_remarks(self):
        self.comes_out_whole("handlingar.odt", "2025-04-02")
        data = self.has("2025-04-02", ["Kommunen", "Skolan", "Polisen"], [], ["Samtalen hålls också på biblioteket."],
                        [("Skolan", "Ta fram en affisch", "2025-04-30", False),
                         ("Kommunen", "Bjuda in biblioteket, klart", "2025-04-09", True),
                         ("Kommunen", "Räkna deltagare, efter sommaren", None, False)], 2)
        self.assertEqual([advice["text"] for advice in data["advice"]], ["Börja i liten skala."])

    def test_an_open_document_text_with_bold_paragraphs(self):
        self.comes_out_whole("punkter.odt", "2025-05-07")
        data = self.has("2025-05-07", ["Kommunen", "Skolan"], ["Polisen"], items=2)
        self.assertEqual([advice["text"] for advice in data["advice"]], ["Samla alla på ett ställe."])

    def test_a_page_pasted_from_word_in_its_own_encoding(self):
        self.comes_out_whole("klistrat.html", "2025-05-14")
        self.has("2025-05-14", ["Kommunen", "Skolan"], ["Polisen", "Idrotten"], ["Mötesplatsen har öppet i juli."],
                 [("Kommunen", "Sätta upp en skylt", "2025-06-10", False)], 2)

    def test_a_plain_text(self):
        self.comes_out_whole("anteckningar.txt", "2025-05-21")
        self.has("2025-05-21", ["Kommunen", "Skolan", "Polisen"], ["Idrotten"],
                 ["Skolan bjuder in kommunen till mötet i september."],
                 [("Skolan", "skriv till kommunen", "2025-09-01", False), (None, "Kommunen - boka lokal", None, False),
                  (None, "läs rapporten", None, False)], 3)


if __name__ == "__main__":
    unittest.main()
