#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The privacy gate: all that comes out passes it, not the notes alone, and a release waits for what it lets through."""
import re
import unittest

import insyn

MARCH = "minutes/arbete/gruppen/2025-03-12.md"
HEAD = "---\nnärvarande: Kommunen, Skolan\n---\n# Möte\n\n"
NUMBER, PHONE = "640823-3234", "070-174 06 05"


class PrivateData(unittest.TestCase):
    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)

    def check(self):
        said = self.project.run("check").stdout
        self.assertNotIn(NUMBER, said)
        self.assertNotIn(PHONE, said)
        return said

    def settings(self, **changed):
        text = (self.project.folder / "site/site.toml").read_text(encoding="utf-8")
        for key, value in changed.items():
            text = re.sub(rf"(?m)^{key} = .*$", f'{key} = "{value}"', text)
        self.project.write("site/site.toml", text)
        return text

    def test_the_texts_of_the_settings_that_are_shown(self):
        text = self.settings(title=f"Samverkan {PHONE}", contact=f"{PHONE}, info@kommunen.example")
        self.project.write("site/site.toml", text + f'\n[accessibility]\nfaults = ["ett", "två {NUMBER}"]\n')
        said = self.check()
        self.assertEqual(said.count("contact-data"), 2, said)  # the title's finding and its release
        self.assertRegex(said, r"site/site.toml:\d+:20: error: .*\[contact-data\]")
        self.assertRegex(said, r"site/site.toml:\d+:23: error: .*\[personal-number\]")
        self.settings(contact=NUMBER)
        self.assertEqual(self.check().count("[personal-number]"), 2)
        self.assertNotEqual(self.project.run("build", "--hold").exit, 0)

    def test_the_projects_own_words_templates_and_styles(self):
        self.project.write("site/words/sv.toml", f'skip_to_content = "Ring {PHONE}"\n')
        self.project.write("site/style/own.css", f"/* {NUMBER} */\n")
        self.project.write("templates/own.html", f"<p>\n{NUMBER}</p>\n")
        said = self.check()
        self.assertIn("site/words/sv.toml:1:25: error:", said)
        self.assertIn("site/style/own.css:1:4: error:", said)
        self.assertIn("templates/own.html:2:1: error:", said)

    def test_a_file_is_text_by_what_it_holds(self):
        self.project.write("site/static/a.tex", f"Ring {PHONE}\n")
        self.project.write("site/static/a.dat", f"Om {NUMBER}\n")
        (self.project.folder / "site/static/b.dat").write_bytes(f"Om {NUMBER}\n".encode("utf-16"))
        (self.project.folder / "site/static/c.dat").write_bytes(b"\0\xff" + NUMBER.encode())
        said = self.check()
        for place in ("a.tex:1:6", "a.dat:1:4", "b.dat:1:4"):
            self.assertIn(f"site/static/{place}: error:", said)
        self.assertNotIn("c.dat", said)

    def test_a_release_for_what_is_not_published_yet_is_not_stale(self):
        note = HEAD + f"Ring {PHONE}.\n"
        self.project.write(MARCH, note)
        entry = re.search(r"\[\[release\]\]\n(?: +.*\n)+", self.check()).group(0)
        entry = re.sub("(?m)^ +", "", entry).replace('by = ""', 'by = "Kansliet"').replace('reason = ""', 'reason = "växel"')
        self.settings()
        text = (self.project.folder / "site/site.toml").read_text(encoding="utf-8")
        self.project.write("site/site.toml", text + "\n" + entry)
        self.assertIn("0 fel, 0 varningar", self.check())
        for waits in ("publicera: nej", "publicera: 2030-01-01"):
            self.project.write(MARCH, note.replace("---\n", f"---\n{waits}\n", 1))
            self.assertNotIn("stale-release", self.check())
        self.project.write(MARCH, HEAD)
        self.assertIn("stale-release", self.check())
        (self.project.folder / MARCH).unlink()
        self.assertIn("stale-release", self.check())


if __name__ == "__main__":
    unittest.main()
