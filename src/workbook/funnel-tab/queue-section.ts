/** The report's queues: who stands in each open stage now, for how long, and with what amount (FNL-10). */
import { behindKey } from '../../funnel/behind';
import { type QueueCount, queueKeyParts } from '../../funnel/behind/queue';
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import { columns } from './figure-sections';
import type { Line, Section } from './report';

export function queueSection({ queue }: Figures, words: FunnelWords): Section {
  const { columns: c, queue: own } = words;
  const longest = Math.max(1, ...queue.map((one) => one.n));
  return {
    id: 'queues',
    title: own.title,
    columns: columns(
      [c.stage, 'text'],
      ['', 'bar'],
      [c.thereNow, 'count'],
      [own.columns.timed, 'count'],
      [c.medianDays, 'days'],
      [c.p90, 'days'],
      [c.oldest, 'days'],
      [own.columns.limit, 'count'],
      [own.columns.overdue, 'count'],
      [own.columns.amount, 'money'],
    ),
    lines: queue.map(({ stage, n, timed, medianDays, p90Days, oldestDays, overdue, amount }): Line => {
      const key = (count: QueueCount): string => behindKey(...queueKeyParts(stage.key, count));
      return {
        role: stage.role,
        values: [
          stage.label,
          n / longest,
          n,
          timed,
          medianDays,
          p90Days,
          oldestDays,
          stage.days ?? null,
          overdue,
          amount,
        ],
        behind: [
          null,
          null,
          key('all'),
          key('timed'),
          null,
          null,
          null,
          null,
          overdue === null ? null : key('overdue'),
          null,
        ],
      };
    }),
    notes: queue.length > 0 ? [own.note] : [],
  };
}
