// SPDX-License-Identifier: EUPL-1.2
// WCAG 1.4.12: with the reader's own line height and spacing no text is cut off and none lies over another.
import { addStyle } from '../lib/looker.mjs';
import { reflow } from './reflow.mjs';

const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

const cutOff = (tab) =>
  tab.evaluate(() => {
    const forReadersOnly = (element) => element.clientWidth <= 1 || element.clientHeight <= 1; // hidden from sight by intent
    const complaints = [];
    for (const element of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
      if (!element.innerText?.trim() || forReadersOnly(element)) continue;
      if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        complaints.push(`cut off at its side: ${element.localName}.${element.className}: ${element.innerText.slice(0, 40)}`);
      if (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
        complaints.push(`cut off below: ${element.localName}.${element.className}: ${element.innerText.slice(0, 40)}`);
    }
    return complaints;
  });

const overlapping = (tab) =>
  tab.evaluate(() => {
    const hiddenFromSight = (element) => {
      for (let up = element; up; up = up.parentElement) {
        const { clip, clipPath } = getComputedStyle(up);
        if (clip !== 'auto' || clipPath !== 'none' || up.matches('.skip')) return true;
      }
      return false;
    };
    const boxes = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (hiddenFromSight(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) boxes.push({ node, box });
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    const complaints = [];
    boxes.forEach((one, at) => {
      for (let next = at + 1; next < boxes.length && boxes[next].box.top < one.box.bottom; ++next) {
        const other = boxes[next];
        if (other.node === one.node) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (across > 2 && down > 0.4 * Math.min(one.box.height, other.box.height))
          complaints.push(`"${one.node.data.trim().slice(0, 30)}" and "${other.node.data.trim().slice(0, 30)}" lie over each other`);
      }
    });
    return complaints.slice(0, 5);
  });

/** What the spacing does to the open page; it stays spaced. */
export async function textSpacing(tab) {
  await addStyle(tab, SPACING);
  return [...(await reflow(tab)), ...(await cutOff(tab)), ...(await overlapping(tab))];
}
