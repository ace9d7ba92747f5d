// SPDX-License-Identifier: EUPL-1.2
// A built section as its visitors meet it: the files of its folder, and where its addresses lead.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { readPage } from './page.mjs';

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

export class Built {
  #folder;
  #pages = new Map();

  /** `base`: the address that the folder is served at, with a slash at its end. */
  constructor(folder, base) {
    this.#folder = folder;
    this.base = base;
    this.files = [...filesBelow(folder)].map((path) => relative(folder, path).split(sep).join('/')).sort();
    this.known = new Set(this.files);
  }

  bytes(path) {
    return readFileSync(join(this.#folder, path));
  }

  size(path) {
    return statSync(join(this.#folder, path)).size;
  }

  /** Throws where the file is not UTF-8. */
  text(path) {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.bytes(path));
  }

  page(path) {
    if (!this.#pages.has(path)) this.#pages.set(path, readPage(this.text(path)));
    return this.#pages.get(path);
  }

  /** The file that an address of the section leads to, there or not: "arbete/index.html". */
  fileOf(address) {
    const path = decodeURIComponent(address.slice(this.base.length).replace(/[?#].*$/s, ''));
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  }

  /** What is wrong with an address that must lead to a file and place of the section; undefined where nothing is. */
  faultOfOwn(address) {
    if (!isAbsolute(address)) return `${address} is no absolute address`;
    if (!address.startsWith(this.base)) return `${address} leads out of the section`;
    const file = this.fileOf(address);
    if (!this.known.has(file)) return `${address} leads to no file`;
    const anchor = decodeURIComponent(new URL(address).hash.slice(1));
    if (anchor && file.endsWith('.html') && !this.page(file).ids.has(anchor)) return `${address} leads to no place in ${file}`;
    return undefined;
  }

  /** The same for an address that may lead elsewhere too. */
  faultOf(address) {
    if (isAbsolute(address) && !address.startsWith(this.base)) return undefined;
    return this.faultOfOwn(address);
  }
}

/** An IRI with a scheme ("https:…", "urn:…", "mailto:…"), well written. */
export function isAbsolute(address) {
  if (typeof address !== 'string' || /\s/.test(address)) return false;
  try {
    decodeURIComponent(new URL(address).href);
    return true;
  } catch {
    return false;
  }
}
