#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""build --preview: whoever comes upon a page that is none yet is told so, and search engines leave it alone."""
import html
import re
import unittest
import urllib.parse

import insyn

NOTE = "Förhandsvisning: det här är inte publicerat."
ROBOTS = '<meta name="robots" content="noindex">'


class Preview(unittest.TestCase):
    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.project.write("minutes/arbete/gruppen/2025-03-12.md", "# Mars\n\nLugnt.\n")

    def pages(self, *options):
        done = self.project.run("build", *options)
        self.assertEqual(done.exit, 0, done)
        return {path.relative_to(self.project.public): path.read_text(encoding="utf-8")
                for path in self.project.public.rglob("*.html")}

    def test_every_page_says_that_it_is_a_preview(self):
        pages = self.pages("--preview")
        self.assertGreater(len(pages), 10)
        for path, page in pages.items():
            in_swedish = '<html lang="sv"' in page
            with self.subTest(page=path):
                self.assertIn(NOTE if in_swedish else '<p class="preview-note">', page)
                self.assertIn(ROBOTS, page)

    def test_parts_for_another_frame_say_so_too(self):
        for path, page in self.pages("--preview", "--fragments").items():
            with self.subTest(page=path):
                self.assertIn('<p class="preview-note">', page)
                self.assertIn('data-insyn-robots="noindex"', page)

    def test_a_build_after_a_preview_leaves_nothing_of_it(self):
        self.pages("--preview")
        for path, page in self.pages().items():
            with self.subTest(page=path):
                self.assertNotIn("preview-note", page)
                self.assertNotIn(NOTE, page)

    def test_all_else_is_as_it_will_be(self):
        """But for links: those of a preview lead from folder to folder."""
        published = self.pages()
        mark = re.compile(r'<p class="preview-note">[^<]*</p>\n|<meta name="robots" content="noindex">\n|\?v=[0-9a-f]+')
        link = re.compile(r'(?<= )(?:href|src)="[^"]*"')
        for path, page in self.pages("--preview").items():
            with self.subTest(page=path):
                self.assertEqual(link.sub("", mark.sub("", page)), link.sub("", mark.sub("", published[path])))

    def test_every_link_leads_to_a_file_of_the_folder(self):
        """So that it can be read where it was unpacked."""
        self.project.write("minutes/arbete/gruppen/2025-04-09.md", "---\nalias: gamla/april/\n---\n# April\n\nSe [mars](2025-03-12.md).\n")
        links = 0
        for path, page in self.pages("--preview").items():
            if str(path) == "404.html":  # given at any address at all
                continue
            for address in re.findall(r' (?:href|src)="([^"]*)"|content="0; url=([^"]*)"', page):
                file = urllib.parse.unquote(re.split("[?#]", html.unescape("".join(address)))[0])
                if file and not re.match("[a-z]+:", file):
                    links += 1
                    self.assertTrue((self.project.public / path.parent / file).is_file(), (path, address))
        self.assertGreater(links, 100)
        moved = (self.project.public / "gamla/april/index.html").read_text(encoding="utf-8")
        self.assertIn('content="0; url=../../arbete/gruppen/2025-04-09/index.html"', moved)


if __name__ == "__main__":
    unittest.main()
