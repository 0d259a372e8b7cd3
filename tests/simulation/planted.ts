/** Teams in which one cause is planted: everything else goes on as before. */
import { HEALTHY } from './healthy';
import type { Moment, TeamPlan } from './teams';

const HALF_YEAR = 183;
const T = 90;
/** Four leads a day: some 730 in each half-year, 60 of them won. */
const BUSY: TeamPlan = { ...HEALTHY, arrivals: () => 4 };
const ago = (days: number): number => BUSY.days - days;
const step = (to: string, change: Partial<TeamPlan['steps'][number]>): TeamPlan['steps'] =>
  BUSY.steps.map((one) => (one.to === to ? { ...one, ...change } : one));
const bo = ({ sender, day }: Moment): boolean => sender === 'Bo' && day >= ago(HALF_YEAR);

/** What has to be said, and nothing else: alarms by code and name, and the stage that too few reach. */
export interface Planted {
  readonly plan: TeamPlan;
  readonly alarms: readonly string[];
  readonly stuck: readonly string[];
  /** The stage that too few reach for the same cause; its half-years lie elsewhere, so it need not be called. */
  readonly mayBeStuck?: string;
}

export const PLANTED: Readonly<Record<string, Planted>> = {
  'fewer meetings, 50 % to 28 %': {
    plan: {
      ...BUSY,
      steps: step('meeting', { chance: ({ day }) => (day < ago(HALF_YEAR + 30) ? 0.5 : 0.28) }),
    },
    alarms: [],
    stuck: ['meeting'],
  },
  'three times the leads of Event, a tenth of their meetings': {
    plan: {
      ...BUSY,
      arrivals: (day) => (day < ago(HALF_YEAR + T) ? 4 : 6.4),
      sources: [
        { name: 'Web', weight: () => 5 },
        { name: 'Event', weight: (day) => (day < ago(HALF_YEAR + T) ? 3 : 9) },
        { name: 'Referral', weight: () => 2 },
      ],
      steps: step('meeting', {
        chance: ({ source, day }) => (source === 'Event' && day >= ago(HALF_YEAR + T) ? 0.05 : 0.5),
      }),
    },
    alarms: ['leads_without_wins Event'],
    stuck: [],
    mayBeStuck: 'meeting',
  },
  'Bo offers twice as many leads, half of them accepted': {
    plan: {
      ...BUSY,
      steps: step('screening', {
        chance: (moment) => (bo(moment) ? 0.9 : 0.45),
        accepted: (moment) => (bo(moment) ? 0.45 : 0.85),
      }),
    },
    alarms: ['pushed_handoffs Bo'],
    stuck: [],
  },
  'losses no longer written down': {
    plan: { ...BUSY, lossesRecorded: ({ day }) => (day < ago(HALF_YEAR + T) ? 0.9 : 0.5) },
    alarms: ['overdue_pile '],
    stuck: [],
  },
  'customers no longer called': {
    plan: {
      ...BUSY,
      customers: { contactEvery: (day) => (day < ago(150) ? 30 : 400), churnPerMonth: 0.02 },
    },
    alarms: ['neglected_customers '],
    stuck: [],
  },
};
