/** The figures at the top as they are shown: value, what it is of, and what it is held against. */
import { behindKey } from '../../funnel/behind';
import { LEAST_CHURNED } from '../../funnel/customers';
import type { Figures } from '../../funnel/figures';
import type { HeadlineCode, HeadlineFigure, HeadlineGroup } from '../../funnel/headline-figures';
import type { FunnelWords } from '../../i18n/funnel';
import { count, interval, percent, rateDetail } from './format';
import type { Format } from './report';

export interface Kpi {
  readonly group: HeadlineGroup;
  readonly label: string;
  readonly value: number | null;
  readonly format: Format;
  /** k of n with the interval, or what else it is of. */
  readonly detail: string;
  /** Target and the period before; empty when there is neither. */
  readonly against: string;
  /** The key of the rows behind it. */
  readonly behind?: string;
}

const FORMAT: Record<HeadlineCode, Format> = {
  won_amount: 'money',
  ltv: 'money',
  churn: 'rate',
  retention: 'rate',
  nrr: 'rate',
  grr: 'rate',
  leads: 'count',
  meetings: 'count',
  meeting_rate: 'rate',
  win_rate: 'rate',
  customers: 'count',
  acceptance: 'rate',
};

/** Of a count its rows, of a rate those that count for it. */
const BEHIND: Partial<Record<HeadlineCode, string>> = {
  won_amount: behindKey('headline', 'won'),
  churn: behindKey('customers', 'churn'),
  retention: behindKey('customers', 'kept'),
  leads: behindKey('headline', 'leads'),
  meetings: behindKey('headline', 'meetings'),
  meeting_rate: behindKey('headline', 'met_in_time'),
  win_rate: behindKey('headline', 'won'),
  customers: behindKey('customers', 'active'),
  acceptance: behindKey('headline', 'accepted'),
};

/** Goal first, then the roles in the order of the handoffs. */
export function headline(figures: Figures, words: FunnelWords, currency = ''): Kpi[] {
  return figures.headline.figures.map((figure) => ({
    group: figure.group,
    label: labelOf(figure, figures, words),
    value: figure.value,
    format: FORMAT[figure.code],
    detail: detailOf(figure, figures, words, currency),
    against: againstOf(figure, words, currency),
    behind: BEHIND[figure.code],
  }));
}

export function labelOf(
  { code }: HeadlineFigure,
  { withinDays }: Figures,
  { headline: own }: FunnelWords,
): string {
  return code === 'meeting_rate' ? own.meetingRate(count(withinDays)) : own.labels[code];
}

/** A value of the figure as text. */
export function valueText({ code }: Pick<HeadlineFigure, 'code'>, value: number, currency: string): string {
  const format = FORMAT[code];
  if (format === 'rate') return percent(value);
  return format === 'money' ? currency + count(value) : count(value);
}

function detailOf(
  { code, value, rate, n }: HeadlineFigure,
  { headline: all, handoffs, minimumN }: Figures,
  words: FunnelWords,
  currency: string,
): string {
  const { headline: own, customers: customerWords } = words;
  const { customers, recovered } = all;
  const money = (amount: number): string => currency + count(amount);
  const of = count(n ?? 0);
  switch (code) {
    case 'won_amount':
      return `${own.won(of)} · ${words.firstAndRecovered(money((value ?? 0) - recovered), money(recovered))}`;
    case 'ltv': {
      const { arpa, grossMargin, churn, ltvLack } = customers;
      return ltvLack === null
        ? customerWords.worked(money(arpa.value ?? 0), percent(grossMargin), percent(churn.rate))
        : customerWords.lack[ltvLack](count(churn.k), count(LEAST_CHURNED));
    }
    case 'churn': {
      const range = interval(customers.churn);
      const months = own.customerMonths(count(customers.churn.k), count(customers.churn.n));
      return judged(range === null ? months : months + words.comma + range, customers.churn.n, minimumN);
    }
    case 'nrr':
    case 'grr':
      return judged(own.ofCustomers(of), n ?? 0, minimumN);
    case 'leads':
      return words.passes(count(all.passes), count(all.recoveredPasses));
    case 'meetings':
      return '';
    case 'customers':
      return own.customers(count(customers.started), count(customers.churned));
    default: {
      if (rate === null) return '';
      const detail = rateDetail(rate, words);
      const waiting = words.waiting(count(handoffs.all.waiting));
      return judged(code === 'acceptance' ? detail + words.comma + waiting : detail, rate.n, minimumN);
    }
  }
}

function judged(detail: string, n: number, minimumN: number): string {
  return n > 0 && n < minimumN ? `${detail} (n < ${minimumN})` : detail;
}

function againstOf(figure: HeadlineFigure, { headline: own }: FunnelWords, currency: string): string {
  const { code, target, previous } = figure;
  const said: string[] = [];
  if (target !== null) {
    const value = valueText(figure, target, currency);
    said.push(code === 'churn' ? own.targetAtMost(value) : own.target(value));
  }
  if (previous !== null) {
    const value = valueText(figure, previous.value, currency);
    said.push(previous.n === null ? own.before(value) : own.beforeOf(value, count(previous.n)));
  }
  return said.join(' · ');
}
