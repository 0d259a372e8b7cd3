/** Chance that falls the same way every time: a small seeded generator and the draws made from it. */

export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  chance(probability: number): boolean;
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  weighted<T extends { weight: number }>(from: readonly T[]): T;
  /** Log-normal, by its median and the spread of its logarithm. */
  logNormal(median: number, spread: number): number;
  shuffled<T>(from: readonly T[]): T[];
}

/** A 32-bit mixing generator; one seed for each concern, so that a change in one leaves the others alone. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (from) => from[below(from.length)],
    weighted(from) {
      let rest = next() * from.reduce((sum, { weight }) => sum + weight, 0);
      for (const one of from) {
        rest -= one.weight;
        if (rest < 0) return one;
      }
      return from[from.length - 1];
    },
    logNormal(median, spread) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
    shuffled(from) {
      const out = [...from];
      for (let i = out.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [out[i], out[j]] = [out[j], out[i]];
      }
      return out;
    },
  };
}
