#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What the program takes and what docs/ tells are the same: front matter, settings, open data, rules, commands, exit
codes.

The commands and their options are asked of the program itself, where INSYN_BINARY names one.
"""
import os
import re
import subprocess

import tree

def compare(page, what, told, known):
    """What the program knows and the page does not tell, and what the page tells and the program does not know."""
    yield from (f"{page}:1: does not tell of {what} {name}" for name in sorted(known - told))
    yield from (f"{page}:1: tells of {what} {name}, which the program does not know" for name in sorted(told - known))


def code_in(text):
    """The words that stand as code: `titel`, and each key of a block of code."""
    spans = set(re.findall(r"`([^`\n]+)`", text))
    for block in re.findall(r"^```.*?^```", text, re.MULTILINE | re.DOTALL):
        spans.update(re.findall(r"^\s*(?:- )?([\w-]+)(?= ?[:=])", block, re.MULTILINE))
    return spans


def section(text, heading):
    """The text from a second-level heading to the next; "" where there is no such heading."""
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def first_column(text):
    """The code spans in the first column of the tables."""
    cells = [line.split("|")[1] for line in text.splitlines() if line.startswith("|")]
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def check_front_matter():
    pages = ["docs/skriva.md", "docs/plan-och-matt.md"]
    keys = tree.text("src/parse/front_matter/keys.cpp")
    known = set()
    for line in keys.splitlines():
        names = re.match(r'\s*KeyInfo\{Key::\w+, "([^"]+)", "([^"]+)", "([^"]*)"', line)
        if names:
            known.update(name for name in names.groups() if name)
    for names in re.findall(r'\bName\{"([^"]+)", "([^"]+)"\}', keys):
        known.update(names)
    text = "\n".join(tree.text(page) for page in pages)
    spans = {word for span in code_in(text) for word in re.split(r"[,:\s]+", span)}
    yield from compare(" and ".join(pages), "the key", known & spans, known)


def check_sheet():
    """The sheet to print has every key in Swedish, and each mark."""
    page = "docs/marken.md"
    keys = tree.text("src/parse/front_matter/keys.cpp")
    known = set(re.findall(r'(?:KeyInfo\{Key::\w+, |\bName\{)"([^"]+)"', keys))
    told = {word for span in code_in(tree.text(page)) for word in re.split(r"[,:\s]+", span)}
    yield from compare(page, "the key", known & told, known)
    marks = re.findall(r'\bWord\{"([^"]+)", MarkWord::(\w+)\}', tree.text("src/parse/marks/mark_words.cpp"))
    first = {mark: word for word, mark in reversed(marks)}
    yield from (f"{page}:1: does not tell of the mark {word}" for word in first.values() if f"**{word}:**" not in tree.text(page).lower())


def check_reports():
    """Each key of a report as JSON, and each word that a program may ask for, stands in the page's section."""
    page = "docs/kommandon.md"
    known = set()
    for source in ("src/publish/report.cpp", "src/publish/check.cpp", "src/publish/ledger.cpp", "src/cli/report.cpp",
                   "src/cli/build_report.cpp", "src/cli/withdrawal_report.cpp", "src/cli/digest.cpp", "src/cli/explain.cpp"):
        text = tree.text(source)
        known.update(re.findall(r'\{"([A-Za-z_]+)",\s+(?!["\s])', text), re.findall(r'\b\w+\["([A-Za-z_]+)"\]', text))
    for source, words in (("src/publish/plan.cpp", "kSteps"), ("src/publish/plan.cpp", "kEndings"),
                          ("src/publish/check.cpp", "kStates")):
        known.update(re.findall(r'"(\w+)"', re.search(words + r"\{([^}]*)\}", tree.text(source)).group(1)))
    told = code_in(section(tree.text(page), "Rapporter som JSON"))
    yield from compare(page, "the report's word", told & known, known)


def check_settings():
    page = "docs/installningar.md"
    known = set(re.findall(r'\{"([a-z_0-9]+)", [^"]', tree.text("src/read/settings_table.cpp")))
    spans = {word for span in code_in(tree.text(page)) for word in re.split(r"[\s=\[\].]+", span)}
    yield from compare(page, "the setting", known & spans, known)


def check_open_data():
    page = "docs/oppna-data.md"
    known = set(re.findall(r'\{"(\w+)",\s*Shape::', tree.text("src/render/data/tables.hpp"))) | {"deleted"}
    told = {name for path in first_column(section(tree.text(page), "Fälten")) for name in path.split(".")}
    yield from compare(page, "the field", told, known)


def check_rules():
    page = "docs/regler.md"
    named = dict(re.findall(r'RULE\((\w+), "([a-z-]+)"', tree.text("src/model/rule.hpp")))
    used = {rule for path in tree.files("src/**/*.cpp") if path.name != "rule.cpp"
            for rule in re.findall(r"\bRule::(\w+)", tree.text(path))}
    yield from compare(page, "the rule", first_column(tree.text(page)), {named[rule] for rule in used if rule in named})


def check_exit_codes():
    page = "docs/kommandon.md"
    known = set(re.findall(r"= (\d)", re.search(r"enum class Exit \{(.*?)\}", tree.text("src/base/error.hpp")).group(1)))
    told = set(re.findall(r"^\| (\d) \|", section(tree.text(page), "Slutkoder"), re.MULTILINE))
    yield from compare(page, "the exit code", told, known)


def help_of(*arguments):
    done = subprocess.run([os.environ["INSYN_BINARY"], *arguments, "--help"], capture_output=True, text=True, check=True)
    return done.stdout


def options_in(text):
    return set(re.findall(r"(?<![\w-])(--[a-z][a-z-]*|-[A-Z])(?![\w-])", text))


def options_told(text):
    return options_in(" ".join(first_column(text)))


def commands_in(overview):
    return re.findall(r"^  ([a-z]+)  +\S", overview, re.MULTILINE)


def options_of(command):
    """The options of a command and of the commands below it ("ledger log")."""
    said = help_of(command, "--lang", "en")
    return options_in(said).union(*(options_in(help_of(command, below, "--lang", "en")) for below in commands_in(said)))


def check_commands():
    page = "docs/kommandon.md"
    text = tree.text(page)
    overview = help_of("--lang", "en")
    general = options_in(overview)
    yield from compare(page, "the option", options_told(text.partition("\n## ")[0]), general)
    commands = commands_in(overview)
    yield from compare(page, "the command", set(re.findall(r"^## insyn (\w+)$", text, re.MULTILINE)), set(commands))
    for command in commands:
        told = options_told(section(text, f"insyn {command}"))
        yield from compare(page, f"insyn {command}", told, options_of(command) - general)


checks = [check_front_matter, check_sheet, check_settings, check_reports, check_open_data, check_rules, check_exit_codes]
if os.environ.get("INSYN_BINARY"):
    checks.append(check_commands)
tree.finish([fault for check in checks for fault in check()], len(checks))
