/** Wording of the figures at the top: their names, what they are held against, and what is to be said of them. */
import type { HeadlineCode } from '../../funnel/headline-figures';

export interface HeadlineWords {
  labels: Record<Exclude<HeadlineCode, 'meeting_rate'>, string>;
  meetingRate(days: string): string;
  won(n: string): string;
  customers(started: string, left: string): string;
  customerMonths(k: string, n: string): string;
  ofCustomers(n: string): string;
  target(value: string): string;
  targetAtMost(value: string): string;
  before(value: string): string;
  beforeOf(value: string, n: string): string;
  say: {
    below(label: string, value: string, target: string): string;
    unclear(label: string, value: string, target: string): string;
    above(label: string, value: string, target: string): string;
    reached(labels: string): string;
  };
}

export const headlineEn: HeadlineWords = {
  labels: {
    won_amount: 'Won amount',
    ltv: 'LTV',
    churn: 'Churn in a month',
    retention: 'Retention',
    nrr: 'NRR',
    grr: 'GRR',
    leads: 'Leads',
    meetings: 'Meetings',
    win_rate: 'Win rate (won ÷ closed)',
    customers: 'Customers now',
    acceptance: 'Handoffs accepted',
  },
  meetingRate: (days) => `Meeting in ${days} days`,
  won: (n) => `${n} won`,
  customers: (started, left) => `${started} new, ${left} left`,
  customerMonths: (k, n) => `${k} of ${n} customer-months`,
  ofCustomers: (n) => `of ${n} customers`,
  target: (value) => `target ${value}`,
  targetAtMost: (value) => `target ${value} at most`,
  before: (value) => `before ${value}`,
  beforeOf: (value, n) => `before ${value} (n ${n})`,
  say: {
    below: (label, value, target) => `${label}: ${value}, below the target of ${target}.`,
    unclear: (label, value, target) =>
      `${label}: ${value}, off the target of ${target}; so few cases can differ by that much by chance.`,
    above: (label, value, target) => `${label}: ${value}, above the target of ${target} at most.`,
    reached: (labels) => `On target: ${labels}.`,
  },
};

export const headlineJa: HeadlineWords = {
  labels: {
    won_amount: '受注金額',
    ltv: 'LTV（顧客生涯価値）',
    churn: '月次解約率',
    retention: '継続率',
    nrr: 'NRR（拡大込み）',
    grr: 'GRR（拡大抜き）',
    leads: 'リード',
    meetings: '商談',
    win_rate: '受注率（受注÷決着）',
    customers: '現在の顧客',
    acceptance: '引き継ぎの受入率',
  },
  meetingRate: (days) => `${days}日以内の商談化率`,
  won: (n) => `受注${n}件`,
  customers: (started, left) => `新規${started}、解約${left}`,
  customerMonths: (k, n) => `延べ${n}顧客月のうち${k}件`,
  ofCustomers: (n) => `顧客${n}件`,
  target: (value) => `目標 ${value}`,
  targetAtMost: (value) => `目標 ${value}以下`,
  before: (value) => `前期 ${value}`,
  beforeOf: (value, n) => `前期 ${value}（${n}件）`,
  say: {
    below: (label, value, target) => `${label}は${value}で、目標の${target}に届いていません。`,
    unclear: (label, value, target) =>
      `${label}は${value}で、目標の${target}から外れていますが、この件数では偶然の差かもしれません。`,
    above: (label, value, target) => `${label}は${value}で、目標の${target}以下を超えています。`,
    reached: (labels) => `目標を達成：${labels}。`,
  },
};
