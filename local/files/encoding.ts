/** Bytes of a csv to text: UTF-8, UTF-16 with its mark, and the old encodings of Japan and Europe. */
import { hasWideMark } from './kind';

/** Old encodings that have no mark; which one it is can only be told from how the text then reads. */
const UNMARKED = ['shift_jis', 'euc-jp', 'windows-1252'];
const ISO_2022_JP_ESCAPE = '\x1b$';

export interface DecodedText {
  text: string;
  encoding: string;
}

/** `null` when no encoding makes readable text of it. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (hasWideMark(bytes)) return tryDecode(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be');
  const unicode = tryDecode(bytes, 'utf-8');
  if (unicode?.text.includes(ISO_2022_JP_ESCAPE)) return tryDecode(bytes, 'iso-2022-jp') ?? unicode;
  if (unicode) return unicode;
  let best: DecodedText | null = null;
  let bestScore = 0;
  for (const encoding of UNMARKED) {
    const decoded = tryDecode(bytes, encoding);
    const score = decoded ? plausibility(decoded.text) : 0;
    if (score > bestScore) {
      best = decoded;
      bestScore = score;
    }
  }
  return best;
}

function tryDecode(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** How much the non-ASCII part of a text reads like something a person wrote: −1 to 1. */
function plausibility(text: string): number {
  let sum = 0;
  let seen = 0;
  for (const match of text.matchAll(/[^\0-\x7f]/gu)) {
    const before = text[match.index - 1] ?? '';
    const after = text[match.index + match[0].length] ?? '';
    sum += likelihood(match[0], before, after);
    seen++;
    if (seen === 20000) break;
  }
  return seen === 0 ? 0 : sum / seen;
}

function likelihood(char: string, before: string, after: string): number {
  if (/[\u3040-\u30ff\u3000-\u3002\u300c\u300d\uff01-\uff5e]/u.test(char)) return 1;
  // A lone kanji glued to a small Latin letter is an accented letter read in the wrong encoding.
  if (/\p{Script=Han}/u.test(char)) return /[a-z]/.test(before) || /[a-z]/.test(after) ? -1 : 0.8;
  if (/[\uff61-\uff9f]/u.test(char)) return /[\uff61-\uff9f]/u.test(before + after) ? 0.2 : -1;
  if (/\p{Script=Latin}/u.test(char)) return /[A-Za-z]/.test(before) || /[A-Za-z]/.test(after) ? 0.9 : -0.5;
  if (/[\p{Cc}\p{Co}\p{Cn}]/u.test(char)) return -1;
  return /[€£–—‘’“”•…°©®㈱①-⑳Ⅰ-Ⅹ]/u.test(char) ? 0.3 : -0.3;
}
