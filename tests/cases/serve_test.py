#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""insyn serve, as a browser's tabs meet it: which pages they are told to load again, and what they get then."""
import contextlib
import http.client
import json
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
import unittest

import insyn

PATIENCE = 120  # seconds


class Tab(threading.Thread):
    """Holds a page open, and loads it anew the moment it is told that it is another."""

    def __init__(self, served, page):
        super().__init__(daemon=True)
        self.served, self.page = served, page
        self.load()
        self.start()

    def load(self):
        self.body = self.served.get(self.page)
        self.build = re.search(r'reload\.js\?build=([^"]*)"', self.body)[1]

    def run(self):
        with contextlib.suppress(OSError, http.client.HTTPException), \
                contextlib.closing(http.client.HTTPConnection(self.served.host, timeout=PATIENCE)) as connection:
            connection.request("GET", "/_insyn/events?page=" + self.page)
            for line in connection.getresponse():
                if line.startswith(b"data: ") and json.loads(line[6:])["id"] != self.build:
                    self.load()


class Served:
    """insyn serve on a project; ended with SIGTERM, or the signal that `end` is given."""

    def __init__(self, project, *arguments, env=None):
        command = [insyn.BINARY, "-C", project.folder, "--today", insyn.EXAMPLE_TODAY, "serve", "--port", "0", *arguments]
        self.process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        env=env or insyn.surroundings())
        address = self.process.stdout.readline().decode().strip()
        self.host, self.base = re.fullmatch(r"http://([^/]+)(/.*)", address).groups()

    def get(self, page):
        connection = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        connection.request("GET", page)
        body = connection.getresponse().read().decode()
        connection.close()
        return body

    def end(self, by=signal.SIGTERM):
        self.process.send_signal(by)
        code = self.process.wait(PATIENCE)
        self.process.stdout.close()
        return code


class Serve(unittest.TestCase):
    def setUp(self):
        opened = insyn.example()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)

    def serve(self, *arguments, **how):
        served = Served(self.project, *arguments, **how)
        self.addCleanup(lambda: served.process.poll() is None and served.end())
        return served

    def change(self, path, before, after):
        text = (self.project.folder / path).read_text(encoding="utf-8")
        changed = re.sub(before, after, text, count=1, flags=re.M)
        self.assertNotEqual(changed, text)
        self.project.write(path, changed)

    def until(self, is_so):
        end = time.monotonic() + PATIENCE
        while not is_so():
            self.assertLess(time.monotonic(), end)
            time.sleep(.05)

    def test_every_tab_has_the_latest_however_many_are_open(self):
        served = self.serve("--out", self.project.public)
        pages = sorted(served.base + path.parent.relative_to(self.project.public).as_posix() + "/"
                       for path in self.project.public.glob("*/*/*/index.html"))[::3]
        self.assertGreater(len(pages), 25)
        tabs = [Tab(served, page) for page in pages]
        for number in range(4):
            title = f"Samverkan nummer {number}"
            self.change("site/site.toml", "^title = .*$", f'title = "{title}"')
            self.until(lambda: [tab.page for tab in tabs if title not in tab.body] == [])

    def test_a_tab_on_a_page_that_goes_is_told_so(self):
        served = self.serve()
        tab = Tab(served, served.base + "arbete/styrgruppen/2026-04-29/")
        for page in ("", "om/", "beslut/", "atgarder/", "rad/", "aktorer/", "oppenhet/", "data/", "press/", "innehall/"):
            served.get(served.base + page)  # the pages that were asked for last are made first
        (self.project.folder / "minutes/arbete/styrgruppen/2026-04-29.md").unlink()
        self.until(lambda: "29 april" not in tab.body)

    def test_a_terminal_that_is_closed_leaves_nothing_behind(self):
        with tempfile.TemporaryDirectory(dir=insyn.SCRATCH) as scratch:
            for by in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
                with self.subTest(by):
                    served = self.serve(env=insyn.surroundings(TMPDIR=scratch))
                    self.assertEqual(len(os.listdir(scratch)), 1)
                    self.assertEqual(served.end(by), 0)
                    self.assertEqual(os.listdir(scratch), [])

    def test_another_base_url_is_told_of(self):
        served = self.serve()
        self.change("site/site.toml", "^base_url = .*$", 'base_url = "https://www.exempelkommun.example/ny/"')
        connection = http.client.HTTPConnection(served.host, timeout=PATIENCE)
        connection.request("GET", "/_insyn/events?page=" + served.base)
        for line in connection.getresponse():
            if line.startswith(b"data: ") and "base_url" in json.loads(line[6:])["message"]:
                break
        connection.close()


if __name__ == "__main__":
    unittest.main()
