#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The manual page: troff finds nothing strange in it, and it tells of everything the program takes."""
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import insyn
from commands_test import COMMANDS

TROFF = ["groff", "-man", "-ww", "-Kutf8", "-Tutf8"]


class Manual(unittest.TestCase):
    def page(self, lang):
        done = insyn.run("manual", "--lang", lang)
        self.assertEqual((done.exit, done.stderr), (0, ""), done)
        return done.stdout

    def read(self, lang):
        """The page as people read it, in lines long enough for all that belongs together."""
        if not shutil.which("groff"):
            self.skipTest("groff is not here")
        done = subprocess.run([*TROFF, "-P-c", "-rLL=400n"], input=self.page(lang), capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return re.sub(r".\x08", "", done.stdout)

    def test_man_warns_of_nothing(self):
        if not shutil.which("man"):
            self.skipTest("man is not here")
        for lang in ("sv", "en"):
            with self.subTest(lang), tempfile.TemporaryDirectory() as folder:
                page = pathlib.Path(folder) / "insyn.1"
                page.write_text(self.page(lang), encoding="utf-8")
                done = subprocess.run(["man", "--warnings=w", "-l", page], env=insyn.surroundings(LC_ALL="C.UTF-8", MANROFFSEQ="", MANWIDTH="80"),
                                      capture_output=True, text=True, check=False)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.assertIn("insyn", done.stdout)

    def test_every_command_and_option_is_there(self):
        for lang in ("sv", "en"):
            read = self.read(lang)
            for command in COMMANDS:
                with self.subTest(lang=lang, command=command):
                    about = re.split(r"^   (?=insyn )", read, flags=re.MULTILINE)
                    own = [part for part in about if re.match(" ".join(["insyn", *command]) + r"( [\[A-ZÅÄÖ]|\n| [a-z]+\|)", part)]
                    self.assertEqual(len(own), 1, read[:400])
                    said = insyn.run(*command, "--help", "--lang", lang).stdout
                    for option in set(re.findall(r"^  (?:-\w,)?(--[\w-]+)", said, re.MULTILINE)) - {"--help"}:
                        self.assertIn(option, own[0])
            for option in re.findall(r"^  (?:-\w,)?(--?[\w-]+)", insyn.run("--help", "--lang", lang).stdout, re.MULTILINE):
                self.assertIn(option, read)

    def test_it_says_what_it_is_and_the_exit_codes(self):
        codes = re.findall(r"= (\d)", re.search(r"enum class Exit \{(.*?)\}", (insyn.ROOT / "src/base/error.hpp").read_text(encoding="utf-8")).group(1))
        for lang, heading, exits in (("sv", "NAMN", "SLUTKODER"), ("en", "NAME", "EXIT STATUS")):
            with self.subTest(lang):
                read = self.read(lang)
                self.assertRegex(read, rf"{heading}\n\s+insyn - \S")
                told = re.findall(r"^ {7}(\d)\s", read.partition(exits)[2], re.MULTILINE)
                self.assertEqual(told, codes)

    def test_letters_that_troff_would_take_for_its_own(self):
        for lang in ("sv", "en"):
            for line in self.page(lang).splitlines()[1:]:
                with self.subTest(line):
                    self.assertRegex(line, r"^([^.']|\.(TH|SH|SS|PP|TP|nh|ad)\b)")
                    self.assertNotRegex(line, r"\\(?!f[BIR]|-|\(rs|&)")


if __name__ == "__main__":
    unittest.main()
