/** More leads pushed across a gate than half a year ago, and fewer of them accepted or won: by one sender, or by all. */
import type { Handoff } from '../handoffs';
import type { History } from '../history';
import type { Observed } from '../observe';
import { hasReached } from '../outcome';
import { WON } from '../path';
import { foldText } from '../text';
import { DAY } from '../when';
import type { About, Alarm, Measure } from './alarm';
import { Cases, Groups, type Tally } from './cases';
import { fell, grew, hasEnough, strictness } from './support';
import { HalfYears, perMonth } from './windows';
import { missingAmount } from './worth';

/** One way to measure what became of offers, over half-years of its own. */
interface Watch {
  readonly what: Measure['what'];
  readonly cases: Cases;
  readonly halfYears: HalfYears;
}

/** Gates are never mixed: they accept at different rates, and a team's mix of them changes as it grows. */
export function pushedHandoffs(observed: Observed): Alarm[] {
  const { history, handoffs, asOf, minimumN } = observed;
  if (asOf === null) return [];
  const watches = [acceptance(observed, asOf), wins(observed, asOf)];
  const gates = new Groups((name) => name);
  const gateOf = Int32Array.from(handoffs, ({ from, to }) => gates.of(`${from} > ${to}`));
  const first = handoffs.reduce((least, { offeredAt }) => Math.min(least, offeredAt || least), Infinity);
  // Senders are known from this row on: what came before is nobody's.
  const senders = new Groups(foldText);
  const known = history.detailFrom === 0 ? first : firstKnown(history);
  const senderOf = Int32Array.from(handoffs, ({ sender, offeredAt }, index) =>
    sender === '' || offeredAt < known ? -1 : senders.of(`${gateOf[index]} ${sender}`),
  );
  const groups: Group[] = [
    ...gates.names.map((_, gate) => ({ gate, sender: -1, since: first })),
    ...senders.names.map((name, sender) => ({ gate: Number.parseInt(name, 10), sender, since: known })),
  ];
  const tried = watches.map(({ cases, halfYears }) => {
    const byGate = cases.tallies(gates.names.length, (index) => gateOf[index]);
    const bySender = cases.tallies(senders.names.length, (index) => senderOf[index]);
    return groups.map(({ gate, sender, since }) => ({
      tally: sender < 0 ? byGate[gate] : bySender[sender],
      share: halfYears.recordedSince(since),
    }));
  });
  const z = strictness(tried.flat().filter(({ tally }) => hasEnough(tally, minimumN)).length);
  const isRaised = ({ tally, share }: { tally: Tally; share: number }): boolean =>
    hasEnough(tally, minimumN) && grew(tally, share, z) && fell(tally, z);

  const found = groups.flatMap((group, index) => {
    const raised = watches.filter((_, watch) => isRaised(tried[watch][index]));
    return raised.length > 0 ? [{ ...group, raised }] : [];
  });
  const named = new Set(found.filter(({ sender }) => sender >= 0).map(({ gate }) => gate));
  return found
    .filter(({ gate, sender }) => sender >= 0 || !named.has(gate))
    .map(({ gate, sender, since, raised }): Alarm => {
      const isMeant = (index: number): boolean =>
        sender < 0 ? gateOf[index] === gate : senderOf[index] === sender;
      const one = handoffs.find((_, index) => isMeant(index)) as Handoff;
      const about: About =
        sender < 0
          ? { of: 'gate', from: one.from, to: one.to }
          : { of: 'sender', name: one.sender, from: one.from, to: one.to };
      const measures = raised.map(({ what, cases }) => ({ what, ...cases.samples(isMeant) }));
      const [{ before, now }] = measures;
      const won = measures.find(({ what }) => what === 'offer_won');
      const share = raised[0].halfYears.recordedSince(since);
      return {
        code: 'pushed_handoffs',
        about,
        measures,
        perMonth: { before: perMonth(before.n, share), now: perMonth(now.n) },
        amount: won === undefined ? null : missingAmount(observed, won.before, won.now),
      };
    });
}

interface Group {
  readonly gate: number;
  readonly sender: number;
  readonly since: number;
}

/** The first moment from the row on from which Actor is known; not-a-number where nothing there is dated. */
function firstKnown({ when, detailFrom, events }: History): number {
  return when.subarray(detailFrom, events).find((time) => !Number.isNaN(time)) ?? Number.NaN;
}

function decided({ outcome }: Handoff): boolean {
  return outcome === 'accepted' || outcome === 'returned';
}

function casesOf(handoffs: readonly Handoff[]): Cases {
  return new Cases(handoffs.length, (index) => {
    const { lead, pass, offeredAt } = handoffs[index];
    return { lead, pass, at: offeredAt };
  });
}

function acceptance({ handoffs }: Observed, asOf: number): Watch {
  const cases = casesOf(handoffs);
  const halfYears = new HalfYears(asOf);
  handoffs.forEach((handoff, index) => {
    if (decided(handoff))
      cases.add(index, halfYears.windowOf(handoff.offeredAt), handoff.outcome === 'accepted');
  });
  return { what: 'accepted', cases, halfYears };
}

/** Won within T days of the offer, over offers that could be watched for so long: losses come sooner than wins. */
function wins({ handoffs, passes, path, withinDays }: Observed, asOf: number): Watch {
  const cases = casesOf(handoffs);
  const halfYears = new HalfYears(asOf - withinDays * DAY);
  handoffs.forEach((handoff, index) => {
    const { pass, offeredAt } = handoff;
    if (!decided(handoff) || pass < 0) return;
    const days = (passes.reachedAt[WON][pass] - offeredAt) / DAY;
    if (Number.isNaN(days) && hasReached(passes, pass, path, WON)) return;
    cases.add(index, halfYears.windowOf(offeredAt), days <= withinDays);
  });
  return { what: 'offer_won', cases, halfYears };
}
