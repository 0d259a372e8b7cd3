/** Cells name the same leads as in a plain map, whatever they hold. */
import fc from 'fast-check';
import { LeadIndex } from '../../src/funnel/lead-index';

const cells = fc.oneof(
  fc.integer({ min: 0, max: 1_200_000 }).map((number) => `L-${number}`),
  fc.integer({ min: 0, max: 2_000 }).map((number) => `L-${String(number).padStart(4, '0')}`),
  fc.constantFrom(
    'L-',
    'L-1',
    'L-01',
    'L-001',
    'l-1',
    'L-1 ',
    ' L-1',
    'L-1e3',
    'L--1',
    'L-1.0',
    'L-１',
    'M-1',
    'L1',
  ),
  fc.constantFrom('L-999999', 'L-1000000', 'constructor', '__proto__', '', null, undefined, 1, true),
  fc.string({ maxLength: 9 }),
);

test('every cell is found as what it was set last, and no other is', () => {
  fc.assert(
    fc.property(fc.array(cells), fc.array(cells), (set, asked) => {
      const index = new LeadIndex();
      const plain = new Map<unknown, number>();
      set.forEach((cell, lead) => {
        index.set(cell, lead);
        plain.set(cell, lead);
      });
      for (const cell of [...set, ...asked]) expect(index.get(cell)).toBe(plain.get(cell) ?? -1);
    }),
  );
});

test('ids that differ by zeros in front are different leads', () => {
  const index = new LeadIndex();
  ['L-1', 'L-01', 'L-0001'].forEach((id, lead) => {
    index.set(id, lead);
  });
  expect(['L-1', 'L-01', 'L-001', 'L-0001'].map((id) => index.get(id))).toEqual([0, 1, -1, 2]);
});
