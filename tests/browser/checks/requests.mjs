// SPDX-License-Identifier: EUPL-1.2
// A page asks nobody but its own site, and not often; it breaks no policy, and leaves nothing behind in the reader's browser.

const MOST_OF_A_MEETING = 3; // requests: the page, its style, and one to spare

/** Watches a context from before its first page: gives a function that tells what was asked and said since last time. */
async function watch(context) {
  const seen = { asked: [], said: [] };
  context.on('request', (request) => seen.asked.push(request.url()));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.said.push(`says: ${message.text()}`);
  });
  context.on('weberror', (error) => seen.said.push(`says: ${error.error()}`));
  await context.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  return () => ({ asked: seen.asked.splice(0), said: seen.said.splice(0) });
}

async function kept(tab) {
  const cookies = await tab.context().cookies();
  const stored = await tab.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ]);
  return [...cookies.map(({ name }) => `cookie ${name}`), ...stored].map((what) => `keeps ${what}`);
}

/** Opens each of `pages` as a first-time reader. */
export async function requests(browser, pages) {
  const context = await browser.newContext();
  const since = await watch(context);
  const tab = await context.newPage();
  const complaints = [];
  for (const { url, template } of pages) {
    await tab.goto(url);
    const { asked, said } = since();
    const { origin } = new URL(url);
    const elsewhere = asked.filter((address) => !address.startsWith(`${origin}/`) && !address.startsWith('data:'));
    const told = [...elsewhere.map((address) => `asks ${address}`), ...said, ...(await kept(tab))];
    for (const what of await tab.evaluate(() => globalThis.violations)) told.push(`breaks its policy: ${what}`);
    if (template === 'meeting' && asked.length > MOST_OF_A_MEETING) told.push(`asks ${asked.length} times: ${asked.join(' ')}`);
    complaints.push(...told.map((complaint) => `${url}: ${complaint}`));
  }
  await context.close();
  return complaints;
}
