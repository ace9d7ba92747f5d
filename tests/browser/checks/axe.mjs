// SPDX-License-Identifier: EUPL-1.2
// axe-core with all its rules for WCAG 2.2 and good practice, those on size of targets among them.
import axeCore from 'axe-core';

/** What axe-core can say another of in other colours. */
export const OF_COLOUR = { type: 'tag', values: ['cat.color'] };

/**
 * {rule, target, sure}[] of the open page: `sure` is false for what axe-core leaves to people. `runOnly`: those rules of
 * axe-core's alone.
 */
export async function axe(tab, runOnly) {
  if (!(await tab.evaluate(() => 'axe' in globalThis))) await tab.evaluate(axeCore.source);
  return tab.evaluate(async (only) => {
    const found = await axe.run(document, {
      resultTypes: ['violations', 'incomplete'],
      ...(only ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } }),
    });
    const told = (results, sure) =>
      results.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none, html }) => {
          const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
          return { rule: `${id}: ${why}`, target: `${target.flat().join(' ')} ${html}`, sure };
        }),
      );
    return [...told(found.violations, true), ...told(found.incomplete, false)];
  }, runOnly);
}
