/** What Google's words say when a script was not even started: whether to ask again, and when that is no use. */

const TIMES = 3;
const FIRST_PAUSE_MS = 700;

/** Too many scripts were running at that moment: this one has done nothing. */
const CROWDED = /simultaneous/i;
/** Up to a day of waiting: to ask again does not help. */
const USED_UP = /(too many times|computer time) for one day/i;

export const isUsedUp = (message: string): boolean => USED_UP.test(message);

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Pages that were turned away together must not come back together. */
export async function whenCrowded<T>(ask: () => Promise<T>): Promise<T> {
  for (let asked = 1; ; asked++) {
    try {
      return await ask();
    } catch (error) {
      if (asked > TIMES || !CROWDED.test(String((error as Error)?.message))) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** (asked - 1) * (0.5 + Math.random()));
    }
  }
}
