// SPDX-License-Identifier: EUPL-1.2
// In colours of the reader's own (Windows' contrast themes) backgrounds and shades are gone: states are told by a word with
// a line round it, decisions and actions keep the line that sets them off, and charts are drawn in the reader's colours.

export const forcedColors = (tab) =>
  tab.evaluate(() => {
    const complaints = new Set();
    const named = (element) => `${element.localName}.${element.className.baseVal ?? element.className}`;
    const lined = (element) => {
      const style = getComputedStyle(element);
      const sides = ['Top', 'Right', 'Bottom', 'Left'];
      return sides.some((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none');
    };
    for (const element of document.querySelectorAll('.state, .status')) {
      if (!element.innerText.trim()) complaints.add(`${named(element)} has no word`);
      if (!lined(element)) complaints.add(`${named(element)} has no line round it`);
    }
    for (const element of document.querySelectorAll('.statement, li.action, tr.action'))
      if (!lined(element)) complaints.add(`${named(element)} is not set off from its text`);
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    for (const element of document.querySelectorAll('main svg :is(path, line, polyline, circle, rect, text)')) {
      const { fill, stroke, display } = getComputedStyle(element);
      const drawn = [fill, stroke].filter((colour) => colour !== 'none');
      if (display !== 'none' && drawn.length > 0 && drawn.every((colour) => colour === canvas)) complaints.add(`${named(element)} can't be seen`);
    }
    return [...complaints];
  });
