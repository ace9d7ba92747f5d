#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The command line: exit codes, what goes to which stream, --help that keeps its word."""
import os
import re
import shlex
import shutil
import socket
import subprocess
import unittest

import insyn

COMMANDS = [["check"], ["build"], ["serve"], ["publish"], ["ledger"], ["ledger", "log"], ["ledger", "check"],
            ["withdraw"], ["digest"], ["explain"], ["import"], ["sandbox"], ["init"], ["completion"], ["manual"], ["new"],
            *(["new", kind] for kind in ("meeting", "material", "news", "initiative", "figure", "group", "project", "organisation"))]
NOTE = "minutes/arbete/gruppen/2025-03-12.md"
HEAD = "---\nnärvarande: Kommunen, Skolan\n---\n# Möte\n\n"
CHANNEL = """
[publish]
from = "2025-01-01"

[channels.webben]
type = "wordpress"
url = "http://127.0.0.1:{port}"
user = "insyn"
secret = "env:INSYN_TEST_PASSWORD"
timeout = 2
settle = 0
"""
PASSWORD = "mycket-hemligt-6341"

# An argument that each option takes; options that are not here take none.
VALUES = {"-C": ".", "--lang": "sv", "--today": insyn.TODAY, "--settings": "site/site.toml", "--format": "json",
          "--out": "ut", "--base-url": "https://www.exempelkommun.example/", "--jobs": "2", "--port": "0",
          "--bind": "127.0.0.1", "--channel": "webben", "--only": "x", "--done": "x", "--url": "https://a.example/",
          "--wait": "1", "--since": insyn.TODAY, "--store": "lager.json", "--fault": "too-fast",
          "--latency": "0", "--reason": "x", "--html": "ut.html", "--date": insyn.TODAY, "--municipality": "Exempelkommun",
          "--project": "X", "--kind": "varsel", "--group": "X", "--actor": "X", "--language": "en",
          "--promise-days": "3"}


