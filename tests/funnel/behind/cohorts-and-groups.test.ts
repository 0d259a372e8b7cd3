/** FNL-3, FNL-8: cohorts and groups add up for every history, and every count of them leads to just so many rows. */
import fc from 'fast-check';
import { rowsBehind } from '../../../src/funnel/behind';
import { COHORTS_BY } from '../../../src/funnel/calendar';
import type { Choice } from '../../../src/funnel/choose';
import { type Figures, figuresOf } from '../../../src/funnel/figures';
import type { GroupBy } from '../../../src/funnel/groups';
import { type Observed, observe } from '../../../src/funnel/observe';
import { readHistory } from '../../../src/funnel/read-history';
import { funnelWords } from '../../../src/i18n/funnel';
import type { Cell } from '../../../src/pipeline/cell';
import { EVENT_KINDS } from '../../../src/pipeline/event';
import { cohortSections } from '../../../src/workbook/funnel-tab/cohort-section';
import { groupSections } from '../../../src/workbook/funnel-tab/group-section';
import { on, STAGES, wall } from '../history';

const START = wall('2025-11-20');
const keys = [...STAGES.map((stage) => stage.key), '', 'unknown'];
const event = fc.record({
  lead: fc.integer({ min: 1, max: 6 }),
  kind: fc.constantFrom('entered', 'moved', 'accepted', ...EVENT_KINDS),
  to: fc.constantFrom(...keys),
  day: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null, freq: 8 }),
  source: fc.constantFrom('', 'Web', 'web', 'a/b c'),
  owner: fc.constantFrom('', 'Ann', 'ANN', '佐藤'),
});
const anyRows = fc.array(event, { maxLength: 30 }).map((events) =>
  events.map(({ lead, kind, to, day, source, owner }): Cell[] => {
    const row = on(day === null ? '' : new Date(START + day * 86_400_000), kind, to, {
      lead: `L${lead}`,
      source,
    });
    row[8] = owner;
    return row;
  }),
);
const groupings: GroupBy[] = [
  { kind: 'source' },
  { kind: 'owner' },
  {
    kind: 'column',
    name: 'Size / kind',
    of: new Map([
      ['L1', 'big'],
      ['L2', 'Big '],
      ['L3', '50% off'],
    ]),
  },
];
const choices = fc.record<Choice>({
  cohortBy: fc.constantFrom(...COHORTS_BY),
  groupBy: fc.constantFrom(...groupings),
  period: fc.constantFrom(null, { from: START + 30 * 86_400_000, to: START + 120 * 86_400_000 }),
});
const check = (holds: (figures: Figures, observed: Observed, choice: Choice) => void): void =>
  fc.assert(
    fc.property(anyRows, choices, (rows, choice) => {
      const observed = observe(readHistory(rows), STAGES, { withinDays: 60 });
      holds(figuresOf(observed, choice), observed, choice);
    }),
    { numRuns: 120 },
  );
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

test('FNL-3: whatever the calendar, cohorts and undated passes add up to all passes', () => {
  check(({ cohorts, passes, reality, milestones }) => {
    expect(sum(cohorts.map(({ leads }) => leads)) + reality.undatedPasses).toBe(passes);
    expect(sum(cohorts.map(({ won }) => won))).toBeLessThanOrEqual(milestones[3].reached);
  });
});

test('FNL-8: groups add up to all passes, wins and amounts', () => {
  check(({ groups, passes, milestones, revenue }) => {
    const all = [...groups!.groups, ...(groups!.rest ? [groups!.rest.figures] : [])];
    expect(sum(all.map(({ leads }) => leads))).toBe(passes);
    expect(sum(all.map(({ won }) => won))).toBe(milestones[3].reached);
    expect(sum(all.map(({ wonFirstPass, wonRecovered }) => wonFirstPass + wonRecovered))).toBe(
      milestones[3].reached,
    );
    expect(sum(all.map((group) => group.revenue))).toBe(revenue.total);
  });
});

test('FNL-4: a mature cohort has no more within T than ever, and a curve never falls', () => {
  check(({ cohorts, curves }) => {
    for (const { reach, mature } of cohorts)
      for (const { ever, within } of reach) {
        expect(within !== null).toBe(mature);
        expect(within?.k ?? 0).toBeLessThanOrEqual(ever.k);
        expect(within?.n ?? 0).toBeLessThanOrEqual(ever.n);
      }
    for (const { won } of curves.cohorts) {
      const known = won.flatMap((rate) => rate ?? []);
      expect(won.slice(known.length).every((rate) => rate === null)).toBe(true);
      known.reduce((before, rate) => {
        expect(rate.k).toBeGreaterThanOrEqual(before);
        return rate.k;
      }, 0);
    }
  });
});

test.each(['en', 'ja'] as const)('every count in the tables leads to just so many rows (%s)', (language) => {
  const words = funnelWords(language);
  check((figures, observed, choice) => {
    for (const section of [...cohortSections(figures, words), ...groupSections(figures, words)])
      for (const { values, behind } of section.lines) {
        expect(behind).toHaveLength(values.length);
        values.forEach((value, at) => {
          const key = behind![at];
          expect([section.columns[at].format === 'count', key !== null]).not.toEqual([true, false]);
          if (key === null) return;
          const rows = rowsBehind(observed, choice, key)!;
          if (section.columns[at].format === 'count') expect([key, rows.length]).toEqual([key, value]);
          if (section.columns[at].format === 'rate')
            expect(rows.length === 0).toBe(value === 0 || value === null);
        });
      }
  });
});

test.each([
  'cohorts/day/2026-01/won',
  'cohorts/month/2026-01/nothing',
  'groups/column/Gone/one/x/won',
  'groups/team//one/x/won',
])('no figure, no rows: %s', (key) => {
  const observed = observe(readHistory([on('2026-01-01', 'entered', 'new')]), STAGES);
  expect(rowsBehind(observed, {}, key)).toBeNull();
});
