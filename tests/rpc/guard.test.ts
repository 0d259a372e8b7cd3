/** The guard believes nothing: every method with every wrong shape is refused, and never with a crash. */
import * as fc from 'fast-check';
import { FIELDS } from '../../src/pipeline/adoption/field';
import { Refusal } from '../../src/pipeline/problem';
import type { MethodName } from '../../src/rpc/contract';
import { LINE, MOST_AT_ONCE, READERS } from '../../src/rpc/guard';
import { refusal } from '../support/pipeline';

type Kind =
  | 'op'
  | 'name'
  | 'short'
  | 'line'
  | 'whole'
  | 'row'
  | 'flag'
  | 'language'
  | 'answer'
  | 'choices'
  | 'filter'
  | 'role'
  | 'way'
  | 'anyway'
  | 'set'
  | 'touch'
  | 'health'
  | 'word'
  | 'batch'
  | 'amount'
  | 'day'
  | 'moment'
  | 'leads'
  | 'rows'
  | 'numbers';
const WRITE = { op: 'op', actor: 'short', leadId: 'name', row: 'whole', revision: 'whole' } as const;

/** What each method takes; a method that is missing here does not compile. */
const SHAPES: Record<MethodName, Record<string, Kind>> = {
  boot: { op: 'op', locale: 'short', today: 'filter' },
  today: { person: 'short', role: 'role', actor: 'short' },
  chooseActor: { name: 'name' },
  openLead: { leadId: 'short', row: 'row', known: 'short', select: 'flag' },
  planAdoption: { choices: 'choices', language: 'language' },
  adopt: { op: 'op', actor: 'short', choices: 'choices', language: 'language', way: 'anyway' },
  goOnAdopting: { op: 'op' },
  planUndo: {},
  undoAdoption: { op: 'op', confirmed: 'flag' },
  answer: { ...WRITE, gate: 'name', item: 'name', answer: 'answer', evidence: 'line' },
  offer: { ...WRITE, receiver: 'short', message: 'line', override: 'line', instead: 'flag' },
  accept: { ...WRITE, note: 'line' },
  return: { ...WRITE, reason: 'short', note: 'line' },
  withdraw: { ...WRITE, note: 'line' },
  move: { ...WRITE, to: 'name', reason: 'short', note: 'line', revisitOn: 'day' },
  assign: { ...WRITE, owner: 'short' },
  touch: { ...WRITE, touch: 'touch', note: 'line', on: 'moment' },
  plan: { ...WRITE, what: 'line', on: 'day' },
  customer: { ...WRITE, what: 'word', amount: 'amount', until: 'day', health: 'health', note: 'line' },
  bulk: {
    op: 'op',
    actor: 'short',
    leads: 'leads',
    what: 'batch',
    owner: 'short',
    reason: 'short',
    note: 'line',
    revisitOn: 'day',
  },
  undo: { op: 'op', actor: 'short', undoOf: 'op', rows: 'rows' },
  handoffRecord: { person: 'name' },
  chooseWay: { op: 'op', way: 'way' },
  chooseChecklist: { op: 'op', gate: 'name', set: 'set' },
  missingColumns: {},
  mendColumns: { op: 'op', columns: 'numbers' },
  reconcile: { op: 'op', actor: 'short' },
  refreshFunnel: { quick: 'flag' },
  funnelRows: { key: 'line' },
  funnelReport: { text: 'flag' },
  acknowledgeHistory: { op: 'op', actor: 'short' },
  setLanguage: { language: 'language' },
};
const GOOD: Record<Kind, unknown> = {
  op: 'abc123',
  name: '襷',
  short: 'Aoki',
  line: '=1+1 “said so”\n\t🎌',
  whole: 7,
  flag: true,
  language: 'ja',
  answer: 'indicated',
  choices: {
    fields: { company: 2, email: null },
    statuses: { 商談中: 'meeting' },
    dayOrders: { '3': 'dmy' },
  },
  row: 7,
  filter: { person: 'Aoki', role: 'inside_sales' },
  role: 'field_sales',
  way: 'hats',
  anyway: 'four_roles',
  set: 'meddicc',
  touch: 'call.reached',
  health: 'risk',
  word: 'renewed',
  batch: 'park',
  amount: 1200.5,
  day: '2027-02-28',
  moment: '2026-11-23T10:42',
  leads: [{ leadId: 'L-0001', row: 4, revision: 2 }],
  rows: [4, 9],
  numbers: { stage: 9, owner: 0 },
};
const NO_TEXT = [7, true, [], ['a'], {}, { length: 1 }];
/** Characters that no cell gives back as they were. */
const UNFIT = ['a\u0000b', '\u001b[31m', '\u0008', 'half \ud83c', '\udf8c half'];
const WRONG: Record<Kind, unknown[]> = {
  op: [
    undefined,
    null,
    '',
    'short',
    'UPPER1',
    'with-dash',
    'x'.repeat(33),
    'abc123\n',
    'é12345',
    123456,
    ['abc123'],
  ],
  name: [undefined, null, '', ...NO_TEXT],
  short: NO_TEXT,
  line: NO_TEXT,
  whole: [undefined, null, '7', 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, true, [7], {}],
  flag: [],
  language: [undefined, null, '', 'fr', 'JA', ['ja'], { ja: true }, 0],
  answer: [undefined, null, '', 'yes', 'Confirmed', 3, ['no'], 'constructor'],
  choices: ['text', 7, true, [], [{}]],
  row: [null, '7', 1.5, -1],
  filter: ['text', 7, true, []],
  role: [null, 0, 'boss', ['field_sales'], 'constructor'],
  way: [undefined, null, '', 'Hats', 3, 'constructor'],
  anyway: [null, '', 'Hats', 3],
  set: [undefined, '', 'spiced', {}],
  touch: [undefined, '', 'call', 'call.', 'next', 'health.good'],
  health: [null, 'fine', 1],
  word: [undefined, '', 'expanded', 'amount'],
  batch: [undefined, '', 'lose', 'accept'],
  amount: ['5', true, Number.NaN, Number.POSITIVE_INFINITY, {}],
  day: NO_TEXT,
  moment: NO_TEXT,
  leads: [undefined, null, 'L-0001', {}, []],
  rows: ['4', 4, {}, [1.5], [-1], ['4'], [null]],
  numbers: [4, 'x', [1], { stage: '9' }, { stage: -1 }, { stage: 1.5 }, { constructor: null }],
};

