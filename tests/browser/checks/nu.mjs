// SPDX-License-Identifier: EUPL-1.2
// The Nu checker of the W3C, over HTTP as its service reads a page: errors and warnings, also of the page's policy.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OUT } from '../lib/sections.mjs';

const JAR = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

function java(options) {
  return new Promise((done, failed) => {
    execFile('java', options, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') failed(new Error('java is not there: apt-get install default-jre-headless, or ./test'));
      else if (error) failed(error);
      else done(stderr || stdout);
    });
  });
}

/** {rule, target, where}[] of the pages at `urls`, which the server on `port` has. */
export async function nu(urls, port, options = []) {
  // Java knows nothing of *.localhost: a hosts file tells it.
  mkdirSync(OUT, { recursive: true });
  const hosts = path.join(OUT, 'hosts');
  const names = new Set(urls.map((url) => new URL(url).hostname));
  writeFileSync(hosts, [...names].map((name) => `127.0.0.1 ${name}\n`).join(''));
  const onPort = urls.map((url) => url.replace('.localhost/', `.localhost:${port}/`));
  const said = await java([
    '-Xss8m', `-Djdk.net.hosts.file=${hosts}`, '-jar', JAR, '--format', 'json', '--exit-zero-always', ...options, ...onPort,
  ]);
  return JSON.parse(said).messages.map(({ url, lastLine, message, extract = '' }) => ({
    rule: message, target: extract, where: `${url}:${lastLine}`,
  }));
}
