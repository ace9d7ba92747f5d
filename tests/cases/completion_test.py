#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What the shells complete, asked of the shells themselves: what the scripts offer is what the program takes."""
import json
import os
import pathlib
import pty
import re
import select
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import insyn
from commands_test import COMMANDS, VALUES

KINDS = {command[1] for command in COMMANDS if command[0] == "new" and len(command) == 2}
TOP = {command[0] for command in COMMANDS}

# A zsh at a terminal that writes what its completion finds to a file, and then a line that says it is done.
ZSH = r"""
PS1= ; unsetopt zle_bracketed_paste 2>/dev/null; zstyle ':completion:*' format ''
autoload -U compinit && compinit -u -D
compadd () {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  local -a found; builtin compadd -O found "$@"; print -rl -- $found >>$FOUND; builtin compadd "$@"
}
done_line () { print -r -- '--done--' >>$FOUND }
complete_it () { comppostfuncs=(done_line); zle complete-word }
zle -N complete_it; bindkey '^I' complete_it
source $SCRIPT
print -r -- '--ready--' >>$FOUND
"""


def split_as_bash(line):
    """The words of a line before the cursor, and the one it stands in, as readline gives them: "=" is one by itself."""
    words = shlex.split(line.replace("=", " = ")) if line.strip() else []
    return words + [""] if line.endswith(" ") else words


class Shells(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="insyn-completion-", dir=insyn.SCRATCH)).resolve()
        self.addCleanup(shutil.rmtree, self.folder)
        for name in ("samverkan", "ut"):
            (self.folder / name).mkdir()
        for name in ("Möte 12 mars.docx", "site.toml"):
            (self.folder / name).write_text("", encoding="utf-8")

    def script(self, shell, *arguments):
        done = insyn.run("completion", shell, *arguments)
        self.assertEqual((done.exit, done.stderr), (0, ""), done)
        path = self.folder.parent / f"{self.folder.name}.{shell}"
        path.write_text(done.stdout, encoding="utf-8")
        self.addCleanup(path.unlink, missing_ok=True)
        return path

    def needs(self, shell):
        if not shutil.which(shell):
            self.skipTest(f"{shell} is not here")
        return self.script(shell)


