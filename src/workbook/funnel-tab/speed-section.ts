/** The report's speed to lead: how soon leads are first contacted, and how many still wait for it. */
import { behindKey } from '../../funnel/behind';
import { speedKeyParts } from '../../funnel/behind/speed';
import type { Figures } from '../../funnel/figures';
import type { Rate } from '../../funnel/statistics';
import type { FunnelWords } from '../../i18n/funnel';
import { intervalValue } from './composed';
import { columns } from './figure-sections';
import { count } from './format';
import type { Line, Section, Value } from './report';

export function speedSection({ speed }: Figures, words: FunnelWords): Section {
  const { speed: own } = words;
  const c = own.columns;
  const share = (
    name: string,
    rate: Rate,
    [hits, all]: readonly [string[], string[]],
    times: readonly Value[] = ['', ''],
  ): Line => ({
    values: [name, '', rate.k, rate.n, rate.rate, intervalValue(rate), ...times, ''],
    behind: [null, null, behindKey(...hits), behindKey(...all), null, null, null, null, null],
  });
  const lines = [
    share(
      own.contacted,
      speed.contacted,
      [speedKeyParts('contacted'), speedKeyParts('all')],
      [speed.medianHours, speed.p90Hours],
    ),
    ...speed.within.map(({ hours, rate }) => {
      const key = (part: string): string[] => speedKeyParts(String(hours), part);
      return share(own.within(hours), rate, [key('hits'), key('all')]);
    }),
    {
      values: [own.waiting, '', speed.waiting, '', '', '', '', '', speed.oldestHours],
      behind: [null, null, behindKey(...speedKeyParts('waiting')), null, null, null, null, null, null],
    },
  ];
  const isKnown = speed.logged !== null && speed.logged > 0;
  return {
    id: 'speed_to_lead',
    title: own.title,
    columns: columns(
      [words.columns.what, 'text'],
      ['', 'text'],
      [c.k, 'count'],
      [c.n, 'count'],
      [c.rate, 'rate'],
      [words.columns.interval, 'interval'],
      [c.median, 'hours'],
      [c.p90, 'hours'],
      [c.oldest, 'hours'],
    ),
    lines: isKnown ? lines : [],
    notes: isKnown
      ? [own.note, ...(speed.adopted > 0 ? [own.adopted(count(speed.adopted))] : [])]
      : [speed.logged === null ? own.notYet : own.none],
  };
}
