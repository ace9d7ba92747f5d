#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""docs/regler/: every rule has an entry, and its examples are run: the wrong one gives that rule where the entry says,
the right one gives nothing. What is run is what `insyn explain` tells, so that is tested too."""
import concurrent.futures
import hashlib
import os
import pty
import re
import subprocess
import unittest

import insyn

ENTRIES = insyn.ROOT / "docs/regler"

# Rules that speak when something is written: `check` does not see them.
COMMANDS = {"leak": "build"}


def case(path):
    return (insyn.CASES / path).read_bytes()


def attachment(name):
    return case(f"what-files-hold-beside-what-they-show/minutes/arbete/gruppen/bilagor/{name}")


def tagged(name):
    return case(f"a-pdf-that-cannot-be-listened-to/minutes/arbete/gruppen/bilagor/{name}")


HEAD = "---\nnärvarande: Kommunen, Skolan\n---\n# Möte 12 mars 2025\n\n"
BY_THE_LAKE = f"{HEAD}Vi träffades på Sjövägens förskola.\n"
LEDGER = case("a-ledger-that-is-damaged/site/ledger.jsonl").splitlines(keepends=True)[0]


def published(body):
    """The ledger's files as `insyn publish` leaves them when it has seen the page of that text."""
    checksum = hashlib.sha256(" ".join(body.split()).encode()).hexdigest()
    kept = f"insyn-salt: {'5' * 64}\n\ninsyn-body-sha256: {checksum}\n".encode()
    name = hashlib.sha256(kept).hexdigest()
    line = LEDGER.replace(b'"hash":null', f'"hash":"{name}"'.encode())
    return {"site/ledger.jsonl": line, f"site/posts/{name}.txt": kept}


# The files that an entry can only describe, by its words: their bytes, their size, where a link leads, or the bytes of
# several by their names.
MADE = {
    "en bild som den kom från telefonen, med platsen i sig": attachment("med-plats.jpg"),
    "en bild utan metadata": attachment("utan.jpg"),
    "ett Word-dokument med spårade ändringar": attachment("med-ändringar.docx"),
    "ett Word-dokument med författarens namn bland egenskaperna": attachment("med-namn.docx"),
    "ett Word-dokument utan ändringar, kommentarer och namn": attachment("utan.docx"),
    "en pdf utan taggar": tagged("utan-taggar.pdf"),
    "en pdf med taggar": tagged("med-taggar.pdf"),
    "anteckningar med å, ä och ö, sparade som Windows-1252": BY_THE_LAKE.encode("cp1252"),
    "samma anteckningar, sparade som UTF-8": BY_THE_LAKE,
    "anteckningar med ett osynligt tecken som vänder texten": f"{HEAD}Anmälan är \u202eöppen.\n",
    "samma anteckningar utan tecknet": f"{HEAD}Anmälan är öppen.\n",
    "en liggare där någon har ändrat på en rad": LEDGER.replace(b'"seq":1', b'"seq":2'),
    "samma liggare som Insyn skrev den": LEDGER,
    "liggaren sedan anteckningarna publicerades: då tog tre arbetsplatser emot":
        published("# Möte 12 mars 2025\n\nTre arbetsplatser tar emot i höst.\n"),
    "en film på 250 MB": 250_000_000,
    "samma film, gjord för webben: 20 MB": 20_000_000,
    "en länk på disken till en fil utanför projektet": insyn.ROOT / "README.md",
}


def table_of_rules():
    """What the sources call each rule → its name, as people see it."""
    table = (insyn.ROOT / "src/model/rule.hpp").read_text(encoding="utf-8")
    return dict(re.findall(r'RULE\((\w+), "([\w-]+)"', table))


def all_rules():
    return set(table_of_rules().values())


def rules_given():
    """The rules that some source names."""
    sources = [path for path in (insyn.ROOT / "src").rglob("*.cpp") if path.name != "rule.cpp"]
    named = {rule for path in sources for rule in re.findall(r"\bRule::(\w+)\b", path.read_text(encoding="utf-8"))}
    return {name for rule, name in table_of_rules().items() if rule in named}


def explain(*arguments, lang="sv", **how):
    return insyn.run("explain", *arguments, "--lang", lang, **how)


def entry_of(rule, lang="sv"):
    return explain(rule, "--format", "json", lang=lang).json


def lay(project, file):
    """One file of an example, as the entry shows it or describes it."""
    made = MADE[file["description"]] if "description" in file else file["text"]
    if isinstance(made, int):
        with open(project.write(file["file"], ""), "r+b") as sparse:
            sparse.truncate(made)
    elif isinstance(made, dict):
        for path, content in made.items():
            project.write(path, content)
    elif isinstance(made, (str, bytes)):
        project.write(file["file"], made)
    else:
        (project.folder / file["file"]).symlink_to(made)


def findings_of(rule, files):
    """What the program says of a project with those files."""
    with insyn.project() as project:
        for file in files:
            lay(project, file)
        done = project.run(COMMANDS.get(rule, "check"), "--format", "json")
        return done.json["findings"]


