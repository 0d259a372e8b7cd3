/** Asks Google again, after a pause that differs from run to run, where it did not answer a question. */

const TIMES = 3;
const FIRST_PAUSE_MS = 400;

/** What may be over in a moment; a day's allowance that is used up is not. */
const PASSING =
  /timed out while accessing|failed while accessing|too many simultaneous|short time|server error occurred/i;

export function isPassing(thrown: unknown): boolean {
  const text = String((thrown as Error)?.message);
  return PASSING.test(text) && !/for one day/i.test(text);
}

/** Only for questions: a change that fails may have been made all the same. */
export function patiently<T>(ask: () => T): T {
  for (let asked = 1; ; asked++) {
    try {
      return ask();
    } catch (thrown) {
      if (asked > TIMES || !isPassing(thrown)) throw thrown;
      // Runs that were turned away together must not come back together.
      Utilities.sleep(Math.round(FIRST_PAUSE_MS * 2 ** (asked - 1) * (0.5 + Math.random())));
    }
  }
}
