// SPDX-License-Identifier: EUPL-1.2
import { test } from 'node:test';
import { targets } from './checks/targets.mjs';
import { SECTIONS } from './lib/sections.mjs';
import { assertNone, ofEachTemplate, openLooker, visit } from './lib/looker.mjs';
import { WIDTHS } from './lib/views.mjs';

const { browser } = await openLooker();

for (const section of Object.keys(SECTIONS))
  for (const width of WIDTHS)
    test(`${section}: what is pressed is large enough at ${width} px`, async () => {
      assertNone(await visit(browser, ofEachTemplate(section), targets, { viewport: { width, height: 900 } }));
    });
