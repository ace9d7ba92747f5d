#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`insyn import`: which day and which group a draft is of, what is told of it, and that nothing is written over."""
import unittest

from importing import GROUP, NAMES, NOTES, ImportTest, made


class ImportWhere(ImportTest):
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


if __name__ == "__main__":
    unittest.main()
