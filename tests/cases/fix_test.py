#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check --fix: what can only be mended in one way is mended, when somebody says so, and nothing else is touched."""
import os
import pty
import random
import re
import select
import subprocess
import unittest

import insyn

NOTE = "minutes/arbete/gruppen/2025-03-12.md"
HEAD = "---\nnärvarande: Kommunen, Skolan\n---\n# Möte\n\n"
BROKEN = HEAD.replace("närv", "datum: 2025.03.12\nnärv") + "##Bussar\n\nRad\x0bbrytning\n"
MENDED = HEAD.replace("närv", "datum: 2025-03-12\nnärv") + "## Bussar\n\nRad brytning\n"
DIFFERENCE = f"""--- a/{NOTE}
+++ b/{NOTE}
@@ -2 +2 @@
-datum: 2025.03.12
+datum: 2025-03-12
@@ -7 +7 @@
-##Bussar
+## Bussar
@@ -9 +9 @@
-Rad\N{REPLACEMENT CHARACTER}brytning
+Rad brytning
"""


class Fix(unittest.TestCase):
    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.note = self.project.write(NOTE, BROKEN)

    def fix(self, *arguments, ends=0):
        done = self.project.run("check", "--fix", *arguments)
        self.assertEqual(done.exit, ends, done)
        return done

    # ---- who says so ------------------------------------------------------------------------------------------------

    def test_without_a_terminal_it_shows_the_difference_and_changes_nothing(self):
        plain = self.project.run("check")
        done = self.fix(ends=1)
        self.assertEqual(done.stdout, plain.stdout)
        self.assertTrue(done.stderr.startswith(DIFFERENCE), done)
        self.assertIn("--yes", done.stderr)
        self.assertEqual(self.note.read_bytes().decode(), BROKEN)

    def test_with_yes_it_writes_and_looks_again(self):
        done = self.fix("--yes")
        self.assertEqual(self.note.read_text(encoding="utf-8"), MENDED)
        self.assertEqual(done.stderr, DIFFERENCE + f"rättad: {NOTE} (rader: 3)\n")
        self.assertEqual(done.stdout, "0 fel, 0 varningar\n")

    def test_nothing_to_mend_is_said(self):
        self.note.write_text(MENDED, encoding="utf-8")
        self.assertEqual(self.fix("--yes").stderr, "inget att rätta som insyn kan rätta själv\n")

    def test_yes_alone_is_wrong_use(self):
        self.assertEqual(self.project.run("check", "--yes").exit, 2)

    def at_a_terminal(self, answer, meanwhile=None, **env):
        """What is said to somebody who answers; `meanwhile` is done when the question has been put."""
        terminal, inside = pty.openpty()
        said = b""
        with subprocess.Popen([insyn.BINARY, "-C", self.project.folder, "check", "--fix", "--today", insyn.TODAY, "--lang", "sv"],
                              stdin=inside, stderr=inside, stdout=subprocess.PIPE, env=insyn.surroundings(**env)) as process:
            os.close(inside)
            if meanwhile:
                while b"[j/N]" not in said:
                    said += os.read(terminal, 65536)
                meanwhile()
            os.write(terminal, answer)
            self.findings = process.stdout.read().decode()
        while select.select([terminal], [], [], 0.1)[0]:
            try:
                said += os.read(terminal, 65536)
            except OSError:
                break
        os.close(terminal)
        return said.decode().replace("\r\n", "\n")

    def test_a_person_is_asked(self):
        said = self.at_a_terminal(b"n\n")
        self.assertIn(DIFFERENCE, said)
        self.assertEqual(self.note.read_bytes().decode(), BROKEN)
        self.assertIn(f"rättad: {NOTE}", self.at_a_terminal(b"j\n"))
        self.assertEqual(self.note.read_text(encoding="utf-8"), MENDED)

    def test_the_difference_has_colours_on_a_terminal_where_they_are_welcome(self):
        self.assertNotIn("\x1b[", self.at_a_terminal(b"n\n"))
        self.assertIn("\x1b[32m+## Bussar\x1b[0m", self.at_a_terminal(b"n\n", NO_COLOR=""))

    def test_a_file_that_is_gone_when_the_answer_comes_is_left_and_the_others_are_mended(self):
        # It ended with "kan inte läsa", with the other file as it was and no finding shown.
        other = self.project.folder / "minutes/arbete/gruppen/2025-04-09.md"
        outside = self.project.folder.parent / f"{self.project.folder.name}-utanför.md"
        self.addCleanup(outside.unlink, missing_ok=True)
        outside.write_text(BROKEN, encoding="utf-8")

        def leads_out():
            self.note.unlink()
            self.note.symlink_to(outside)

        def is_changed():
            self.note.write_text(HEAD + "##Annat\n", encoding="utf-8")

        for meanwhile in (self.note.unlink, leads_out, is_changed):
            with self.subTest(meanwhile.__name__):
                self.note.unlink(missing_ok=True)
                self.note.write_text(BROKEN, encoding="utf-8")
                other.write_text(BROKEN.replace("03.12", "04.09"), encoding="utf-8")
                said = self.at_a_terminal(b"j\n", meanwhile)
                self.assertIn(f"lämnad: {NOTE} har ändrats eller tagits bort under tiden", said)
                self.assertIn("rättad: minutes/arbete/gruppen/2025-04-09.md (rader: 3)", said)
                self.assertEqual(other.read_text(encoding="utf-8"), MENDED.replace("03-12", "04-09"))
                self.assertEqual(outside.read_text(encoding="utf-8"), BROKEN)
                self.assertRegex(self.findings, r"\d fel, \d varning")

    # ---- what is left alone -----------------------------------------------------------------------------------------

    def test_a_rule_that_is_off_mends_nothing(self):
        self.project.append("site/site.toml", '\n[check]\n"heading-space" = "off"\n')
        self.fix("--yes")
        self.assertEqual(self.note.read_text(encoding="utf-8"), MENDED.replace("## Bussar", "##Bussar"))

    def test_line_ends_permissions_and_the_byte_order_mark_stay(self):
        before = b"\xef\xbb\xbf" + BROKEN.replace("\n", "\r\n").encode()
        self.note.write_bytes(before)
        self.note.chmod(0o640)
        self.fix("--yes")
        self.assertEqual(self.note.read_bytes(), b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode())
        self.assertEqual(self.note.stat().st_mode & 0o777, 0o640)

    def test_code_is_left_and_so_is_a_file_that_is_not_utf_8(self):
        code = HEAD + "```\n##Bussar\n```\n"
        self.note.write_text(code, encoding="utf-8")
        self.project.write("minutes/arbete/gruppen/2025-04-09.md", "# M\xf6te\n\n##Bussar\n".encode("latin-1"))
        before = insyn.tree_of(self.project.folder / "minutes")
        self.fix("--yes", ends=1)
        self.assertEqual(insyn.tree_of(self.project.folder / "minutes"), before)

    def test_a_line_that_is_never_published_is_not_shown(self):
        self.note.write_text(HEAD + "> [!INTERNT]\n> hemlig\x0btext\n\n<!-- min\x02 egen -->\n\n##Bussar\n", encoding="utf-8", newline="")
        done = self.fix("--yes")
        for secret in ("hemlig", "egen"):
            self.assertNotIn(secret, done.stderr + done.stdout)
        self.assertIn("-···\n+···\n", done.stderr)
        self.assertIn("> hemlig text\n\n<!-- min egen -->", self.note.read_text(encoding="utf-8"))

    # ---- and what always holds --------------------------------------------------------------------------------------

    def test_a_second_time_finds_nothing_to_mend_and_the_words_are_the_same(self):
        seed = int(os.environ.get("INSYN_FUZZ_SEED", random.randrange(1 << 30)))
        chance = random.Random(seed)
        with self.subTest(seed=seed), insyn.example() as example:
            notes = sorted((example.folder / "minutes").rglob("*.md"))
            before = {}
            for note in notes:
                text = note.read_text(encoding="utf-8")
                text = re.sub(r"(?m)^(#{2,4}) (?=[A-ZÅÄÖa-zåäö])", lambda m: m[1] if chance.random() < 0.4 else m[0], text)
                text = re.sub(r"(?m)^(datum|start|slut): (\d{4})-(\d\d)-(\d\d)$",
                              lambda m: f"{m[1]}: {m[2]}.{m[3]}.{m[4]}" if chance.random() < 0.4 else m[0], text)
                for _ in range(chance.randrange(4)):
                    at = chance.randrange(len(text))
                    text = text[:at] + chance.choice("\x02\x0b\x7f\u202e\u202c\u2067\u2069\U000e0041") + text[at:]
                if chance.random() < 0.3:
                    text = text.replace("\n", "\r\n")
                before[note] = text
                note.write_bytes(text.encode())
            example.run("check", "--fix", "--yes")
            for note, text in before.items():
                unseen = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f .-]"
                after = note.read_bytes().decode()
                self.assertEqual(re.sub(unseen, "", after), re.sub(unseen, "", text), note)
                self.assertEqual(after.count("\r\n"), text.count("\r\n"), note)
            again = insyn.tree_of(example.folder / "minutes")
            done = example.run("check", "--fix", "--yes")
            self.assertEqual(done.stderr, "inget att rätta som insyn kan rätta själv\n")
            self.assertEqual(insyn.tree_of(example.folder / "minutes"), again)
            self.assertNotIn("[control-character]", done.stdout)
            self.assertNotIn("[heading-space]", done.stdout)


if __name__ == "__main__":
    unittest.main()
