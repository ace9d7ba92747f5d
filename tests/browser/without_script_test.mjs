// SPDX-License-Identifier: EUPL-1.2
import { test } from 'node:test';
import { difference, linesRead } from './checks/without_script.mjs';
import { assertNone, ofEachTemplate, openLooker, visit } from './lib/looker.mjs';

const { browser } = await openLooker();

test('without script there is the same to read', async () => {
  const read = new Map();
  await visit(browser, ofEachTemplate('sv'), async (tab, { url }) => {
    read.set(url, await linesRead(tab));
    return [];
  });
  const look = async (tab, { url }) => difference(read.get(url), await linesRead(tab));
  assertNone(await visit(browser, ofEachTemplate('sv'), look, { javaScriptEnabled: false }));
});
