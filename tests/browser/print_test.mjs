// SPDX-License-Identifier: EUPL-1.2
import { test } from 'node:test';
import { print } from './checks/print.mjs';
import { assertNone, ofEachTemplate, openLooker, visit } from './lib/looker.mjs';

const { browser } = await openLooker();

const HASH_SHOWN = 12; // digits of a text's hash that paper shows at least

/** What paper must say of a page that is a document: its address, and the hash that tells one version from another. */
function factsOf({ url, html }) {
  const [, hash] = /<meta name="insyn-text-sha256" content="([0-9a-f]+)">/.exec(html) ?? [];
  return hash ? [url, hash.slice(0, HASH_SHOWN)] : [];
}

test('on A4 there is all of a page’s text, no menu, and where it comes from', async () => {
  assertNone(await visit(browser, ofEachTemplate('sv'), (tab, page) => print(tab, factsOf(page))));
});
