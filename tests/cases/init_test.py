#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A new project: whatever is answered it checks without a finding and builds, and nothing of anybody's is touched."""
import os
import pathlib
import pty
import select
import subprocess
import tempfile
import time
import unittest

import insyn

KINDS = ("arbete", "integration", "varsel", "barn")
TODAY = ("--today", "2026-03-11")


def init(folder, *arguments, **how):
    return insyn.run("init", folder, *arguments, *TODAY, **how)


class Typist:
    """Somebody at a terminal: waits for each question, and answers it."""

    def __init__(self, *command, cwd):
        self.seen = ""
        self.terminal, inside = pty.openpty()
        self.process = subprocess.Popen([insyn.BINARY, *command], cwd=cwd, env=insyn.surroundings(), stdin=inside, stdout=inside,
                                        stderr=inside, close_fds=True)
        os.close(inside)

    def read(self, seconds):
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        try:
            self.seen += os.read(self.terminal, 4096).decode(errors="replace")
        except OSError:  # the other end is closed
            return False
        return True

    def answer(self, question, words):
        end = time.monotonic() + insyn.TIME_LIMIT
        while question not in self.seen:
            assert time.monotonic() < end and self.process.poll() is None, f"never asked {question!r}: {self.seen}"
            self.read(0.1)
        self.seen = self.seen.partition(question)[2]
        os.write(self.terminal, words.encode())

    def end(self):
        while self.process.poll() is None or self.read(0.1):
            self.read(0.1)
        os.close(self.terminal)
        return self.process.returncode


