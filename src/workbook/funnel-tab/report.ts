/** The funnel's report as sections of values, before it is laid out on a tab or in a terminal. */
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import type { WallTime } from '../../pipeline/event';
import type { Role } from '../../pipeline/stage';
import type { HistoryTrouble } from '../checkpoint';
import { alarmsSection } from './alarms-section';
import type { SectionBlock } from './blocks';
import { checklistSection } from './checklist-section';
import { withChart } from './cohort-chart';
import { cohortSections } from './cohort-section';
import type { Composed, Composite } from './composed';
import { customersSection } from './customers-section';
import { milestoneSection, sourceSection, stageSection } from './figure-sections';
import { count, moment } from './format';
import { groupSections } from './group-section';
import { handoffSection } from './handoff-section';
import { headline, type Kpi } from './headline';
import { headlineSentences } from './headline-sentences';
import { outcomeSection } from './outcome-section';
import { planSections } from './plan-section';
import { type PlanPlace, planPlaceSentences } from './plan-sentences';
import { queueSection } from './queue-section';
import { realitySection, rulesSection, unusableSection } from './reality-sections';
import { rolesSection } from './roles-section';
import { type Sentence, sentences } from './sentences';
import { speedSection } from './speed-section';
import { stuckSection } from './stuck-section';
import { troubleSection } from './trouble-section';
import { whatIfSection } from './what-if-section';

/** How a value is meant; each layout draws it in its own way. A bar is a share of the full width; a range is a short text in the place of a figure. */
export type Format =
  | Composite
  | 'text'
  | 'range'
  | 'count'
  | 'decimal'
  | 'rate'
  | 'days'
  | 'hours'
  | 'money'
  | 'bar';

export interface Column {
  readonly label: string;
  readonly format: Format;
}

/** `null`: there is nothing to say. */
export type Value = string | number | Composed | null;

export interface Line {
  readonly values: readonly Value[];
  /** Too young to be compared. */
  readonly young?: boolean;
  /** A caption within the table. */
  readonly caption?: boolean;
  /** Whose work the line is; colours its bar. */
  readonly role?: Role;
  /** Per value, the key of the rows behind it (`src/funnel/behind.ts`). */
  readonly behind?: ReadonlyArray<string | null>;
  /** A row of History that the first value names. */
  readonly historyRow?: number;
}

/** Some of a table's columns, drawn side by side per line. */
export interface SectionChart {
  readonly title: string;
  readonly columns: readonly number[];
  readonly colours: readonly string[];
}

export interface Section {
  readonly id: SectionBlock;
  readonly title: string;
  readonly chart?: SectionChart;
  /** Its table is narrow: the chart stands beside it. */
  readonly roomForChart?: boolean;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
}

export interface Report {
  readonly title: string;
  readonly asOf: string;
  readonly kpis: readonly Kpi[];
  readonly sentences: readonly Sentence[];
  readonly sections: readonly Section[];
}

export interface ReportOptions {
  readonly words: FunnelWords;
  /** When the report was computed, on the spreadsheet's wall clock. */
  readonly generatedOn?: WallTime;
  /** Labels of Settings' reasons, by key. */
  readonly reasonLabels?: Readonly<Record<string, string>>;
  /** Shown before amounts, such as ¥. */
  readonly currency?: string;
  /** Where a plan can be typed, when there is none. */
  readonly planPlace?: PlanPlace | null;
  /** What was found changed by hand in History. */
  readonly trouble?: HistoryTrouble | null;
}

export function buildReport(figures: Figures, options: ReportOptions): Report {
  const { words, generatedOn } = options;
  const computed = generatedOn === undefined ? '' : words.computed(moment(generatedOn));
  return {
    title: words.title,
    asOf:
      figures.asOf === null
        ? words.asOfNothing + computed
        : words.asOf(moment(figures.asOf), count(figures.events)) + computed,
    kpis: headline(figures, words, options.currency),
    sentences: [
      ...sentences(figures, words, options.currency),
      ...headlineSentences(figures, words, options.currency),
      ...(figures.passes === 0 ? [] : planPlaceSentences(options.planPlace ?? null, words)),
    ],
    sections: sectionsOf(figures, options),
  };
}

/** With nothing in it, a section is not drawn. */
export function isFilled({ lines, notes }: Section): boolean {
  return lines.length > 0 || notes.length > 0;
}

function sectionsOf(figures: Figures, options: ReportOptions): Section[] {
  const { words } = options;
  return [
    milestoneSection(figures, words),
    outcomeSection(figures, words),
    stageSection(figures, words),
    stuckSection(figures, words, options.currency),
    whatIfSection(figures, words),
    queueSection(figures, words),
    speedSection(figures, words),
    ...cohortSections(figures, words).map((section, at) => (at === 0 ? withChart(section, words) : section)),
    sourceSection(figures, words),
    ...groupSections(figures, words),
    handoffSection(figures, words, options.reasonLabels ?? {}),
    checklistSection(figures, words, options.reasonLabels ?? {}),
    rolesSection(figures, words),
    ...planSections(figures, words, options.currency),
    alarmsSection(figures, words),
    customersSection(figures, words, options.reasonLabels ?? {}, options.currency),
    realitySection(figures, words),
    ...(options.trouble ? [troubleSection(options.trouble, words)] : []),
    unusableSection(figures, words),
    rulesSection(words),
  ];
}
