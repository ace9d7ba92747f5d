// SPDX-License-Identifier: EUPL-1.2
// Debian's Chromium, driven by playwright-core. It reaches the tests' own server and nothing else.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PROGRAM = process.env.INSYN_CHROMIUM ?? '/usr/bin/chromium';

/** A browser to which every *.localhost is the server on `port`, and no other name is known. */
export async function openBrowser(port, args = []) {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is not there: apt-get install chromium, or ./test`);
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      `--host-resolver-rules=MAP *.localhost 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      '--disable-background-networking', '--disable-component-update', '--no-first-run', '--force-color-profile=srgb',
      ...args,
    ],
  });
}
