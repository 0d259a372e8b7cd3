/** The report's tables of figures: milestones, stages and sources. */
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import { ROLES, type Role } from '../../pipeline/stage';
import { count, interval } from './format';
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

export function milestoneSection({ milestones, winRate }: Figures, words: FunnelWords): Section {
  const { columns: c } = words;
  const bars = barsOf(milestones.map((milestone) => milestone.reached));
  return {
    title: words.sections.milestones,
    columns: columns(
      [c.step, 'text'],
      ['', 'bar'],
      [c.reached, 'count'],
      [c.fromPrevious, 'rate'],
      [c.interval, 'range'],
      [c.fromFirst, 'rate'],
      [c.interval, 'range'],
      [c.medianDays, 'days'],
      [c.p90, 'days'],
    ),
    lines: milestones.map(
      (milestone, index): Line => ({
        role: ROLES[index],
        values: [
          words.milestones[milestone.key],
          bars[index],
          milestone.reached,
          milestone.fromPrevious?.rate ?? null,
          milestone.fromPrevious ? interval(milestone.fromPrevious) : null,
          milestone.fromFirst.rate,
          index > 0 ? interval(milestone.fromFirst) : null,
          milestone.medianDays,
          milestone.p90Days,
        ],
      }),
    ),
    notes: [
      words.outcomes({
        won: count(winRate.won),
        lost: count(winRate.lost),
        open: count(winRate.open),
        parked: count(winRate.parked),
        disqualified: count(winRate.disqualified),
        churned: count(winRate.churned),
        gone: count(winRate.gone),
      }),
    ],
  };
}

export function stageSection({ stages, beside }: Figures, words: FunnelWords): Section {
  const { columns: c } = words;
  const bars = barsOf(stages.map((step) => step.reached));
  const standing = beside.map(({ stage, thereNow }) => `${stage.label} ${count(thereNow)}`);
  return {
    title: words.sections.stages,
    columns: columns(
      [c.stage, 'text'],
      ['', 'bar'],
      [c.reached, 'count'],
      [c.fromPrevious, 'rate'],
      [c.interval, 'range'],
      [c.fromFirst, 'rate'],
      [c.medianDays, 'days'],
      [c.p90, 'days'],
      [c.thereNow, 'count'],
      [c.oldest, 'days'],
    ),
    lines: stages.map(
      (step, index): Line => ({
        role: step.stage.role,
        values: [
          step.stage.label,
          bars[index],
          step.reached,
          step.fromPrevious?.rate ?? null,
          step.fromPrevious ? interval(step.fromPrevious) : null,
          step.fromFirst.rate,
          step.medianDays,
          step.p90Days,
          step.thereNow,
          step.oldestDays,
        ],
      }),
    ),
    notes: standing.length > 0 ? [words.beside(standing.join(words.comma))] : [],
  };
}

export function sourceSection({ sources, minimumN }: Figures, words: FunnelWords): Section {
  const { columns: c } = words;
  const bars = barsOf(sources.map((source) => source.leads));
  const role: Role = 'marketing';
  return {
    title: words.sections.sources,
    columns: columns(
      [c.source, 'text'],
      ['', 'bar'],
      [c.leads, 'count'],
      [c.qualified, 'count'],
      [c.meeting, 'count'],
      [c.won, 'count'],
      [c.rate, 'rate'],
      [c.interval, 'range'],
      [c.amount, 'money'],
      [c.daysToWon, 'days'],
      ['', 'text'],
    ),
    lines: sources.map(
      (source, index): Line => ({
        role,
        values: [
          source.source || words.blank,
          bars[index],
          source.leads,
          source.qualified,
          source.meeting,
          source.won,
          source.rate.rate,
          interval(source.rate),
          source.revenue,
          source.medianDaysToWon,
          source.leads < minimumN ? words.tooFew(count(source.leads)) : '',
        ],
      }),
    ),
    notes: [],
  };
}
