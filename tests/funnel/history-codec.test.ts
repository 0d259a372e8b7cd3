/** A history kept as text comes back as it was, can be gone on with, and is nothing at all when damaged. */
import fc from 'fast-check';
import { figuresOf } from '../../src/funnel/figures';
import { History } from '../../src/funnel/history';
import { decodeHistory, encodeHistory } from '../../src/funnel/history-codec';
import { observe } from '../../src/funnel/observe';
import { packColumn, packNumber, Unpacking } from '../../src/funnel/packed-numbers';
import { COLUMN, HistoryReader, readHistory } from '../../src/funnel/read-history';
import type { Cell } from '../../src/pipeline/cell';
import { EVENT_KINDS } from '../../src/pipeline/event';
import { on, STAGES } from './history';

const text = fc.oneof(
  fc.constantFrom('', 'Web', ' web ', 'a|b', 'x\ny', 'back\\n', '日本', '\u2028', '__proto__', '\ud800'),
  fc.string({ maxLength: 6 }),
);
const event = fc
  .record({
    when: fc.oneof<fc.Arbitrary<Cell>[]>(
      fc.integer({ min: -1e13, max: 2e14 }).map((time) => new Date(time)),
      fc.constantFrom<Cell>('', 'soon', '2026-01-02 03:04', 46_000.123_456_789),
    ),
    lead: fc.oneof(fc.constantFrom('L-001', 'L-002', 'L-0021', ' ', 'p\nq', 'p\\nq'), text),
    kind: fc.constantFrom(...EVENT_KINDS, 'danced'),
    to: fc.oneof(fc.constantFrom(...STAGES.map((stage) => stage.key)), text),
    amount: fc.oneof<fc.Arbitrary<Cell>[]>(
      fc.constantFrom<Cell>('', 'lots', 0, -0.1),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    ),
    source: text,
    actor: text,
    reason: text,
    from: text,
    via: fc.constantFrom('sidebar', 'cell'),
  })
  .map(({ when, kind, to, ...more }) => on(when, kind, to, more));
const rows = fc.array(event, { maxLength: 30 });
const said = (history: History) => figuresOf(observe(history, STAGES));
const back = (history: History): History => {
  const decoded = decodeHistory(encodeHistory(history));
  if (decoded === null) throw new Error('It did not come back');
  return decoded;
};

test('any history comes back and says the same', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (events, detailed) => {
      const history = readHistory(events, { details: detailed });
      expect(said(back(history))).toEqual(said(history));
      expect(encodeHistory(back(history))).toBe(encodeHistory(history));
    }),
    { numRuns: 100 },
  );
});

test('moments that are no whole milliseconds come back too, and so do those of other millennia', () => {
  const events = fc.array(event, { minLength: 1, maxLength: 12 });
  const moments = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(events, moments, (rows, odd) => {
      let at = 0;
      const history = readHistory(rows, { wallOf: (instant) => (at++ % 2 ? odd[at % odd.length] : instant) });
      const kept = back(history);
      expect([...kept.when.subarray(0, kept.events)].map((when) => when + 0)).toEqual(
        [...history.when.subarray(0, history.events)].map((when) => when + 0),
      );
      expect(encodeHistory(kept)).toBe(encodeHistory(history));
    }),
  );
});

test('it can be gone on with as if it had been read in one go', () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const history = new History(true);
      new HistoryReader(history).read(first, 2, COLUMN);
      const kept = back(history);
      new HistoryReader(kept).read(second, 2 + first.length, COLUMN);
      const whole = new History(true);
      new HistoryReader(whole).read([...first, ...second], 2, COLUMN);
      expect(said(kept)).toEqual(said(whole));
    }),
    { numRuns: 100 },
  );
});

test('it is plain ASCII on one line', () => {
  fc.assert(fc.property(rows, (events) => expect(encodeHistory(readHistory(events))).toMatch(/^[ -~]*$/)));
});

test('a text that was cut, changed or is none gives nothing, and never throws', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.constantFrom('', '0', '~', '|', 'é'), (events, at, other) => {
      const encoded = encodeHistory(readHistory(events));
      const place = at % encoded.length;
      const damaged = encoded.slice(0, place) + other + encoded.slice(place + 1);
      expect(damaged === encoded || decodeHistory(damaged) === null).toBe(true);
      expect(decodeHistory(encoded.slice(0, place))).toBeNull();
    }),
    { numRuns: 100 },
  );
  for (const none of ['', '1', '||||', '1|AAA|A']) expect(decodeHistory(none)).toBeNull();
});

test('numbers and columns of them come back', () => {
  const whole = fc.oneof(fc.nat(3), fc.nat(), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.array(whole, { maxLength: 40 }), fc.nat(9), (values, again) => {
      const column = [...values, ...new Array<number>(again).fill(values[0] ?? 7)].filter(
        (value) => value < Number.MAX_SAFE_INTEGER,
      );
      const into = new Float64Array(column.length);
      expect(new Unpacking(packColumn(column, column.length)).column(into, column.length)).toBe(true);
      expect([...into]).toEqual(column);
    }),
  );
  expect(new Unpacking(packNumber(2 ** 53 - 1)).number()).toBe(2 ** 53 - 1);
  expect(new Unpacking('').number()).toBeNaN();
  expect(new Unpacking('A').column([], 1)).toBe(false);
});
