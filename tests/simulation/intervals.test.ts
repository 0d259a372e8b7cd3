/** FNL-5, FNL-7: 95 % intervals of simulated teams hold the true rate about 95 times in 100. */
import { random } from '../../local/sample/random';
import type { Rate } from '../../src/funnel/statistics';
import { figuresOfTeam, percent, tell } from './measured';

const RUNS = 2000;
/** All leads of two months, watched until none can move any more. */
const MONTHS = 60;
const WATCHED = 400;
const delay = { median: 10, spread: 0.5 };

/** Size and rates differ from run to run: at one n and p the discrete coverage may lie anywhere near 95 %. */
function runs(measure: (figures: ReturnType<typeof figuresOfTeam>) => Rate, truth: 'first' | 'win'): number {
  const dice = random(truth === 'first' ? 1 : 2);
  let held = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const leads = 30 + dice.below(271);
    const win = 0.05 + 0.9 * dice.next();
    const first = win + (0.95 - win) * dice.next();
    const figures = figuresOfTeam(
      {
        days: MONTHS + WATCHED,
        arrivals: (day) => (day < MONTHS ? leads / MONTHS : 0),
        steps: [
          { to: 'screening', chance: first, delay },
          { to: 'onboarding', chance: win / first, delay },
        ],
      },
      seed,
    );
    const { low, high } = measure(figures);
    const rate = truth === 'first' ? first : win;
    if (low !== null && high !== null && low <= rate && rate <= high) held++;
  }
  return held / RUNS;
}

test.each([
  [
    'lead to qualified',
    'first',
    (figures: ReturnType<typeof figuresOfTeam>) => figures.milestones[1].fromFirst,
  ],
  ['win rate', 'win', (figures: ReturnType<typeof figuresOfTeam>) => figures.winRate.rate],
] as const)('%s', (what, truth, measure) => {
  const share = runs(measure, truth);
  tell(`${what}: intervals that hold the truth, of ${RUNS}`, percent(share));
  expect(share).toBeGreaterThanOrEqual(0.93);
  expect(share).toBeLessThanOrEqual(0.97);
});
