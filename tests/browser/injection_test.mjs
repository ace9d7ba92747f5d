// SPDX-License-Identifier: EUPL-1.2
// Texts that have run as programs somewhere, in every place of a section where text can stand: here they are letters.
import { test } from 'node:test';
import { inert, signsOfAll } from './checks/inert.mjs';
import { injectedSections } from '../injection/sections.mjs';
import { fullest, htmlFilesOf, pagesOf } from './lib/sections.mjs';
import { assertNone, openLooker } from './lib/looker.mjs';
import { LONG } from './lib/views.mjs';

const sections = injectedSections();
const { browser } = await openLooker({ sites: sections.map(({ base, public: folder }) => ({ base, folder })) });
const good = await signsOfAll(browser, fullest(pagesOf('sv')));

const MOVED = /http-equiv="refresh"/;

/** The pages that a reader stays on: those that must show payloads, and every tenth of the rest, which are alike. */
function pagesOfSection(section) {
  const pages = htmlFilesOf(section.public)
    .filter(({ html }) => !MOVED.test(html))
    .map(({ path }) => ({ url: section.base + path, texts: section.pages[path] }));
  const rest = pages.filter(({ texts }) => !texts);
  return [...pages.filter(({ texts }) => texts), ...rest.filter((_, n) => n % 10 === 0)];
}

for (const section of sections) {
  const pages = pagesOfSection(section);
  test(`${section.base}: without its policy every text is letters, and all of them`, async () => {
    assertNone(await inert(browser, pages, good, { withPolicy: false }));
  });
}

test('with its policy as well', async () => {
  for (const section of LONG ? sections : sections.slice(0, 1))
    assertNone(await inert(browser, pagesOfSection(section).slice(0, 20), good, { withPolicy: true }));
});
