// SPDX-License-Identifier: EUPL-1.2
// Reads the pictures that Chromium takes: PNG of 8 bits, RGB or RGBA, not interlaced (PNG specification, third edition).
import { inflateSync } from 'node:zlib';

const SIGNATURE = 8; // bytes before the first chunk

function* chunks(png) {
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** Which of the bytes left, above and left above is nearest to left + above - left above. */
function paeth(left, above, corner) {
  const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function unfilter(lines, stride, height, step) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const filter = lines[y * (stride + 1)];
    for (let x = 0; x < stride; ++x) {
      const here = y * stride + x;
      const left = x >= step ? out[here - step] : 0;
      const above = y > 0 ? out[here - stride] : 0;
      const corner = x >= step && y > 0 ? out[here - stride - step] : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      out[here] = lines[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return out;
}

/** {width, height, step, bytes}: `step` bytes a dot, rows after each other. */
export function readPng(png) {
  let width, height, step;
  const data = [];
  for (const chunk of chunks(png)) {
    if (chunk.type === 'IHDR') {
      [width, height] = [chunk.data.readUInt32BE(0), chunk.data.readUInt32BE(4)];
      step = { 2: 3, 6: 4 }[chunk.data[9]];
      if (chunk.data[8] !== 8 || !step || chunk.data[12] !== 0) throw new Error('a PNG of another kind than Chromium takes');
    }
    if (chunk.type === 'IDAT') data.push(chunk.data);
  }
  return { width, height, step, bytes: unfilter(inflateSync(Buffer.concat(data)), width * step, height, step) };
}
