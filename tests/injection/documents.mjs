// SPDX-License-Identifier: EUPL-1.2
// The documents of a chunk beside its notes: each payload in every key and text of every kind of document.
import { cell, escaped, joined, list, quoted } from './payload_text.mjs';

export const organisation = (texts) => `---
titel: ${joined(texts)}
typ: förening
sammanfattning: ${joined(texts)}
förkortning: ${joined(texts.slice(0, 3))}
webb: ${quoted(texts[0])}
kontaktväg: ${joined(texts)}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

export const initiative = (texts, area) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
samverkansområde: ${quoted(area)}
ansvarig:
${list(texts, '  ')}
ägare:
${list(texts, '  ')}
samordnare:
${list(texts, '  ')}
utförare:
${list(texts, '  ')}
samverkansparter:
${list(texts, '  ')}
start: 2026-01-01
slut: 2027-01-01
status: pågår
status-skäl: ${joined(texts)}
finansiär: ${joined(texts)}
uppföljning: {ansvarig: ${joined(texts)}, rapporteras-av: ${joined(texts)}, rapporteras-till: ${joined(texts)}}
mål:
${texts.map((text) => `  - {namn: ${quoted(text)}, värde: 40, enhet: ${quoted(text)}, avser: ${quoted(text)}}`).join('\n')}
indikatorer:
${list(texts, '  ')}
milstolpar:
${texts.map((text) => `  - {titel: ${quoted(text)}, senast: 2026-12-01}`).join('\n')}
nivå: främjande
målgrupp: ${joined(texts)}
plats: ${joined(texts)}
när: ${joined(texts)}
anmälan: ${joined(texts)}
kostnad: ${joined(texts)}
lärdom: ${joined(texts)}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

export const figure = (texts) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
enhet: ${joined(texts)}
källa: ${joined(texts)}
data: serier.csv
---

Mått.
`;

/** Twice the same word is one series: each has its number. */
export const seriesCsv = (texts) =>
  `Period;${texts.map((text, i) => cell(`${text} ${i}`)).join(';')}\n2024;${texts.map((_, i) => 100 + i).join(';')}\n2025;${texts.map(() => -7).join(';')}\n`;

export const badCells = (texts) => `---
titel: Trasiga värden
enhet: kronor
källa: påhittad
data: celler.csv
---
`;

export const cellsCsv = (texts) => `Period;A;B\n${texts.map((text) => `${cell(text)};${cell(text)};1`).join('\n')}\n`;

export const group = (texts) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
typ: samverkansgrupp
förkortning: ${joined(texts.slice(0, 2))}
representanter:
${texts.map((text) => `  - {organisation: ${quoted(text)}, roll: ${quoted(text)}, ersättare: ${quoted(text)}}`).join('\n')}
dagordning:
${list(texts, '  ')}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

export const project = (texts) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
status: pågår
kommun:
${list(texts, '  ')}
projektledare:
${texts.map((text) => `  - {roll: ${quoted(text)}, organisation: ${quoted(text)}}`).join('\n')}
finansiär: ${joined(texts)}
kontakt: ${joined(texts)}
källa: ${joined(texts)}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

export const plan = (texts, area) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
ägare:
${list(texts, '  ')}
kontakt: ${joined(texts)}
källa: ${joined(texts)}
områden:
  - namn: ${joined(texts)}
    samverkansområden:
      - {namn: ${quoted(area)}, prioriterat: ja}
${texts.map((text, i) => `      - {namn: ${quoted(`${text} ${i}`)}}`).join('\n')}
---

Planen.
`;

export const news = (texts) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
inlägg: ${joined(texts)}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

export const page = (texts) => `---
titel: ${joined(texts)}
sammanfattning: ${joined(texts)}
meny: ja
granskad: {av: ${joined(texts)}, datum: 2026-10-01}
alias:
${list(texts.map((text) => `/gamla/${text}`), '  ')}
---

${texts.map((text) => escaped(text)).join('\n\n')}
`;

export const questions = (texts) =>
  `# Frågor\n\n${texts.map((text, i) => `## Fråga ${i}: ${escaped(text)}\n\n${escaped(text)}`).join('\n\n')}\n`;

export const glossary = (texts) =>
  `# Ordlista\n\n${texts.map((text, i) => `## Ord ${i}: ${escaped(text)}\n\nBetyder ${escaped(text)}`).join('\n\n')}\n`;
