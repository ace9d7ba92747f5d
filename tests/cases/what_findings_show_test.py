#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What findings show goes to logs that anyone may read: no internal text, no number that may have to be hidden, nothing
that steers a terminal, and no flood."""
import unittest

import insyn

MARCH = "minutes/arbete/gruppen/2025-03-12.md"
HEAD = "---\nnärvarande: Kommunen, Skolan\n---\n# Möte\n\n"
SECRET = "Tuvstarren"


class WhatFindingsShow(unittest.TestCase):
    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)

    def assert_told(self, rule, nowhere):
        """The rule is given, and the words stand neither in the text nor in the JSON."""
        for arguments in (["check"], ["check", "--format", "json"], ["check", "--lang", "en"]):
            said = self.project.run(*arguments)
            self.assertIn(rule, said.stdout, said)
            self.assertNotIn(nowhere, said.stdout + said.stderr)
        return self.project.run("check").stdout

    def test_a_line_with_internal_text_is_dotted(self):
        self.project.write(MARCH, HEAD + f"Se [rapporten](borta.md). <!-- {SECRET} -->\n\n- > [!INTERNT] {SECRET}\n  > {SECRET}\n")
        self.assertIn("| ···\n", self.assert_told("broken-link", SECRET))

    def test_a_comment_without_an_end_is_dotted(self):
        self.project.write(MARCH, HEAD + f"<!-- {SECRET}\n")
        self.assert_told("open-comment", SECRET)

    def test_a_mark_that_hides_nothing_is_dotted(self):
        self.project.write(MARCH, HEAD + f"[!INTERNT] {SECRET}\n")
        self.assert_told("internal-mark", SECRET)

    def test_what_stands_below_a_mark_that_hides_nothing_is_dotted_too(self):
        """Another finding would quote it: the mark's own line is not the only one that the author meant to keep."""
        for mark in ("> [INTERNT]", "> **Internt:**", "> (INTERNT)", "> INTERNT!"):
            with self.subTest(mark):
                self.project.write(MARCH, HEAD + f"{mark}\n> **Beslut:** [r](borta.md) {SECRET}\n> ring 070-174 06 05 eller {SECRET} [r](borta.md)\n")
                self.assert_told("internal-mark", "070-174")
                self.assertIn("| ···\n", self.assert_told("broken-link", SECRET))

    def test_an_address_at_an_allowed_domain_is_shown(self):
        self.project.write(MARCH, HEAD + "Se [info](info@kommunen.se) och [r](borta.md).\n")
        self.assert_told("broken-link", "info@kommunen.se")
        self.project.append("site/site.toml", '\n[privacy]\nallowed_domains = ["kommunen.se"]\n')
        self.assertIn("info@kommunen.se", self.project.run("check").stdout)

    def test_the_values_of_a_figure_are_dotted(self):
        figure = "---\nenhet: personer\nkälla: Kommunen\nutgångsläge: {datum: 2024-01-01, värde: 4711 st}\n---\n# Mått\n\n"
        self.project.write("minutes/arbete/figures/a.md", figure + "| År | A |\n|---|---|\n| 2024 | 4711 st |\n| 2025 | 9 |\n")
        self.project.write("minutes/arbete/figures/b.md", "---\nenhet: personer\nkälla: Kommunen\n---\n# B\n")
        self.project.write("minutes/arbete/figures/b.csv", "År;A\n2024;4711 st\n2025;9\n")
        said = self.assert_told("bad-value", "4711")
        self.assertIn("minutes/arbete/figures/b.csv:2:6: error:", said)
        self.assertEqual(said.count("| ···\n"), 3, said)

    def test_the_outcome_of_an_initiative_is_dotted(self):
        head = "---\nsamverkansområde: Språk\nansvarig: Kommunen\nmål:\n  - namn: Fler\n    utfall:\n      datum: 2025-01-01\n"
        self.project.write("minutes/arbete/plan/a.md", head + "      värde: 4711 st\n---\n# Insats\n")
        self.assert_told("bad-value", "4711")

    def test_what_looks_private_is_told_by_no_rule_and_in_no_name_of_a_file(self):
        number = "640823-3234"
        self.project.write(MARCH, HEAD.replace("Skolan", f"Skolan, Museet {number}") + f"Om {number} och namn@example.org.\n")
        self.assert_told("personal-number", number)
        self.assert_told("unknown-organisation", number)
        self.assert_told("contact-data", "namn@example.org")
        self.project.write(f"minutes/arbete/gruppen/bilaga-{number}.md", "# Underlag\n\nSe [r](borta.md).\n")
        self.assertIn("minutes/arbete/gruppen/···.md: error: filens eller en mapps namn", self.assert_told("broken-link", number))

    def test_a_line_with_private_data_is_dotted_whatever_the_rule(self):
        """Also where nothing of it would be published: an unknown key, a date that is none, a line of two."""
        for rule, line, nowhere in (("unknown-key", "telefon: 070-174 06 05", "070-174"),
                                    ("unknown-key", "640823-3234: x", "640823"),
                                    ("bad-value", "publicera: 640823-3234", "640823")):
            with self.subTest(line):
                self.project.write(MARCH, HEAD.replace("närvarande", line + "\nnärvarande"))
                self.assertIn("| ···\n", self.assert_told(rule, nowhere))
        self.project.write(MARCH, HEAD + "Om 640823\n-3234 [r](borta.md).\n")
        self.assert_told("broken-link", "3234")

    def test_the_name_of_a_folder_is_looked_at_as_that_of_a_file(self):
        number = "640823-3234"
        self.project.write(f"minutes/{number}/project.md", "# Arbete\n")
        self.project.write(f"site/static/{number}/b.txt", "Text.\n")
        said = self.assert_told("personal-number", number)
        self.assertIn("minutes/···/project.md: error: filens eller en mapps namn", said)
        self.assertIn("site/static/···/b.txt: error: filens eller en mapps namn", said)

    def test_no_release_is_offered_for_a_name_only_another_name(self):
        self.project.write("site/static/640823-3234.txt", "Ring 070-174 06 05.\n")
        said = self.assert_told("personal-number", "640823")
        self.assertIn("byt namn på filen eller mappen", said)
        self.assertIn("byt först namn på filen eller mappen", said)
        self.assertNotIn("rule =", said)

    def test_nothing_steers_the_terminal(self):
        self.project.write(MARCH, HEAD.replace("närvarande", 'status: "a\\e[31m\\n::error::b"\nnärvarande') + "Se [r](borta\x1b[32m.md).\n")
        said = self.project.run("check")
        self.assertNotIn("\x1b", said.stdout)
        self.assertNotIn("\n::error", said.stdout)
        self.assertNotIn("\x1b", self.project.run("check", "--format", "json").stdout)

    def test_nothing_turns_the_line_or_hides_in_it(self):
        """In messages, names of files, quoted lines and reports: no control character, no turn of direction, no tag."""
        steers = "\x1b]0;a\x07 \x9b31m \r \u202egnp.exe \u2066a \U000e0041 \u2028"
        self.project.write(MARCH, HEAD.replace("närvarande", "titel: " + steers.replace("\r", "") + "\nnärvarande")
                           + f"[r](borta{steers}.md)\n\n- [ ] Aktör{steers}: x\n")
        for name in ("minutes/arbete/gruppen/2025-04-09\u202e.md", "minutes/arbete/gruppen/\x1b[2J.md", "minutes/a\u2067b.md"):
            self.project.write(name, HEAD)
        self.project.write("site/words/sv.toml", f'no_such_word_\u202e = "{chr(0x202e)}"\n')
        for arguments in (["check"], ["check", "--format", "json"], ["build", "--hold"],
                          ["build", "--hold", "--verbose"], ["build", "--hold", "--format", "json"]):
            with self.subTest(arguments):
                said = self.project.run(*arguments)
                shown = said.stdout + said.stderr
                self.assertNotRegex(shown, r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
                self.assertIn("control-character", shown)

    def test_after_a_hundred_of_a_kind_the_rest_are_counted(self):
        self.project.write(MARCH, HEAD + "".join(f"[r](borta-{n}.md)\n\n" for n in range(123)))
        said = self.project.run("check")
        self.assertEqual(said.exit, 1)
        self.assertEqual(said.stdout.count("error: filen finns inte"), 100)
        self.assertIn(f"{MARCH}: … och 23 till av samma slag [broken-link]\n", said.stdout)
        self.assertIn("123 fel", said.stdout)
        self.assertEqual(self.project.run("check", "--format", "json").json["errors"], 123)

    def test_a_link_or_a_copy_of_a_figures_table_is_not_published(self):
        self.project.write("minutes/arbete/figures/a.md", "---\nenhet: personer\nkälla: Kommunen\n---\n# A\n")
        self.project.write("minutes/arbete/figures/a.csv", "År;Kvinnor;Män;Totalt\n2024;3;4011;4014\n")
        self.project.write("minutes/arbete/gruppen/bilagor/kopia.csv", "År;Kvinnor;Män;Totalt\n2024;3;4011;4014\n")
        link = self.project.folder / "minutes/arbete/gruppen/bilagor/lank.csv"
        link.symlink_to("../../figures/a.csv")
        self.project.write(MARCH, HEAD + "[a](bilagor/lank.csv)\n\n[b](bilagor/kopia.csv)\n")
        said = self.project.run("build", "--hold")
        for rule in ("small-count", "broken-link", "unreadable-file"):
            self.assertIn(f"[{rule}]", said.stdout)
        holders = [path for path in insyn.tree_of(self.project.public) if "4011" in self.project.page(path)]
        self.assertEqual(holders, [])


if __name__ == "__main__":
    unittest.main()
