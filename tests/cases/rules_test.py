#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every rule that the program can give is given by some golden case, or by a test that names it."""
import re
import unittest

import insyn

# Files that git can't hold make these: no golden case can.
ELSEWHERE = {"unreadable-file": "bad_input_test.py"}


def rule_names():
    """Identifier in the sources → the name that people see."""
    table = (insyn.ROOT / "src/model/rule.hpp").read_text(encoding="utf-8")
    return dict(re.findall(r'RULE\((\w+), "([\w-]+)"', table))


def rules_given():
    """The names of the rules that some stage puts in a finding (a comparison with a rule gives none)."""
    names = rule_names()
    given = set()
    for stage in ("read", "parse", "link", "check", "render"):
        for source in (insyn.ROOT / "src" / stage).glob("**/*.cpp"):
            given.update(re.findall(r"(?<![=!]= )\bRule::(\w+)\b", source.read_text(encoding="utf-8")))
    return {names[rule] for rule in given if rule in names}


class Rules(unittest.TestCase):
    def test_every_rule_that_can_be_given_has_a_case(self):
        said = "".join(path.read_text(encoding="utf-8") for path in insyn.CASES.glob("*/stdout"))
        covered = set(re.findall(r"\[([\w-]+)\]$", said, re.MULTILINE))
        for rule, test in ELSEWHERE.items():
            self.assertTrue(f'"{rule}"' in (insyn.CASES / test).read_text(encoding="utf-8"), f"{test} says nothing of {rule}")
        self.assertEqual(rules_given() - covered - set(ELSEWHERE), set())

    def test_the_sources_were_read(self):
        self.assertGreater(len(rules_given()), 30)


if __name__ == "__main__":
    unittest.main()
