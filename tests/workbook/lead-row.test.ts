/** One lead's row: read by what columns mean, found by id, and written without touching anything else. */
import * as fc from 'fast-check';
import type { Cell } from '../../src/pipeline/cell';
import { writeSignature } from '../../src/pipeline/signature';
import type { Layout } from '../../src/workbook/layout';
import { findLead, type OwnCells, parseLeadRow, rowWidth, writeOwnCells } from '../../src/workbook/lead-row';
import { LEAD_COLUMNS, type LeadColumn } from '../../src/workbook/schema';
import { fakeBook } from '../support/fake-book';
import { leadThrough } from '../support/pipeline';

const LEADS = 1;
const own = Object.fromEntries(LEAD_COLUMNS.map((name, index) => [name, 4 + index])) as Record<
  LeadColumn,
  number
>;
const layout: Layout = {
  tabs: { leads: LEADS, history: 2, answers: 3, settings: 4, funnel: 5 },
  made: 2,
  headerRow: 2,
  own,
  team: { company: 1, created: 2, email: 3 },
  first: 4,
  last: 13,
  adopting: 0,
};
const row = (team: Cell[], ours: Partial<Record<LeadColumn, Cell>> = {}): Cell[] => [
  ...['', '', ''].map((blank, at) => team[at] ?? blank),
  ...LEAD_COLUMNS.map((name) => ours[name] ?? ''),
];

describe('reading a row', () => {
  const signature = { state: leadThrough('new'), answers: [], rows: [2], undo: null };
  const read = parseLeadRow(
    layout,
    7,
    row([' Acme ', new Date(Date.UTC(2026, 2, 1, 15)), 42], {
      lead_id: ' L-0001 ',
      stage: 'New lead',
      owner: 'Aoki',
      next_action: 'Call',
      next_action_on: new Date(Date.UTC(2026, 4, 1)),
      amount: 1200,
      signature: writeSignature(signature),
    }),
  );

  test('gives our cells and the team’s by what they mean', () => {
    expect(read).toMatchObject({
      row: 7,
      leadId: 'L-0001',
      stageText: 'New lead',
      ownerText: 'Aoki',
      nextAction: 'Call',
      nextActionOn: Date.UTC(2026, 4, 1),
      amount: 1200,
      filled: true,
      signature,
    });
    expect([read.team('company'), read.team('created'), read.team('email')]).toEqual([
      'Acme',
      '2026-03-01',
      '42',
    ]);
  });

  test('a column the team does not have reads as blank', () => {
    expect(read.team('phone')).toBe('');
  });

  test('text where a number belongs is no amount, and text for a date no date', () => {
    const cells = row([], { amount: '1,200円', next_action_on: 'soon' });
    expect(parseLeadRow(layout, 7, [...cells])).toMatchObject({ amount: null, nextActionOn: null });
  });

  test('a row with nothing but our cells is not filled; one of the team’s is enough', () => {
    const ours = { lead_id: 'L-0001', stage: 'Lost', signature: 'x' };
    expect(parseLeadRow(layout, 7, row(['', '', ''], ours)).filled).toBe(false);
    expect(parseLeadRow(layout, 7, row(['', '', 'a@b.c'], ours)).filled).toBe(true);
    expect(parseLeadRow(layout, 7, [...row(['', '', ''], ours), 'a remark right of ours']).filled).toBe(true);
  });

  test('a row cut short reads as blanks', () => {
    expect(parseLeadRow(layout, 7, ['Acme'])).toMatchObject({ leadId: '', stageText: '', signature: null });
  });
});

test('a row is read as far as the last column of ours or of the team’s', () => {
  expect(rowWidth(layout)).toBe(13);
  expect(rowWidth({ ...layout, team: { company: 20 } })).toBe(20);
  expect(rowWidth({ ...layout, team: {} })).toBe(13);
});

