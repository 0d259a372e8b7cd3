/** The signature cell: any state comes back as it was, and a damaged cell is `null`, never half a state. */
import * as fc from 'fast-check';
import { HEALTHS } from '../../src/pipeline/activity';
import { ANSWERS } from '../../src/pipeline/checklist';
import type { LeadState, Offer, Return } from '../../src/pipeline/lead-state';
import {
  type GateAnswer,
  ROWS_KEPT,
  readSignature,
  withAnswer,
  writeSignature,
} from '../../src/pipeline/signature';
import { STAGE_KINDS } from '../../src/pipeline/stage';
import type { Undo } from '../../src/pipeline/undo';
import { leadThrough } from '../support/pipeline';
import { anyText } from '../support/texts';

const time = fc.option(fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_000 }));
const offers: fc.Arbitrary<Offer> = fc.record({
  from: anyText,
  to: anyText,
  sender: anyText,
  receiver: anyText,
  on: time,
  override: anyText,
});
const returns: fc.Arbitrary<Return> = fc.record({ by: anyText, reason: anyText, note: anyText, on: time });
const states: fc.Arbitrary<LeadState> = fc.record({
  leadId: anyText,
  stage: anyText,
  since: time,
  pass: fc.nat(99),
  settled: fc.constantFrom('' as const, ...STAGE_KINDS),
  owner: anyText,
  hands: fc.array(anyText, { maxLength: 3 }),
  amount: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((amount) => amount + 0)),
  sheetAmount: fc.option(fc.nat()),
  source: anyText,
  revision: fc.nat(9999),
  offer: fc.option(offers),
  returned: fc.option(returns),
  why: fc.option(fc.record({ reason: anyText, note: anyText })),
  plan: fc.option(fc.record({ what: anyText, on: time })),
  touched: time,
  renewalOn: time,
  health: fc.option(fc.constantFrom(...HEALTHS)),
  lastActor: anyText,
  lastOn: time,
});
const answers: fc.Arbitrary<GateAnswer[]> = fc.array(
  fc.record({
    gate: anyText,
    item: anyText,
    answer: fc.constantFrom(...ANSWERS),
    evidence: anyText,
    asked: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  }),
  { maxLength: 4 },
);

const undos: fc.Arbitrary<Undo | null> = fc.option(
  fc.record({
    op: fc.string({ minLength: 1 }),
    summary: anyText,
    drafts: fc.array(fc.record({ kind: fc.constant('undone' as const), from: anyText, to: anyText })),
    state: states,
  }),
);

test('any state and any evidence come back from the cell as they were', () => {
  fc.assert(
    fc.property(
      states,
      answers,
      fc.array(fc.nat(), { maxLength: 20 }),
      undos,
      fc.option(fc.nat(), { nil: undefined }),
      fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      (state, given, rows, back, counted, words) => {
        const undo = back && { ...back, state: { ...back.state, leadId: state.leadId, revision: 0 } };
        const cell = writeSignature({ state, answers: given, counted, rows, words, undo });
        expect(readSignature(cell)).toEqual({
          state,
          answers: given,
          counted,
          rows: rows.slice(-ROWS_KEPT),
          words,
          undo,
        });
        // One line, opening like a key of ours, so that it is written to the cell to the letter.
        expect(cell).toMatch(/^\{[^\n\r]*\}$/);
      },
    ),
  );
});

const whole = writeSignature({
  state: leadThrough('new', 'screening'),
  answers: [{ gate: 'screening', item: 'need', answer: 'indicated', evidence: 'a form' }],
  rows: [4, 9],
  undo: null,
});
const changed = (change: (cell: Record<string, unknown>) => void): string => {
  const cell = JSON.parse(whole);
  change(cell);
  return JSON.stringify(cell);
};

describe('a damaged cell is null:', () => {
  test.each<[string, unknown]>([
    ['empty', ''],
    ['a number', 42],
    ['a truth value', true],
    ['a date', new Date(0)],
    ['nothing', null],
    ['absent', undefined],
    ['prose', 'please do not touch'],
    ['a brace', '{'],
    ['an empty object', '{}'],
    ['an array', '[]'],
    ['an error value', '#REF!'],
    ['an earlier form', changed((cell) => Object.assign(cell, { v: 1 }))],
    ['a later form', changed((cell) => Object.assign(cell, { v: 3 }))],
    ['no id', changed((cell) => Reflect.deleteProperty(cell, 'id'))],
    ['a number for the stage', changed((cell) => Object.assign(cell, { s: 7 }))],
    ['text for the revision', changed((cell) => Object.assign(cell, { r: '7' }))],
    ['no state', changed((cell) => Object.assign(cell, { x: null }))],
    ['half a state', changed((cell) => Object.assign(cell, { x: (cell.x as unknown[]).slice(0, 4) }))],
    ['no answers', changed((cell) => Object.assign(cell, { a: 'none' }))],
    ['no rows', changed((cell) => Reflect.deleteProperty(cell, 'h'))],
    ['a row that is none', changed((cell) => Object.assign(cell, { h: [4, 'nine'] }))],
    ['an answer that is none', changed((cell) => Object.assign(cell, { a: [null] }))],
    ['an answer that is a number', changed((cell) => Object.assign(cell, { a: [7] }))],
  ])('%s', (_, cell) => {
    expect(readSignature(cell)).toBeNull();
  });

  test('cut off anywhere', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(readSignature(whole.slice(0, length))).toBeNull();
    }
    expect(readSignature(whole)).not.toBeNull();
  });
});

test('whatever text stands in the cell, reading it never throws', () => {
  const json = fc.oneof(
    anyText,
    fc.json(),
    fc
      .record({
        v: fc.constant(1),
        id: anyText,
        s: anyText,
        r: fc.nat(),
        x: fc.anything(),
        a: fc.anything(),
        h: fc.anything(),
      })
      .map((cell) => {
        try {
          return JSON.stringify(cell) ?? '';
        } catch {
          return '{';
        }
      }),
  );
  fc.assert(
    fc.property(json, (cell) => {
      const read = readSignature(cell);
      expect(read === null || typeof read.state.leadId === 'string').toBe(true);
    }),
  );
});

test('an answer of a strength this version does not know counts as not asked', () => {
  const cell = changed((read) => Object.assign(read, { a: [['screening', 'need', 9, 'e']] }));
  expect(readSignature(cell)?.answers[0].answer).toBe('not_asked');
});

describe('an answer given again', () => {
  const old: GateAnswer[] = [
    { gate: 'screening', item: 'need', answer: 'no', evidence: 'first' },
    { gate: 'lead_quality', item: 'need', answer: 'no', evidence: 'another gate' },
  ];
  test('replaces the one to the same item of the same gate only, and leaves the old list alone', () => {
    const given: GateAnswer = { gate: 'screening', item: 'need', answer: 'confirmed', evidence: 'second' };
    expect(withAnswer(old, given)).toEqual([old[1], given]);
    expect(old[0].answer).toBe('no');
  });
  test('to a new item is added at the end', () => {
    const given: GateAnswer = { gate: 'screening', item: 'budget', answer: 'no', evidence: '' };
    expect(withAnswer(old, given)).toEqual([...old, given]);
  });
});
