// SPDX-License-Identifier: EUPL-1.2
// What somebody who writes sees in `insyn serve`: the page loads itself again, findings stand at their places and go, and
// what the public will not see is shown as such.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBrowser } from './lib/chromium.mjs';
import { Project } from './preview/project.mjs';

const MARCH = 'minutes/arbete/gruppen/2025-03-12.md';
const PAGE = 'arbete/gruppen/2025-03-12/';
const HEAD = '---\nnärvarande: Kommunen, Skolan\nsammanfattning: Gruppen talade om lokalen.\n---\n# Möte 12 mars 2025\n\n## Lokalen\n\n';
const PATIENCE = { timeout: 20_000 };

const browser = await openBrowser(1);
after(() => browser.close());

/** A project with one note, shown; its page open in a tab that has drawn all its remarks. */
const opened = (note, ...args) => openedIn(new Project(), note, ...args);

async function openedIn(project, note, ...args) {
  project.save(MARCH, note);
  const address = await project.serve(...args);
  const tab = await browser.newPage();
  const complaints = [];
  tab.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  await tab.goto(address + PAGE);
  await drawn(tab);
  return { project, address, tab, complaints };
}

const drawn = (tab) => tab.waitForSelector('html[data-insyn-remarks]', { ...PATIENCE, state: 'attached' });
const remarks = (tab) => tab.$$eval('.insyn-remark', (boxes) =>
  boxes.map((box) => ({ kind: box.dataset.kind, text: box.innerText, after: box.previousElementSibling?.innerText })));

/** What `holds` asserts is waited for; in the end its own complaint is given. */
async function soon(holds) {
  for (const until = Date.now() + PATIENCE.timeout; Date.now() < until; await sleep(300)) {
    try {
      return await holds();
    } catch { /* not yet */ }
  }
  return holds();
}

test('a saved note is shown without anybody asking, however the editor saves', async () => {
  const { project, tab } = await opened(`${HEAD}Första.\n`);
  project.save(MARCH, `${HEAD}Andra.\n`);
  await tab.getByText('Andra.', { exact: true }).waitFor(PATIENCE);
  project.replace(MARCH, `${HEAD}Tredje.\n`);
  await tab.getByText('Tredje.', { exact: true }).waitFor(PATIENCE);
});

/** The page's body as its reader has it, without what only the preview puts there. */
const bodyOf = (tab) => tab.evaluate(() => {
  const body = document.body.cloneNode(true);
  body.querySelectorAll('[class^=insyn-], script').forEach((ours) => ours.remove());
  return body.innerHTML.trim();
});

test('a page is renewed in its place: where its reader was, and what was opened, stays', async () => {
  const long = `${'Ett stycke till.\n\n'.repeat(60)}`;
  const { project, tab, complaints } = await opened(`${HEAD}Första.\n\n${long}Slut.\n`);
  await tab.evaluate(() => { scrollTo(0, 900); window.kept = 'still here'; });
  const before = await tab.evaluate(() => scrollY);
  project.save(MARCH, `${HEAD}Första.\n\n${long}Slutet.\n`);
  await tab.getByText('Slutet.', { exact: true }).waitFor(PATIENCE);
  assert.equal(await tab.evaluate(() => scrollY), before);
  assert.equal(await tab.evaluate(() => window.kept), 'still here');
  project.save(MARCH, `${HEAD.replace('Möte 12', 'Mötet den 12')}Nytt huvud.\n`); // what <head> tells programs is another
  await tab.getByText('Nytt huvud.', { exact: true }).waitFor(PATIENCE);
  await drawn(tab);
  assert.equal(await tab.evaluate(() => window.kept), undefined);
  assert.deepEqual(complaints, []);
});

