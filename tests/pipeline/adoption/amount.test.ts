/** Amounts as people write them; two readings are none. */
import fc from 'fast-check';
import { readAmount, saysNothing } from '../../../src/pipeline/adoption/amount';
import type { Cell } from '../../../src/pipeline/cell';
import { day } from './sheet';

test.each<[Cell, number]>([
  [1054, 1054],
  [0, 0],
  [-5, -5],
  ['¥1,200,000', 1200000],
  ['￥１，２００', 1200],
  ['120万円', 1200000],
  ['120 万', 1200000],
  ['1.2億', 120000000],
  ['1億2,000万円', 120000000],
  ['3千万', 30000000],
  ['5百万円', 5000000],
  ['1万2500円', 12500],
  ['$3,000', 3000],
  ['US$3,000.50', 3000.5],
  ['3,000 USD', 3000],
  ['€ 45', 45],
  ['1200000', 1200000],
  ['12.5', 12.5],
  ['10k', 10000],
  ['1.5M', 1500000],
  ['▲1,200', -1200],
  ['(1,200)', -1200],
  ['約50万円', 500000],
  ['50万円（税抜）', 500000],
])('%s is %d', (cell, amount) => {
  expect(readAmount(cell)).toBe(amount);
});

test.each<[Cell]>([
  ['1,5'],
  ['1,2000'],
  ['1.200'],
  ['1.200.000'],
  ['100~200万'],
  ['12 or 13'],
  ['応相談'],
  ['万'],
  ['1,200円/月'],
  ['--5'],
  [''],
  [true],
  [day('2026-01-02')],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
])('%s is not an amount', (cell) => {
  expect(readAmount(cell)).toBeNull();
});

test('grouping and currency never change the figure', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (figure) => {
      const grouped = String(figure).replace(/\B(?=(\d{3})+$)/g, ',');
      expect(readAmount(`¥${grouped}`)).toBe(figure);
      expect(readAmount(`${grouped}円`)).toBe(figure);
      expect(readAmount(`${figure}万`)).toBe(figure * 10000);
    }),
    { numRuns: 100 },
  );
});

test.each(['-', '—', '未定', 'N/A', 'tbd', 'なし', 'ー', '？', 'NULL'])('%s says nothing', (text) => {
  expect(saysNothing(text)).toBe(true);
});
test.each(['0', '1', 'none yet', '-5', ''])('"%s" says something, or is no word', (text) => {
  expect(saysNothing(text)).toBe(false);
});
