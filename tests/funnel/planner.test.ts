/** The reverse planner: worked examples, and what must hold for every history and every plan. */
import fc from 'fast-check';
import { rowsBehind } from '../../src/funnel/behind';
import { type Observed, type ObserveOptions, observe } from '../../src/funnel/observe';
import { chained, PLAN_KEYS, type PlanInputs } from '../../src/funnel/plan-basis';
import { type PlanFigures, planFigures } from '../../src/funnel/planner';
import { readHistory } from '../../src/funnel/read-history';
import { rateOf } from '../../src/funnel/statistics';
import type { Cell } from '../../src/pipeline/cell';
import type { Targets } from '../../src/pipeline/targets';
import { planTable } from '../../src/usecases/custom-functions/plan';
import { on, STAGES, wall } from './history';

const DAY = 86_400_000;
const AS_OF = wall('2026-06-30');
const observed = (rows: Cell[][], options: ObserveOptions = {}): Observed =>
  observe(readHistory(rows), STAGES, { asOf: AS_OF, minimumN: 10, ...options });
const plan = (rows: Cell[][], inputs: PlanInputs, options: ObserveOptions = {}): PlanFigures =>
  planFigures(observed(rows, options), inputs)!;

/** The plan as Settings has it. */
function targetsOf(inputs: PlanInputs): Targets {
  const given = {
    planAmount: inputs.target,
    planBy: inputs.by,
    planFrom: inputs.from,
    assumeLeadRate: inputs.leadRate,
    assumeMeetingRate: inputs.meetingRate,
    assumeWinRate: inputs.winRate,
    assumeAmount: inputs.amount,
    assumeDaysToMeeting: inputs.daysToMeeting,
    assumeDaysToWon: inputs.daysToWon,
  };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  );
}

interface Path {
  qualified?: number;
  meeting?: number;
  won?: number;
  lost?: number;
  parked?: number;
  amount?: number;
}
function lead(id: string, entry: string, path: Path = {}): Cell[][] {
  const at = (days: number): Date => new Date(wall(entry) + days * DAY);
  const rows = [on(entry, 'entered', 'new', { lead: id, amount: path.amount ?? '' })];
  const step = (days: number | undefined, to: string): void => {
    if (days !== undefined) rows.push(on(at(days), 'moved', to, { lead: id }));
  };
  step(path.qualified, 'screening');
  step(path.meeting, 'meeting');
  step(path.won, 'onboarding');
  step(path.lost, 'lost');
  step(path.parked, 'nurture');
  return rows;
}

/** 40 leads of the winter: all qualified after a day, 20 met after 5, 10 won after 25 at 100,000 each. */
const WINTER = [...Array(40).keys()].flatMap((at) =>
  lead(`W${at}`, `2026-0${1 + (at % 3)}-0${1 + (at % 7)}`, {
    qualified: 1,
    ...(at < 20 ? { meeting: 5 } : {}),
    ...(at < 10 ? { won: 25, amount: 100_000 } : { lost: 30 }),
  }),
);
const YEAR_END: PlanInputs = { target: 1_000_000, by: wall('2026-12-31') };

