/** Two counts that never come to a verdict agree about nothing: which of the verdicts did not occur. */

export function neverSaid(said: ReadonlyMap<string, number>, names: readonly string[]): string[] {
  return names.filter((name) => !said.has(name));
}
