// SPDX-License-Identifier: EUPL-1.2
// What a page says of itself before its text: language, title, address, and its sisters in other languages.
import { test } from 'node:test';
import { pagesOf, SECTIONS, shown } from './lib/sections.mjs';
import { assertNone } from './lib/looker.mjs';

const first = (pattern, html) => pattern.exec(html)?.[1];
const RTL = /^(ar|fa|he|ur)\b/;

const canonical = (page) => first(/<link rel="canonical" href="([^"]+)"/, page.html);
const alternates = (page) =>
  [...page.html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => ({ lang, href }));

for (const section of Object.keys(SECTIONS)) {
  const pages = shown(pagesOf(section));
  const byUrl = new Map(pages.map((page) => [page.url, page]));

  test(`${section}: every page has a title of its own`, () => {
    const by = new Map();
    for (const page of pages) {
      const title = first(/<title>([^<]*)<\/title>/, page.html);
      by.set(title, [...(by.get(title) ?? []), page.url]);
    }
    assertNone([...by].filter(([title, urls]) => !title?.trim() || urls.length > 1).map(([title, urls]) => `"${title}": ${urls.join(' ')}`));
  });

  test(`${section}: every page names its language, its direction, its address and what it is about`, () => {
    const complaints = [];
    for (const page of pages) {
      const [, lang, dir] = /<html lang="([^"]*)"(?: dir="([^"]*)")?>/.exec(page.html) ?? [];
      if (!lang) complaints.push(`${page.url}: no language`);
      if (RTL.test(lang) !== (dir === 'rtl')) complaints.push(`${page.url}: lang ${lang} with dir ${dir}`);
      if (page.file !== '404.html' && canonical(page) !== page.url) complaints.push(`${page.url}: says its address is ${canonical(page)}`);
      if (!first(/<meta name="description" content="([^"]+)"/, page.html)) complaints.push(`${page.url}: no description`);
    }
    assertNone(complaints);
  });

  test(`${section}: pages in several languages name each other, and themselves`, () => {
    const complaints = [];
    for (const page of pages) {
      const named = alternates(page);
      if (named.length === 0) continue;
      if (!named.some(({ href }) => href === page.url)) complaints.push(`${page.url}: does not name itself`);
      for (const { lang, href } of named) {
        const other = byUrl.get(href);
        if (!other) complaints.push(`${page.url}: ${href} is not there`);
        else if (!alternates(other).some((back) => back.href === page.url)) complaints.push(`${href} does not name ${page.url}`);
        else if (lang !== 'x-default' && first(/<html lang="([^"]*)"/, other.html) !== lang)
          complaints.push(`${page.url}: ${href} is not in ${lang}`);
      }
    }
    assertNone(complaints);
  });
}
