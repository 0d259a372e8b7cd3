/** How soon a lead is first contacted after it came in; those nobody contacted yet stand beside it. */
import type { Choice } from './choose';
import { chosenPasses, indicesOf } from './choose';
import type { Observed } from './observe';
import { outcomeOf } from './outcome';
import { percentile, type Rate, rateOf } from './statistics';
import { DAY } from './when';

const HOUR = DAY / 24;

export interface SpeedFigures {
  /** Contacts that were logged at all: without any there is no speed to speak of. */
  readonly logged: number;
  /** Contacted, of the passes whose entry is dated. */
  readonly contacted: Rate;
  readonly medianHours: number | null;
  readonly p90Hours: number | null;
  /** Over passes that could be watched for so long. */
  readonly within: ReadonlyArray<{ readonly hours: number; readonly rate: Rate }>;
  /** Still open, and nobody has contacted them. */
  readonly waiting: number;
  readonly oldestHours: number | null;
}

const WITHIN = [1, 24] as const;

export interface Spoken {
  readonly pass: number;
  /** Hours from entry to first contact; not-a-number when there was none. */
  readonly hours: number;
}

/** The passes with a dated entry. */
export function spokenTo(observed: Observed, choice: Choice): Spoken[] {
  const { history, passes, contacts } = observed;
  const entries = passes.reachedAt[0];
  return Array.from(indicesOf(passes.count, chosenPasses(history, passes, choice)))
    .filter((pass) => !Number.isNaN(entries[pass]))
    .map((pass) => ({ pass, hours: ((contacts.first.get(pass) ?? Number.NaN) - entries[pass]) / HOUR }));
}

export function isWaiting({ passes, path }: Observed, { pass, hours }: Spoken): boolean {
  return Number.isNaN(hours) && passes.current[pass] === 1 && outcomeOf(passes, pass, path) === 'open';
}

export function speedFigures(observed: Observed, choice: Choice): SpeedFigures {
  const { passes, asOf, contacts } = observed;
  const spoken = spokenTo(observed, choice);
  const hours = spoken.map((one) => one.hours).filter((value) => !Number.isNaN(value));
  const watched = ({ pass }: Spoken): number =>
    asOf === null ? 0 : (asOf - passes.reachedAt[0][pass]) / HOUR;
  const waiting = spoken.filter((one) => isWaiting(observed, one));
  return {
    logged: contacts.logged,
    contacted: rateOf(hours.length, spoken.length),
    medianHours: percentile(hours, 0.5),
    p90Hours: percentile(hours, 0.9),
    within: WITHIN.map((limit) => {
      const old = spoken.filter((one) => watched(one) >= limit);
      return { hours: limit, rate: rateOf(old.filter((one) => one.hours <= limit).length, old.length) };
    }),
    waiting: waiting.length,
    oldestHours: percentile(waiting.map(watched), 1),
  };
}
