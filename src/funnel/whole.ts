/** How many whole things it takes: quotients that come out a hair above a whole number are that number. */

const ROUNDING = 1e-9;

/** Ten wins at 0.1 are a hundred meetings, although the quotient comes out a hair above. */
export function wholeUp(count: number): number {
  // Nothing takes nothing; rounding up a hair below it would give minus nothing.
  return Math.max(0, Math.ceil(count - ROUNDING * Math.max(1, count)));
}