describe('worked back from a million by the end of the year', () => {
  const figures = plan(WINTER, YEAR_END);

  test('by the team’s own rates', () => {
    expect(figures.bases).toMatchObject({
      lead_rate: { from: 'own', k: 40, n: 40 },
      meeting_rate: { from: 'own', k: 20, n: 40 },
      win_rate: { from: 'own', k: 10, n: 20 },
      amount: { from: 'own', range: { value: 100_000 }, n: 10 },
      days_to_meeting: { from: 'own', range: { value: 5 }, n: 20 },
      days_to_won: { from: 'own', range: { value: 20 }, p90: 20, n: 10 },
    });
    expect(figures).toMatchObject({
      missing: [],
      needed: { wins: { value: 10, low: 10, high: 10 }, meetings: { value: 20 }, leads: { value: 40 } },
    });
  });

  test('counts the last day in, and the days that a lead takes before it', () => {
    expect(figures.deadline).toBe(wall('2027-01-01'));
    expect(figures.latest).toEqual({ leads: wall('2026-12-07'), meetings: wall('2026-12-12') });
    expect(figures.perWeek?.value).toBeCloseTo(40 / 23, 10);
    expect(figures.weeks).toHaveLength(27);
    expect(figures.weeks.slice(0, 2).map((week) => week.leads)).toEqual([2, 2]);
    expect(figures.weeks[23]).toMatchObject({ leads: 0, meetings: 0, wins: 0 });
  });

  test('as TASUKI_PLAN does with the same rates', () => {
    const [, [wins, meetings, leads]] = planTable([1_000_000, 100_000, 0.5, 0.5, 1]);
    expect([wins, meetings, leads]).toEqual([10, 20, 40]);
  });

  test.each([
    ['a small plan is within reach', { target: 800_000 }, 'reachable'],
    ['a larger one only at the best ends', { target: 1_200_000 }, 'stretch'],
    ['a huge one is not, at this pace', { target: 9_000_000 }, 'out_of_reach'],
    ['nor one whose last day for leads is past', { by: wall('2026-07-10') }, 'out_of_reach'],
    ['a day that has gone by', { by: wall('2026-01-31') }, 'out_of_reach'],
    ['won already since the first day', { from: wall('2026-01-01') }, 'on_track'],
  ] as const)('%s', (_, more, verdict) => {
    expect(plan(WINTER, { ...YEAR_END, ...more }).verdict).toBe(verdict);
  });

  test('FNL-5: too few leads are no basis; a typed assumption stands in, and is named', () => {
    const thin = plan(WINTER, YEAR_END, { minimumN: 30 });
    expect(thin).toMatchObject({ verdict: 'too_thin', missing: ['win_rate'], needed: null });
    const typed = plan(WINTER, { ...YEAR_END, winRate: 0.4 }, { minimumN: 30 });
    expect(typed.bases.win_rate).toMatchObject({
      from: 'assumed',
      range: { value: 0.4, low: 0.4, high: 0.4 },
      n: 20,
    });
    expect(typed.needed).toMatchObject({
      wins: { value: 10 },
      meetings: { value: 25 },
      leads: { value: 50 },
    });
  });

  test('a rate of nothing so far is no basis either, whatever was typed', () => {
    const lost = WINTER.filter((row) => row[4] !== 'onboarding');
    const figures = plan(lost, { ...YEAR_END, winRate: 0.3, amount: 5, daysToWon: 9 });
    expect(figures).toMatchObject({
      verdict: 'too_thin',
      missing: ['win_rate'],
      bases: { win_rate: { k: 0, n: 20 } },
    });
  });

  test.each([
    [{}],
    [{ target: 5 }],
    [{ by: AS_OF }],
    [{ target: 0, by: AS_OF }],
    [{ target: null, by: AS_OF }],
  ])('no plan without an amount and a day: %j', (inputs) => {
    expect(planFigures(observed(WINTER), inputs)).toBeNull();
  });
});

