/** The columns that cohorts and groups have in common: how many got how far, ever and within T days. */
import type { GroupFigures } from '../../funnel/groups';
import { MILESTONES } from '../../funnel/path';
import { type Rate, rateOf } from '../../funnel/statistics';
import type { FunnelWords } from '../../i18n/funnel';
import { intervalValue, ofValue } from './composed';
import { columns } from './figure-sections';
import type { Column, Value } from './report';

type Counts = Pick<
  GroupFigures,
  'leads' | 'qualified' | 'meeting' | 'won' | 'ever' | 'wonFirstPass' | 'wonRecovered'
>;
/** From the parts of a count to the key of its rows. */
export type KeyOf = (...counted: string[]) => string;
type Reached = 'qualified' | 'meeting' | 'won';
const REACHED = MILESTONES.slice(1) as readonly Reached[];

export function countColumns(first: string, { columns: c, cohorts }: FunnelWords): Column[] {
  return columns(
    [first, 'text'],
    ['', 'bar'],
    [c.leads, 'count'],
    [c.qualified, 'count'],
    [cohorts.reachedShare.qualified, 'rate'],
    [c.meeting, 'count'],
    [cohorts.reachedShare.meeting, 'rate'],
    [c.won, 'count'],
    [cohorts.reachedShare.won, 'rate'],
    [c.interval, 'interval'],
    [c.firstPass, 'count'],
    [c.recovered, 'count'],
  );
}

export function countValues(name: string, bar: number, figures: Counts): Value[] {
  const { leads, qualified, meeting, won, ever } = figures;
  return [
    name,
    bar,
    leads,
    qualified,
    rateOf(qualified, leads).rate,
    meeting,
    rateOf(meeting, leads).rate,
    won,
    ever.rate,
    intervalValue(ever),
    figures.wonFirstPass,
    figures.wonRecovered,
  ];
}

export function countKeys(key: KeyOf): Array<string | null> {
  const of = (what: string): string[] => [key(what), key(what)];
  return [
    null,
    null,
    key('leads'),
    ...of('qualified'),
    ...of('meeting'),
    ...of('won'),
    null,
    key('first'),
    key('recovered'),
  ];
}

/** `third`: what stands between the bar and the rates. */
export function withinColumns(first: string, third: Column, { columns: c, cohorts }: FunnelWords): Column[] {
  return [
    ...columns([first, 'text'], ['', 'bar']),
    third,
    ...REACHED.flatMap((milestone) =>
      columns([cohorts.reachedShare[milestone], 'rate'], [cohorts.kOfN, 'of'], [c.interval, 'interval']),
    ),
  ];
}

/** `null` rates are of cohorts too young for T. */
export function withinValues(
  [name, bar, third]: readonly Value[],
  rates: ReadonlyArray<Rate | null>,
  words: FunnelWords,
): Value[] {
  return [
    name,
    bar,
    third,
    ...rates.flatMap((rate): Value[] =>
      rate === null ? [words.tooYoung, null, null] : [rate.rate, ofValue(rate, words), intervalValue(rate)],
    ),
  ];
}

export function withinKeys(
  key: KeyOf,
  rates: ReadonlyArray<Rate | null>,
  days: number,
): Array<string | null> {
  return [
    null,
    null,
    null,
    ...REACHED.flatMap((milestone, index) => {
      const own = rates[index] === null ? null : key('within', milestone, String(days));
      return [own, own, null];
    }),
  ];
}