class Commands(unittest.TestCase):
    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.project.write(NOTE, HEAD + "Lugnt.\n")

    def ends(self, exit_code, *arguments, **how):
        done = self.project.run(*arguments, **how)
        self.assertEqual(done.exit, exit_code, done)
        return done

    def complains(self, exit_code, words, *arguments, **how):
        """Ends with that code, says the words on standard error, and reports nothing."""
        done = self.ends(exit_code, *arguments, **how)
        self.assertEqual(done.stdout, "", done)
        self.assertTrue(done.stderr.startswith("insyn: "), done)
        self.assertIn(words, done.stderr)

    # ---- 0 and 1 ----------------------------------------------------------------------------------------------------

    def test_warnings_alone_end_well(self):
        self.project.append(NOTE, "\n##Bussar\n")
        self.assertEqual(self.ends(0, "check").stderr, "")
        self.assertEqual(self.ends(1, "check", "--strict").stderr, "")

    def test_errors_in_the_notes(self):
        self.project.append(NOTE, "\n[x](y.md)\n")
        for command in (["check"], ["check", "--format", "json"], ["build"], ["build", "--hold"]):
            with self.subTest(command):
                self.ends(1, *command)

    # ---- 2 ----------------------------------------------------------------------------------------------------------

    def test_wrong_usage(self):
        for arguments in (["check", "--no-such"], ["no-such"], [], ["check", "--format", "xml"], ["build", "--jobs", "0"],
                          ["build", "--jobs", "x"], ["check", "--lang", "de"], ["publish", "--offline"],
                          ["publish", "--url", "https://a.example/"], ["ledger"], ["serve", "--port", "70000"]):
            with self.subTest(arguments):
                self.complains(2, "insyn --help", *arguments)

    def test_a_word_that_is_not_known_has_the_nearest_that_is(self):
        for said, arguments in (("okänt kommando buld; menade du build?", ["buld"]), ("kommandot saknas", []),
                                ("okänt kommando buld; menade du build?", ["buld", "--help"]),
                                ("PROJEKT/GRUPP saknas", ["new", "meeting"]),
                                ("okänd flagga --outt; menade du --out?", ["build", "--outt", "x"]),
                                ("okänt kommando chekc; menade du check?", ["chekc"]),
                                ("okänt kommando meting; menade du meeting?", ["new", "meting"]),
                                ("okänd flagga --dtae; menade du --date?", ["new", "meeting", "arbete/gruppen", "--dtae", "x"]),
                                ("kommandot saknas: insyn new meeting, material, news, initiative", ["new"]),
                                ("kommandot saknas: insyn ledger log, check", ["ledger"]),
                                ("värdet för --format går inte att använda; menade du json?", ["check", "--format", "jsn"]),
                                ("(välj bland: text, json, github, gitlab)", ["check", "--format", "xml"]),
                                ("det finns ingen grupp arbete/grupen; menade du arbete/gruppen?", ["digest", "arbete/grupen"]),
                                ("--today ska följas av ett värde", ["check", "--today"])):
            with self.subTest(arguments):
                done = insyn.run("-C", self.project.folder, "--lang", "sv", *arguments)
                self.assertEqual(done.exit, 2, done)
                self.assertIn(said, done.stderr)

    def test_a_number_that_is_not_taken_is_told_which_are(self):
        for arguments, numbers in ((["serve", "--port", "70000"], "0–65535"), (["sandbox", "--latency", "-1"], "0–60000"),
                                   (["build", "--jobs", "x"], "1–256"), (["init", "x", "--promise-days", "0"], "1–90")):
            option = arguments[-2]
            self.complains(2, f"värdet för {option} går inte att använda (skriv ett heltal, {numbers})", *arguments)
            told = insyn.run(arguments[0], "--help", "--lang", "sv").stdout
            self.assertRegex(told, f"  {option} N  +[a-zåäö]")
            self.assertNotRegex(told, r"INT|\[\d|–|=\d")

    def test_help_stands_in_columns_whatever_letters_are_in_it(self):
        for lang, day in (("sv", "ÅÅÅÅ-MM-DD"), ("en", "YYYY-MM-DD")):
            lines = insyn.run("--lang", lang, "--help").stdout.splitlines()
            starts = {re.match(r"  (?:\S+ )?\S+ {2,}", line).end() for line in lines if line.startswith("  ")}
            self.assertIn(f"  --today {day}", "\n".join(lines))
            self.assertEqual(len(starts), 1, lines)

    def test_a_today_that_is_none(self):
        for day in ("2025-02-30", "igår", "2025-6-1", ""):
            with self.subTest(day):
                self.complains(2, "--today", "check", "--today", day)

    def test_a_day_that_is_empty_is_none(self):
        for arguments in (["digest", "arbete/gruppen", "--since", ""], ["import", "x.docx", "arbete/gruppen", "--date", ""],
                          ["new", "meeting", "arbete/gruppen", "--date", ""]):
            self.complains(2, f'{arguments[-2]} är ingen dag: "" (skriv ÅÅÅÅ-MM-DD)', *arguments)

    def test_a_folder_that_is_not_there(self):
        done = insyn.run("-C", self.project.folder / "finns-inte", "check", "--lang", "sv")
        self.assertEqual((done.exit, done.stderr), (2, f"insyn: mappen {self.project.folder}/finns-inte finns inte\n"))

    def test_no_project(self):
        shutil.rmtree(self.project.folder / "site")
        for command in ("check", "build", "publish", "serve"):
            with self.subTest(command):
                self.complains(2, "site/site.toml", command)

    def test_settings_that_cannot_be_used(self):
        self.project.append("site/site.toml", "colour = 1\n")
        self.assertEqual(self.ends(2, "check").stderr, "")
        self.ends(2, "build")
        for command in (["publish", "--yes"], ["publish", "--dry-run"], ["serve", "--port", "0"]):
            with self.subTest(command):
                done = self.ends(2, *command)
                self.assertEqual(done.stdout, "")
                self.assertIn("site/site.toml:7:1: error:", done.stderr)

    def test_a_settings_overlay_that_is_not_there(self):
        self.complains(2, "finns-inte.toml", "check", "--settings", "finns-inte.toml")

    def test_nothing_is_sent_without_yes_and_a_terminal(self):
        self.complains(2, "--yes", "publish")

    def test_a_digest_of_no_group_names_those_there_are(self):
        self.complains(2, "arbete/gruppen", "digest", "arbete/ingen")
        self.complains(2, "--since", "digest", "arbete/gruppen", "--since", "igår")

    def test_a_fault_that_the_sandbox_does_not_have(self):
        self.complains(2, "commit-then-close", "sandbox", "--fault", "nej")

    # ---- 3 ----------------------------------------------------------------------------------------------------------

    def test_an_output_folder_that_cannot_be_made(self):
        self.project.write("fil", "")
        self.complains(3, "fil", "build", "--out", self.project.folder / "fil/public")

    def test_an_output_folder_that_is_a_file(self):
        self.project.write("public", "min egen text")
        self.complains(3, "public", "build")
        self.assertEqual((self.project.folder / "public").read_text(encoding="utf-8"), "min egen text")

    def test_a_port_that_is_taken(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            for command in ("serve", "sandbox"):
                with self.subTest(command):
                    self.complains(3, str(port), command, "--port", port)

    def test_a_ledger_that_is_broken(self):
        self.project.append("site/site.toml", CHANNEL.format(port=9))
        self.project.write("site/ledger.jsonl", '{"seq":1,"prev":"nej"}\n')
        self.ends(3, "ledger", "check")
        self.complains(3, "site/ledger.jsonl:1", "ledger", "log")
        self.complains(3, "site/ledger.jsonl:1", "publish", "--yes", env=insyn.surroundings(INSYN_TEST_PASSWORD=PASSWORD))

    def test_standard_output_that_is_full(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([insyn.BINARY, "-C", self.project.folder, "check"], stdout=full, stderr=subprocess.PIPE,
                                  env=insyn.surroundings(), timeout=insyn.TIME_LIMIT, check=False)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("insyn:", done.stderr.decode())

    # ---- 4 ----------------------------------------------------------------------------------------------------------

    def test_a_post_that_was_not_posted(self):
        with socket.create_server(("127.0.0.1", 0)) as unused:
            port = unused.getsockname()[1]
        self.project.append("site/site.toml", CHANNEL.format(port=port))
        self.project.write(NOTE, HEAD.replace("---\n", "---\nsammanfattning: Kort.\n", 1))
        secret = insyn.surroundings(INSYN_TEST_PASSWORD=PASSWORD)
        done = self.ends(4, "publish", "--yes", "--format", "json", "--base-url", f"http://127.0.0.1:{port}/", env=secret)
        step, = done.json["plan"]
        self.assertEqual((step["channel"], step["item"]), ("webben", "arbete/gruppen/2025-03-12"), done)
        self.assertNotIn(PASSWORD, done.stdout + done.stderr)

    # ---- what is said where -----------------------------------------------------------------------------------------

    def test_json_reports_have_exactly_their_keys(self):
        self.project.append(NOTE, "\n##Bussar\n\n[x](y.md)\n")
        report = self.ends(1, "check", "--format", "json").json
        self.assertEqual(list(report), ["findings", "errors", "warnings"])
        for finding in report["findings"]:
            self.assertEqual(list(finding), ["file", "line", "column", "severity", "rule", "message", "hint"])
        self.assertEqual((report["errors"], report["warnings"]), (1, 1))

        plan = self.ends(0, "publish", "--dry-run", "--offline", "--format", "json").json
        self.assertEqual(list(plan), ["plan"])
        self.assertEqual(list(self.ends(1, "build", "--hold", "--format", "json").json)[:3], list(report))

    def test_a_digest_says_the_same_as_text_and_as_json(self):
        self.project.append(NOTE, "\n## Punkt\n\n**Beslut:** Vi börjar.\n\n- [ ] Kommunen: boka lokal\n")
        text = self.ends(0, "digest", "arbete/gruppen").stdout
        self.assertIn("Vi börjar.", text)
        self.assertIn("Kommunen\n- boka lokal", text)
        digest = self.ends(0, "digest", "arbete/gruppen", "--format", "json").json
        self.assertEqual(list(digest), ["group", "title", "url", "since", "decided", "followedUp", "done", "toDo", "promised", "next", "text"])
        self.assertEqual((digest["text"], digest["decided"][0]["id"]), (text, "arbete/gruppen/2025-03-12#beslut-1"))

    def test_a_reader_that_has_seen_enough(self):
        self.project.append(NOTE, "\n##Bussar\n" * 20_000)
        shell = f"{shlex.quote(str(insyn.BINARY))} -C {shlex.quote(str(self.project.folder))} check | head -n 1; echo ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", shell], env=insyn.surroundings(), capture_output=True, text=True,
                              timeout=insyn.TIME_LIMIT, check=False)
        self.assertEqual(done.stderr, "")
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 2)
        self.assertIn("[heading-space]", lines[0])
        self.assertIn(int(lines[1]), (0, 1, 128 + 13))  # or ended by SIGPIPE, as any filter

    def test_languages(self):
        done = self.ends(0, "check", "--lang", "en")
        self.assertEqual(done.stdout, "0 errors, 0 warnings\n")
        for env, words in (({"LANG": "en_GB.UTF-8"}, "0 errors"), ({"LANG": "sv_SE.UTF-8"}, "0 fel"),
                           ({"LANG": "C.UTF-8"}, "0 fel"), ({"LANG": "en_GB.UTF-8", "LC_ALL": "sv_SE.UTF-8"}, "0 fel")):
            with self.subTest(env):
                said = insyn.run("-C", self.project.folder, "check", env=insyn.surroundings(**env))
                self.assertIn(words, said.stdout)

    def test_common_options_stand_before_or_after_the_command(self):
        at = ["-C", self.project.folder, "--today", insyn.TODAY, "--lang", "en"]
        self.assertEqual(insyn.run(*at, "check").stdout, insyn.run("check", *at).stdout)

    def test_a_project_is_found_from_a_folder_in_it(self):
        done = insyn.run("check", "--lang", "sv", cwd=self.project.folder / "minutes/arbete")
        self.assertEqual((done.exit, done.stdout), (0, "0 fel, 0 varningar\n"), done)

    def test_a_path_in_an_option_is_relative_to_the_current_folder(self):
        self.ends(0, "build", "--out", "../ut", cwd=self.project.folder / "minutes")
        self.assertTrue((self.project.folder / "ut/index.html").is_file())

    # ---- help -------------------------------------------------------------------------------------------------------

    def test_help_is_there_in_both_languages(self):
        for command in [[], *COMMANDS]:
            with self.subTest(command):
                swedish = insyn.run(*command, "--help", "--lang", "sv")
                english = insyn.run(*command, "--help", "--lang", "en")
                self.assertEqual((swedish.exit, swedish.stderr, english.exit, english.stderr), (0, "", 0, ""))
                self.assertRegex(swedish.stdout, r"Användning: insyn")
                self.assertRegex(english.stdout, r"Usage: insyn")
                self.assertNotRegex(swedish.stdout, r"Options|Subcommands|Needs|Display")

    def test_every_command_that_help_names_is_one(self):
        named = re.findall(r"^  ([a-z]+) ", insyn.run("--help", "--lang", "en").stdout.partition("Subcommands:")[2], re.MULTILINE)
        self.assertEqual(sorted(named), sorted({command[0] for command in COMMANDS}))

    def test_every_option_that_help_names_is_taken(self):
        for command in COMMANDS:
            named = re.findall(r"^  (?:-\w,)?(--?[\w-]+)", insyn.run(*command, "--help", "--lang", "en").stdout, re.MULTILINE)
            for option in named:
                with self.subTest(command=command, option=option):
                    # --help last: the options are read and understood, and nothing is done.
                    needed = {"--offline": ["--dry-run"], "--html": ["--dry-run"], "--url": ["--done", "x"]}.get(option, [])
                    value = [VALUES[option]] if option in VALUES else []
                    if (command, option) == (["init"], "--channel"):
                        value = ["manual"]
                    done = self.project.run(*command, option, *value, *needed, "--help")
                    self.assertEqual((done.exit, done.stderr), (0, ""), done)

    def test_version(self):
        done = insyn.run("--version")
        self.assertEqual((done.exit, done.stderr), (0, ""))
        self.assertRegex(done.stdout, r"^insyn \d+\.\d+")


if __name__ == "__main__":
    unittest.main()
