// SPDX-License-Identifier: EUPL-1.2
// A SAMPLE, not run against Sitevision.
// The signature of Standard Webhooks 1.0.0, in plain JavaScript: the server that runs a RESTApp has no module for
// HMAC-SHA256 that we know of. All bytes are arrays of numbers.

const BLOCK = 64; // bytes that SHA-256 takes at a time
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The first 32 bits of the fractional part of `root` of each prime (FIPS 180-4, 4.2.2 and 5.3.3). */
function constants(count, root) {
  const found = [];
  for (let n = 2; found.length < count; n += 1) {
    let isPrime = true;
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) isPrime = false;
    if (isPrime) found.push(((n ** root % 1) * 2 ** 32) | 0);
  }
  return found;
}

const K = constants(64, 1 / 3);
const START = constants(8, 1 / 2);

const turned = (word, bits) => (word >>> bits) | (word << (32 - bits));

function padded(bytes) {
  const all = bytes.concat(0x80);
  while (all.length % BLOCK !== BLOCK - 8) all.push(0);
  const bits = bytes.length * 8;
  for (let shift = 56; shift >= 0; shift -= 8) all.push(Math.floor(bits / 2 ** shift) & 0xff);
  return all;
}

function schedule(bytes, at) {
  const w = [];
  for (let i = 0; i < 16; i += 1) {
    const b = at + i * 4;
    w.push((bytes[b] << 24) | (bytes[b + 1] << 16) | (bytes[b + 2] << 8) | bytes[b + 3]);
  }
  for (let i = 16; i < 64; i += 1) {
    const s0 = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ (w[i - 15] >>> 3);
    const s1 = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ (w[i - 2] >>> 10);
    w.push((w[i - 16] + s0 + w[i - 7] + s1) | 0);
  }
  return w;
}

function compressed(state, w) {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) | 0);
}

export function sha256(bytes) {
  const all = padded(bytes);
  let state = START;
  for (let at = 0; at < all.length; at += BLOCK) state = compressed(state, schedule(all, at));
  return state.flatMap((word) => [word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff]);
}

export function hmacSha256(key, bytes) {
  const short = key.length > BLOCK ? sha256(key) : key;
  const whole = short.concat(new Array(BLOCK - short.length).fill(0));
  const inner = sha256(whole.map((byte) => byte ^ 0x36).concat(bytes));
  return sha256(whole.map((byte) => byte ^ 0x5c).concat(inner));
}

export function utf8(text) {
  const escaped = encodeURIComponent(text);
  const bytes = [];
  for (let i = 0; i < escaped.length; i += 1) {
    if (escaped[i] === '%') {
      bytes.push(parseInt(escaped.slice(i + 1, i + 3), 16));
      i += 2;
    } else {
      bytes.push(escaped.charCodeAt(i));
    }
  }
  return bytes;
}

export function toBase64(bytes) {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i] << 16) | ((bytes[i + 1] || 0) << 8) | (bytes[i + 2] || 0);
    for (let digit = 0; digit < 4; digit += 1)
      text += i + digit <= bytes.length ? ALPHABET[(group >>> (18 - 6 * digit)) & 63] : '=';
  }
  return text;
}

export function fromBase64(text) {
  const bytes = [];
  const digits = text.replace(/=+$/, '');
  for (let i = 0; i < digits.length; i += 4) {
    let group = 0;
    for (let digit = 0; digit < 4; digit += 1) group = (group << 6) | Math.max(0, ALPHABET.indexOf(digits[i + digit]));
    const count = Math.min(3, Math.floor(((digits.length - i) * 3) / 4));
    for (let byte = 0; byte < count; byte += 1) bytes.push((group >>> (16 - 8 * byte)) & 0xff);
  }
  return bytes;
}

/** Takes as long whatever differs, so that nobody finds a signature by trying. */
function isSame(a, b) {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i % (b.length || 1));
  return difference === 0;
}

/** `secret`: "whsec_…". `signatures`: the header webhook-signature, several while keys are being changed. */
export function isSigned(secret, { id, timestamp, signatures, body }) {
  const key = fromBase64(secret.replace(/^whsec_/, ''));
  const expected = `v1,${toBase64(hmacSha256(key, utf8(`${id}.${timestamp}.${body}`)))}`;
  return signatures.split(' ').some((each) => isSame(each, expected));
}

/**
 * The bytes that Insyn sent, made again from what they say: keys in order, no spaces (RFC 8785). For a server that hands
 * over a message already read.
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${fields.join(',')}}`;
}
