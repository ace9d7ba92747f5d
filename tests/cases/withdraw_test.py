#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A withdrawal from end to end: the source is marked, the page says only that it was withdrawn, the posts are gone, the
ledger knows, and what a person has left to do is said."""
import contextlib
import json
import pathlib
import re
import tempfile
import unittest

import insyn
import town

ITEM = "arbete/gruppen/2025-03-12"
NOTE = f"minutes/{ITEM}.md"
SECRET = "Tuvstarren"
TEXT = (f"---\ntitel: Mötet om {SECRET}\nsammanfattning: Gruppen talade om {SECRET}.\nnärvarande: Kommunen, Skolan\n---\n\n"
        f"**Beslut:** {SECRET} får vara.\n")
REASON = 'Uppgiften: "fel" #3'

CHANNELS = """
[publish]
from = "2025-01-01"

[channels.facebook]
type = "facebook"
page = "100200300400500"
secret = "env:FACEBOOK"
api = "{url}"

[channels.hand]
type = "manual"

[channels.webb]
type = "wordpress"
url = "{url}"
user = "insyn"
secret = "env:WORDPRESS"
"""
SECRETS = {"FACEBOOK": "sandbox-page-token", "WORDPRESS": "sandbox sandbox sandbox"}


class Withdraw(unittest.TestCase):
    def setUp(self):
        self.open = contextlib.ExitStack()
        self.addCleanup(self.open.close)
        self.project = self.open.enter_context(insyn.project())
        self.project.write(NOTE, TEXT)
        self.project.write("minutes/om.md", "# Om\n")

    def with_channels(self):
        folder = self.open.enter_context(tempfile.TemporaryDirectory(dir=insyn.SCRATCH, ignore_cleanup_errors=True))
        self.store = pathlib.Path(folder) / "sandbox.json"
        url = self.open.enter_context(town.sandbox(self.store))
        base_url = self.open.enter_context(town.pages_of(self.project.public))
        settings = (self.project.folder / "site/site.toml").read_text(encoding="utf-8")
        settings = re.sub(r"(?m)^base_url.*$", f'base_url = "{base_url}"', settings)
        self.project.write("site/site.toml", settings + CHANNELS.format(url=url))
        self.run_well("build")

    def insyn(self, *arguments, **how):
        return self.project.run(*arguments, env=insyn.surroundings(**SECRETS), **how)

    def run_well(self, *arguments):
        done = self.insyn(*arguments)
        self.assertEqual(done.exit, 0, done)
        return done

    def withdraw(self, *more, item=ITEM, reason=REASON):
        return self.insyn("withdraw", item, "--reason", reason, "--yes", *more)

    def posts(self):
        """What people see on the two channels of the sandbox."""
        content = json.loads(self.store.read_text(encoding="utf-8"))
        articles = [post for post in content["articles"] if post["status"] == "publish"]
        return articles + [post for post in content["page_posts"] if post["published"]]

    def assert_page_is_withdrawn(self):
        folder = self.project.public / ITEM
        self.assertEqual([path.name for path in folder.iterdir()], ["index.html"])
        page = self.project.page(f"{ITEM}/index.html")
        for word in ("noindex", "Uppgiften: &quot;fel&quot; #3", "1\u00a0juni 2025"):
            self.assertIn(word, page)
        holders = [path for path in insyn.tree_of(self.project.public) if SECRET in self.project.page(path)]
        self.assertEqual(holders, [])

    def test_the_page_and_the_posts_go_and_the_ledger_knows(self):
        self.with_channels()
        self.insyn("publish", "--yes")
        self.run_well("publish", "--done", ITEM, "--url", "https://annan.example/sidan/1")
        self.assertEqual(len(self.posts()), 2)

        done = self.withdraw()
        self.assertEqual(done.exit, 4, done)  # a person has one to remove
        self.assert_page_is_withdrawn()
        self.assertEqual(self.posts(), [])
        log = self.run_well("ledger", "log", "--format", "json").json["events"]
        gone = {event["channel"] for event in log if event["event"] == "retracted" and event["item"] == ITEM}
        self.assertEqual(gone, {"facebook", "webb"})
        marked = (self.project.folder / NOTE).read_text(encoding="utf-8")
        self.assertEqual(marked, TEXT.replace("---\n", f"---\nstatus: avpublicerat\nskäl: {REASON}\navpublicera: 2025-06-01\n", 1))
        for word in ("https://annan.example/sidan/1", "--done", "Lägg ut webbplatsen", "versionshanteringen", "site/posts/", "Sökmotorer"):
            self.assertIn(word, done.stdout)

        self.run_well("publish", "--done", ITEM)
        self.assertEqual(self.withdraw().exit, 0)
        self.assertEqual((self.project.folder / NOTE).read_text(encoding="utf-8"), marked)
        self.assertIn("utan något att göra", self.run_well("publish", "--yes").stdout)

    def test_a_file_that_cannot_be_read_is_not_taken_for_one_that_is_gone(self):
        self.with_channels()
        self.insyn("publish", "--yes")
        note = self.project.folder / NOTE
        note.unlink()
        note.symlink_to("finns-inte.md")
        before = insyn.tree_of(self.project.public)
        done = self.withdraw()
        self.assertEqual((done.exit, len(done.stderr.splitlines())), (3, 1), done)
        self.assertIn(NOTE, done.stderr)
        self.assertEqual(len(self.posts()), 2)
        self.assertEqual(insyn.tree_of(self.project.public), before)

    def test_as_json(self):
        self.with_channels()
        self.insyn("publish", "--yes", "--channel", "webb")
        done = self.withdraw("--format", "json")
        self.assertEqual(done.exit, 0, done)
        self.assertEqual(list(done.json), ["id", "file", "reason", "written", "removed", "plan", "remains"])
        self.assertEqual((done.json["id"], done.json["file"], done.json["reason"]), (ITEM, NOTE, REASON))
        endings = {step["channel"]: (step["action"], step["outcome"]) for step in done.json["plan"]}
        self.assertEqual(endings["webb"], ("retract", "accepted"))
        self.assertEqual(endings["hand"], ("none", "none"))  # never posted there: nobody is asked to remove it
        self.assertNotIn("hand", "\n".join(done.json["remains"]).split("Lägg ut")[0])

    def test_a_channel_that_does_not_answer_leaves_its_post_and_says_so(self):
        self.with_channels()
        self.insyn("publish", "--yes", "--channel", "webb")
        done = self.project.run("withdraw", ITEM, "--reason", REASON, "--yes", env=insyn.surroundings(FACEBOOK="x", WORDPRESS="fel"))
        self.assertEqual(done.exit, 4, done)
        self.assert_page_is_withdrawn()
        self.assertIn("Inlägget på webb", done.stdout)
        self.assertEqual(self.withdraw().exit, 0)
        self.assertEqual(self.posts(), [])

    def test_the_reason_does_not_name_the_title(self):
        done = self.project.run("withdraw", ITEM, "--reason", f"Anteckningen \"mötet om {SECRET.lower()}\" innehöll fel", "--yes")
        self.assertEqual(done.exit, 2, done)
        self.assertIn("skälet nämner dokumentets titel", done.stderr)
        self.project.write(NOTE, TEXT.replace("---\n", f"---\nstatus: avpublicerat\nskäl: Mötet om {SECRET} var fel\n", 1))
        self.assertIn("bad-value", self.project.run("check").stdout)

    def test_what_follows_up_a_withdrawn_decision_is_gone_from_the_page_it_followed(self):
        facts = "plats: Kommunhuset, sal Eken\nordförande: Projektledaren\nnärvarande: Kommunen, Skolan\n"
        self.project.write("minutes/arbete/gruppen/2025-01-14.md", f"---\n{facts}godkänt: 2025-02-01\n---\n# Möte\n\n**Beslut:** Vi börjar.\n")
        self.project.write("minutes/arbete/gruppen/2025-02-11.md", f"---\n{facts}---\n# Möte\n\n**Uppföljning:** [Beslutet](2025-01-14.md#beslut-1) är genomfört: tuvbladet\n")
        self.assertEqual(self.project.run("build").exit, 0)
        self.assertIn("tuvbladet", self.project.page("arbete/gruppen/2025-01-14/index.html"))
        done = self.project.run("withdraw", "arbete/gruppen/2025-02-11", "--reason", "Fel", "--yes")
        self.assertEqual(done.exit, 0, done)
        self.assertNotIn("tuvbladet", self.project.page("arbete/gruppen/2025-01-14/index.html"))

    def test_without_channels(self):
        self.run_well("build")
        done = self.withdraw()
        self.assertEqual((done.exit, done.stderr), (0, ""), done)
        self.assert_page_is_withdrawn()
        self.assertNotIn("site/posts/", done.stdout)

    def test_what_other_documents_still_tell_of_it_is_left_to_people(self):
        other, third = "minutes/arbete/gruppen/2025-04-09.md", "minutes/arbete/gruppen/2025-04-23.md"
        heads = "---\nnärvarande: Kommunen, Skolan\n---\n"
        self.project.write("minutes/arbete/gruppen/bilagor/karta.csv", "plats;antal\nTorget;12\n")
        self.project.append(NOTE, "\nSe [kartan](bilagor/karta.csv) och [listan](bilagor/lista.csv).\n")
        self.project.write("minutes/arbete/gruppen/bilagor/lista.csv", "a;b\n1;2\n")
        self.project.write(other, f"{heads}# Möte i april\n\nSe [förra mötet](2025-03-12.md#beslut-1) och [kartan](bilagor/karta.csv).\n")
        self.project.write(third, f"{heads}# Möte till\n\nSe [adressen](/samverkan/{ITEM}/).\n")
        self.run_well("build")
        done = self.withdraw("--format", "json")
        self.assertEqual(done.exit, 0, done)
        remains = done.json["remains"]
        self.assertEqual([line.split()[0] for line in remains if "länkar dit" in line], [other, third])
        shown = [line for line in remains if "ligger fortfarande ute" in line]
        self.assertEqual(len(shown), 1)
        self.assertTrue(shown[0].startswith(f"minutes/arbete/gruppen/bilagor/karta.csv ligger fortfarande ute, genom {other}"), shown)
        again = self.withdraw()
        self.assertIn(f"- {other} länkar dit", again.stdout)

    def test_errors_elsewhere_or_in_the_document_itself_stop_nothing(self):
        self.run_well("build")
        self.project.write("minutes/om.md", "# Om\n\nSe [det](finns-inte.md).\n")
        self.project.append(NOTE, "\nSe [rapporten](finns-inte.md).\n")
        done = self.withdraw()
        self.assertEqual(done.exit, 0, done)
        self.assertIn("utelämnad för sina fel: minutes/om.md", done.stderr)
        self.assert_page_is_withdrawn()

    def test_a_file_that_cannot_be_read_as_withdrawn_is_gone_all_the_same(self):
        self.with_channels()
        self.insyn("publish", "--yes", "--channel", "webb")
        self.project.write(NOTE, TEXT.encode() + b"\xff\n")
        done = self.withdraw()
        self.assertEqual(done.exit, 0, done)
        self.assertEqual(self.posts(), [])
        self.assertFalse((self.project.public / ITEM / "index.html").exists())
        self.assertIn("Rätta felen (insyn check)", done.stdout)

    def test_nothing_is_done_where_it_is_not_clear_that_it_is_meant(self):
        before = insyn.tree_of(self.project.folder)
        cases = [(["withdraw", ITEM, "--reason", REASON], "--yes"),
                 (["withdraw", "arbete/gruppen/2025-03-13", "--reason", REASON, "--yes"], f"menade du {ITEM}?"),
                 (["withdraw", "finns/inte", "--reason", REASON, "--yes"], "finns inget dokument finns/inte"),
                 (["withdraw", ITEM, "--reason", " ", "--yes"], "--reason"),
                 (["withdraw", ITEM, "--yes"], "--reason"),
                 (["withdraw", "arbete/gruppen", "--reason", REASON, "--yes"], f"bland dem {ITEM}")]
        for arguments, said in cases:
            with self.subTest(arguments):
                done = self.insyn(*arguments)
                self.assertEqual(done.exit, 2, done)
                self.assertIn(said, done.stderr)
        self.assertEqual(insyn.tree_of(self.project.folder), before)

    def test_a_draft_may_be_withdrawn_too(self):
        self.project.write(NOTE, TEXT.replace("---\n", "---\nstatus: utkast\n", 1))
        self.assertEqual(self.withdraw().exit, 0)
        self.assert_page_is_withdrawn()

    def test_a_reason_that_tells_too_much_is_refused_and_not_repeated(self):
        for reason in ("Gällde 640823-3234", "Fråga namn@example.org", "lösenord: Fika2025"):
            done = self.project.run("withdraw", ITEM, "--reason", reason, "--yes")
            self.assertEqual(done.exit, 2, done)
            self.assertIn("skälet kan inte publiceras", done.stderr)
            self.assertNotIn(reason.split()[1], done.stdout + done.stderr)
        self.assertEqual((self.project.folder / NOTE).read_text(encoding="utf-8"), TEXT)

    def test_a_reason_that_tells_too_much_in_the_note_stands_on_no_page(self):
        self.project.write(NOTE, TEXT.replace("---\n", "---\nstatus: avpublicerat\nskäl: Gällde 640823-3234\n", 1))
        self.assertEqual(self.project.run("build", "--hold").exit, 1)
        held = [path for path in insyn.tree_of(self.project.public) if "640823" in self.project.page(path)]
        self.assertEqual(held, [])
        self.assertTrue((self.project.public / ITEM / "index.html").exists())


if __name__ == "__main__":
    unittest.main()
