/** The choices in the cells at the top of the Funnel tab: read in every language, written in the workbook's. */
import { PERIOD_NAMES, type PeriodName } from '../../funnel/period';
import type { TabWords } from '../../i18n/funnel/tab';
import type { Cell } from '../../pipeline/cell';
import { folded } from '../labels';

export const COHORTS = ['month', 'week', 'quarter'] as const;
export const GROUPS = ['none', 'source', 'owner'] as const;

export type CohortCode = (typeof COHORTS)[number];
export type Control = 'period' | 'cohorts' | 'group';

export interface Controls {
  readonly period: PeriodName;
  readonly cohorts: CohortCode;
  /** `none`, `source`, `owner`, or the header of a column of the team's. */
  readonly group: string;
}

/** Something in a control that means nothing; the standard counts in its place. */
export interface Unread {
  readonly control: Control;
  readonly text: string;
}

export const STANDARD: Controls = { period: 'all', cohorts: 'month', group: 'none' };

export function readControls(
  cells: Readonly<Record<Control, Cell>>,
  every: readonly TabWords[],
  headers: readonly string[],
): { controls: Controls; unread: Unread[] } {
  const unread: Unread[] = [];
  const read = <T extends string>(
    control: Control,
    meant: (text: string) => T | undefined,
  ): T | undefined => {
    const text = String(cells[control]).trim();
    const code = text === '' ? undefined : meant(text);
    if (text !== '' && code === undefined) unread.push({ control, text });
    return code;
  };
  const named = (text: string) => headers.find((name) => name !== '' && folded(name) === folded(text));
  // Read in the order in which they stand.
  const period = read('period', (text) => periodNamed(text, every));
  const cohorts = read('cohorts', (text) => codeOf(text, COHORTS, every, (words) => words.cohorts));
  // A label of ours comes before a header of the same name: what both name is nearly always the same column.
  const group = read('group', (text) => codeOf(text, GROUPS, every, (words) => words.groups) ?? named(text));
  return {
    controls: {
      period: period ?? STANDARD.period,
      cohorts: cohorts ?? STANDARD.cohorts,
      group: group ?? STANDARD.group,
    },
    unread,
  };
}

/** The period that a word of the dropdown means, in any language; `undefined` when it means none. */
export function periodNamed(text: string, every: readonly TabWords[]): PeriodName | undefined {
  return codeOf(text, PERIOD_NAMES, every, (words) => words.periods);
}

/** The code itself is understood too: it is what other places call it. */
function codeOf<T extends string>(
  text: string,
  codes: readonly T[],
  every: readonly TabWords[],
  labels: (words: TabWords) => Readonly<Record<T, string>>,
): T | undefined {
  const wanted = folded(text);
  return codes.find(
    (code) => folded(code) === wanted || every.some((words) => folded(labels(words)[code]) === wanted),
  );
}

export function controlTexts(controls: Controls, words: TabWords): Record<Control, string> {
  return {
    period: words.periods[controls.period],
    cohorts: words.cohorts[controls.cohorts],
    group: words.groups[controls.group as keyof TabWords['groups']] ?? controls.group,
  };
}

/** A list longer than that is none to choose from, and Sheets takes no more than 500. */
const MOST_HEADERS = 100;

export function controlChoices(words: TabWords, headers: readonly string[]): Record<Control, string[]> {
  const ours = GROUPS.map((code) => words.groups[code]);
  const taken = new Set(ours.map(folded));
  const theirs = headers.filter((name) => {
    const key = folded(name);
    return key !== '' && !taken.has(key) && taken.add(key);
  });
  return {
    period: PERIOD_NAMES.map((code) => words.periods[code]),
    cohorts: COHORTS.map((code) => words.cohorts[code]),
    group: [...ours, ...theirs.slice(0, MOST_HEADERS)],
  };
}
