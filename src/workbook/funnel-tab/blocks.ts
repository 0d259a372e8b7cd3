/** The blocks of the report by their stable keys, and how a person may name one of them. */
import type { Choice } from '../../funnel/choose';
import { foldText } from '../../funnel/text';
import type { FunnelWords } from '../../i18n/funnel';

/** Keys never change: formulas in people's tabs are written with them. */
export const SECTION_BLOCKS = [
  'milestones',
  'outcomes',
  'stages',
  'stuck',
  'what_if',
  'queues',
  'speed_to_lead',
  'cohorts',
  'cohorts_week',
  'cohorts_quarter',
  'cohorts_within',
  'cohorts_within_week',
  'cohorts_within_quarter',
  'cohort_ages',
  'cohort_ages_week',
  'cohort_ages_quarter',
  'sources',
  'sources_within',
  'owners',
  'owners_within',
  'column',
  'column_within',
  'handoffs',
  'checklist',
  'roles',
  'plan',
  'plan_pipe',
  'plan_basis',
  'plan_weeks',
  'alarms',
  'customers',
  'reality',
  'unusable',
  'rules',
] as const;
/** What was changed by hand is on the Funnel tab alone: no range that is given tells it. */
export type SectionBlock = (typeof SECTION_BLOCKS)[number] | 'trouble';

/** `headline` and `summary` stand above the sections; `notes` are the sentences below their tables. */
export const BLOCKS = ['headline', 'summary', ...SECTION_BLOCKS, 'notes'] as const;
export type Block = (typeof BLOCKS)[number];

/**
 * The block that is meant by its key or by its title in any language, however it is spelt; `null` for none.
 * `column`: the header of the team's column that leads are grouped by.
 */
export function blockOf(
  text: string,
  every: readonly FunnelWords[],
  withinDays: number,
  column: string | null = null,
): Block | null {
  const wanted = bare(text);
  const key = BLOCKS.find((block) => block === wanted.replace(/[\s-]+/g, '_'));
  if (key !== undefined) return key;
  for (const words of every) {
    const titles = titlesOf(words, withinDays, column);
    const found = BLOCKS.find((block) => bare(titles[block] ?? '') === wanted);
    if (found !== undefined) return found;
  }
  return null;
}

/** What the figures have to be counted for, so that a block is among the sections. */
export function choiceOf(block: Block): Pick<Choice, 'cohortBy' | 'groupBy'> {
  const cohortBy = /^cohort.*_week$/.test(block)
    ? 'week'
    : /^cohort.*_quarter$/.test(block)
      ? 'quarter'
      : 'month';
  if (block === 'sources_within') return { cohortBy, groupBy: { kind: 'source' } };
  return { cohortBy, groupBy: /^owners/.test(block) ? { kind: 'owner' } : null };
}

/** The number of rows behind a title is no part of it. */
function bare(title: string): string {
  return foldText(title).replace(/\s*\([\d,]+\)$/, '');
}

/** A plan's title holds its amount and day: it goes by its key. */
function titlesOf(
  words: FunnelWords,
  withinDays: number,
  column: string | null,
): Partial<Record<Block, string>> {
  const { sections, cohorts, groups, plan } = words;
  const days = String(withinDays);
  const byColumn = column === null ? null : groups.byColumn(column);
  return {
    ...sections,
    outcomes: words.tab.outcomes,
    stuck: words.stuck.title,
    what_if: words.stuck.whatIf.title,
    queues: words.queue.title,
    speed_to_lead: words.speed.title,
    cohorts: cohorts.title.month,
    cohorts_week: cohorts.title.week,
    cohorts_quarter: cohorts.title.quarter,
    cohorts_within: cohorts.withinTitle(days),
    cohort_ages: cohorts.agesTitle,
    sources_within: groups.within(sections.sources, days),
    owners: groups.byOwner,
    owners_within: groups.within(groups.byOwner, days),
    ...(byColumn === null ? {} : { column: byColumn, column_within: groups.within(byColumn, days) }),
    checklist: words.checklist.title,
    roles: words.roleLoad.title,
    plan_pipe: plan.thereTitle,
    plan_basis: plan.basisTitle,
    plan_weeks: plan.weeksTitle,
    alarms: words.alarms.title,
    customers: words.customers.title,
  };
}
