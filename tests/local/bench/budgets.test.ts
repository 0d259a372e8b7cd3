/** Budgets are judged right, and only calls make the bench fail. */
import type { ActionName, Measured } from '../../../local/bench/actions';
import { exitCode, judge, verdictOn } from '../../../local/bench/budgets';
import type { FunnelSpeed } from '../../../local/bench/funnel-speed';

const took = (
  action: ActionName,
  serviceCalls: number,
  leads = 100,
  modelledSeconds = 4,
  holdSeconds = 3,
): Measured => ({
  action,
  leads,
  reading: { serviceCalls, metadataCalls: 50, modelledSeconds, holdSeconds, wallSeconds: 999 },
});

const speed = (timesLoop: number, growth = 10): FunnelSpeed => ({
  times: [
    { events: 10, funnelMs: 1, handOverMs: 1, loopMs: 1, timesLoop: 99, filtersMs: 1 },
    { events: 100, funnelMs: 10, handOverMs: 1, loopMs: 1, timesLoop, filtersMs: 1 },
  ],
  growth,
  loopGrowth: 9,
});

test.each([
  [4, 4, 'ok'],
  [4.0001, 4, 'over'],
  [0, 4, 'ok'],
  [Number.NaN, 4, 'over'],
  [Number.POSITIVE_INFINITY, 4, 'over'],
] as const)('%p within %p is %s', (value, limit, verdict) => {
  expect(verdictOn(value, limit)).toBe(verdict);
});

test.each([
  ['open a lead', 4, 0],
  ['open a lead', 5, 1],
  ['answer', 10, 0],
  ['answer', 11, 1],
  ['offer', 11, 1],
  ['return', 11, 1],
  ['accept', 11, 1],
  ['adopt the sheet', 5000, 0],
  ['refresh the funnel', 5000, 0],
] as const)('%s in %i calls: exit code %i', (action, calls, code) => {
  expect(exitCode(judge([took('offer', 9), took(action, calls)], speed(1), 1, []))).toBe(code);
});

test('what is within its calls may still be too dear', () => {
  expect(exitCode(judge([took('offer', 9, 100, 4.01)], speed(1), 1, []))).toBe(1);
  expect(exitCode(judge([took('offer', 9), took('refresh the funnel', 9, 100, 99)], speed(1), 1, []))).toBe(
    0,
  );
});

test.each([
  ['shorter than the handoff', took('accept', 9, 100, 4, 3.9), 0],
  ['longer than the handoff', took('accept', 9, 100, 4, 3.1), 1],
  ['longer, of an action without a budget of calls', took('refresh the funnel', 99, 100, 99, 9), 1],
  ['in another workbook than the handoff', took('accept', 9, 10_000, 4, 3), 1],
  ['of a start, which nobody can wait for with a handoff', took('adopt the sheet', 999, 100, 99, 30), 0],
])('a hold of the lock %s', (_what, action, code) => {
  const handoff = took('offer', 9, 100, action.reading.holdSeconds === 3.9 ? 4 : 3, 2);
  expect(exitCode(judge([handoff, action], speed(1), 1, []))).toBe(code);
});

test('a budget broken at any size is broken', () => {
  const checks = judge([took('offer', 9, 100), took('offer', 12, 10_000)], speed(1), 1, []);
  expect(checks.filter(({ verdict }) => verdict === 'over')).toEqual([
    { kind: 'calls', what: 'offer at 10000 leads', value: 12, limit: 10, verdict: 'over' },
  ]);
});

test.each([
  ['after one action', 2, 0],
  ['after one action', 2.01, 1],
  ['everything read anew', 8.01, 1],
  ['the tab painted anew', 99, 0],
] as const)('a refresh, %s, of %p modelled seconds: exit code %i', (refresh, modelledSeconds, code) => {
  const reading = { serviceCalls: 9, metadataCalls: 9, modelledSeconds, holdSeconds: 0, wallSeconds: 9 };
  const one = { refresh, events: 10_000, reading, cellsRead: 9, calls: [] };
  expect(exitCode(judge([], speed(1), 1, [], [one]))).toBe(code);
});

test('times, memory and sizes are judged, the funnel at its largest size, but never fail', () => {
  const checks = judge([], speed(3.5, 15), 11, [
    { file: 'Code.js', kb: 61 },
    { file: 'Sidebar.html', kb: 39 },
  ]);
  expect(checks.map(({ kind, value, verdict }) => [kind, value, verdict])).toEqual([
    ['time', 3.5, 'over'],
    ['time', 15, 'over'],
    ['memory', 11, 'over'],
    ['size', 61, 'over'],
    ['size', 39, 'ok'],
  ]);
  expect(exitCode(checks)).toBe(0);
});
