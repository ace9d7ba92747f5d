// SPDX-License-Identifier: EUPL-1.2
// A walk with the Tab key: every stop lies whole in the viewport with nothing over it, its focus is seen (WCAG 2.4.7,
// 2.4.11 and, for how much changes, 2.4.13), they come in reading order, and the first leads past the menu.
import { dotsThatChange } from '../lib/contrast.mjs';
import { readPng } from '../lib/png.mjs';

const LEAST_CHANGE = 3; // to 1
const MARGIN = 8; // px round a stop, where its ring is drawn
const MOST_STOPS = 600;

/** The stop that has focus: where it is and what may be wrong with it; nothing at the end of the page. */
const stop = (tab) =>
  tab.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    if (element === globalThis.firstStop) return undefined; // round again
    globalThis.firstStop ??= element;
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0) return { name: element.outerHTML.slice(0, 60), faults: ['takes no place'] };
    const box = element.getBoundingClientRect();
    const faults = [];
    const whole = box.top >= -1 && box.left >= -1 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1;
    if (!whole && box.height < innerHeight && box.width < innerWidth) faults.push('is not whole in the viewport');
    const middle = boxes[0];
    const top = document.elementFromPoint(middle.left + middle.width / 2, middle.top + middle.height / 2);
    if (top && !element.contains(top) && !top.contains(element)) faults.push(`is covered by ${top.localName}.${top.className}`);
    if (element.tabIndex > 0) faults.push(`has tabindex ${element.tabIndex}`);
    const place = (selector) => element.closest(selector) !== null;
    const parts = ['.skip', 'body > header', 'body > nav', 'main', 'body > footer'];
    const style = [element, element.parentElement, element.parentElement.parentElement].map((one) => `${one.localName}.${one.className}`);
    return {
      name: `${element.localName}.${element.className} "${(element.innerText ?? '').trim().slice(0, 30)}"`,
      style: style.join(' < '),
      faults,
      part: parts.findIndex(place),
      top: middle.top + scrollY,
      bottom: middle.bottom + scrollY,
      perimeter: boxes.reduce((sum, { width, height }) => sum + 2 * (width + height), 0),
      clip: {
        x: Math.max(0, box.left - 8), y: Math.max(0, box.top - 8),
        width: Math.min(innerWidth, box.right + 8) - Math.max(0, box.left - 8),
        height: Math.min(innerHeight, box.bottom + 8) - Math.max(0, box.top - 8),
      },
    };
  });

/** Whether having focus is seen: dots that change 3 to 1, at least what a line of one pixel round the stop would. */
async function focusSeen(tab, { clip, perimeter }) {
  const take = async () => readPng(await tab.screenshot({ clip, animations: 'disabled', caret: 'hide' }));
  const focused = await take();
  await tab.evaluate(() => {
    globalThis.left = document.activeElement;
    left.blur();
  });
  const unfocused = await take();
  await tab.evaluate(() => globalThis.left.focus({ preventScroll: true, focusVisible: true }));
  const changed = dotsThatChange(unfocused, focused, LEAST_CHANGE);
  return changed >= perimeter ? [] : [`focus changes ${changed} dots by 3 to 1, wanted ${Math.round(perimeter)}`];
}

/**
 * Walks through the open page. `ordered`: whether each stop must lie below the one before (a page of one column).
 * `photographed`, where given, are the styles whose focus has been looked at on other pages: the same rules draw them.
 */
export async function keyboard(tab, { ordered, photographed }) {
  const complaints = [];
  let before;
  for (let count = 0; count < MOST_STOPS; ++count) {
    await tab.keyboard.press('Tab');
    const now = await stop(tab);
    if (!now) {
      if (count === 0) complaints.push('nothing can be reached with Tab');
      return complaints;
    }
    const faults = [...now.faults];
    if (count === 0 && now.part !== 0) faults.push('is the first stop, not a link past the menu');
    if (before && now.part < before.part) faults.push(`comes after ${before.name}`);
    if (ordered && before && now.part === before.part && now.bottom < before.top) faults.push(`lies above ${before.name}, which comes before`);
    if (now.clip?.width > 0 && now.clip.height > 0 && !photographed?.has(now.style)) {
      photographed?.add(now.style);
      faults.push(...(await focusSeen(tab, now)));
    }
    complaints.push(...faults.map((fault) => `${now.name} ${fault}`));
    before = now;
  }
  return [...complaints, `more than ${MOST_STOPS} stops: does the walk end?`];
}
