#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every example in docs/*.md, README.md and the guide of a new project is tried: laid in a project fresh from `insyn init`,
it must pass `insyn check` without a finding, and `insyn build`. What a block is stands after its language:

  ```markdown                   a meeting's notes, in a group that has met before (NEIGHBOURS)
  ```markdown minutes/….md      the file of that name
  ```yaml [minutes/….md]        lines of the front matter of those notes, or of that file
  ```toml [site/words/….toml]   settings laid over site/site.toml, or the file of that name
  ```… ger RULE RULE            gives those rules, and no others: wrong on purpose, or not read through yet
  ```text fynd                  what `insyn check` says of the example before it, alone in a new project
  ```sh                         commands; those of Insyn, here and in `code`, exist with their options

Blocks of other languages are only shown. docs/regler/ has a test of its own (explain_test.py)."""
import concurrent.futures
import contextlib
import dataclasses
import datetime
import functools
import os
import pathlib
import re
import shlex
import shutil
import tempfile
import unittest

import insyn

GROUP = "minutes/arbete/samverkansgruppen"
NOTES = f"{GROUP}/2026-04-08.md"  # of an example that names no file
HEAD = "---\nnärvarande: Exempelkommun, Arbetsförmedlingen, Socialförvaltningen, Vuxenutbildningen\n---\n\n"

TAGGED = "a-pdf-that-cannot-be-listened-to/minutes/arbete/gruppen/bilagor/med-taggar.pdf"

# What examples link to, and whom they name that a new project does not.
NEIGHBOURS = {
    f"{GROUP}/bilagor/program.pdf": (insyn.CASES / TAGGED).read_bytes(),
    f"{GROUP}/2026-02-18.md": f"{HEAD}# Möte 18 februari\n\n" + "".join(f"## {n}. Punkt {n}\n\nText.\n\n" for n in range(1, 6)),
    f"{GROUP}/2026-03-11.md": f"{HEAD}# Möte 11 mars\n\n**Beslut:** Gruppen startar språkpraktik.\n\n"
                              "- [ ] Arbetsmarknadsenheten: fråga arbetsgivarna, senast 2026-04-10\n",
    "minutes/arbete/advisory-board/2026-02-04.md": "---\nslag: möte\n---\n# Advisory Board 4 februari\n\n**Råd:** Börja i liten skala.\n",
    "minutes/arbete/figures/deltagare-i-sprakpraktik.md":
        "---\ntitel: Deltagare i språkpraktik\nenhet: personer\nkälla: Vuxenutbildningen\n---\n\n| Period | Antal |\n|---|---|\n| 2025 | 31 |\n",
    "minutes/organisations/arbetsmarknadsenheten.md": "---\ntitel: Arbetsmarknadsenheten\ntyp: kommun\n---\n",
    "minutes/organisations/region-exempel.md": "---\ntitel: Region Exempel\ntyp: region\n---\n",
    "minutes/organisations/foreningsradet.md": "---\ntitel: Föreningsrådet\ntyp: förening\n---\n",
    "minutes/organisations/fackliga-samorganisationen.md": "---\ntitel: Fackliga samorganisationen\ntyp: arbetsmarknadens part\n---\n",
}

# An example shows one thing, and leaves out the rest.
LENIENT = '\n[check]\nno-summary = "off"\n'

# The languages of blocks that are shown, and no more.
SHOWN = {"", "sh", "html", "json", "nginx"}
TRIED = {"markdown", "yaml", "toml"}

BLOCK = re.compile(r"^( *)```(\w*)([^\n]*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^(?:\$ )?(?:[A-Z_]+=\S+ )*(?:build/release/)?(insyn (?![|=-]).*)$", re.MULTILINE)


@dataclasses.dataclass
class Block:
    """A fenced block of a page."""
    place: str  # docs/skriva.md:35
    language: str
    words: list
    text: str

    @property
    def path(self):
        named = [word for word in self.words if "/" in word]
        return named[0] if named else {"toml": "site/site.local.toml"}.get(self.language, NOTES)

    @property
    def today(self):
        """The day after the meeting: nothing is late yet."""
        day = re.search(r"\d{4}-\d\d-\d\d", self.path)
        return (datetime.date.fromisoformat(day.group() if day else "2026-04-08") + datetime.timedelta(days=1)).isoformat()

    @property
    def rules(self):
        return set(self.words[self.words.index("ger") + 1:]) if "ger" in self.words else set()

    @property
    def content(self):
        """The file that the block becomes."""
        if self.language == "toml" or self.path != NOTES and self.language != "yaml":
            return self.text
        head, body = self.parts()
        if self.path == NOTES and not re.search("^(närvarande|slag):", head, re.MULTILINE):
            head += HEAD.splitlines()[1] + "\n"
        if not re.search("^titel:", head, re.MULTILINE) and not body.startswith("# "):
            head += "titel: Exempel\n"
        return f"---\n{head}---\n\n{body}"

    def parts(self):
        """The lines of the front matter, and the text."""
        if self.language == "yaml":
            return self.text, "Text.\n"
        if not self.text.startswith("---\n"):
            return "", self.text
        head, _, body = self.text.removeprefix("---\n").partition("---\n")
        return head, body


def blocks_of(name, text):
    for found in BLOCK.finditer(text):
        indent, language, words, body = found.groups()
        plain = re.sub(f"^{indent}", "", body, flags=re.MULTILINE)
        yield Block(f"{name}:{text.count(chr(10), 0, found.start()) + 1}", language, words.split(), plain)


@functools.cache
def fresh(language):
    """A new project, once for each language. Examples are tried in copies of it."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="insyn-docs-", dir=insyn.SCRATCH))
    unittest.addModuleCleanup(shutil.rmtree, folder)
    done = insyn.run("init", folder / "new", "--language", language, "--today", "2026-02-01")
    assert done.exit == 0, done
    settings = folder / "new/site/site.toml"
    text = settings.read_text(encoding="utf-8")
    assert "[check]" not in text
    settings.write_text(text + LENIENT, encoding="utf-8")
    return folder / "new"


@functools.cache
def pages():
    """The documentation by name; the guides as a new project has them."""
    own = [insyn.ROOT / "README.md", *sorted((insyn.ROOT / "docs").glob("*.md"))]
    told = {path.relative_to(insyn.ROOT).as_posix(): path.read_text(encoding="utf-8") for path in own}
    guides = {f"starter/{language}/project/README.md": (fresh(language) / "README.md").read_text(encoding="utf-8")
              for language in ("sv", "en")}
    return told | guides


def blocks():
    return [block for name, text in pages().items() for block in blocks_of(name, text)]


@contextlib.contextmanager
def laid(block):
    """A project with the block in it."""
    with insyn.project(parts="/nonexistent", today=block.today) as project:
        shutil.copytree(fresh("sv"), project.folder, dirs_exist_ok=True)
        for path, text in (NEIGHBOURS | {block.path: block.content}).items():
            project.write(path, text)
        yield project


@contextlib.contextmanager
def alone(block):
    """The project of somebody who has done what the page says, and nothing else."""
    with insyn.project(parts="/nonexistent", today=block.today) as project:
        shutil.copytree(fresh("sv"), project.folder, dirs_exist_ok=True)
        project.write("site/site.toml", (project.folder / "site/site.toml").read_text(encoding="utf-8").removesuffix(LENIENT))
        project.write(block.path, block.content)
        yield project


def fault_of(block):
    with laid(block) as project:
        given = project.run("check", "--format", "json").json["findings"]
        if {finding["rule"] for finding in given} != block.rules:
            return f"should give {sorted(block.rules)}: {project.run('check').stdout}"
        built = project.run("build")
        errors = any(finding["severity"] == "error" for finding in given)
        return None if built.exit == int(errors) else f"does not build: {built}"


def commands_in(text):
    """Every command line of Insyn: in a block, or between backticks."""
    bare = BLOCK.sub("", text)
    shown = [block.text for block in blocks_of("", text) if block.language in ("", "sh")]
    spans = re.findall(r"`(insyn [^`\n]+)`", bare)
    for line in [*COMMAND.findall("\n".join(shown)), *spans]:
        words = re.split(r" (?:\|\|?|&&|>|2>) ", line)[0]
        if "[" not in words and "…" not in words:
            yield shlex.split(words, comments=True)[1:]


@functools.cache
def help_of(*command):
    return insyn.run(*command, "--help", "--lang", "en").stdout


def unknown_in(words):
    """The first word of a command line that its help does not tell of."""
    command, words = [], list(words)
    general = set(re.findall(r"--?[\w-]+", help_of()))
    while words and (below := re.findall(r"^  ([a-z]+) ", help_of(*command).partition("Subcommands:")[2], re.MULTILINE)):
        word = words.pop(0)
        if word in ("-C", "--lang", "--today", "--settings"):
            words.pop(0)
        elif word in below:
            command.append(word)
        elif word not in general:
            return word
    known = general | set(re.findall(r"--?[\w-]+", help_of(*command)))
    return next((word for word in words if word.startswith("-") and word not in known), None)


class Examples(unittest.TestCase):
    def test_each_is_what_it_says(self):
        fresh("sv")
        tried = [block for block in blocks() if block.language in TRIED]
        self.assertGreater(len(tried), 40)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as at_once:
            for block, fault in zip(tried, at_once.map(fault_of, tried)):
                with self.subTest(block.place):
                    self.assertIsNone(fault, f"{block.place}: {fault}")

    def test_what_check_says_stands_as_it_says_it(self):
        before = None
        for block in blocks():
            if block.words == ["fynd"]:
                with self.subTest(block.place), alone(before) as project:
                    self.assertEqual(project.run("check").stdout, block.text)
            elif block.language in TRIED:
                before = block

    def test_no_block_is_of_a_kind_that_nobody_looks_at(self):
        for block in blocks():
            with self.subTest(block.place):
                self.assertTrue(block.language in TRIED | SHOWN or block.words == ["fynd"], block)

    def test_every_command_that_is_told_of_is_one(self):
        told = {tuple(words) for text in pages().values() for words in commands_in(text)}
        self.assertGreater(len(told), 30)
        for words in sorted(told):
            with self.subTest(" ".join(words)):
                self.assertIsNone(unknown_in(words))


class Tutorial(unittest.TestCase):
    """docs/komma-igang.md is for people who look for these words on GitHub and GitLab."""

    TUTORIAL = (insyn.ROOT / "docs/komma-igang.md").read_text(encoding="utf-8")
    NAMES = {  # in the file that says them to GitHub, to GitLab or to the reader
        ".github/workflows/nytt-mote.yml": ("Nytt möte", "arbete/samverkansgruppen"),
        ".github/workflows/granska.yml": ("Granska", "granskning"),
        ".github/workflows/publicera.yml": ("Publicera", "publicering"),
        ".gitlab-ci.yml": ("GRUPP", "DATUM", "granska", "Granskning", "lagg-ut", "posta", "INSYN_COMMENT_TOKEN"),
        "ci/review.sh": ("Insyn: inga fel", "körningens filer", "posts.html", "preview"),
        "ci/new-meeting.sh": ("Möte: ", "mote/"),
        "CODEOWNERS": (),
    }

    def test_it_calls_things_what_a_new_project_calls_them(self):
        for path, names in self.NAMES.items():
            said = (fresh("sv") / path).read_text(encoding="utf-8")
            for name in names:
                with self.subTest(path=path, name=name):
                    self.assertIn(name, said)
                    self.assertIn(name, self.TUTORIAL)


if __name__ == "__main__":
    unittest.main()