describe('what is there already', () => {
  const open = [
    ...lead('fresh', '2026-06-25'),
    ...lead('met', '2026-06-10', { qualified: 1, meeting: 5, amount: 300_000 }),
    ...lead('zombie', '2026-01-05', { qualified: 1, meeting: 5, amount: 9_000_000 }),
    ...lead('parked', '2026-06-01', { qualified: 1, parked: 2 }),
  ];

  test('each open lead is worth its chance from where it stands times its amount, else the mean one', () => {
    const { supply } = plan([...WINTER, ...open], YEAR_END);
    const parts = supply!.parts.map(({ milestone, passes, amount }) => [
      milestone,
      passes.length,
      amount.value,
    ]);
    expect(parts[0]).toEqual(['lead', 1, expect.closeTo((100_000 * 41 * 10) / (42 * 21 * 1) / 2, -5)]);
    expect(parts[1]).toEqual(['qualified', 0, 0]);
    expect(parts[2][2]).toBeCloseTo((300_000 * 10) / 21, 6);
  });

  test('nothing is expected of what has not moved for T days, nor of parked leads when few were parked', () => {
    const { supply } = plan([...WINTER, ...open], YEAR_END);
    expect(supply).toMatchObject({
      stale: [expect.any(Number)],
      recycled: { amount: null, cameBack: { n: 0 } },
    });
    expect(supply!.recycled.passes).toHaveLength(1);
  });

  test('nor of what comes too late', () => {
    const soon = plan([...WINTER, ...open], { ...YEAR_END, by: wall('2026-07-23') }).supply!;
    expect(soon.parts.map(({ inTime }) => inTime)).toEqual([false, true, true]);
    expect(soon.expected.value).toBeCloseTo(soon.parts[2].amount.value, 6);
  });

  test('parked leads come back as often as those of the year before did', () => {
    const nurtured = [...Array(20).keys()].flatMap((at) => [
      ...lead(`N${at}`, '2026-01-02', { qualified: 1, parked: 3 }),
      ...(at < 5 ? [on('2026-02-04', 'moved', 'screening', { lead: `N${at}` })] : []),
    ]);
    const { supply } = plan([...WINTER, ...nurtured, ...open], YEAR_END);
    expect(supply!.recycled).toMatchObject({ cameBack: { k: 5, n: 20 }, inTime: true });
    expect(supply!.recycled.amount!.value).toBeGreaterThan(0);
  });
});

test('shares one after the other: the ends lie outside each single one’s, inside all of them at once', () => {
  const [first, second] = [rateOf(40, 80), rateOf(20, 50)].map(({ rate, low, high }) => ({
    value: rate!,
    low: low!,
    high: high!,
  }));
  const both = chained(first, second)!;
  expect(both.value).toBeCloseTo(0.2, 12);
  expect(both.low).toBeGreaterThan(first.low * second.low);
  expect(both.high).toBeLessThan(first.high * second.high);
  expect(both.low / both.value).toBeLessThan(second.low / second.value);
  expect(chained(first)!.low).toBeCloseTo(first.low, 12);
  expect(chained(first, null)).toBeNull();
});

const step = fc.record({
  entry: fc.integer({ min: 0, max: 500 }),
  qualified: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
  meeting: fc.option(fc.integer({ min: 20, max: 60 }), { nil: undefined, freq: 2 }),
  won: fc.option(fc.integer({ min: 60, max: 130 }), { nil: undefined, freq: 2 }),
  parked: fc.option(fc.integer({ min: 130, max: 140 }), { nil: undefined, freq: 1 }),
  amount: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }),
});
const anyRows = fc
  .array(step, { maxLength: 60 })
  .map((leads) =>
    leads.flatMap(({ entry, ...path }, at) =>
      lead(`L${at}`, new Date(AS_OF - entry * DAY).toISOString().slice(0, 10), path),
    ),
  );
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const anyPlan = fc.record<PlanInputs>({
  target: fc.integer({ min: 1, max: 50_000_000 }),
  by: fc.integer({ min: -20, max: 500 }).map((days) => AS_OF + days * DAY),
  from: fc.option(fc.integer({ min: 0, max: 300 }).map((days) => AS_OF - days * DAY)),
  leadRate: fc.option(share, { freq: 9 }),
  meetingRate: fc.option(share, { freq: 9 }),
  winRate: fc.option(share, { freq: 9 }),
  amount: fc.integer({ min: 1000, max: 1_000_000 }),
  daysToMeeting: fc.integer({ min: 0, max: 60 }),
  daysToWon: fc.integer({ min: 0, max: 120 }),
});
const check = (holds: (figures: PlanFigures, seen: Observed, inputs: PlanInputs) => void): void =>
  fc.assert(
    fc.property(anyRows, anyPlan, (rows, inputs) => {
      const seen = observed(rows);
      const figures = planFigures(seen, inputs);
      if (figures !== null) holds(figures, seen, inputs);
    }),
    { numRuns: 150 },
  );
