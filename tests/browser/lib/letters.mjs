// SPDX-License-Identifier: EUPL-1.2
/** What a reader must find of a text: its letters and signs. Blanks are as the page sets them, and what nothing shows may go. */
export const letters = (text) => text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Z}\s\uFFFD-\uFFFF\uFE0F]/gu, '');
