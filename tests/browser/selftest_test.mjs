// SPDX-License-Identifier: EUPL-1.2
// Each check finds its fault in a page made for it (selftest/broken.mjs), and none in a good page.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { axe } from './checks/axe.mjs';
import { forcedColors } from './checks/forced_colors.mjs';
import { htmlValidate } from './checks/html_validate.mjs';
import { keyboard } from './checks/keyboard.mjs';
import { faults, report } from './checks/lighthouse.mjs';
import { motion } from './checks/motion.mjs';
import { nu } from './checks/nu.mjs';
import { print } from './checks/print.mjs';
import { actionsRead, englishNames } from './checks/reading.mjs';
import { reflow } from './checks/reflow.mjs';
import { requests } from './checks/requests.mjs';
import { targets } from './checks/targets.mjs';
import { textSpacing } from './checks/text_spacing.mjs';
import { difference, linesRead } from './checks/without_script.mjs';
import { openLooker } from './lib/looker.mjs';
import { OUT } from './lib/sections.mjs';
import { BROKEN, good, GOOD_CSS } from './selftest/broken.mjs';

const BASE = 'http://prov.localhost/';
const folder = path.join(OUT, 'selftest');
rmSync(folder, { recursive: true, force: true });

const said = ({ rule, target }) => `${rule} ${target}`;
const small = { viewport: { width: 320, height: 700 } };

const { server, browser, debugPort } = await openLooker({ sites: [{ base: BASE, folder }], debugged: true });

/** Opens a page in a context of its own and gives what `look` says. */
async function opened(url, look, options = {}) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  await tab.goto(url);
  const complaints = await look(tab);
  await context.close();
  return complaints;
}

/** Each check on a page {url, html, facts}. */
const CHECKS = {
  reflow: ({ url }) => opened(url, reflow, small),
  textSpacing: ({ url }) => opened(url, textSpacing, small),
  targets: ({ url }) => opened(url, targets),
  motion: ({ url }) => opened(url, motion, { reducedMotion: 'reduce' }),
  keyboard: ({ url }) => opened(url, (tab) => keyboard(tab, { ordered: true }), small),
  forcedColors: ({ url }) => opened(url, forcedColors, { forcedColors: 'active' }),
  print: ({ url, facts }) => opened(url, (tab) => print(tab, facts ? [url] : [])),
  withoutScript: async ({ url }) =>
    difference(await opened(url, linesRead), await opened(url, linesRead, { javaScriptEnabled: false })),
  requests: ({ url }) => requests(browser, [{ url }]),
  axe: ({ url }) => opened(url, async (tab) => (await axe(tab)).map(said)),
  nu: async ({ url }) => (await nu([url], server.port)).map(said),
  htmlValidate: async (page) => (await htmlValidate(page)).map(said),
  actionsRead: ({ url }) => opened(url, actionsRead),
  englishNames: ({ url }) => opened(url, (tab) => englishNames(tab, ['Advisory Board'])),
};

function lay(name, { html = (text) => text, css = '', js, ...parts }) {
  const at = path.join(folder, name);
  mkdirSync(at, { recursive: true });
  const text = html(good(parts));
  writeFileSync(path.join(at, 'index.html'), text);
  writeFileSync(path.join(at, 'style.css'), `${GOOD_CSS}\n${css}`);
  if (js) writeFileSync(path.join(at, 'script.js'), js);
  return { url: `${BASE}${name}/`, html: text, facts: parts.facts };
}

const goodPage = lay('god', {});
for (const [name, check] of Object.entries(CHECKS))
  test(`${name} has nothing to say of a good page`, async () => assert.deepEqual(await check(goodPage), []));

BROKEN.forEach((broken, number) =>
  test(`${broken.check} finds ${broken.name}`, async () => {
    const complaints = await CHECKS[broken.check](lay(`fel-${number + 1}`, broken));
    assert.ok(complaints.some((complaint) => broken.says.test(complaint)), `it said: ${JSON.stringify(complaints)}`);
  }),
);

test('every check has a page that it finds a fault in', () => {
  const tried = new Set(BROKEN.map(({ check }) => check));
  assert.deepEqual(Object.keys(CHECKS).filter((name) => !tried.has(name)), []);
});

test('Lighthouse finds a page without a description', async () => {
  const { url } = lay('utan', { html: (text) => text.replace(/<meta name="description".*\n/, '') });
  assert.match(faults(await report(url, debugPort, ['seo']), 'seo').join('\n'), /meta-description/);
});
