#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""build --fragments: each page is one element to put into another site's frame, with whole addresses, a style that holds
for it alone, and all that the frame needs to know of it."""
import html.parser
import re
import shutil
import tomllib
import unittest

import insyn

SITE = "https://www.exempelkommun.example/samverkan/"
ADDRESSES = ("href", "src", "srcset", "action", "formaction", "poster", "data", "cite")
LEADS_SOMEWHERE = re.compile(r"(https?://|mailto:|tel:|webcal:|#)")
VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
OF_THE_FRAME = {"html", "head", "body", "meta", "link", "base", "main", "style"}


class Outline(html.parser.HTMLParser):
    """What a piece of HTML is made of; fails at an element that is not closed in its turn."""

    def __init__(self, text):
        super().__init__()
        self.open, self.roots, self.elements, self.text_outside = [], [], [], ""
        self.feed(text)
        self.close()
        if self.open:
            raise ValueError(f"never closed: {self.open}")

    def handle_starttag(self, tag, attributes):
        if not self.open:
            self.roots.append((tag, dict(attributes)))
        self.elements.append((tag, dict(attributes), tuple(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes), tuple(self.open)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise ValueError(f"</{tag}> closes nothing, at {self.getpos()}")

    def handle_data(self, data):
        if not self.open:
            self.text_outside += data.strip()


def meta(page, name):
    return re.search(f'<meta name="{name}" content="([^"]*)"', page)[1]


class Fragments(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        opened = insyn.example()
        cls.project = opened.__enter__()
        cls.addClassCleanup(opened.__exit__, None, None, None)
        # The style, words and templates are the built-in: this is about what the program makes of them.
        for own in ("templates", "site/words", "site/style"):
            shutil.rmtree(cls.project.folder / own, ignore_errors=True)
        cls.whole, cls.parts = cls.project.folder / "whole", cls.project.folder / "parts"
        for arguments in (["--out", cls.whole], ["--fragments", "--out", cls.parts]):
            done = cls.project.run("build", *arguments)
            assert done.exit == 0, done
        cls.pages = {path.relative_to(cls.parts).as_posix(): path.read_text(encoding="utf-8")
                     for path in sorted(cls.parts.rglob("*.html"))}

    def each(self):
        for path, text in self.pages.items():
            with self.subTest(path):
                yield path, text, Outline(text)

    def test_there_are_as_many_files_as_in_a_site_of_its_own(self):
        self.assertEqual(set(insyn.tree_of(self.parts)), set(insyn.tree_of(self.whole)))
        self.assertGreater(len(self.pages), 50)

    def test_a_page_is_one_element_and_nothing_of_the_frame(self):
        for path, _, outline in self.each():
            self.assertEqual([tag for tag, _ in outline.roots], ["div"])
            self.assertEqual(outline.text_outside, "")
            self.assertEqual(outline.roots[0][1]["class"], "insyn")
            self.assertTrue(outline.roots[0][1]["lang"])
            tags = [tag for tag, _, _ in outline.elements]
            self.assertEqual(OF_THE_FRAME.intersection(tags), set())
            self.assertNotIn("title", [tag for tag, _, above in outline.elements if "svg" not in above])
            self.assertEqual(tags.count("h1"), 1, path)

    def test_every_address_is_whole(self):
        for _, _, outline in self.each():
            for tag, attributes, _ in outline.elements:
                for name in ADDRESSES:
                    if name in attributes:
                        self.assertRegex(attributes[name], LEADS_SOMEWHERE, tag)
                        self.assertEqual(attributes[name].count("://www.exempelkommun.example"),
                                         1 if "www.exempelkommun.example" in attributes[name] else 0)

    def test_every_link_within_the_site_leads_to_a_file(self):
        for _, _, outline in self.each():
            for _, attributes, _ in outline.elements:
                address = attributes.get("href", attributes.get("src", "")).split("#")[0].split("?")[0]
                if address.startswith(SITE):
                    below = self.parts / address.removeprefix(SITE)
                    self.assertTrue((below / "index.html" if address.endswith("/") else below).is_file(), address)

    def test_every_page_that_stands_is_reached_from_the_first_by_links(self):
        links = {path: {attributes["href"].split("#")[0] for tag, attributes, _ in outline.elements
                        if tag == "a" and attributes.get("href", "").startswith(SITE)}
                 for path, _, outline in self.each()}
        reached, next_to_read = set(), ["index.html"]
        while next_to_read:
            path = next_to_read.pop()
            if path in links and path not in reached:
                reached.add(path)
                next_to_read += [address.removeprefix(SITE) + "index.html" for address in links[path]]
        # Those that say that a page is elsewhere, or gone, are for who comes from outside.
        words = tomllib.loads((insyn.ROOT / "site/words/sv.toml").read_text(encoding="utf-8"))
        signs = {path for path, text in self.pages.items()
                 if path == "404.html" or f"<h1>{words['moved']}</h1>" in text or f"<h1>{words['withdrawn']}</h1>" in text}
        self.assertEqual(set(self.pages) - reached - signs, set())
        self.assertIn("innehall/index.html", reached)
        self.assertIn("en/index.html", reached)

    def test_the_frame_is_told_what_stands_in_the_head_of_a_page(self):
        for path, _, outline in self.each():
            page = (self.whole / path).read_text(encoding="utf-8")
            told = outline.roots[0][1]
            for name in ("insyn-id", "insyn-text-sha256"):
                self.assertEqual(f'name="{name}"' in page, f"data-{name}" in told, name)
                if f"data-{name}" in told:
                    self.assertEqual(told[f"data-{name}"], meta(page, name))
            self.assertEqual("data-insyn-robots" in told, 'name="robots"' in page or 'http-equiv="refresh"' in page)
            self.assertTrue(told["data-insyn-address"].startswith(SITE))
            self.assertIn(f"<title>{told['data-insyn-title']}</title>", html.unescape(page))

    def test_feeds_calendars_data_and_attachments_are_those_of_the_site(self):
        for path, digest in insyn.tree_of(self.whole).items():
            if not path.endswith((".html", ".css", ".xml")):
                self.assertEqual(insyn.tree_of(self.parts)[path], digest, path)

    def test_the_style_holds_for_the_section_alone(self):
        sheet = (self.parts / "style/insyn.css").read_text(encoding="utf-8")
        self.assertTrue(sheet.startswith("@layer insyn{\n.insyn{--page:#"))
        self.assertEqual(sheet.count("{"), sheet.count("}"))
        depth = 0
        for line in sheet.splitlines():
            if line.endswith("}") and "{" in line and not line.startswith("@"):
                for selector in re.sub(r"\([^()]*\)", "", line.split("{")[0]).split(","):
                    self.assertRegex(selector, r"^\.insyn([ :.\[>]|$)")
            depth += line.count("{") - line.count("}")
        self.assertEqual(depth, 0)
        self.assertNotIn("@page", sheet)

    def test_the_same_bytes_again_and_with_more_threads(self):
        again = self.project.folder / "again"
        done = self.project.run("build", "--fragments", "--jobs", "8", "--out", again)
        self.assertEqual(done.exit, 0, done)
        self.assertEqual(insyn.tree_of(again), insyn.tree_of(self.parts))

    def test_a_fault_in_a_template_of_ones_own_is_found_where_it_stands(self):
        with insyn.project() as project:
            project.write("templates/fragments/parts/top.html", "<div>\n{{titel_x}}\n")
            done = project.run("build", "--fragments")
            self.assertEqual(done.exit, 2, done)
            self.assertIn("templates/fragments/parts/top.html:2:1: error:", done.stdout)


if __name__ == "__main__":
    unittest.main()
