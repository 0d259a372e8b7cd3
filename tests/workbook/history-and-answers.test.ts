/** History's and Answers' rows: what is written is read back, and what is not ours is passed over. */
import * as fc from 'fast-check';
import type { Cell } from '../../src/pipeline/cell';
import { ANSWERS, questionMark } from '../../src/pipeline/checklist';
import { EVENT_KINDS, type PipelineEvent, VIAS } from '../../src/pipeline/event';
import { answersByLead, answerToRow, type RecordedAnswer } from '../../src/workbook/answers';
import { eventsByLead, eventToRow, rowToEvent } from '../../src/workbook/history';
import { ANSWER_COLUMNS, HISTORY_COLUMNS } from '../../src/workbook/schema';
import { DAY_ONE, happened } from '../support/pipeline';
import { anyText } from '../support/texts';

const moment = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2999, 11, 31) });
const someText = anyText.filter((text) => text !== '');
const events: fc.Arbitrary<PipelineEvent> = fc.record({
  when: fc.option(moment),
  leadId: someText,
  kind: fc.constantFrom(...EVENT_KINDS),
  from: anyText,
  to: anyText,
  amount: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  source: anyText,
  actor: anyText,
  owner: anyText,
  reason: anyText,
  note: anyText,
  via: fc.constantFrom(...VIAS),
  eventId: anyText,
  summary: anyText,
});

test('any event comes back from its row', () => {
  fc.assert(
    fc.property(events, (event) => {
      const row = eventToRow(event);
      expect(row).toHaveLength(HISTORY_COLUMNS.length);
      expect(rowToEvent(row)).toEqual(event);
    }),
  );
});

test('an event’s particulars stand under their columns', () => {
  const text = Object.fromEntries(HISTORY_COLUMNS.map((name) => [name, `the ${name}`]));
  const row = eventToRow({
    when: DAY_ONE,
    leadId: text.lead_id,
    kind: 'returned',
    from: text.from,
    to: text.to,
    amount: 7,
    source: text.source,
    actor: text.actor,
    owner: text.owner,
    reason: text.reason,
    note: text.note,
    via: 'form',
    eventId: text.event_id,
    summary: text.summary,
  });
  const typed: Record<string, Cell> = {
    ...text,
    when: new Date(DAY_ONE),
    event: 'returned',
    amount: 7,
    via: 'form',
  };
  expect(row).toEqual(HISTORY_COLUMNS.map((name) => typed[name]));
});

describe('a row of History', () => {
  const row = (change: Partial<Record<(typeof HISTORY_COLUMNS)[number], Cell>>): Cell[] => {
    const cells = eventToRow(happened('moved', 'meeting', { amount: 5 }));
    for (const [name, cell] of Object.entries(change)) {
      cells[HISTORY_COLUMNS.indexOf(name as 'when')] = cell as Cell;
    }
    return cells;
  };
  test.each<[string, Cell[]]>([
    ['blank', HISTORY_COLUMNS.map(() => '')],
    ['empty', []],
    ['a header', [...HISTORY_COLUMNS]],
    ['without a lead', row({ lead_id: '' })],
    ['of an event nobody knows', row({ event: 'teleported' })],
    ['of an event named like an object member', row({ event: 'constructor' })],
  ])('%s is no event', (_, cells) => {
    expect(rowToEvent(cells)).toBeNull();
  });

  test('keeps a date that lost its format, and says when there is none', () => {
    expect(rowToEvent(row({ when: 46082.5 }))?.when).toBe(Date.UTC(2026, 2, 1, 12));
    expect(rowToEvent(row({ when: '' }))?.when).toBeNull();
    expect(rowToEvent(row({ when: 'last week' }))?.when).toBeNull();
  });

  test('takes an amount only when it is a number, and a lead id of digits as text', () => {
    expect(rowToEvent(row({ amount: 'about 5' }))?.amount).toBeNull();
    expect(rowToEvent(row({ amount: 0 }))?.amount).toBe(0);
    expect(rowToEvent(row({ lead_id: 123 }))?.leadId).toBe('123');
  });

  test('that came in by an unknown way counts as imported', () => {
    expect(rowToEvent(row({ via: 'pigeon' }))?.via).toBe('import');
  });

  test('cut short reads as blanks', () => {
    expect(rowToEvent(row({}).slice(0, 5))).toMatchObject({ to: 'meeting', amount: null, summary: '' });
  });
});

test('events are gathered by lead in the order of their ids, even for a lead named __proto__', () => {
  const rows = [
    happened('moved', 'screening', { leadId: '__proto__', eventId: '__proto__.2.op' }),
    happened('entered', 'new', { leadId: '__proto__', eventId: '__proto__.1.op' }),
    happened('entered', 'new', { leadId: 'L-0002', eventId: 'L-0002.1.op' }),
    happened('moved', 'lost', { leadId: 'L-0002', eventId: 'written by somebody' }),
  ].map(eventToRow);
  const found = eventsByLead([['When'], ...rows, []]);
  expect(found.get('L-0002')?.length).toBe(1);
  expect([...found.keys()]).toEqual(['__proto__', 'L-0002']);
  expect(found.get('__proto__')?.map((event) => event.kind)).toEqual(['entered', 'moved']);
});

const recorded: fc.Arbitrary<RecordedAnswer> = fc.record({
  when: moment,
  leadId: someText,
  gate: anyText,
  item: anyText,
  answer: fc.constantFrom(...ANSWERS),
  evidence: anyText,
  by: anyText,
  eventId: anyText,
  question: anyText,
});

test('an answer comes back from its row', () => {
  fc.assert(
    fc.property(recorded, (given) => {
      const row = answerToRow(given);
      expect(row).toHaveLength(ANSWER_COLUMNS.length);
      const { gate, item, answer, evidence } = given;
      expect(answersByLead([row]).get(given.leadId)).toEqual([
        { gate, item, answer, evidence, ...(given.question ? { asked: questionMark(given.question) } : {}) },
      ]);
    }),
  );
});

test('the newest answer per gate and item counts; headers, blanks and unknown answers are passed over', () => {
  const say = (leadId: string, item: string, answer: Cell): Cell[] => [
    '',
    leadId,
    'screening',
    item,
    answer,
    'e',
    '',
    '',
  ];
  const found = answersByLead([
    [...ANSWER_COLUMNS],
    say('L-0001', 'need', 'no'),
    say('L-0002', 'need', 'no'),
    say('L-0001', 'need', 'confirmed'),
    say('L-0001', 'budget', 'perhaps'),
    say('L-0001', 'timeline', 'indicated'),
    say('', 'need', 'no'),
    [],
  ]);
  expect([...found.keys()]).toEqual(['L-0001', 'L-0002']);
  expect(found.get('L-0001')).toEqual([
    { gate: 'screening', item: 'need', answer: 'confirmed', evidence: 'e' },
    { gate: 'screening', item: 'timeline', answer: 'indicated', evidence: 'e' },
  ]);
});
