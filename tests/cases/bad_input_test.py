#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Bad input: a finding or a one-line error, the right exit code, the old public/ untouched, never a crash or a hang.
Here is what git can't hold or nobody wants to read; the rest are golden cases."""
import os
import pathlib
import shutil
import unittest

import insyn

GROUP = "minutes/arbete/gruppen/"
NOTE = GROUP + "2025-03-12.md"
HEAD = "---\nnärvarande: Kommunen, Skolan\n---\n# Möte\n\n"
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


class BadInput(unittest.TestCase):
    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.project.write(NOTE, HEAD + "Lugnt.\n")
        built = self.project.run("build")
        self.assertEqual(built.exit, 0, built)
        self.before = insyn.tree_of(self.project.public)

    def build(self, **how):
        done = self.project.run("build", **how)
        self.assertFalse(insyn.crashed(done), done)
        return done

    def refused(self, rule, at, file=NOTE, **how):
        """An error by that rule at that place ("6:1"; "": the whole file), and the site is as it was."""
        done = self.build(**how)
        place = f"{file}:{at}" if at else file
        lines = [line for line in done.stdout.splitlines() if line.startswith(f"{place}: error: ") and line.endswith(f"[{rule}]")]
        self.assertEqual(len(lines), 1, done)
        self.assertEqual(done.exit, 1, done)
        self.assertEqual(insyn.tree_of(self.project.public), self.before)
        return done

    def unusable(self, words, exit_code=2):
        """One line on standard error or a finding with those words; nothing is built."""
        done = self.build()
        self.assertEqual(done.exit, exit_code, done)
        self.assertIn(words, done.stderr + done.stdout)
        self.assertLess(len(done.stderr.splitlines()), 3, done)
        self.assertEqual(insyn.tree_of(self.project.public), self.before)

    def taken(self, exit_code=0):
        """Odd, and no fault: the site is built."""
        done = self.build()
        self.assertEqual((done.exit, done.stderr), (exit_code, ""), done)
        return done

    # ---- bytes ------------------------------------------------------------------------------------------------------

    def test_not_utf_8(self):
        self.project.write(NOTE, HEAD.encode() + "Ån\n".encode("latin-1"))
        self.refused("encoding", "6:1")

    def test_utf_16(self):
        self.project.write(NOTE, HEAD.encode("utf-16"))
        self.refused("encoding", "1:1")

    def test_a_nul(self):
        self.project.write(NOTE, HEAD + "a\0b\n")
        self.refused("encoding", "6:2")

    def test_twenty_megabytes(self):
        self.project.write(NOTE, HEAD + "En rad som är fyrtio tecken lång, ungefär.\n" * 450_000)
        self.refused("too-large", "")

    def test_one_long_line(self):
        self.project.write(NOTE, HEAD + "a " * 2_000_000 + "\n")
        self.refused("too-large", "6:1")

    # ---- depth ------------------------------------------------------------------------------------------------------

    def test_ten_thousand_nested_quotes(self):
        self.project.write(NOTE, HEAD + ">" * 10_000 + " djupt\n")
        self.refused("too-large", "6:100")

    def test_ten_thousand_nested_brackets(self):
        for opener in ("[", "![", "*a **a ", "`", "("):
            with self.subTest(opener):
                self.project.write(NOTE, HEAD + opener * 10_000 + "x\n")
                self.assertIn(self.build().exit, (0, 1))

    def test_ten_thousand_nested_lists(self):
        self.project.write(NOTE, HEAD + "".join("  " * level + "- a\n" for level in range(2_000)))
        self.assertEqual(self.build().exit, 1)

    def test_ten_thousand_nested_brackets_in_front_matter(self):
        self.project.write(NOTE, "---\nnärvarande: " + "[" * 10_000 + "\n---\n# Möte\n")
        done = self.build()
        self.assertEqual(done.exit, 1, done)
        self.assertIn(f"{NOTE}:2:", done.stdout)

    def test_a_yaml_bomb(self):
        levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
        self.project.write(NOTE, f"---\na0: &a0 boom\n{levels}---\n# Möte\n")
        done = self.build()
        self.assertEqual(done.exit, 1, done)
        self.assertIn("[front-matter]", done.stdout)
        self.assertEqual(insyn.tree_of(self.project.public), self.before)

    # ---- what is no ordinary file -----------------------------------------------------------------------------------

    def link(self, path, target):
        (self.project.folder / path).symlink_to(target)

    def test_a_link_to_itself(self):
        self.link(GROUP + "slinga.md", "slinga.md")
        self.refused("unreadable-file", "", GROUP + "slinga.md")

    def test_a_link_to_the_folder_above(self):
        self.link("minutes/arbete/upp", "..")
        self.refused("unreadable-file", "", "minutes/arbete/upp")

    def test_a_link_out_of_the_project(self):
        self.link(GROUP + "losenord.md", "/etc/passwd")
        done = self.refused("unreadable-file", "", GROUP + "losenord.md")
        self.assertNotIn("root:", done.stdout)

    def test_an_attachment_that_is_a_link_out_of_the_project(self):
        (self.project.folder / GROUP / "bilagor").mkdir()
        self.link(GROUP + "bilagor/losenord.txt", "/etc/passwd")
        self.refused("unreadable-file", "", GROUP + "bilagor/losenord.txt")

    def test_a_link_that_leads_nowhere(self):
        self.link(GROUP + "borta.md", "finns-inte.md")
        self.refused("unreadable-file", "", GROUP + "borta.md")

    def test_a_pipe(self):
        os.mkfifo(self.project.folder / GROUP / "ror.md")
        self.refused("unreadable-file", "", GROUP + "ror.md")

    def test_a_folder_named_as_a_note(self):
        (self.project.folder / GROUP / "mapp.md").mkdir()
        self.taken()
        self.project.write(GROUP + "mapp.md/inne.md", "# Inne\n")
        done = self.build()
        self.assertEqual(done.exit, 1, done)
        self.assertIn(f"{GROUP}mapp.md/inne.md: error:", done.stdout)

    def test_a_file_that_may_not_be_read(self):
        as_nobody = NOBODY if os.geteuid() == 0 else ()
        if as_nobody and not shutil.which("setpriv"):
            self.skipTest("setpriv is missing")
        if as_nobody and not self.reads_as_nobody(insyn.BINARY):
            self.skipTest("an ordinary user may not run the program where it lies")
        (self.project.folder / NOTE).chmod(0)
        for path in (self.project.folder, *self.project.folder.rglob("*")):
            if as_nobody:
                os.chown(path, 65534, 65534, follow_symlinks=False)
        self.refused("unreadable-file", "", before=as_nobody)

    @staticmethod
    def reads_as_nobody(path):
        return all(parent.stat().st_mode & 0o001 for parent in (path, *path.parents))

    # ---- names ------------------------------------------------------------------------------------------------------

    def test_control_characters_in_a_name(self):
        self.project.write(GROUP + "rad\nbrytning\x1b[31m.md", "# Rad\n")
        done = self.refused("encoding", "", GROUP + "rad\ufffdbrytning\ufffd[31m.md")
        self.assertNotIn("\x1b", done.stdout)

    def test_a_name_that_is_not_utf_8(self):
        folder = os.fsencode(self.project.folder / GROUP)
        pathlib.Path(os.fsdecode(folder + b"/m\xf6te.md")).write_bytes(b"# M\n")
        self.refused("encoding", "", GROUP + "m\ufffdte.md")

    def test_the_longest_name_a_disk_takes(self):
        name = "a" * 252
        self.project.write(f"{GROUP}{name}.md", "# Lång\n")
        self.taken()
        self.assertTrue((self.project.public / f"arbete/gruppen/{name}/index.html").is_file())

    # ---- odd, and no fault ------------------------------------------------------------------------------------------

    def test_an_empty_file(self):
        self.project.write(GROUP + "tom.md", "")
        self.taken()

    def test_front_matter_alone(self):
        self.project.write(GROUP + "huvud.md", "---\ntitel: Bara ett huvud\n---")
        self.taken()
        self.assertIn("Bara ett huvud", self.project.page("arbete/gruppen/huvud/index.html"))

    def test_windows_line_ends_and_a_byte_order_mark(self):
        plain = HEAD + "En rad\noch en till.\n"
        self.project.write(NOTE, plain)
        self.taken()
        wanted = insyn.tree_of(self.project.public)
        for odd in ("\ufeff" + plain, plain.replace("\n", "\r\n"), plain.replace("\n", "\r"), "\ufeff" + plain.replace("\n", "\r\n")):
            self.project.write(NOTE, odd)
            self.taken()
            self.assertEqual(insyn.tree_of(self.project.public), wanted)

    # ---- settings and templates -------------------------------------------------------------------------------------

    def test_no_settings(self):
        (self.project.folder / "site/site.toml").unlink()
        self.unusable("site/site.toml")

    def test_no_minutes(self):
        shutil.rmtree(self.project.folder / "minutes")
        self.unusable("minutes/")

    def test_an_unknown_setting(self):
        self.project.append("site/site.toml", "colour = \"red\"\n")
        self.unusable("site/site.toml:7:1: error:")

    def test_settings_that_are_not_utf_8(self):
        self.project.write("site/site.toml", b"title = \"\xff\"\n")
        self.unusable("site/site.toml")

    def test_an_unknown_key(self):
        self.project.write(NOTE, HEAD.replace("---\n", "---\nfärg: röd\n", 1))
        self.refused("unknown-key", "2:1")

    def test_a_template_with_a_syntax_error(self):
        for template in ("<p>{{title</p>\n", "{{#items}}", "{{/items}}", "{{=<% %>=}}", "{{}}", "{{{title}}", "\xff\n"):
            with self.subTest(template):
                self.project.write("templates/page.html", template.encode("latin-1"))
                self.unusable("templates/page.html:1:")

    def test_a_template_that_includes_itself(self):
        self.project.write("templates/parts/a.html", "a{{>parts/b}}")
        self.project.write("templates/parts/b.html", "b{{>parts/a}}")
        self.project.write("templates/page.html", "<p>{{>parts/a}}</p>\n")
        self.unusable("[template]")


    def test_a_key_of_a_hundred_thousand_dots_does_not_end_the_program(self):
        for file in ("site/site.local.toml", "site/words/sv.toml"):
            for endless in ("x" + ".a" * 100_000 + " = 1\n", "[a" + ".a" * 100_000 + "]\n"):
                with self.subTest(file=file, begins=endless[0]):
                    self.project.write(file, endless)
                    done = self.build()
                    self.assertEqual(done.exit, 2, done)
                    self.assertIn(f"{file}:1:1: error: nyckeln har för många punkter", done.stdout + done.stderr)
                    (self.project.folder / file).unlink()


if __name__ == "__main__":
    unittest.main()
