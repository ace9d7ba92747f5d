// SPDX-License-Identifier: EUPL-1.2
// html-validate with the settings of .htmlvalidate.json.
import path from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { HERE } from '../lib/sections.mjs';

const validator = new HtmlValidate(new FileSystemConfigLoader());

/** {rule, target, where}[] of a page. */
export async function htmlValidate({ url, html }) {
  const { results } = await validator.validateString(html, path.join(HERE, 'page.html')); // the folder whose settings hold
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, line }) => ({
      rule: `${ruleId}: ${message}`, target: selector ?? '', where: `${url}:${line}`,
    })),
  );
}
