/** Knows Google's own refusals by their text, and gives each its sentence that says what to do. */
import { refuse } from '../pipeline/problem';

const KNOWN: ReadonlyArray<readonly [RegExp, string]> = [
  [/protected (cell|range|sheet|object)/i, 'google_protected'],
  [/limit of 10,?000,?000 cells/i, 'google_full'],
  [/maximum of 50,?000 characters/i, 'google_too_long'],
  [/data validation rules/i, 'google_validation'],
  [/timed out while accessing|failed while accessing/i, 'google_busy'],
  [/(too many times|computer time) for one day/i, 'google_day'],
  [/too many simultaneous|too many times/i, 'google_quota'],
  [/authoriz|permission/i, 'google_permission'],
];

/** The code of what Google says, or `undefined` for what is none of its known refusals. */
export function codeOf(thrown: unknown): string | undefined {
  const { name, message } = thrown as Error;
  return name === 'Refusal' ? undefined : KNOWN.find(([form]) => form.test(String(message)))?.[1];
}

/** Runs something at Google; what it refuses for a reason we know becomes a problem with a code. */
export function translated<T>(run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code) return refuse(code);
    throw thrown;
  }
}
