/** Event ids: whatever goes in comes out, and nobody else's id is taken for one of ours. */
import * as fc from 'fast-check';
import { eventId, leadIdOf, readEventId, serialOf, withCheck } from '../../src/pipeline/event-id';
import { anyText } from '../support/texts';

const operations = fc.stringMatching(/^[a-z0-9]{6,32}$/);
const checks = fc.stringMatching(/^[a-z0-9]{7}$/);

test('lead, revision, operation and check come back, however odd the lead id', () => {
  fc.assert(
    fc.property(
      anyText.filter((id) => id !== ''),
      fc.integer({ min: 1, max: 1_000_000 }),
      operations,
      checks,
      (leadId, revision, op, check) => {
        const id = eventId(leadId, revision, op);
        expect(readEventId(id)).toEqual({ leadId, revision, op, check: '' });
        expect(readEventId(withCheck(id, check))).toEqual({ leadId, revision, op, check });
      },
    ),
  );
});

test.each([
  ['a lead id with dots', 'acme.co.7.x1', 2, 'op0001'],
  ['a lead id that looks like an event id', 'L-0001.3.abcdef', 1, 'op0001'],
  ['a lead id of two lines', 'L-0001\nL-0002', 4, 'op0001'],
  ['a Japanese lead id', '顧客.42', 12, 'op0001'],
])('%s', (_, leadId, revision, op) => {
  expect(readEventId(eventId(leadId, revision, op))).toEqual({ leadId, revision, op, check: '' });
});

test.each([
  '',
  'L-0001',
  'L-0001.1',
  '.1.abcdef',
  'L-0001..abcdef',
  'L-0001.x.abcdef',
  'L-0001.1.',
  'L-0001.1.ABC',
  'L-0001.-1.abcdef',
  'L-0001.1.5.é',
  'L-0001.1.abcdef-',
  'L-0001.1.abcdef-1234567-1234567',
])('%j is not ours', (id) => {
  expect(readEventId(id)).toBeNull();
});

test('different events never share an id', () => {
  const part = fc.tuple(
    anyText.filter((id) => id !== ''),
    fc.integer({ min: 1, max: 99 }),
    operations,
  );
  fc.assert(
    fc.property(part, part, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(eventId(...one)).not.toBe(eventId(...other));
    }),
  );
});

test.each([
  [1, 'L-0001'],
  [42, 'L-0042'],
  [9999, 'L-9999'],
  [10000, 'L-10000'],
])('serial %d is %s, and back', (serial, id) => {
  expect(leadIdOf(serial)).toBe(id);
  expect(serialOf(id)).toBe(serial);
});

test.each(['', 'L-', 'l-0001', 'X-0001', 'L-0001 ', 'L-1a', 'CUST-9'])('%j carries no serial', (id) => {
  expect(serialOf(id)).toBe(0);
});