const RANK = ['on_track', 'reachable', 'stretch', 'out_of_reach'];

test('a higher target never needs fewer wins, meetings or leads, and is never easier', () => {
  check((figures, seen, inputs) => {
    const higher = planFigures(seen, { ...inputs, target: inputs.target! * 1.5 + 1 })!;
    for (const what of ['wins', 'meetings', 'leads'] as const)
      for (const end of ['value', 'low', 'high'] as const)
        expect(higher.needed?.[what][end] ?? 0).toBeGreaterThanOrEqual(figures.needed?.[what][end] ?? 0);
    if (higher.needed !== null)
      expect(RANK.indexOf(higher.verdict)).toBeGreaterThanOrEqual(RANK.indexOf(figures.verdict));
  });
});

test('every range holds its value, and less of something missing is never guessed', () => {
  check(({ bases, needed, supply, missing, verdict, won, target }) => {
    const ranges = [
      ...PLAN_KEYS.map((key) => bases[key].range),
      ...(supply
        ? [supply.expected, supply.recycled.amount, ...supply.parts.map(({ amount }) => amount)]
        : []),
      ...(needed ? [needed.wins, needed.meetings, needed.leads] : []),
    ];
    for (const range of ranges) {
      if (range === null) continue;
      for (const value of [range.low, range.value, range.high]) expect(Number.isFinite(value)).toBe(true);
      expect(range.low).toBeLessThanOrEqual(range.value * (1 + 1e-12));
      expect(range.high).toBeGreaterThanOrEqual(range.value * (1 - 1e-12));
    }
    expect(needed === null).toBe(missing.length > 0);
    expect(verdict === 'too_thin').toBe(needed === null && won.amount < target);
  });
});

test('the weeks add up to what is needed, and none asks for a lead that comes too late', () => {
  check(({ weeks, needed, latest }) => {
    if (needed === null || latest === null) return;
    const sum = (what: 'wins' | 'meetings' | 'leads'): number =>
      weeks.reduce((all, week) => all + week[what], 0);
    const late = latest.leads <= AS_OF;
    expect(sum('leads')).toBe(late ? 0 : needed.leads.value);
    expect(sum('meetings')).toBe(latest.meetings <= AS_OF ? 0 : needed.meetings.value);
    for (const week of weeks) {
      expect(Math.min(week.wins, week.meetings, week.leads)).toBeGreaterThanOrEqual(0);
      if (week.from >= latest.leads) expect(week.leads).toBe(0);
    }
  });
});

test('planned as Settings say, and no plan leads to no rows', () => {
  check((figures, seen, inputs) => {
    expect(planFigures({ ...seen, targets: targetsOf(inputs) })).toEqual(figures);
    expect(planFigures(seen)).toBeNull();
    expect(rowsBehind(seen, {}, 'plan/won')).toBeNull();
  });
});

test('every open lead is in one part of the pipe or stale; every count leads to its rows', () => {
  check(({ supply, won, bases }, seen, inputs) => {
    const settled = { ...seen, targets: targetsOf(inputs) };
    const rows = (key: string): number | undefined => rowsBehind(settled, {}, key)?.length;
    expect(rows('plan/won')).toBe(won.passes.length);
    for (const key of PLAN_KEYS) expect(rows(`plan/basis/${key}`)).toBe(bases[key].k);
    if (supply === null) return;
    for (const { milestone, passes } of supply.parts)
      expect(rows(`plan/pipe/${milestone}`)).toBe(passes.length);
    expect(rows('plan/stale')).toBe(supply.stale.length);
    expect(rows('plan/recycled')).toBe(supply.recycled.passes.length);
    const all = [...supply.stale, ...supply.parts.flatMap(({ passes }) => passes)];
    expect(new Set(all).size).toBe(all.length);
  });
});
