/** Any block of the Funnel tab in a cell: the tab's figures, one header row, and nothing that passes for known. */
import fc from 'fast-check';
import type { Choice } from '../../../src/funnel/choose';
import { computeFigures, type Figures } from '../../../src/funnel/figures';
import { PERIOD_NAMES, type PeriodName, periodOf } from '../../../src/funnel/period';
import { rateOf } from '../../../src/funnel/statistics';
import { EVERY_LANGUAGE } from '../../../src/i18n';
import { funnelWords } from '../../../src/i18n/funnel';
import { blockWords } from '../../../src/i18n/report-blocks';
import type { Cell } from '../../../src/pipeline/cell';
import { EVENT_KINDS } from '../../../src/pipeline/event';
import type { Language, Settings } from '../../../src/pipeline/settings';
import type { Targets } from '../../../src/pipeline/targets';
import { CUSTOM_FUNCTIONS } from '../../../src/usecases/custom-functions/registry';
import { BLOCKS, type Block, blockOf, choiceOf } from '../../../src/workbook/funnel-tab/blocks';
import { type Composed, isComposite, PARTS, type Part } from '../../../src/workbook/funnel-tab/composed';
import { buildReport, type Format, type Section } from '../../../src/workbook/funnel-tab/report';
import { settingsToRows } from '../../../src/workbook/settings-tab';
import { on } from '../../funnel/history';
import { SETTINGS, STAGES } from '../../support/pipeline';

const { run } = CUSTOM_FUNCTIONS.find((one) => one.name === 'TASUKI_REPORT')!;
const call = (...args: unknown[]): Cell[][] => run(args) as Cell[][];
const TABLE: Cell[][] = STAGES.map(({ key, label, role, kind }) => [key, label, role, kind]);
const tabOf = (more: Partial<Settings>): Cell[][] =>
  settingsToRows({ ...SETTINGS, ...more }, EVERY_LANGUAGE[0]);

const event = fc.record({
  lead: fc.constantFrom('L1', 'L2', 'L3', 'L4', 'L5', 'L6'),
  kind: fc.constantFrom(...EVENT_KINDS),
  from: fc.constantFrom('', ...STAGES.map(({ key }) => key)),
  to: fc.constantFrom(...STAGES.map(({ key }) => key)),
  day: fc.integer({ min: 0, max: 700 }),
  amount: fc.constantFrom<Cell>('', 5, 1200),
  source: fc.constantFrom('', 'Web', 'web', 'Fair'),
  actor: fc.constantFrom('', 'Aoki', 'Sato'),
  reason: fc.constantFrom('', 'call.reached', 'timing'),
});
const histories = fc
  .array(event, { maxLength: 60 })
  .map((events) => events.map(({ day, kind, to, ...more }) => on(46_000 + day, kind, to, more)));
/** Every lead came in, and half of them long enough ago for their cohorts to be judged. */
const LEADS: Cell[][] = ['L1', 'L2', 'L3', 'L4'].flatMap((lead, at) => [
  on(46_000 + 90 * at, 'entered', 'new', { lead, source: at % 2 ? 'Web' : 'Fair' }),
  on(46_002 + 90 * at, 'moved', 'screening', { lead, actor: 'Aoki' }),
  on(46_005 + 90 * at, 'offered', 'meeting', { lead, actor: 'Aoki', reason: at === 0 ? 'urgent' : '' }),
  on(46_006 + 90 * at, at % 2 ? 'accepted' : 'returned', 'meeting', {
    lead,
    actor: 'Sato',
    reason: 'timing',
  }),
  on(46_007 + 90 * at, 'touched', '', { lead, actor: 'Sato', reason: 'call.reached' }),
]);
/** Won, paid, renewed and lost again, and a row without a date: of such a team every block has a number to tell. */
const EVENTFUL: Cell[][] = [
  on(46_010, 'moved', 'onboarding', { lead: 'L1', amount: 1200 }),
  on(46_060, 'renewed', '', { lead: 'L1', amount: 1500 }),
  on(46_200, 'moved', 'onboarding', { lead: 'L2', amount: 500 }),
  on(46_300, 'moved', 'churned', { lead: 'L2', reason: 'timing' }),
  on(46_310, 'moved', 'lost', { lead: 'L3' }),
  on('', 'moved', 'meeting', { lead: 'L4' }),
  on(46_700, 'touched', '', { lead: 'L1', reason: 'call.reached' }),
];
const NARROW = LEADS.map((row) => row.slice(0, 7));
const ANSWERS: Cell[][] = [
  ['When', 'Lead ID', 'Gate', 'Item', 'Answer', 'Evidence', 'By', 'Event ID', 'Question'],
  [46_001, 'L1', 'screening', 'need', 'confirmed', 'slow reports', 'Aoki', '', ''],
];

