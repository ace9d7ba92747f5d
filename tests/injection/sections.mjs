// SPDX-License-Identifier: EUPL-1.2
// The sections that are built of the payloads, a few projects in each, so that no list of all documents grows monstrous.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BINARY, OUT } from '../browser/lib/sections.mjs';
import { chosenPayloads } from './payloads.mjs';
import { chunksOf, TODAY, writeProject } from './project.mjs';

const PER_SECTION = 10; // projects
const LIST = path.join(OUT, 'injected.json');
const MOST_HELD = 0.05; // of the notes: nearly all payloads are text like any other

export const insyn = (folder, ...args) =>
  spawnSync(BINARY, ['-C', folder, ...args, '--today', TODAY, '--lang', 'sv'], { encoding: 'utf8', maxBuffer: 1 << 28 });

/** The report of a build that ended well, with or without findings. */
export function build(folder, ...args) {
  const built = insyn(folder, 'build', '--hold', '--format', 'json', ...args);
  if (built.status !== 0 && built.status !== 1)
    throw new Error(`the build of ${folder} ended with ${built.status ?? built.signal}: ${built.stderr.slice(-2000)}`);
  return JSON.parse(built.stdout);
}

/** Builds one, and gives {base, folder, public, pages, held, documents}. */
function buildSection(n, chunks) {
  const folder = path.join(OUT, `injected-${n}`);
  const base = `http://injektion-${n}.localhost/samverkan/`;
  const made = writeProject(folder, base, chunks);
  const { held } = build(folder);
  if (held.length > MOST_HELD * made.documents) throw new Error(`${held.length} of ${made.documents} notes are left out: ${held.join(' ')}`);
  return { base, folder, public: path.join(folder, 'public'), held, ...made };
}

export function buildInjected() {
  const payloads = chosenPayloads();
  const chunks = chunksOf(payloads);
  const sections = [];
  mkdirSync(OUT, { recursive: true });
  for (let at = 0; at < chunks.length; at += PER_SECTION)
    sections.push(buildSection(sections.length, chunks.slice(at, at + PER_SECTION)));
  writeFileSync(LIST, JSON.stringify(sections));
  const count = (what) => sections.reduce((sum, section) => sum + what(section), 0);
  console.log(`${payloads.length} payloads, ${count((one) => one.documents)} notes, ${count((one) => one.held.length)} left out`);
}

/** What buildInjected() made last. */
export function injectedSections() {
  if (!existsSync(LIST)) throw new Error(`${LIST} is not there: run injection/build_sections.mjs first`);
  return JSON.parse(readFileSync(LIST, 'utf8'));
}
