/** How soon a lead is first contacted after it came in; those nobody contacted yet stand beside it. */
import type { Choice } from './choose';
import { chosenPasses, indicesOf } from './choose';
import type { Observed } from './observe';
import { outcomeOf } from './outcome';
import { type Rate, rateOf, spreadOf } from './statistics';
import { DAY } from './when';

const HOUR = DAY / 24;

export interface SpeedFigures {
  /** Contacts on record; `null` when none was found, but a part of History has not been read for them. */
  readonly logged: number | null;
  /** Contacted, of the passes whose entry is dated. */
  readonly contacted: Rate;
  readonly medianHours: number | null;
  readonly p90Hours: number | null;
  /** Over passes that could be watched for so long. */
  readonly within: ReadonlyArray<{ readonly hours: number; readonly rate: Rate }>;
  /** Still open, and nobody has contacted them. */
  readonly waiting: number;
  readonly oldestHours: number | null;
  /** Of the passes, those taken over from the team's sheet: contacts before that are not on record. */
  readonly adopted: number;
}

const WITHIN_HOURS = [1, 24] as const;

export interface Spoken {
  readonly pass: number;
  /** Hours from entry to first contact; not-a-number when there was none. */
  readonly hours: number;
}

/** The passes with a dated entry that began where History's reasons are known. */
export function spokenTo({ history, passes, contacts }: Observed, choice: Choice): Spoken[] {
  const entries = passes.reachedAt[0];
  return Array.from(indicesOf(passes.count, chosenPasses(history, passes, choice)))
    .filter((pass) => !Number.isNaN(entries[pass]) && passes.event[pass] >= history.detailFrom)
    .map((pass) => ({ pass, hours: ((contacts.first.get(pass) ?? Number.NaN) - entries[pass]) / HOUR }));
}

export function isContacted({ hours }: Spoken): boolean {
  return !Number.isNaN(hours);
}

export function isWaiting({ passes, path }: Observed, one: Spoken): boolean {
  return !isContacted(one) && passes.current[one.pass] === 1 && outcomeOf(passes, one.pass, path) === 'open';
}

/** Whether the pass came in so many hours ago or earlier. */
export function isWatched({ passes, asOf }: Observed, { pass }: Spoken, hours: number): boolean {
  return asOf !== null && (asOf - passes.reachedAt[0][pass]) / HOUR >= hours;
}

export function speedFigures(observed: Observed, choice: Choice): SpeedFigures {
  const { history, passes, asOf, contacts } = observed;
  const spoken = spokenTo(observed, choice);
  const hours = Float64Array.from(spoken.filter(isContacted), (one) => one.hours);
  const { median, p90 } = spreadOf(hours);
  const waiting = spoken.filter((one) => isWaiting(observed, one));
  const ages = waiting.map(({ pass }) => ((asOf ?? Number.NaN) - passes.reachedAt[0][pass]) / HOUR);
  const adopted = history.texts.indexOf('adopt');
  return {
    logged: contacts.logged === 0 && history.detailFrom > 0 ? null : contacts.logged,
    contacted: rateOf(hours.length, spoken.length),
    medianHours: median,
    p90Hours: p90,
    within: WITHIN_HOURS.map((limit) => {
      const old = spoken.filter((one) => isWatched(observed, one, limit));
      return { hours: limit, rate: rateOf(old.filter((one) => one.hours <= limit).length, old.length) };
    }),
    waiting: waiting.length,
    oldestHours: ages.length === 0 ? null : ages.reduce((oldest, age) => Math.max(oldest, age)),
    adopted: spoken.filter(({ pass }) => adopted > 0 && history.via[passes.event[pass]] === adopted).length,
  };
}
