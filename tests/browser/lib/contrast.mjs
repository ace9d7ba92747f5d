// SPDX-License-Identifier: EUPL-1.2
// Contrast as WCAG 2.2 defines it.

const LINEAR = Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

export const luminance = (red, green, blue) => 0.2126 * LINEAR[red] + 0.7152 * LINEAR[green] + 0.0722 * LINEAR[blue];

export function contrast(one, other) {
  const [lighter, darker] = one > other ? [one, other] : [other, one];
  return (lighter + 0.05) / (darker + 0.05);
}

/** How many dots of two pictures of one size differ by `least` to 1 or more. */
export function dotsThatChange(before, after, least) {
  let changed = 0;
  const at = ({ bytes, step }, dot) => luminance(bytes[dot * step], bytes[dot * step + 1], bytes[dot * step + 2]);
  const same = (dot) =>
    [0, 1, 2].every((part) => before.bytes[dot * before.step + part] === after.bytes[dot * after.step + part]);
  for (let dot = 0; dot < before.width * before.height; ++dot)
    if (!same(dot) && contrast(at(before, dot), at(after, dot)) >= least) ++changed;
  return changed;
}