/** Below a line of the team's: the ids and what the team wrote beside them, once with a lead that is there twice. */
const GROUPS: Cell[][] = [
  ['', 'Our leads'],
  ['Lead ID', ' Industry '],
  ['L9', 'not in History yet'],
  ['L1', 'Retail'],
  [' L2 ', 'ＲＥＴＡＩＬ'],
  ['L3', new Date(Date.UTC(2026, 2, 1))],
  ['L3', 'Retail'],
  ['', ''],
];
const INDUSTRY = { kind: 'column', name: 'Industry' } as const;
const of = new Map([
  ['L9', 'not in History yet'],
  ['L1', 'Retail'],
  ['L2', 'ＲＥＴＡＩＬ'],
  ['L3', '2026-03-01'],
]);
/** The blocks that a column of the team's makes. */
const groupsFor = (block: Block): Cell[][] | '' => (/^column/.test(block) ? GROUPS : '');
const choiceFor = (block: Block): Choice =>
  /^column/.test(block) ? { groupBy: { ...INDUSTRY, of } } : choiceOf(block);

const sectionOf = (figures: Figures, block: Block, language: Language): Section | undefined =>
  buildReport(figures, { words: funnelWords(language) }).sections.find(({ id }) => id === block);
const partsOf = ({ parts }: Composed, format: Format): ReadonlyArray<number | null | undefined> =>
  isComposite(format) ? PARTS[format].map((part: Part) => parts[part]) : Object.values(parts);
/** Row by row the numbers of a section, bars and captions left out. */
const numbersOf = ({ columns, lines }: Section): number[][] =>
  lines
    .filter(({ caption }) => !caption)
    .map(({ values }) =>
      values.flatMap((value, at): number[] => {
        const { format } = columns[at];
        if (format === 'bar' || value === null || typeof value === 'string') return [];
        const figures = typeof value === 'number' ? [value] : partsOf(value, format);
        return figures.filter((figure) => typeof figure === 'number');
      }),
    );
const numbersIn = (table: Cell[][]): number[][] =>
  table.slice(1).map((row) => row.filter((cell): cell is number => typeof cell === 'number'));
const SECTIONS = BLOCKS.filter((block) => !['headline', 'summary', 'notes'].includes(block));

const TARGETS: Targets = {
  planAmount: 5_000_000,
  planBy: Date.UTC(2027, 11, 31),
  assumeWinRate: 0.3,
  assumeMeetingRate: 0.4,
  assumeAmount: 100_000,
  assumeLeadRate: 0.5,
  assumeDaysToMeeting: 20,
  assumeDaysToWon: 50,
};
const PLANNED = tabOf({ targets: TARGETS });

describe.each(['en', 'ja'] as const)('in %s', (language) => {
  test.each(BLOCKS)('%s: a header row, every row as wide, cells that a sheet can hold', (block) => {
    const table = call(LEADS, PLANNED, block, '', '', ANSWERS, '', groupsFor(block), language);
    expect(table.length).toBeGreaterThan(1);
    for (const heading of table[0]) expect(heading).toMatch(/\S/);
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
    for (const cell of table.flat()) expect(['string', 'number', 'boolean']).toContain(typeof cell);
    expect(table.flat().join('\n')).not.toMatch(/undefined|NaN|█/);
  });

  test.each(BLOCKS)('%s: no two columns of one name, so that each can be asked for', (block) => {
    const [header] = call(LEADS, PLANNED, block, '', '', ANSWERS, '', groupsFor(block), language);
    expect(new Set(header).size).toBe(header.length);
  });
});

