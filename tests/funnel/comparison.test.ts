/** FNL-12: two rates are compared with an interval, at any confidence. */
import { difference, normalQuantile, wilson, Z95 } from '../../src/funnel/comparison';
import { rateOf } from '../../src/funnel/statistics';

test.each([
  [0.975, 1.959963984540054],
  [0.5, 0],
  [0.995, 2.5758293035489],
  [0.001, -3.090232306167813],
  [0.02425, -1.97296],
])('the normal quantile of %f', (share, expected) => {
  expect(normalQuantile(share)).toBeCloseTo(expected, 4);
});

test('FNL-5: at 95 % the bounds are those of a rate', () => {
  for (const [k, n] of [
    [0, 10],
    [3, 10],
    [30, 100],
    [5, 5],
  ]) {
    const { low, high } = rateOf(k, n);
    expect(wilson(k, n, Z95)).toEqual({ low, high });
  }
});

/** Newcombe 1998, table II, method 10. */
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 20, 0.6791, 1],
  [0, 10, 0, 20, -0.1611, 0.2775],
])('the interval of %i/%i − %i/%i', (k1, n1, k2, n2, low, high) => {
  const found = difference({ k: k1, n: n1 }, { k: k2, n: n2 })!;
  expect(found.low).toBeCloseTo(low, 3);
  expect(found.high).toBeCloseTo(high, 3);
});

test('there is no difference to nothing', () => {
  expect(difference({ k: 0, n: 0 }, { k: 1, n: 2 })).toBeNull();
});
