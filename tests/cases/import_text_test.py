#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`insyn import`: text that means something to Markdown or to us says what it said, and what was internal stays so."""
import html
import re
import unittest

from importing import ImportTest, office_files, parts_of


class ImportText(ImportTest):
    def test_signs_are_letters_again_on_the_page(self):
        signs = "* a_b_c **x** [y](z) `k` <b> & &amp; \\ ~~s~~ <!-- nej --> | 3. --> #1 http://a.example/x_y_z"
        self.take("2025-03-12.txt", f"Mötet\n\nNärvarande: Kommunen\n\nTecken: {signs}\n\n> citat\n\n2013. Ett år.\n")
        self.built("2025-03-12")
        page = self.project.page("arbete/gruppen/2025-03-12/index.html")
        shown = html.unescape(re.sub(r"<[^>]*>", "", page))
        self.assertIn(signs, shown)
        self.assertIn("> citat", shown)
        self.assertIn("2013. Ett år.", shown)

    def test_a_remark_cannot_be_left_from_inside(self):
        source = "Title: Mötet 12 mars 2025\n# Läget\nVi {>--> syns <!-- inte --> alls<} talade. {-a --!> b-}"
        self.take("m.docx", office_files.docx(source))
        self.built("2025-03-12")
        page = self.project.page("arbete/gruppen/2025-03-12/index.html")
        self.assertNotIn("syns", page)
        self.assertNotIn("alls", page)

    def test_a_code_block_comes_out_as_it_was(self):
        """Its lines were read from a text that was gone, and random bytes were written."""
        self.take("2025-03-12.md", "# Mötet\n\n```\na b c en rad som är lång\n\n  och en till\n```\n\nslut\n")
        self.assertTrue(self.note("2025-03-12").endswith("\n````\na b c en rad som är lång\n\n  och en till\n````\n\nslut\n"))

    def test_a_page_s_author_is_neither_its_title_nor_its_text(self):
        """What <meta> says of who wrote the page became its title, and its title an item."""
        page = ("<html><head>{}</head><body><h1>Mötet 12 mars 2025</h1><h2>Bussar</h2><p>Vi talade.</p><h3>Kväll</h3>"
                "<p>Vi talade mer.</p></body></html>")
        expected = "---\ntitel: Mötet 12 mars 2025\nstatus: utkast\n---\n\n{}## Bussar\n\nVi talade.\n\n### Kväll\n\nVi talade mer.\n"
        told = "<!-- Insyn: i sidans huvud stod author: Den som skrev -->\n"
        for head, remarks in (("", ""), ("<title>Mall</title>", ""), ('<meta name="author" content="Den som skrev">', told + "\n"),
                              ('<title>Mall</title><meta name="date" content="2024-01-01"><meta name="author" content="Den som skrev">',
                               told + "<!-- Insyn: i sidans huvud stod date: 2024-01-01 -->\n\n")):
            with self.subTest(head):
                self.take("sida.html", page.format(head))
                self.assertEqual(self.note("2025-03-12"), expected.format(remarks))
                self.path("2025-03-12").unlink()

    def test_an_author_in_word_s_style_of_that_name_is_text_and_no_title(self):
        file = office_files.docx("Title: Vid pennan\nMötet 12 mars 2025\nVi talade.")
        parts = parts_of(file)
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'w:val="Title"', b'w:val="Author"')
        self.take("m.docx", office_files.zipped(parts))
        note = self.note("2025-03-12")
        self.assertIn("Vid pennan", note)
        self.assertIn("Vi talade.", note)

    # ---- text that is internal, and quotes -----------------------------------------------------------------------------

    def test_internal_text_in_markdown_stays_internal(self):
        """Its quote was opened and its mark written as letters: below Åtgärder it became an action for all to see."""
        source = ("# Mötet 12 mars 2025\n\n## Närvarande\n\n- Kommunen\n- Skolan\n\n> [!INTERNT] Vi talade om ett ärende.\n"
                  "> hemlis ett\nhemlis två\n\n## Åtgärder\n\n> [!INTERNAL]\n> - hemlis tre, senast 1 april\n>\n> hemlis *fyra*\n\n"
                  "- Kommunen: boka lokal\n\n  > > [!internt] Mer\n  > > hemlis fem\n\n"
                  "<!-- x --> > [!INTERNT]: Kant\n> hemlis sex\n\n<div>\n> [!INTERNT] Ruta\n> hemlis sju\n</div>\n")
        self.take("m.md", source)
        note = self.note("2025-03-12")
        self.assertIn("\n\n> [!INTERNT] Vi talade om ett ärende.\n> hemlis ett\n> hemlis två\n\n", note)
        self.assertIn("\n\n> [!INTERNAL]\n> - hemlis tre, senast 1 april\n>\n> hemlis *fyra*\n\n", note)
        self.assertIn("\n\n  > > [!INTERNT] Mer\n  > > hemlis fem\n", note)
        data = self.built("2025-03-12")
        self.assertEqual([action["text"] for action in data["actions"]], ["boka lokal"])
        self.assertNotIn("[internal-mark]", self.project.run("check").stdout)
        public = "".join(path.read_text(encoding="utf-8") for path in self.project.public.rglob("*") if path.is_file())
        self.assertNotIn("hemlis", public)
        for shown in ("Vi talade om ett ärende.", "Mer", "Kant", "Ruta"):
            self.assertIn(shown, public)

    def test_comments_in_markdown_stay_comments_wherever_they_stand(self):
        """One with -- in it, over several paragraphs, or among tags was shown: pandoc takes those for letters."""
        source = ("# Mötet 12 mars 2025\n\n<!-- dolt ett -->\nVi talade <!-- dolt två -- här --> länge <!-- dolt\n\ntre --> här.\n\n"
                  "<div>\n<!-- dolt fyra -->\n</div>\n\n- Bussar\n<!-- dolt fem -->\n- Tåg\n\n```\nkod\n```\n<!-- dolt sex -->\n\n"
                  "Sist. <!-- dolt sju")
        done = self.take("m.md", source)
        for words in ("ett", "två -- här", "tre", "fyra", "fem", "sex", "sju"):
            self.assertIn(f"kommentar i originalet: dolt {words}\n", done.stdout)
        note = self.note("2025-03-12")
        self.assertIn("Vi talade länge här.\n<!-- Insyn: kommentar i originalet: dolt två - - här -->\n", note)
        self.assertIn("- Bussar\n  <!-- Insyn: kommentar i originalet: dolt fem -->\n- Tåg\n", note)
        self.assertIn("````\nkod\n````\n<!-- Insyn: kommentar i originalet: dolt sex -->\n", note)
        self.assertIn("kommentaren har inget slut", done.stdout)
        self.assertNotIn("dolt", re.sub(r"<!--.*?-->", "", note))

    def test_a_mark_that_hides_nothing_is_told(self):
        for name, text in (("m.md", "> [!INTERN] dolt\n"), ("m.md", "[!INTERNT] dolt\n"), ("m.txt", "> [!INTERNT] Här\n> dolt\n")):
            with self.subTest(text):
                self.take(name, "Mötet 12 mars 2025\n\nNärvarande: Kommunen\n\n" + text)
                self.finish("2025-03-12")
                self.assertIn("[internal-mark]", self.project.run("check").stdout)
                self.path("2025-03-12").unlink()

    def test_quotes_stay_quotes(self):
        self.take("m.md", "# Mötet 12 mars 2025\n\nNärvarande: Kommunen\n\n# Planen\n\n> Ur *planen*\n> för året\n>\n> - ett\n\n> [!BESLUT] Vi hyr\n> lokalen.\n\n- Se:\n\n  > Mer\n")
        self.assertTrue(self.note("2025-03-12").endswith("\n\n> Ur *planen* för året\n> - ett\n\n> [!BESLUT] Vi hyr lokalen.\n\n- Se:\n\n  > Mer\n"))
        data = self.built("2025-03-12")
        self.assertEqual([decision["text"] for decision in data["decisions"]], ["Vi hyr lokalen."])

    def test_a_quote_of_a_page_stays_one_and_indented_text_from_word_is_none(self):
        self.take("m.html", "<h1>Mötet 12 mars 2025</h1><p>Ur planen:</p><blockquote><p>Ett</p><p>Två</p></blockquote>")
        self.assertTrue(self.note("2025-03-12").endswith("Ur planen:\n\n> Ett\n>\n> Två\n"))
        parts = parts_of(office_files.docx("Title: Mötet 19 mars 2025\nVi talade.\nBeslut: Vi hyr."))
        parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:pPr></w:pPr>", b'<w:pPr><w:ind w:left="720"/></w:pPr>')
        self.assertIn(b"w:ind", parts["word/document.xml"])
        self.take("m.docx", office_files.zipped(parts))
        self.assertTrue(self.note("2025-03-19").endswith("\n\nVi talade.\n\n**Beslut:** Vi hyr.\n"))

    def test_private_data_stays_for_check_to_find(self):
        self.take("2025-03-12.txt", "Mötet\n\nNärvarande: Kommunen\n\nPersonen 19121212-1212 kom.\n")
        self.finish("2025-03-12")
        self.assertIn("[personal-number]", self.project.run("check").stdout)


if __name__ == "__main__":
    unittest.main()