test.each(SECTIONS)('%s: the very numbers of the tab’s section, whatever History says', (block) => {
  const told: number[] = [];
  fc.assert(
    fc.property(histories, (events) => {
      const rows = [...LEADS, ...events];
      const { gates, items, retired } = SETTINGS;
      const facts = { gates, items, retired, answers: [] };
      const figures = computeFigures(rows, STAGES, { targets: TARGETS, ...choiceFor(block), ...facts });
      const section = sectionOf(figures, block, 'en');
      const expected = numbersOf(section!);
      told.push(expected.flat().length);
      const got = numbersIn(call(rows, PLANNED, block, '', '', [ANSWERS[0]], '', groupsFor(block)));
      expect(got.filter((row) => row.length > 0)).toEqual(expected.filter((row) => row.length > 0));
    }),
    { numRuns: 16, examples: [[EVENTFUL]] },
  );
  // The example comes first. Rules hold no number, and so few leads raise no alarm and no hope.
  if (!['rules', 'alarms', 'what_if'].includes(block)) expect(told[0]).toBeGreaterThan(0);
});

test('every section of the report is a block, known by its title in either language, its count left out', () => {
  const every = EVERY_LANGUAGE.map(({ funnel }) => funnel);
  const seen = new Set<string>();
  for (const block of SECTIONS)
    for (const words of every) {
      const figures = computeFigures(LEADS, STAGES, { ...choiceFor(block), targets: TARGETS });
      for (const { id, title } of buildReport(figures, { words }).sections) {
        seen.add(id);
        if (id === 'plan') continue;
        const named = blockOf(`　${title.toUpperCase()} `, every, 90, INDUSTRY.name);
        expect(named).toBe(id.replace(/^(cohorts_within|cohort_ages)_(week|quarter)$/, '$1'));
      }
    }
  expect([...seen].sort()).toEqual([...SECTIONS].sort());
});

test.each([
  ['SOURCES', 'sources'],
  [' Sources ', 'sources'],
  ['ｓｏｕｒｃｅｓ', 'sources'],
  ['流入元', 'sources'],
  ['Speed to lead', 'speed_to_lead'],
  ['speed-to-lead', 'speed_to_lead'],
  ['登録週別コホート', 'cohorts_week'],
  ['What could not be used (12)', 'unusable'],
])('“%s” is the block %s', (text, block) => {
  expect(call(LEADS, TABLE, text, '', '', '', 'en')).toEqual(call(LEADS, TABLE, block));
});

describe('what must not pass for more than it is', () => {
  const column = (table: Cell[][], name: string): Cell[] =>
    table.slice(1).map((row) => row[table[0].indexOf(name)]);

  test('FNL-4: young cohorts are FALSE under Mature', () => {
    const table = call(LEADS, TABLE, 'cohorts_within');
    expect(column(table, blockWords('en').mature)).toEqual([true, true, true, false]);
    expect(column(table, 'won %').map((cell) => typeof cell)).toEqual([
      'number',
      'number',
      'number',
      'string',
    ]);
  });

  test('FNL-5: groups under the minimum n are FALSE under Enough leads; Settings say how many that is', () => {
    const enough = (settings: Cell[][]): Cell[] =>
      column(call(LEADS, settings, 'owners'), blockWords('en').enough);
    expect(enough(TABLE)).toEqual([false]);
    expect(enough(tabOf({ minimumN: 2 }))).toEqual([true]);
  });

  test.each(['speed_to_lead', 'roles', 'owners', 'owners_within'] as const)(
    '%s without the columns after Source: a sentence, no number',
    (block) => {
      expect(call(NARROW, TABLE, block)).toEqual([[block], [blockWords('en').lacking.columns]]);
      expect(call(LEADS, TABLE, block).length).toBeGreaterThan(1);
      expect(call(NARROW, TABLE, block, 'ja')[1]).toEqual([blockWords('ja').lacking.columns]);
    },
  );

  test.each(['handoffs', 'customers', 'alarms'] as const)(
    '%s without them: what needs them is left out, and that is said',
    (block) => {
      const { part } = blockWords('en').lacking;
      const narrow = call(NARROW, TABLE, block);
      expect(narrow[narrow.length - 1][0]).toBe(part);
      expect(call(LEADS, TABLE, block).flat()).not.toContain(part);
      expect(narrow.flat().join()).not.toMatch(/no reason|nobody named/);
    },
  );

  test('FNL-11: offers, answers and acceptance need no more than seven columns', () => {
    const gates = (rows: Cell[][]): Cell[] => call(rows, TABLE, 'handoffs')[1].slice(0, 10);
    expect(gates(NARROW)).toEqual(gates(LEADS));
  });

  test('reality without them: not known, rather than none', () => {
    expect(column(call(NARROW, TABLE, 'reality'), 'n').slice(0, 2)).toEqual(['not known', 'not known']);
    expect(column(call(LEADS, TABLE, 'reality'), 'n').slice(0, 2)).toEqual([0, 1]);
  });

  test.each([
    ['plan', TABLE, 'settings'],
    ['plan_weeks', TABLE, 'settings'],
    ['plan', tabOf({}), 'plan'],
    ['checklist', TABLE, 'answers'],
    ['checklist', tabOf({}), 'answers'],
  ] as const)('%s: what else it needs is said (%#)', (block, settings, lack) => {
    expect(call(LEADS, settings, block)).toEqual([[block], [blockWords('en').lacking[lack]]]);
  });

  test('notes hold no sentence on figures that were not counted', () => {
    const notes = call(NARROW, TABLE, 'notes');
    for (const block of ['speed_to_lead', 'roles', 'checklist'])
      expect(notes.filter(([id]) => id === block).map((row) => row[2])).toHaveLength(1);
    expect(notes.flat()).toContain(blockWords('en').lacking.columns);
  });
});