test('whatever is written, a page that was renewed is the page that a new reader gets', async () => {
  const { project, tab, complaints } = await opened(`${HEAD}Första.\n`);
  const reader = await browser.newPage();
  const texts = ['Ett.\n\nTvå.\n', 'Noll.\n\nEtt.\n\nTvå.\n', 'Ett **fetare** ord.\n', '- en\n- två\n', '- en\n- två\n- tre\n', '| a | b |\n|---|---|\n| 1 | 2 |\n',
    '**Beslut:** Gruppen fortsätter.\n', '**Beslut:** Gruppen slutar.\n\n## Åtgärder\n\n- [ ] Kommunen: boka lokal, senast 2025-07-01\n', 'Kvar.\n\n> [!INTERNT] Bara för oss\n> Hemligt.\n', '![Bild](finns-inte.png)\n', ''];
  for (const [number, text] of texts.entries()) {
    project.save(MARCH, `${HEAD}${text}\nProv ${number}.\n`);
    await tab.getByText(`Prov ${number}.`, { exact: true }).or(tab.locator('.insyn-message')).first().waitFor(PATIENCE);
    await soon(async () => { // what follows a glimpse takes as long as the machine is slow
      await reader.goto(tab.url());
      assert.equal(await bodyOf(tab), await bodyOf(reader), text);
    });
  }
  assert.deepEqual(complaints.filter((line) => !line.includes('404')), []);
});

