/** The figures at the top: leads, meetings, won, win rate, won amount, handoffs. */
import { behindKey } from '../../funnel/behind';
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import { count, percent, rateDetail } from './format';
import type { Format, Value } from './report';

export interface Kpi {
  readonly label: string;
  readonly value: Value;
  readonly format: Format;
  readonly detail: string;
  /** Whose figure it is: the whole team's, or one role's part in it. */
  readonly group?: 'goal' | 'roles';
  /** The key of the rows behind it. */
  readonly behind?: string;
}

export function headline(figures: Figures, words: FunnelWords, currency = ''): Kpi[] {
  const { kpi } = words;
  const { winRate, revenue, handoffs, minimumN } = figures;
  const [leads, , meeting, won] = figures.milestones;
  const money = (amount: number): string => `${currency}${count(amount)}`;
  const accepted = handoffs.all.acceptance;
  const judged = (n: number, detail: string): string =>
    n > 0 && n < minimumN ? `${detail} (n < ${minimumN})` : detail;
  return [
    {
      label: kpi.leads,
      behind: behindKey('all', 'leads'),
      value: figures.leads,
      format: 'count',
      detail: words.passes(count(leads.reached), count(figures.recoveredPasses)),
    },
    {
      label: kpi.meetings,
      behind: behindKey('milestones', 'meeting', 'reached'),
      value: meeting.reached,
      format: 'count',
      detail: [percent(meeting.fromFirst.rate), rateDetail(meeting.fromFirst, words)].join(words.comma),
    },
    {
      label: kpi.won,
      behind: behindKey('outcomes', 'won'),
      value: won.reached,
      format: 'count',
      detail: words.ofAll(percent(winRate.ofAll.rate)),
    },
    {
      label: kpi.winRate,
      behind: behindKey('outcomes', 'closed'),
      value: winRate.rate.rate,
      format: 'rate',
      detail: judged(winRate.rate.n, rateDetail(winRate.rate, words)),
    },
    {
      label: kpi.amount,
      behind: behindKey('outcomes', 'won'),
      value: revenue.total,
      format: 'money',
      detail: words.firstAndRecovered(money(revenue.firstPass), money(revenue.recovered)),
    },
    {
      label: kpi.accepted,
      value: accepted.rate,
      format: 'rate',
      detail: judged(
        accepted.n,
        [rateDetail(accepted, words), words.waiting(count(handoffs.all.waiting))].join(words.comma),
      ),
    },
  ];
}