test('FNL-5: every share by age with its k, its n and both ends of its interval, young ones blank', () => {
  const won = on(46_020, 'moved', 'onboarding', { lead: 'L1', amount: 1200 });
  const [header, ...rows] = call([...LEADS, won], TABLE, 'cohort_ages');
  const of = (row: Cell[], days: number): Cell[] => {
    const at = header.indexOf(`${days} days`);
    const names = ['', ': k', ': n', ': low 95 %', ': high 95 %'].map((part) => `${days} days${part}`);
    expect(header.slice(at, at + 5)).toEqual(names);
    return row.slice(at, at + 5);
  };
  const { rate, low, high } = rateOf(1, 1);
  expect(of(rows[0], 30)).toEqual([rate, 1, 1, low, high]);
  expect(of(rows[1], 30)).toEqual([0, 0, 1, rateOf(0, 1).low, rateOf(0, 1).high]);
  expect(of(rows[3], 30)).toEqual(['', '', '', '', '']);
});

test('the whole Settings tab: its T, its labels, its answers’ questions', () => {
  const own = tabOf({
    withinDays: 45,
    stages: STAGES.map((stage) => (stage.key === 'new' ? { ...stage, label: 'Fresh' } : stage)),
  });
  expect(call(LEADS, own, 'stages')[1][0]).toBe('Fresh');
  expect(call(LEADS, own, 'Cohorts within 45 days of entry')).toEqual(call(LEADS, own, 'cohorts_within'));
  expect(() => call(LEADS, own, 'Cohorts within 90 days of entry')).toThrow(/^block: “Cohorts within 90/);
  const reasons = call(LEADS, own, 'handoffs').map((row) => row[0]);
  expect(reasons).toContain(SETTINGS.reasons.find(({ key }) => key === 'timing')?.label ?? 'timing');
  const asked = call(LEADS, own, 'checklist', '', '', ANSWERS);
  expect(asked.filter((row) => typeof row[2] === 'number' && row[3] === 0.25)).toHaveLength(1);
});

test('a mistake in Settings is named: a function knows no earlier state to go by', () => {
  const wrong = tabOf({}).map((row) => row.map((cell) => (cell === 'inside_sales' ? 'boss' : cell)));
  expect(() => call(LEADS, wrong, 'stages')).toThrow(/^stages: .*“boss”/);
});