describe('finding a lead', () => {
  const rows = (): Cell[][] => [
    row(['note above'], { lead_id: 'L-0002' }),
    row(['Company'], { lead_id: 'Lead ID' }),
    row(['Acme', '', ''], { lead_id: 'L-0001' }),
    row(['Beta', '', ''], { lead_id: 'L-0002' }),
    row(['Gamma', '', ''], { lead_id: ' L-0003 ' }),
  ];

  test('where it was last seen costs one read', () => {
    const book = fakeBook({ [LEADS]: rows() });
    expect(findLead(book, layout, 'L-0002', 4)?.row).toBe(4);
    expect(book.reads).toHaveLength(1);
  });

  test.each([
    ['moved by a sort', 3],
    ['hinted at the header', 2],
    ['hinted above the header', 1],
    ['hinted below the sheet', 99],
    ['not hinted at all', 0],
    ['hinted at an absurd row', 1e300],
  ])('%s: it is found by its id, below the header only', (_, hint) => {
    expect(findLead(fakeBook({ [LEADS]: rows() }), layout, 'L-0002', hint)?.row).toBe(4);
  });

  test('an id with blanks around it is found; one that is not there is not', () => {
    const book = fakeBook({ [LEADS]: rows() });
    expect(findLead(book, layout, 'L-0003', 0)?.row).toBe(5);
    expect(findLead(book, layout, 'L-0009', 3)).toBeNull();
    expect(findLead(book, layout, 'Lead ID', 2)).toBeNull();
  });
});

describe('writing own cells', () => {
  const ROWS = 9;
  const cellsOf = fc.uniqueArray(fc.constantFrom(...LEAD_COLUMNS));
  const wishes = fc.dictionary(fc.integer({ min: 3, max: ROWS }).map(String), cellsOf, { maxKeys: 6 });
  const places = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], {
    minLength: LEAD_COLUMNS.length,
    maxLength: LEAD_COLUMNS.length,
  });
  const blank = (): Cell[][] =>
    Array.from({ length: ROWS }, () => Array.from({ length: 16 }, () => 'theirs'));

  test('changes exactly the named cells, wherever the columns were moved to', () => {
    fc.assert(
      fc.property(wishes, places, (wished, columns) => {
        const moved = Object.fromEntries(LEAD_COLUMNS.map((name, index) => [name, columns[index]]));
        const rows = new Map<number, OwnCells>();
        const expected = blank();
        for (const [at, names] of Object.entries(wished)) {
          const cells: OwnCells = {};
          for (const name of names) {
            cells[name] = `${name} ${at}`;
            expected[Number(at) - 1][moved[name] - 1] = `${name} ${at}`;
          }
          rows.set(Number(at), cells);
        }
        const book = fakeBook({ [LEADS]: blank() });
        writeOwnCells(book, { ...layout, own: moved }, rows);
        expect(book.cells.get(LEADS)).toEqual(expected);
      }),
    );
  });

  test('adjacent cells go in one write, adjacent rows of them too', () => {
    const book = fakeBook({ [LEADS]: blank() });
    const pair = { stage: 'Meeting', owner: 'Sato' };
    writeOwnCells(
      book,
      layout,
      new Map<number, OwnCells>([
        [6, pair],
        [4, { ...pair, signature: '{}' }],
        [5, { ...pair, signature: '{}' }],
        [8, pair],
      ]),
    );
    expect(book.writes).toEqual([
      { row: 4, column: own.stage, rows: 3, columns: 2 },
      { row: 8, column: own.stage, rows: 1, columns: 2 },
      { row: 4, column: own.signature, rows: 2, columns: 1 },
    ]);
  });

  test('a cell of a column we do not have is left out, and a blank is written', () => {
    const book = fakeBook({ [LEADS]: blank() });
    const { amount: _, ...noAmount } = own;
    writeOwnCells(book, { ...layout, own: noAmount }, new Map([[3, { amount: 5, owner: '' }]]));
    expect(book.writes).toEqual([{ row: 3, column: own.owner, rows: 1, columns: 1 }]);
    expect(book.cells.get(LEADS)?.[2][own.owner - 1]).toBe('');
  });

  test('nothing to write writes nothing', () => {
    const book = fakeBook({ [LEADS]: blank() });
    writeOwnCells(book, layout, new Map([[3, {}]]));
    expect(book.writes).toEqual([]);
  });
});