class Bash(Shells):
    def offers(self, script, line, break_at_equals=True):
        words = split_as_bash(line) if break_at_equals else shlex.split(line)
        asked = (f"source {shlex.quote(str(script))}; COMP_WORDS=(insyn {' '.join(map(shlex.quote, words))}); "
                 "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _insyn 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"")
        done = subprocess.run(["bash", "--norc", "-uc", asked], cwd=self.folder, env=insyn.surroundings(), text=True,
                              capture_output=True, timeout=insyn.TIME_LIMIT, check=False)
        self.assertEqual(done.stderr, "", line)
        return {word for word in done.stdout.splitlines() if word}

    def test_commands_options_and_what_they_take(self):
        script = self.script("bash")
        for line, offered in (
                (" ", TOP), ("bu", {"build"}), ("new ", KINDS), ("new m", {"meeting", "material"}), ("ledger ", {"log", "check"}),
                ("build --format ", {"text", "json"}), ("build --format=j", {"json"}), ("build --format=", {"text", "json"}),
                ("--lang ", {"sv", "en"}), ("--lang en check --s", {"--strict", "--settings"}), ("publish --dry", {"--dry-run"}),
                ("explain action-o", {"action-owner"}), ("completion ", {"bash", "zsh", "fish"}), ("sandbox --fault too", {"too-fast"}),
                ("init --kind ", {"arbete", "integration", "varsel", "barn"}), ("init --channel ", {"manual", "wordpress", "facebook"}),
                ("publish --channel ", set()), ("-C new ", TOP), ("-C new new ", KINDS), ("-C ", {"samverkan", "ut"}),
                ("build --out u", {"ut"}), ("init ", {"samverkan", "ut"}), ("--settings s", {"samverkan", "site.toml"}),
                ("import M", {"Möte 12 mars.docx"}), ("import M.docx ", set()), ("import --date 2025-06-01 M", {"Möte 12 mars.docx"}),
                ("withdraw ", set()), ("build --hold ", set())):
            with self.subTest(line):
                self.assertEqual(self.offers(script, line), offered)

    def test_an_equals_sign_that_bash_leaves_in_its_word(self):
        self.assertEqual(self.offers(self.script("bash"), "check --format=j", break_at_equals=False), {"--format=json"})

    def test_every_rule(self):
        rules = {rule["rule"] for rule in json.loads(insyn.run("explain", "--format", "json").stdout)["rules"]}
        self.assertEqual(self.offers(self.script("bash"), "explain "), rules)

    def test_every_option_that_help_names_and_no_other(self):
        script = self.script("bash")
        named = lambda *command: set(re.findall(r"(?<![\w-])(--[a-z][a-z-]*|-[A-Zh])(?![\w-])", "\n".join(re.findall(
            r"^  (-.*?)(?:  |$)", insyn.run(*command, "--help", "--lang", "en").stdout, re.MULTILINE))))
        for command in COMMANDS:
            with self.subTest(command):
                self.assertEqual(self.offers(script, " ".join(command) + " -"), named(*command) | named())

    def test_the_words_of_an_option_are_those_it_takes(self):
        script = self.script("bash")
        for command in COMMANDS:
            for option in sorted(self.offers(script, " ".join(command) + " --")):
                words = self.offers(script, " ".join([*command, option, "x"])[:-1]) if VALUES.get(option) else set()
                if words and not words & {"samverkan", "ut"}:
                    for word in words:
                        done = insyn.run(*command, option, word, "--help")
                        self.assertEqual((done.exit, done.stderr), (0, ""), (command, option, word))

    def test_it_is_hung_on_the_program(self):
        asked = f"source {shlex.quote(str(self.script('bash')))}; complete -p insyn"
        done = subprocess.run(["bash", "--norc", "-uc", asked], capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout, "complete -F _insyn insyn\n")


class Fish(Shells):
    def offers(self, script, line):
        asked = f"source {shlex.quote(str(script))}; complete -C {shlex.quote('insyn ' + line)}"
        done = subprocess.run(["fish", "--no-config", "-c", asked], cwd=self.folder, text=True, capture_output=True,
                              env=insyn.surroundings(HOME=str(self.folder)), timeout=insyn.TIME_LIMIT, check=False)
        self.assertEqual(done.stderr, "", line)
        return {found.partition("\t")[0] for found in done.stdout.splitlines()}

    def test_commands_options_and_what_they_take(self):
        script = self.needs("fish")
        subprocess.run(["fish", "--no-execute", script], check=True)
        for line, offered in (
                ("", TOP), ("bu", {"build"}), ("new ", KINDS), ("build --format ", {"text", "json"}), ("check --strict --lang ", {"sv", "en"}),
                ("publish --dry", {"--dry-run"}), ("check --dry", set()), ("explain action-o", {"action-owner"}),
                ("-C new new ", KINDS), ("build --out u", {"ut/"}), ("init ", {"samverkan/", "ut/"}),
                ("import M", {"Möte 12 mars.docx"}), ("withdraw ", set())):
            with self.subTest(line):
                self.assertEqual(self.offers(script, line), offered)


class Zsh(Shells):
    def test_commands_options_and_what_they_take(self):
        script = self.needs("zsh")
        subprocess.run(["zsh", "-fn", script], check=True)
        with Terminal(self.folder, script) as terminal:
            for line, offered in (
                    ("bu", {"build"}), ("new ", KINDS), ("build --format ", {"text", "json"}), ("check --lang ", {"sv", "en"}),
                    ("publish --dry", {"--dry-run"}), ("explain action-o", {"action-owner"}), ("init ", {"samverkan", "ut"}),
                    ("build --out u", {"ut"}), ("ledger ", {"log", "check"})):
                with self.subTest(line):
                    self.assertEqual(terminal.offers(line), offered)


class Terminal:
    """A zsh that a line is typed to, and Tab."""

    def __init__(self, folder, script):
        self.found = folder.parent / f"{folder.name}.found"
        setup = folder.parent / f"{folder.name}.setup"
        setup.write_text(ZSH, encoding="utf-8")
        self.found.write_text("", encoding="utf-8")
        self.files = [self.found, setup]
        env = insyn.surroundings(FOUND=str(self.found), SCRIPT=str(script), TERM="dumb", HOME=str(folder.parent))
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe("zsh", ["zsh", "-f", "-i"], env)
        self.type(f"source {shlex.quote(str(setup))}\n")

    def __enter__(self):
        self.wait_for("--ready--")
        return self

    def __exit__(self, *_):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
        for file in self.files:
            file.unlink(missing_ok=True)

    def type(self, text):
        os.write(self.terminal, text.encode())

    def wait_for(self, line):
        """What stands in the file before that line; what the terminal shows is thrown away, so that it never fills."""
        end = time.monotonic() + insyn.TIME_LIMIT
        while line not in (lines := self.found.read_text(encoding="utf-8").splitlines()):
            if time.monotonic() > end:
                raise AssertionError(f"zsh never came to {line}")
            if select.select([self.terminal], [], [], 0.02)[0]:
                os.read(self.terminal, 4096)
        return {each for each in lines[:lines.index(line)] if each}

    def offers(self, line):
        self.found.write_text("", encoding="utf-8")
        self.type(f"insyn {line}\t")
        found = self.wait_for("--done--")
        self.type("\x15")  # the line is thrown away: Ctrl-U (Ctrl-C would take what is typed next with it)
        return found


if __name__ == "__main__":
    unittest.main()