test('as of a moment, and of one source', () => {
  const reached = (...args: unknown[]): Cell => call(LEADS, TABLE, 'milestones', ...args)[1][1];
  expect(reached()).toBe(4);
  expect(reached(46_100)).toBe(2);
  expect(reached('', 'fair')).toBe(2);
  expect(reached(46_100, '(blank)')).toBe(0);
});

describe('of a period', () => {
  const told = (block: Block, period: PeriodName, asOf: number): Section | undefined => {
    const end = (asOf - 25_569) * 86_400_000;
    const { gates, items, retired } = SETTINGS;
    const facts = { gates, items, retired, answers: [] };
    const chosen = { ...choiceFor(block), period: periodOf(period, end), asOf: end };
    return sectionOf(computeFigures(LEADS, STAGES, { ...facts, ...chosen, targets: TARGETS }), block, 'en');
  };
  const ask = (block: Block, period: string, asOf: number): Cell[][] =>
    call(LEADS, PLANNED, block, asOf, '', [ANSWERS[0]], period, groupsFor(block));
  const filled = (rows: number[][]): number[][] => rows.filter((row) => row.length > 0);
  const OF_NO_PERIOD = SECTIONS.filter((block) =>
    /^(stuck|what_if|queues|roles|plan.*|alarms|unusable|rules)$/.test(block),
  );

  test.each(SECTIONS.filter((block) => !OF_NO_PERIOD.includes(block)))(
    '%s: the numbers of the tab’s section, by the key and by the dropdown’s words',
    (block) => {
      for (const period of PERIOD_NAMES)
        for (const asOf of [46_200, 46_290]) {
          const section = told(block, period, asOf);
          const expected = section === undefined ? [] : filled(numbersOf(section));
          const words = (['en', 'ja'] as const).map((one) => funnelWords(one).tab.periods[period]);
          for (const word of [period, ...words])
            expect(filled(numbersIn(ask(block, word, asOf)))).toEqual(expected);
        }
    },
  );

  test.each(OF_NO_PERIOD)('%s is the same in every period, and says so rather than take one', (block) => {
    for (const period of PERIOD_NAMES)
      expect(told(block, period, 46_290)).toEqual(told(block, 'all', 46_290));
    expect(() => ask(block, 'last_year', 46_290)).toThrow(/^period: /);
    expect(ask(block, 'all time', 46_290)).toEqual(ask(block, '', 46_290));
  });

  test('it is another one than all time', () => {
    const reached = (period: string): Cell => ask('milestones', period, 46_290)[1][1];
    expect([reached(''), reached('last 6 months'), reached('last year')]).toEqual([4, 2, 1]);
  });

  test('figures at the top are those of the period, their targets with it', () => {
    const targeted = tabOf({ targets: { leads: 10 } });
    const [all, year] = ['', 'last 12 months'].map((period) =>
      call(LEADS, targeted, 'headline', '', '', '', period).find(([label]) => label === 'Leads'),
    );
    expect(all?.[3]).toBe('');
    expect(year?.[3]).toMatch(/^target 120/);
  });
});

describe('by a column of the team’s own', () => {
  test('FNL-8: spellings together, the first row of a lead, a day as text, a blank of its own', () => {
    const table = call(
      [...LEADS, on(46_300, 'entered', 'new', { lead: 'L5' })],
      TABLE,
      'column',
      '',
      '',
      '',
      '',
      GROUPS,
    );
    expect(table.map((row) => row.slice(0, 2))).toEqual([
      ['Industry', 'leads'],
      ['Retail', 2],
      ['(blank)', 2],
      ['2026-03-01', 1],
    ]);
  });

  test('its title on the tab names it, in either language', () => {
    const block = call(LEADS, TABLE, 'column', '', '', '', '', GROUPS);
    expect(call(LEADS, TABLE, 'By industry', '', '', '', '', GROUPS)).toEqual(block);
    expect(call(LEADS, TABLE, '「Industry」別', '', '', '', '', GROUPS)).toEqual(block);
  });

  test('notes hold those of its table', () => {
    const ids = (groups: unknown): Cell[] =>
      call(LEADS, TABLE, 'notes', '', '', '', '', groups).map(([id]) => id);
    expect(ids(GROUPS)).toEqual(expect.arrayContaining(['column', 'column_within']));
    expect(ids('')).not.toContain('column');
  });
});
