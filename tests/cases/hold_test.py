#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What a document with an error stops, and what it does not: the old site stands, --hold builds the rest, and a
withdrawal is carried out whatever is wrong elsewhere."""
import unittest

import insyn

MARCH = "minutes/arbete/gruppen/2025-03-12.md"
APRIL = "minutes/arbete/gruppen/2025-04-09.md"
SECRET = "Tuvstarren"  # a word of the text that is withdrawn

PRESENT = "närvarande: Kommunen, Skolan\n"
GOOD = f"---\n{PRESENT}---\n# Möte i april\n\nLugnt.\n"
BROKEN = f"---\n{PRESENT}---\n# Möte i april\n\nSe [rapporten](finns-inte.md).\n"
SHOWN = f"---\ntitel: Mötet om {SECRET}\n{PRESENT}bilagor:\n  - {{fil: karta.csv, titel: Kartan}}\n---\n\n**Beslut:** {SECRET} får vara.\n"
WITHDRAWN = SHOWN.replace("---\ntitel", "---\nstatus: avpublicerat\nskäl: Uppgiften var fel\ntitel", 1)


class Held(unittest.TestCase):
    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.project.write(MARCH, SHOWN)
        self.project.write(APRIL, GOOD)
        self.project.write("minutes/om.md", "# Om\n")
        self.project.write("minutes/arbete/gruppen/bilagor/karta.csv", f"plats\n{SECRET}\n")
        done = self.project.run("build")
        self.assertEqual((done.exit, done.stderr), (0, ""), done)
        self.before = insyn.tree_of(self.project.public)

    def assert_withdrawn(self):
        """A tombstone stands at the page's address, and nothing else of it."""
        folder = self.project.public / "arbete/gruppen/2025-03-12"
        self.assertEqual([path.name for path in folder.iterdir()], ["index.html"])
        page = self.project.page("arbete/gruppen/2025-03-12/index.html")
        self.assertNotIn(SECRET, page)
        self.assertIn("Uppgiften var fel", page)
        self.assertIn("noindex", page)

    def test_without_hold_the_old_site_stays(self):
        self.project.write(APRIL, BROKEN)
        done = self.project.run("build")
        self.assertEqual(done.exit, 1, done)
        self.assertIn(f"{APRIL}:6:4: error:", done.stdout)
        self.assertIn("de gamla sidorna ligger kvar", done.stderr)
        self.assertEqual(insyn.tree_of(self.project.public), self.before)

    def test_with_hold_the_rest_is_built_and_the_document_is_named(self):
        self.project.write(APRIL, BROKEN)
        self.project.append(MARCH, "\nEn ny rad.\n")
        done = self.project.run("build", "--hold")
        self.assertEqual(done.exit, 1, done)
        self.assertIn(f"utelämnad för sina fel: {APRIL}\n", done.stdout)
        self.assertFalse((self.project.public / "arbete/gruppen/2025-04-09/index.html").exists())
        self.assertIn("En ny rad.", self.project.page("arbete/gruppen/2025-03-12/index.html"))
        self.assertNotIn("2025-04-09/", self.project.page("arbete/gruppen/index.html"))

        held = self.project.run("build", "--hold", "--format", "json")
        self.assertEqual((held.exit, held.json["held"]), (1, [APRIL]), held)

    def test_a_link_to_a_held_document_holds_no_other(self):
        self.project.write(APRIL, BROKEN)
        self.project.append(MARCH, "\nSe [mötet i april](2025-04-09.md).\n")
        done = self.project.run("build", "--hold", "--format", "json")
        self.assertEqual(done.json["held"], [APRIL], done)
        self.assertIn("mötet i april", self.project.page("arbete/gruppen/2025-03-12/index.html"))

    def test_another_documents_error_does_not_stop_a_withdrawal(self):
        self.project.write(APRIL, BROKEN)
        self.project.write(MARCH, WITHDRAWN)
        self.project.write("minutes/om.md", "# Om\n\nNy text, som väntar på att felen rättas.\n")
        done = self.project.run("build")
        self.assertEqual(done.exit, 1, done)
        self.assert_withdrawn()
        self.assert_nowhere(SECRET)
        # April's own page led to March by its title and can't be made anew, and the year's register held nothing else:
        # both go. All else is as it was.
        gone = {path for path in self.before if path.startswith("arbete/gruppen/2025-03-12/")}
        gone |= {"arbete/gruppen/2025-04-09/index.html", "beslut/2025/index.html"}
        after = insyn.tree_of(self.project.public)
        self.assertEqual(set(self.before) - gone, set(after) - {"arbete/gruppen/2025-03-12/index.html"})
        for path in ("om/index.html", "aktorer/idrotten/index.html", "arbete/gruppen/2025-04-09/index.md"):
            self.assertEqual(after[path], self.before[path])

    def test_nor_does_it_with_hold(self):
        self.project.write(APRIL, BROKEN)
        self.project.write(MARCH, WITHDRAWN)
        done = self.project.run("build", "--hold")
        self.assertEqual(done.exit, 1, done)
        self.assert_withdrawn()
        self.assert_nowhere(SECRET)

    def test_a_withdrawn_document_stands_nowhere(self):
        self.project.write(MARCH, WITHDRAWN)
        done = self.project.run("build")
        self.assertEqual((done.exit, done.stderr), (0, ""), done)
        self.assert_withdrawn()
        self.assert_nowhere(SECRET)

    def test_a_withdrawn_document_with_an_error_of_its_own_is_withdrawn(self):
        self.project.write(MARCH, WITHDRAWN + "\nSe [rapporten](finns-inte.md).\n")
        for arguments in (["build"], ["build", "--hold"]):
            with self.subTest(arguments):
                self.project.run(*arguments)
                self.assert_withdrawn()

    def assert_nowhere(self, word):
        holders = [path for path in insyn.tree_of(self.project.public) if word in self.project.page(path)]
        self.assertEqual(holders, [])


if __name__ == "__main__":
    unittest.main()
