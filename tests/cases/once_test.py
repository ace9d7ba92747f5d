#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""One post for each note, whatever happens: runs that are killed at random instants, ledgers that vanish, two at once.

    once_test.py                                    a sample of each
    INSYN_KILLS=500 INSYN_PAIRS=100 once_test.py    all of it
    INSYN_ONCE="WordpressFile WebhookGit" once_test.py    of these alone
    with_wordpress.py once_test.py                  on a real WordPress, and only there
"""
import collections
import os
import random
import subprocess
import time
import unittest

# ./test names the release: under the sanitizers hundreds of runs take three times as long.
if "INSYN_RELEASE" in os.environ:
    os.environ["INSYN_BINARY"] = os.environ["INSYN_RELEASE"]
import town  # noqa: E402

KILLS = int(os.environ.get("INSYN_KILLS", "25"))
PAIRS = int(os.environ.get("INSYN_PAIRS", "25"))
SEED = int(os.environ.get("INSYN_SEED", "20250312"))
NOTES = 40  # then they are corrected
AT_ONCE = 5  # notes to post or correct before a run is struck
STRIKES = 3  # in a row, before a run is left alone: where it waits out a doubt it would be struck there for ever
MOST_RUNS = 40  # until nothing is left to do
CHANNELS = ["wordpress"] if "INSYN_WORDPRESS_URL" in os.environ else list(town.CHANNELS)


class OnceCases:
    """For one channel and one kind of ledger."""
    channel = ledger = ""

    def open_town(self, settle):
        opened = town.town(self.channel, self.ledger, settle)
        self.town = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.chance = random.Random(SEED)
        self.kills = self.strikes = self.next_note = 0

    def more_to_do(self, count=AT_ONCE):
        """New notes while there are any, then corrections."""
        numbers = range(self.next_note, min(self.next_note + count, NOTES)) or self.chance.sample(range(NOTES), count)
        self.next_note += count
        self.town.write(numbers)

    def run_until_done(self):
        for _ in range(MOST_RUNS):
            done = self.town.publish()
            self.assertIn(done.exit, (0, 3, 4), done)
            if done.exit == 0:
                return
            time.sleep(0.3)
        self.fail(f"still not done: {done}")

    def measure_a_run(self):
        self.more_to_do()
        began = time.monotonic()
        self.run_until_done()
        self.length = time.monotonic() - began

    def strike(self):
        """Kills a run somewhere between its first instant and its last, where it is not done before that. Its length is
        measured on the way, since the machine may have more or less to do: about every fifth run shall get through."""
        self.strikes += 1
        process = self.town.start()
        try:
            out, err = process.communicate(timeout=self.chance.uniform(0, self.length))
            self.assertIn(process.returncode, (0, 3, 4), out + err)
            self.length *= 0.7
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.length *= 1.1
            self.kills += 1

    def assert_once(self, what):
        self.assertEqual((self.town.duplicates(), self.town.lost()), (0, 0), self.town.visible())
        check = self.town.project.run("ledger", "check")
        self.assertEqual(check.exit, 0, check)
        events = collections.Counter(event["event"] for event in self.town.events())
        print(f"{self.channel}, {self.ledger} ledger: {what}; {events['intent']} intents, {events['reconciled']} found to stand, "
              f"{len(self.town.versions)} notes, 0 posted twice, 0 lost", flush=True)

    def test_runs_that_are_killed(self):
        self.open_town(settle=1)
        self.measure_a_run()
        while self.kills < KILLS:
            self.more_to_do()
            for _ in range(min(STRIKES, KILLS - self.kills)):
                self.strike()
            self.run_until_done()
            self.assertEqual(self.town.duplicates(), 0)
        self.assert_once(f"kill -9 struck {self.kills} of {self.strikes} runs")

    def test_a_ledger_that_vanishes(self):
        self.open_town(settle=1)
        self.measure_a_run()
        for _ in range(3):
            self.town.ledger.delete()
            self.run_until_done()
            self.more_to_do()
            self.strike()
            self.town.ledger.delete()
            self.run_until_done()
        self.assert_once("vanished 6 times")

    def test_two_at_once(self):
        self.open_town(settle=30)
        ends = collections.Counter()
        for _ in range(PAIRS):
            self.more_to_do(2)
            places = [self.town.project, self.town.ledger.another_place()]
            for process in [self.town.start(place) for place in places]:
                out, err = process.communicate(timeout=120)
                self.assertIn(process.returncode, (0, 3, 4), out + err)
                if process.returncode == 3:
                    self.assertIn(town.HELD, err)
                ends[process.returncode] += 1
            self.run_until_done()
            self.assertEqual(self.town.duplicates(), 0)
        self.assert_once(f"two at once {PAIRS} times ({ends[0]} did it, {ends[3]} said another publishes, {ends[4]} wait)")


def load_tests(loader, _tests, _pattern):
    """A class for each channel and ledger: WordpressFile, WordpressGit, FacebookFile …"""
    suite = unittest.TestSuite()
    wanted = os.environ.get("INSYN_ONCE", "").split()
    for channel in CHANNELS:
        for ledger in town.LEDGERS:
            name = channel.title() + ledger.title()
            if not wanted or name in wanted:
                suite.addTests(loader.loadTestsFromTestCase(
                    type(name, (OnceCases, unittest.TestCase), {"channel": channel, "ledger": ledger})))
    return suite


if __name__ == "__main__":
    unittest.main()