const REFUSALS = ['bad_request', 'text_too_long', 'text_unfit', 'bad_date', 'bad_amount', 'too_many_leads'];
const METHODS = Object.keys(READERS) as MethodName[];
const read = (method: MethodName, raw: object): unknown => READERS[method](raw as Record<string, unknown>);
const goodArgs = (method: MethodName): Record<string, unknown> =>
  Object.fromEntries(Object.entries(SHAPES[method]).map(([field, kind]) => [field, GOOD[kind]]));

describe.each(METHODS)('%s', (method) => {
  const fields = Object.entries(SHAPES[method]);

  test('takes what it is meant to take, and nothing beside it', () => {
    const stranger = { ...goodArgs(method), isAdmin: true, __proto__: { sneaked: true } };
    expect(read(method, stranger)).toEqual(goodArgs(method));
  });

  test('refuses every wrong shape of every field, and names the field', () => {
    for (const [field, kind] of fields) {
      for (const wrong of WRONG[kind]) {
        const run = () => read(method, { ...goodArgs(method), [field]: wrong });
        expect([field, wrong, refusal(run)]).toEqual([
          field,
          wrong,
          { code: 'bad_request', params: { field } },
        ]);
      }
    }
  });

  test('refuses a text with half a character or a control character, and names the field', () => {
    for (const [field, kind] of fields) {
      if (!['name', 'short', 'line', 'day', 'moment'].includes(kind)) continue;
      for (const wrong of UNFIT) {
        const run = () => read(method, { ...goodArgs(method), [field]: wrong });
        expect(refusal(run)).toEqual({ code: 'text_unfit', params: { field } });
      }
    }
  });

  test('refuses a text that is too long, and says how long it is', () => {
    for (const [field, kind] of fields) {
      const longest = { name: 100, short: 100, line: LINE }[kind as 'name'];
      if (longest === undefined) continue;
      const of = (length: number) => ({ ...goodArgs(method), [field]: 'x'.repeat(length) });
      expect(read(method, of(longest))).toMatchObject({ [field]: 'x'.repeat(longest) });
      expect(refusal(() => read(method, of(longest + 1)))).toEqual({
        code: 'text_too_long',
        params: { field, longest, length: longest + 1 },
      });
    }
  });

  test('answers anything at all with arguments or a refusal', () => {
    const names = [...fields.map(([field]) => field), 'fields', '__proto__'];
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
    });
    const raws = fc.oneof(
      fc.dictionary(fc.constantFrom(...names), anything),
      fc
        .tuple(fc.constantFrom(...names), anything)
        .map(([field, wrong]) => ({ ...goodArgs(method), [field]: wrong })),
    );
    fc.assert(
      fc.property(raws, (raw) => {
        try {
          expect(Object.keys(read(method, raw) as object).sort()).toEqual(Object.keys(SHAPES[method]).sort());
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) throw thrown;
          expect(REFUSALS).toContain(thrown.problem.code);
        }
      }),
    );
  });
});

test('text that is left out is blank, and a flag is set by nothing but true', () => {
  const nothing = { leadId: '', row: 0, known: '', select: false };
  expect(READERS.openLead({})).toEqual(nothing);
  expect(READERS.openLead({ leadId: null })).toEqual(nothing);
  for (const raw of ['true', 1, {}, [], 'yes', null]) {
    expect(READERS.undoAdoption({ op: 'abc123', confirmed: raw })).toEqual({
      op: 'abc123',
      confirmed: false,
    });
  }
});

