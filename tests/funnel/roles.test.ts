/** FNL-16: the load of each role, and whether the evidence is enough to give one a person of its own. */
import fc from 'fast-check';
import { computeFigures } from '../../src/funnel/figures';
import { observe } from '../../src/funnel/observe';
import { readHistory } from '../../src/funnel/read-history';
import type { RoleLoad } from '../../src/funnel/role-load';
import { type RoleFigures, roleFigures } from '../../src/funnel/role-split';
import { funnelWords } from '../../src/i18n/funnel';
import type { Cell } from '../../src/pipeline/cell';
import type { Role, Stage } from '../../src/pipeline/stage';
import { adviceText, roleSentences } from '../../src/workbook/funnel-tab/roles-section';
import { sentences } from '../../src/workbook/funnel-tab/sentences';
import { on, STAGES, wall } from './history';

const START = wall('2026-01-01');
const HOUR = 3_600_000;
const at = (day: number, hour = 9): Date => new Date(START + day * 24 * HOUR + hour * HOUR);
const of = (rows: Cell[][], stages: Stage[] = STAGES): RoleFigures => computeFigures(rows, stages).roles;
const load = (figures: RoleFigures, role: Role): RoleLoad => figures.roles.find((one) => one.role === role)!;
const call = (day: number, hour: number, lead: string, actor: string): Cell[] =>
  on(at(day, hour), 'touched', '', { lead, actor, reason: 'call.reached' });

interface Plan {
  days?: number;
  /** Leads a day that enter Screening, and how many of them go out again at once. */
  leads?: number;
  gone?: number;
  /** Who calls in Screening and in Meeting, hour by hour. */
  hours?: ReadonlyArray<readonly [where: 'screening' | 'meeting', who: string]>;
}
/** So many days of a small team: calls on one lead of Meeting and on the day's leads of Screening. */
function team({ days = 92, leads = 2, gone = 0, hours = MIXED }: Plan = {}): Cell[][] {
  const rows: Cell[][] = [on(at(0, 8), 'entered', 'meeting', { lead: 'M' })];
  for (let day = 0; day <= days; day++) {
    for (let index = 0; index < leads; index++) {
      const lead = `L${day}.${index}`;
      rows.push(on(at(day, 8), 'entered', 'screening', { lead }));
      if (index < gone) rows.push(on(at(day, 20), 'moved', 'lost', { lead }));
    }
    hours.forEach(([where, who], index) => {
      rows.push(call(day, 9 + index, where === 'meeting' ? 'M' : `L${day}.${leads - 1}`, who));
    });
  }
  return rows;
}
const MIXED: NonNullable<Plan['hours']> = [
  ['screening', 'Ann'],
  ['meeting', 'Ann'],
  ['screening', 'Ann'],
  ['meeting', 'Ann'],
];
const BLOCKS: NonNullable<Plan['hours']> = [
  ...new Array(5).fill(['screening', 'Ann'] as const),
  ...new Array(5).fill(['meeting', 'Ann'] as const),
];
const ALONE: NonNullable<Plan['hours']> = [
  ['screening', 'Ann'],
  ['meeting', 'Bo'],
  ['screening', 'Ann'],
  ['meeting', 'Bo'],
];
const strict = STAGES.map((stage) => (stage.key === 'screening' ? { ...stage, days: 30 } : stage));

test.each<[string, Plan, Stage[], string]>([
  ['59 days of History', { days: 58 }, STAGES, 'too_few'],
  ['fewer than 100 pieces of work', { days: 70, hours: [['screening', 'Ann']] }, STAGES, 'too_few'],
  ['fewer than 5 leads a week', { leads: 0 }, STAGES, 'too_few'],
  ['mixed hats and a growing queue', {}, STAGES, 'carve_out'],
  ['mixed hats, three of four leads leave the same day', { leads: 4, gone: 3 }, STAGES, 'carve_out'],
  ['as many go as come', { leads: 2, gone: 2 }, STAGES, 'stay'],
  ['hats changed once a day', { hours: BLOCKS }, STAGES, 'stay'],
  ['each role has its person', { hours: ALONE }, STAGES, 'stay'],
])('FNL-16: %s', (_, plan, stages, code) => {
  expect(of(team(plan), stages).verdict.code).toBe(code);
});

