// SPDX-License-Identifier: EUPL-1.2
// What a checker says and is not a fault: explained.json tells why, by checker, rule and selector or extract.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HERE } from './sections.mjs';

const EXPLANATIONS = JSON.parse(readFileSync(path.join(HERE, 'explained.json'), 'utf8'));

/**
 * Of `told`, {rule, target, where}[], what `explained.json` has no reason for, as lines to show: each rule and target once.
 * An explanation fits where its `rule` is the rule's beginning and its `target`, a regular expression, is found in the
 * target.
 */
export function explained(checker, told) {
  const fits = ({ rule, target }) =>
    EXPLANATIONS.some((one) => one.checker === checker && rule.startsWith(one.rule) && new RegExp(one.target).test(target));
  const left = new Map();
  for (const one of told) {
    if (fits(one)) continue;
    const line = `${one.rule}: ${one.target.replaceAll(/\s+/g, ' ').slice(0, 160)}`;
    left.set(line, [...(left.get(line) ?? []), one.where]);
  }
  return [...left].map(([line, [first, ...more]]) => `${first}${more.length ? ` and ${more.length} more` : ''}: ${line}`);
}
