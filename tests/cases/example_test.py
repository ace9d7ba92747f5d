#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The example of the repository, as it is published: no findings, no link that leads nowhere, every page with what a
page must have, nothing internal in any file."""
import hashlib
import html.parser
import json
import unittest
import urllib.parse
import xml.etree.ElementTree

import insyn

BASE = "https://www.exempelkommun.example/samverkan/"
INTERNAL = ("Blåklinten", "hållplatsen vid grinden")
LANGUAGES = {("sv", None), ("sv-simple", None), ("en", None), ("ar", "rtl")}
LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src", "form": "action"}


class Page(html.parser.HTMLParser):
    """What a page says of itself, and where it leads."""

    def __init__(self, path, text):
        super().__init__()
        self.path, self.links, self.ids, self.meta = path, [], [], {}
        self.title, self.lang, self.dir, self.headings, self.open = "", None, None, [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.open.append(tag)
        if tag == "html":
            self.lang, self.dir = values.get("lang"), values.get("dir")
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "meta" and "name" in values:
            self.meta[values["name"]] = values.get("content")
        if LINKS.get(tag) in values:
            self.links.append(values[LINKS[tag]])
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append(int(tag[1]))

    def handle_data(self, data):
        if self.open and self.open[-1] == "title":
            self.title += data

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass


class Example(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        opened = insyn.example()
        cls.project = opened.__enter__()
        cls.addClassCleanup(opened.__exit__, None, None, None)
        cls.built = cls.project.run("build")
        cls.files = set(insyn.tree_of(cls.project.public))
        cls.pages = {path: Page(path, cls.project.page(path)) for path in sorted(cls.files) if path.endswith(".html")}
        cls.icon = next(link for link in cls.pages["index.html"].links if link.startswith("data:image/svg+xml,"))
        cls.documents = {path: page for path, page in cls.pages.items() if "insyn-id" in page.meta}

    def test_it_has_no_findings(self):
        done = self.project.run("check")
        self.assertEqual((done.exit, done.stdout, done.stderr), (0, "0 fel, 0 varningar\n", ""))
        self.assertEqual((self.built.exit, self.built.stderr), (0, ""), self.built)

    def fault_in(self, page, link):
        """What is wrong with a link, or nothing."""
        if link == self.icon:
            return None
        # A calendar that is subscribed to has its address with a scheme of its own.
        target = urllib.parse.urljoin(BASE + page.path, link.replace("webcal://", "https://", 1))
        if not target.startswith(BASE):
            return None if urllib.parse.urlsplit(target).scheme in ("https", "mailto", "tel") else f"scheme: {link}"
        address, _, anchor = target.removeprefix(BASE).partition("#")
        path = urllib.parse.unquote(address.partition("?")[0])
        file = path + "index.html" if path.endswith("/") or not path else path
        if file not in self.files:
            return f"no such file: {link}"
        if anchor and file in self.pages and urllib.parse.unquote(anchor) not in self.pages[file].ids:
            return f"no such place: {link}"
        return None

    def test_no_link_leads_nowhere(self):
        faults = [f"{page.path}: {fault}" for page in self.pages.values() for link in page.links
                  if (fault := self.fault_in(page, link))]
        self.assertEqual(faults, [])
        self.assertGreater(sum(len(page.links) for page in self.pages.values()), 1000)

    def test_the_sitemap_feeds_and_data_lead_to_pages(self):
        addresses = [place.text for place in xml.etree.ElementTree.fromstring(self.project.page("sitemap.xml")).iter()
                     if place.tag.endswith("}loc")]
        for feed in (path for path in self.files if path.endswith("feed.xml")):
            addresses += [link.attrib["href"] for link in xml.etree.ElementTree.fromstring(self.project.page(feed)).iter()
                          if link.tag.endswith("}link")]
        for data in (path for path in self.files if path.startswith("data/") and path.endswith(".json") and "/schema/" not in path):
            addresses += [item["url"] for item in json.loads(self.project.page(data))["items"]]
        home = self.pages["index.html"]
        self.assertEqual([fault for address in addresses if (fault := self.fault_in(home, address))], [])
        self.assertGreater(len(addresses), 100)

    def test_every_page_has_what_a_page_must_have(self):
        for page in self.pages.values():
            with self.subTest(page.path):
                self.assertEqual(page.headings.count(1), 1)
                self.assertIn((page.lang, page.dir), LANGUAGES)
                self.assertTrue(page.title.strip())
                self.assertEqual(len(page.ids), len(set(page.ids)), "an id stands twice")
                jumps = [(a, b) for a, b in zip(page.headings, page.headings[1:]) if b > a + 1]
                self.assertEqual(jumps, [])

    def test_titles_are_unique(self):
        titles = [page.title for page in self.pages.values()]
        self.assertEqual([title for title in titles if titles.count(title) > 1], [])

    def test_a_document_page_carries_the_hash_of_its_text(self):
        notes = {path for path in (self.project.folder / "minutes").rglob("*.md") if "bilagor" not in path.parts}
        self.assertEqual(len(self.documents), len(notes) - len(self.project.withdrawn()))
        self.assertGreater(len(self.project.withdrawn()), 0)
        for path, page in self.documents.items():
            with self.subTest(path):
                text = (self.project.public / path).with_name("index.md").read_bytes()
                self.assertEqual(page.meta["insyn-text-sha256"], hashlib.sha256(text).hexdigest())
        ids = [page.meta["insyn-id"] for page in self.documents.values()]
        self.assertEqual(len(ids), len(set(ids)))

    def test_internal_text_is_in_no_file(self):
        for path in self.files:
            content = (self.project.public / path).read_bytes()
            for word in INTERNAL:
                self.assertNotIn(word.encode(), content, path)

    def test_the_internal_text_is_in_the_notes(self):
        notes = "".join(path.read_text(encoding="utf-8") for path in (self.project.folder / "minutes").rglob("*.md"))
        for word in INTERNAL:
            self.assertIn(word, notes)


if __name__ == "__main__":
    unittest.main()
