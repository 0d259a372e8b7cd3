/** The report's tables of cohorts: how far they came, how far within T days, and how they grow with age (FNL-3, FNL-4). */
import { behindKey } from '../../funnel/behind';
import type { CohortBy } from '../../funnel/calendar';
import type { CohortFigures } from '../../funnel/cohorts';
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import type { SectionBlock } from './blocks';
import { countedValue } from './composed';
import { barsOf, columns } from './figure-sections';
import { count } from './format';
import {
  countColumns,
  countKeys,
  countValues,
  type KeyOf,
  withinColumns,
  withinKeys,
  withinValues,
} from './reach-columns';
import type { Line, Section } from './report';

/** Five years of months, a little over one of weeks. */
const LISTED = 60;

export function cohortSections(figures: Figures, words: FunnelWords): Section[] {
  const listed = figures.cohorts.slice(-LISTED);
  if (listed.length === 0)
    return [
      {
        id: idOf('cohorts', figures.cohortBy),
        title: words.cohorts.title[figures.cohortBy],
        columns: [],
        lines: [],
        notes: [words.noMonths],
      },
    ];
  return [
    countSection(figures, listed, words),
    withinSection(figures, listed, words),
    ageSection(figures, words),
  ];
}

function countSection(
  { cohorts, cohortBy, withinDays }: Figures,
  listed: readonly CohortFigures[],
  words: FunnelWords,
): Section {
  const bars = barsOf(listed.map((cohort) => cohort.leads));
  const notes: string[] = [];
  if (listed.some((cohort) => !cohort.mature)) notes.push(words.cohorts.youngNote(count(withinDays)));
  if (listed.length < cohorts.length)
    notes.push(words.cohorts.earlier(count(cohorts.length - listed.length)));
  return {
    id: idOf('cohorts', cohortBy),
    title: words.cohorts.title[cohortBy],
    columns: countColumns(words.cohorts.entered, words),
    lines: listed.map(
      (cohort, index): Line => ({
        young: !cohort.mature,
        values: countValues(cohort.cohort, bars[index], cohort),
        behind: countKeys(keyOf(cohortBy, cohort.cohort)),
      }),
    ),
    notes,
  };
}

function withinSection(
  { cohortBy, withinDays }: Figures,
  listed: readonly CohortFigures[],
  words: FunnelWords,
): Section {
  const rates = listed.map((cohort) => cohort.reach.map(({ within }) => within));
  const bars = barsOf(rates.map((of) => of[of.length - 1]?.rate ?? 0));
  return {
    id: idOf('cohorts_within', cohortBy),
    title: words.cohorts.withinTitle(count(withinDays)),
    columns: withinColumns(words.cohorts.entered, { label: words.cohorts.watched, format: 'days' }, words),
    lines: listed.map((cohort, index): Line => {
      const lead = [cohort.cohort, bars[index], cohort.watchedDays];
      return {
        young: !cohort.mature,
        values: withinValues(lead, rates[index], words),
        behind: withinKeys(keyOf(cohortBy, cohort.cohort), rates[index], withinDays),
      };
    }),
    notes: [],
  };
}

function ageSection({ curves, cohortBy }: Figures, words: FunnelWords): Section {
  const bars = barsOf(curves.cohorts.map((cohort) => cohort.leads));
  return {
    id: idOf('cohort_ages', cohortBy),
    title: words.cohorts.agesTitle,
    columns: [
      ...columns([words.cohorts.entered, 'text'], ['', 'bar'], [words.columns.leads, 'count']),
      ...curves.ages.map((age) => ({ label: words.cohorts.byAge(count(age)), format: 'counted' as const })),
    ],
    lines: curves.cohorts.map(({ cohort, leads, won }, index): Line => {
      const key = keyOf(cohortBy, cohort);
      return {
        values: [cohort, bars[index], leads, ...won.map(countedValue)],
        behind: [
          null,
          null,
          key('leads'),
          ...won.map((rate, at) => (rate === null ? null : key('within', 'won', String(curves.ages[at])))),
        ],
      };
    }),
    notes: [
      words.cohorts.agesNote,
      ...(curves.earlier > 0 ? [words.cohorts.earlier(count(curves.earlier))] : []),
    ],
  };
}

type CohortBlock = 'cohorts' | 'cohorts_within' | 'cohort_ages';

function idOf(block: CohortBlock, by: CohortBy): SectionBlock {
  return by === 'month' ? block : `${block}_${by}`;
}

function keyOf(by: CohortBy, cohort: string): KeyOf {
  return (...counted) => behindKey('cohorts', by, cohort, ...counted);
}
