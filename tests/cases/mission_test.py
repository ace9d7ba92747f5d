#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""docs/mission.md says where each demand of the four documents can be seen in the example, and which test holds it.
Here the example is built and each row is looked up: the page is there, the words stand on it, the test is run."""
import html.parser
import re
import unittest

import insyn

DOCS = insyn.ROOT / "docs" / "mission.md"
ROW = re.compile(r"^\|(?P<demand>[^|]+)\| `(?P<page>/[^`]*)` \| ”(?P<words>[^”]+)” \| `(?P<test>tests/[^`]+)` \|$")
LEAST = 55  # rows; a demand is not taken away in silence


class Words(html.parser.HTMLParser):
    """What a reader sees of a page, white space collapsed."""

    def __init__(self, text):
        super().__init__()
        self.parts, self.unseen = [], 0
        self.feed(text)
        self.text = " ".join("".join(self.parts).split()).replace("\u00a0", " ")

    def handle_starttag(self, tag, attributes):
        self.unseen += tag in ("script", "style")
        if tag not in ("a", "b", "em", "strong", "span", "dfn", "abbr", "time"):
            self.parts.append(" ")

    def handle_endtag(self, tag):
        self.unseen -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.unseen:
            self.parts.append(data)


def rows():
    return [line for line in DOCS.read_text(encoding="utf-8").splitlines()
            if line.startswith("| ") and not line.startswith(("| Krav", "| Löfte"))]


def is_run(test):
    """A test's file is named by the CMake file beside it or above it."""
    path = insyn.ROOT / test
    if not path.is_file():
        return False
    folders = [folder / "CMakeLists.txt" for folder in path.parents if insyn.ROOT in folder.parents]
    listed = "".join(file.read_text(encoding="utf-8") for file in folders if file.is_file())
    return path.name in listed or path.stem in listed or (path.name.endswith("_test.py") and "*_test.py" in listed)


class Mission(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        opened = insyn.example()
        cls.project = opened.__enter__()
        cls.addClassCleanup(opened.__exit__, None, None, None)
        cls.built = cls.project.run("build")

    def test_every_demand_has_a_page_that_shows_it_and_a_test_that_holds_it(self):
        self.assertEqual(self.built.exit, 0, self.built)
        self.assertGreaterEqual(len(rows()), LEAST)
        for line in rows():
            with self.subTest(line):
                row = ROW.match(line)
                self.assertTrue(row, "the row has another form")
                page = self.project.public / row["page"].strip("/") / "index.html"
                self.assertTrue(page.is_file(), f"no page {row['page']}")
                self.assertIn(row["words"], Words(page.read_text(encoding="utf-8")).text)
                self.assertTrue(is_run(row["test"]), f"no such test: {row['test']}")

    def test_the_twelve_gains_are_all_there(self):
        numbers = [int(number) for number in re.findall(r"^\| Vinst (\d+):", DOCS.read_text(encoding="utf-8"), re.M)]
        self.assertEqual(numbers, list(range(1, 13)))


if __name__ == "__main__":
    unittest.main()
