// SPDX-License-Identifier: EUPL-1.2
// No request leaves the section's origin, a meeting page asks at most three times, the policy holds, nothing is kept.
import { test } from 'node:test';
import { kept, violations, watch } from './checks/storage.mjs';
import { pagesOf, SECTIONS, shown } from './lib/sections.mjs';
import { assertNone, ofEachTemplate, openLooker } from './lib/looker.mjs';

const MOST_REQUESTS = 3;

const { browser } = await openLooker();

for (const section of Object.keys(SECTIONS))
  test(`${section}: pages ask nobody else, keep nothing, and break no policy`, async () => {
    const context = await browser.newContext();
    const { since } = await watch(context);
    const tab = await context.newPage();
    const { origin } = new URL(SECTIONS[section].base);
    const complaints = [];
    for (const page of section === 'sv' ? shown(pagesOf(section)) : ofEachTemplate(section)) {
      await context.clearCookies();
      await tab.goto(page.url);
      const seen = since();
      const asked = seen.flatMap(({ request }) => request ?? []);
      const told = [
        ...asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:')).map((url) => `asks ${url}`),
        ...seen.flatMap(({ said }) => said ?? []),
        ...(await violations(tab)),
        ...(await kept(tab)),
      ];
      if (page.template === 'meeting' && asked.length > MOST_REQUESTS) told.push(`${asked.length} requests: ${asked.join(' ')}`);
      complaints.push(...told.map((complaint) => `${page.url}: ${complaint}`));
    }
    await context.close();
    assertNone(complaints);
  });