def faults_of(rule):
    """What is not as the entry says; nothing where all is."""
    entry = entry_of(rule)
    given = findings_of(rule, entry["wrong"])
    places = {(one["file"], one["line"]) for one in given if one["rule"] == rule}
    marked = {(one["file"], one["line"]) for one in entry["wrong"] if one["line"]}
    if not places:
        yield f"{rule}: the wrong example does not give it: {given}"
    if {place for place in places if place[1]} != marked:
        yield f"{rule}: the entry marks {sorted(marked)}, and the findings are at {sorted(places)}"
    yield from (f"{rule}: the wrong example gives {one} too" for one in given if one["rule"] != rule)
    yield from (f"{rule}: the right example gives {one}" for one in findings_of(rule, entry["right"]))


class Entries(unittest.TestCase):
    def test_every_rule_has_an_entry_and_every_entry_a_rule(self):
        self.assertGreater(len(all_rules()), 50)
        self.assertEqual({path.stem for path in ENTRIES.glob("*.md")}, all_rules())
        listed = explain("--format", "json").json["rules"]
        self.assertEqual({one["rule"] for one in listed}, all_rules())

    def test_every_rule_is_given_by_some_source(self):
        self.assertEqual(rules_given(), all_rules())

    def test_the_examples_are_what_they_say(self):
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as at_once:
            for faults in at_once.map(lambda rule: list(faults_of(rule)), sorted(all_rules())):
                for fault in faults:
                    with self.subTest(fault):
                        self.fail(fault)


    def test_every_file_that_is_made_stands_in_an_entry(self):
        told = {file["description"] for rule in all_rules() for entry in [entry_of(rule)]
                for file in entry["wrong"] + entry["right"] if "description" in file}
        self.assertEqual(told, set(MADE))

    def test_every_entry_is_whole_in_both_languages(self):
        for rule in all_rules():
            swedish, english = entry_of(rule, "sv"), entry_of(rule, "en")
            with self.subTest(rule):
                for part in ("summary", "why", "do"):
                    self.assertRegex(swedish[part], r"\S.*[.:…)]$")
                    self.assertRegex(english[part], r"\S.*[.:…)]$")
                    self.assertNotEqual(swedish[part], english[part])
                self.assertEqual([file["file"] for file in swedish["wrong"]], [file["file"] for file in english["wrong"]])
                self.assertTrue(english["right"])


class Command(unittest.TestCase):
    def says(self, words, *arguments, exit_code=0, **how):
        done = explain(*arguments, **how)
        self.assertEqual(done.exit, exit_code, done)
        self.assertIn(words, done.stderr if exit_code else done.stdout)
        return done

    def test_a_rule_is_told_of_without_a_project(self):
        said = self.says("Gör så här: skriv vem som ser till", "action-owner", cwd="/").stdout
        self.assertIn("    > - [ ] boka lokal, senast 2025-07-01\n", said)
        self.assertIn('skriv action-owner = "off" under [check]', said)
        self.says("What to do: write who sees to it", "action-owner", lang="en", cwd="/")

    def test_what_may_not_be_turned_off_is_not_offered_to_be(self):
        for rule in ("personal-number", "sensitive-attendance"):
            self.assertNotIn("[check]", self.says(rule, rule).stdout)

    def test_without_a_rule_all_are_listed_in_a_line_each(self):
        said = self.says("Varningar: råd\n", cwd="/").stdout
        named = re.findall(r"^  ([a-z-]+) +[`A-ZÅÄÖ]", said, re.MULTILINE)
        self.assertEqual(sorted(named), sorted(all_rules()))
        self.assertLess(said.index("  missing-parent "), said.index("Varningar"))
        self.assertLess(said.index("Varningar"), said.index("  action-owner "))

    def test_a_rule_that_is_not_known_has_the_nearest_that_is(self):
        self.says("det finns ingen regel acton-owner; menade du action-owner?", "acton-owner", exit_code=2)
        self.says("there is no rule acton-owner; did you mean action-owner?", "acton-owner", exit_code=2, lang="en")
        self.says("insyn explain räknar upp dem", "väder", exit_code=2)

    def test_prose_keeps_to_the_width_of_a_terminal(self):
        for rule in all_rules():
            for lang in ("sv", "en"):
                prose = [line for line in explain(rule, lang=lang).stdout.splitlines() if not line.startswith("  ")]
                with self.subTest(rule=rule, lang=lang):
                    self.assertLessEqual(max(map(len, prose)), 80)
                    self.assertNotRegex("\n".join(prose), r"^[^`]*(\*\*|\]\()")  # no Markdown but code

    def test_bold_stands_only_at_a_terminal_that_wants_it(self):
        for changes, bold in (({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False)):
            self.assertEqual("\033[1m" in self.at_a_terminal(**changes), bold, changes)
        self.assertNotIn("\033", self.says("Fel", "bad-date", env=insyn.surroundings(NO_COLOR="")).stdout)

    def at_a_terminal(self, **changes):
        ours, theirs = pty.openpty()
        with os.fdopen(ours, "rb") as shown:
            subprocess.run([insyn.BINARY, "explain", "bad-date"], stdout=theirs, env=insyn.surroundings(**changes),
                           timeout=insyn.TIME_LIMIT, check=True)
            os.close(theirs)
            return shown.read1(65536).decode()


if __name__ == "__main__":
    unittest.main()
