// SPDX-License-Identifier: EUPL-1.2
// Somebody at a terminal: script(1) gives the shell a real one, and records what passes over it. The recording is played
// with `scriptreplay -T TIMING -O OUTPUT`.
import { spawn } from 'node:child_process';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 30_000;
const ESCAPES = /\x1b(\[[0-9;?]*[ -/]*[@-~]|\][^\x07]*\x07|[()][A-Z0-9]|[=>78])/g;
const SHELL = 'stty rows 30 cols 110; PS1="\\$ " exec bash --norc --noprofile -i';

export class Terminal {
  #seen = '';
  #process;

  /** `recording`: where the two files of it go, without what sets them apart. */
  constructor(folder, recording, env) {
    const log = ['--log-out', `${recording}.output`, '--log-timing', `${recording}.timing`];
    this.#process = spawn('script', ['--quiet', '--flush', ...log, '--command', SHELL], {
      cwd: folder, stdio: ['pipe', 'pipe', 'ignore'], env: { ...env, SHELL: '/bin/sh', TERM: 'xterm', HISTFILE: '' },
    });
    this.#process.stdout.on('data', (bytes) => { this.#seen += String(bytes).replace(ESCAPES, ''); });
    after(() => this.#process.kill());
  }

  /** Waits until the text stands there, and forgets it and all before it. */
  async see(text) {
    const end = Date.now() + PATIENCE;
    while (!this.#seen.includes(text)) {
      if (Date.now() > end) throw new Error(`never saw ${JSON.stringify(text)}, but:\n${this.#seen}`);
      await sleep(20);
    }
    const at = this.#seen.indexOf(text) + text.length;
    const before = this.#seen.slice(0, at);
    this.#seen = this.#seen.slice(at);
    return before;
  }

  /** Waits for the shell to ask, and types a command: keys that come sooner are shown twice. */
  async start(command) {
    await this.see('$ ');
    this.type(`${command}\r`);
    await this.see('\r\n');
  }

  type(keys) {
    this.#process.stdin.write(keys);
  }

  /** As start(), and waits for its end: what was said meanwhile. */
  async run(command) {
    await this.start(`${command}; echo "end $?"`);
    const said = await this.see('end ');
    const status = parseInt((await this.see('\r\n')).trim(), 10);
    if (status !== 0) throw new Error(`${command}: ${status}\n${said}`);
    return said;
  }
}
