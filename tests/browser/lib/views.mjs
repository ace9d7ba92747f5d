// SPDX-License-Identifier: EUPL-1.2
// The ways a page is seen: language of the interface (and so direction), light or dark, phone or desktop.
export const SCHEMES = ['light', 'dark'];
export const WIDTHS = [320, 1280];
export const HEIGHT = 900;

/** INSYN_BROWSER=all, as ./test --long sets it: all pages in all views. Else every template in all, other pages in one. */
export const LONG = process.env.INSYN_BROWSER === 'all';

/** Calls `look(view)` with the open page in light and dark, 320 and 1280 px wide. */
export async function inViews(page, look) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await look(`${colorScheme} ${width}`);
    }
  }
}
