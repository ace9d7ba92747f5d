// SPDX-License-Identifier: EUPL-1.2
// What the site's own script adds: a search field over long lists, and a button that copies a page's address.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openLooker } from './lib/looker.mjs';
import { SECTIONS } from './lib/sections.mjs';

const { browser } = await openLooker();
const { base } = SECTIONS.sv;
const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
after(() => context.close());

async function opened(path) {
  const tab = await context.newPage();
  await tab.goto(base + path);
  return tab;
}

const shownRows = (tab) =>
  tab.$$eval('[data-filter] li.card', (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.innerText));

test('a list shows the rows that have all the words, and says how many they are', async () => {
  const tab = await opened('atgarder/');
  const all = (await shownRows(tab)).length;
  await tab.getByLabel('Sök i listan').fill('  SPRÅK klar ');
  const found = await shownRows(tab);
  assert.ok(found.length > 0 && found.length < all);
  for (const row of found) for (const word of [/språk/i, /klar/i]) assert.match(row, word);
  await tab.getByRole('status').filter({ hasText: `${found.length} av ${all} visas` }).waitFor();
  await tab.getByLabel('Sök i listan').fill('');
  assert.equal((await shownRows(tab)).length, all);
});

test('å is no a', async () => {
  const tab = await opened('innehall/');
  await tab.getByLabel('Sök i listan').fill('radgivande');
  assert.deepEqual(await tab.$$eval('[data-filter] section:not([hidden])', (sections) => sections.length), 0);
  await tab.getByRole('status').filter({ hasText: 'Inget i listan passar' }).waitFor();
});

test('a state is chosen, and headings without rows go with their links', async () => {
  const tab = await opened('atgarder/');
  await tab.getByLabel('Läge').selectOption('Klar');
  assert.ok(await tab.getByRole('heading', { name: 'Klara åtgärder' }).isVisible());
  assert.ok(await tab.getByRole('heading', { name: 'Öppna åtgärder' }).isHidden());
  assert.ok(await tab.getByRole('link', { name: 'Öppna åtgärder' }).isHidden());
});

test('a thousand rows are searched between two key strokes', async () => {
  const tab = await opened('atgarder/');
  const milliseconds = await tab.evaluate(async () => {
    document.querySelector('.filter').remove();
    const list = document.querySelector('[data-filter] .cards');
    for (const row of [...document.querySelectorAll('[data-filter] li.card')])
      for (let copy = 0; copy < 1000 / 50; ++copy) list.append(row.cloneNode(true));
    const script = document.createElement('script');
    script.src = `${document.querySelector('script[src]').src}&again`;
    await new Promise((done) => { script.onload = done; document.body.append(script); });
    const field = document.querySelector('.filter input');
    const before = performance.now();
    field.value = 'arbete';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    void document.body.offsetHeight; // laid out
    return performance.now() - before;
  });
  assert.ok(milliseconds < 200, `${milliseconds} ms`);
});

test('a list that one comes back to shows what the field says', async () => {
  const tab = await opened('atgarder/');
  const all = (await shownRows(tab)).length;
  await tab.getByLabel('Sök i listan').fill('språk');
  const found = (await shownRows(tab)).length;
  assert.ok(found < all);
  await tab.evaluate(() => dispatchEvent(new Event('pageshow')));
  assert.equal((await shownRows(tab)).length, found);
  await tab.goto(`${base}beslut/`);
  await tab.goBack();
  const said = await tab.getByLabel('Sök i listan').inputValue();
  assert.equal((await shownRows(tab)).length, said === '' ? all : found);
});

test("in another site's frame the address is the part's, then the frame's, then where one is", async () => {
  const tab = await opened('arbete/samverkansgruppen/2026-03-11/#beslut-1');
  const copied = async () => {
    await tab.evaluate(() => navigator.clipboard.writeText(''));
    await tab.getByRole('button', { name: 'Kopiera länken' }).click();
    await tab.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
    return tab.evaluate(() => navigator.clipboard.readText());
  };
  await tab.evaluate(() => (document.querySelector('link[rel=canonical]').href = 'https://ram.example/a'));
  assert.equal(await copied(), 'https://ram.example/a#beslut-1');
  await tab.evaluate(() => document.querySelector('link[rel=canonical]').remove());
  assert.equal(await copied(), tab.url());
  await tab.evaluate(() => {
    document.querySelector('main').className = 'insyn';
    document.querySelector('main').dataset.insynAddress = 'https://ram.example/b/';
  });
  assert.equal(await copied(), 'https://ram.example/b/#beslut-1');
});

test("a page's address is copied, with the place one has gone to, and that is said", async () => {
  const tab = await opened('arbete/samverkansgruppen/2026-03-11/#beslut-1');
  await tab.getByRole('button', { name: 'Kopiera länken' }).click();
  await tab.getByRole('status').filter({ hasText: 'Länken är kopierad.' }).waitFor();
  const copied = await tab.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /\/arbete\/samverkansgruppen\/2026-03-11\/#beslut-1$/);
});
