// SPDX-License-Identifier: EUPL-1.2
// Texts that have run as programs somewhere, in feeds, calendars and data: other people's parsers read them back, letter by
// letter, and no spreadsheet finds a formula.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';

import { letters } from '../browser/lib/letters.mjs';
import { injectedSections } from '../injection/sections.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const VALIDATORS = readdirSync(HERE).filter((name) => /^validate_.*\.mjs$/.test(name));

// A licence whose name is a payload is none that a machine knows.
const NO_LICENCE = /no (dcterms:)?license$/;

const sections = injectedSections();

const filesOf = (section, ending) =>
  readdirSync(section.public, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(path.join(section.public, name), 'utf8')]);

/** Every text in XML that is well-formed. */
function textsOfXml(xml) {
  const texts = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => texts.push(text));
  parser.on('opentag', (tag) => texts.push(...Object.values(tag.attributes).map((one) => one.value)));
  parser.write(xml).close();
  return texts;
}

const textsOfJson = (value) =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(textsOfJson) : [];

const textsOfCalendar = (text) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').flatMap((event) => event.getAllProperties().map((one) => String(one.getFirstValue())));

function assertAllThere(section, texts, where) {
  const there = letters(texts.join('\n'));
  const wanted = [...new Set(Object.values(section.pages).flat())];
  const missing = wanted.filter((text) => !there.includes(letters(text)));
  assert.deepEqual(missing, [], `${where} of ${section.base} lack ${missing.length} of ${wanted.length} texts`);
}

for (const section of sections) {
  for (const validator of VALIDATORS)
    test(`${validator} ${section.base}`, () => {
      const done = spawnSync('node', [path.join(HERE, validator), section.base, section.public], { encoding: 'utf8', maxBuffer: 1 << 28 });
      assert.equal(done.stderr, '');
      const told = done.stdout.split('\n').slice(0, -2).filter((line) => !NO_LICENCE.test(line));
      assert.deepEqual(told, []);
    });

  test(`feeds, calendars and data hold every text: ${section.base}`, () => {
    const xml = filesOf(section, '.xml').filter(([name]) => name.endsWith('feed.xml'));
    assertAllThere(section, xml.flatMap(([, text]) => textsOfXml(text)), 'the feeds');
    assertAllThere(section, filesOf(section, '.ics').flatMap(([, text]) => textsOfCalendar(text)), 'the calendars');
    assertAllThere(section, filesOf(section, '.json').flatMap(([, text]) => textsOfJson(JSON.parse(text))), 'the JSON files');
    for (const [, text] of filesOf(section, 'sitemap.xml')) textsOfXml(text);
  });

  test(`no cell is a formula: ${section.base}`, () => {
    const delimiter = (name) => (name.startsWith('data/') ? ',' : ';'); // a figure's own file is for Swedish spreadsheets
    const cells = filesOf(section, '.csv').flatMap(([name, text]) => parse(text, { bom: true, delimiter: delimiter(name) })).flat();
    const formulas = cells.filter((cell) => /^[\s"\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) && !/^[-+]?[\d.,]+$/.test(cell));
    assert.deepEqual(formulas, []);
    assertAllThere(section, cells, 'the CSV files');
  });
}