test('a finding stands at its place and in a list, says what to write, and goes when that is written', async () => {
  const { project, tab, complaints } = await opened(`${HEAD}Lugnt.\n`);
  assert.deepEqual(await remarks(tab), []);
  project.save(MARCH, `${HEAD}Lugnt.\n\n## Åtgärder\n\n- [ ] boka lokal\n`);
  await tab.locator('.insyn-remark').first().waitFor(PATIENCE);
  await drawn(tab);
  const found = await remarks(tab);
  assert.ok(found.some((one) => one.text.includes('[action-owner]') && one.text.includes('→ skriv')), JSON.stringify(found));
  for (const one of found) assert.match(one.after ?? '', /boka lokal|Råd/, JSON.stringify(found)); // below the action, or the one before
  assert.equal(await tab.locator('.insyn-list li').count(), found.length);
  await tab.locator('.insyn-list summary').click();
  await tab.locator('.insyn-list a').first().click();
  assert.match(tab.url(), /#insyn-0$/);
  project.save(MARCH, `${HEAD}Lugnt.\n\n## Åtgärder\n\n- [ ] Kommunen: boka lokal, senast 2025-07-01\n`);
  await tab.locator('.insyn-remark').first().waitFor({ ...PATIENCE, state: 'detached' });
  assert.deepEqual(complaints, []);
});

test('an error shows over the page, and goes by itself', async () => {
  const { project, tab } = await opened(`${HEAD}Lugnt.\n`);
  project.save(MARCH, `${HEAD}[Underlag](finns-inte.md)\n`);
  await tab.locator('.insyn-message').getByText('broken-link').waitFor(PATIENCE);
  project.save(MARCH, `${HEAD}Rättat.\n`);
  await tab.getByText('Rättat.', { exact: true }).waitFor(PATIENCE);
  await tab.locator('.insyn-message').waitFor({ ...PATIENCE, state: 'detached' });
});

test('a template with an error does not take the pages away', async () => {
  const { project, tab } = await opened(`${HEAD}Lugnt.\n`);
  mkdirSync(path.join(project.folder, 'templates'));
  project.save('templates/meeting.html', '{{#finns_inte}}');
  await tab.locator('.insyn-message').waitFor(PATIENCE);
  assert.ok(await tab.getByText('Lugnt.', { exact: true }).isVisible());
  project.remove('templates/meeting.html');
  await tab.locator('.insyn-message').waitFor({ ...PATIENCE, state: 'detached' });
  assert.ok(await tab.getByText('Lugnt.', { exact: true }).isVisible());
});

test('what is hidden is shown at its place, as text, marked; and stands in no file', async () => {
  const secret = 'Hyran är <b onclick="x">hemlig</b> än';
  const project = new Project();
  const out = path.join(project.folder, 'ut');
  const { tab, complaints } = await openedIn(project, `${HEAD}Lugnt.\n\n> [!INTERNT]\n> ${secret}.\n\n<!-- Fråga ekonomen -->\n`, '--out', out);
  const found = await remarks(tab);
  assert.deepEqual(found.map((one) => one.kind), ['hidden', 'hidden']);
  assert.ok(found[0].text.includes(secret), found[0].text);
  assert.ok(found[1].text.includes('Fråga ekonomen'), found[1].text);
  assert.match(await tab.content(), /Hyran är/);
  assert.ok(existsSync(path.join(out, PAGE, 'index.html')));
  const page = await (await fetch(tab.url())).text();
  assert.doesNotMatch(page, /Hyran|ekonomen/);
  assert.deepEqual(complaints, []);
  project.save(MARCH, `${HEAD}Slut.\n`);
  await tab.getByText('Slut.', { exact: true }).waitFor(PATIENCE);
});

test('a draft is shown and marked; in a folder of one\'s own choice it is left out, as a build would', async () => {
  const draft = HEAD.replace('---\n', '---\nstatus: utkast\n');
  const { tab } = await opened(`${draft}Lugnt.\n`);
  assert.deepEqual((await remarks(tab)).map((one) => one.kind), ['draft']);
  const project = new Project();
  project.save(MARCH, `${draft}Lugnt.\n`);
  const address = await project.serve('--out', path.join(project.folder, 'ut'));
  assert.equal((await fetch(address + PAGE)).status, 404);
});

test('others on the net see neither drafts nor what is hidden', async () => {
  const project = new Project();
  project.save(MARCH, `${HEAD}Lugnt.\n\n> [!INTERNT]\n> Hyran är hemlig.\n`);
  const address = (await project.serve('--bind', '0.0.0.0')).replace('0.0.0.0', '127.0.0.1');
  const { origin, pathname } = new URL(address);
  const answer = await fetch(`${origin}/_insyn/remarks?page=${pathname}${PAGE}`);
  assert.deepEqual(await answer.json(), []);
});

test('others on the net are told that there are errors, and nothing of what the notes say', async () => {
  const project = new Project();
  project.save(MARCH, '---\nstatus: utkast\ndatum: 2025-13-45 nedläggningen\nnedläggningsort: Björkhult\n---\n# Möte\n\nLugnt.\n');
  const address = (await project.serve('--bind', '0.0.0.0')).replace('0.0.0.0', '127.0.0.1');
  const tab = await browser.newPage();
  await tab.goto(address);
  await tab.locator('.insyn-message').waitFor(PATIENCE);
  const told = await tab.locator('.insyn-message').innerText();
  assert.match(told, /Det finns fel att rätta/);
  assert.doesNotMatch(told, /nedlägg|Björkhult|2025/i);
});

test('a thousand files at once, and a folder that goes', async () => {
  const { project, tab } = await opened(`${HEAD}Lugnt.\n`);
  for (let i = 0; i < 1000; ++i) {
    const day = new Date(Date.UTC(2015, 0, 1 + i)).toISOString().slice(0, 10);
    project.save(`minutes/arbete/gruppen/${day}.md`, '# Möte\n\nText.\n');
  }
  project.save(MARCH, `${HEAD}Efter tusen.\n`);
  await tab.getByText('Efter tusen.', { exact: true }).waitFor({ timeout: 60_000 });
  project.remove('minutes/arbete/gruppen');
  await tab.getByText('Efter tusen.', { exact: true }).waitFor({ timeout: 60_000, state: 'detached' });
});

test('the posts that a page will give are drawn as they will look, to the writer alone', async () => {
  const project = new Project();
  project.save(MARCH, `${HEAD}Lugnt.\n`);
  const channels = '\n[publish]\nfrom = "2025-01-01"\n\n[channels.sidan]\ntype = "facebook"\npage = "1234567890"\nsecret = "env:INSYN_TEST_TOKEN"\n';
  project.save('site/site.toml', project.read('site/site.toml') + channels);
  const address = await project.serve();
  const tab = await browser.newPage();
  await tab.goto(address + PAGE);
  await drawn(tab);
  const [posts] = await Promise.all([tab.waitForEvent('popup'), tab.locator('.insyn-list').getByText('Så blir inläggen').click()]);
  await posts.getByText('Gruppen talade om lokalen.').waitFor(PATIENCE);
  assert.match(await posts.locator('.card').innerText(), /^Sidan 1234567890/);
  project.save(MARCH, `${HEAD.replace('talade om', 'bytte')}Lugnt.\n`);
  await soon(async () => {
    await posts.reload();
    assert.match(await posts.locator('.card').innerText(), /Gruppen bytte lokalen\./);
  });

  const others = (await project.serve('--bind', '0.0.0.0')).replace('0.0.0.0', '127.0.0.1');
  assert.equal((await fetch(new URL('/_insyn/posts', others))).status, 404);
  assert.doesNotMatch(await (await fetch(new URL('/_insyn/reload.js', others))).text(), /Så blir inläggen/);
});
