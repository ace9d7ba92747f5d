// SPDX-License-Identifier: EUPL-1.2
// The same texts where no policy of a page helps: in parts for another site's pages, in the preview that rebuilds and tells
// of faults, in the drawn posts, and on the sandbox's channels.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { inert, signsOfAll } from './checks/inert.mjs';
import { build, injectedSections, insyn } from '../injection/sections.mjs';
import { TODAY } from '../injection/project.mjs';
import { assertNone, openLooker } from './lib/looker.mjs';
import { BINARY, fullest, htmlFilesOf, OUT, pagesOf, projectFolder } from './lib/sections.mjs';

const [section] = injectedSections();
const made = (name) => path.join(OUT, 'injected-elsewhere', name);
rmSync(made(''), { recursive: true, force: true });
mkdirSync(made('posts'), { recursive: true });

const PARTS = 'http://delar.localhost/';
const GOOD_PARTS = 'http://exempeldelar.localhost/';
const POSTS = 'http://inlagg.localhost/';
const HERE = 'http://127.0.0.1/samverkan/';
const { server, browser } = await openLooker({
  sites: [
    { base: PARTS, folder: made('parts') }, { base: GOOD_PARTS, folder: made('good-parts') },
    { base: POSTS, folder: made('posts') }, { base: HERE, folder: section.public },
  ],
});

/** Starts a server of ours, and gives the address that it tells on its first line. */
async function start(...args) {
  const process = spawn(BINARY, [...args, '--port', '0'], { stdio: ['ignore', 'pipe', 'ignore'], env: { ...globalThis.process.env, NO_COLOR: '1' } });
  after(() => process.kill());
  for await (const line of createInterface({ input: process.stdout })) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error(`insyn ${args.join(' ')} ended before it told its address`);
}

/** A copy of the project in which what is a fault stops its page again. */
function strictProject() {
  const folder = made('strict');
  cpSync(section.folder, folder, { recursive: true, filter: (from) => !['public', '.insyn'].includes(path.basename(from)) });
  const settings = path.join(folder, 'site/site.toml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^\[check\][^]*$/m, ''));
  return folder;
}

const CHANNELS = (sandbox) => `
[channels.webb]
type = "wordpress"
url = "${sandbox}"
user = "insyn"
secret = "env:INSYN_TEST_WORDPRESS"
[channels.sida]
type = "facebook"
page = "100200300400500"
api = "${sandbox}"
secret = "env:INSYN_TEST_FACEBOOK"
[channels.intern]
type = "webhook"
url = "${sandbox}/webhook"
secret = "env:INSYN_TEST_WEBHOOK"
`;

Object.assign(process.env, {
  INSYN_TEST_WORDPRESS: 'sandbox sandbox sandbox',
  INSYN_TEST_FACEBOOK: 'sandbox-page-token',
  INSYN_TEST_WEBHOOK: 'whsec_c2FuZGJveCBzYW5kYm94IHNhbmRib3ggc2FuZGJveA==',
});

test('parts for the pages of another site', async () => {
  build(section.folder, '--fragments', '--base-url', PARTS, '--out', made('parts'));
  build(projectFolder('sv'), '--fragments', '--base-url', GOOD_PARTS, '--out', made('good-parts'));
  const pagesIn = (base, folder) => htmlFilesOf(made(folder)).map((page) => ({ ...page, url: base + page.path }));
  const templates = new Set(fullest(pagesOf('sv')).map((page) => page.path));
  const good = await signsOfAll(browser, pagesIn(GOOD_PARTS, 'good-parts').filter((page) => templates.has(page.path)));
  const pages = pagesIn(PARTS, 'parts').filter((page) => section.pages[page.path]).map((page) => ({ ...page, texts: section.pages[page.path] }));
  assertNone(await inert(browser, pages.slice(0, 14), good, { withPolicy: false, script: PARTS }));
});

test('the preview tells of faults in letters', async () => {
  const address = await start('-C', strictProject(), 'serve', '--today', TODAY);
  const tab = await browser.newPage({ bypassCSP: true });
  await tab.addInitScript(() => void (globalThis.canary = globalThis.alert = () => (globalThis.ran = true)));
  await tab.goto(address);
  const told = tab.locator('[role=alert]');
  await told.waitFor();
  const text = await told.textContent();
  assert.match(text, /<script>canary|javascript:canary/);
  assert.deepEqual(await told.evaluate((box) => [...box.querySelectorAll('*')].map((one) => one.localName)), ['strong', 'pre']);
  assert.equal(await tab.evaluate(() => globalThis.ran), undefined);
  await tab.close();
});

test('drawn posts, and the sandbox with them on its channels', async () => {
  const sandbox = new URL(await start('sandbox')).href;
  writeFileSync(path.join(section.folder, 'site/site.local.toml'), CHANNELS(sandbox.replace(/\/$/, '')));
  const here = `http://127.0.0.1:${server.port}/samverkan/`;
  const drawn = insyn(section.folder, 'publish', '--dry-run', '--offline', '--base-url', here, '--html', path.join(made('posts'), 'index.html'));
  assert.equal(drawn.status, 0, drawn.stderr);
  const texts = section.pages['projekt-0/nyheter/2026-10-01-nyhet/'];
  const signs = ['html', 'html lang', 'head', 'meta', 'meta charset', 'meta name', 'meta content', 'meta http-equiv', 'title', 'style', 'body', 'main', 'main class',
    'header', 'header class', 'section', 'section class', 'section id', 'section aria-labelledby', 'div', 'div class', 'div lang', 'h1', 'h1 id', 'h2', 'h2 id',
    'h3', 'h3 id', 'p', 'p class', 'p lang', 'p aria-hidden', 'span aria-hidden', 'ul', 'ul class', 'ol', 'li', 'li class', 'a', 'a href', 'a id', 'a class', 'a rel', 'span', 'span class', 'pre',
    'pre class', 'pre lang', 'nav', 'nav aria-label', 'strong', 'em', 'article', 'article class', 'article id', 'article lang', 'time', 'time datetime',
    'link', 'link rel', 'link href', 'footer', 'dl', 'dt', 'dd', 'bdi', 'code', 'details', 'summary'];
  const good = new Set(signs);
  assertNone(await inert(browser, [{ url: POSTS, texts }], good, { withPolicy: false }));

  // Not one that we wait for: the page is asked for at our own server before it is posted.
  const { stdout } = await promisify(execFile)(BINARY, ['-C', section.folder, 'publish', '--yes', '--base-url', here, '--today', TODAY, '--lang', 'sv'],
    { maxBuffer: 1 << 28 }).catch((ended) => ended);
  for (const channel of ['webb', 'sida', 'intern']) assert.match(stdout, new RegExp(`^${channel}: .*→ klart`, 'm'), stdout.slice(0, 2000));
  const tab = await browser.newPage();
  await tab.goto(sandbox);
  const links = await tab.evaluate(() => [...document.links].map((link) => link.href.replace(/#.*/, '')));
  await tab.close();
  const own = [...new Set([sandbox, ...links])].filter((url) => url.startsWith(sandbox)).slice(0, 12);
  assertNone(await inert(browser, own.map((url) => ({ url, texts: [] })), good, { withPolicy: false }));
});
