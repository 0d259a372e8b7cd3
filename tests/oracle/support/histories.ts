/** Histories at random: everything that people, hand edits and imports leave behind in the tab. */
import fc from 'fast-check';
import type { FunnelOptions } from '../../../src/funnel/figures';
import type { GroupBy } from '../../../src/funnel/groups';
import type { Cell } from '../../../src/pipeline/cell';
import { DEFAULT_STAGES, type Stage } from '../../../src/pipeline/stage';
import { answer, COLUMN, GATES, ITEMS, RETIRED, targets } from './facts';
import type { Told } from './load';

const DAY = 86_400_000;
const START = Date.UTC(2025, 10, 20);
const DAYS = 400;
const SOURCES = ['', '', '  ', 'Web', ' web ', 'ＷＥＢ', 'Seminar', '展示会', 'ﾃﾝｼﾞｶｲ', 'テンジカイ'];
const AMOUNTS: Cell[] = ['', '', '', 5, 1200, '¥1,000', '12.5', -3, 'lots', true];
const ACTORS = ['', 'Ann', 'ann ', 'Bo', '営業 太郎'];
const REASONS = [
  '',
  '',
  'call.reached',
  'mail.sent',
  'content.seen',
  'next',
  'price',
  'need_unclear',
  'asked me to',
];

export const DEFAULT: Stage[] = DEFAULT_STAGES.map((stage) => ({ ...stage, label: `The ${stage.key}` }));
/** Some stages have a number of days after which a lead there is stuck. */
export const TIMED = DEFAULT.map((stage, index) => (index % 2 === 0 ? { ...stage, days: 30 } : stage));

/** Now and then the stages of another team: other orders, some missing, some of unusual kinds. */
const stages: fc.Arbitrary<Stage[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(TIMED) },
  { weight: 1, arbitrary: fc.shuffledSubarray(DEFAULT, { minLength: DEFAULT.length }) },
  { weight: 1, arbitrary: fc.shuffledSubarray(DEFAULT) },
);

const when = fc.oneof(
  {
    weight: 14,
    arbitrary: fc
      .integer({ min: 0, max: DAYS * 4 })
      .map((quarter): Cell => new Date(START + (quarter * DAY) / 4)),
  },
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: 0, max: DAYS })
      .map((day): Cell => new Date(START + day * DAY).toISOString().slice(0, 10)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: DAYS }).map((day): Cell => 45981 + day) },
  { weight: 2, arbitrary: fc.constant<Cell>('') },
  { weight: 1, arbitrary: fc.constantFrom<Cell>('soon', true, '2026-13-01') },
);

/** Lives that make sense more often than not: entered first, then whatever happens. */
const kind = fc.oneof(
  { weight: 8, arbitrary: fc.constant('moved') },
  { weight: 4, arbitrary: fc.constantFrom('offered', 'accepted', 'returned', 'withdrawn') },
  { weight: 2, arbitrary: fc.constant('entered') },
  { weight: 3, arbitrary: fc.constantFrom('touched', 'amount', 'renewed', 'expanded') },
  { weight: 2, arbitrary: fc.constantFrom('undone', ' Undone ') },
  { weight: 1, arbitrary: fc.constantFrom('danced', '') },
);

function rowOf(keys: readonly string[]): fc.Arbitrary<Cell[]> {
  const place = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...keys, 'moon') },
    { weight: 2, arbitrary: fc.constantFrom('', 'dropped', ` THE ${keys[0] ?? 'new'}`) },
  );
  const lead = fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 4 }).map((n): Cell => `L${n}`) },
    { weight: 1, arbitrary: fc.constantFrom<Cell>('', ' ', ' L1', 7) },
  );
  return fc
    .record({
      when,
      lead,
      kind,
      place,
      from: place,
      amount: fc.constantFrom(...AMOUNTS),
      source: fc.constantFrom(...SOURCES),
      actor: fc.constantFrom(...ACTORS),
      owner: fc.constantFrom(...ACTORS),
      reason: fc.constantFrom(...REASONS),
      via: fc.constantFrom('sidebar', 'cell', 'adopt'),
    })
    .map(({ when, lead, kind, place, from, amount, source, actor, owner, reason, via }): Cell[] => [
      when,
      lead,
      kind,
      from,
      place,
      amount,
      source,
      actor,
      owner,
      reason,
      '',
      via,
      '',
      '',
    ]);
}

