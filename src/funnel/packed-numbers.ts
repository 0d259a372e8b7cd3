/** Columns of whole numbers as short plain text: small numbers take one character, repeats nearly none. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE = new Uint8Array(128).fill(255);
for (let at = 0; at < DIGITS.length; at++) VALUE[DIGITS.charCodeAt(at)] = at;
/** Five bits of the number in each digit; the sixth says that more follow. */
const BASE = 32;
/** So many equal ones in a row are worth a run. */
const RUN = 4;

/** Of whole numbers from 0 up to 2^53. */
export function packNumber(value: number): string {
  let text = '';
  let left = value;
  while (left >= BASE) {
    text += DIGITS[(left % BASE) + BASE];
    left = Math.floor(left / BASE);
  }
  return text + DIGITS[left];
}

/** Of whole numbers from 0 on: a 0 announces a run (what, how often), anything else is itself plus one. */
export function packColumn(values: ArrayLike<number>, count: number): string {
  const parts: string[] = [];
  for (let at = 0; at < count; ) {
    let end = at + 1;
    while (end < count && values[end] === values[at]) end++;
    if (end - at >= RUN) {
      parts.push(DIGITS[0], packNumber(values[at]), packNumber(end - at));
      at = end;
    } else parts.push(packNumber(values[at++] + 1));
  }
  return parts.join('');
}

/** Reads what was packed, number by number; past the end, or at a strange character, it is not-a-number. */
export class Unpacking {
  private at = 0;

  constructor(private readonly text: string) {}

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const digit = this.at < this.text.length ? VALUE[this.text.charCodeAt(this.at++) & 127] : 255;
      if (digit === 255) return Number.NaN;
      if (digit < BASE) return value + digit * scale;
      value += (digit - BASE) * scale;
      scale *= BASE;
    }
  }

  /** Fills the first `count` places; `false` when there are not so many. */
  column(into: { [index: number]: number }, count: number): boolean {
    for (let at = 0; at < count; ) {
      const told = this.number();
      if (told > 0) into[at++] = told - 1;
      else {
        const value = this.number();
        const end = at + this.number();
        if (!(end > at && end <= count) || Number.isNaN(value)) return false;
        while (at < end) into[at++] = value;
      }
    }
    return true;
  }
}

/** Whole numbers of either sign as ones from 0 on. */
export function folded(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

export function unfolded(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
