/** FNL-4: "won within T days" of mature months is not biased by growth and delay; won ÷ all leads so far is. */
import { figuresOfTeam, mean, percent, tell } from './measured';
import type { TeamPlan } from './teams';

const RUNS = 300;
const EVER = 0.3;
const MEAN_LAG = 60;
const MONTH = 30.4375;

/** Half a year; every month a fifth more leads; three in ten are won in the end, by an exponential delay. */
const TEAM: TeamPlan = {
  days: 183,
  arrivals: (day) => 2 * 1.2 ** (day / MONTH),
  steps: [{ to: 'onboarding', chance: EVER, delay: { mean: MEAN_LAG } }],
  lossesRecorded: 0,
};

test('FNL-4: growth of 20 % a month, mean delay 60 days', () => {
  const all = Array.from({ length: RUNS }, (_, run) => figuresOfTeam(TEAM, run + 1));
  for (const days of [30, 60, 90]) {
    const truth = EVER * (1 - Math.exp(-days / MEAN_LAG));
    const measured = mean(
      all.map(({ cohorts }) => {
        const mature = cohorts.flatMap(
          ({ within }) => within.find((period) => period.days === days)?.won ?? [],
        );
        const sum = (of: 'k' | 'n'): number => mature.reduce((total, rate) => total + rate[of], 0);
        return sum('k') / sum('n');
      }),
    );
    tell(`won within ${days} days, mature months`, `${percent(measured)}, true ${percent(truth)}`);
    expect(Math.abs(measured - truth)).toBeLessThan(0.01);
  }
  const pooled = mean(all.map(({ winRate }) => winRate.ofAll.rate ?? 0));
  tell('won ÷ all leads so far', `${percent(pooled)}, true in the end ${percent(EVER)}`);
  // Neither what they will have won, nor what they win within 90 days.
  expect(EVER - pooled).toBeGreaterThan(0.08);
  expect(EVER * (1 - Math.exp(-90 / MEAN_LAG)) - pooled).toBeGreaterThan(0.03);
});
