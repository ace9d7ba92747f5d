#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""build --preview: whoever comes upon a page that is none yet is told so, and search engines leave it alone."""
import re
import unittest

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
        published = self.pages()
        mark = re.compile(r'<p class="preview-note">[^<]*</p>\n|<meta name="robots" content="noindex">\n|\?v=[0-9a-f]+')
        for path, page in self.pages("--preview").items():
            with self.subTest(page=path):
                self.assertEqual(mark.sub("", page), mark.sub("", published[path]))


if __name__ == "__main__":
    unittest.main()
