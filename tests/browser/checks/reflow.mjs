// SPDX-License-Identifier: EUPL-1.2
// WCAG 1.4.10: at 320 CSS pixels, which is a desktop at 400 %, nothing makes the page scroll sideways. What is too wide by
// nature scrolls in a box of its own.

/** What stands out of the viewport at its present width. */
export const reflow = (tab) =>
  tab.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const boxed = (element) => {
      for (let up = element.parentElement; up; up = up.parentElement)
        if (up !== document.body && up !== root && getComputedStyle(up).overflowX !== 'visible') return true;
      return false;
    };
    const named = (element) => element.localName + [...element.classList].map((name) => `.${name}`).join('');
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > root.clientWidth + 1 || left < -1) && !boxed(element);
    });
    const what = [...new Set(out.map(named))].slice(0, 5).join(', ');
    return [`${root.clientWidth} px wide, but scrolls to ${root.scrollWidth}: ${what}`];
  });
