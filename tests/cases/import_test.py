#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`insyn import`: notes from Word, LibreOffice, web pages and text files become drafts in which every word is left, who was
there and what was decided is marked, and nothing is published. UPDATE=1 writes anew what the sources in _import/ become."""
import collections
import html
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
        return {kind: [item for item in json.loads(self.project.page(f"data/{kind}.json"))["items"] if day in item["id"]]
                for kind in ("meetings", "decisions", "actions", "advice")}

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
        with zipfile.ZipFile(io.BytesIO(office_files.docx("Title: Mötet 12 mars 2025\n# Lokal\nVi talade.\n# Buss\nVi talade."))) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
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

    # ---- the day, the group, the place -------------------------------------------------------------------------------

    def test_the_day_is_asked_for_where_nothing_tells_it(self):
        self.refuses("--date", "möte.txt", "Mötet\n\nVi talade om bussar den 12 mars.\n")
        self.take("möte.txt", "Mötet\n\nVi talade om bussar.\n", "--date", "2025-03-12")
        self.assertIn("titel: Mötet\n", self.note("2025-03-12"))

    def test_a_day_that_is_none(self):
        self.refuses("--date är ingen dag: igår", "möte.txt", "Mötet\n", "--date", "igår")

    def test_the_file_s_name_may_tell_the_day(self):
        self.take("250312 anteckningar.txt", "Mötet\n\nVi talade.\n")
        self.note("2025-03-12")

    def test_two_days_that_differ_are_told(self):
        done = self.take("2025-03-13.txt", "Mötet den 12 mars 2025\n\nVi talade.\n")
        self.assertIn("2025-03-13 står också", done.stdout)
        self.note("2025-03-12")

    def test_a_group_that_is_not_there(self):
        path = self.lay("2025-03-12.txt", "Mötet\n")
        for name, said in (("arbete/grupen", "menade du arbete/gruppen?"), ("x/y", "det finns: arbete/gruppen"),
                           ("../..", "det finns ingen grupp ../..")):
            done = self.project.run("import", path, name)
            self.assertEqual((done.exit, done.stdout), (2, ""), done)
            self.assertIn(said, done.stderr)

    def test_what_is_there_already_is_left_alone(self):
        self.project.write(f"{NOTES}/2025-03-12.md", "min egen text")
        self.refuses("finns redan", "mall.docx", made("mall.docx")[0])
        self.assertEqual(self.note("2025-03-12"), "min egen text")

    def test_a_picture_that_is_there_already_is_left_alone_and_no_note_is_written(self):
        self.project.write(f"{NOTES}/bilagor/2025-03-12-bild-1.png", "min egen bild")
        self.refuses("2025-03-12-bild-1.png finns redan", "mall.docx", made("mall.docx")[0])

    def test_the_day_after_an_owner_is_no_part_of_the_owner(self):
        """It became an organisation named "Kommunen, senast 1 april"."""
        self.take("2025-03-12.md", "# Mötet\n\n## Närvarande\n\n- Kommunen\n\n## Åtgärder\n\n- Boka lokal, Ansvarig: Kommunen, senast 1 april\n"
                                   "- Ringa. Ansvarig: Kommunen, klart 2 april\n- Skriva, ansvarig: Kommunen, till nästa möte\n")
        self.assertIn("- [ ] Kommunen: Boka lokal, senast 1 april\n", self.note("2025-03-12"))
        actions = self.built("2025-03-12")["actions"]
        self.assertEqual([(NAMES.get(action["owner"]), action["text"], action["due"], action["done"]) for action in actions],
                         [("Kommunen", "Boka lokal", "2025-04-01", False), ("Kommunen", "Ringa", "2025-04-02", False),
                          ("Kommunen", "Skriva", None, False)])

    def test_the_report_for_programs(self):
        report = self.take("mall.docx", made("mall.docx")[0], "--format", "json").json
        self.assertEqual((report["file"], report["date"]), (f"{NOTES}/2025-03-12.md", "2025-03-12"))
        self.assertEqual(report["pictures"], [f"{NOTES}/bilagor/2025-03-12-bild-1.png"])
        lines = self.note("2025-03-12").splitlines()
        for look in report["look"]:
            self.assertTrue(lines[look["line"] - 1].strip().startswith("<!-- Insyn: "), look)

    def test_in_english(self):
        done = self.project.run("--lang", "en", "import", self.lay("2025-03-12.txt", "Mötet\n\nNärvarande: Kommunen\n"), GROUP)
        self.assertEqual(done.exit, 0, done)
        self.assertIn("title: Mötet\nstatus: draft\n", self.note("2025-03-12"))

    # ---- text that means something to Markdown, or to us -------------------------------------------------------------

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
                (self.project.folder / NOTES / "2025-03-12.md").unlink()

    def test_an_author_in_word_s_style_of_that_name_is_text_and_no_title(self):
        file = office_files.docx("Title: Vid pennan\nMötet 12 mars 2025\nVi talade.")
        with zipfile.ZipFile(io.BytesIO(file)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
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
                path = self.project.folder / NOTES / "2025-03-12.md"
                path.write_text(self.note("2025-03-12").replace("status: utkast\n", ""), encoding="utf-8")
                self.assertIn("[internal-mark]", self.project.run("check").stdout)
                path.unlink()

    def test_quotes_stay_quotes(self):
        self.take("m.md", "# Mötet 12 mars 2025\n\nNärvarande: Kommunen\n\n# Planen\n\n> Ur *planen*\n> för året\n>\n> - ett\n\n> [!BESLUT] Vi hyr\n> lokalen.\n\n- Se:\n\n  > Mer\n")
        self.assertTrue(self.note("2025-03-12").endswith("\n\n> Ur *planen* för året\n> - ett\n\n> [!BESLUT] Vi hyr lokalen.\n\n- Se:\n\n  > Mer\n"))
        data = self.built("2025-03-12")
        self.assertEqual([decision["text"] for decision in data["decisions"]], ["Vi hyr lokalen."])

    def test_a_quote_of_a_page_stays_one_and_indented_text_from_word_is_none(self):
        self.take("m.html", "<h1>Mötet 12 mars 2025</h1><p>Ur planen:</p><blockquote><p>Ett</p><p>Två</p></blockquote>")
        self.assertTrue(self.note("2025-03-12").endswith("Ur planen:\n\n> Ett\n>\n> Två\n"))
        with zipfile.ZipFile(io.BytesIO(office_files.docx("Title: Mötet 19 mars 2025\nVi talade.\nBeslut: Vi hyr."))) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:pPr></w:pPr>", b'<w:pPr><w:ind w:left="720"/></w:pPr>')
        self.assertIn(b"w:ind", parts["word/document.xml"])
        self.take("m.docx", office_files.zipped(parts))
        self.assertTrue(self.note("2025-03-19").endswith("\n\nVi talade.\n\n**Beslut:** Vi hyr.\n"))

    def test_private_data_stays_for_check_to_find(self):
        self.take("2025-03-12.txt", "Mötet\n\nNärvarande: Kommunen\n\nPersonen 19121212-1212 kom.\n")
        path = self.project.folder / NOTES / "2025-03-12.md"
        path.write_text(self.note("2025-03-12").replace("status: utkast\n", ""), encoding="utf-8")
        self.assertIn("[personal-number]", self.project.run("check").stdout)

    # ---- files that are none, or that mean harm -----------------------------------------------------------------------

    def test_files_that_are_no_documents(self):
        whole = made("mall.docx")[0]
        for name, content in (("tom.docx", b""), ("tom.txt", b""), ("halv.docx", whole[:len(whole) // 2]), ("text.docx", b"hej"),
                              ("ord.odt", whole), ("tom.zip.docx", office_files.zipped({})), ("noll.txt", b"a\0b"),
                              ("blank.txt", b" \n\n"), ("gammal.doc", b"x"), ("a.pdf", b"%PDF-1.7"), ("a.exe", b"MZ"),
                              ("trasig.docx", office_files.zipped({"word/document.xml": "<w:document><w:body>"})),
                              ("rot.docx", office_files.zipped({"word/document.xml": "<a/>"}))):
            with self.subTest(name):
                self.refuses(name, name, content, "--date", "2025-03-12")

    def test_a_file_that_is_not_there_or_is_a_folder(self):
        for path in (os.path.join(self.outside.name, "nej.docx"), self.outside.name + "/mapp.docx"):
            os.makedirs(self.outside.name + "/mapp.docx", exist_ok=True)
            done = self.project.run("import", path, GROUP, "--date", "2025-03-12")
            self.assertEqual((done.exit, done.stderr.count("\n")), (2, 1), done)

    def test_files_that_are_too_large(self):
        self.refuses("större än", "stor.docx", b"PK\3\4" + os.urandom(50_000_000), "--date", "2025-03-12")
        self.refuses("större än", "stor.txt", b"ord " * 1_000_000, "--date", "2025-03-12")

    def test_a_zip_that_grows(self):
        grown = io.BytesIO()
        with zipfile.ZipFile(grown, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", b"<w:document>" + b" " * 500_000_000)
        self.refuses("bomb.docx", "bomb.docx", grown.getvalue(), "--date", "2025-03-12")

    def test_xml_that_grows(self):
        entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
        document = f'<!DOCTYPE w [<!ENTITY e0 "haha">{entities}]><w:document>&e11;</w:document>'
        self.refuses("skratt.docx", "skratt.docx", office_files.zipped({"word/document.xml": document}), "--date", "2025-03-12")

    def test_text_that_is_nested_without_end(self):
        self.refuses("djup", "djup.html", "<div>" * 20_000 + "hej", "--date", "2025-03-12")

    def test_a_picture_whose_name_leads_out_of_the_folder(self):
        source = (FOLDER / "mall.docx.txt").read_text(encoding="utf-8")
        made_by = office_files.Word().file(source)
        with zipfile.ZipFile(io.BytesIO(made_by)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        parts["word/media/../../../ut.png"] = parts.pop("word/media/image1.png")
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(b"media/image1.png", b"media/../../../ut.png")
        before = set(os.listdir(self.project.folder.parent))
        self.take("m.docx", office_files.zipped(parts))
        names = sorted(path.name for path in (self.project.folder / "minutes").rglob("*.png"))
        self.assertIn(names, ([], ["2025-03-12-bild-1.png"]))
        self.assertEqual(set(os.listdir(self.project.folder.parent)), before)

    def test_a_page_reads_no_other_file(self):
        secret = self.lay("hemlig.png", office_files.png())
        self.take("2025-03-12.html", f"<h1>Mötet</h1><p>Hej <img src='{secret}'><iframe src='file:///etc/passwd'></iframe></p>")
        note = self.note("2025-03-12")
        self.assertIn("här stod en bild som inte kunde tas med: hemlig.png", note)
        self.assertNotIn("root:", note)

    def test_a_machine_without_pandoc_says_what_to_install(self):
        empty = os.path.join(self.outside.name, "tom")
        os.mkdir(empty)
        done = self.project.run("import", self.lay("m.docx", made("mall.docx")[0]), GROUP, env=insyn.surroundings(PATH=empty))
        self.assertEqual((done.exit, done.stdout), (3, ""), done)
        self.assertIn("installera paketet pandoc", done.stderr)
        self.assertEqual(list((self.project.folder / NOTES).glob("2025*")), [])


if __name__ == "__main__":
    unittest.main()
