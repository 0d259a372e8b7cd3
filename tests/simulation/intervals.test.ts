/** FNL-5, FNL-7: 95 % intervals of simulated teams hold the true rate about 95 times in 100. */
import { random } from '../../local/sample/random';
import { indicesOf } from '../../src/funnel/choose';
import { winFigures } from '../../src/funnel/outcome';
import type { Rate } from '../../src/funnel/statistics';
import { milestoneFigures } from '../../src/funnel/steps';
import { observedTeam, percent, tell } from './measured';

const RUNS = 2000;
/** All leads of two months, watched until none can move any more. */
const ARRIVING = 60;
const WATCHED = 300;
const delay = { median: 10, spread: 0.5 };

const holds = ({ low, high }: Rate, truth: number): boolean =>
  low !== null && high !== null && low <= truth && truth <= high;

test('lead to qualified, and win rate', () => {
  const dice = random(1);
  let qualified = 0;
  let won = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    // Size and rates differ from run to run: at one n and p the discrete coverage may lie anywhere near 95 %.
    const leads = 30 + dice.below(271);
    const win = 0.05 + 0.9 * dice.next();
    const first = win + (0.95 - win) * dice.next();
    const observed = observedTeam(
      {
        days: ARRIVING + WATCHED,
        arrivals: (day) => (day < ARRIVING ? leads / ARRIVING : 0),
        steps: [
          { to: 'screening', chance: first, delay },
          { to: 'onboarding', chance: win / first, delay },
        ],
      },
      seed,
    );
    const { history, passes, path, asOf, withinDays } = observed;
    const all = indicesOf(passes.count, null);
    if (holds(milestoneFigures(passes, all, path)[1].fromFirst, first)) qualified++;
    if (holds(winFigures(history, passes, all, path, asOf, withinDays).rate, win)) won++;
  }
  for (const [what, held] of [
    ['lead to qualified', qualified],
    ['win rate', won],
  ] as const) {
    tell(`${what}: intervals that hold the truth, of ${RUNS}`, percent(held / RUNS));
    expect(held / RUNS).toBeGreaterThanOrEqual(0.93);
    expect(held / RUNS).toBeLessThanOrEqual(0.97);
  }
});