class Init(unittest.TestCase):
    def setUp(self):
        opened = tempfile.TemporaryDirectory(prefix="insyn-init-", dir=insyn.SCRATCH)
        self.place = pathlib.Path(opened.name)
        self.addCleanup(opened.cleanup)
        self.folder = self.place / "projekt"

    def good(self, done):
        self.assertEqual(done.exit, 0, done)
        return done

    def assert_clean(self, folder):
        self.assertEqual(self.good(insyn.run("-C", folder, "check", "--strict", "--lang", "sv", *TODAY)).stdout, "0 fel, 0 varningar\n")
        built = self.good(insyn.run("-C", folder, "build", "--lang", "sv", *TODAY))
        self.assertIn("0 läckor", built.stdout)
        self.assertTrue((folder / "public/index.html").is_file())

    # ---- what is written --------------------------------------------------------------------------------------------

    def test_each_kind_in_both_languages_checks_and_builds_clean_and_meets(self):
        for language in ("sv", "en"):
            for kind in KINDS:
                with self.subTest(kind=kind, language=language):
                    folder = self.place / f"{kind}-{language}"
                    done = self.good(init(folder, "--kind", kind, "--language", language))
                    self.assertEqual(done.stdout, f"{folder}\n")
                    self.assert_clean(folder)
                    for group in folder.glob("minutes/*/*/group.md"):
                        self.good(insyn.run("-C", folder, "new", "meeting", group.parent.relative_to(folder / "minutes"), *TODAY))
                    self.assert_clean(folder)

    def test_whatever_the_names_it_checks_clean(self):
        for number, name in enumerate(('Ö & "Å" [kommun]', "- *Byn*: <b>", "1. Å", "|", "null kommun", "A # 1", 'B: <!-- # "2"')):
            folder = self.place / str(number)
            done = init(folder, "--municipality", name, "--project", name, "--group", name, "--actor", name, "--actor", f"{name} 2",
                        "--promise-days", "3", "--channel", "wordpress", "--channel", "facebook")
            with self.subTest(name):
                if name == "|":
                    self.assertEqual(done.exit, 2, done)
                    self.assertFalse(folder.exists())
                else:
                    self.good(done)
                    self.assert_clean(folder)

    def test_what_is_answered_is_what_stands_there(self):
        self.good(init(self.folder, "--municipality", "Exempelstad", "--project", "Väg 23", "--group", "Styrgruppen", "--actor",
                       "Polisen", "--promise-days", "3", "--kind", "varsel"))
        text = {path: (self.folder / path).read_text(encoding="utf-8") for path in
                ("site/site.toml", "minutes/vag-23/styrgruppen/group.md", "minutes/organisations/exempelstad.md", "README.md")}
        self.assertIn('title = "Samverkan i Exempelstad"', text["site/site.toml"])
        self.assertIn('[channels.klistra-in]\ntype = "manual"', text["site/site.toml"])
        self.assertIn('from = "2026-03-11"', text["site/site.toml"])
        self.assertIn("typ: styrgrupp\n", text["minutes/vag-23/styrgruppen/group.md"])
        self.assertIn("publiceringslöfte: 3\n", text["minutes/vag-23/styrgruppen/group.md"])
        self.assertIn("  - organisation: Polisen\n", text["minutes/vag-23/styrgruppen/group.md"])
        self.assertIn("typ: kommun\n", text["minutes/organisations/exempelstad.md"])
        self.assertIn("insyn new meeting vag-23/styrgruppen", text["README.md"])
        self.assertEqual(sorted(path.name for path in (self.folder / "minutes/organisations").iterdir()), ["exempelstad.md", "polisen.md"])

    def test_everything_that_a_repository_needs_is_there(self):
        self.good(init(self.folder))
        for path in (".gitignore", ".gitlab-ci.yml", ".github/workflows/granska.yml", ".github/workflows/publicera.yml",
                     ".github/workflows/nytt-mote.yml", "CODEOWNERS", "README.md", "mallar/mote.md", "ci/review.sh"):
            self.assertTrue((self.folder / path).is_file(), path)
        for script in (self.folder / "ci").glob("*.sh"):
            self.assertTrue(os.access(script, os.X_OK), script)

    def test_every_script_that_a_ci_file_calls_is_there(self):
        for language in ("sv", "en"):
            folder = self.place / language
            self.good(init(folder, "--language", language))
            files = [folder / ".gitlab-ci.yml", *(folder / ".github/workflows").iterdir()]
            self.assertEqual(len(files), 4)
            for file in files:
                called = [word for word in file.read_text(encoding="utf-8").split() if word.startswith("ci/") and word.endswith(".sh")]
                self.assertGreater(len(called), 1, file)
                for script in called:
                    self.assertTrue((folder / script).is_file(), f"{file}: {script}")

    def test_the_guides_way_to_hide_hides(self):
        # It once said that the sentence which readers see instead is the one that is hidden.
        for language in ("sv", "en"):
            folder = self.place / language
            self.good(init(folder, "--language", language))
            example = (folder / "README.md").read_text(encoding="utf-8").partition("```markdown\n")[2].partition("```")[0]
            shown, hidden = (line.partition("] ")[2] or line[2:] for line in example.splitlines())
            page = next((folder / "minutes").glob("om.md" if language == "sv" else "about.md"))
            page.write_text(page.read_text(encoding="utf-8") + "\n" + example, encoding="utf-8")
            self.assert_clean(folder)
            published = b"".join(path.read_bytes() for path in (folder / "public").rglob("*") if path.is_file())
            self.assertEqual((shown.encode() in published, hidden.encode() in published), (True, False))

    def test_an_actor_that_is_named_twice_has_one_seat(self):
        self.good(init(self.folder, "--actor", "Skolan", "--actor", "skolan", "--actor", "EXEMPELKOMMUN", "--actor", "Polisen"))
        group = (self.folder / "minutes/arbete/samverkansgruppen/group.md").read_text(encoding="utf-8")
        self.assertIn("representanter:\n" + "".join(f"  - organisation: {name}\n" for name in ("Exempelkommun", "Skolan", "Polisen"))
                      + "dagordning:", group)
        self.assert_clean(self.folder)

    def test_what_check_says_of_the_names_is_said_at_once(self):
        # A number of the tax agency's for tests.
        done = init(self.folder, "--actor", "19811218-9876")
        self.assertEqual((done.exit, done.stdout), (1, f"{self.folder}\n"), done)
        self.assertIn("[personal-number]", done.stderr)

    def test_what_comes_next_can_be_pasted(self):
        done = self.good(init("Anna's mapp & å", "--lang", "sv", cwd=self.place))
        command = done.stderr.rpartition("insyn -C ")[2].strip()
        shown = subprocess.run(["bash", "-c", f"printf '%s\\n' {command}"], capture_output=True, text=True, check=True)
        self.assertEqual(shown.stdout, "Anna's mapp & å\nserve\n")

    def test_the_same_answers_give_the_same_bytes(self):
        for name in ("ett", "två"):
            self.good(init(self.place / name))
        self.assertEqual(insyn.tree_of(self.place / "ett"), insyn.tree_of(self.place / "två"))

    # ---- what is left alone -----------------------------------------------------------------------------------------

    def test_a_folder_that_is_not_empty_is_left_as_it_is(self):
        self.folder.mkdir()
        (self.folder / "brev.txt").write_text("mitt")
        before = insyn.tree_of(self.folder)
        done = init(self.folder)
        self.assertEqual((done.exit, done.stdout), (2, ""), done)
        self.assertIn("brev.txt", done.stderr)
        self.assertEqual(insyn.tree_of(self.folder), before)

    def test_an_empty_folder_a_new_repository_and_the_folder_one_stands_in_will_do(self):
        subprocess.run(["git", "init", "--quiet", self.folder], check=True)
        self.good(init(".", cwd=self.folder))
        self.assert_clean(self.folder)
        (self.place / "tom").mkdir()
        self.good(init(self.place / "tom"))

    def test_a_file_in_the_way(self):
        self.folder.write_text("mitt")
        self.assertEqual(init(self.folder).exit, 2)
        self.assertEqual(init(self.folder / "under").exit, 3)
        self.assertEqual(self.folder.read_text(), "mitt")

    def test_wrong_usage(self):
        for arguments in (["--kind", "resa"], ["--promise-days", "0"], ["--language", "de"], ["--channel", "brevduva"],
                          ["--municipality", "!!"], ["--group", "Plan"], ["--today", "igår"], ["--today", ""], ["--actor", "Ås", "--actor", "As"]):
            with self.subTest(arguments):
                done = insyn.run("init", self.folder, *arguments)
                self.assertEqual((done.exit, done.stdout), (2, ""), done)
                self.assertFalse(self.folder.exists())
        self.assertEqual(insyn.run("init").exit, 2)

    # ---- names that are the site's own ------------------------------------------------------------------------------

    def refused(self, *arguments):
        """Wrong usage that is told before anything is written; what would do instead."""
        done = init(self.folder, "--lang", "sv", *arguments)
        self.assertEqual((done.exit, done.stdout), (2, ""), done)
        self.assertFalse(self.folder.exists(), arguments)
        return done.stderr

    def test_a_project_or_a_group_by_the_name_of_a_page_is_refused_with_a_name_that_will_do(self):
        for what, names in (("--project", ("Data", "Beslut", "Åtgärder", "Aktörer", "Om", "Personuppgifter", "Ordlista", "Organisations")),
                            ("--group", ("Frågor", "Nyheter", "Uppföljning", "Plan"))):
            for number, name in enumerate(names):
                with self.subTest(name):
                    instead = self.refused(what, name).partition('till exempel "')[2].partition('"')[0]
                    self.assertIn(name, instead)
                    folder = self.place / f"{what}{number}"
                    self.good(init(folder, what, instead))
                    self.assert_clean(folder)

    def test_whatever_page_the_site_has_a_name_is_refused_or_does_no_harm(self):
        with insyn.example() as example:
            self.assertEqual(example.run("build", "--drafts").exit, 0)
            own = [path.name for path in example.public.iterdir() if path.is_dir()]
            in_project = [path.name for path in (example.public / "arbete").iterdir() if path.is_dir()]
        self.assertIn("oppenhet", own)
        self.assertIn("uppfoljning", in_project)
        for number, (what, name) in enumerate([("--project", name) for name in own] + [("--group", name) for name in in_project]):
            folder = self.place / str(number)
            with self.subTest(what=what, name=name):
                done = init(folder, what, name)
                self.assertEqual(done.exit, 2 if not folder.exists() else 0, done)
                if folder.exists():
                    self.assertEqual(insyn.run("-C", folder, "check", "--strict", "--lang", "sv", *TODAY).stdout, "0 fel, 0 varningar\n")

    def test_two_groups_of_one_name_are_refused(self):
        self.assertIn("samma filnamn", self.refused("--group", "Grupp A", "--group", "grupp a"))

    # ---- at a terminal ----------------------------------------------------------------------------------------------

    def test_at_a_terminal_it_asks_and_asks_again(self):
        typist = Typist("init", "projekt", *TODAY, "--lang", "sv", cwd=self.place)
        typist.answer("Webbplatsens språk", "de\n")
        typist.answer("Skriv sv eller en.", "")
        typist.answer("Webbplatsens språk", "sv\n")
        typist.answer("Vilken kommun? [Exempelkommun]: ", "Exempelstad\n")
        typist.answer("varsel eller barn? [arbete]: ", "barn\n")
        typist.answer("Vad heter projektet? [Tidigt och tillsammans]: ", "\n")
        typist.answer("Vilka grupper", "\n")
        typist.answer("Vilka är med", "Skolan, Polisen\n")
        typist.answer("arbetsdagar", "snart\n")
        typist.answer("Skriv ett tal från 1 till 90.", "")
        typist.answer("arbetsdagar", "3\n")
        typist.answer("Var ska inläggen ut", "\n")
        self.assertEqual(typist.end(), 0, typist.seen)
        self.assert_clean(self.folder)
        group = (self.folder / "minutes/barn/barnsamverkan/group.md").read_text(encoding="utf-8")
        self.assertIn("publiceringslöfte: 3\n", group)
        self.assertIn("  - organisation: Exempelstad\n  - organisation: Skolan\n  - organisation: Polisen\ndagordning", group)

    def test_at_a_terminal_a_name_that_will_not_do_is_asked_for_again(self):
        typist = Typist("init", "projekt", *TODAY, "--lang", "sv", "--language", "sv", "--municipality", "X", "--kind", "arbete",
                        "--promise-days", "3", "--channel", "manual", cwd=self.place)
        typist.answer("Vad heter projektet?", "Beslut\n")
        typist.answer('till exempel "Projektet Beslut"', "")
        typist.answer("Vad heter projektet?", "Projektet Beslut\n")
        typist.answer("Vilka grupper", "Styrgruppen, Frågor\n")
        typist.answer('till exempel "Gruppen Frågor"', "")
        typist.answer("Vilka grupper", "Grupp A, grupp a\n")
        typist.answer("samma filnamn", "")
        typist.answer("Vilka grupper", "\n")
        typist.answer("Vilka är med", "!!\n")
        typist.answer("ingen bokstav", "")
        typist.answer("Vilka är med", "Skolan\n")
        self.assertEqual(typist.end(), 0, typist.seen)
        self.assert_clean(self.folder)
        self.assertTrue((self.folder / "minutes/projektet-beslut/samverkansgruppen/group.md").is_file())

    def test_a_name_that_was_given_and_will_not_do_is_told_before_the_questions(self):
        typist = Typist("init", "projekt", *TODAY, "--lang", "sv", "--group", "Frågor", cwd=self.place)
        self.assertEqual(typist.end(), 2, typist.seen)
        self.assertNotIn("Webbplatsens språk", typist.seen)
        self.assertFalse(self.folder.exists())

    def test_what_is_given_is_not_asked(self):
        typist = Typist("init", "projekt", *TODAY, "--lang", "en", "--language", "en", "--municipality", "X", "--project", "Y", "--kind",
                        "arbete", "--group", "Z", "--actor", "W", "--promise-days", "3", cwd=self.place)
        typist.answer("Where shall posts go", "wordpress\n")
        self.assertEqual(typist.end(), 0, typist.seen)
        self.assert_clean(self.folder)

    def test_who_breaks_off_has_written_nothing(self):
        typist = Typist("init", "projekt", *TODAY, "--lang", "sv", cwd=self.place)
        typist.answer("Webbplatsens språk", "sv\n")
        typist.answer("Vilken kommun?", "\x04")
        self.assertEqual(typist.end(), 2, typist.seen)
        self.assertIn("inget har skrivits", typist.seen)
        self.assertFalse(self.folder.exists())

    def test_a_folder_in_the_way_is_told_before_the_questions(self):
        self.folder.mkdir()
        (self.folder / "x").write_text("x")
        typist = Typist("init", "projekt", "--lang", "sv", cwd=self.place)
        self.assertEqual(typist.end(), 2)
        self.assertNotIn("Vilken kommun", typist.seen)


if __name__ == "__main__":
    unittest.main()
