/** Churn, retention and what customers are worth, over fixed starting sets of them (FNL-13). */
import type { WallTime } from '../pipeline/event';
import type { Choice, Period } from './choose';
import type { Observed } from './observe';
import { addMonths, startOfMonth } from './period';
import { isActive, type Span, spansOf } from './spans';
import { type Rate, rateOf } from './statistics';

/** With fewer customers lost, their lifetime is a guess. */
export const LEAST_CHURNED = 20;
/** How far back the starting set of all time lies. */
const YEAR = 12;

/** Why there is no LTV. */
export type LtvLack = 'no_margin' | 'few_churned' | 'no_amount';

/** What the starting set paid at the start, and of that or beyond it at the end. */
export interface Kept {
  /** Of those whose amount at the start is known. */
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly share: number | null;
}

export interface CustomerFigures {
  /** Of the starting set; `null` when nothing is dated. */
  readonly from: WallTime | null;
  readonly to: WallTime | null;
  readonly atStart: number;
  readonly started: number;
  readonly churned: number;
  /** Customers at the end: those at the start and the new ones, without the churned. */
  readonly active: number;
  /** Customers of whom a date is lacking: in none of the other figures. */
  readonly undated: number;
  /** Whole calendar months that churn is counted over. */
  readonly months: number;
  /** Of customer-months, those in which the customer left. */
  readonly churn: Rate;
  /** Revenue of a customer in a month, over the customer-months whose amount is known. */
  readonly arpa: { readonly n: number; readonly value: number | null };
  readonly grossMargin: number | null;
  readonly ltv: number | null;
  readonly ltvLack: LtvLack | null;
  readonly retention: Rate;
  readonly grr: Kept;
  readonly nrr: Kept;
  /** Why they left, most frequent first; empty text for no reason. */
  readonly reasons: ReadonlyArray<{ readonly reason: string; readonly n: number }>;
}

export function customerFigures(observed: Observed, choice: Choice): CustomerFigures {
  const { spans, undated } = spansOf(observed, choice);
  const window = windowOf(observed, choice);
  const months = wholeMonths(spans, observed.asOf, choice.period ?? null);
  const starting = window === null ? [] : spans.filter((span) => isActive(span, window.from));
  const churned = window === null ? [] : spans.filter((span) => isChurned(span, window));
  const staying = window === null ? [] : spans.filter((span) => isActive(span, window.to));
  const kept = starting.filter((span) => window !== null && isActive(span, window.to));
  return {
    from: window?.from ?? null,
    to: window?.to ?? null,
    atStart: starting.length,
    started: window === null ? 0 : spans.filter((span) => isNew(span, window)).length,
    churned: churned.length,
    active: staying.length,
    undated: undated.length,
    months: months.length,
    ...worth(observed, spans, months),
    retention: rateOf(kept.length, starting.length),
    ...keptAmounts(observed, starting, window),
    reasons: reasonsOf(observed, churned),
  };
}

/**
 * The starting set is of the period's first moment; of all time it is that of a year before the end. The end
 * lies right after the last moment observed, so that whoever left in it has left.
 */
export function windowOf({ asOf }: Observed, { period = null }: Choice): Period | null {
  if (asOf === null) return null;
  const to = Math.min(period?.to ?? Number.POSITIVE_INFINITY, asOf + 1);
  const from = period === null ? addMonths(asOf, -YEAR) : period.from;
  return from <= to ? { from, to } : null;
}

export function isNew({ start }: Span, { from, to }: Period): boolean {
  return from < start && start <= to;
}

export function isChurned({ end }: Span, { from, to }: Period): boolean {
  return from <= end && end < to;
}

/** The calendar months that lie in the period, or in all the time since the first customer, as a whole. */
export function wholeMonths(
  spans: readonly Span[],
  asOf: WallTime | null,
  period: Period | null,
): readonly Period[] {
  if (asOf === null || spans.length === 0) return [];
  const from = period?.from ?? spans.reduce((first, { start }) => Math.min(first, start), asOf);
  const to = Math.min(period?.to ?? asOf, asOf);
  const months: Period[] = [];
  let start = startOfMonth(from);
  if (start < from) start = addMonths(start, 1);
  for (let next = addMonths(start, 1); next <= to; next = addMonths(start, 1)) {
    months.push({ from: start, to: next });
    start = next;
  }
  return months;
}

type Worth = Pick<CustomerFigures, 'churn' | 'arpa' | 'grossMargin' | 'ltv' | 'ltvLack'>;

function worth(observed: Observed, spans: readonly Span[], months: readonly Period[]): Worth {
  const { amounts, grossMargin, amountMonths } = observed;
  let customerMonths = 0;
  let left = 0;
  let known = 0;
  let revenue = 0;
  const starts = Float64Array.from(months, ({ from }) => from);
  const ends = Float64Array.from(months, ({ to }) => to);
  for (const { pass, start, end } of spans) {
    const amountAt = amounts.along(pass);
    let month = 0;
    while (starts[month] < start) month++;
    for (; starts[month] <= end; month++) {
      customerMonths++;
      if (end < ends[month]) left++;
      const amount = amountAt(starts[month]);
      if (amount === null) continue;
      known++;
      revenue += amount / amountMonths;
    }
  }
  const churn = rateOf(left, customerMonths);
  const arpa = { n: known, value: known > 0 ? revenue / known : null };
  const ltvLack =
    grossMargin === null
      ? 'no_margin'
      : left < LEAST_CHURNED
        ? 'few_churned'
        : arpa.value === null
          ? 'no_amount'
          : null;
  const ltv =
    ltvLack === null ? ((arpa.value as number) * (grossMargin as number)) / (churn.rate as number) : null;
  return { churn, arpa, grossMargin, ltv, ltvLack };
}

function keptAmounts(
  { amounts }: Observed,
  starting: readonly Span[],
  window: Period | null,
): Pick<CustomerFigures, 'grr' | 'nrr'> {
  let [n, start, gross, net] = [0, 0, 0, 0];
  for (const span of starting) {
    const before = window === null ? null : amounts.amountAt(span.pass, window.from);
    if (before === null || window === null) continue;
    const after = isActive(span, window.to) ? (amounts.amountAt(span.pass, window.to) ?? 0) : 0;
    n++;
    start += before;
    gross += Math.min(before, after);
    net += after;
  }
  const share = (end: number): number | null => (start > 0 ? end / start : null);
  return {
    grr: { n, start, end: gross, share: share(gross) },
    nrr: { n, start, end: net, share: share(net) },
  };
}

function reasonsOf(observed: Observed, churned: readonly Span[]): CustomerFigures['reasons'] {
  const counts = new Map<string, number>();
  for (const { pass } of churned) {
    const reason = churnReason(observed, pass);
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, n]) => ({ reason, n }))
    .sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1));
}

/** `null` where reasons have not been read. */
export function churnReason({ history, passes }: Observed, pass: number): string | null {
  const event = passes.settledBy[pass];
  return event >= history.detailFrom ? history.texts[history.reason[event]] : null;
}
