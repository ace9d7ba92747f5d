// SPDX-License-Identifier: EUPL-1.2
// Takes README's pictures of the example anew, into docs/pictures: ./run --once first, then
// node tests/browser/screenshots.mjs.
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.env.INSYN_BINARY ??= path.join(root, 'build/release/insyn');
process.env.INSYN_BROWSER_OUT ??= path.join(root, 'build/pictures');

// What they import reads the environment.
const { openBrowser } = await import('./lib/chromium.mjs');
const { buildSection, publicFolder, SECTIONS } = await import('./lib/sections.mjs');
const { serve } = await import('./lib/server.mjs');

const LARGEST = 150_000; // bytes: README is read over slow lines too
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1100, height: 820 };
const MEETING = 'arbete/samverkansgruppen/2026-01-21/';

const PICTURES = [
  { name: 'home-phone', at: '', viewport: PHONE },
  { name: 'meeting-phone', at: MEETING, viewport: PHONE, colorScheme: 'dark' },
  { name: 'meeting', at: MEETING, viewport: DESKTOP },
  { name: 'plan', at: 'arbete/plan/', viewport: DESKTOP },
];

buildSection('sv');
const { base } = SECTIONS.sv;
const server = await serve([{ base, folder: publicFolder('sv') }]);
const browser = await openBrowser(server.port);
for (const { name, at, viewport, colorScheme = 'light' } of PICTURES) {
  const file = path.join(root, 'docs/pictures', `${name}.png`);
  const tab = await browser.newPage({ viewport, colorScheme });
  await tab.goto(base + at);
  await tab.screenshot({ path: file });
  await tab.close();
  const { size } = statSync(file);
  console.log(`${path.relative(root, file)}: ${size} bytes`);
  if (size > LARGEST) {
    console.error(`${name}: larger than ${LARGEST} bytes: show less of the page`);
    process.exitCode = 1;
  }
}
await browser.close();
await server.close();
