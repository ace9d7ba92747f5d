// SPDX-License-Identifier: EUPL-1.2
// All there is to read stands there without script: script may add ways to steer, never text.

/** The lines of a page as a reader sees them, but for what one steers with. */
export const linesRead = (tab) =>
  tab.evaluate(() => {
    const steering = 'button, label, input, select, [role="status"], [hidden]';
    for (const element of document.querySelectorAll('details')) element.open = true;
    for (const element of document.querySelectorAll(steering)) element.remove();
    return document.body.innerText.split('\n').map((line) => line.trim()).filter(Boolean);
  });

/** What can be read with script and not without, and the other way round. */
export function difference(withScript, without) {
  const only = (lines, others) => lines.filter((line) => !others.includes(line)).slice(0, 3);
  return [
    ...only(withScript, without).map((line) => `only with script: "${line.slice(0, 60)}"`),
    ...only(without, withScript).map((line) => `only without script: "${line.slice(0, 60)}"`),
  ];
}
