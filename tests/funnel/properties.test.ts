/** What must hold for every history. */
import fc from 'fast-check';
import { computeFigures, type Figures } from '../../src/funnel/figures';
import { reportJson } from '../../src/funnel/report-json';
import type { Cell } from '../../src/pipeline/cell';
import { EVENT_KINDS } from '../../src/pipeline/event';
import { on, STAGES, wall } from './history';

const START = wall('2026-01-01');
const keys = [...STAGES.map((stage) => stage.key), '', 'unknown'];
const event = fc.record({
  lead: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom(...EVENT_KINDS),
  from: fc.constantFrom(...keys),
  to: fc.constantFrom(...keys),
  day: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null, freq: 8 }),
  amount: fc.constantFrom<Cell>('', '', 5, 'x'),
  source: fc.constantFrom('', 'Web', 'web'),
});
const rowsOf = (events: Array<typeof event extends fc.Arbitrary<infer E> ? E : never>): Cell[][] =>
  events.map(({ lead, kind, from, to, day, amount, source }) =>
    on(day === null ? '' : new Date(START + day * 86_400_000), kind, to, {
      lead: `L${lead}`,
      from,
      amount,
      source,
    }),
  );
const anyRows = fc.array(event, { maxLength: 25 }).map(rowsOf);
/** Every event at a moment of its own, so that the order of rows must not matter. */
const distinct = fc
  .uniqueArray(event, { maxLength: 20, selector: (one) => one.day })
  .map((events) => events.filter((one) => one.day !== null))
  .chain((events) =>
    fc.tuple(fc.constant(rowsOf(events)), fc.shuffledSubarray(rowsOf(events), { minLength: events.length })),
  );
const check = (holds: (figures: Figures, rows: Cell[][]) => void): void =>
  fc.assert(
    fc.property(anyRows, (rows) => holds(computeFigures(rows, STAGES), rows)),
    { numRuns: 100 },
  );

test('FNL-9: the order of rows does not matter when no two events share a moment', () => {
  const withoutRows = (figures: Figures): unknown => {
    const { unusable, winRate, sources, handoffs, ...rest } = figures;
    return {
      ...rest,
      won: winRate.rate,
      overdue: winRate.overdue.n,
      left: unusable.length,
      all: handoffs.all,
      sources: sources.length,
    };
  };
  fc.assert(
    fc.property(distinct, ([rows, shuffled]) => {
      expect(withoutRows(computeFigures(shuffled, STAGES))).toEqual(
        withoutRows(computeFigures(rows, STAGES)),
      );
    }),
    { numRuns: 100 },
  );
});

test('FNL-2: nobody reaches a later step without the earlier ones', () => {
  check(({ stages, milestones, passes }) => {
    for (const steps of [stages, milestones])
      steps.reduce((before, step) => {
        expect(step.reached).toBeLessThanOrEqual(before);
        return step.reached;
      }, passes);
    expect(milestones[0].reached).toBe(passes);
  });
});

test('FNL-7: every pass comes out in exactly one way', () => {
  check(({ winRate, passes, milestones }) => {
    const { won, lost, open, parked, disqualified, churned, gone } = winRate;
    expect(won + lost + open + parked + disqualified + churned + gone).toBe(passes);
    expect(milestones[3].reached).toBe(won);
  });
});

test('FNL-3, FNL-8: months and undated passes, and sources, add up to all passes', () => {
  check(({ cohorts, sources, reality, passes, revenue }) => {
    const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(cohorts.map((cohort) => cohort.leads)) + reality.undatedPasses).toBe(passes);
    expect(sum(sources.map((source) => source.leads))).toBe(passes);
    expect(sum(sources.map((source) => source.revenue))).toBe(revenue.total);
  });
});

test('FNL-6: no time is negative, and no median above its p90', () => {
  check(({ stages, milestones, cohorts }) => {
    for (const { medianDays, p90Days } of [...stages, ...milestones]) {
      expect(medianDays ?? 0).toBeGreaterThanOrEqual(0);
      expect(p90Days ?? 0).toBeGreaterThanOrEqual(medianDays ?? 0);
    }
    for (const { within } of cohorts)
      for (const { won } of within) expect(won?.k ?? 0).toBeLessThanOrEqual(won?.n ?? 0);
  });
});

test('FNL-10: each lead stands in at most one place', () => {
  check(({ stages, beside, leads }) => {
    const standing = [...stages, ...beside].reduce((sum, step) => sum + step.thereNow, 0);
    expect(standing).toBeLessThanOrEqual(leads);
  });
});

test('FNL-4: as of the newest event is as of nothing said', () => {
  check((figures, rows) => {
    expect(computeFigures(rows, STAGES, { asOf: figures.asOf })).toEqual(figures);
  });
});

describe('FNL-1: a contact is no move: it changes no count', () => {
  const holds = (figures: Figures, rows: Cell[][]): void => {
    const asOf = figures.asOf ?? START;
    const touched = rows.flatMap((row) => [row, on(row[0], 'touched', '', { lead: String(row[1]) })]);
    const again = computeFigures(touched, STAGES, { asOf });
    expect(again.milestones).toEqual(computeFigures(rows, STAGES, { asOf }).milestones);
  };

  test('in any history', () => check(holds));

  test('between the entry and an undated row, with an undo that claims to precede both (FNL-6)', () => {
    const rows = rowsOf([
      { lead: 1, kind: 'entered', from: 'new', to: 'new', day: 1, amount: '', source: '' },
      { lead: 1, kind: 'accepted', from: 'new', to: 'new', day: null, amount: '', source: '' },
      { lead: 1, kind: 'undone', from: 'new', to: 'new', day: 0, amount: '', source: '' },
    ]);
    const figures = computeFigures(rows, STAGES);
    expect(figures.passes).toBe(1);
    holds(figures, rows);
  });
});

test('the report is data: it survives JSON unchanged', () => {
  check((figures) => {
    const report = reportJson(figures);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
