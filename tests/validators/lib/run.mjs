// SPDX-License-Identifier: EUPL-1.2
// How each validator is run, and how it ends:
//
//   node validate_….mjs BASE FOLDER…     looks at the built section in each FOLDER, made to be served at BASE
//
// On standard output a line a fault, and after each folder how much was looked at. Exit code: 0 without faults, 1 with,
// 2 wrong usage.
import { statSync } from 'node:fs';
import { basename } from 'node:path';

import { Built } from './built.mjs';

class Report {
  faults = [];
  lookedAt = 0;

  look() {
    ++this.lookedAt;
  }

  fault(path, message) {
    this.faults.push(`${path}: ${message}`);
  }

  /** The fault where there is one: faultOf…() of a Built gives undefined where there is none. */
  faultIfAny(path, message) {
    if (message !== undefined) this.fault(path, message);
  }

  /** What `read()` gives or promises; where it throws, a fault and undefined. */
  async attempt(path, read) {
    try {
      return await read();
    } catch (error) {
      this.fault(path, String(error.message).split('\n')[0]);
      return undefined;
    }
  }
}

/** JSON.parse, but what it throws begins alike in every version of Node. */
export function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`is no JSON: ${error.message}`);
  }
}

function usage(name) {
  console.error(`Usage: node ${name} BASE FOLDER…\n\nBASE: the base_url, with a slash at its end; FOLDER: a built section`);
  process.exit(2);
}

/** The faults of one folder. A validator that found nothing to look at has failed. */
async function look(validate, base, folder) {
  const report = new Report();
  await validate(new Built(folder, base), report);
  if (report.lookedAt === 0 && report.faults.length === 0) report.fault(folder, 'nothing here to look at');
  return report;
}

/** Runs validate(built, report) on each folder of the command line. */
export async function run(validate) {
  const name = basename(process.argv[1]);
  const [base, ...folders] = process.argv.slice(2);
  const areFolders = folders.every((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (!base?.endsWith('/') || folders.length === 0 || !areFolders) usage(name);
  for (const folder of folders) {
    const { faults, lookedAt } = await look(validate, base, folder);
    for (const fault of faults) console.log(fault);
    console.log(`${name}: ${lookedAt} looked at, ${faults.length} to mend`);
    if (faults.length) process.exitCode = 1;
  }
}
