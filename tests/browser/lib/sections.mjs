// SPDX-License-Identifier: EUPL-1.2
// The sections that are looked at: the example as it is, and the same with its interface in Arabic, so that every
// template is seen right-to-left too. build_sections.mjs makes them; the tests read them.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const HERE = fileURLToPath(new URL('..', import.meta.url));
export const ROOT = path.resolve(process.env.INSYN_SOURCE_DIR ?? path.join(HERE, '../..'));
export const BINARY = path.resolve(process.env.INSYN_BINARY ?? path.join(ROOT, 'build/dev/insyn'));

/** Where sections, pictures and reports lie: with the build, never in git. */
export const OUT = path.resolve(process.env.INSYN_BROWSER_OUT ?? path.join(ROOT, 'build/dev/browser'));

const TODAY = '2026-11-21'; // the example's year is over then

/** Names of *.localhost are this machine's and count as safe as https does; the server answers to them on any port. */
export const SECTIONS = {
  sv: { base: 'http://exempel.localhost/samverkan/', prepare: () => {} },
  ar: { base: 'http://arabiska.localhost/samverkan/', prepare: inArabic },
};

/** Notes that are translations into Arabic have no place where Arabic is the section's own language. */
function inArabic(folder) {
  const settings = path.join(folder, 'site/site.toml');
  const others = (line) => line.replace(/, "ar"|"ar", /, '');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(/^languages = .*$/m, others).replace(/^language = .*$/m, 'language = "ar"'),
  );
  for (const note of readdirSync(path.join(folder, 'minutes'), { recursive: true })) {
    const file = path.join(folder, 'minutes', note);
    if (note.endsWith('.md') && /^språk: ar$/m.test(readFileSync(file, 'utf8'))) rmSync(file);
  }
}

export const projectFolder = (section) => path.join(OUT, section);
export const publicFolder = (section) => path.join(projectFolder(section), 'public');

const TEMPLATE_MARK = /<!-- template: ([a-z-]+) -->/;

/** Each page says at its end which template made it: nothing else does, and a path does not tell. */
function markTemplates(folder) {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.html')) continue;
    const file = path.join(folder, name);
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n<!-- template: ${name.slice(0, -5)} -->\n`);
  }
}

export function buildSection(name) {
  const { base, prepare } = SECTIONS[name];
  const folder = projectFolder(name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['minutes', 'site', 'templates']) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  cpSync(path.join(HERE, 'added'), folder, { recursive: true });
  prepare(folder);
  markTemplates(path.join(folder, 'templates'));
  execFileSync(BINARY, ['-C', folder, 'build', '--base-url', base, '--today', TODAY, '--lang', 'en'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/**
 * A page: its path below the section's base ("" is the home page), its address, its file, the template that made it, and
 * its HTML.
 */
export function pagesOf(section) {
  const folder = publicFolder(section);
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run build_sections.mjs first`);
  return htmlFilesOf(folder).map(({ path: at, file, html }) => {
    return { section, path: at, url: SECTIONS[section].base + at, file, template: TEMPLATE_MARK.exec(html)?.[1], html };
  });
}

/** {path below the section's base, file, html} of each page in a folder. */
export const htmlFilesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({ path: file.replace(/(^|\/)index\.html$/, '$1'), file, html: readFileSync(path.join(folder, file), 'utf8') }));

/** The names of all templates that make pages. */
export const templates = () =>
  readdirSync(path.join(ROOT, 'templates'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -5));

/** Pages that a browser stays on: a moved page sends it on at once. */
export const shown = (pages) => pages.filter((page) => page.template !== 'moved');

/** Of each template the page that has most on it: its longest. */
export function fullest(pages) {
  const best = new Map();
  for (const page of shown(pages))
    if (!(page.html.length <= best.get(page.template)?.html.length)) best.set(page.template, page);
  return [...best.values()];
}