test('FNL-9, FNL-16: the same stage again is no move, and so no work', () => {
  const entered = on(at(0, 8), 'entered', 'screening', { lead: 'L' });
  const moved = (hour: number, to: string): Cell[] =>
    on(at(1, hour), 'moved', to, { lead: 'L', actor: 'Ann' });
  expect(of([entered, moved(9, 'screening')]).work).toBe(0);
  expect(of([entered, moved(9, 'screening'), moved(10, 'meeting')]).work).toBe(1);
});

test('FNL-16: a queue that does not grow but is overdue by a third', () => {
  const old = [...Array(40).keys()].flatMap((index) => [
    on(at(0), 'entered', 'screening', { lead: `O${index}` }),
  ]);
  const rows = [...old, ...team({ leads: 2, gone: 2, days: 150 })];
  expect(of(rows, strict).verdict).toEqual({
    code: 'carve_out',
    role: 'inside_sales',
    growing: false,
    overdue: true,
  });
  expect(of(rows).verdict.code).toBe('stay');
});

test.each([
  ['10 there now, all overdue', 10, 0, 'carve_out'],
  ['9 there now, all overdue', 9, 0, 'stay'],
  ['a third of 12 overdue', 4, 8, 'carve_out'],
  ['a third of 15 overdue', 5, 10, 'carve_out'],
  ['hardly less than a third of 31 overdue', 10, 21, 'stay'],
])('FNL-16: a queue that does not grow, with %s', (_, old, young, code) => {
  const waiting = (n: number, day: number): Cell[][] =>
    [...Array(n).keys()].map((index) => on(at(day), 'entered', 'screening', { lead: `Q${day}.${index}` }));
  const rows = [...waiting(old, 0), ...waiting(young, 140), ...team({ leads: 2, gone: 2, days: 150 })];
  expect(of(rows, strict).verdict.code).toBe(code);
});

test.each([
  ['30 days', 0, 0],
  ['a moment more', -1, 12],
])('FNL-16: overdue is who is there for longer than the 30 days of the stage: %s', (_, early, overdue) => {
  const since = new Date(at(120, 12).getTime() + early);
  const rows = [...Array(12).keys()].map((index) => on(since, 'entered', 'screening', { lead: `Q${index}` }));
  const figures = of([...rows, on(at(150, 12), 'entered', 'meeting', { lead: 'M' })], strict);
  expect(load(figures, 'inside_sales')).toMatchObject({ queue: 12, overdue });
});

test('FNL-16: the share, the people, the hats and the balance of a role', () => {
  const figures = of(team());
  const inside = load(figures, 'inside_sales');
  expect(inside).toMatchObject({ people: ['Ann'], others: ['field_sales'], shared: true, departures: 0 });
  expect(inside.share.rate).toBeCloseTo(0.5);
  expect(inside.hats).toMatchObject({ rate: 1 });
  expect(inside.queue).toBe(inside.arrivals + 2);
});

test('FNL-16: who answers an offer works for the receiving side', () => {
  const gate = { from: 'screening' };
  const figures = of([
    on(at(0), 'entered', 'screening'),
    on(at(1), 'offered', 'meeting', { ...gate, actor: 'Ann' }),
    on(at(2), 'returned', 'meeting', { ...gate, actor: 'Bo' }),
    on(at(3), 'offered', 'meeting', { ...gate, actor: 'Ann' }),
    on(at(4), 'accepted', 'meeting', { ...gate, actor: 'Bo' }),
  ]);
  expect(load(figures, 'inside_sales')).toMatchObject({ people: ['Ann'], arrivals: 1, departures: 1 });
  expect(load(figures, 'field_sales')).toMatchObject({ people: ['Bo'], arrivals: 1, departures: 0 });
  expect(figures.work).toBe(4);
});

