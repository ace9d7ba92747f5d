// SPDX-License-Identifier: EUPL-1.2
// A page leaves nothing behind in the reader's browser, asks nobody else for anything, and keeps its own policy.

/** Watches a context from before its first page; `since()` gives what was done since it was last asked. */
export async function watch(context) {
  let seen = [];
  context.on('request', (request) => seen.push({ request: request.url() }));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push({ said: message.text() });
  });
  context.on('weberror', (error) => seen.push({ said: String(error.error()) }));
  await context.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  return { since: () => seen.splice(0) };
}

/** What is kept in the browser by the open page. */
export async function kept(tab) {
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

/** What the open page was blocked from by its policy. */
export const violations = (tab) => tab.evaluate(() => globalThis.violations.map((what) => `breaks its policy: ${what}`));
