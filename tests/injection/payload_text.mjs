// SPDX-License-Identifier: EUPL-1.2
// How a payload is written where it shall stand: as text of Markdown, in front matter, in code, as an address, as a name.
export const MOST_LETTERS = 2300; // of a chunk as it is quoted: front matter holds it some 25 times, and may be 64 kB
export const SEPARATOR = ' ¤ ';

export const oneLine = (text) => text.replaceAll(/[\s\p{Cc}]*[\r\n\u0085\u2028\u2029][\s\p{Cc}]*/gu, ' ').trim();
export const quoted = (text) => JSON.stringify(oneLine(text));
export const joined = (texts) => quoted(texts.map(oneLine).join(SEPARATOR));
/** Each ASCII sign with a backslash before it: CommonMark reads the sign itself. */
export const escaped = (text) => oneLine(text).replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
export const inCode = (text) => {
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return `${fence} ${oneLine(text)} ${fence}`;
};
export const inBlock = (text) => {
  const fence = '`'.repeat(Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return `${fence}\n${text.replaceAll(/\r\n?/g, '\n')}\n${fence}`;
};
export const inTarget = (text) => `<${oneLine(text).replaceAll(/[<>\\]/g, '\\$&')}>`;
export const cell = (text) => `"${oneLine(text).replaceAll('"', '""')}"`;
export const list = (texts, indent = '') => texts.map((text) => `${indent}- ${quoted(text)}`).join('\n');
/** At most 200 bytes, and none of the two signs that no file name can have. */
export const fileName = (text) => {
  let name = oneLine(text).replaceAll(/[/\0]/g, '∕');
  while (Buffer.byteLength(name) > 200) name = name.slice(0, -1);
  return name.toWellFormed();
};

/** An author's note in the source is internal text, wherever it stands, also between quotation marks. */
export const isShown = (text) => !text.includes('<!--') && quoted(text).length <= MOST_LETTERS;
