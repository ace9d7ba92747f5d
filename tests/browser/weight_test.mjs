// SPDX-License-Identifier: EUPL-1.2
// What goes over the wire: a page and its style sheet, compressed as a plain web server does it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pagesOf, publicFolder, SECTIONS, shown } from './lib/sections.mjs';
import { assertNone } from './lib/looker.mjs';

const MOST_TOGETHER = 40 * 1024; // bytes of a page with its style
const MOST_STYLE = 14 * 1024; // what fits in the first round trip of a connection

const compressed = (bytes) => gzipSync(bytes, { level: 6 }).length;

const styleOf = ({ section, html }) => {
  const [, href] = /<link rel="stylesheet" href="([^"?]+)/.exec(html);
  const base = new URL(SECTIONS[section].base).pathname;
  return path.join(publicFolder(section), href.slice(base.length));
};

test('a page and its style sheet are at most 40 kB together, the style sheet 14 kB', (t) => {
  const complaints = [];
  let heaviest = 0;
  for (const page of shown([...pagesOf('sv'), ...pagesOf('ar')])) {
    const style = compressed(readFileSync(styleOf(page)));
    const together = compressed(page.html) + style;
    if (style > MOST_STYLE) complaints.push(`${page.url}: its style sheet is ${style} bytes`);
    if (together > MOST_TOGETHER) complaints.push(`${page.url}: ${together} bytes with its style`);
    if (page.template === 'meeting') heaviest = Math.max(heaviest, together);
  }
  t.diagnostic(`the heaviest meeting page: ${heaviest} bytes with its style`);
  assertNone(complaints);
});
