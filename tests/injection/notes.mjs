// SPDX-License-Identifier: EUPL-1.2
// The notes of a chunk: each payload wherever text can stand in a meeting and its prose.
import { escaped, inBlock, inCode, inTarget, joined, list, oneLine, quoted } from './payload_text.mjs';

function actions(texts) {
  return texts.map((text, i) =>
    i % 2 === 0 ? `- [ ] Aktör: ${escaped(text)}, senast 2026-12-15` : `- [x] ${escaped(text)}: gör, klart 2026-11-01`);
}

function prose(texts) {
  const items = texts.flatMap((text, i) => [
    `## ${escaped(text)}`,
    `Text: ${escaped(text)}`,
    `> Citat: ${escaped(text)}`,
    `**Beslut:** ${escaped(text)}`,
    `**Inriktning:** ${escaped(text)}`,
    `**Råd:** ${escaped(text)}`,
    `**Avvikande mening:** ${escaped(text)}`,
    `**Uppföljning:** [beslutet](#beslut-1) genomfört. ${escaped(text)}`,
    `**Jäv:** ${escaped(text)}`,
    `Kod: ${inCode(text)}`,
    inBlock(text),
    `[${escaped(text)}](https://exempel.example/ "${escaped(text)}")`,
    `[adress](<https://exempel.example/?q=${inTarget(text).slice(1)})`,
    `![${escaped(text)}](bilagor/bild.svg "${escaped(text)}")`,
    `[hänvisning][h${i}] och ![bild][h${i}]\n\n[h${i}]: https://exempel.example/ "${escaped(text)}"`,
    `- ${escaped(text)}\n  1. **${escaped(text)}** *${escaped(text)}* ~~${escaped(text)}~~`,
    `> [!INTERNT] ${escaped(text)}\n> hemligt`,
  ]);
  const rows = texts.map((text) => `| ${escaped(text)} | ${inCode(text).replaceAll('|', '\\|')} |`);
  return [...items, ['| Vad | Kod |', '|---|---|', ...rows].join('\n'), '## Åtgärder', actions(texts).join('\n')].join('\n\n');
}

export function meeting(texts) {
  const who = texts.map((text) => `  - {organisation: ${quoted(text)}, roll: ${quoted(text)}, namn: ${quoted(text)}}`).join('\n');
  return `---
titel: ${joined(texts)}
sammanfattning:
  sv: ${joined(texts)}
  lättläst: ${joined(texts)}
  en: ${joined(texts)}
  ar: ${joined(texts)}
datum: 2026-10-21
tid: 13–15
plats: ${joined(texts)}
status: godkänt
godkänt: 2026-10-25
godkänt-av: ${joined(texts)}
ordförande: ${joined(texts)}
sekreterare: ${joined(texts)}
diarienummer: ${joined(texts)}
närvarande:
${who}
frånvarande:
${list(texts, '  ')}
gäster:
${list(texts, '  ')}
bilagor:
  - {fil: bild.svg, titel: ${joined(texts)}}
rättelser:
${texts.map((text) => `  - {datum: 2026-10-28, vad: ${quoted(text)}, före: ${quoted(text)}, efter: ${quoted(text)}}`).join('\n')}
inlägg: ${joined(texts)}
---

${prose(texts)}
`;
}

export const comingMeeting = (texts) => `---
titel: ${joined(texts)}
datum: 2026-12-09
plats: ${joined(texts)}
status: inställt
skäl: ${joined(texts)}
---

## Dagordning

${texts.map((text) => `- ${escaped(text)}`).join('\n')}
`;

/** As an author would have typed them, who thinks of nothing. */
export const rawProse = (texts) => `---
titel: Rått
datum: 2026-10-22
---

${texts.map((text) => `Rått: ${text}\n\n## ${oneLine(text)}\n\n- [ ] ${oneLine(text)}\n\n<${oneLine(text)}>\n\n> ${oneLine(text)}`).join('\n\n')}
`;

export const targets = (texts) => `---
titel: Adresser
datum: 2026-10-23
---

${texts.map((text, i) => [
    `[mål](${inTarget(text)})`, `![bild](${inTarget(text)})`, `[rå](${oneLine(text)})`,
    `[hänvisning][m${i}] ![bild][m${i}]\n\n[m${i}]: ${inTarget(text)} '${escaped(text)}'`,
    `[post](<mailto:a@exempel.example?subject=${inTarget(text).slice(1)})`, `[ring](<tel:${inTarget(text).slice(1)})`,
    `https://exempel.example/${oneLine(text)}`,
  ].join('\n\n')).join('\n\n')}
`;
