// SPDX-License-Identifier: EUPL-1.2
// Builds the sections that the tests look at: node build_sections.mjs. Every template must have made a page.
import { buildSection, pagesOf, SECTIONS, templates } from './lib/sections.mjs';

for (const section of Object.keys(SECTIONS)) {
  buildSection(section);
  const made = new Set(pagesOf(section).map((page) => page.template));
  const unseen = templates().filter((name) => !made.has(name));
  if (unseen.length > 0) {
    console.error(`${section}: no page was made by ${unseen.join(', ')}: add a note that makes one to added/`);
    process.exitCode = 1;
  }
  if (made.has(undefined)) {
    console.error(`${section}: a page was made by a template that is not in templates/`);
    process.exitCode = 1;
  }
}
