#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A figure's own file may hold counts that are hidden: whatever names it, it is not in the site, and no byte of the site
tells a hidden number."""
import unittest

import insyn

RAW = "År;Kvinnor;Män;Totalt\n2023;3;4011;4014\n2024;4025;4031;8056\n"
FIGURE = "---\nenhet: personer\nkälla: Kommunen\ndata: bistand.csv\n---\n# Personer med bistånd\n\n[Talen](bistand.csv)\n"
MEETING = ("---\nnärvarande: Kommunen, Skolan\nbilagor:\n  - {fil: ../figures/bistand.csv, titel: Talen}\n---\n"
           "# Möte\n\nSe [talen](../figures/bistand.csv).\n")
DOWNLOAD = "arbete/uppfoljning/bistand/bistand.csv"


class FiguresFolder(unittest.TestCase):
    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.project.write("minutes/arbete/figures/bistand.md", FIGURE)
        self.project.write("minutes/arbete/figures/bistand.csv", RAW)
        self.project.write("minutes/arbete/gruppen/2025-03-12.md", MEETING)

    def test_links_lead_to_the_values_that_may_be_shown(self):
        done = self.project.run("build")
        self.assertEqual((done.exit, done.stderr), (0, ""), done)
        page = self.project.page("arbete/gruppen/2025-03-12/index.html")
        self.assertEqual(page.count(f"/samverkan/{DOWNLOAD}"), 2)
        tables = [path for path in insyn.tree_of(self.project.public) if path.endswith("bistand.csv")]
        self.assertEqual(tables, [DOWNLOAD])
        shown = self.project.page(DOWNLOAD)
        self.assertIn("8056", shown)
        self.assertNotIn("4011", shown)  # with 4 014 it would tell the hidden number

    def test_no_file_of_the_site_tells_the_number_beside_a_hidden_one(self):
        self.project.run("build")
        for path in insyn.tree_of(self.project.public):
            text = (self.project.public / path).read_text(encoding="utf-8", errors="replace").replace("\u202f", "")
            told = "4011" in text.replace("\u00a0", "") and "4014" in text.replace("\u00a0", "")
            self.assertFalse(told, path)

    def test_any_other_file_there_is_refused(self):
        self.project.write("minutes/arbete/figures/underlag.csv", RAW)
        self.project.append("minutes/arbete/gruppen/2025-03-12.md", "\n[Underlaget](../figures/underlag.csv)\n")
        self.assertEqual(self.project.run("build", "--hold").exit, 1)
        self.assertEqual([path for path in insyn.tree_of(self.project.public) if "underlag" in path], [])


if __name__ == "__main__":
    unittest.main()
