/** FNL-12: with enough data a planted cause is named, and nothing else is. */
import { percent, tell } from './measured';
import { PLANTED, type Planted } from './planted';
import { type Verdict, verdictOn } from './verdicts';

const RUNS = 30;

function isExact({ alarms, stuck }: Verdict, planted: Planted): boolean {
  const other = stuck.filter((key) => key !== planted.mayBeStuck);
  return alarms.join() === planted.alarms.join() && other.join() === planted.stuck.join();
}

test.each(Object.entries(PLANTED))('%s: exactly that in 90 % of runs', (what, planted) => {
  let named = 0;
  for (let seed = 1; seed <= RUNS; seed++) if (isExact(verdictOn(planted.plan, seed), planted)) named++;
  tell(`${what}: named exactly, of ${RUNS}`, percent(named / RUNS));
  expect(named / RUNS).toBeGreaterThanOrEqual(0.9);
});
