// SPDX-License-Identifier: EUPL-1.2
import { test } from 'node:test';
import { requests } from './checks/requests.mjs';
import { pagesOf, shown } from './lib/sections.mjs';
import { assertNone, ofEachTemplate, openLooker } from './lib/looker.mjs';

const { browser } = await openLooker();

test('no page asks anybody else, keeps anything, or breaks its policy', async () => {
  assertNone(await requests(browser, shown(pagesOf('sv'))));
});

test('nor does one from right to left', async () => {
  assertNone(await requests(browser, ofEachTemplate('ar')));
});
