#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes an invented project of N meetings, of the size that real notes have: the same bytes for the same arguments.

    make_meetings.py OUT --meetings 10000

insyn   OUT/minutes/projekt-01/grupp-001/2026-10-01.md …, with projects, groups, organisations and site/site.toml
hugo    OUT/content/minutes/grupp-001/2026-10-01.md …, the same bodies under front matter that Hugo knows

Each note is made of its own number alone, so that a project of more meetings costs more and is nothing else.
"""
import argparse
import concurrent.futures
import datetime
import pathlib
import random

import meeting_texts as words

TODAY = "2026-11-01"  # what to build the project with: --today
LAST_MEETING, EVERY = datetime.date(2026, 10, 1), datetime.timedelta(days=14)
MEETINGS_OF_A_GROUP, MOST_OF_A_GROUP = 250, 1000  # ten years of them; forty
GROUPS_OF_A_PROJECT = 10
ITEMS = 8
AREA = "En väg in"  # of every initiative

SETTINGS = """title = "Samverkan i Mallby, som är påhittat"
base_url = "https://www.mallby.example/samverkan/"
language = "sv"
publisher = "Mallby kommun"
contact = "samverkan@mallby.example"
feedback_url = "https://www.mallby.example/synpunkter"
"""


def slug(name):
    return name.lower().translate(str.maketrans("åäö ", "aao-"))


def days_after(date, days):
    return (date + datetime.timedelta(days=days)).isoformat()


# --- a note's body ----------------------------------------------------------------------------------------------------

def paragraphs(rng):
    for _ in range(rng.randint(2, 4)):
        yield " ".join(rng.choices(words.SENTENCES, k=rng.randint(2, 4))) + "\n"


def table(rng):
    yield "| Aktör | Mål | Utfall |\n| --- | ---: | ---: |"
    for name in rng.sample(words.ORGANISATIONS, 4):
        yield f"| {name} | {rng.randint(10, 80)} | {rng.randint(10, 80)} |"
    yield ""


def links(rng):
    for sentence in rng.choices(words.WHAT, k=3):
        yield f"- *{rng.choice(words.ORGANISATIONS)}* har skrivit om [{sentence}](https://www.mallby.example/{rng.randint(1, 999)})."
    yield ""


def decision(rng, date):
    return f"**Beslut:** {rng.choice(words.DECISIONS).format(n=rng.randint(3, 40), day=days_after(date, rng.randint(20, 120)))}\n"


def actions(rng, date):
    for _ in range(rng.randint(1, 3)):
        done = rng.random() < .98
        yield (f"- [{'x' if done else ' '}] {rng.choice(words.ORGANISATIONS)}: {rng.choice(words.TASKS)}, "
               f"{'klart' if done else 'senast'} {days_after(date, rng.randint(7, 21))}")
    yield ""


def item(rng, date):
    yield from paragraphs(rng)
    if rng.random() < .25:
        yield from table(rng)
    if rng.random() < .4:
        yield from links(rng)
    if rng.random() < .2:
        yield f"Underlaget står på www.mallby.example/{rng.randint(1, 999)} och ~~i pärm {rng.randint(1, 9)}~~ i arkivet.\n"
    if rng.random() < .35:
        yield decision(rng, date)
    if rng.random() < .4:
        yield from actions(rng, date)


def internal(rng):
    """An author's comment and a box that is not for the web. The codes stand nowhere else."""
    yield f"<!-- {rng.choice(words.COMMENTS).format(code=rng.getrandbits(40))} -->\n"
    yield f"> [!INTERNT] Gruppen talade om en fråga som inte är klar.\n> {rng.choice(words.INTERNAL).format(code=rng.getrandbits(40))}\n"


def body(rng, date, before, internal_share):
    """Of every note: something decided, something to do. `before` is the meeting before, if any, and is followed up."""
    for number, topic in enumerate(rng.sample(words.TOPICS, ITEMS)):
        yield f"## {topic}\n"
        yield from item(rng, date)
        if number == 0 and before:
            yield f"**Uppföljning:** [Beslutet från förra mötet]({before}.md#beslut-1) är {rng.choice(words.OUTCOMES)}.\n"
    yield decision(rng, date)
    yield from actions(rng, date)
    if rng.random() < internal_share:
        yield from internal(rng)


# --- a note -----------------------------------------------------------------------------------------------------------

def front_matter(flavour, rng, date, number):
    people = rng.sample(words.ORGANISATIONS, len(words.ORGANISATIONS))
    there = rng.randint(7, 11)
    summary = rng.choice(words.SENTENCES)
    title = f"Möte {number} den {date.isoformat()}"
    listed = [f"  - {name}" for name in people]
    if flavour == "hugo":
        return [f"title: {title}", f"date: {date}", f"summary: {summary}", "tags:", *listed[:there]]
    return [f"titel: {title}", f"sammanfattning: {summary}", "tid: 13.00–15.00", "plats: Kommunhuset",
            f"godkänt: {days_after(date, 7)}", "närvarande:", *listed[:there], "frånvarande:", *listed[there:]]