describe('dates, amounts and many leads', () => {
  const given = (method: MethodName, change: object) => () =>
    read(method, { ...goodArgs(method), ...change });

  test.each([
    '2027-02-30',
    '2027-13-01',
    'tomorrow',
    '2027-2-3',
    '2027-02-03x',
    '27-02-03',
    '0000-00-00',
    '0000-01-01',
    '0999-12-31',
    '1899-12-31',
    '10000-01-01',
  ])('%s is no day', (text) => {
    expect(refusal(given('plan', { on: text }))).toEqual({ code: 'bad_date', params: { text } });
  });

  test.each(['2026-11-23', '2026-11-23T24:00', '2026-02-30T10:00', '2026-11-23T10:42Z', 'now'])(
    '%s is no moment',
    (text) => {
      expect(refusal(given('touch', { on: text }))).toEqual({ code: 'bad_date', params: { text } });
    },
  );

  test('none at all is fine, and so is a second', () => {
    expect(given('plan', { on: '' })()).toMatchObject({ on: '' });
    expect(given('touch', { on: '2026-11-23T10:42:59' })()).toMatchObject({ on: '2026-11-23T10:42:59' });
  });

  test.each([-1, 1e16])('an amount of %s is refused', (amount) => {
    expect(refusal(given('customer', { amount })).code).toBe('bad_amount');
  });

  test('at most so many leads, each in its right shape', () => {
    const lead = { leadId: 'L-0001', row: 4, revision: 2 };
    const many = (count: number) => given('bulk', { leads: Array.from({ length: count }, () => lead) });
    expect(many(MOST_AT_ONCE)()).toMatchObject({ what: 'park' });
    expect(refusal(many(MOST_AT_ONCE + 1))).toEqual({
      code: 'too_many_leads',
      params: { most: MOST_AT_ONCE },
    });
    for (const wrong of [7, null, { ...lead, row: '4' }, { ...lead, leadId: '' }]) {
      expect(refusal(given('bulk', { leads: [lead, wrong] })).code).toBe('bad_request');
    }
  });
});

describe('choices of an adoption', () => {
  const chosen = (choices: unknown) => READERS.planAdoption({ choices, language: 'en' }).choices;
  const wrong = (choices: unknown) => refusal(() => chosen(choices)).code;

  test('left out are empty', () => {
    expect(chosen(undefined)).toEqual({ fields: {}, statuses: Object.create(null), dayOrders: {} });
  });

  test('are taken as given', () => {
    expect(chosen({ headerRow: 3, ...(GOOD.choices as object) })).toEqual({
      headerRow: 3,
      fields: { company: 2, email: null },
      statuses: Object.assign(Object.create(null), { 商談中: 'meeting' }),
      dayOrders: { '3': 'dmy' },
    });
  });

  test('of fields that do not exist are left out', () => {
    expect(chosen({ fields: { salary: 3, constructor: 4 } }).fields).toEqual({});
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '商談中'])(
    'for the status word "%s" are a word like any other',
    (word) => {
      const { statuses } = chosen(JSON.parse(`{"statuses":{${JSON.stringify(word)}:"meeting"}}`));
      expect(Object.keys(statuses ?? {})).toEqual([word]);
      expect(statuses?.[word]).toBe('meeting');
      expect(({} as Record<string, unknown>).meeting).toBeUndefined();
    },
  );

  test('never say anything about a word that is not among them', () => {
    expect(chosen({ statuses: {} }).statuses?.constructor).toBeUndefined();
    expect('__proto__' in (chosen({ statuses: {} }).statuses ?? {})).toBe(false);
  });

  test.each([
    [{ headerRow: '3' }],
    [{ headerRow: -1 }],
    [{ headerRow: 1.5 }],
    [{ fields: [] }],
    [{ fields: 'company' }],
    [{ fields: { company: 0 } }],
    [{ fields: { company: '2' } }],
    [{ fields: { company: 1.5 } }],
    [{ statuses: [] }],
    [{ statuses: 'x' }],
    [{ statuses: { Open: 7 } }],
    [{ statuses: { Open: '' } }],
    [{ statuses: { Open: null } }],
    [{ statuses: { Open: ['meeting'] } }],
    [{ dayOrders: { '3': 'ydm' } }],
    [{ dayOrders: { '3': null } }],
    [{ dayOrders: 7 }],
  ])('%j are refused', (choices) => {
    expect(wrong(choices)).toBe('bad_request');
  });

  test('for any field the pipeline knows can be a column or none', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...FIELDS), fc.option(fc.integer({ min: 1, max: 18278 }))),
        (fields) => {
          expect(chosen({ fields }).fields).toEqual({ ...fields });
        },
      ),
    );
  });
});
