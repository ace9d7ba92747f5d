// SPDX-License-Identifier: EUPL-1.2
// A project that has every payload in every place where text can stand. The project, its groups and actors are invented.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import {
  badCells, cellsCsv, figure, glossary, group, initiative, news, organisation, page, plan, project, questions, seriesCsv,
} from './documents.mjs';
import { comingMeeting, meeting, rawProse, targets } from './notes.mjs';
import { fileName, isShown, MOST_LETTERS, oneLine, quoted, SEPARATOR } from './payload_text.mjs';

export const TODAY = '2026-11-21';
const MOST_IN_CHUNK = 40; // texts

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
