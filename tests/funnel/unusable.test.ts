/** FNL-14: whatever cannot be used is counted and listed with its row, and the rest still counts. */
import { computeFigures } from '../../src/funnel/figures';
import type { Cell } from '../../src/pipeline/cell';
import { on, STAGES } from './history';

const HEADER: Cell[] = ['When', 'Lead ID', 'Event', 'From', 'To', 'Amount', 'Source'];
const good = on('2026-01-01', 'entered', 'new', { lead: 'good' });

test.each<[string, Cell[], string, Record<string, string>, number]>([
  ['no lead ID', on('2026-01-02', 'entered', 'new', { lead: ' ' }), 'history_no_lead', {}, 1],
  ['an unknown event', on('2026-01-02', 'danced', 'new'), 'history_event', { text: 'danced' }, 1],
  ['an unknown stage', on('2026-01-02', 'entered', 'moon'), 'history_stage', { text: 'moon' }, 2],
  ['no stage to enter', on('2026-01-02', 'entered', ''), 'history_no_stage', {}, 2],
  ['no date', on('', 'entered', 'new'), 'history_undated', {}, 2],
  ['no date that can be read', on('soon', 'entered', 'new'), 'history_date', { text: 'soon' }, 2],
  [
    'no amount',
    on('2026-01-02', 'entered', 'new', { amount: 'lots' }),
    'history_amount',
    { text: 'lots' },
    2,
  ],
  ['a lead that never entered', on('2026-01-02', 'touched'), 'history_never_entered', {}, 1],
])('FNL-14: %s', (_, row, code, params, leads) => {
  const figures = computeFigures([HEADER, good, row], STAGES);
  expect(figures.unusable).toEqual([
    {
      row: 3,
      leadId: String(row[1]).trim(),
      why: { code, params },
    },
  ]);
  expect(figures.leads).toBe(leads);
});

test('FNL-14: undated passes are reached, and in no month and no time', () => {
  const figures = computeFigures(
    [on('', 'entered', 'new'), on('', 'moved', 'meeting'), on('', 'accepted', 'onboarding', { amount: 5 })],
    STAGES,
  );
  expect(figures).toMatchObject({ leads: 1, asOf: null, cohorts: [], revenue: { total: 5 } });
  expect(figures.reality).toMatchObject({ undatedEvents: 3, undatedPasses: 1 });
  expect(figures.milestones.map(({ reached, medianDays }) => [reached, medianDays])).toEqual([
    [1, null],
    [1, null],
    [1, null],
    [1, null],
  ]);
});

test('FNL-14: a lead in an unknown stage stays a lead, ends its stay, and can go on', () => {
  const figures = computeFigures(
    [
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-03', 'moved', 'dropped'),
      on('2026-01-09', 'moved', 'meeting'),
    ],
    STAGES,
  );
  expect(figures.passes).toBe(1);
  expect(figures.stages[0]).toMatchObject({ timed: 1, medianDays: 2, thereNow: 0 });
});

test('FNL-14: a stage may be written by its label in a tab that people build', () => {
  const figures = computeFigures([on('2026-01-01', ' Entered ', 'the meeting ')], STAGES);
  expect(figures.unusable).toEqual([]);
  expect(figures.milestones[2].reached).toBe(1);
});

test.each<[string, Cell[][]]>([
  ['no rows', []],
  ['a header alone', [HEADER]],
  ['a Japanese header', [['日時', 'リードID', '出来事', '移動元', '移動先', '金額', '流入元']]],
  [
    'blank rows',
    [
      ['', '', '', '', '', '', ''],
      ['', ' ', '', '', '', '', ''],
    ],
  ],
  ['rows of no cells', [[], []]],
])('%s: nothing, and nothing wrong', (_, rows) => {
  expect(computeFigures(rows, STAGES)).toMatchObject({ leads: 0, events: 0, unusable: [], asOf: null });
});

test('rows keep their numbers below a header and between blank rows', () => {
  const blank: Cell[] = ['', '', '', '', '', '', ''];
  const { unusable } = computeFigures([blank, HEADER, blank, on('', 'entered', 'new')], STAGES);
  expect(unusable.map((entry) => entry.row)).toEqual([4]);
});

test('seven columns are enough; without a Via column hand moves are not known', () => {
  const rows = [on('2026-01-01', 'entered', 'new'), on('2026-01-02', 'moved', 'screening', { via: 'cell' })];
  expect(computeFigures(rows, STAGES).reality.handMoves).toBe(1);
  const seven = computeFigures(
    rows.map((row) => row.slice(0, 7)),
    STAGES,
  );
  expect(seven.reality.handMoves).toBeNull();
  expect(seven.milestones.map((one) => one.reached)).toEqual([1, 1, 0, 0]);
});

test('FNL-9: the same stage again, or what was taken back, is no stage typed over by hand', () => {
  const hand = { via: 'cell' };
  const rows = [
    on('2026-01-01', 'entered', 'new'),
    on('2026-01-02', 'moved', 'screening', { ...hand, from: 'screening' }),
    on('2026-01-03', 'moved', 'screening', { ...hand, from: 'new' }),
    on('2026-01-04', 'moved', 'lost', { ...hand, from: 'screening' }),
    on('2026-01-05', 'undone', 'screening', { from: 'lost' }),
  ];
  expect(computeFigures(rows, STAGES).reality.handMoves).toBe(1);
});

test('no stages at all: leads are still counted', () => {
  expect(computeFigures([good], [])).toMatchObject({ leads: 1, stages: [], winRate: { won: 0 } });
});
