/** The report's table of how passes came out, and of those that have been open for too long (FNL-7). */
import { behindKey } from '../../funnel/behind';
import { OUTCOMES } from '../../funnel/behind/outcomes';
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import { barsOf, columns } from './figure-sections';
import type { Section } from './report';

export function outcomeSection({ winRate, passes }: Figures, words: FunnelWords): Section {
  const { tab, columns: c } = words;
  const bars = barsOf(OUTCOMES.map((outcome) => winRate[outcome]));
  return {
    id: 'outcomes',
    title: tab.outcomes,
    roomForChart: true,
    columns: columns([tab.outcome, 'text'], ['', 'bar'], [c.n, 'count'], [tab.ofAll, 'rate']),
    lines: OUTCOMES.map((outcome, index) => {
      const n = winRate[outcome];
      const key = behindKey('outcomes', outcome);
      return {
        values: [tab.outcomeNames[outcome], bars[index], n, passes > 0 ? n / passes : null],
        behind: [key, key, key, key],
      };
    }),
    notes: [],
  };
}
