// SPDX-License-Identifier: EUPL-1.2
// `insyn build --preview`, unpacked on somebody's own computer: pages are read, and followed, without any server.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './lib/chromium.mjs';
import { BINARY } from './lib/sections.mjs';
import { Project, TODAY } from './preview/project.mjs';

const browser = await openBrowser(1);
after(() => browser.close());

test('a preview has its colours, and its links lead on, from a folder', async () => {
  const project = new Project();
  project.save('minutes/arbete/gruppen/2025-03-12.md', '---\nnärvarande: Kommunen\n---\n# Möte 12 mars 2025\n\nLugnt.\n');
  const out = path.join(project.folder, 'preview');
  execFileSync(BINARY, ['-C', project.folder, '--today', TODAY, 'build', '--preview', '--out', out], { stdio: 'pipe' });

  const tab = await browser.newPage();
  const wrong = [];
  tab.on('requestfailed', (request) => wrong.push(request.url()));
  tab.on('console', (line) => line.type() === 'error' && wrong.push(line.text()));
  tab.on('pageerror', (error) => wrong.push(String(error)));
  await tab.goto(pathToFileURL(path.join(out, 'arbete/gruppen/2025-03-12/index.html')).href);
  assert.match(await tab.locator('.preview-note').innerText(), /inte publicerat/);
  const band = await tab.evaluate(() => getComputedStyle(document.querySelector('.site-head')).backgroundColor);
  assert.notEqual(band, 'rgba(0, 0, 0, 0)');
  const [bar, page] = await tab.evaluate(() => [document.querySelector('.preview-note').offsetWidth, document.body.offsetWidth]);
  assert.equal(bar, page);

  await tab.locator('.crumbs a').last().click();
  await tab.locator('h1').waitFor();
  assert.match(tab.url(), /\/preview\/arbete\/gruppen\/index\.html$/);
  await tab.locator('main a[href*="2025-03-12"]').first().click();
  assert.match(tab.url(), /\/2025-03-12\/index\.html/);
  assert.deepEqual(wrong, []);
});
