// SPDX-License-Identifier: EUPL-1.2
import { test } from 'node:test';
import { reflow } from './checks/reflow.mjs';
import { textSpacing } from './checks/text_spacing.mjs';
import { pagesOf, SECTIONS, shown } from './lib/sections.mjs';
import { assertNone, ofEachTemplate, openLooker, visit } from './lib/looker.mjs';

const { browser } = await openLooker();

for (const section of Object.keys(SECTIONS)) {
  test(`${section}: no page scrolls sideways at 320 px`, async () => {
    assertNone(await visit(browser, section === 'sv' ? shown(pagesOf(section)) : ofEachTemplate(section), reflow, { viewport: { width: 320, height: 700 } }));
  });
  // A desktop of 1280 × 900 at 400 % is 320 × 225 of four times the dots.
  test(`${section}: nor at 400 %`, async () => {
    const zoomed = { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 };
    assertNone(await visit(browser, ofEachTemplate(section), reflow, zoomed));
  });
  for (const width of [320, 1280])
    test(`${section}: with the reader's own spacing nothing is cut off or covered at ${width} px`, async () => {
      assertNone(await visit(browser, ofEachTemplate(section), textSpacing, { viewport: { width, height: 900 } }));
    });
}