def note(flavour, group, number, date, internal_share):
    before = (date - EVERY).isoformat() if number > 1 else None
    front = front_matter(flavour, random.Random(f"front/{group}/{number}"), date, number)
    text = body(random.Random(f"body/{group}/{number}"), date, before, internal_share)
    return "\n".join(["---", *front, "---\n", *text])


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def write_notes(folder, flavour, group, count, internal_share):
    """All notes of a group, the newest of them on the last day."""
    folder.mkdir(parents=True, exist_ok=True)
    last = LAST_MEETING + datetime.timedelta(days=group % 5)
    for number in range(1, count + 1):
        date = last - EVERY * (count - number)
        write(folder / f"{date.isoformat()}.md", note(flavour, group, number, date, internal_share))


# --- what a project has beside its notes ------------------------------------------------------------------------------

def write_organisations(folder):
    for name in words.ORGANISATIONS:
        write(folder / f"{slug(name)}.md", f"---\ntitel: {name}\ntyp: annan\n---\n\n{name} är påhittat.\n")


def write_group(folder, group):
    members = "".join(f"  - organisation: {name}\n    roll: samordnare\n" for name in words.ORGANISATIONS)
    write(folder / "group.md", f"---\ntitel: Samverkansgrupp {group}\ntyp: samverkansgrupp\nbeslutsmässig: fler än hälften\n"
                               f"representanter:\n{members}---\n\nGruppen träffas varannan vecka.\n")


def write_project(folder, project, plans, figures):
    write(folder / "project.md", f"---\ntitel: Projekt {project}\nstatus: pågår\n---\n\nEtt påhittat projekt i Mallby.\n")
    if plans:
        write(folder / "plan.md", f"---\ntitel: Handlingsplan för projekt {project}\nområden:\n  - namn: Samverkan\n"
                                 f"    samverkansområden:\n      - {{namn: {AREA}, prioriterat: ja}}\n---\n\nDet här gör vi tillsammans.\n")
    for number in range(1, plans + 1):
        write_initiative(folder / f"plan/insats-{number}.md", random.Random(f"plan/{project}/{number}"), number)
    for number in range(1, figures + 1):
        write_figure(folder / f"figures/matt-{number}.md", random.Random(f"figure/{project}/{number}"), number)


def write_initiative(path, rng, number):
    who = rng.choice(words.ORGANISATIONS)
    write(path, f"---\ntitel: Insats {number}\nsammanfattning: {rng.choice(words.SENTENCES)}\n"
                f"samverkansområde: {AREA}\nansvarig: {who}\n"
                f"start: 2026-01-15\nslut: 2027-06-30\nstatus: pågår\nuppföljning:\n  ansvarig: {who}\n---\n\n"
                + "\n".join(paragraphs(rng)))


def write_figure(path, rng, number):
    rows = "".join(f"| {year} | {rng.randint(100, 400)} |\n" for year in range(2012, 2026))
    write(path, f"---\ntitel: Mått {number}\nenhet: personer\nkälla: Mallby kommun (påhittade siffror)\nmäts: år\n"
                f"önskad-riktning: öka\n---\n\n| Period | Totalt |\n|---|---:|\n{rows}\nSiffrorna är påhittade.\n")


# --- all of it --------------------------------------------------------------------------------------------------------

def counts(meetings, groups):
    """How many meetings each group has."""
    return [meetings // groups + (group < meetings % groups) for group in range(groups)]


def make(out, meetings, groups=0, flavour="insyn", internal_share=0.0, plans=0, figures=0):
    out = pathlib.Path(out)
    groups = groups or max(1, meetings // MEETINGS_OF_A_GROUP)
    if flavour == "insyn":
        write(out / "site/site.toml", SETTINGS)
        write_organisations(out / "minutes/organisations")
    with concurrent.futures.ProcessPoolExecutor() as pool:
        waiting = []
        for group, count in enumerate(counts(meetings, groups), 1):
            project = (group - 1) // GROUPS_OF_A_PROJECT + 1
            folder = out / ("content/minutes" if flavour == "hugo" else f"minutes/projekt-{project:02}") / f"grupp-{group:03}"
            if flavour == "insyn":
                write_group(folder, group)
                if group % GROUPS_OF_A_PROJECT == 1:
                    write_project(folder.parent, project, plans, figures)
            waiting.append(pool.submit(write_notes, folder, flavour, group, count, internal_share))
        for done in waiting:
            done.result()


def share(text):
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError("a share is from 0 to 1")
    return value


def main():
    takes = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    takes.add_argument("out")
    takes.add_argument("--meetings", type=int, required=True, metavar="N")
    takes.add_argument("--groups", type=int, default=0, metavar="N", help=f"otherwise one for {MEETINGS_OF_A_GROUP} meetings")
    takes.add_argument("--flavour", choices=["insyn", "hugo"], default="insyn")
    takes.add_argument("--internal", type=share, default=0, metavar="SHARE", help="of the notes have text that is not for the web")
    takes.add_argument("--plans", type=int, default=0, metavar="N", help="initiatives of each project")
    takes.add_argument("--figures", type=int, default=0, metavar="N", help="figures of each project")
    given = takes.parse_args()
    most = max(counts(given.meetings, given.groups or max(1, given.meetings // MEETINGS_OF_A_GROUP)))
    if most > MOST_OF_A_GROUP:
        takes.error(f"{most} meetings of one group are too many: at most {MOST_OF_A_GROUP}, so give more --groups")
    make(given.out, given.meetings, given.groups, given.flavour, given.internal, given.plans, given.figures)


if __name__ == "__main__":
    main()
