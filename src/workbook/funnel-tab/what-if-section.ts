/** The report's what-if: the wins and the amount that a better step would bring in a quarter. */
import { behindKey } from '../../funnel/behind';
import { stuckKeyParts } from '../../funnel/behind/stuck';
import type { Figures } from '../../funnel/figures';
import { whatIfs } from '../../funnel/what-if';
import type { FunnelWords } from '../../i18n/funnel';
import { columns } from './figure-sections';
import type { Line, Section } from './report';

export function whatIfSection({ stuck, minimumN }: Figures, words: FunnelWords): Section {
  const { whatIf } = words.stuck;
  const c = whatIf.columns;
  const lines = whatIfs(stuck.steps, minimumN).map(({ step, fivePoints, reference }): Line => {
    const { from, to, flowPerQuarter, now, winsGiven } = step;
    const key = (part: 'hits' | 'all'): string => behindKey(...stuckKeyParts(to.key, 'ended', part));
    return {
      values: [
        `${from.label} → ${to.label}`,
        '',
        flowPerQuarter,
        now.rate,
        winsGiven.k,
        winsGiven.n,
        winsGiven.rate,
        fivePoints.wins,
        fivePoints.amount,
        reference?.wins ?? null,
        reference?.amount ?? null,
      ],
      behind: [null, null, null, null, key('hits'), key('all'), null, null, null, null, null],
    };
  });
  return {
    id: 'what_if',
    title: whatIf.title,
    columns: columns(
      [words.columns.step, 'text'],
      ['', 'text'],
      [c.flow, 'decimal'],
      [c.now, 'rate'],
      [c.k, 'count'],
      [c.n, 'count'],
      [c.winsGiven, 'rate'],
      [c.fiveWins, 'decimal'],
      [c.fiveAmount, 'money'],
      [c.upWins, 'decimal'],
      [c.upAmount, 'money'],
    ),
    lines,
    notes: lines.length > 0 ? [whatIf.note] : [],
  };
}
