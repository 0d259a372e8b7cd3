/** Hashes of texts: small and quick, to notice a change; no protection against somebody who works them out. */

/** 32 bits; different seeds give hashes that have nothing to do with each other. */
export function hash32(text: string, seed: number): number {
  let hash = Math.imul(seed, 0x9e3779b1) | 0;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** Lower letters and figures, always so many. */
export const CHECK_LENGTH = 7;

/** Of 36 to the power of seven, one: what was changed goes unnoticed once in 78 thousand million times. */
export function checkOf(text: string): string {
  const [high, low] = [hash32(text, 1), hash32(text, 2)];
  // 21 bits and 32 bits are as many as a number holds exactly.
  const number = (high & 0x1fffff) * 0x100000000 + low;
  return (number % 36 ** CHECK_LENGTH).toString(36).padStart(CHECK_LENGTH, '0');
}
