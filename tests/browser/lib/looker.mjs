// SPDX-License-Identifier: EUPL-1.2
// What a test file starts with: the sections' server, a browser, and how complaints become a failure.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after } from 'node:test';
import { openBrowser } from './chromium.mjs';
import { fullest, pagesOf, publicFolder, SECTIONS, shown } from './sections.mjs';
import { serve } from './server.mjs';
import { LONG } from './views.mjs';

/** The server over every section, and more where `sites` says so; closed when the file's tests are over. */
export async function openServer(sites = []) {
  const own = Object.entries(SECTIONS).map(([name, { base }]) => ({ base, folder: publicFolder(name) }));
  const server = await serve([...own, ...sites]);
  after(() => server.close());
  return server;
}

/** A port of loopback that nothing listens on. */
const freePort = () =>
  new Promise((done) => {
    const listener = createServer().listen(0, '127.0.0.1', () => {
      const { port } = listener.address();
      listener.close(() => done(port));
    });
  });

/**
 * {server, browser}, closed when the file's tests are over. `debugged`: the browser is also to be steered by others, at
 * `debugPort`.
 */
export async function openLooker({ sites = [], debugged = false } = {}) {
  const server = await openServer(sites);
  const debugPort = debugged ? await freePort() : undefined;
  const browser = await openBrowser(server.port, debugged ? [`--remote-debugging-port=${debugPort}`] : []);
  after(() => browser.close());
  return { server, browser, debugPort };
}

/** One page of each template; every page with INSYN_BROWSER=all. */
export const ofEachTemplate = (section) => (LONG ? shown(pagesOf(section)) : fullest(pagesOf(section)));

/**
 * Opens each of `pages` in one tab of a new context and calls `look(tab, page)`, which gives complaints. Each is told once,
 * with the first page that it was about and how many there are.
 */
export async function visit(browser, pages, look, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const about = new Map();
  for (const page of pages) {
    await tab.goto(page.url);
    for (const complaint of await look(tab, page)) about.set(complaint, [...(about.get(complaint) ?? []), page.url]);
  }
  await context.close();
  return [...about].map(([complaint, [first, ...more]]) => `${first}${more.length ? ` and ${more.length} more` : ''}: ${complaint}`);
}

/** Fails with every complaint on a line of its own. */
export function assertNone(complaints) {
  assert.equal(complaints.length, 0, `${complaints.length} complaints:\n${complaints.join('\n')}`);
}

/** Adds a style to the open page as a reader's own: the page's policy has no say in it. */
export const addStyle = (tab, css) =>
  tab.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
