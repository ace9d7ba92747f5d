#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A note that is published and then changed, from end to end, with a ledger of either kind: `check` says so until the note
does, and asks no more of a text whose checksum was removed."""
import datetime
import unittest

import insyn
import town

NUMBER = 70
NOTE = f"minutes/arbete/gruppen/{town.Town.name_of(NUMBER)}.md"
AFTER_ANY_RUN = "2999-01-01"  # the ledger has the machine's own day


class SilentChange(unittest.TestCase):
    def published(self, ledger):
        """A town with one note whose page the ledger has seen."""
        opened = town.town("wordpress", ledger, 1)
        made = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        made.write([NUMBER])
        done = made.publish()
        self.assertEqual(done.exit, 0, done)
        return made

    def found(self, made):
        """The files that the rule speaks of."""
        done = made.project.run("check", "--format", "json", "--today", AFTER_ANY_RUN)
        return [one["file"] for one in done.json["findings"] if one["rule"] == "silent-change"]

    def add_to_head(self, made, lines):
        note = (made.project.folder / NOTE).read_text(encoding="utf-8")
        made.project.write(NOTE, note.replace("---\n", f"---\n{lines}", 1))

    def day_of_sight(self, made):
        """A day on which the note can say that it was corrected."""
        seen = [event for event in made.events() if event["event"] == "seen"]
        return (datetime.date.fromisoformat(seen[0]["time"][:10]) + datetime.timedelta(days=1)).isoformat()

    def test_it_is_said_until_the_note_says_it(self):
        for ledger in town.LEDGERS:
            with self.subTest(ledger):
                made = self.published(ledger)
                self.assertEqual(self.found(made), [])
                self.add_to_head(made, "diarienummer: EX 2025-1\n")
                self.assertEqual(self.found(made), [])  # the words are the same
                made.write([NUMBER])
                self.assertEqual(self.found(made), [NOTE])
                self.add_to_head(made, "rättelser:\n  - datum: 2025-03-14\n    vad: Något annat.\n")
                self.assertEqual(self.found(made), [NOTE])  # from before it was published
                made.write([NUMBER])
                self.add_to_head(made, f"rättelser:\n  - datum: {self.day_of_sight(made)}\n    vad: Versionen.\n")
                self.assertEqual(self.found(made), [])

    def test_the_ledger_says_where_the_checksum_lies_and_is_whole_without_it(self):
        made = self.published("file")
        made.write([NUMBER])
        self.assertEqual(self.found(made), [NOTE])
        seen = next(event for event in made.events() if event["event"] == "seen")
        kept = made.project.folder / f"site/posts/{seen['hash']}.txt"
        self.assertRegex(kept.read_text(encoding="utf-8"), r"\Ainsyn-salt: [0-9a-f]{64}\n\ninsyn-body-sha256: [0-9a-f]{64}\n\Z")
        kept.unlink()
        self.assertEqual(self.found(made), [])
        check = made.project.run("ledger", "check")
        self.assertEqual(check.exit, 0, check)
        self.assertIn(f"texten {seen['hash']} finns inte kvar", check.stdout)


if __name__ == "__main__":
    unittest.main()
