#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Nothing internal is in anything that is written. Ten thousand marked secrets lie in every place that text can stand in;
none of them may be in any byte of the output, in any way of writing it. And the verifier sees to it: where something
internal would be written all the same, the build fails and says where."""
import html
import re
import unittest
import urllib.parse

import insyn

MARK = re.compile(rb"zqx(\d{5})y", re.IGNORECASE)
DOCUMENTS = 130  # of each kind below
AT_LEAST = 10_000


class Secrets:
    """Hands out secrets: a sentence with letters, marks and quotes that each way of writing writes in its own way."""

    def __init__(self):
        self.count = 0

    def __str__(self):
        self.count += 1
        return f"Åtgärden zqx{self.count:05}y är hemlig & känslig"

    @property
    def word(self):
        self.count += 1
        return f"zqx{self.count:05}y"


def meeting(day, secrets):
    """A public note with something internal in each place of it."""
    s = secrets
    return f"""---
titel: Möte {day}
# {s}
sammanfattning: "Gruppen möttes. <!-- {s} -->" # {s}
närvarande:
  # {s}
  - Kommunen # {s}
  - Skolan
---
<!-- {s} -->
# Möte {day} <!-- {s} -->

Lugnt <!-- {s} --> på det hela taget, **fet <!-- {s} -->** och [länk <!-- {s} -->](https://exempel.se "titel <!-- {s} -->").

<!--
{s}

{s}
-->

## 1. Läget <!-- {s} -->

> [!INTERNT] En ersättning
> {s}
>
> - {s}
>   - {s}
>
> | {s} | b |
> |---|---|
> | {s} | **Beslut:** {s} |
>
> ![{s}](https://exempel.se/{s.word}.png "{s}")
> [{s}](https://exempel.se/{s.word} "{s}")
lat fortsättning {s}

- En punkt
  - En djupare

    > [!INTERNT]
    > {s}
  - En annan <!-- {s} -->
- [ ] Kommunen: hör av sig <!-- {s} -->, senast 2025-12-01

| Fråga | Svar |
|---|---|
| Ja <!-- {s} --> | Nej <!-- {s} --> |

**Beslut:** Gruppen går vidare. <!-- {s} -->

> [!INTERNT]
> **Beslut:** {s}
> - [ ] Kommunen: {s}, senast 2025-12-01
> **Avvikande mening:** {s}

Kod: `a` <!-- {s} -->

1. Först

   > [!INTERNAL] A stand-in
   > {s}

> Ett citat
>
> > [!INTERNT]
> > {s}

<!-- {s} -->"""


def hidden_note(head, secrets):
    """A note that is not published: every part of it is a secret."""
    s = secrets
    return f"""---
titel: "{s}"
sammanfattning: "{s}"
{head}
närvarande:
  - {s}
inlägg: "{s}"
---
# {s}

{s}

## {s}

**Beslut:** {s}

- [ ] {s}: {s}, senast 2025-12-01

| {s} | {s} |
|---|---|
| {s} | {s} |

![{s}](bilagor/{s.word}.png)

```
{s}
```

`{s}`, *{s}*
"""


def plant(project, secrets):
    group = "minutes/arbete/gruppen/"
    for number in range(DOCUMENTS):
        day = f"20{24 + number // 60}-{number % 60 // 5 + 1:02}-{number % 5 * 5 + 1:02}"
        project.write(f"{group}{day}.md", meeting(day, secrets))
        name = f"{number:03}"
        project.write(f"{group}a{name}-{secrets.word}.md", hidden_note("publicera: nej\nslag: möte\ndatum: 2025-02-03", secrets))
        project.write(f"minutes/arbete/news/2025-01-01-n{name}-{secrets.word}.md", hidden_note("publicera: 2031-01-01", secrets).replace("närvarande:\n  - ", "# "))
    project.write(f"{group}2025-05-28.md", hidden_note("status: utkast", secrets))
    project.write(f"{group}2025-05-29.md", re.sub('titel: ".*"', "titel: Mötet i maj", hidden_note("status: genomfört", secrets), count=1).replace("närvarande:\n  - ", "# "))
    project.write(f"{group}2025-05-27.md", hidden_note("status: avpublicerat\nskäl: Uppgiften var fel", secrets))
    project.write("minutes/hemligt/project.md", f"---\ntitel: {secrets}\npublicera: nej\n---\n{secrets}\n")
    project.write("minutes/hemligt/grupp/group.md", f"---\ntitel: {secrets}\ntyp: samverkansgrupp\n---\n{secrets}\n")
    project.write("minutes/hemligt/grupp/2025-01-01.md", hidden_note("", secrets))
    project.write("minutes/hemligt/plan/x.md", f"---\ntitel: {secrets}\nsamverkansområde: Språk\nansvarig: Kommunen\n---\n{secrets}\n")
    project.write("minutes/arbete/figures/dolt.md", f"---\ntitel: {secrets}\npublicera: nej\nenhet: procent\nkälla: Kommunen\n---\n{secrets}\n")
    project.write("minutes/arbete/figures/dolt.csv", f"År;{secrets};B\n2024;1;2\n2025;2;3\n")
    project.write("minutes/arbete/figures/ingens.csv", f"År;{secrets}\n2024;{secrets}\n")
    project.write("minutes/organisations/dold.md", f"---\ntyp: kommun\ntitel: {secrets}\npublicera: nej\n---\n{secrets}\n")
    project.write(f"{group}bilagor/{secrets.word}.txt", f"{secrets}\n")  # that no note names
    project.append("site/site.toml", f"\n# {secrets}\n")
    project.write("templates/parts/foot.html", "{{! " + str(secrets) + " }}" + (insyn.ROOT / "templates/parts/foot.html").read_text(encoding="utf-8"))
    project.write("site/words/sv.toml", f"# {secrets}\nhome = \"Start\" # {secrets}\n")


def ways(content):
    """The bytes as they are, and with each way of writing undone."""
    text = content.decode("utf-8", "replace")
    yield content
    yield re.sub(rb"\r?\n[ \t]", b"", content)
    yield urllib.parse.unquote(text).encode()
    yield html.unescape(html.unescape(text)).encode()
    yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text).encode("utf-8", "replace")
    yield re.sub(r"[\u00ad\u200b-\u200f\u2060]|<[^<>]*>", "", text).encode()


def secrets_in(content):
    return {int(number) for way in ways(content) for number in MARK.findall(way)}


def secrets_said(done):
    """In what a command says; the names of the author's own files it may say."""
    return secrets_in(re.sub(r"[^\s\"]+\.(md|csv|txt)", "", done.stdout + done.stderr).encode())


class TenThousandSecrets(unittest.TestCase):
    def test_none_is_in_any_byte_of_the_output(self):
        with insyn.project() as project:
            secrets = Secrets()
            plant(project, secrets)
            self.assertGreaterEqual(secrets.count, AT_LEAST)
            done = project.run("build", "--format", "json")
            self.assertEqual(done.exit, 0, [finding for finding in done.json["findings"] if finding["severity"] == "error"][:5])
            self.assertEqual(secrets_said(done), set())
            files = [path for path in project.public.rglob("*") if path.is_file()]
            self.assertGreater(len(files), DOCUMENTS * 2)
            for path in files:
                self.assertEqual(secrets_in(path.relative_to(project.public).as_posix().encode() + path.read_bytes()), set(), path)
            # The verifier looked for them, and there were many.
            verified = done.json["verified"]
            self.assertGreater(verified["fragments"], AT_LEAST)
            self.assertEqual(verified["leaks"], [])
            self.assertEqual(verified["bytes"], sum(path.stat().st_size for path in files))
            for command in (["publish", "--dry-run", "--offline"], ["digest", "arbete/gruppen", "--since", "2024-01-01"], ["check", "--format", "json"]):
                said = project.run(*command)
                self.assertEqual(secrets_said(said), set(), command)

    def test_what_the_test_looks_for_it_would_find(self):
        secret = "Åtgärden zqx00007y är"
        for way in (secret, secret.replace("x00", "x0\r\n 0"), html.escape(secret), urllib.parse.quote(secret).replace("zqx", "%7Aqx"), secret.replace("z", "&#122;"),
                    secret.replace("z", "\\u007a"), secret.replace("q", "q\u200b"), secret.replace("q", "<b>q</b>")):
            self.assertEqual(secrets_in(way.encode()), {7}, way)


MARCH = "minutes/arbete/gruppen/2025-03-12.md"
SECRET = "Avtalet med leverantören sägs upp i augusti."
NOTE = f"---\nnärvarande: Kommunen, Skolan\n---\n# Möte\n\nLugnt.\n\n> [!INTERNT]\n> {SECRET}\n"


class WhereItWouldBeWritten(unittest.TestCase):
    """Each of these is a mistake of somebody's, in a place that the program copies or fills."""

    def setUp(self):
        opened = insyn.project()
        self.project = opened.__enter__()
        self.addCleanup(opened.__exit__, None, None, None)
        self.project.write(MARCH, NOTE)

    def assert_stopped(self, file, *arguments):
        """The build fails, names the file and the place, shows nothing, and has not written that file."""
        done = self.project.run("build", *arguments)
        self.assertEqual(done.exit, 1, done)
        self.assertIn(f"{MARCH}:8:1: error: intern text skulle ha stått i {file} från byte ", done.stdout)
        self.assertIn("[leak]", done.stdout)
        self.assertNotIn("leverantören", done.stdout + done.stderr)
        self.assertFalse((self.project.public / file).exists())
        told = self.project.run("build", "--format", "json", *arguments).json
        self.assertIn(file, [leak["file"] for leak in told["verified"]["leaks"]])

    def test_without_a_mistake_the_build_passes(self):
        done = self.project.run("build")
        self.assertEqual(done.exit, 0, done)
        self.assertIn("interna texter: 1 eftersökta i ", done.stdout)

    def test_a_template_that_prints_internal_text(self):
        template = (insyn.ROOT / "templates/meeting.html").read_text(encoding="utf-8")
        self.project.write("templates/meeting.html", template.replace("<h1", f"<p>{SECRET}</p><h1"))
        self.assert_stopped("arbete/gruppen/2025-03-12/index.html")

    def test_a_template_of_the_other_form(self):
        template = (insyn.ROOT / "templates/meeting.html").read_text(encoding="utf-8")
        self.project.write("templates/meeting.html", template.replace("<h1", f"<p title=\"{SECRET}\"></p><h1"))
        self.assert_stopped("arbete/gruppen/2025-03-12/index.html", "--fragments")

    def test_a_file_that_is_copied(self):
        self.project.write("site/static/gammalt.txt", f"Kvarglömt: {SECRET.upper()}\n")
        self.assert_stopped("gammalt.txt")

    def test_an_attachment(self):
        self.project.write("minutes/arbete/gruppen/bilagor/lista.csv", f"a;b\n1;{SECRET}\n")
        self.project.append(MARCH, "\n[Listan](bilagor/lista.csv)\n")
        self.assert_stopped("arbete/gruppen/2025-03-12/lista.csv")

    def test_a_style_sheet(self):
        self.project.write("site/style/extra.css", f"/* {SECRET} */\n")
        self.project.write("site/style/insyn.css", f"/* {SECRET} */\n")
        self.assert_stopped("style/insyn.css")

    def test_a_post(self):
        self.project.append("site/site.toml", '\n[publish]\nfrom = "2025-01-01"\n\n[channels.sidan]\ntype = "manual"\n')
        self.project.write(MARCH, NOTE.replace("---\nnär", f"---\nsammanfattning: Lugnt.\ninlägg: {SECRET} Se {{länk}}\nnär", 1))
        said = self.project.run("publish", "--dry-run", "--offline")
        self.assertEqual(said.exit, 0, said)  # the author wrote it in a post: it is published on purpose
        self.project.write("templates/posts/manual.txt", f"{SECRET} {{{{link}}}}\n")
        self.project.write(MARCH, NOTE.replace("---\nnär", "---\nsammanfattning: Lugnt.\nnär", 1))
        said = self.project.run("publish", "--dry-run", "--offline")
        self.assertEqual(said.exit, 1, said)
        self.assertIn("intern text skulle ha stått i inlägget sidan: arbete/gruppen/2025-03-12; ingenting skickades", said.stderr)
        self.assertNotIn("leverantören", said.stdout + said.stderr)

    def test_a_file_in_utf_16(self):
        self.project.write("site/static/gammalt.txt", f"Kvarglömt: {SECRET}\n".encode("utf-16"))
        self.assert_stopped("gammalt.txt")

    def test_an_amount_beside_a_name(self):
        self.project.write(MARCH, NOTE.replace(SECRET, "Skolan betalar Kommunen 450 000 kronor").replace("Lugnt.", "Skolan betalar Kommunen. Det blir 12 kronor."))
        self.project.write("site/static/gammalt.txt", "Skolan betalar Kommunen 450 000 kronor\n")
        self.assert_stopped("gammalt.txt")

    def test_an_older_file_that_is_no_better_goes(self):
        (self.project.folder / MARCH).unlink()
        self.project.write("minutes/om.md", f"# Om\n\n{SECRET}\n")
        self.assertEqual(self.project.run("build").exit, 0)
        self.assertIn(SECRET, self.project.page("om/index.html"))
        self.project.write("minutes/om.md", f"# Om\n\n<!-- {SECRET} -->\n")
        template = (insyn.ROOT / "templates/page.html").read_text(encoding="utf-8")
        self.project.write("templates/page.html", template.replace("<h1", f"<p>{SECRET}</p><h1"))
        self.assertEqual(self.project.run("build").exit, 1)
        self.assertFalse((self.project.public / "om/index.html").exists())

    def test_the_old_file_stays_and_the_others_are_written(self):
        self.project.run("build")
        before = self.project.page("arbete/gruppen/2025-03-12/index.html")
        template = (insyn.ROOT / "templates/meeting.html").read_text(encoding="utf-8")
        self.project.write("templates/meeting.html", template.replace("<h1", f"<p>{SECRET}</p><h1"))
        self.project.write("minutes/om.md", "# Om oss\n")
        self.assertEqual(self.project.run("build").exit, 1)
        self.assertEqual(self.project.page("arbete/gruppen/2025-03-12/index.html"), before)
        self.assertIn("Om oss", self.project.page("om/index.html"))

    def test_a_word_of_the_interface_is_no_leak(self):
        self.project.write(MARCH, NOTE.replace(SECRET, "Se till att Tillgänglighetsredogörelse finns, möte onsdag 12 mars 2025"))
        self.assertEqual(self.project.run("build").exit, 0)

    def test_a_name_that_stands_on_the_page_alone_is_no_leak(self):
        named = NOTE.replace("Kommunen, Skolan", "[{organisation: Kommunen, namn: Ordföranden i Exempelnämnden}, Skolan]")
        self.project.write(MARCH, named.replace(SECRET, "Ordföranden i Exempelnämnden ringer."))
        done = self.project.run("build")
        self.assertEqual(done.exit, 0, done)
        self.assertIn("Ordföranden i Exempelnämnden", self.project.page("arbete/gruppen/2025-03-12/index.html"))

    def assert_passes(self, internal, public="Lugnt."):
        self.project.write(MARCH, NOTE.replace(SECRET, internal).replace("Lugnt.", public))
        done = self.project.run("build")
        self.assertEqual(done.exit, 0, done)

    def test_an_honest_comment_is_no_leak(self):
        for internal, public in [("Lägg till länken https://www.exempelkommun.example/samverkan/data/meetings.json", "Lugnt."),
                                 ("Se https://www.exempelkommun.example/samverkan/arbete/gruppen/2025-03-12/index.md", "Lugnt."),
                                 ("Vi följer upp beslutet om praktik från i höstas.", "Vi följer upp [beslutet om praktik](../../om.md) från i höstas."),
                                 ("Kommunen: bokar lokalen, senast 17 maj 2025", "- [ ] Kommunen: bokar lokalen, senast 2025-05-17"),
                                 ("Nästa gång: Kommunen och Skolan, onsdag 12 mars 2025", "Lugnt.")]:
            self.project.write("minutes/om.md", "# Om oss\n")
            with self.subTest(internal):
                self.assert_passes(internal, public)

    def test_the_first_draft_of_a_project_is_no_leak(self):
        self.project.write(MARCH, "---\nstatus: utkast\nsammanfattning: Vi möttes.\nbeslutsmässig: nej\n---\n# Möte\n\n## Närvarande\n- Kommunen\n")
        self.assertEqual(self.project.run("build").exit, 0)

    def test_a_draft_that_repeats_what_earlier_meetings_had_is_no_leak(self):
        facts = "plats: Kommunhuset, sal Eken\nordförande: Projektledaren\nnärvarande: Kommunen, Skolan\n"
        self.project.write("minutes/arbete/gruppen/2025-01-14.md", f"---\n{facts}godkänt: 2025-02-01\n---\n# Möte\n\n## Dagordning\n\n1. Mötet öppnas\n2. Läget\n")
        self.project.write(MARCH, f"---\nstatus: utkast\n{facts}---\n# Möte\n\n## Dagordning\n\n1. Mötet öppnas\n2. Läget\n")
        self.assertEqual(self.project.run("build").exit, 0)

    def test_short_texts_are_told_of_and_not_shown(self):
        self.project.write(MARCH, NOTE.replace(SECRET, "Kalla Bo"))
        done = self.project.run("build", "--verbose")
        self.assertIn(f"för kort att leta efter i det som skrivs: {MARCH}:8\n", done.stdout)
        self.assertNotIn("Kalla Bo", done.stdout)


if __name__ == "__main__":
    unittest.main()
