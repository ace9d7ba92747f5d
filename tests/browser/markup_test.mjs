// SPDX-License-Identifier: EUPL-1.2
import { test } from 'node:test';
import { htmlValidate } from './checks/html_validate.mjs';
import { nu } from './checks/nu.mjs';
import { explained } from './lib/explained.mjs';
import { pagesOf, SECTIONS } from './lib/sections.mjs';
import { assertNone, ofEachTemplate, openServer } from './lib/looker.mjs';

const server = await openServer();

for (const section of Object.keys(SECTIONS)) {
  const pages = section === 'sv' ? pagesOf(section) : ofEachTemplate(section);

  test(`${section}: the Nu checker has no errors and no warnings`, async () => {
    // The texts of the Arabic section are Swedish: what language they are in is not asked there.
    const options = section === 'sv' ? [] : ['--no-langdetect'];
    assertNone(explained('nu', await nu(pages.map(({ url }) => url), server.port, options)));
  });

  test(`${section}: html-validate has nothing to say`, async () => {
    assertNone(explained('html-validate', (await Promise.all(pages.map(htmlValidate))).flat()));
  });
}
