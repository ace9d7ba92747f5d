// SPDX-License-Identifier: EUPL-1.2
// Pictures of eight kinds of pages, small and large, light and dark: for people to look at, in the build's browser/pictures.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertNone, openLooker } from './lib/looker.mjs';
import { fullest, OUT, pagesOf } from './lib/sections.mjs';
import { SCHEMES } from './lib/views.mjs';

const KINDS = ['home', 'project', 'group', 'meeting', 'decisions', 'plan', 'initiative', 'figure'];
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const LEAST_BYTES = 10_000; // an empty page is smaller

const { browser } = await openLooker();
const pictures = path.join(OUT, 'pictures');

test('pictures of eight kinds of pages', async () => {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const tab = await browser.newPage();
  const empty = [];
  for (const page of fullest(pagesOf('sv')).filter(({ template }) => KINDS.includes(template))) {
    await tab.goto(page.url);
    for (const [size, viewport] of Object.entries(SIZES))
      for (const colorScheme of SCHEMES) {
        await tab.setViewportSize(viewport);
        await tab.emulateMedia({ colorScheme });
        const file = path.join(pictures, `${page.template}-${size}-${colorScheme}.png`);
        await tab.screenshot({ path: file });
        if (statSync(file).size < LEAST_BYTES) empty.push(`${file} is empty`);
      }
  }
  assertNone(empty);
});
