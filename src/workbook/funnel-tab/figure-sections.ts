/** The report's tables of figures: milestones, stages and sources. */
import { behindKey } from '../../funnel/behind';
import type { Figures } from '../../funnel/figures';
import { MILESTONES } from '../../funnel/path';
import { foldText } from '../../funnel/text';
import type { FunnelWords } from '../../i18n/funnel';
import { ROLES, type Role } from '../../pipeline/stage';
import { intervalValue } from './composed';
import { count } from './format';
import type { Column, Format, Line, Section } from './report';

/** `label, format` pairs to columns. */
export function columns(...pairs: Array<readonly [string, Format]>): Column[] {
  return pairs.map(([label, format]) => ({ label, format }));
}

/** Shares of the largest, for bars. */
export function barsOf(values: readonly number[]): number[] {
  const largest = Math.max(0, ...values);
  return values.map((value) => (largest === 0 ? 0 : value / largest));
}

/** The same rows behind the first columns of a line, then those of others. */
function stepKeys(key: string, columns: number, others: readonly string[]): string[] {
  return [...(new Array(columns).fill(key) as string[]), ...others];
}

function sourceKeys(source: string): string[] {
  const [leads, qualified, meeting, won] = MILESTONES.map((key) =>
    behindKey('sources', foldText(source), key),
  );
  return [leads, leads, leads, qualified, meeting, won, won, won, won, won];
}

export function milestoneSection({ milestones }: Figures, words: FunnelWords): Section {
  const { columns: c } = words;
  const bars = barsOf(milestones.map((milestone) => milestone.reached));
  return {
    id: 'milestones',
    title: words.sections.milestones,
    columns: columns(
      [c.step, 'text'],
      ['', 'bar'],
      [c.reached, 'count'],
      [c.fromPrevious, 'rate'],
      [c.interval, 'interval'],
      [c.fromFirst, 'rate'],
      [c.interval, 'interval'],
      [c.medianDays, 'days'],
      [c.p90, 'days'],
    ),
    lines: milestones.map(
      (milestone, index): Line => ({
        role: ROLES[index],
        behind: stepKeys(behindKey('milestones', milestone.key, 'reached'), 7, [
          behindKey('milestones', milestone.key, 'timed'),
          behindKey('milestones', milestone.key, 'timed'),
        ]),
        values: [
          words.milestones[milestone.key],
          bars[index],
          milestone.reached,
          milestone.fromPrevious?.rate ?? null,
          intervalValue(milestone.fromPrevious),
          milestone.fromFirst.rate,
          index > 0 ? intervalValue(milestone.fromFirst) : null,
          milestone.medianDays,
          milestone.p90Days,
        ],
      }),
    ),
    notes: [],
  };
}

export function stageSection({ stages, beside }: Figures, words: FunnelWords): Section {
  const { columns: c } = words;
  const bars = barsOf(stages.map((step) => step.reached));
  const standing = beside.map(({ stage, thereNow, oldestDays }): Line => {
    const key = behindKey('stages', stage.key, 'now');
    return {
      values: [stage.label, '', '', '', '', '', '', '', thereNow, oldestDays],
      behind: [key, null, null, null, null, null, null, null, key, key],
    };
  });
  return {
    id: 'stages',
    title: words.sections.stages,
    columns: columns(
      [c.stage, 'text'],
      ['', 'bar'],
      [c.reached, 'count'],
      [c.fromPrevious, 'rate'],
      [c.interval, 'interval'],
      [c.fromFirst, 'rate'],
      [c.medianDays, 'days'],
      [c.p90, 'days'],
      [c.thereNow, 'count'],
      [c.oldest, 'days'],
    ),
    lines: [
      ...stages.map(
        (step, index): Line => ({
          role: step.stage.role,
          behind: stepKeys(behindKey('stages', step.stage.key, 'reached'), 6, [
            behindKey('stages', step.stage.key, 'timed'),
            behindKey('stages', step.stage.key, 'timed'),
            behindKey('stages', step.stage.key, 'now'),
            behindKey('stages', step.stage.key, 'now'),
          ]),
          values: [
            step.stage.label,
            bars[index],
            step.reached,
            step.fromPrevious?.rate ?? null,
            intervalValue(step.fromPrevious),
            step.fromFirst.rate,
            step.medianDays,
            step.p90Days,
            step.thereNow,
            step.oldestDays,
          ],
        }),
      ),
      ...(standing.length > 0 ? [{ caption: true, values: [words.tab.beside] }, ...standing] : []),
    ],
    notes: [],
  };
}

export function sourceSection({ sources, minimumN }: Figures, words: FunnelWords): Section {
  const { columns: c } = words;
  const bars = barsOf(sources.map((source) => source.leads));
  const role: Role = 'marketing';
  return {
    id: 'sources',
    title: words.sections.sources,
    columns: columns(
      [c.source, 'text'],
      ['', 'bar'],
      [c.leads, 'count'],
      [c.qualified, 'count'],
      [c.meeting, 'count'],
      [c.won, 'count'],
      [c.rate, 'rate'],
      [c.interval, 'interval'],
      [c.amount, 'money'],
      [c.daysToWon, 'days'],
      ['', 'text'],
    ),
    lines: sources.map(
      (source, index): Line => ({
        role,
        behind: sourceKeys(source.source),
        values: [
          source.source || words.blank,
          bars[index],
          source.leads,
          source.qualified,
          source.meeting,
          source.won,
          source.rate.rate,
          intervalValue(source.rate),
          source.revenue,
          source.medianDaysToWon,
          source.leads < minimumN ? words.tooFew(count(source.leads)) : '',
        ],
      }),
    ),
    notes: [],
  };
}
