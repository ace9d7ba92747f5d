// SPDX-License-Identifier: EUPL-1.2
// A meeting page as a screen reader reads it, kept as a text to read through: reading/meeting.txt. UPDATE=1 writes it anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { actionsRead, englishNames, readAloud } from './checks/reading.mjs';
import { assertNone, ofEachTemplate, openLooker, visit } from './lib/looker.mjs';
import { HERE, SECTIONS } from './lib/sections.mjs';

const MEETING = `${SECTIONS.sv.base}arbete/samverkansgruppen/2026-01-21/`;
const GOLDEN = path.join(HERE, 'reading/meeting.txt');

const ENGLISH = ['Advisory Board']; // names in the example

const { browser } = await openLooker();

test('a meeting page is read aloud as it was', async () => {
  const tab = await browser.newPage();
  await tab.goto(MEETING);
  const read = await readAloud(tab);
  if (process.env.UPDATE) writeFileSync(GOLDEN, read);
  assert.equal(read, readFileSync(GOLDEN, 'utf8'), 'UPDATE=1 writes reading/meeting.txt anew; read what changed');
});

test('actions are read as words, Öppen or Klar first, and never as boxes that can’t be ticked', async () => {
  assertNone(await visit(browser, ofEachTemplate('sv'), actionsRead));
});

test('English names are read as English', async () => {
  // On a page in English a Swedish title is Swedish, to its last word.
  const pages = ofEachTemplate('sv').filter(({ html }) => !html.includes('<html lang="en"'));
  assertNone(await visit(browser, pages, (tab) => englishNames(tab, ENGLISH)));
});