/** First the entries of some of the leads, mostly dated and mostly early. */
function entries(keys: readonly string[]): fc.Arbitrary<Cell[][]> {
  const entry = fc.record({
    day: fc.oneof(
      {
        weight: 6,
        arbitrary: fc.integer({ min: 0, max: 120 }).map((day): Cell => new Date(START + day * DAY)),
      },
      { weight: 1, arbitrary: fc.constant<Cell>('') },
    ),
    place: fc.constantFrom(...keys, ...keys, 'moon', ''),
    source: fc.constantFrom(...SOURCES),
    amount: fc.constantFrom(...AMOUNTS),
  });
  return fc
    .array(entry, { maxLength: 4 })
    .map((all) =>
      all.map(({ day, place, source, amount }, index) => [
        day,
        `L${index + 1}`,
        'entered',
        '',
        place,
        amount,
        source,
        'Ann',
        '',
        '',
        '',
        'adopt',
        '',
        '',
      ]),
    );
}

const HEADER: Cell[] = [
  'When',
  'Lead ID',
  'Event',
  'From',
  'To',
  'Amount',
  'Source',
  'Actor',
  'Owner',
  'Reason',
  'Note',
  'Via',
  'Event ID',
  'Summary',
];
const BLANK: Cell[] = HEADER.map(() => '');

const moment = fc.integer({ min: 30, max: DAYS + 100 }).map((day) => START + day * DAY);
const options: fc.Arbitrary<FunnelOptions> = fc.record(
  {
    asOf: fc.oneof(fc.constant(null), moment),
    withinDays: fc.constantFrom(30, 45, 90, 200),
    minimumN: fc.constantFrom(1, 2, 3, 30),
    targets,
    gates: fc.constantFrom(GATES, GATES.slice(1)),
    items: fc.constant(ITEMS),
    retired: fc.constant(RETIRED),
    answers: fc.array(answer, { maxLength: 40 }),
    groupBy: fc.constantFrom<GroupBy>({ kind: 'source' }, { kind: 'owner' }, COLUMN),
    cohortBy: fc.constantFrom('month' as const, 'week' as const, 'quarter' as const),
    grossMargin: fc.constantFrom(0.7, 0.45),
    amountMonths: fc.constantFrom(1, 12),
    source: fc.constantFrom('web', '', '展示会', 'nothing of ours'),
    period: fc.oneof(
      fc.constant(null),
      fc
        .tuple(moment, fc.integer({ min: 1, max: 200 }))
        .map(([from, days]) => ({ from, to: from + days * DAY })),
    ),
  },
  { requiredKeys: [] },
);
/** Most reports are about everything. */
const asked = fc.oneof(fc.constant<FunnelOptions>({}), options);

export const history: fc.Arbitrary<Told> = stages.chain((stages) => {
  const keys = stages.length > 0 ? stages.map((stage) => stage.key) : ['new'];
  return fc
    .record({
      first: entries(keys),
      rest: fc.array(rowOf(keys), { maxLength: 30 }),
      head: fc.constantFrom<Cell[][]>([], [HEADER], [BLANK, HEADER]),
      width: fc.constantFrom(14, 14, 14, 7),
      options: asked,
      sorted: fc.boolean(),
      // Most reports have read everything; of a large History the newest rows come first.
      unread: fc.oneof(
        { weight: 2, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.nat({ max: 36 }) },
      ),
    })
    .map(({ first, rest, head, width, options, sorted, unread }): Told => {
      const body = [...first, ...rest];
      // A tab is mostly in the order of time, as the add-on writes it.
      if (sorted) body.sort((one, other) => timeOf(one) - timeOf(other));
      const rows = [...head, ...body].map((row) => row.slice(0, width));
      return { rows, stages, options, knownFrom: Math.min(unread, rows.length) + 1 };
    });
});

const timeOf = ([when]: Cell[]): number => (when instanceof Date ? when.getTime() : START + (DAYS * DAY) / 2);
