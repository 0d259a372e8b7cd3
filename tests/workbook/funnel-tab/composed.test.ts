/** Figures drawn together: the tab's text, and beside it each of them unrounded. */
import fc from 'fast-check';
import { difference } from '../../../src/funnel/comparison';
import { rateOf } from '../../../src/funnel/statistics';
import { funnelWords } from '../../../src/i18n/funnel';
import {
  countedValue,
  differenceValue,
  intervalValue,
  isComposite,
  ofValue,
  PARTS,
  shareValue,
  shortDifference,
  underRate,
} from '../../../src/workbook/funnel-tab/composed';

const words = funnelWords('en');
const rate = rateOf(62, 199);

test('FNL-5: as text and as figures', () => {
  expect(intervalValue(rate)).toMatchObject({ text: '25–38%', parts: { low: rate.low, high: rate.high } });
  expect(ofValue(rate, words)).toEqual({ text: '62 of 199', parts: { k: 62, n: 199 } });
  expect(shareValue(rate)).toMatchObject({
    text: '31.2% · 62/199',
    parts: { rate: 62 / 199, k: 62, n: 199 },
  });
});

test('FNL-5: all of a rate: in one line for a terminal, in two below the rate on the tab', () => {
  const value = countedValue(rate)!;
  expect(value).toMatchObject({ text: '31.2% · 62/199, 25–38%' });
  expect(value.parts).toMatchObject(rate);
  expect(underRate(value.parts)).toBe('62/199\n25–38%');
  expect(underRate(rateOf(0, 4000))).toBe('0/4,000\n0–0.1%');
  expect([countedValue(null), countedValue(rateOf(0, 0))]).toEqual([null, null]);
});

test('of nothing there is nothing to say', () => {
  expect([intervalValue(null), intervalValue(rateOf(0, 0)), shareValue(rateOf(0, 0))]).toEqual([
    null,
    null,
    null,
  ]);
  expect([differenceValue(null), shortDifference(null)]).toEqual([null, null]);
});

test('points in the text are hundredths of what stands beside it', () => {
  const counts = fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 90 }));
  fc.assert(
    fc.property(counts, counts, ([k, n], [l, m]) => {
      const bounds = difference(rateOf(k, n), rateOf(l, m))!;
      for (const value of [differenceValue(bounds), shortDifference(bounds)]) {
        const [low, high] = value!.text.split(/ … |…/).map((text) => Number(text.replace('−', '-')));
        expect(Math.abs(low - value!.parts.low! * 100)).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(Math.abs(high - value!.parts.high! * 100)).toBeLessThanOrEqual(0.5 + 1e-9);
      }
    }),
  );
});

test('every composite format is one, and no other is', () => {
  expect(Object.keys(PARTS).every(isComposite)).toBe(true);
  expect(['text', 'rate', 'range', 'toString'].some(isComposite)).toBe(false);
});
