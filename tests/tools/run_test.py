#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""./run --once, twice: the whole job goes well, the second run posts nothing again, nothing is left running, and no
tracked file is touched. It works in the checkout itself, under build/run."""
import json
import pathlib
import shutil
import socket
import subprocess
import unittest

ROOT = pathlib.Path(__file__).parents[2]
STATE = ROOT / "build/run"


def run(*arguments):
    return subprocess.run(["./run", *arguments], cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          timeout=1200, check=False)


def changed_files():
    return subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True, check=False).stdout


def plan():
    return json.loads((STATE / "publish.json").read_text(encoding="utf-8"))["plan"]


def ports():
    return [int(line.partition("=")[2]) for line in (STATE / "ports").read_text(encoding="ascii").split()]


def is_open(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Run(unittest.TestCase):
    def test_the_whole_job_twice(self):
        shutil.rmtree(STATE, ignore_errors=True)
        before = changed_files()

        first = run("--once")
        self.assertEqual(first.returncode, 0, first.stderr)
        self.assertEqual(first.stdout.count("http://127.0.0.1:"), 3, first.stdout)
        created = [step for step in plan() if step["action"] == "create"]
        self.assertEqual({step["channel"] for step in created}, {"webbplats", "facebook"})
        self.assertTrue(all(step["remote"] for step in created), created)

        second = run("--once")
        self.assertEqual(second.returncode, 0, second.stderr)
        self.assertEqual([step for step in plan() if step["action"] not in ("none", "blocked")], [])

        self.assertFalse([port for port in ports() if is_open(port)], "something is left running")
        self.assertEqual(changed_files(), before)

    def test_an_unknown_option_is_wrong_usage(self):
        for script in ("./run", "./test"):
            with self.subTest(script):
                done = subprocess.run([script, "--no-such"], cwd=ROOT, capture_output=True, text=True, check=False)
                self.assertEqual(done.returncode, 2)
                self.assertIn("Usage", done.stderr)


if __name__ == "__main__":
    unittest.main()
