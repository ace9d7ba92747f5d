// SPDX-License-Identifier: EUPL-1.2
// axe-core finds no violation, and what it can't decide is explained: each template in light and dark, left-to-right and
// right-to-left, on a phone and on a desktop; other pages in one of these views. In the dark the same page has other colours
// and nothing else that is other: there, unless all is asked for, axe-core looks at colours alone.
import { test } from 'node:test';
import { axe, OF_COLOUR } from './checks/axe.mjs';
import { explained } from './lib/explained.mjs';
import { fullest, pagesOf, SECTIONS, shown } from './lib/sections.mjs';
import { assertNone, ofEachTemplate, openLooker } from './lib/looker.mjs';
import { inViews, LONG } from './lib/views.mjs';

const { browser } = await openLooker();

async function look(pages, inEach) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const told = [];
  for (const page of pages) {
    await tab.goto(page.url);
    await inEach(tab, async (view) => {
      const only = view.startsWith('dark') && !LONG ? OF_COLOUR : undefined;
      for (const one of await axe(tab, only)) told.push({ ...one, where: `${page.url} (${page.template}, ${view})` });
    });
  }
  await context.close();
  const [faults, undecided] = [told.filter(({ sure }) => sure), told.filter(({ sure }) => !sure)];
  assertNone([...explained('none', faults), ...explained('axe', undecided)]);
}

for (const section of Object.keys(SECTIONS))
  test(`${section}: axe-core has nothing to say of a template, in light and dark, small and large`, () =>
    look(ofEachTemplate(section), inViews));

test('nor of any other page', () => {
  const seen = new Set(fullest(pagesOf('sv')).map(({ url }) => url));
  const others = shown(pagesOf('sv')).filter(({ url }) => !seen.has(url));
  return look(others, (tab, inView) => inView('light 1280'));
});
