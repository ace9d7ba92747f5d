#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Findings as GitHub and GitLab show them beside the lines of a change, read as the two read them."""
import json
import re
import unittest
import urllib.parse

import insyn

NOTE = "minutes/arbete/gruppen/2025-03-12.md"
HEAD = "---\nnärvarande: Kommunen, Skolan\n---\n# Möte\n\n"
COMMAND = re.compile(r"::(error|warning) ([^:]*)::(.*)")
ODD = "minutes/arbete/gruppen/100 %25, a:b\r\n::error::x.md"


def commands_in(stdout):
    """(kind, properties, message) of each line that GitHub takes for a command."""
    for line in re.split(r"\r\n|\r|\n", stdout):
        if line.startswith("::"):
            kind, properties, message = COMMAND.fullmatch(line).groups()
            yield kind, dict((name, urllib.parse.unquote(value)) for name, value in
                             (part.split("=", 1) for part in properties.split(","))), urllib.parse.unquote(message)


class Annotations(unittest.TestCase):
    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.project.write(NOTE, HEAD + "[x](finns-inte.md)\n\n##Bussar\n\n##Tåg\n")

    def report(self, form, ends=1):
        done = self.project.run("check", "--format", form)
        self.assertEqual((done.exit, done.stderr), (ends, ""), done)
        return done

    def expected(self):
        return self.report("json").json["findings"]

    def test_github_is_told_what_json_tells(self):
        found = self.expected()
        told = list(commands_in(self.report("github").stdout))
        self.assertEqual(len(told), 3, found)
        for finding, (kind, properties, message) in zip(found, told, strict=True):
            self.assertEqual(kind, finding["severity"])
            self.assertEqual(properties, {"file": NOTE, "line": str(finding["line"]), "col": str(finding["column"]),
                                          "title": finding["rule"]})
            self.assertEqual(message, finding["message"] + "\n" + finding["hint"])

    def test_a_files_name_is_no_command_of_its_own(self):
        self.project.write(ODD, HEAD + "\n##Bussar\n")
        self.project.write("minutes/100 %, a.txt.md", "##Utan rubrik")
        told = list(commands_in(self.report("github").stdout))
        listed = self.expected()
        self.assertEqual([properties["file"] for _, properties, _ in told], [finding["file"] for finding in listed])
        self.assertIn("minutes/100 %, a.txt.md", [properties["file"] for _, properties, _ in told])
        self.assertEqual(len(told), len(listed))

    def test_a_finding_of_a_whole_file_has_no_line_there(self):
        self.project.write("minutes/arbete/vilse/mapp/fil.md", "Text.\n")
        whole = [properties for _, properties, _ in commands_in(self.report("github").stdout) if "line" not in properties]
        self.assertEqual(len(whole), len([finding for finding in self.expected() if finding["line"] == 0]))
        self.assertTrue(whole)

    def test_gitlab_gets_a_code_quality_report(self):
        found = self.expected()
        report = self.report("gitlab").json
        self.assertEqual(len(report), len(found))
        for finding, entry in zip(found, report, strict=True):
            self.assertEqual(list(entry), ["description", "check_name", "fingerprint", "severity", "location"])
            self.assertEqual((entry["check_name"], entry["location"]), (finding["rule"], {"path": NOTE, "lines": {"begin": finding["line"]}}))
            self.assertEqual(entry["severity"], {"error": "major", "warning": "minor"}[finding["severity"]])
            self.assertTrue(entry["description"].startswith(finding["message"]))
        self.assertEqual(len({entry["fingerprint"] for entry in report}), len(report))

    def test_a_fingerprint_stays_when_lines_move_and_the_language_changes(self):
        def prints(*language):
            return [entry["fingerprint"] for entry in self.project.run("check", "--format", "gitlab", *language).json]

        before = prints()
        self.assertEqual(prints("--lang", "en"), before)
        self.project.write(NOTE, HEAD + "Först en mening.\n\n[x](finns-inte.md)\n\n##Bussar\n\n##Tåg\n")
        self.assertEqual(prints(), before)

    def test_no_private_text_stands_in_either(self):
        self.project.append(NOTE, "\nRing 070-174 06 58.\n")
        for form in ("github", "gitlab"):
            done = self.report(form)
            self.assertNotIn("174 06", done.stdout)
        self.assertIn("critical", {entry["severity"] for entry in json.loads(done.stdout)})

    def test_nothing_to_tell(self):
        self.project.write(NOTE, HEAD + "Lugnt.\n")
        self.assertEqual(self.report("gitlab", ends=0).json, [])
        self.assertEqual(list(commands_in(self.report("github", ends=0).stdout)), [])


if __name__ == "__main__":
    unittest.main()
