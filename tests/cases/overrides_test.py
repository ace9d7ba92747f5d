#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A project changes one thing of the look at a time, a template, a part, a word, the style sheet, the colours, and
nothing else changes with it."""
import re
import shutil
import unittest

import insyn

VERSION = re.compile(r"(?<=insyn\.css\?v=)[0-9a-f]{8}")


def built_in(path):
    return (insyn.ROOT / path).read_text(encoding="utf-8")


class Overrides(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        opened = insyn.example()
        cls.project = opened.__enter__()
        cls.addClassCleanup(opened.__exit__, None, None, None)
        for own in ("templates", "site/words", "site/style"):
            shutil.rmtree(cls.project.folder / own, ignore_errors=True)
        cls.settings = (cls.project.folder / "site/site.toml").read_text(encoding="utf-8")
        cls.before = cls.built()

    @classmethod
    def built(cls):
        """Every text that the site has, by path."""
        done = cls.project.run("build")
        assert done.exit == 0, done
        files = {path.relative_to(cls.project.public).as_posix(): path.read_bytes()
                 for path in cls.project.public.rglob("*") if path.is_file()}
        return {path: data.decode(errors="surrogateescape") for path, data in files.items()}

    def tearDown(self):
        for own in ("templates", "site/words", "site/style"):
            shutil.rmtree(self.project.folder / own, ignore_errors=True)
        self.project.write("site/site.toml", self.settings)

    def changed_by(self, path, text):
        """What the site is with that file of the project's own: (all of it, the paths whose texts are others)."""
        self.project.write(path, text)
        after = self.built()
        self.assertEqual(set(after), set(self.before))
        return after, {name for name in after if after[name] != self.before[name]}

    def test_a_template(self):
        after, changed = self.changed_by("templates/home.html", built_in("templates/home.html").replace(
            "<h1>", "<p>Välkommen</p>\n<h1>", 1))
        self.assertEqual(changed, {"index.html"})
        self.assertEqual(after["index.html"].replace("<p>Välkommen</p>\n", ""), self.before["index.html"])

    def test_a_part_wherever_it_is_used(self):
        after, changed = self.changed_by("templates/parts/bottom.html",
                                         built_in("templates/parts/bottom.html").replace("</footer>", "</footer>\n<hr>"))
        pages = {path for path, text in self.before.items()
                 if path.endswith(".html") and "<footer class=\"site-foot\">" in text}
        self.assertEqual(changed, pages)
        for path in pages:
            self.assertEqual(after[path].replace("</footer>\n<hr>\n</body>", "</footer>\n</body>"), self.before[path])

    def test_a_word(self):
        after, changed = self.changed_by("site/words/sv.toml", "skip = \"Hoppa över menyn &\"\n")
        self.assertTrue(changed)
        self.assertTrue(all(path.endswith(".html") for path in changed), changed)
        old = re.search(r'<a class="skip" href="#innehall">(.*?)</a>', self.before["index.html"])[1]
        for path in changed:
            self.assertEqual(after[path].replace("Hoppa över menyn &amp;", old), self.before[path])

    def test_the_style_sheet(self):
        after, changed = self.changed_by("site/style/insyn.css", "body { color: var(--text) }\n")
        self.assertTrue(after["style/insyn.css"].endswith("}}\nbody { color: var(--text) }\n"))
        self.only_style(after, changed)

    def test_the_colours(self):
        after, changed = self.changed_by("site/site.toml", self.settings + '\n[theme]\nlink = "#7a1f5c"\n')
        self.assertEqual(after["style/insyn.css"].replace("--link:#7a1f5c", "--link:#07566a"),
                         self.before["style/insyn.css"])
        self.only_style(after, changed)

    def only_style(self, after, changed):
        """The sheet is another, and the pages ask for it."""
        for path in changed - {"style/insyn.css"}:
            self.assertTrue(path.endswith(".html"), path)
            self.assertEqual(VERSION.sub("", after[path]), VERSION.sub("", self.before[path]))


if __name__ == "__main__":
    unittest.main()
