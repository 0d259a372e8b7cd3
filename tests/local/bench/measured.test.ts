/** What the bench measures is the real thing: every action goes through, every event can be used. */
import { ACTIONS, measureActions } from '../../../local/bench/actions';
import { eventRows, STAGE_ROWS } from '../../../local/bench/events';
import { measureFunnel, referenceLoop } from '../../../local/bench/funnel-speed';
import { measureRefreshes, REFRESHES } from '../../../local/bench/refreshes';
import { computeFigures } from '../../../src/funnel/figures';
import type { Rows } from '../../../src/funnel/read-history';
import { readStageTable } from '../../../src/funnel/stage-table';
import { dist } from '../../support/workbench';

test('the working day goes from the plain sheet to a renewed customer, and each step costs something', () => {
  const measured = measureActions(dist, 60);
  expect(measured.map(({ action }) => action).sort()).toEqual([...ACTIONS].sort());
  for (const { reading } of measured) {
    expect(reading.serviceCalls).toBeGreaterThan(0);
    expect(reading.modelledSeconds).toBeGreaterThan(0.7);
  }
});

test('refreshes: after the first time only new rows are read', () => {
  const measured = measureRefreshes(dist, 3000);
  const cells = Object.fromEntries(measured.map(({ refresh, cellsRead }) => [refresh, cellsRead]));
  // Small enough to be read in one run.
  expect(Object.keys(cells).sort()).toEqual(REFRESHES.filter((name) => name !== 'the rest of it').sort());
  expect(cells['everything read anew']).toBeGreaterThan(3000 * 10);
  expect(cells['after one action']).toBeLessThan(8000);
  expect(cells['after one answer']).toBeLessThan(8000);
  const painted = measured.find(({ refresh }) => refresh === 'the tab painted anew');
  expect(painted?.calls.length).toBeGreaterThan(50);
});

describe('the histories', () => {
  const rows = eventRows(2000, Date) as Rows;
  const { stages, problems } = readStageTable(STAGE_ROWS);
  const figures = computeFigures(rows, stages);

  test('have as many events as were asked for, in order, and the funnel can use each of them', () => {
    expect(problems).toEqual([]);
    expect(figures.events).toBe(2000);
    expect(figures.unusable).toEqual([]);
    const times = rows.slice(1).map((row) => (row[0] as Date).getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('give every part of the funnel something to do', () => {
    expect(figures.recoveredPasses).toBeGreaterThan(50);
    expect(figures.revenue.total).toBeGreaterThan(0);
    expect(figures.sources.length).toBe(5);
    expect(figures.handoffs.gates.map((gate) => gate.returned > 0)).toContain(true);
    expect(figures.cohorts.length).toBeGreaterThan(1);
  });

  test('the loop looks at every row', () => {
    expect(referenceLoop(rows as unknown[][])).toBeGreaterThan(
      referenceLoop(rows.slice(0, -1) as unknown[][]),
    );
  });
});

test('the funnel is timed at every size that was asked for', () => {
  const { times } = measureFunnel(dist, [500, 3000], 1);
  expect(times.map(({ events }) => events)).toEqual([500, 3000]);
  for (const { loopMs, filtersMs } of times) expect(Math.min(loopMs, filtersMs)).toBeGreaterThan(0);
});
