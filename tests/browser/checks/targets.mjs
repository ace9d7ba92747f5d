// SPDX-License-Identifier: EUPL-1.2
// WCAG 2.5.8 and more: what one steers with is 44 px or more each way, everything else that is pressed 24 px or more. Links
// in running text are as high as the text.

const STEERING = [
  'header nav a', 'nav.crumbs a', '.site-name a', 'body > footer li a', '.neighbours a', '.contents a', '.pager a', '.button',
  'button', 'summary', 'input', 'select',
].join(', ');

/** Targets that are too small, at the present width. */
export const targets = (tab) =>
  tab.evaluate((steering) => {
    const complaints = new Map();
    const hits = (element, x, y) => {
      const found = document.elementFromPoint(x, y);
      return found && (element.contains(found) || found.contains(element) && found.closest('a, button, summary, label') === element);
    };
    // How far from its middle one may press and still hit it: a pseudo-element or padding may be larger than the box.
    const size = (element) => {
      element.scrollIntoView({ block: 'center', inline: 'center' });
      const box = element.getClientRects()[0];
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const reach = (dx, dy) => {
        let steps = 0;
        while (steps < 30 && hits(element, x + (steps + 1) * dx, y + (steps + 1) * dy)) ++steps;
        return steps;
      };
      const width = Math.max(box.width, reach(-1, 0) + reach(1, 0) + 1);
      const height = Math.max(box.height, reach(0, -1) + reach(0, 1) + 1);
      return { width, height };
    };
    const inText = (element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const block = element.closest('p, li, dd, dt, td, th, h1, h2, h3, h4, caption, figcaption, label');
      return Boolean(block) && block.innerText.trim().length > element.innerText.trim().length;
    };
    for (const element of document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]')) {
      if (!element.checkVisibility() || element.matches('.skip')) continue;
      const steers = element.matches(steering);
      if (!steers && inText(element)) continue;
      const least = steers ? 44 : 24;
      const { width, height } = size(element);
      if (width >= least - 0.5 && height >= least - 0.5) continue;
      const where = `${element.parentElement.closest('[class]')?.className ?? ''} > ${element.localName}.${element.className}`;
      complaints.set(where, `${where} "${element.innerText.trim().slice(0, 30)}" is ${Math.round(width)} × ${Math.round(height)} px, wanted ${least}`);
    }
    scrollTo(0, 0);
    return [...complaints.values()];
  }, STEERING);
