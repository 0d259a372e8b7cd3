/** Larger histories: teams whose rates change, with all that makes a tab untidy, so that verdicts are reached. */
import { type Random, random } from '../../../local/sample/random';
import type { AnswerRow } from '../../../src/funnel/answers';
import type { FunnelOptions } from '../../../src/funnel/figures';
import type { GroupBy } from '../../../src/funnel/groups';
import type { Cell } from '../../../src/pipeline/cell';
import { ANSWERS } from '../../../src/pipeline/checklist';
import type { Targets } from '../../../src/pipeline/targets';
import { HEALTHY, KINDS } from '../../simulation/healthy';
import { PLANTED } from '../../simulation/planted';
import { simulate, type TeamPlan } from '../../simulation/teams';
import { EVIDENCE, GATES, ITEMS, RETIRED } from './facts';
import { TIMED } from './histories';
import type { Told } from './load';

const [WHEN, , EVENT, , TO, AMOUNT, SOURCE, ACTOR, OWNER, REASON, , VIA] = Array.from(
  { length: 14 },
  (_, i) => i,
);
const LEAD = 1;
const DAY = 1;
/** The serial number of 1 January 1970. */
const EPOCH = 25_569;
const OWNERS = ['Ann', 'Bo', 'Chie', 'bo '];
/** Twice a half-year, and T. */
const KEPT_DAYS = 490;

interface Team {
  readonly plan: TeamPlan;
  readonly options?: FunnelOptions;
  /** The share of the rows, from the top, of which it is not read yet who did what and why. */
  readonly unread?: number;
  /** Nobody says what anything is worth. */
  readonly unpriced?: boolean;
}

const { days } = HEALTHY;
const DAY_MS = 86_400_000;
const END = Date.UTC(2021, 0, 1) + days * DAY_MS;
const PERIOD = { from: END - 120 * DAY_MS, to: END - 20 * DAY_MS };
const TARGETS: Targets = {
  wonAmount: 4_000_000,
  leads: 60,
  meetings: 30,
  meetingRate: 0.3,
  winRate: 0.2,
  acceptance: 0.95,
  retention: 0.5,
  churnMonth: 0.03,
  steps: [
    { stage: 'meeting', rate: 0.9 },
    { stage: 'closing', rate: 0.95 },
  ],
};
const plan = (amount: number, inDays: number): Targets => ({
  planAmount: amount,
  planBy: END + inDays * DAY_MS,
  planFrom: END - 30 * DAY_MS,
});
const [fewer, event, bo, losses, customers] = Object.values(PLANTED).map((planted) => planted.plan);
const isLate = ({ day }: { day: number }): boolean => day >= days - 183 - 90;
/** More leads of forty small sources, fewer meetings, and more offers by nobody in particular, fewer accepted. */
const worse: TeamPlan = {
  ...HEALTHY,
  arrivals: (day) => (isLate({ day }) ? 6 : 3),
  sources: Array.from({ length: 40 }, (_, at) => ({ name: `Fair ${at}`, weight: () => 1 })),
  senders: [''],
  steps: HEALTHY.steps.map((step) => {
    if (step.to === 'screening') return { ...step, accepted: (at) => (isLate(at) ? 0.6 : 0.9) };
    return step.to === 'meeting' ? { ...step, chance: (at) => (isLate(at) ? 0.1 : 0.5) } : step;
  }),
};
/** A column with more values than are shown one by one. */
const MANY: GroupBy = {
  kind: 'column',
  name: 'Town',
  of: new Map(Array.from({ length: 5000 }, (_, at) => [`L${at}`, `Town ${at % 250}`])),
};

/**
 * Each planted cause, teams in which nothing is wrong, one whose customers leave by the dozen, one of a single person;
 * and large ones, of which a part is not read yet.
 */
const TEAMS: readonly Team[] = [
  { plan: fewer, options: { groupBy: { kind: 'owner' }, targets: plan(26_000_000, 120) } },
  {
    plan: event,
    options: { groupBy: { kind: 'source' }, targets: { ...TARGETS, ...plan(60_000_000, 150) } },
  },
  { plan: bo, options: { period: PERIOD, targets: { ...TARGETS, ...plan(900_000_000, 90) } } },
  { plan: losses, options: { source: 'web', period: PERIOD, targets: plan(1_000_000_000, 10) } },
  { plan: customers, options: { grossMargin: 0.7, targets: plan(1_000_000, 60), cohortBy: 'quarter' } },
  { plan: worse, options: { groupBy: MANY, targets: plan(40_000_000, 120) } },
  { plan: KINDS.young, options: { cohortBy: 'week', minimumN: 10, targets: TARGETS } },
  {
    plan: { ...HEALTHY, customers: { contactEvery: () => 60, churnPerMonth: 0.15 } },
    options: { grossMargin: 0.6, amountMonths: 1, targets: plan(20_000_000, 120) },
  },
  {
    plan: { ...HEALTHY, senders: ['Ann'], customers: { contactEvery: () => 12, churnPerMonth: 0.01 } },
    options: { targets: { ...plan(90_000_000, 120), planFrom: undefined } },
  },
  {
    plan: { ...bo, customers: { contactEvery: () => 60, churnPerMonth: 0.15 } },
    options: { grossMargin: 0.6, targets: TARGETS },
    unread: 0.4,
    unpriced: true,
  },
  { plan: customers, unread: 0.6 },
  { plan: customers, options: { groupBy: { kind: 'owner' } }, unread: 0.9 },
];

