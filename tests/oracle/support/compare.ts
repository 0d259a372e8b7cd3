/** Says on which figures two counts disagree. */
import type { Flat } from './duck';

const CLOSE = 1e-9;

function agree(one: number | string | undefined, other: number | string | undefined): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= CLOSE * Math.max(1, Math.abs(one), Math.abs(other));
}

/** `name: code … SQL …`, sorted; empty when all agree. */
export function disagreements(code: Flat, sql: Flat): string[] {
  const names = [...new Set([...code.keys(), ...sql.keys()])].sort();
  return names
    .filter((name) => !agree(code.get(name), sql.get(name)))
    .map((name) => `${name}: code ${code.get(name) ?? 'nothing'}, SQL ${sql.get(name) ?? 'nothing'}`);
}
