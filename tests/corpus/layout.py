# SPDX-License-Identifier: EUPL-1.2
"""A set of real notes as a project of its own: one group, all files in its folder."""
import os
import pathlib
import re
import shutil
import unicodedata

ROOT = pathlib.Path(__file__).parents[2]
PROJECT, GROUP = "anteckningar", "gruppen"
LANGUAGES = {"sv-lithekod": "sv", "sv-brf-drlindh": "sv", "en-nodejs-tsc": "en", "no-dotkom-wiki": "nb"}

SETTINGS = """\
title = "Verkliga anteckningar"
base_url = "https://www.exempelkommun.example/"
language = "{language}"
publisher = "Exempelkommun"
contact = "samverkan@exempelkommun.example"
feedback_url = "https://www.exempelkommun.example/synpunkter"

[check]
# These notes were written for other programs; what cannot harm shall not keep a page away.
unknown-key = "warning"  # front matter of Jekyll and Astro: layout, teaser, lastUpdated …
bad-date = "warning"     # 2019-01-02T12:22:36.296Z: the moment a post was saved
broken-link = "warning"  # pages, pictures and files of their sites that are not here

[privacy]
allowed_domains = [{domains}]  # all that the notes have: other tests look at the gate
"""


def domains_in(notes):
    """Every domain of a mail address in the notes."""
    found = set()
    for path in notes.rglob("*.md"):
        found.update(re.findall(r"@([\w-]+(?:\.[\w-]+)+)", path.read_text(encoding="utf-8", errors="replace")))
    return sorted(domain.lower() for domain in found)


def corpus():
    """The folder with the sets, or nothing."""
    folder = pathlib.Path(os.environ.get("INSYN_CORPUS", ROOT / ".." / "shared" / "corpus")).resolve()
    return folder if folder.is_dir() else None


def flat_names(notes):
    """Each note with a name of its own: that of the file, and as many of its folders as it takes."""
    files = sorted(path for path in notes.rglob("*") if path.is_file())
    names = {}
    for path in files:
        parts = path.relative_to(notes).parts
        for depth in range(1, len(parts) + 1):
            name = " ".join(parts[-depth:])
            if name.lower() not in names and name.lower() != "group.md":
                break
        names[name.lower()] = (path, name)
    return {name: path for path, name in names.values()}


def slug(name):
    """The part of an address that a file's name becomes."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    for letter, spelled in {"ø": "o", "æ": "ae", "ð": "d", "þ": "th"}.items():
        letters = letters.replace(letter, spelled)
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def lay_out(notes, project):
    """The project in the folder `project`. Gives each file's path from its root, with where it came from."""
    group = project / "minutes" / PROJECT / GROUP
    group.mkdir(parents=True)
    (project / "site").mkdir()
    (project / "site" / "site.toml").write_text(SETTINGS.format(
        language=LANGUAGES[notes.name], domains=", ".join(f'"{domain}"' for domain in domains_in(notes))), encoding="utf-8")
    (group.parent / "project.md").write_text("---\nstatus: pågår\n---\n# Anteckningar\n", encoding="utf-8")
    (group / "group.md").write_text("---\ntyp: annan\nbeslutsmässig: inget krav\n---\n# Gruppen\n", encoding="utf-8")
    placed = {}
    for name, path in flat_names(notes).items():
        shutil.copyfile(path, group / name)
        placed[str((group / name).relative_to(project))] = path
    return placed
