#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What the program does on many threads: builds, publishes, serves while it rebuilds. In preset tsan ThreadSanitizer looks
for races meanwhile, and ends the program with exit code 66 where it finds one."""
import concurrent.futures
import contextlib
import signal
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request

import insyn
import town

MEETINGS = range(1, 9)
READERS, SAVES, PATIENCE = 4, 5, 120  # seconds


@contextlib.contextmanager
def serving(project):
    """The preview of a project, and where it stands."""
    server = subprocess.Popen([insyn.BINARY, "-C", project.folder, "serve", "--port", "0", "--today", project.today],
                              env=insyn.surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        yield server, server.stdout.readline().strip()
    finally:
        server.kill()
        server.wait()


def answer(url):
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as page:
            return page.read().decode()
    except urllib.error.HTTPError as error:
        return f"{error.code}"


class Threads(unittest.TestCase):
    def assert_no_race(self, exit_code, said):
        self.assertNotIn("ThreadSanitizer", said)
        self.assertEqual(exit_code, 0, said)

    def test_the_example_is_built_on_eight(self):
        with tempfile.TemporaryDirectory(dir=insyn.SCRATCH) as folder:
            project = insyn.Project(folder, insyn.ROOT, insyn.EXAMPLE_TODAY)
            done = project.run("build", "--jobs", "8")
        self.assert_no_race(done.exit, str(done))

    def test_channels_are_published_to(self):
        for channel in ("wordpress", "facebook", "webhook"):
            with self.subTest(channel), town.town(channel, "file", settle=0) as place:
                place.write(MEETINGS)
                done = place.publish()
                self.assert_no_race(done.exit, str(done))
                self.assertEqual(place.lost(), 0)

    def test_pages_are_asked_for_while_they_are_built_anew(self):
        with tempfile.TemporaryDirectory(dir=insyn.SCRATCH) as folder, concurrent.futures.ThreadPoolExecutor(READERS) as pool:
            project = insyn.Project(folder, insyn.ROOT, insyn.EXAMPLE_TODAY)
            with serving(project) as (server, url):
                for number in range(SAVES):
                    project.append("minutes/om.md", f"\nVersion {number}.\n")
                    list(pool.map(answer, [url, url + "om/", url + "beslut/", url + "nothing/"] * READERS))
                end = time.monotonic() + PATIENCE
                while f"Version {SAVES - 1}." not in answer(url + "om/") and time.monotonic() < end:
                    time.sleep(0.2)
                self.assertIn(f"Version {SAVES - 1}.", answer(url + "om/"))
                server.send_signal(signal.SIGTERM)
                said = server.communicate(timeout=PATIENCE)[1]
                self.assert_no_race(server.returncode, said)


if __name__ == "__main__":
    unittest.main()
