// SPDX-License-Identifier: EUPL-1.2
import { test } from 'node:test';
import { forcedColors } from './checks/forced_colors.mjs';
import { assertNone, ofEachTemplate, openLooker, visit } from './lib/looker.mjs';

const { browser } = await openLooker();

for (const colorScheme of ['light', 'dark'])
  test(`states, decisions and charts are seen in a reader's own ${colorScheme} colours`, async () => {
    assertNone(await visit(browser, ofEachTemplate('sv'), forcedColors, { forcedColors: 'active', colorScheme }));
  });
