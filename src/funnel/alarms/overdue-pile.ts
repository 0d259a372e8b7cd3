/** A better win rate than half a year ago, while more deals are left open for longer than T days instead of being lost. */

import type { Observed } from '../observe';
import { closedAt, outcomeOf } from '../outcome';
import { WON } from '../path';
import { DAY } from '../when';
import type { Alarm } from './alarm';
import { Cases } from './cases';
import { hasEnough, rose, strictness } from './support';
import { HalfYears } from './windows';
import { amountOfHits } from './worth';

export function overduePile(observed: Observed): Alarm[] {
  const { passes, path, asOf, withinDays, minimumN } = observed;
  if (asOf === null) return [];
  const halfYears = new HalfYears(asOf);
  const closings = new Cases(passes.count, (pass) => ({
    lead: passes.lead[pass],
    pass,
    at: closedAt(passes, pass, path),
  }));
  const lastDayOf = (pass: number): number => passes.reachedAt[0][pass] + withinDays * DAY;
  const lastDays = new Cases(passes.count, (pass) => ({
    lead: passes.lead[pass],
    pass,
    at: lastDayOf(pass),
  }));
  for (let pass = 0; pass < passes.count; pass++) {
    const outcome = outcomeOf(passes, pass, path);
    closings.add(pass, halfYears.windowOf(closedAt(passes, pass, path)), outcome === 'won');
    // Nobody knows until when a row that is gone was open.
    if (outcome === 'gone') continue;
    const ended =
      outcome === 'open'
        ? Number.POSITIVE_INFINITY
        : outcome === 'won'
          ? passes.reachedAt[WON][pass]
          : passes.settledAt[pass];
    if (!Number.isNaN(ended))
      lastDays.add(pass, halfYears.windowOf(lastDayOf(pass)), ended > lastDayOf(pass));
  }
  const [winRate] = closings.tallies(1, () => 0);
  const [overdue] = lastDays.tallies(1, () => 0);
  if (!hasEnough(winRate, minimumN) || !hasEnough(overdue, minimumN)) return [];
  const better = winRate.now.k / winRate.now.n > winRate.before.k / winRate.before.n;
  if (!better || !rose(overdue, strictness(1))) return [];
  const left = lastDays.samples(() => true);
  return [
    {
      code: 'overdue_pile',
      about: { of: 'all' },
      measures: [
        { what: 'overdue', ...left },
        { what: 'win_rate', ...closings.samples(() => true) },
      ],
      perMonth: null,
      amount: amountOfHits(observed, left.now),
    },
  ];
}