/** The same teams for the same seed. */
export function teams(seed: number): Told[] {
  return TEAMS.map(({ plan, options = {}, unread = 0, unpriced = false }, index) => {
    const { rows, asOf } = simulate(plan, seed + index);
    const dice = random(seed * 31 + index);
    const told = untidy(sinceDay(rows, asOf), dice, plan.senders?.length === 1 ? plan.senders : OWNERS);
    if (unpriced) for (const row of told) row[AMOUNT] = '';
    const facts = { gates: GATES, items: ASKED, retired: RETIRED.slice(1), answers: answersOf(told, dice) };
    const knownFrom = Math.floor(unread * told.length) + 1;
    return { rows: told, stages: TIMED, options: { asOf, ...facts, ...options }, knownFrom };
  });
}

/** What the answers are worth: need tells good leads from others, budget tells the wrong ones, fit nobody asks. */
const ASKED = [...ITEMS, RETIRED[0], { ...RETIRED[0], key: 'competitor' }];

function answersOf(rows: readonly Cell[][], dice: Random): AnswerRow[] {
  const accepted = new Set(rows.filter((row) => row[EVENT] === 'accepted').map((row) => row[LEAD]));
  const returned = new Set(rows.filter((row) => row[EVENT] === 'returned').map((row) => row[LEAD]));
  const telling = (item: string, lead: Cell): boolean =>
    item === 'need' ? accepted.has(lead) && !returned.has(lead) : item === 'budget' && returned.has(lead);
  const found: AnswerRow[] = [];
  for (const row of rows) {
    if (row[EVENT] !== 'offered' || typeof row[WHEN] !== 'number') continue;
    for (const { gate, key: item } of [...ASKED, ...RETIRED.slice(1)]) {
      if (dice.chance(item === 'fit' ? 0.8 : 0.1)) continue;
      const when = dice.chance(0.02) ? Number.NaN : (row[WHEN] - EPOCH + dice.next() * 0.2 - 0.15) * DAY_MS;
      const word = dice.chance(0.18) ? 'soon' : dice.pick(EVIDENCE);
      const evidence = item === 'timeline' ? word : `of ${row[LEAD]}, ${item}`;
      const isTold = telling(item, row[LEAD]) && dice.chance(0.6);
      const answer = isTold ? 'confirmed' : dice.pick(ANSWERS);
      found.push({ when, leadId: String(row[LEAD]), gate, item, answer, evidence });
    }
  }
  return found;
}

/** Only the leads of the last days, which is what half-years are compared over. */
function sinceDay(rows: readonly Cell[][], asOf: number): Cell[][] {
  const from = asOf / DAY_MS + EPOCH - KEPT_DAYS;
  const kept = new Set(
    rows.filter((row) => row[EVENT] === 'entered' && Number(row[WHEN]) >= from).map((row) => row[LEAD]),
  );
  return rows.filter((row) => kept.has(row[LEAD]));
}

/** Rows as people leave them: some without a date, twice, by hand, in other words. */
function untidy(rows: readonly Cell[][], dice: Random, owners: readonly string[]): Cell[][] {
  const told: Cell[][] = [];
  const sentBack = new Set(rows.filter((row) => row[EVENT] === 'returned').map((row) => row[LEAD]));
  for (const row of rows) {
    const kept = [...row];
    const { [EVENT]: event, [LEAD]: lead, [WHEN]: when } = kept;
    if (kept[ACTOR] === '') kept[ACTOR] = dice.pick(['', ...owners]);
    if (dice.chance(0.3)) kept[OWNER] = dice.pick(owners);
    if (event === 'moved' && dice.chance(0.1)) kept[VIA] = 'cell';
    if (event === 'offered' && dice.chance(sentBack.has(lead) ? 0.4 : 0.2)) kept[REASON] = 'asked me to';
    if (event === 'entered' && dice.chance(0.03)) kept[SOURCE] = '';
    if (dice.chance(0.01)) kept[WHEN] = '';
    if (dice.chance(0.01)) kept[TO] = 'moon';
    told.push(kept);
    if (dice.chance(0.01)) told.push([...kept]);
    if (typeof when !== 'number') continue;
    const later = (days: number, kind: string, more: Record<number, Cell> = {}): void => {
      const next: Cell[] = [when + days * DAY, lead, kind, '', '', '', '', '', '', '', '', 'sidebar', '', ''];
      for (const [column, cell] of Object.entries(more)) next[Number(column)] = cell;
      told.push(next);
    };
    if (event !== 'entered' && dice.chance(0.2))
      later(0.01, 'touched', {
        [ACTOR]: dice.pick(owners),
        [REASON]: dice.pick(['call.reached', 'mail.sent', 'next']),
      });
    if (kept[TO] === 'lost' && dice.chance(0.2)) later(0, 'moved', { [TO]: 'nurture' });
    if (kept[TO] === 'lost' && dice.chance(0.1)) later(40, 'moved', { [TO]: 'meeting', [ACTOR]: 'Bo' });
    if (kept[TO] === 'onboarding' && dice.chance(0.5))
      later(30, 'renewed', { [AMOUNT]: dice.pick([100_000, 500_000, 900_000]) });
    // The row left the tab.
    if (dice.chance(0.005)) later(5, 'moved');
    if (dice.chance(0.005)) later(0, 'undone', { [TO]: kept[TO] });
  }
  return told;
}
