// SPDX-License-Identifier: EUPL-1.2
// Every page by the Nu checker (over HTTP, as the W3C's service reads a page) and by html-validate.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { explained } from './lib/explained.mjs';
import { HERE, OUT, pagesOf, SECTIONS } from './lib/sections.mjs';
import { assertNone, openServer } from './lib/looker.mjs';

const JAR = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

const server = await openServer();

/** What the Nu checker says of `pages`: {url, message, extract}[]. Java resolves no *.localhost by itself: a hosts file does. */
async function nuSays(pages, options) {
  mkdirSync(OUT, { recursive: true });
  const hosts = path.join(OUT, 'hosts');
  writeFileSync(hosts, Object.values(SECTIONS).map(({ base }) => `127.0.0.1 ${new URL(base).hostname}\n`).join(''));
  const onPort = (url) => url.replace('.localhost/', `.localhost:${server.port}/`);
  const told = await new Promise((done, failed) => {
    const java = ['-Xss8m', `-Djdk.net.hosts.file=${hosts}`, '-jar', JAR, '--format', 'json', '--exit-zero-always', ...options];
    execFile('java', [...java, ...pages.map(({ url }) => onPort(url))], { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') failed(new Error('java is not there: apt-get install default-jre-headless, or ./test'));
      else if (error) failed(error);
      else done(stderr || stdout);
    });
  });
  return JSON.parse(told).messages;
}

for (const section of Object.keys(SECTIONS)) {
  test(`${section}: the Nu checker has no errors and no warnings`, async () => {
    // The texts of the Arabic section are Swedish: what language they are in is not asked there.
    const messages = await nuSays(pagesOf(section), section === 'sv' ? [] : ['--no-langdetect']);
    const told = messages.map(({ url, lastLine, message, extract = '' }) => ({ rule: message, target: extract, where: `${url}:${lastLine}` }));
    assertNone(explained('nu', told));
  });

  test(`${section}: html-validate has nothing to say`, async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const config = path.join(HERE, 'page.html'); // the settings are this folder's, wherever the pages lie
    const told = [];
    for (const { url, html } of pagesOf(section)) {
      const { results } = await validator.validateString(html, config);
      for (const { messages } of results)
        for (const { ruleId, message, selector, line } of messages)
          told.push({ rule: `${ruleId}: ${message}`, target: selector ?? '', where: `${url}:${line}` });
    }
    assertNone(explained('html-validate', told));
  });
}

