/** How much room a text needs, as near as a script can know without drawing it: a little too much rather than too little. */

/** East Asian wide characters are as wide as they are high. */
const WIDE = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/;
/** Pixels a point; the share of the height that a letter of Arial takes on average. */
const POINT = 4 / 3;
const LETTER = 0.57;
/** Blank on both sides of a cell. */
const PADDING = 8;

export function textWidth(text: string, points: number): number {
  let letters = 0;
  for (const letter of text) letters += WIDE.test(letter) ? 1 : LETTER;
  return letters * points * POINT;
}

/** In how many lines a text stands in a cell of so many pixels. */
export function linesIn(text: string, pixels: number, points: number): number {
  return Math.max(1, Math.ceil(textWidth(text, points) / (pixels - PADDING)));
}

/** The height of a row of so many lines. */
export function heightOf(lines: number, points: number): number {
  return lines === 1 && points <= 10 ? 21 : Math.round(lines * points * POINT * 1.2 + 7);
}
