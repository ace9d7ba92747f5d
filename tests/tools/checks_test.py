#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The checks see what they are for: each finds its fault in a small tree that has one, and nothing in one without."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).parent
SPDX = "// SPDX-License-Identifier: EUPL-1.2\n"


def run(check, tree):
    """The check's exit code and what it printed, on a tree given as {path: text}."""
    with tempfile.TemporaryDirectory() as root:
        for path, text in tree.items():
            file = pathlib.Path(root, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, "-B", TOOLS / check, root], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


class Checks(unittest.TestCase):
    def assert_fault(self, fault, check, tree):
        code, said = run(check, tree)
        self.assertEqual(code, 1, said)
        self.assertIn(fault, said)

    def assert_fine(self, check, tree):
        code, said = run(check, tree)
        self.assertEqual(code, 0, said)

    def test_a_stage_may_not_see_another(self):
        self.assert_fault("src/parse/a.cpp:2: parse may not see render/render.hpp", "check_rooms.py",
                          {"src/parse/a.cpp": '\n#include "render/render.hpp"\n'})

    def test_base_knows_nothing_about_meetings(self):
        self.assert_fault("base may not see model/document.hpp", "check_rooms.py",
                          {"src/base/a.hpp": '#include "model/document.hpp"\n'})

    def test_nothing_sees_cli(self):
        self.assert_fault("pipeline may not see cli/cli.hpp", "check_rooms.py",
                          {"src/pipeline/a.cpp": '#include "cli/cli.hpp"\n'})

    def test_the_preview_knows_nothing_of_the_model(self):
        self.assert_fine("check_rooms.py", {"src/serve/a.cpp": '#include "http/http.hpp"\n'})
        self.assert_fault("serve may not see model/site.hpp", "check_rooms.py",
                          {"src/serve/a.cpp": '#include "model/site.hpp"\n'})

    def test_a_library_belongs_to_its_room(self):
        self.assert_fine("check_rooms.py", {"src/parse/a.cpp": "#include <cmark-gfm.h>\n#include <vector>\n"})
        self.assert_fault("render may not use cmark-gfm-core-extensions.h", "check_rooms.py",
                          {"src/render/a.cpp": "#include <cmark-gfm-core-extensions.h>\n"})
        self.assert_fault("cli may not use curl/curl.h", "check_rooms.py",
                          {"src/cli/a.cpp": "#include <curl/curl.h>\n"})

    def test_a_room_may_not_link_what_it_may_not_see(self):
        self.assert_fault("parse may not link link", "check_rooms.py",
                          {"src/parse/CMakeLists.txt": "insyn_room(parse SOURCES a.cpp ROOMS model link)\n"})

    def test_a_new_room_must_be_in_the_table(self):
        self.assert_fault("does not know", "check_rooms.py", {"src/utils/a.cpp": "\n"})

    def test_a_forgotten_source_is_found(self):
        self.assert_fault("src/parse/b.cpp:1:", "check_sources.py",
                          {"src/parse/CMakeLists.txt": "insyn_room(parse SOURCES a.cpp)\n", "src/parse/a.cpp": "",
                           "src/parse/b.cpp": ""})

    def test_a_source_says_its_licence(self):
        self.assert_fine("check_spdx.py", {"src/base/a.cpp": SPDX})
        self.assert_fault("src/base/a.cpp:1:", "check_spdx.py", {"src/base/a.cpp": "#pragma once\n"})

    def test_a_path_of_one_machine_is_found(self):
        place = "/".join(["", "home", "someone"])
        self.assert_fault("README.md:2: a path of one machine", "check_workplace.py", {"README.md": f"\nsee {place}/x\n"})
        self.assert_fine("check_workplace.py", {"README.md": f"https://www.example.se{place}/x\n"})

    def test_a_broken_link_is_found(self):
        self.assert_fine("check_links.py", {"README.md": "# En rubrik\n[a](#en-rubrik) [b](https://x.example/)\n"})
        self.assert_fault("README.md:1: docs/a.md: no such file", "check_links.py", {"README.md": "[a](docs/a.md)\n"})
        self.assert_fault("no such heading", "check_links.py", {"README.md": "# A\n[a](#b)\n"})

    def test_what_is_not_said_in_both_languages_is_found(self):
        def says(code):
            return {"src/cli/a.cpp": f"{code}\n", "site/words/sv.toml": 'a = "Möten"\n', "site/words/en.toml": 'a = "Meetings"\n'}
        for fine in ('say("raden {} är tom", "line {} is empty", n);', 'Said a{"skriv \\"typ\\"", "write \\"är\\""};',
                     'say("det är " // och\n"så", "that is so");', 'of(lang == Lang::sv ? "FIL" : "FILE");',
                     '{fmt::format("det är {}", f(n)), fmt::format("it is {}", f(n))};', 'f("nej, så är det inte", 7);'):
            self.assert_fine("check_languages.py", says(fine))
        for fault, code in (("is empty", 'say("raden är tom", "");'), ("fills in more values", 'say("{} är {}", "{} is {{}}", a);'),
                            ("is Swedish where", 'say("det finns inte", "det finns inte");'),
                            ("is English where", 'Row row{"name", "what is not there", "what is not there"};'),
                            ("is Swedish where", 'return {fmt::format("det är {}", n), fmt::format("det är {}", n)};'),
                            ("is said in one language", 'std::cout << "allt gick bra";'),
                            ("is said in one language", 'throw UsageError("no such thing");'),
                            ("is empty", 'text += lang == Lang::sv ? "en fil" : "";')):
            self.assert_fault(f"src/cli/a.cpp:1: {fault}", "check_languages.py", says(code))

    def test_words_of_a_page_that_are_missing_or_in_the_other_language_are_found(self):
        for fault, file, words in (("a is empty", "en", ""), ("a is empty", "fi", ""), ("a is Swedish where", "en", "Alla möten"),
                                   ("a is English where", "sv", "All of the meetings")):
            self.assert_fault(f"site/words/{file}.toml:1: {fault}", "check_languages.py",
                              {"site/words/sv.toml": 'a = "Möten"\n', f"site/words/{file}.toml": f'a = "{words}"\n'})

    def test_a_program_built_without_its_guards_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            source, program = pathlib.Path(folder, "a.cpp"), pathlib.Path(folder, "a")
            source.write_text("int main() {}\n", encoding="utf-8")
            subprocess.run(["c++", "-no-pie", "-Wl,-z,norelro,-z,lazy,-z,execstack", source, "-o",
                            program], check=True)
            done = subprocess.run([sys.executable, "-B", TOOLS / "check_hardening.py", program], capture_output=True,
                                  text=True, check=False)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("lacks position independent", done.stdout)
        self.assertIn("lacks stack protector", done.stdout)


if __name__ == "__main__":
    unittest.main()
