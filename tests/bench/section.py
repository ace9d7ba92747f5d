# SPDX-License-Identifier: EUPL-1.2
"""A section of N invented meetings, and what happens to it: it is built from nothing and again, a note, a template and an
organisation's name change."""
import json
import os
import pathlib
import shutil

import make_meetings
import measuring
import meeting_texts

ROOT = pathlib.Path(__file__).parents[2]
PART = "templates/parts/bottom.html"  # every page has it
ADDED = "\nDet här skrevs till efteråt.\n"


def size_of(folder):
    """(files, bytes) below a folder."""
    sizes = [os.path.getsize(os.path.join(where, name)) for where, _, names in os.walk(folder) for name in names]
    return len(sizes), sum(sizes)


class Section:
    def __init__(self, folder, insyn, jobs):
        self.folder, self.insyn, self.jobs = pathlib.Path(folder), insyn, jobs
        self.public = self.folder / "public"
        self.originals = {}  # path → bytes of what a round has changed; None: it was not there

    def make(self, meetings, internal_share=0.0):
        make_meetings.make(self.folder, meetings, internal_share=internal_share)

    # --- what is run

    def command(self, verb, *arguments):
        return (self.insyn, "-C", self.folder, verb, "--today", make_meetings.TODAY, "--lang", "en", *arguments)

    def build_command(self, jobs=None):
        return self.command("build", "--jobs", jobs or self.jobs, "--format", "json")

    def build(self):
        return measuring.run(*self.build_command())

    # --- what happens

    def cold(self):
        self.start_over()
        return self.build()

    def again(self):
        return self.build()

    def note_changed(self):
        notes = sorted(self.folder.glob("minutes/*/*/2*.md"))
        self.change(notes[len(notes) // 2], lambda text: text + ADDED)
        return self.build()

    def template_changed(self):
        part = (ROOT / PART).read_text(encoding="utf-8")
        self.change(self.folder / PART, lambda _: part.replace("</footer>", "<p>Tack!</p>\n</footer>"))
        return self.build()

    def organisation_renamed(self):
        """As an author does it: a new title, and the notes name it as they did (its file has the old name)."""
        path = self.folder / f"minutes/organisations/{make_meetings.slug(meeting_texts.RENAMED)}.md"
        old, new = (f"titel: {name}\n" for name in (meeting_texts.RENAMED, meeting_texts.NEW_NAME))
        self.change(path, lambda text: text.replace(old, new))
        return self.build()

    def change(self, path, edit):
        before = path.read_text(encoding="utf-8") if path.exists() else None
        self.originals.setdefault(path, before)
        after = edit(before or "")
        assert after != before, path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(after, encoding="utf-8")

    def start_over(self):
        """As if it had never been built, and nothing had changed."""
        for path, before in self.originals.items():
            path.unlink() if before is None else path.write_text(before, encoding="utf-8")
        self.originals.clear()
        for made in (self.public, self.folder / ".insyn"):
            shutil.rmtree(made, ignore_errors=True)


def files_written(cost):
    """What a build says of itself."""
    return json.loads(cost.said)["written"]
