/** The bars' colours stay apart for every kind of colour vision, and stand out from the page. */
import { ROLES } from '../../../src/pipeline/stage';
import { BAR_COLOUR } from '../../../src/workbook/funnel-tab/bars';

type Triple = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, for a vision that lacks one kind of cone altogether. */
const VISION: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  typical: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const linear = (share: number): number =>
  share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
const lightOf = (hex: string): Triple => {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return [r, g, b];
};
const times = (matrix: readonly Triple[], light: Triple): number[] =>
  matrix.map((row) => Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])));
const luminance = ([r, g, b]: readonly number[]): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** CIE L*a*b*, in which distances are about as large as they look. */
function lab(light: readonly number[]): Triple {
  const [r, g, b] = light;
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(luminance(light));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

test.each(Object.keys(VISION))('%s: no two roles look alike', (vision) => {
  const seen = ROLES.map((role) => lab(times(VISION[vision], lightOf(BAR_COLOUR[role]))));
  seen.forEach((one, at) => {
    for (const other of seen.slice(at + 1))
      expect(Math.hypot(...one.map((value, axis) => value - other[axis]))).toBeGreaterThan(20);
  });
});

test.each(ROLES)('the bars of %s have a contrast of 3 to the page', (role) => {
  expect(1.05 / (luminance(lightOf(BAR_COLOUR[role])) + 0.05)).toBeGreaterThanOrEqual(3);
});
