# SPDX-License-Identifier: EUPL-1.2
"""Single notes of the largest size seen in the wild, 277 kB and 5 000 lines: long minutes, and a shape that is hard on
whoever reads lists and links."""
import datetime
import random

import make_meetings

BYTES, LINES = 277_000, 5_000
DATE = datetime.date(2026, 10, 1)
FRONT = "---\ntitel: Ett långt möte\nsammanfattning: Allt på en gång.\nnärvarande: Mallby kommun, Mallbyhem\n---\n\n"


def trimmed(text):
    """The first lines of the text, of both sizes at most."""
    lines = text.encode()[:BYTES].decode(errors="ignore").splitlines(keepends=True)[:LINES]
    return "".join(lines[:-1])


def short():
    """What a project costs that has next to nothing: to be taken from the others."""
    return FRONT + "## Läget\n\nKort.\n"


def long_minutes():
    """Five thousand lines of headings, paragraphs, lists, tables, decisions and actions."""
    rng = random.Random(1)
    parts = [FRONT]
    for number in range(1, 1000):
        parts.append(f"\n## Punkt {number}\n\n")
        parts += [line[:160].rstrip() + "\n" for line in "\n".join(make_meetings.item(rng, DATE)).splitlines()]
    return trimmed("".join(parts))


def lists_of_links():
    """Lists three deep, each line with emphasis in emphasis and links to another place of the note."""
    parts = [FRONT, "## Underlag\n\n**Beslut:** Gruppen läser allt.\n\n"]
    for number in range(LINES):
        parts.append(f"{'  ' * (number % 3)}- ***a** b* [c{number}](#beslut-1) [d](#beslut-1) `e` www.f.se\n")
    return trimmed("".join(parts))


SHAPES = {"long minutes": long_minutes, "lists of links": lists_of_links}
