/** Where things are: from marks only, in any order and at any place, and never half. */
import * as fc from 'fast-check';
import { amountColumn, isAdopted, MARK, ownTab, readLayout, schemaOf } from '../../src/workbook/layout';
import type { Book, Mark } from '../../src/workbook/port';
import { LEAD_COLUMNS, SCHEMA, TAB_ROLES } from '../../src/workbook/schema';
import { refusal } from '../support/pipeline';

const on = (value: string, place: Partial<Mark> = {}): Mark => ({
  value,
  tab: null,
  column: null,
  row: null,
  ...place,
});
const LEADS = 100;
const whole: Mark[] = [
  on(MARK.schema(SCHEMA)),
  ...TAB_ROLES.map((role, index) => on(MARK.tab(role, LEADS + index), { tab: LEADS + index })),
  ...LEAD_COLUMNS.map((name, index) => on(MARK.own(name), { tab: LEADS, column: 8 + index })),
  on(MARK.team('company'), { tab: LEADS, column: 2 }),
  on(MARK.header, { tab: LEADS, row: 3 }),
];
const NO_BOOK = {} as Book;
const without = (value: string) => whole.filter((mark) => mark.value !== value);

test('marks in any order, among marks of others, give the same layout', () => {
  const strangers = [on('header:old', { row: 9 }), on('colour:red', { column: 1 }), on('')];
  fc.assert(
    fc.property(fc.shuffledSubarray([...whole, ...strangers], { minLength: whole.length + 3 }), (marks) => {
      expect(readLayout(NO_BOOK, marks)).toEqual({
        tabs: { leads: 100, history: 101, answers: 102, settings: 103, funnel: 104 },
        headerRow: 3,
        own: Object.fromEntries(LEAD_COLUMNS.map((name, index) => [name, 8 + index])),
        team: { company: 2 },
        made: SCHEMA,
        first: 8,
        last: 17,
        adopting: 0,
      });
    }),
  );
});

test('columns that people moved apart are found where they are', () => {
  const moved = [...without(MARK.own('stage')), on(MARK.own('stage'), { tab: LEADS, column: 1 })];
  expect(readLayout(NO_BOOK, moved)).toMatchObject({ own: { stage: 1, lead_id: 8 }, first: 1, last: 17 });
});

test('a copy of the leads tab takes its marks along, and is not taken for the tab', () => {
  const COPY = 900;
  const copied = whole
    .filter((mark) => mark.tab === LEADS)
    .map((mark) => ({ ...mark, tab: COPY, column: mark.column && mark.column + 20 }));
  expect(ownTab([...copied, ...whole], 'leads')).toBe(LEADS);
  for (const marks of [
    [...copied, ...whole],
    [...whole, ...copied],
  ]) {
    expect(readLayout(NO_BOOK, marks)).toEqual(readLayout(NO_BOOK, whole));
  }
  const onlyCopy = [...whole.filter((mark) => mark.tab !== LEADS), ...copied];
  expect(refusal(() => readLayout(NO_BOOK, onlyCopy)).code).toBe('tab_missing');
});

test('a workbook without our mark has no pipeline, and is refused as such', () => {
  expect(isAdopted([])).toBe(false);
  expect(isAdopted(without(MARK.schema(SCHEMA)))).toBe(false);
  expect(isAdopted(whole)).toBe(true);
  expect(refusal(() => readLayout(NO_BOOK, without(MARK.schema(SCHEMA)))).code).toBe('not_adopted');
});

test.each(TAB_ROLES)('without its %s tab the pipeline is refused, and the tab is named', (role) => {
  expect(
    refusal(() => readLayout(NO_BOOK, without(MARK.tab(role, LEADS + TAB_ROLES.indexOf(role))))),
  ).toEqual({
    code: 'tab_missing',
    params: { tab: role },
  });
});

test.each(LEAD_COLUMNS.filter((name) => name !== 'amount'))(
  'without its %s column the pipeline is refused, and the column is named',
  (column) => {
    expect(refusal(() => readLayout(NO_BOOK, without(MARK.own(column))))).toEqual({
      code: 'column_missing',
      params: { column },
    });
  },
);

test('without its header row the pipeline is refused', () => {
  expect(refusal(() => readLayout(NO_BOOK, without(MARK.header))).code).toBe('header_missing');
});

test('the amount is the team’s own column where they have one, else ours, else nowhere', () => {
  const ours = readLayout(NO_BOOK, whole);
  expect(amountColumn(ours)).toBe(16);
  const both = readLayout(NO_BOOK, [...whole, on(MARK.team('amount'), { tab: LEADS, column: 5 })]);
  expect(amountColumn(both)).toBe(5);
  expect(amountColumn(readLayout(NO_BOOK, without(MARK.own('amount'))))).toBeUndefined();
});

test('the form a workbook was made in and the one it has come from the marks that each step leaves', () => {
  const migrated = [on('schema:1'), on('schema:3:{"by":"Sato"}'), on(MARK.schema(2, 'x')), on('schemata')];
  expect(schemaOf(migrated)).toEqual({ made: 1, now: 3 });
  expect(schemaOf([])).toEqual({ made: 0, now: 0 });
});

test('a workbook of a newer Tasuki is refused, whatever else is wrong with it', () => {
  const newer = [...without(MARK.header), on(MARK.schema(SCHEMA + 1, 'whatever'))];
  expect(refusal(() => readLayout(NO_BOOK, newer)).code).toBe('workbook_newer');
});
