/** The figures at the top: the common goal, and below it each role's part, with targets and the period before. */
import type { Role } from '../pipeline/stage';
import type { Targets } from '../pipeline/targets';
import type { Choice, Period } from './choose';
import { type CustomerFigures, customerFigures, type LtvLack } from './customers';
import { decidedHandoffs, passesOf } from './headline-passes';
import type { Observed } from './observe';
import { daysOf, previousPeriod } from './period';
import { type Rate, rateOf } from './statistics';

export type HeadlineCode =
  | 'won_amount'
  | 'ltv'
  | 'churn'
  | 'retention'
  | 'nrr'
  | 'grr'
  | 'leads'
  | 'meetings'
  | 'meeting_rate'
  | 'win_rate'
  | 'customers'
  | 'acceptance';

/** Whose figure it is; the goal is everybody's. */
export type HeadlineGroup = 'goal' | Role | 'handoffs';

/**
 * `below`: on the wrong side of the target. `too_few`: fewer than the minimum n, so nothing is said. `none`:
 * there is no figure.
 */
type HeadlineState = 'on_target' | 'below' | 'too_few' | 'no_target' | 'none';

export interface HeadlineFigure {
  readonly code: HeadlineCode;
  readonly group: HeadlineGroup;
  readonly value: number | null;
  /** With k, n and interval, where the figure is a rate. */
  readonly rate: Rate | null;
  /** How many it is of, where it is no rate and no count. */
  readonly n: number | null;
  readonly target: number | null;
  /** The same of the period before, when all of it has been observed. */
  readonly previous: { readonly value: number; readonly n: number | null } | null;
  readonly state: HeadlineState;
  /** Whether the target lies outside the interval. */
  readonly clear: boolean;
}

export interface HeadlineFigures {
  readonly figures: readonly HeadlineFigure[];
  /** Of the won amount, what was won on a second or later pass. */
  readonly recovered: number;
  /** Passes that entered, and of them second or later ones. */
  readonly passes: number;
  readonly recoveredPasses: number;
  readonly customers: CustomerFigures;
  readonly ltvLack: LtvLack | null;
}

/** A calendar month's mean length: targets per month are stretched to the period by it. */
const MONTH_DAYS = 30.4375;

type Value = Pick<HeadlineFigure, 'value' | 'rate' | 'n'>;
type Values = Record<HeadlineCode, Value>;

interface Definition {
  readonly code: HeadlineCode;
  readonly group: HeadlineGroup;
  readonly target?: Exclude<keyof Targets, 'steps'>;
  /** The target is of a month. */
  readonly monthly?: boolean;
  readonly lowerIsBetter?: boolean;
}

const DEFINITIONS: readonly Definition[] = [
  { code: 'won_amount', group: 'goal', target: 'wonAmount', monthly: true },
  { code: 'ltv', group: 'goal' },
  { code: 'churn', group: 'goal', target: 'churnMonth', lowerIsBetter: true },
  { code: 'retention', group: 'goal', target: 'retention' },
  { code: 'nrr', group: 'goal' },
  { code: 'grr', group: 'goal' },
  { code: 'leads', group: 'marketing', target: 'leads', monthly: true },
  { code: 'meetings', group: 'inside_sales', target: 'meetings', monthly: true },
  { code: 'meeting_rate', group: 'inside_sales', target: 'meetingRate' },
  { code: 'win_rate', group: 'field_sales', target: 'winRate' },
  { code: 'customers', group: 'customer_success' },
  { code: 'acceptance', group: 'handoffs', target: 'acceptance' },
];

export function headlineFigures(
  observed: Observed,
  choice: Choice,
  customers = customerFigures(observed, choice),
): HeadlineFigures {
  const { passes } = observed;
  const { period = null } = choice;
  const values = valuesOf(observed, choice, customers);
  const before = period === null ? null : previousPeriod(period);
  const earlier = before && isObserved(observed, before) ? { ...choice, period: before } : null;
  const earlierValues = earlier && valuesOf(observed, earlier, customerFigures(observed, earlier));
  const entered = passesOf(observed, choice, 'entered');
  return {
    figures: DEFINITIONS.map((definition) => {
      const { code, group } = definition;
      const value = values[code];
      const target = targetOf(observed.targets, definition, period);
      const then = earlierValues?.[code];
      return {
        code,
        group,
        ...value,
        target,
        previous:
          then === undefined || then.value === null ? null : { value: then.value, n: then.rate?.n ?? then.n },
        ...judged(value, target, definition, observed.minimumN),
      };
    }),
    recovered: amountOf(
      observed,
      passesOf(observed, choice, 'won').filter((pass) => passes.number[pass] > 1),
    ),
    passes: entered.length,
    recoveredPasses: entered.filter((pass) => passes.number[pass] > 1).length,
    customers,
    ltvLack: customers.ltvLack,
  };
}

function valuesOf(observed: Observed, choice: Choice, customers: CustomerFigures): Values {
  const { passes } = observed;
  const of = (set: Parameters<typeof passesOf>[2]): number[] => passesOf(observed, choice, set);
  const won = of('won');
  const decided = decidedHandoffs(observed, choice);
  const accepted = decided.filter(({ outcome }) => outcome === 'accepted');
  const counted = (value: number): Value => ({ value, rate: null, n: null });
  const rated = (rate: Rate): Value => ({ value: rate.rate, rate, n: null });
  return {
    won_amount: { value: amountOf(observed, won), rate: null, n: won.length },
    ltv: { value: customers.ltv, rate: null, n: customers.arpa.n },
    churn: rated(customers.churn),
    retention: rated(customers.retention),
    nrr: { value: customers.nrr.share, rate: null, n: customers.nrr.n },
    grr: { value: customers.grr.share, rate: null, n: customers.grr.n },
    leads: counted(new Set(of('entered').map((pass) => passes.lead[pass])).size),
    meetings: counted(of('meetings').length),
    meeting_rate: rated(rateOf(of('met_in_time').length, of('watched').length)),
    win_rate: rated(rateOf(won.length, of('closed').length)),
    customers: counted(customers.active),
    acceptance: rated(rateOf(accepted.length, decided.length)),
  };
}

function amountOf({ passes }: Observed, won: readonly number[]): number {
  return won.reduce((sum, pass) => sum + (Number.isNaN(passes.amount[pass]) ? 0 : passes.amount[pass]), 0);
}

/** All time has no months to multiply by. */
function targetOf(targets: Targets, { target, monthly }: Definition, period: Period | null): number | null {
  const value = target === undefined ? undefined : targets[target];
  if (value === undefined) return null;
  if (!monthly) return value;
  return period === null ? null : (value * daysOf(period)) / MONTH_DAYS;
}

function judged(
  { value, rate }: Value,
  target: number | null,
  { lowerIsBetter = false }: Definition,
  minimumN: number,
): Pick<HeadlineFigure, 'state' | 'clear'> {
  if (value === null) return { state: 'none', clear: false };
  if (target === null) return { state: 'no_target', clear: false };
  if (rate !== null && rate.n < minimumN) return { state: 'too_few', clear: false };
  const low = rate?.low ?? value;
  const high = rate?.high ?? value;
  const reached = lowerIsBetter ? value <= target : value >= target;
  return { state: reached ? 'on_target' : 'below', clear: target < low || target > high };
}

/** Whether anything had been written down when the period began. */
function isObserved({ history }: Observed, { from }: Period): boolean {
  return history.oldest !== null && history.oldest <= from;
}
