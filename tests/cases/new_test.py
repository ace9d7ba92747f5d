#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""New notes beside those of the example: each checks clean, says what it should, and never takes another's place."""
import json
import re
import unittest

import insyn

GROUP = "arbete/samverkansgruppen"


class New(unittest.TestCase):
    def setUp(self):
        opened = insyn.example()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)

    def new(self, *arguments, **how):
        done = self.project.run("new", *arguments, **how)
        self.assertEqual((done.exit, done.stderr), (0, ""), done)
        path = done.stdout.rstrip("\n")
        return path, (self.project.folder / path).read_text(encoding="utf-8")

    def refused(self, words, *arguments):
        before = insyn.tree_of(self.project.folder / "minutes")
        done = self.project.run("new", *arguments)
        self.assertEqual((done.exit, done.stdout), (2, ""), done)
        self.assertIn(words, done.stderr)
        self.assertEqual(insyn.tree_of(self.project.folder / "minutes"), before)

    def assert_clean(self):
        done = self.project.run("check")
        self.assertEqual(done.stdout, "0 fel, 0 varningar\n", done)

    # ---- meetings ---------------------------------------------------------------------------------------------------

    def test_a_meeting_has_the_roster_the_agenda_and_what_is_left(self):
        path, text = self.new("meeting", GROUP, "--date", "2027-01-13")
        self.assertEqual(path, f"minutes/{GROUP}/2027-01-13.md")
        self.assertIn("titel: Samverkansgruppen 13 januari 2027\nstatus: planerat\n", text)
        self.assertIn("\n- Barn- och utbildningsförvaltningen\n", text)
        self.assertNotIn("folkhögskola", text)  # till: 2026-06-30
        self.assertIn("- [ ] Vuxenutbildningen (med Exempelkommuns företagsforum): [göra ett första upplägg för validering]"
                      "(2026-11-11.md#atgard-3), senast 2027-01-15\n", text)
        self.assertIn("(../advisory-board/2026-10-14.md#rad-2)\n", text)
        self.assertIn("\n## Läget hos aktörerna\n", text)
        self.assert_clean()

    def test_its_open_actions_are_exactly_those_of_the_site(self):
        self.assertEqual(self.project.run("build").exit, 0)
        items = json.loads(self.project.page("data/actions.json"))["items"]
        for group in ("arbete/samverkansgruppen", "arbete/advisory-board", "barn/barnsamverkan", "integration/samverkansgruppen"):
            with self.subTest(group):
                left = sorted(item["latest"] for item in items if not item["done"] and item["latest"].startswith(group + "/"))
                _, text = self.new("meeting", group, "--date", "2027-03-03")
                linked = re.findall(r"^- \[ \] .*\]\(([^)/]+)\.md#(atgard-\d+)\)", text, re.MULTILINE)
                self.assertEqual(sorted(f"{group}/{name}#{anchor}" for name, anchor in linked), left)

    def test_notes_of_today_carry_the_actions_on(self):
        self.project.run("build")
        open_before = self.open_actions()
        self.new("meeting", "integration/samverkansgruppen", "--date", self.project.today)
        self.assertEqual(self.project.run("build").exit, 0)
        self.assertEqual(self.open_actions(), open_before)
        page = self.project.page(f"integration/samverkansgruppen/{self.project.today}/index.html")
        self.assertIn("Preliminära anteckningar", page)

    def open_actions(self):
        items = json.loads(self.project.page("data/actions.json"))["items"]
        return sorted((item["id"], item["text"], item["due"], item["done"]) for item in items)

    def test_without_a_date_it_is_the_day_that_was_promised(self):
        path, text = self.new("meeting", "integration/samverkansgruppen")
        self.assertTrue(path.endswith("/2026-11-26.md"), path)
        self.assertIn("<!-- Förra anteckningarna sa: Torsdagen den 26 november 2026 klockan 9.00 i Kommunhuset, sal Eken.", text)
        self.assert_clean()

    def test_a_meeting_that_is_planned_already_is_named(self):
        self.refused("minutes/arbete/samverkansgruppen/2026-12-09.md", "meeting", GROUP)
        self.refused("2026-11-11.md", "meeting", GROUP, "--date", "2026-11-11")

    def test_every_group_of_the_example_can_have_a_meeting(self):
        for group in ("arbete/samverkansgruppen", "arbete/advisory-board", "arbete/styrgruppen", "barn/barnsamverkan",
                      "barn/referensgruppen", "integration/samverkansgruppen"):
            self.new("meeting", group, "--date", "2027-02-03")
        self.assert_clean()
        self.assertEqual(self.project.run("build", "--today", "2027-02-02").exit, 0)

    def test_a_draft_is_the_meeting_of_its_day_and_its_actions_are_told_to_be_left_out(self):
        draft = self.project.write(f"minutes/{GROUP}/2026-12-16.md", "---\nstatus: utkast\n---\n# Möte\n\n- [ ] Alla: läsa, löpande\n")
        self.refused(draft.name, "meeting", GROUP, "--date", "2026-12-16")
        done = self.project.run("new", "meeting", GROUP, "--date", "2027-01-13")
        self.assertEqual(done.exit, 0, done)
        self.assertIn("2026-12-16.md är inte publicerad", done.stderr)

    def test_the_projects_own_form(self):
        self.project.write("mallar/mote.md", "---\nplats: Eken\ntid: 9.00\n---\n\n## Inbjudna\n\n<!-- kallade -->\n\n"
                           "## Sedan sist\n\n<!-- sedan sist -->\n\n<!-- dagordning -->\n\n## Fika\n")
        _, text = self.new("meeting", GROUP, "--date", "2027-01-13")
        self.assertTrue(text.startswith("---\ntitel: Samverkansgruppen 13 januari 2027\nstatus: planerat\nplats: Eken\ntid: 9.00\n---\n"), text)
        self.assertTrue(text.endswith("\n## Fika\n"), text)

    def test_in_english_where_the_site_is(self):
        self.project.write("site/site.local.toml", 'language = "en"\n')
        _, text = self.new("meeting", "integration/samverkansgruppen", "--date", "2027-01-13")
        self.assertIn("title: Samverkansgruppen för mottagande 13 January 2027\nstatus: planned\n", text)
        self.assertIn("\n## Invited\n", text)
        self.assertIn(", by 2026-12-01\n", text)

    # ---- the other kinds --------------------------------------------------------------------------------------------

    def test_each_kind_has_its_place_and_checks_clean(self):
        day = self.project.today
        for arguments, path in ((["material", GROUP, "Underlag: bussar"], f"{GROUP}/underlag-bussar.md"),
                                (["news", "arbete", "Nya bussar"], f"arbete/news/{day}-nya-bussar.md"),
                                (["initiative", "arbete", "Fler bussar"], "arbete/plan/fler-bussar.md"),
                                (["initiative", "integration", "Utan plan"], "integration/plan/utan-plan.md"),
                                (["group", "arbete", "Referensgruppen"], "arbete/referensgruppen/group.md"),
                                (["project", "Ett nytt"], "ett-nytt/project.md"),
                                (["organisation", "Exempelbygdens skidförening"], "organisations/exempelbygdens-skidforening.md")):
            with self.subTest(arguments):
                self.assertEqual(self.new(*arguments)[0], "minutes/" + path)
                self.assert_clean()
        self.new("meeting", "arbete/referensgruppen")
        self.assert_clean()
        self.assertEqual(self.project.run("build").exit, 0)

    def test_a_figure_asks_for_its_numbers_and_for_nothing_else(self):
        done = self.project.run("new", "figure", "arbete", "Antal bussar")
        self.assertEqual((done.exit, done.stdout), (0, "minutes/arbete/figures/antal-bussar.md\n"), done)
        self.assertEqual(self.project.run("check").stdout.count("["), 1)
        self.assertIn("[empty-figure]", done.stderr)

    def test_what_is_not_finished_is_not_published(self):
        for arguments in (["news", "arbete", "Hemlig rubrik"], ["material", GROUP, "Hemlig rubrik"], ["initiative", "arbete", "Hemlig rubrik"]):
            self.new(*arguments)
        self.assertEqual(self.project.run("build").exit, 0)
        for page in self.project.public.rglob("*"):
            if page.is_file():
                self.assertNotIn(b"Hemlig rubrik", page.read_bytes(), page)

    def test_nothing_is_overwritten(self):
        self.refused("minutes/organisations/exempelkommun.md", "organisation", "Exempelkommun")
        self.refused("minutes/arbete/project.md", "project", "Arbete")
        self.refused("minutes/arbete/styrgruppen/group.md", "group", "arbete", "Styrgruppen")
        self.project.write("minutes/organisations/Nya Aktören.md", "---\ntyp: annan\n---\n# Nya\n")
        self.refused("Nya Aktören.md", "organisation", "Nya aktören")

    def test_a_name_that_is_not_known_has_the_nearest_that_is(self):
        self.refused("menade du arbete/samverkansgruppen?", "meeting", "arbete/samverkansgrupen")
        self.refused("menade du arbete?", "news", "arbte", "X")
        self.refused("det finns: arbete, barn, integration, sok", "news", "xyz", "X")

    def test_a_name_may_be_a_folder_that_the_shell_has_completed(self):
        path, _ = self.new("meeting", "minutes/integration/samverkansgruppen/", "--date", "2027-01-13")
        self.assertEqual(path, "minutes/integration/samverkansgruppen/2027-01-13.md")

    def test_titles_and_days_that_are_none(self):
        self.refused("titeln", "project", "!!")
        self.refused("egen mapp", "group", "arbete", "Plan")
        for day in ("2027-02-30", ""):
            self.refused("--date", "meeting", GROUP, "--date", day)

    def test_an_address_that_the_site_keeps_is_refused_with_a_name_that_will_do(self):
        for title in ("Skriv", "Beslut", "Organisations"):
            self.refused(f'till exempel "Projektet {title}"', "project", title)
        self.refused('till exempel "Gruppen Frågor"', "group", "arbete", "Frågor")
        self.new("project", "Projektet Beslut")
        self.new("group", "arbete", "Gruppen Frågor")
        self.assert_clean()

    def test_an_address_that_another_note_has_is_refused(self):
        self.refused("minutes/om.md har redan adressen /om/", "project", "Om")
        self.project.write("minutes/arbete/bussar.md", "---\ntitel: Bussar\n---\nText.\n")
        self.refused("minutes/arbete/bussar.md har redan adressen", "group", "arbete", "Bussar")

    def test_the_entrance_in_another_language_is_the_sites_own(self):
        self.project.write("site/site.local.toml", 'languages = ["en"]\n')
        self.refused("adressen /en/", "project", "En")

    def test_what_check_says_of_the_files_name_is_said_at_once(self):
        # A number of the tax agency's for tests. The finding does not tell the file's name, and was taken for another's.
        done = self.project.run("new", "organisation", "19811218-9876")
        self.assertEqual((done.exit, done.stdout), (1, "minutes/organisations/19811218-9876.md\n"), done)
        self.assertEqual(done.stderr.count("[personal-number]"), 2)
        again = self.project.run("new", "organisation", "19900118-9811")
        self.assertEqual((again.exit, again.stderr.count("[personal-number]")), (1, 2), again)

    def test_an_error_elsewhere_keeps_nobody_from_writing(self):
        self.project.append("minutes/om.md", "\n[x](finns-inte.md)\n")
        self.new("news", "arbete", "Nytt")

    def test_settings_that_cannot_be_used(self):
        self.project.append("site/site.toml", "\nfärg = 1\n")
        self.refused("inställningarna", "news", "arbete", "Nytt")


if __name__ == "__main__":
    unittest.main()
