#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`insyn import`: a file that is none, or that means harm, is one clear line, and harms nothing."""
import io
import os
import unittest
import zipfile

import insyn
from importing import FOLDER, GROUP, NOTES, ImportTest, made, office_files, parts_of


class ImportHarm(ImportTest):
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
        parts = parts_of(made_by)
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
