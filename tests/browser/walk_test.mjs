// SPDX-License-Identifier: EUPL-1.2
// A project leader's first day, as one walk in a real terminal and a real browser: a new project, notes of a meeting, an
// editor, findings that come and go in the page, and what would be posted. Recorded, with pictures, in OUT/walk.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { openBrowser } from './lib/chromium.mjs';
import { BINARY, OUT } from './lib/sections.mjs';
import { Terminal } from './walk/terminal.mjs';

const PATIENCE = { timeout: 30_000 };
const NOTE = 'minutes/arbete/samverkansgruppen/2026-12-03.md';
const HERE = path.join(OUT, 'walk');
const KEY = { enter: '\r', find: '\x17', lineStart: '\x01', replace: '\x1c', all: 'A', save: '\x0f', leave: '\x18', stop: '\x03' }; // nano's

const place = mkdtempSync(path.join(tmpdir(), 'insyn-walk-'));
after(() => rmSync(place, { recursive: true, force: true }));
mkdirSync(HERE, { recursive: true });
mkdirSync(path.join(place, 'bin'));
symlinkSync(BINARY, path.join(place, 'bin/insyn'));
const env = { PATH: `${place}/bin:${process.env.PATH}`, HOME: place, LANG: 'C.UTF-8', LANGUAGE: 'sv', SOURCE_DATE_EPOCH: '1796310000' }; // the day of the meeting

const browser = await openBrowser(1);
after(() => browser.close());
const picture = (tab, name) => tab.screenshot({ path: path.join(HERE, `${name}.png`) });

// ---- in nano, and saved ----------------------------------------------------------------------------------------------

async function replaceInEditor(editor, what, by) {
  editor.type(KEY.replace);
  await editor.see('Search (to replace)');
  editor.type(`${what}${KEY.enter}`);
  await editor.see('Replace with');
  editor.type(`${by}${KEY.enter}`);
  await editor.see('this instance?');
  editor.type(KEY.all);
  await editor.see(' occurrence');
  await save(editor);
}

async function writeBeforeInEditor(editor, what, words) {
  editor.type(KEY.find);
  await editor.see('Search');
  editor.type(`${what}${KEY.enter}${KEY.lineStart}${words}`);
  await save(editor);
}

async function save(editor) {
  editor.type(KEY.save);
  await editor.see('File Name to Write');
  editor.type(KEY.enter);
  await editor.see('Wrote ');
}

test('from an empty folder to what would be posted', async () => {
  const terminal = new Terminal(place, path.join(HERE, 'terminal'), env);

  // A new project: eight questions, of which a few get another answer than the proposed one.
  await terminal.start('insyn init projekt');
  for (const [question, answer] of [['Webbplatsens språk', ''], ['Vilken kommun?', 'Exempelkommun'], ['Vad handlar projektet om', 'arbete'], ['Vad heter projektet?', ''],
    ['Vilka grupper träffas?', ''], ['Vilka är med, utom kommunen?', 'Arbetsförmedlingen, Näringslivet'], ['Inom hur många arbetsdagar', ''], ['Var ska inläggen ut', '']]) {
    await terminal.see(question);
    await terminal.see(']: ');
    terminal.type(`${answer}${KEY.enter}`);
  }
  await terminal.see('Börja så här');
  await terminal.run('cd projekt');
  assert.match(await terminal.run('insyn check'), /0 fel, 0 varningar/);

  // The meeting's notes, from the agenda and the roster.
  assert.match(await terminal.run('insyn new meeting arbete/samverkansgruppen --date 2026-12-03'), new RegExp(NOTE));
  const note = path.join(place, 'projekt', NOTE);
  assert.match(readFileSync(note, 'utf8'), /^status: preliminärt$/m); // it was today

  // They are shown in the browser while an editor has them open.
  await terminal.start('insyn serve --port 0');
  const address = /http:\S+/.exec(await terminal.see('/\r\n'))[0];
  const tab = await browser.newPage({ viewport: { width: 900, height: 1000 } });
  await tab.goto(`${address}arbete/samverkansgruppen/2026-12-03/`);
  await tab.getByRole('heading', { name: 'Vilka vi är' }).waitFor(PATIENCE);
  await tab.evaluate(() => { window.kept = true; });
  await picture(tab, '1-new');

  const editor = new Terminal(path.join(place, 'projekt'), path.join(HERE, 'editor'), env);
  await editor.start(`LANGUAGE=en nano --ignorercfiles ${NOTE}`);
  await editor.see('titel');
  await replaceInEditor(editor, 'sammanfattning:', 'sammanfattning: Gruppen bestämde att möta arbetsgivare varje månad.');
  await replaceInEditor(editor, '## Kallade', '## Närvarande');
  await writeBeforeInEditor(editor, '## Vad vi berättar', `**Beslut:** Gruppen möter arbetsgivare varje månad.${KEY.enter}${KEY.enter}`);
  await tab.locator('#beslut-1').waitFor(PATIENCE);
  await tab.getByRole('heading', { name: 'Närvarande' }).waitFor(PATIENCE);

  // A finding stands in the page where it belongs, says what to write, and goes when that is written.
  await replaceInEditor(editor, '<!-- En rad', '- [ ] bjuda in två arbetsgivare <!-- En rad');
  const finding = tab.locator('.insyn-remark', { hasText: '[action-owner]' });
  await finding.waitFor(PATIENCE);
  assert.match(await finding.innerText(), /→ skriv/);
  await finding.scrollIntoViewIfNeeded();
  await picture(tab, '2-finding');
  await replaceInEditor(editor, '- [ ] bjuda in två arbetsgivare', '- [ ] Näringslivet: bjuda in två arbetsgivare, senast 2027-01-15');
  await finding.waitFor({ ...PATIENCE, state: 'detached' });
  await tab.getByText('bjuda in två arbetsgivare').first().waitFor(PATIENCE);
  await picture(tab, '3-mended');

  // The posts, as they will look.
  const [posts] = await Promise.all([tab.waitForEvent('popup'), tab.getByText('Så blir inläggen').click()]);
  await posts.getByText('Gruppen bestämde att möta arbetsgivare varje månad.').waitFor(PATIENCE);
  await picture(posts, '4-posts');

  editor.type(KEY.leave);
  terminal.type(KEY.stop);

  // What would be posted, before anything is.
  const plan = await terminal.run('insyn publish --dry-run');
  assert.match(plan, /planen räknar med att inget är postat/);
  assert.match(plan, /Gruppen bestämde att möta arbetsgivare varje månad\./);
  assert.match(await terminal.run('insyn check'), /0 fel/);
});
