// SPDX-License-Identifier: EUPL-1.2
// A page on paper: A4, with all text of the page and no menus, and a note that says which version it is and whence.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const A4 = /\/MediaBox\s*\[\s*0 0 59[4-6](\.\d+)? 84[12](\.\d+)?\s*\]/;
const letters = (text) => text.normalize('NFKC').replaceAll(/[\s\u00ad\u200b]+/gu, '');

const pageNumbers = /(^|\f)\d+ \/ \d+\s/gu; // of each sheet, and so in the midst of what runs over two

/** The text of a PDF, by poppler. */
function textOf(pdf) {
  const folder = mkdtempSync(path.join(tmpdir(), 'insyn-print-'));
  try {
    return execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf, cwd: folder, encoding: 'utf8' });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Error('pdftotext is not there: apt-get install poppler-utils, or ./test');
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the open page prints wrong. `facts`: what its note of origin must hold. */
export async function print(tab, facts) {
  const pdf = await tab.pdf({ preferCSSPageSize: true });
  const printed = letters(textOf(pdf).replaceAll(pageNumbers, ' '));
  const complaints = A4.test(pdf.toString('latin1')) ? [] : ['is not A4'];
  // What one steers with is for the screen. Poppler gives right-to-left text in the order it is seen in: not looked for.
  const texts = await tab.evaluate(() => {
    const steering = 'nav, .permalink, .more, .button, button, label, select, [role="status"]';
    const told = [];
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.data.trim() && !node.parentElement.closest(`${steering}, .unseen, [hidden], [dir="rtl"], script, svg`)) told.push(node.data);
    return told;
  });
  const lost = texts.filter((text) => !printed.includes(letters(text)));
  complaints.push(...lost.slice(0, 5).map((text) => `does not print "${text.trim().slice(0, 60)}"`));
  await tab.emulateMedia({ media: 'print' });
  const menus = await tab.evaluate(() =>
    [...document.querySelectorAll('nav:not(main nav), .skip')].filter((nav) => nav.checkVisibility()).map((nav) => nav.className),
  );
  await tab.emulateMedia({ media: null });
  complaints.push(...menus.map((menu) => `prints its ${menu}`));
  complaints.push(...facts.filter((fact) => !printed.includes(letters(fact))).map((fact) => `does not print its ${fact}`));
  return complaints;
}
