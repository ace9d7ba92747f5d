// SPDX-License-Identifier: EUPL-1.2
// How long somebody who writes waits: from the save of a note to its words in a browser's page.
//
//   reload_time.mjs ADDRESS NOTE SAVES
//
// ADDRESS is the note's page in `insyn serve`; NOTE the file. Prints milliseconds as a JSON list, and leaves the note as
// it was. For tests/bench/whole.py.
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBrowser } from '../browser/lib/chromium.mjs';

const [address, note, saves] = process.argv.slice(2);
const SETTLED = 3000; // ms: what nobody looks at is made after the page, and a stamp must be old to be trusted
const text = readFileSync(note, 'utf8');
const heading = /^## .*$/m; // words after it are running text, which ends no known section

/** In the page: notes the time when the words stand there, which a program that asks would learn of too late. */
function watchFor(words) {
  window.shownAt = 0;
  new MutationObserver((_, observer) => {
    if (!document.body.textContent.includes(words)) return;
    window.shownAt = Date.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const browser = await openBrowser(1, ['--no-sandbox']);
try {
  const tab = await browser.newPage();
  await tab.goto(address);
  const waited = [];
  for (let number = 0; number < Number(saves); ++number) {
    await sleep(SETTLED);
    const words = `Sparat gång ${number}.`;
    await tab.evaluate(watchFor, words);
    const began = Date.now();
    writeFileSync(note, text.replace(heading, (line) => `${line}\n\n${words}\n`));
    const shown = await tab.waitForFunction(() => window.shownAt, null, { timeout: 60_000 });
    waited.push((await shown.jsonValue()) - began);
  }
  console.log(JSON.stringify(waited));
} finally {
  writeFileSync(note, text);
  await browser.close();
}
