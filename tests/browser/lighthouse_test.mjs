// SPDX-License-Identifier: EUPL-1.2
// Lighthouse: 100 in accessibility, best practices and SEO on the pages most read. Performance is the median of three runs,
// reported and not held to a number: it depends on what else the machine does.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { faults, report, score } from './checks/lighthouse.mjs';
import { assertNone, openLooker } from './lib/looker.mjs';
import { fullest, OUT, pagesOf } from './lib/sections.mjs';

const READ_MOST = ['home', 'group', 'meeting', 'decisions', 'plan', 'figure'];
const HELD = ['accessibility', 'best-practices', 'seo'];

const { debugPort } = await openLooker({ debugged: true });
const folder = path.join(OUT, 'lighthouse');
mkdirSync(folder, { recursive: true });

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (const { url, template } of fullest(pagesOf('sv')).filter((page) => READ_MOST.includes(page.template)))
  test(`Lighthouse of the ${template} page`, async (t) => {
    const whole = await report(url, debugPort, [...HELD, 'performance']);
    const reports = [whole];
    while (reports.length < 3) reports.push(await report(url, debugPort, ['performance']));
    const speed = median(reports.map((lhr) => score(lhr, 'performance')));
    writeFileSync(path.join(folder, `${template}.json`), JSON.stringify(whole, null, 1));
    t.diagnostic(`${url}: performance ${speed}, ${HELD.map((category) => `${category} ${score(whole, category)}`).join(', ')}`);
    assertNone(HELD.flatMap((category) => faults(whole, category)));
  });
