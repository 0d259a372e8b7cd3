/** Columns of whole numbers as short plain text: small numbers take one character, repeats nearly none. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));
const VALUE = new Uint8Array(128).fill(255);
for (let at = 0; at < DIGITS.length; at++) VALUE[DIGITS.charCodeAt(at)] = at;
/** Five bits of the number in each digit; the sixth says that more follow. */
const BASE = 32;
/** So many equal ones in a row are worth a run. */
const RUN = 4;

/** Of whole numbers from 0 up to 2^53. */
export function packNumber(value: number): string {
  const packing = new Packing();
  packing.number(value);
  return packing.text();
}

/** Of whole numbers from 0 on: a 0 announces a run (what, how often), anything else is itself plus one. */
export function packColumn(values: ArrayLike<number>, count: number): string {
  const packing = new Packing();
  for (let at = 0; at < count; ) {
    const value = values[at];
    let end = at + 1;
    while (end < count && values[end] === value) end++;
    if (end - at >= RUN) {
      packing.number(0);
      packing.number(value);
      packing.number(end - at);
    } else for (let again = at; again < end; again++) packing.number(value + 1);
    at = end;
  }
  return packing.text();
}

const ROOM_AT_FIRST = 16;
/** Function calls take only so many arguments. */
const PIECE = 8192;

/** Gathers characters as codes: joining a text digit by digit takes many times as long. */
class Packing {
  private codes = new Uint8Array(ROOM_AT_FIRST);
  private length = 0;

  number(value: number): void {
    let left = value;
    for (; left >= BASE; left = Math.floor(left / BASE)) this.add(CODES[(left % BASE) + BASE]);
    this.add(CODES[left]);
  }

  text(): string {
    const pieces: string[] = [];
    for (let at = 0; at < this.length; at += PIECE) {
      const piece = this.codes.subarray(at, Math.min(at + PIECE, this.length));
      pieces.push(String.fromCharCode.apply(null, piece as unknown as number[]));
    }
    return pieces.join('');
  }

  private add(code: number): void {
    if (this.length === this.codes.length) {
      const larger = new Uint8Array(2 * this.length);
      larger.set(this.codes);
      this.codes = larger;
    }
    this.codes[this.length++] = code;
  }
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
