/** Healthy teams of several kinds: nothing about how they work ever changes, only how many leads come. */
import type { StepPlan, TeamPlan } from './teams';

export const STEPS: readonly StepPlan[] = [
  { to: 'screening', chance: 0.8, delay: { median: 1, spread: 0.8 }, accepted: 0.85 },
  { to: 'meeting', chance: 0.5, delay: { median: 7, spread: 0.9 }, accepted: 0.8 },
  { to: 'proposal', chance: 0.75, delay: { median: 10, spread: 0.7 } },
  { to: 'closing', chance: 0.7, delay: { median: 14, spread: 0.7 } },
  { to: 'onboarding', chance: 0.6, delay: { median: 12, spread: 0.7 }, accepted: 0.97 },
];

export const HEALTHY: TeamPlan = {
  days: 1000,
  arrivals: () => 3,
  steps: STEPS,
  sources: [
    { name: 'Web', weight: () => 5 },
    { name: 'Event', weight: () => 3 },
    { name: 'Referral', weight: () => 2 },
  ],
  senders: ['Ann', 'Bo', 'Chie'],
  lossesRecorded: 0.9,
  amount: { median: 600_000, spread: 0.6 },
  customers: { contactEvery: () => 30, churnPerMonth: 0.02 },
};

const MONTH = 30.4375;
const YEAR = 365.25;

export const KINDS: Readonly<Record<string, TeamPlan>> = {
  steady: HEALTHY,
  growing: { ...HEALTHY, arrivals: (day) => 1 * 1.05 ** (day / MONTH) },
  small: { ...HEALTHY, arrivals: () => 0.4 },
  seasonal: { ...HEALTHY, arrivals: (day) => 3 * (1 + 0.5 * Math.sin((2 * Math.PI * day) / YEAR)) },
  young: { ...HEALTHY, days: 500, arrivals: (day) => 1 * 1.15 ** (day / MONTH) },
};
