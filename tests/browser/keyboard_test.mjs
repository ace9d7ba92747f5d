// SPDX-License-Identifier: EUPL-1.2
import { test } from 'node:test';
import { keyboard } from './checks/keyboard.mjs';
import { fullest, pagesOf, SECTIONS } from './lib/sections.mjs';
import { assertNone, ofEachTemplate, openLooker, visit } from './lib/looker.mjs';
import { LONG } from './lib/views.mjs';

const { browser } = await openLooker();
const inShort = ({ template }) => ['home', 'meeting', 'plan'].includes(template);

/** Walks through each page; with INSYN_BROWSER=all every stop is photographed, else one of each style. */
const walk = (pages, ordered, view) => {
  const photographed = LONG ? undefined : new Set();
  return visit(browser, pages, (tab) => keyboard(tab, { ordered, photographed }), view);
};

for (const section of Object.keys(SECTIONS))
  test(`${section}: with Tab alone one gets everywhere, in order, and sees where one is, on a phone`, async () => {
    assertNone(await walk(ofEachTemplate(section), true, { viewport: { width: 320, height: 700 } }));
  });

test('on a desktop in the dark too', async () => {
  assertNone(await walk(ofEachTemplate('sv'), false, { colorScheme: 'dark' }));
});

test('and in colours of the reader’s own', async () => {
  assertNone(await walk(LONG ? ofEachTemplate('sv') : fullest(pagesOf('sv')).filter(inShort), false, { forcedColors: 'active' }));
});
