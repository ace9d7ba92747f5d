#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The whole job through the binary: the example is built and served, and published to the sandbox's two channels.

What is counted is what a reader sees there. Needs INSYN_BINARY and INSYN_SOURCE_DIR.
"""
import base64
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.request

INSYN = os.environ["INSYN_BINARY"]
SOURCE = pathlib.Path(os.environ["INSYN_SOURCE_DIR"])
PAGE, TOKEN, PASSWORD = "100200300400500", "sandbox-page-token", "sandbox sandbox sandbox"
TODAY = "2026-11-21"
NOTE = "minutes/arbete/samverkansgruppen/2026-10-07.md"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def get_json(url, **headers):
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20) as answer:
        return json.load(answer)


class Town:
    """A project of its own with its sandbox and its web server, gone when the test ends."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="insyn-walk-"))
        for part in ("minutes", "site"):
            shutil.copytree(SOURCE / part, self.folder / part)
        self.servers = []
        self.env = dict(os.environ, LANG="C.UTF-8", INSYN_WP=PASSWORD, INSYN_FB=TOKEN)
        self.sandbox = self.start("sandbox", "--port", "0", "--store", str(self.folder / "sandbox.json")).rstrip("/")
        port = free_port()
        (self.folder / "settings.toml").write_text(f'''
base_url = "http://127.0.0.1:{port}/samverkan/"
[publish]
from = "2025-01-01"
[channels.webbplats]
type = "wordpress"
url = "{self.sandbox}"
user = "insyn"
secret = "env:INSYN_WP"
settle = 1
[channels.facebook]
type = "facebook"
page = "{PAGE}"
secret = "env:INSYN_FB"
api = "{self.sandbox}"
settle = 1
''', encoding="utf-8")
        self.start("serve", "--port", str(port), "--out", str(self.folder / "public"))

    def command(self, *arguments):
        return [INSYN, "-C", str(self.folder), "--lang", "en", "--today", TODAY, "--settings", str(self.folder / "settings.toml"), *arguments]

    def start(self, *arguments):
        """Starts a server; returns the address that it prints first."""
        command = [INSYN, *arguments] if arguments[0] == "sandbox" else self.command(*arguments)
        server = subprocess.Popen(command, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.servers.append(server)
        return server.stdout.readline().strip()

    def close(self):
        for server in self.servers:
            server.terminate()
        for server in self.servers:
            server.wait(20)
            server.stdout.close()
        shutil.rmtree(self.folder)

    def run(self, *arguments):
        return subprocess.run(self.command(*arguments), env=self.env, capture_output=True, text=True, timeout=240)

    def publish(self, *arguments):
        done = self.run("publish", "--yes", "--wait", "30", "--format", "json", *arguments)
        try:
            plan = json.loads(done.stdout)["plan"]
        except json.JSONDecodeError:
            raise AssertionError(f"exit {done.returncode}: {done.stdout}{done.stderr}") from None
        return done.returncode, plan

    # What a reader of the channels sees.

    def articles(self):
        key = base64.b64encode(f"insyn:{PASSWORD}".encode()).decode()
        return get_json(f"{self.sandbox}/wp-json/wp/v2/posts?per_page=100&status=any&context=edit", Authorization=f"Basic {key}")

    def posts(self):
        return get_json(f"{self.sandbox}/v26.0/{PAGE}/published_posts?limit=100&fields=message", Authorization=f"Bearer {TOKEN}")["data"]

    def links(self):
        """The documents linked from each channel, as often as they are."""
        pattern = re.compile(r"/samverkan/((?:arbete|barn|integration)/[\w/-]+?)/(?=[\"'\s<]|$)")
        wp = [pattern.search(a["content"]["raw"]).group(1) for a in self.articles() if a["status"] == "publish"]
        fb = [pattern.findall(p["message"])[-1] for p in self.posts()]
        return sorted(wp), sorted(fb)

    def edit(self, path, old, new):
        note = self.folder / path
        text = note.read_text(encoding="utf-8")
        assert old in text, old
        note.write_text(text.replace(old, new, 1), encoding="utf-8")


class Walk(unittest.TestCase):
    def setUp(self):
        self.town = Town()
        self.addCleanup(self.town.close)

    def assert_each_once(self, expected):
        for channel, links in zip(("webbplats", "facebook"), self.town.links()):
            self.assertEqual(links, sorted(expected[channel]), channel)

    def wanted(self):
        """What should stand on each channel, by the program's own plan without a ledger or a network."""
        done = self.town.run("publish", "--dry-run", "--offline", "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        wanted = {"webbplats": [], "facebook": []}
        for item in json.loads(done.stdout)["plan"]:
            if item["action"] == "create":
                wanted[item["channel"]].append(item["item"].replace("/news/", "/nyheter/"))
        return wanted

    def test_published_once_corrected_and_withdrawn(self):
        town, wanted = self.town, self.wanted()
        self.assertGreater(len(wanted["facebook"]), 15)
        self.assertEqual(town.links(), ([], []), "a dry run posts nothing")

        code, plan = town.publish()
        self.assertEqual(code, 0, [i for i in plan if i.get("outcome") not in (None, "accepted")])
        self.assert_each_once(wanted)

        code, plan = town.publish()
        self.assertEqual((code, [i for i in plan if i["action"] != "none"]), (0, []), "nothing changed, nothing is posted")

        town.edit(NOTE, "\n  sv: ", "\n  sv: Rättad rad. ")
        code, plan = town.publish()
        self.assertEqual(code, 0, plan)
        self.assert_each_once(wanted)
        self.assertEqual(sum("Rättad rad." in a["content"]["raw"] for a in town.articles()), 1)
        self.assertEqual(sum("Rättad rad." in p["message"] for p in town.posts()), 1)

        (town.folder / "site/ledger.jsonl").unlink()
        shutil.rmtree(town.folder / "site/posts")
        town.publish()
        self.assert_each_once(wanted)

        town.edit(NOTE, "---\n", "---\nstatus: avpublicerat\nskäl: uppgifter som inte stämde\n")
        code, plan = town.publish()
        left = {channel: [i for i in items if not i.endswith("2026-10-07")] for channel, items in wanted.items()}
        self.assert_each_once(left)
        page = town.folder / "public/arbete/samverkansgruppen/2026-10-07/index.html"
        for _ in range(150):  # the preview builds again by itself
            if "Samverkansgruppen 7 oktober 2026" not in page.read_text(encoding="utf-8"):
                break
            time.sleep(0.2)
        self.assertNotIn("Samverkansgruppen 7 oktober 2026", page.read_text(encoding="utf-8"))
        self.assertEqual(town.run("ledger", "check").returncode, 0)

    def test_stopped_by_ctrl_c_or_killed_it_goes_on_where_it_was(self):
        town, wanted = self.town, self.wanted()
        for ending, after in ((signal.SIGINT, 0.4), (signal.SIGKILL, 0.5), (signal.SIGKILL, 0.9), (signal.SIGINT, 0.7)):
            run = subprocess.Popen(town.command("publish", "--yes"), env=town.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            time.sleep(after)
            run.send_signal(ending)
            _, told = run.communicate(timeout=60)
            self.assertEqual(town.run("ledger", "check").returncode, 0)
            if ending == signal.SIGINT:
                self.assertIn(run.returncode, (0, 4, -signal.SIGINT), told)
        time.sleep(1.1)  # settle
        for _ in range(4):
            code, plan = town.publish()
            if code == 0:
                break
            time.sleep(1.1)
        self.assertEqual(code, 0, [i for i in plan if i.get("outcome") not in (None, "accepted")])
        self.assert_each_once(wanted)

    def test_a_secret_is_in_no_output_and_no_file(self):
        town = self.town
        outputs = [town.run("publish", "--yes", "--wait", "30"), town.run("publish", "--dry-run", "--format", "json"), town.run("ledger", "log")]
        town.env["INSYN_FB"] = "wrong-token-value"
        outputs.append(town.run("publish", "--yes", "--only", "arbete/samverkansgruppen/2026-10-07"))
        for done in outputs:
            for secret in (TOKEN, PASSWORD, PASSWORD.replace(" ", ""), "wrong-token-value"):
                self.assertNotIn(secret, done.stdout + done.stderr)
        for path in (town.folder / "site").rglob("*"):
            if path.is_file():
                self.assertNotIn(TOKEN.encode(), path.read_bytes(), path)

    def test_without_a_terminal_and_yes_nothing_is_sent(self):
        done = subprocess.run(self.town.command("publish"), env=self.town.env, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertEqual(self.town.links(), ([], []))


if __name__ == "__main__":
    unittest.main(verbosity=2)
