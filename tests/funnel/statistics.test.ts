/** Intervals and percentiles against published and hand-computed values. */
import fc from 'fast-check';
import { percentile, rateOf, spreadOf } from '../../src/funnel/statistics';

describe('FNL-5: Wilson 95 %', () => {
  test.each([
    [3, 10, 0.1078, 0.6032],
    [6, 20, 0.1455, 0.519],
    [12, 40, 0.1807, 0.4543],
    [30, 100, 0.2189, 0.3958],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 1, 0.2065, 1],
  ])('%i of %i', (k, n, low, high) => {
    const rate = rateOf(k, n);
    expect(rate.rate).toBe(k / n);
    expect(rate.low).toBeCloseTo(low, 4);
    expect(rate.high).toBeCloseTo(high, 4);
  });

  test('nothing to divide by is no rate, not zero', () => {
    expect(rateOf(0, 0)).toEqual({ k: 0, n: 0, rate: null, low: null, high: null });
  });

  test('the interval holds the rate, stays within 0 and 1, and narrows with n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        const k = Math.round(p * n);
        const { rate, low, high } = rateOf(k, n);
        const wider = rateOf(k * 4, n * 4);
        return (
          low! >= 0 &&
          low! <= rate! &&
          rate! <= high! &&
          high! <= 1 &&
          wider.high! - wider.low! < high! - low!
        );
      }),
    );
  });
});

describe('FNL-6: median and PERCENTILE.INC', () => {
  test.each<[number[], number, number | null]>([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[1, 2], 0.5, 1.5],
    [[4, 1, 3, 2], 0.5, 2.5],
    [[9, 1, 5], 0.5, 5],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1],
    [[0, 100], 0.9, 90],
    [[10, 9, 100], 0.5, 10],
  ])('of %j at %d', (values, share, expected) => {
    const found = percentile(values, share);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 10);
  });

  test('the spread names how many values it is of', () => {
    expect(spreadOf(Float64Array.of(3, 1, 2))).toEqual({ n: 3, median: 2, p90: 2.8 });
    expect(spreadOf(new Float64Array(0))).toEqual({ n: 0, median: null, p90: null });
  });
});
