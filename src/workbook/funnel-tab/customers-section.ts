/** The report's table of customers: who stayed, who left and why, and what they are worth (FNL-13). */
import { behindKey } from '../../funnel/behind';
import { type CustomerFigures, type Kept, LEAST_CHURNED } from '../../funnel/customers';
import type { Figures } from '../../funnel/figures';
import type { Rate } from '../../funnel/statistics';
import type { FunnelWords } from '../../i18n/funnel';
import type { WallTime } from '../../pipeline/event';
import { intervalValue } from './composed';
import { columns } from './figure-sections';
import { count, moment, percent } from './format';
import type { Line, Section, Value } from './report';

/** Where the count, or else the amount, stands among a line's values. */
const COUNT_AT = 2;

export function customersSection(
  { customers, asOf }: Figures,
  words: FunnelWords,
  reasonLabels: Readonly<Record<string, string>>,
  currency = '',
): Section {
  const { customers: own, columns: c } = words;
  const { active, atStart, churned, undated, churn } = customers;
  const known = active + atStart + churned + undated + churn.n > 0;
  return {
    id: 'customers',
    title: own.title,
    columns: columns(
      [c.what, 'text'],
      ['', 'text'],
      [c.n, 'count'],
      [own.columns.rate, 'rate'],
      [c.interval, 'interval'],
      [own.columns.amount, 'money'],
      [c.meaning, 'text'],
    ),
    lines: known
      ? [
          ...countLines(customers, words, asOf),
          ...rateLines(customers, words, currency),
          ...reasonLines(customers, words, reasonLabels),
        ]
      : [],
    notes: known ? [own.formula] : [own.nobody],
  };
}

function line(name: string, key: string, n: number, meaning = ''): Line {
  const behind = new Array<string | null>(COUNT_AT).fill(null);
  return { values: [name, '', n, '', '', '', meaning], behind: [...behind, behindKey('customers', key)] };
}

function countLines(customers: CustomerFigures, words: FunnelWords, asOf: WallTime | null): Line[] {
  const { customers: own } = words;
  const { from, to } = customers;
  const end = to === null || asOf === null ? null : Math.min(to, asOf);
  const lines = [
    line(own.active, 'active', customers.active, end === null ? '' : own.activeAt(moment(end))),
    line(own.atStart, 'start', customers.atStart, from === null ? '' : own.atStartOn(moment(from))),
    line(own.started, 'new', customers.started),
    line(own.churned, 'churned', customers.churned),
  ];
  if (customers.undated > 0) lines.push(line(own.undated, 'undated', customers.undated, own.undatedMeaning));
  return lines;
}

function rateLines(customers: CustomerFigures, { customers: own }: FunnelWords, currency: string): Line[] {
  const { churn, retention, arpa, grossMargin, ltv, ltvLack, months } = customers;
  const money = (amount: number): string => currency + count(amount);
  const share = (name: string, key: string, rate: Rate, meaning: string): Line => ({
    values: [name, '', rate.k, rate.rate, intervalValue(rate), '', meaning],
    behind: [null, null, behindKey('customers', key)],
  });
  const kept = (name: string, { n, start, end, share }: Kept): Line => ({
    values: [name, '', n, share, '', '', own.amounts(money(end), money(start), count(n))],
  });
  const amount = (name: string, n: Value, value: Value, meaning: string): Line => ({
    values: [name, '', n, '', '', value, meaning],
  });
  const worth =
    ltvLack === null
      ? own.worked(money(arpa.value ?? 0), percent(grossMargin), percent(churn.rate))
      : own.lack[ltvLack](count(churn.k), count(LEAST_CHURNED));
  return [
    share(own.churn, 'churn', churn, own.customerMonths(count(churn.k), count(churn.n), count(months))),
    share(own.retention, 'kept', retention, own.kept(count(retention.k), count(retention.n))),
    kept(own.grr, customers.grr),
    kept(own.nrr, customers.nrr),
    amount(own.arpa, arpa.n, arpa.value, own.arpaOf(count(arpa.n))),
    amount(own.ltv, '', ltv, worth),
  ];
}

function reasonLines(
  { reasons }: CustomerFigures,
  words: FunnelWords,
  labels: Readonly<Record<string, string>>,
): Line[] {
  const lines = reasons.map(({ reason, n }): Line => {
    const name = labels[reason] ?? (reason || words.noReason);
    return { ...line(name, '', n), behind: [null, null, behindKey('customers', 'reason', reason)] };
  });
  return lines.length > 0 ? [{ caption: true, values: [words.customers.why] }, ...lines] : [];
}
