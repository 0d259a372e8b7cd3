/** Histories at the edges of what a Funnel tab must bear, in the shape of History's columns. */
import type { Cell } from '../../src/pipeline/cell';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** The moment at which the edges are looked at, on the wall clock. */
export const NOW = Date.UTC(2026, 10, 23, 10, 42);

export interface Edge {
  /** Rows below the header, oldest first. */
  readonly rows: Cell[][];
}

interface Step {
  lead: string;
  at: number;
  kind: string;
  from?: string;
  to?: string;
  amount?: number;
  source?: string;
  actor?: string;
  reason?: string;
}

/** The same numbers in every run: edges are looked at as pictures, which must not change by themselves. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function rowsOf(steps: readonly Step[]): Cell[][] {
  return [...steps]
    .sort((a, b) => a.at - b.at)
    .map(
      ({ lead, at, kind, from = '', to = '', amount, source = '', actor = 'Mori', reason = '' }, index) => {
        const id = `e${String(index + 1).padStart(8, '0')}`;
        return [
          new Date(at),
          lead,
          kind,
          from,
          to,
          amount ?? '',
          source,
          actor,
          actor,
          reason,
          '',
          'sidebar',
          id,
          '',
        ];
      },
    );
}

const INSIDE = ['Mori', 'Sato'];
const FIELD = ['Kato', 'Ueda'];

/** One lead's way from entry to wherever `random` lets it come, one handoff after the other. */
function way(lead: string, entered: number, source: string, until: number, random: () => number): Step[] {
  const pick = (names: readonly string[]): string => names[Math.floor(random() * names.length)];
  const inside = pick(INSIDE);
  const field = pick(FIELD);
  const steps: Step[] = [{ lead, at: entered, kind: 'entered', to: 'new', source, actor: 'Honda' }];
  let at = entered;
  const then = (days: number, step: Omit<Step, 'lead' | 'at'>): boolean => {
    at += days * DAY;
    if (at > until) return false;
    steps.push({ lead, at, ...step });
    return true;
  };
  then(random() * 3, { kind: 'touched', reason: 'call', actor: inside });
  if (!then(random() * 4, { kind: 'moved', from: 'new', to: 'screening', actor: inside })) return steps;
  if (random() < 0.35) {
    then(10, { kind: 'moved', from: 'screening', to: 'nurture', reason: 'no_budget', actor: inside });
    return steps;
  }
  if (!then(random() * 9, { kind: 'offered', from: 'screening', to: 'meeting', actor: inside })) return steps;
  if (random() < 0.25) {
    then(random(), {
      kind: 'returned',
      from: 'screening',
      to: 'meeting',
      reason: 'wrong_person',
      actor: field,
    });
    return steps;
  }
  const amount = 200_000 + Math.floor(random() * 20) * 50_000;
  if (!then(random(), { kind: 'accepted', from: 'screening', to: 'meeting', amount, actor: field }))
    return steps;
  if (random() < 0.3) {
    then(20, { kind: 'moved', from: 'meeting', to: 'lost', reason: 'competitor', actor: field });
    return steps;
  }
  if (!then(random() * 30, { kind: 'moved', from: 'meeting', to: 'proposal', actor: field })) return steps;
  if (random() < 0.4) return steps;
  then(random() * 20, { kind: 'moved', from: 'proposal', to: 'onboarding', amount, actor: field });
  return steps;
}

function many(
  leads: number,
  first: number,
  last: number,
  sources: readonly string[],
  seed: number,
): Cell[][] {
  const random = numbers(seed);
  const steps = [...Array(leads).keys()].flatMap((index) =>
    way(
      `L-${String(index + 1).padStart(4, '0')}`,
      first + ((last - first) * (index + random())) / leads,
      sources[index % sources.length],
      NOW,
      random,
    ),
  );
  return rowsOf(steps);
}

const CHANNELS = ['Web', 'Seminar', 'Referral', ''];

export const EDGES: Readonly<Record<string, Edge>> = {
  empty: { rows: [] },
  oneLead: { rows: rowsOf([{ lead: 'L-0001', at: NOW - DAY, kind: 'entered', to: 'new', source: 'Web' }]) },
  /** Everything between nine and five of one day. */
  oneDay: {
    rows: rowsOf(
      [...Array(12).keys()].flatMap((index): Step[] => {
        const at = NOW - 8 * HOUR + index * 20 * 60_000;
        const lead = `L-${String(index + 1).padStart(4, '0')}`;
        const entered = { lead, at, kind: 'entered', to: 'new', source: CHANNELS[index % 4] };
        const moved = { lead, at: at + HOUR, kind: 'moved', from: 'new', to: 'screening' };
        const offered = { lead, at: at + 2 * HOUR, kind: 'offered', from: 'screening', to: 'meeting' };
        return index % 3 === 0 ? [entered] : index % 3 === 1 ? [entered, moved] : [entered, moved, offered];
      }),
    ),
  },
  tenYears: { rows: many(1200, NOW - 3650 * DAY, NOW, CHANNELS, 10) },
  /** A typed year that is wrong by a century, and a plan for next month taken for an event. */
  futureDates: {
    rows: [
      ...many(80, NOW - 300 * DAY, NOW, CHANNELS, 3),
      ...rowsOf([
        { lead: 'L-0900', at: NOW + 30 * DAY, kind: 'entered', to: 'new', source: 'Web' },
        { lead: 'L-0901', at: Date.UTC(2126, 4, 1), kind: 'entered', to: 'new', source: 'Web' },
      ]),
    ],
  },
  twoHundredSources: {
    rows: many(
      900,
      NOW - 400 * DAY,
      NOW,
      [...Array(200).keys()].map((index) => `Campaign ${index + 1}`),
      7,
    ),
  },
  /** Ordinary: for a changed time zone and a renamed stage, which are changes of the workbook. */
  halfYear: { rows: many(240, NOW - 183 * DAY, NOW, CHANNELS, 5) },
};
