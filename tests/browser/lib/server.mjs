// SPDX-License-Identifier: EUPL-1.2
// A web server such as a municipality would have: a section's files below its base path, compressed, with the headers that
// docs advise, and 404.html for what is not there. It listens on loopback and tells its folders apart by the host's name.
import { existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8', '.json': 'application/json', '.xml': 'application/xml',
  '.ics': 'text/calendar; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.pdf': 'application/pdf', '.ico': 'image/x-icon',
};

export const POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const compresses = (type) => /^(text|application\/(json|xml)|image\/svg)/.test(type);

/** The file that a path below `folder` names, "index.html" of a folder; nothing for what is not there. */
function fileOf(folder, at) {
  const file = path.join(folder, path.normalize(`/${decodeURIComponent(at)}`));
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = path.join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

/**
 * Starts it on a free port. `sites`: {base: "http://NAME.localhost/path/", folder}[]. Gives {port, requests, close}:
 * `requests` grows by one address a request.
 */
export async function serve(sites) {
  const requests = [];
  const server = http.createServer((request, response) => {
    const address = new URL(request.url, `http://${request.headers.host}`);
    requests.push(address.href);
    if (address.pathname === '/favicon.ico') return response.writeHead(204).end(); // the municipality's own, outside the section
    const asked = `http://${address.hostname}${address.pathname}`;
    const site = sites.find(({ base }) => asked.startsWith(base));
    const found = site && fileOf(site.folder, address.pathname.slice(new URL(site.base).pathname.length));
    const file = found ?? (site && fileOf(site.folder, '404.html'));
    const type = TYPES[path.extname(file ?? 'none.txt')] ?? 'application/octet-stream';
    const head = { ...HEADERS, 'Content-Type': type };
    let body = file ? readFileSync(file) : Buffer.from('Finns inte');
    if (address.searchParams.has('v')) head['Cache-Control'] = 'public, max-age=31536000, immutable';
    if (compresses(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      body = gzipSync(body, { level: 9 });
      Object.assign(head, { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
    }
    response.writeHead(found ? 200 : 404, { ...head, 'Content-Length': body.length }).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: server.address().port,
    requests,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
  };
}