test.each([
  ['by nobody named', on(at(1), 'touched', '', { reason: 'call.reached' })],
  ['a plan', on(at(1), 'touched', '', { reason: 'next', actor: 'Ann' })],
  ['content they saw', on(at(1), 'touched', '', { reason: 'content.seen', actor: 'Ann' })],
  ['taken over in bulk', on(at(1), 'moved', 'meeting', { actor: 'Ann', via: 'adopt' })],
  ['an amount', on(at(1), 'amount', '', { actor: 'Ann', amount: 5 })],
  ['without a date', on('', 'touched', '', { reason: 'call.reached', actor: 'Ann' })],
])('FNL-16: no work: %s', (_, row) => {
  expect(of([on(at(0), 'entered', 'screening'), row]).work).toBe(0);
});

test('FNL-16: older work does not count', () => {
  const rows = [
    on(at(0), 'entered', 'screening'),
    call(0, 10, 'L1', 'Ann'),
    call(50, 9, 'L1', 'Ann'),
    call(92, 10, 'L1', 'Ann'),
  ];
  expect(of(rows).work).toBe(2);
});

test('FNL-16: where it is not known yet who did what, new leads a week are of the same days as the work', () => {
  const history = readHistory(team());
  // 61 days from the first row of day 31 on.
  while (history.when[history.detailFrom] < at(31, 0).getTime()) history.detailFrom++;
  const figures = roleFigures(observe(history, STAGES));
  expect(figures.days).toBeCloseTo(61 + 4 / 24);
  expect(figures.newLeads).toBe(62 * 2);
  expect(figures.leadsAWeek).toBeCloseTo((124 / (61 + 4 / 24)) * 7);
});

test('FNL-16: nothing is advised on little evidence, whatever it looks like', () => {
  const some = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 59 }),
      hour: fc.integer({ min: 0, max: 23 }),
      lead: fc.constantFrom('M', 'S'),
      actor: fc.constantFrom('Ann', 'Bo'),
    }),
    { maxLength: 99 },
  );
  fc.assert(
    fc.property(some, (calls) => {
      const rows = [
        on(at(0, 0), 'entered', 'screening', { lead: 'S' }),
        on(at(0, 0), 'entered', 'meeting', { lead: 'M' }),
        ...calls.map(({ day, hour, lead, actor }) => call(day, hour, lead, actor)),
      ];
      const { verdict, roles, work } = of(rows);
      expect(verdict.code).toBe('too_few');
      expect(roles.reduce((sum, { share }) => sum + share.k, 0)).toBe(work);
    }),
    { numRuns: 50 },
  );
});

test.each([
  [
    'en',
    /^Time to give Inside Sales a person .* 1 person who also does Field Sales; .* 100\.0% .* 184 leads came in/,
  ],
  ['ja', /専任の人を置く時期です.*1人が担い/],
] as const)('FNL-16: the evidence in words, %s', (language, words) => {
  expect(adviceText(of(team()), funnelWords(language))).toMatch(words);
});

test.each<[string, Plan, number]>([
  ['time to split', {}, 1],
  ['all may stay as it is', { leads: 2, gone: 2 }, 0],
  ['too little to go by', { days: 58 }, 0],
])('FNL-16: at the top of the report, %s', (_, plan, sentencesThere) => {
  const figures = computeFigures(team(plan), STAGES);
  for (const language of ['en', 'ja'] as const) {
    const words = funnelWords(language);
    const said = roleSentences(figures, words);
    expect(said).toHaveLength(sentencesThere);
    for (const one of said) {
      expect(one).toEqual({ text: adviceText(figures.roles, words), warn: true });
      expect(sentences(figures, words)).toContainEqual(one);
    }
  }
});
