// SPDX-License-Identifier: EUPL-1.2
// A page holds what its templates make and nothing that a text has made: no element, attribute or address that the example's
// pages do not have, nothing runs, nothing is asked for, and every letter of the text is there to read.
import { letters } from '../lib/letters.mjs';

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:', 'ftp:', 'webcal:', 'irc:'];

/** What the open page holds, as the browser reads it; told in one go, for pages may be large. */
const contentOf = (tab) =>
  tab.evaluate(() => {
    const leads = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'cite', 'srcset', 'xlink:href'];
    const schemeOf = (written) => {
      try {
        return new URL(written, document.baseURI).protocol;
      } catch {
        return 'none:';
      }
    };
    const signs = new Set();
    const addresses = [];
    for (const element of document.querySelectorAll('*')) {
      signs.add(element.localName);
      for (const { name, value } of element.attributes) {
        signs.add(`${element.localName} ${name}`);
        if (leads.includes(name)) addresses.push({ scheme: schemeOf(value), isIcon: element.rel === 'icon', written: value.slice(0, 120) });
      }
    }
    return {
      signs: [...signs],
      addresses,
      scripts: [...document.scripts].map((script) => script.type === 'application/ld+json' || script.getAttribute('src')),
      orders: [...document.querySelectorAll('meta[http-equiv]')].map((meta) => `${meta.httpEquiv}: ${meta.content}`),
      titles: document.querySelectorAll('head > title').length,
      text: document.documentElement.textContent,
    };
  });

/** What Markdown can make and no page of the example happens to have. */
const ALSO = ['ol start', 'img loading', 'a title', 'td class', 'th class', 'blockquote', 'pre', 'hr', 'sup', 'sub', 'u', 'del', 'ins',
  'em', 'h5', 'h6', 'br', 'html dir', 'span aria-hidden', 'abbr', 'abbr title', 'img', 'img src', 'img alt', 'code', 's', 'bdi'];

/** The elements and attributes of pages that are known to be good. */
export async function signsOfAll(browser, pages) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const all = new Set(ALSO);
  for (const { url } of pages) {
    await tab.goto(url);
    for (const sign of (await contentOf(tab)).signs) all.add(sign);
  }
  await context.close();
  return all;
}

/** Runs in the page before anything else: whatever a payload calls leaves a trace. */
function listen() {
  globalThis.traces = [];
  const trap = (name) => (...given) => void traces.push(`${name}(${given.map(String).join().slice(0, 40)})`);
  for (const name of ['canary', 'alert', 'confirm', 'prompt', 'print', 'open'])
    Object.defineProperty(globalThis, name, { value: trap(name), writable: false, configurable: false });
  addEventListener('error', (event) => traces.push(`error ${event.message ?? event.target?.outerHTML}`.slice(0, 200)), true);
}

/** Each event that a payload may wait for, on every element: nothing listens. */
const poke = (tab) =>
  tab.evaluate(() => {
    const kinds = ['mouseover', 'mouseenter', 'pointerenter', 'focus', 'blur', 'keydown', 'input', 'toggle', 'animationstart',
      'transitionend', 'wheel', 'copy', 'contextmenu', 'beforeinput'];
    for (const element of document.querySelectorAll('body *')) for (const kind of kinds) element.dispatchEvent(new Event(kind));
  });

async function pressThrough(tab, times) {
  for (let n = 0; n < times; ++n) await tab.keyboard.press('Tab');
}

/** Follows what a context does: gives what it has done since it was last asked. */
async function watch(context, isOwn) {
  const seen = [];
  await context.addInitScript(listen);
  await context.route('**/*', (route) => {
    const address = route.request().url();
    if (isOwn(address)) return route.continue();
    seen.push(`asks ${address}`);
    return route.abort();
  });
  context.on('page', (tab) => {
    tab.on('dialog', (dialog) => (seen.push(`opens a dialog: ${dialog.message()}`), dialog.dismiss()));
    tab.on('popup', () => seen.push('opens a window'));
    tab.on('download', (download) => seen.push(`downloads ${download.url()}`));
  });
  context.on('weberror', (error) => seen.push(`fails: ${error.error()}`));
  context.on('response', (response) => response.status() >= 400 && seen.push(`${response.status()} for ${response.url()}`));
  context.on('console', (message) => message.type() === 'error' && seen.push(`says: ${message.text()}`));
  return () => seen.splice(0);
}

function complaintsOf(content, texts, good, script) {
  const told = content.signs.filter((sign) => !good.has(sign)).map((sign) => `has <${sign}>`);
  for (const { scheme, isIcon, written } of content.addresses)
    if (!SCHEMES.includes(scheme) && !isIcon) told.push(`leads to ${written}`);
  for (const source of content.scripts) if (source !== true && !source?.startsWith(script)) told.push(`has a script of ${source}`);
  for (const order of content.orders)
    if (!order.startsWith('Content-Security-Policy: default-src')) told.push(`orders ${order.slice(0, 100)}`);
  if (content.titles > 1) told.push('has two titles');
  const there = texts.length > 0 ? letters(content.text) : '';
  for (const text of texts) if (!there.includes(letters(text))) told.push(`does not show ${JSON.stringify(text.slice(0, 120))}`);
  return told;
}

/**
 * Opens each of `pages` ({url, texts that it must show}). `good`: what signsOfAll() gave. `withPolicy`: as served; without it
 * encoding stands alone. `poked`: how many pages get every event, and the keyboard.
 */
export async function inert(browser, pages, good, { withPolicy, poked = 4, script = '/samverkan/style/insyn.js' }) {
  const context = await browser.newContext({ bypassCSP: !withPolicy, acceptDownloads: false });
  const { origin } = new URL(pages[0].url);
  const since = await watch(context, (address) => address.startsWith(`${origin}/`) || address.startsWith('data:image/svg+xml,'));
  const tab = await context.newPage();
  const complaints = [];
  for (const [n, page] of pages.entries()) {
    await tab.goto(page.url);
    const told = complaintsOf(await contentOf(tab), page.texts ?? [], good, script);
    if (n < poked) {
      await poke(tab);
      await pressThrough(tab, 15);
    }
    if (tab.url() !== page.url) told.push(`goes to ${tab.url()}`);
    told.push(...(await tab.evaluate(() => globalThis.traces)).map((trace) => `runs ${trace}`), ...since());
    complaints.push(...told.map((complaint) => `${page.url}: ${complaint}`));
  }
  await context.close();
  return complaints;
}
