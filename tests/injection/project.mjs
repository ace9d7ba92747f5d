// SPDX-License-Identifier: EUPL-1.2
// A project that has every payload in every place where text can stand. The project, its groups and actors are invented.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const TODAY = '2026-11-21';
const MOST_IN_CHUNK = 40; // texts
const MOST_LETTERS = 2300; // of a chunk as it is quoted: front matter holds it some 25 times, and may be 64 kB
const SEPARATOR = ' ¤ ';

// ---- how a payload is written -----------------------------------------------------------------------------------------

const oneLine = (text) => text.replaceAll(/[\s\p{Cc}]*[\r\n\u0085\u2028\u2029][\s\p{Cc}]*/gu, ' ').trim();
const quoted = (text) => JSON.stringify(oneLine(text));
const joined = (texts) => quoted(texts.map(oneLine).join(SEPARATOR));
/** Each ASCII sign with a backslash before it: CommonMark reads the sign itself. */
const escaped = (text) => oneLine(text).replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
const inCode = (text) => {
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return `${fence} ${oneLine(text)} ${fence}`;
};
const inBlock = (text) => {
  const fence = '`'.repeat(Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return `${fence}\n${text.replaceAll(/\r\n?/g, '\n')}\n${fence}`;
};
const inTarget = (text) => `<${oneLine(text).replaceAll(/[<>\\]/g, '\\$&')}>`;
const cell = (text) => `"${oneLine(text).replaceAll('"', '""')}"`;
const list = (texts, indent = '') => texts.map((text) => `${indent}- ${quoted(text)}`).join('\n');
/** At most 200 bytes, and none of the two signs that no file name can have. */
const fileName = (text) => {
  let name = oneLine(text).replaceAll(/[/\0]/g, '∕');
  while (Buffer.byteLength(name) > 200) name = name.slice(0, -1);
  return name.toWellFormed();
};

/** An author's note in the source is internal text, wherever it stands, also between quotation marks. */
const isShown = (text) => !text.includes('<!--') && quoted(text).length <= MOST_LETTERS;

// ---- the documents of one chunk ---------------------------------------------------------------------------------------

function actions(texts) {
  return texts.map((text, i) =>
    i % 2 === 0 ? `- [ ] Aktör: ${escaped(text)}, senast 2026-12-15` : `- [x] ${escaped(text)}: gör, klart 2026-11-01`);
}

function prose(texts) {
  const items = texts.flatMap((text, i) => [
    `## ${escaped(text)}`,
    `Text: ${escaped(text)}`,
    `> Citat: ${escaped(text)}`,
    `**Beslut:** ${escaped(text)}`,
    `**Inriktning:** ${escaped(text)}`,
    `**Råd:** ${escaped(text)}`,
    `**Avvikande mening:** ${escaped(text)}`,
    `**Uppföljning:** [beslutet](#beslut-1) genomfört. ${escaped(text)}`,
    `**Jäv:** ${escaped(text)}`,
    `Kod: ${inCode(text)}`,
    inBlock(text),
    `[${escaped(text)}](https://exempel.example/ "${escaped(text)}")`,
    `[adress](<https://exempel.example/?q=${inTarget(text).slice(1)})`,
    `![${escaped(text)}](bilagor/bild.svg "${escaped(text)}")`,
    `[hänvisning][h${i}] och ![bild][h${i}]\n\n[h${i}]: https://exempel.example/ "${escaped(text)}"`,
    `- ${escaped(text)}\n  1. **${escaped(text)}** *${escaped(text)}* ~~${escaped(text)}~~`,
    `> [!INTERNT] ${escaped(text)}\n> hemligt`,
  ]);
  const rows = texts.map((text) => `| ${escaped(text)} | ${inCode(text).replaceAll('|', '\\|')} |`);
  return [...items, ['| Vad | Kod |', '|---|---|', ...rows].join('\n'), '## Åtgärder', actions(texts).join('\n')].join('\n\n');
}

function meeting(texts) {
  const who = texts.map((text) => `  - {organisation: ${quoted(text)}, roll: ${quoted(text)}, namn: ${quoted(text)}}`).join('\n');
  return `---
titel: ${joined(texts)}
sammanfattning:
  sv: ${joined(texts)}
  lättläst: ${joined(texts)}
  en: ${joined(texts)}
  ar: ${joined(texts)}
datum: 2026-10-21
tid: 13–15
plats: ${joined(texts)}
status: godkänt
godkänt: 2026-10-25
godkänt-av: ${joined(texts)}
ordförande: ${joined(texts)}
sekreterare: ${joined(texts)}
diarienummer: ${joined(texts)}
närvarande:
${who}
frånvarande:
${list(texts, '  ')}
gäster:
${list(texts, '  ')}
bilagor:
  - {fil: bild.svg, titel: ${joined(texts)}}
rättelser:
${texts.map((text) => `  - {datum: 2026-10-28, vad: ${quoted(text)}, före: ${quoted(text)}, efter: ${quoted(text)}}`).join('\n')}
inlägg: ${joined(texts)}
---

${prose(texts)}
`;
}

const comingMeeting = (texts) => `---
titel: ${joined(texts)}
datum: 2026-12-09
plats: ${joined(texts)}
status: inställt
skäl: ${joined(texts)}
---

## Dagordning

${texts.map((text) => `- ${escaped(text)}`).join('\n')}
`;

/** As an author would have typed them, who thinks of nothing. */
const rawProse = (texts) => `---
titel: Rått
datum: 2026-10-22
---

${texts.map((text) => `Rått: ${text}\n\n## ${oneLine(text)}\n\n- [ ] ${oneLine(text)}\n\n<${oneLine(text)}>\n\n> ${oneLine(text)}`).join('\n\n')}
`;

const targets = (texts) => `---
titel: Adresser
datum: 2026-10-23
---

${texts.map((text, i) => [
    `[mål](${inTarget(text)})`, `![bild](${inTarget(text)})`, `[rå](${oneLine(text)})`,
    `[hänvisning][m${i}] ![bild][m${i}]\n\n[m${i}]: ${inTarget(text)} '${escaped(text)}'`,
    `[post](<mailto:a@exempel.example?subject=${inTarget(text).slice(1)})`, `[ring](<tel:${inTarget(text).slice(1)})`,
    `https://exempel.example/${oneLine(text)}`,
  ].join('\n\n')).join('\n\n')}
`;

const organisation = (texts) => `---
titel: ${joined(texts)}
typ: förening
sammanfattning: ${joined(texts)}
förkortning: ${joined(texts.slice(0, 3))}
webb: ${quoted(texts[0])}
kontaktväg: ${joined(texts)}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

const initiative = (texts, area) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
samverkansområde: ${quoted(area)}
ansvarig:
${list(texts, '  ')}
ägare:
${list(texts, '  ')}
samordnare:
${list(texts, '  ')}
utförare:
${list(texts, '  ')}
samverkansparter:
${list(texts, '  ')}
start: 2026-01-01
slut: 2027-01-01
status: pågår
status-skäl: ${joined(texts)}
finansiär: ${joined(texts)}
uppföljning: {ansvarig: ${joined(texts)}, rapporteras-av: ${joined(texts)}, rapporteras-till: ${joined(texts)}}
mål:
${texts.map((text) => `  - {namn: ${quoted(text)}, värde: 40, enhet: ${quoted(text)}, avser: ${quoted(text)}}`).join('\n')}
indikatorer:
${list(texts, '  ')}
milstolpar:
${texts.map((text) => `  - {titel: ${quoted(text)}, senast: 2026-12-01}`).join('\n')}
nivå: främjande
målgrupp: ${joined(texts)}
plats: ${joined(texts)}
när: ${joined(texts)}
anmälan: ${joined(texts)}
kostnad: ${joined(texts)}
lärdom: ${joined(texts)}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

const figure = (texts) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
enhet: ${joined(texts)}
källa: ${joined(texts)}
data: serier.csv
---

Mått.
`;

/** Twice the same word is one series: each has its number. */
const seriesCsv = (texts) =>
  `Period;${texts.map((text, i) => cell(`${text} ${i}`)).join(';')}\n2024;${texts.map((_, i) => 100 + i).join(';')}\n2025;${texts.map(() => -7).join(';')}\n`;

const badCells = (texts) => `---
titel: Trasiga värden
enhet: kronor
källa: påhittad
data: celler.csv
---
`;

const cellsCsv = (texts) => `Period;A;B\n${texts.map((text) => `${cell(text)};${cell(text)};1`).join('\n')}\n`;

const group = (texts) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
typ: samverkansgrupp
förkortning: ${joined(texts.slice(0, 2))}
representanter:
${texts.map((text) => `  - {organisation: ${quoted(text)}, roll: ${quoted(text)}, ersättare: ${quoted(text)}}`).join('\n')}
dagordning:
${list(texts, '  ')}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

const project = (texts) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
status: pågår
kommun:
${list(texts, '  ')}
projektledare:
${texts.map((text) => `  - {roll: ${quoted(text)}, organisation: ${quoted(text)}}`).join('\n')}
finansiär: ${joined(texts)}
kontakt: ${joined(texts)}
källa: ${joined(texts)}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

const plan = (texts, area) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
ägare:
${list(texts, '  ')}
kontakt: ${joined(texts)}
källa: ${joined(texts)}
områden:
  - namn: ${joined(texts)}
    samverkansområden:
      - {namn: ${quoted(area)}, prioriterat: ja}
${texts.map((text, i) => `      - {namn: ${quoted(`${text} ${i}`)}}`).join('\n')}
---

Planen.
`;

const news = (texts) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
inlägg: ${joined(texts)}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

const page = (texts) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
meny: ja
granskad: {av: ${joined(texts)}, datum: 2026-10-01}
alias:
${list(texts.map((text) => `/gamla/${text}`), '  ')}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

const questions = (texts) =>
  `# Frågor\n\n${texts.map((text, i) => `## Fråga ${i}: ${escaped(text)}\n\n${escaped(text)}`).join('\n\n')}\n`;

const glossary = (texts) =>
  `# Ordlista\n\n${texts.map((text, i) => `## Ord ${i}: ${escaped(text)}\n\nBetyder ${escaped(text)}`).join('\n\n')}\n`;

// ---- the whole project ------------------------------------------------------------------------------------------------

/** What is a fault in a note stops its page: here it shall be seen what the page makes of it. */
const TURNED_DOWN = {
  off: ['broken-link', 'broken-anchor', 'unsafe-url', 'missing-attachment', 'bad-value', 'raw-html', 'unknown-organisation',
    'external-image', 'missing-alt', 'unclear-entry', 'bad-date', 'open-comment', 'internal-mark', 'front-matter',
    'unreadable-file', 'encoding', 'control-character', 'not-member', 'unknown-area', 'draft-words', 'late-notes',
    'overdue-action', 'action-owner', 'action-due', 'duplicate-id', 'unplaced-file'],
  warning: ['personal-number', 'contact-data', 'possible-secret', 'small-count'],
};

const WORDS = ['menu_open', 'home', 'feedback', 'registry', 'follow', 'responsible', 'contact', 'open_data'];

function settings(texts, base) {
  const rules = Object.entries(TURNED_DOWN).flatMap(([severity, names]) => names.map((name) => `${name} = "${severity}"`));
  const tomlText = (text) => JSON.stringify(text.replaceAll('\x7F', ''));
  const all = tomlText(texts.map(oneLine).join(SEPARATOR));
  return `title = ${all}
base_url = "${base}"
language = "sv"
languages = ["en", "ar"]
publisher = ${all}
publisher_type = ${all}
contact = ${all}
registry = ${all}
license = ${all}
feedback_url = "https://exempel.example/synpunkter"

[accessibility]
conformance = "delvis"
assessed = 2026-11-20
method = ${all}
faults = [${texts.map((text) => tomlText(oneLine(text))).join(', ')}]
burden = [${texts.map((text) => tomlText(oneLine(text))).join(', ')}]

[publish]
from = "2026-01-01"

[channels."för hand"]
type = "manual"

[check]
${rules.join('\n')}
`;
}

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>\n';

/** Each with as many texts as one note's front matter can hold; those that can't stand there go with the others. */
export function chunksOf(texts) {
  const chunks = [];
  let letters = Infinity;
  for (const text of texts) {
    const more = isShown(text) ? quoted(text).length : 0;
    if (letters + more > MOST_LETTERS || chunks.at(-1).length === MOST_IN_CHUNK) {
      chunks.push([]);
      letters = 0;
    }
    letters += more;
    chunks.at(-1).push(text);
  }
  return chunks;
}

/** The files of a chunk, by path, and with `pages` the page that must show all its texts. */
function filesOf(texts, n, rude) {
  const home = `minutes/projekt-${n}`;
  const area = `Område ${n}`;
  return {
    [`minutes/organisations/aktor-${n}.md`]: organisation(texts),
    [`minutes/sida-${n}.md`]: page(texts),
    [`${home}/project.md`]: project(texts),
    [`${home}/plan.md`]: plan(texts, area),
    [`${home}/faq.md`]: questions(texts),
    [`${home}/plan/insats.md`]: initiative(texts, area),
    [`${home}/figures/matt.md`]: figure(texts),
    [`${home}/figures/serier.csv`]: seriesCsv(texts),
    [`${home}/figures/trasigt.md`]: badCells(texts),
    [`${home}/figures/celler.csv`]: cellsCsv(texts),
    [`${home}/news/2026-10-01-nyhet.md`]: news(texts),
    [`${home}/grupp/group.md`]: group(texts),
    [`${home}/grupp/2026-10-21.md`]: meeting(texts),
    [`${home}/grupp/2026-12-09.md`]: comingMeeting(texts),
    [`${home}/grupp/ratt.md`]: rawProse(rude),
    [`${home}/grupp/mal.md`]: targets(rude),
    [`${home}/grupp/bilagor/bild.svg`]: PICTURE,
    ...namedFiles(home, rude),
  };
}

/** Payloads as names of files and folders: notes, and attachments that a note names. */
function namedFiles(home, texts) {
  const names = [...new Set(texts.map(fileName))].filter((name) => name !== '' && !/^\.*$/.test(name));
  const files = Object.fromEntries(names.map((name) => [`${home}/grupp/${name}.md`, `Text.\n`]));
  for (const name of names) files[`${home}/grupp/bilagor/${name}.txt`] = 'bilaga\n';
  const attachments = names.map((name) => `  - {fil: ${JSON.stringify(`${name}.txt`)}, titel: Bilaga}`);
  files[`${home}/grupp/filer.md`] = `---\ntitel: Filer\ndatum: 2026-10-24\nbilagor:\n${attachments.join('\n')}\n---\n`;
  return files;
}

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Pages by address, each with the texts that it must show, letter by letter. */
function shownIn(texts, n) {
  const home = `projekt-${n}/`;
  const shown = ['grupp/2026-10-21/', 'grupp/2026-12-09/', 'grupp/', '', 'plan/', 'plan/insats/', 'fragor/',
    'uppfoljning/matt/', 'nyheter/2026-10-01-nyhet/'].map((at) => home + at);
  return Object.fromEntries([...shown, `aktorer/aktor-${n}/`, `sida-${n}/`].map((at) => [at, texts]));
}

/**
 * Writes the project of a section at `base` into `folder`, which is emptied: a project in it for each of `chunks`. Gives
 * {pages, documents}: what shownIn says, and how many notes there are.
 */
export function writeProject(folder, base, chunks) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pages = {};
  let files = { 'minutes/glossary.md': glossary(chunks.flat().filter(isShown)) };
  chunks.forEach((chunk, n) => {
    const texts = chunk.filter(isShown);
    files = { ...files, ...filesOf(texts, n, chunk) };
    Object.assign(pages, shownIn(texts, n));
  });
  const some = chunks[0].filter(isShown).slice(0, 20);
  files['site/site.toml'] = settings(some, base);
  const unbraced = some.filter((text) => !/[{}]/.test(text)); // in a word they are places to fill
  files['site/words/sv.toml'] = WORDS.map((word, i) => `${word} = ${JSON.stringify(oneLine(unbraced[i] ?? word))}\n`).join('');
  write(folder, files);
  return { pages, documents: Object.keys(files).filter((name) => name.endsWith('.md')).length };
}
