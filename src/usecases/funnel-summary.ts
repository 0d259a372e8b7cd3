/** The funnel's headline for the sidebar. */
import { behindKey } from '../funnel/behind';
import type { Figures } from '../funnel/figures';
import type { Messages } from '../i18n';
import type { FunnelSummary } from '../rpc/contract';
import type { Sentence } from '../workbook/funnel-tab/sentences';
import { wallTextOrNull } from '../workbook/wall-text';

/** `more`: not everything could be read in this run; `tampered`: so much in History was changed by hand. */
export function summaryOf(
  figures: Figures,
  said: readonly Sentence[],
  { funnel }: Messages,
  { more, tampered }: Pick<FunnelSummary, 'more' | 'tampered'>,
): FunnelSummary {
  const reached = (key: string): number => figures.milestones.find((one) => one.key === key)?.reached ?? 0;
  const { won, lost, rate } = figures.winRate;
  return {
    leads: figures.leads,
    meetings: reached('meeting'),
    won,
    closed: won + lost,
    winRate: rate.rate,
    wonAmount: figures.revenue.total,
    asOf: wallTextOrNull(figures.asOf),
    steps: figures.milestones.map(({ key, reached: n, fromPrevious }) => ({
      key,
      label: funnel.milestones[key],
      reached: n,
      of: fromPrevious?.n ?? n,
      rate: fromPrevious?.rate ?? null,
      low: fromPrevious?.low ?? null,
      high: fromPrevious?.high ?? null,
      behind: behindKey('milestones', key, 'reached'),
    })),
    sentences: said.map(({ text, warn }) => ({ text, warn })),
    fresh: true,
    more,
    unrecorded: 0,
    tampered,
  };
}
