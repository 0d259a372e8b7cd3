/** A long History is held against its checks part by part, and whole once anything is wrong. */
import type { Cell } from '../../../src/pipeline/cell';
import { acknowledgeHistory, checkHistory } from '../../../src/usecases/check-history';
import { type Context, openPipeline } from '../../../src/usecases/context';
import { findDifferences } from '../../../src/usecases/differences';
import { sealedRows } from '../../../src/workbook/history';
import { HISTORY_COLUMNS } from '../../../src/workbook/schema';
import { type Fake, fakePipeline, TAB } from '../../support/fake-pipeline';
import { happened, SETTINGS } from '../../support/pipeline';

const NOTE = HISTORY_COLUMNS.indexOf('note');
const EVENTS = 21_000;
const PER_LEAD = 4;

/** Four events of each lead; made once, since each check takes its time. */
const PAST = sealedRows(
  Array.from({ length: EVENTS }, (_, at) => {
    const leadId = `L-${String(Math.floor(at / PER_LEAD) + 1).padStart(4, '0')}`;
    return happened('touched', '', { leadId, eventId: `${leadId}.${(at % PER_LEAD) + 1}.op` });
  }),
);

/** Leads that have left the tab, with so many events in all. */
function longHistory(events = EVENTS): Fake {
  const fake = fakePipeline(SETTINGS);
  const rows = fake.book.cells.get(TAB.history) as Cell[][];
  rows.push(...PAST.slice(0, events).map((row) => [...row]));
  return fake;
}

function run(fake: Context): { read: number; open: number; rows: Array<number | null> } {
  const pipeline = openPipeline(fake);
  const found = findDifferences(pipeline, []);
  const { reads } = (fake as Fake).book;
  reads.length = 0;
  const { trouble } = checkHistory(pipeline, found);
  const read = reads.reduce((sum, { rows }) => sum + rows, 0);
  return { read, open: trouble?.open ?? 0, rows: (trouble?.told ?? []).map(({ row }) => row) };
}

const history = (fake: Fake): Cell[][] => fake.book.cells.get(TAB.history) as Cell[][];

test('a History of twenty thousand events is read whole, a longer one in turn', () => {
  expect(run(longHistory(2000))).toMatchObject({ read: 2000, open: 0 });
  const fake = longHistory();
  expect([run(fake), run(fake), run(fake), run(fake)].map(({ read }) => read)).toEqual([
    8000, 8000, 5000, 8000,
  ]);
});

test('what was edited far down is found in its turn, with its row, by reading the whole', () => {
  const fake = longHistory();
  history(fake)[16_999][NOTE] = 'edited';
  expect(run(fake).open).toBe(0);
  expect(run(fake).open).toBe(0);
  expect(run(fake)).toMatchObject({ open: 1, rows: [17_000] });
  // And stays found until it is put back.
  expect(run(fake)).toMatchObject({ open: 1, rows: [17_000], read: EVENTS });
  history(fake)[16_999][NOTE] = '';
  expect(run(fake)).toMatchObject({ open: 0 });
});

test('a row that is missing is found at once, wherever it stood: the ids tell', () => {
  const fake = longHistory();
  run(fake);
  history(fake).splice(18_001, 1);
  expect(run(fake).open).toBe(1);
});

test('leads that were wiped out are missed by what was known of them, all of them or one', () => {
  const fake = longHistory(400);
  run(fake);
  const rows = history(fake);
  rows.splice(1, PER_LEAD);
  expect(run(fake)).toMatchObject({ open: 1, rows: [null] });
  rows.splice(1);
  expect(run(fake).open).toBe(100);
});

test('what was acknowledged is not announced again, and does not make a long History be read whole', () => {
  const fake = longHistory();
  history(fake)[99][NOTE] = 'edited';
  expect(run(fake)).toMatchObject({ open: 1, read: 8000 + EVENTS });
  acknowledgeHistory(fake, { op: 'op0001', actor: 'Aoki' });
  expect(run(fake)).toMatchObject({ open: 0, read: 8000 });
  history(fake)[99][NOTE] = 'edited once more';
  const open = [run(fake), run(fake), run(fake)].map((one) => one.open);
  expect(Math.max(...open)).toBe(1);
});
