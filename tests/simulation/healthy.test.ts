/** FNL-12: a team in which nothing changes is seldom told of a bottleneck or an alarm: at most one report in twenty. */
import { KINDS } from './healthy';
import { percent, tell } from './measured';
import { verdictOn } from './verdicts';

const RUNS = 50;

test('steady, growing, small, seasonal and young teams', () => {
  let runs = 0;
  let told = 0;
  for (const [kind, plan] of Object.entries(KINDS)) {
    let here = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const { alarms, stuck } = verdictOn(plan, seed);
      if (alarms.length + stuck.length > 0) here++;
    }
    tell(`${kind}: told of anything, of ${RUNS}`, percent(here / RUNS));
    runs += RUNS;
    told += here;
  }
  tell(`all kinds together, of ${runs}`, percent(told / runs));
  expect(told / runs).toBeLessThanOrEqual(0.05);
});
