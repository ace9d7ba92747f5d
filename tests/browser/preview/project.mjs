// SPDX-License-Identifier: EUPL-1.2
// A small project that somebody writes in while `insyn serve` shows it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { BINARY, ROOT } from '../lib/sections.mjs';

export const TODAY = '2025-06-01';

async function ended(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill();
  const unwilling = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(unwilling);
}

export class Project {
  folder = mkdtempSync(path.join(tmpdir(), 'insyn-preview-'));

  constructor() {
    cpSync(path.join(ROOT, 'tests/cases/_base'), this.folder, { recursive: true });
    after(() => this.end());
  }

  servers = [];

  /** Whoever still writes into a folder keeps it from being removed; whoever is left running keeps the test from ending. */
  async end() {
    await Promise.all(this.servers.map(ended));
    rmSync(this.folder, { recursive: true, force: true });
  }

  read = (name) => readFileSync(path.join(this.folder, name), 'utf8');
  save(name, text) {
    writeFileSync(path.join(this.folder, name), text);
  }

  /** As many editors save: the whole text to another file, which then takes the name. */
  replace(name, text) {
    this.save(`${name}.swp~`, text);
    renameSync(path.join(this.folder, `${name}.swp~`), path.join(this.folder, name));
  }
  remove(name) {
    rmSync(path.join(this.folder, name), { recursive: true });
  }

  /** Starts `insyn serve`; the address that it tells. */
  async serve(...args) {
    const all = ['-C', this.folder, '--lang', 'sv', '--today', TODAY, 'serve', '--port', '0', ...args];
    const server = spawn(BINARY, all, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, NO_COLOR: '1' } });
    this.servers.push(server);
    for await (const line of createInterface({ input: server.stdout })) {
      const [address] = /http:\/\/\S+/.exec(line) ?? [];
      if (address) return address;
    }
    throw new Error('insyn serve ended before it told its address');
  }
}
