#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What would be posted of the example, without asking anyone: held meetings and news with a summary, a cancellation, and
nothing else; and what never stands in a post."""
import collections
import pathlib
import re
import tempfile
import unittest

import insyn

CHANNELS = """
[publish]
from = "2025-01-01"

[channels.webbplats]
type = "wordpress"
url = "https://www.exempelkommun.example"
user = "insyn"
secret = "env:INSYN_WORDPRESS_PASSWORD"

[channels.facebook]
type = "facebook"
page = "1234567890"
secret = "file:facebook.token"

[channels.hand]
type = "manual"
"""
NAMES = {"webbplats", "facebook", "hand"}
SECRETS = {"INSYN_WORDPRESS_PASSWORD": "wp-hemlighet-8147"}
FILE_SECRET = "fb-hemlighet-5523"
INTERNAL = ("Blåklinten", "hållplatsen vid grinden", "Tuvstarren")
BLOCKED = "arbete/samverkansgruppen/2025-12-10"  # loses its summary here
NAMED = "arbete/samverkansgruppen/2026-01-21"  # gets a name in its attendance here
TOLD = "arbete/samverkansgruppen/2026-02-18"  # gets a name in its attendance and in its summary here


class Plan(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        opened = insyn.example()
        cls.project = opened.__enter__()
        cls.addClassCleanup(opened.__exit__, None, None, None)
        cls.project.append("site/site.toml", CHANNELS)
        cls.project.write("facebook.token", FILE_SECRET + "\n")
        cls.rewrite(BLOCKED, r"^sammanfattning: .*\n", "")
        cls.rewrite(NAMED, r"^ordförande: .*\n", "ordförande: Namn Namnsson\n")
        cls.rewrite(NAMED, r"^\*\*Beslut:\*\* ", "**Beslut:** <!-- Tuvstarren --> ")
        cls.rewrite(TOLD, r"^ordförande: .*\n", "ordförande: Kommunchef Namn Namnsson, Exempelkommun\n")
        cls.rewrite(TOLD, r"^sammanfattning: ", "sammanfattning: Namn Namnssons idé: ")
        cls.done = cls.project.run("publish", "--dry-run", "--offline", "--format", "json", env=insyn.surroundings(**SECRETS))
        cls.plan = cls.done.json["plan"]
        cls.meetings = cls.data("meetings")

    @classmethod
    def rewrite(cls, item, pattern, text):
        path = f"minutes/{item}.md"
        before = (cls.project.folder / path).read_text(encoding="utf-8")
        after = re.sub(pattern, text, before, count=1, flags=re.MULTILINE)
        assert before != after, path
        cls.project.write(path, after)

    @classmethod
    def data(cls, name):
        cls.project.run("build")
        return insyn.json.loads(cls.project.page(f"data/{name}.json"))["items"]

    def items(self, action):
        """Items with that action → the channels it is for."""
        found = collections.defaultdict(set)
        for step in self.plan:
            if step["action"] == action:
                found[step["item"]].add(step["channel"])
        return found

    def test_it_ends_well_and_has_the_contracts_keys(self):
        self.assertEqual((self.done.exit, self.done.stderr), (0, ""), self.done)
        for step in self.plan:
            self.assertEqual(list(step)[:5], ["channel", "item", "action", "reason", "text"])
            self.assertLessEqual(set(step) - {"channel", "item", "action", "reason", "text"}, {"requests"})

    def test_held_and_cancelled_meetings_and_news_are_posted_on_every_channel(self):
        meetings = {m["id"] for m in self.meetings if m["status"] in ("approved", "preliminary", "cancelled")}
        meetings -= {BLOCKED, TOLD}
        withdrawn = {path.stem for path in self.project.withdrawn()}
        news = {f"{path.parents[1].name}/news/{path.stem}" for path in (self.project.folder / "minutes").glob("*/news/*.md")
                if path.stem not in withdrawn and "översättning-av:" not in path.read_text(encoding="utf-8")}
        self.assertGreater(len(meetings), 10)
        self.assertEqual(self.items("create"), {item: NAMES for item in meetings | news})

    def test_without_a_summary_it_is_blocked_and_says_so(self):
        self.assertEqual(self.items("blocked"), {BLOCKED: NAMES, TOLD: NAMES})
        for step in self.plan:
            if step["item"] == BLOCKED:
                self.assertEqual(step["reason"], "saknar sammanfattning")

    def test_a_summary_that_names_one_who_was_there_is_blocked_and_the_name_is_not_said(self):
        for step in self.plan:
            if step["item"] == TOLD:
                self.assertIn("sammanfattningen nämner någon vid namn", step["reason"])
                self.assertEqual(step["text"], "")
        self.assertNotIn("Namnsson", self.done.stdout)

    def test_material_and_planned_or_moved_meetings_are_never_posted(self):
        named = {step["item"] for step in self.plan}
        silent = {m["id"] for m in self.meetings if m["status"] in ("planned", "called", "moved")}
        self.assertGreaterEqual(len(silent), 2)
        self.assertEqual(named & silent, set())
        self.assertFalse([item for item in named if "underlag" in item])

    def test_each_text_has_its_title_and_its_address(self):
        titles = {m["id"]: m["title"] for m in self.meetings}
        for step in self.plan:
            if step["action"] == "create" and step["item"] in titles:
                with self.subTest(step["item"], channel=step["channel"]):
                    self.assertIn(titles[step["item"]], step["text"])
                    self.assertIn(f"https://www.exempelkommun.example/samverkan/{step['item']}/", step["text"])

    def test_attendance_names_and_internal_text_are_in_no_text(self):
        texts = "\n".join(step["text"] for step in self.plan)
        for word in (*INTERNAL, "Namn Namnsson", "Närvarande", "Frånvarande", "Sekreterare", "Kommunens utredare", "INTERN", "<!--"):
            self.assertNotIn(word, texts)

    def test_secrets_are_in_no_output(self):
        text = self.project.run("publish", "--dry-run", "--offline", env=insyn.surroundings(**SECRETS))
        said = self.done.stdout + self.done.stderr + text.stdout + text.stderr
        for secret in (*SECRETS.values(), FILE_SECRET):
            self.assertNotIn(secret, said)

    def test_a_page_to_look_at_shows_each_post_and_nothing_that_runs(self):
        with tempfile.TemporaryDirectory(dir=insyn.SCRATCH) as folder:
            file = pathlib.Path(folder) / "inlagg.html"
            done = self.project.run("publish", "--dry-run", "--offline", "--html", file, env=insyn.surroundings(**SECRETS))
            self.assertEqual(done.exit, 0, done)
            page = file.read_text(encoding="utf-8")
        for step in self.plan:
            heading = f">{step['channel']}: {step['item']}</h2>"
            self.assertEqual(heading in page, step["action"] != "none", heading)
        for word in (*INTERNAL, *SECRETS.values(), FILE_SECRET, "Namn Namnsson", "<script", "<img", "<link"):
            self.assertNotIn(word, page)
        self.assertIn("default-src 'none'", page)

    def test_a_page_is_for_a_dry_run_alone(self):
        done = self.project.run("publish", "--html", "inlagg.html")
        self.assertEqual(done.exit, 2, done)

    def test_a_dry_run_writes_nothing(self):
        before = insyn.tree_of(self.project.folder)
        self.project.run("publish", "--dry-run", "--offline")
        self.assertEqual(insyn.tree_of(self.project.folder), before)

    def test_a_focus_is_kept(self):
        item = "arbete/samverkansgruppen/2025-10-15"
        done = self.project.run("publish", "--dry-run", "--offline", "--format", "json", "--channel", "hand", "--only", item)
        self.assertEqual([(step["channel"], step["item"]) for step in done.json["plan"]], [("hand", item)])


class WrongSettings(unittest.TestCase):
    def test_a_version_of_facebook_that_is_none_reaches_no_address(self):
        for version in ("v23.0\\r\\nX-Egen: 1", "../v23.0", "23.0", "v"):
            with self.subTest(version), insyn.project() as project:
                project.append("site/site.toml", '\n[publish]\nfrom = "2025-01-01"\n\n[channels.sida]\ntype = "facebook"\npage = "100200300400500"\n'
                                                 f'secret = "env:X"\nversion = "{version}"\n')
                done = project.run("publish", "--dry-run", "--offline")
                self.assertEqual(done.exit, 2, done)
                self.assertIn("version ska vara som", done.stderr)


if __name__ == "__main__":
    unittest.main()
