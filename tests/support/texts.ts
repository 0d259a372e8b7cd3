/** Text as people and damaged files bring it: any script, quotes, half emoji, names of object members. */
import * as fc from 'fast-check';

export const AWKWARD = [
  '',
  ' ',
  '=1+1',
  "'quoted'",
  '"double"',
  'back\\slash',
  '{"v":1}',
  '襷 田中さん',
  '🎌🏃‍♀️',
  '\ud83c',
  '\udf8c cut',
  'two\nlines',
  'line\u2028separator',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '\u0000',
  '00123',
  'L-1.2.abc',
];

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
);
