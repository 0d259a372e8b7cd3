/** More leads than half a year ago, and fewer of them won: of the whole team, or of the source that brings them. */

import type { Observed } from '../observe';
import { hasReached } from '../outcome';
import { WON } from '../path';
import { foldText } from '../text';
import { DAY } from '../when';
import type { Alarm } from './alarm';
import { Cases, Groups, type Tally } from './cases';
import { fell, grew, hasEnough, strictness } from './support';
import { HalfYears, perMonth } from './windows';
import { missingAmount } from './worth';

export function leadsWithoutWins(observed: Observed): Alarm[] {
  const { history, passes, path, asOf, withinDays, minimumN } = observed;
  if (asOf === null) return [];
  // Only leads that could be watched for T days (FNL-4).
  const halfYears = new HalfYears(asOf - withinDays * DAY);
  const entries = passes.reachedAt[0];
  const cases = new Cases(passes.count, (pass) => ({ lead: passes.lead[pass], pass, at: entries[pass] }));
  const sources = new Groups(foldText);
  const groupOf = new Int32Array(passes.count);
  const ofText = new Map<number, number>();
  let first = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes.count; pass++) {
    const entry = entries[pass];
    if (entry < first) first = entry;
    const window = halfYears.windowOf(entry);
    if (window === 0) continue;
    const days = (passes.reachedAt[WON][pass] - entry) / DAY;
    // Won, but nobody knows when: neither within T days nor beyond.
    if (Number.isNaN(days) && hasReached(passes, pass, path, WON)) continue;
    cases.add(pass, window, days <= withinDays);
    const text = passes.source[pass];
    const known = ofText.get(text) ?? sources.of(history.texts[text]);
    ofText.set(text, known);
    groupOf[pass] = known;
  }
  const share = halfYears.recordedSince(first);
  const [all] = cases.tallies(1, () => 0);
  const bySource = cases.tallies(sources.names.length, (pass) => groupOf[pass]);
  const z = strictness(1 + bySource.filter((tally) => hasEnough(tally, minimumN)).length);
  const isRaised = (tally: Tally): boolean =>
    hasEnough(tally, minimumN) && grew(tally, share, z) && fell(tally, z);
  const alarm = (about: Alarm['about'], isMeant: (pass: number) => boolean): Alarm => {
    const { before, now } = cases.samples(isMeant);
    return {
      code: 'leads_without_wins',
      about,
      measures: [{ what: 'won_within', before, now }],
      perMonth: { before: perMonth(before.n, share), now: perMonth(now.n) },
      amount: missingAmount(observed, before, now),
    };
  };
  const named = sources.names.flatMap((name, source) =>
    isRaised(bySource[source]) ? [alarm({ of: 'source', name }, (pass) => groupOf[pass] === source)] : [],
  );
  return named.length > 0 || !isRaised(all) ? named : [alarm({ of: 'all' }, () => true)];
}
