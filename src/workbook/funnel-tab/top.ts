/** The lines at the top of the Funnel tab: title, controls, the report's moment; and reading them back. */
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import type { TabWords } from '../../i18n/funnel/tab';
import { type Cell, wallTimeOf } from '../../pipeline/cell';
import type { WallTime } from '../../pipeline/event';
import { columnLetters } from '../a1';
import { DATE_TIME_FORMAT } from '../schema';
import {
  type Control,
  type Controls,
  controlChoices,
  controlTexts,
  readControls,
  STANDARD,
  type Unread,
} from './controls';
import { count, moment } from './format';
import { appliedFormula, newerFormula } from './formulas';
import * as grid from './grid';
import type { Page } from './page';

/** What the block at the top says; the layout is `null` when the tab has none that can be relied on. */
export interface Top {
  readonly controls: Controls;
  readonly unread: readonly Unread[];
  readonly layout: string | null;
  /** What the native sums over the rows of the checkpoint say; empty when there are none. */
  readonly sums: string;
  /** What its native count says of the answers below those rows, likewise. */
  readonly beyond: string;
}

export const NO_TOP: Top = { controls: STANDARD, unread: [], layout: null, sums: '', beyond: '' };

/** `cells`: the block `grid.TOP`. */
export function readTop(
  cells: readonly (readonly Cell[])[],
  every: readonly TabWords[],
  headers: readonly string[],
): Top {
  const at = (row: number, column: number): Cell => cells[row - grid.TOP.row]?.[column - 1] ?? '';
  const layout = String(at(grid.LAYOUT_ROW, grid.HIDDEN));
  // A tab of another make has other things there.
  if (!layout.startsWith('look_')) return NO_TOP;
  const control = (name: Control): Cell => at(grid.CONTROL_ROW, grid.CONTROL_COLUMN[name]);
  const chosen = { period: control('period'), cohorts: control('cohorts'), group: control('group') };
  const sums = String(at(grid.DIGEST_ROW, grid.HIDDEN));
  const beyond = String(at(grid.BEYOND_ROW, grid.HIDDEN));
  return { ...readControls(chosen, every, headers), layout, sums, beyond };
}

export interface TopOptions {
  readonly words: FunnelWords;
  readonly controls?: Controls;
  /** The headers of the team's columns, to group by. */
  readonly headers?: readonly string[];
  readonly historyTab: string;
  readonly generatedOn?: WallTime;
  /** The native formula over the rows that were counted, so that the next count may begin there. */
  readonly sums?: string;
  /** The one that counts the answers below them. */
  readonly beyond?: string;
}

export function drawTop(
  page: Page,
  { asOf, events, unusable }: Pick<Figures, 'asOf' | 'events' | 'unusable'>,
  options: TopOptions,
): void {
  const { words, controls = STANDARD, headers = [], generatedOn, sums, beyond } = options;
  const { tab } = words;
  page.height(page.line(words.title, { bold: true, size: 16 }), 32);
  const texts = controlTexts(controls, tab);
  const choices = controlChoices(tab, headers);
  const row = page.line(tab.controls.period, { color: grid.INK.grey });
  for (const name of ['period', 'cohorts', 'group'] as const) {
    const column = grid.CONTROL_COLUMN[name];
    if (name !== 'period') page.put(row, column - 1, tab.controls[name], { color: grid.INK.grey });
    page.put(row, column, texts[name], { bold: true, color: grid.INK.note, align: 'left' });
    page.dropdown(row, column, choices[name]);
  }
  page.merge(row, grid.CONTROL_COLUMN.cohorts, 2);
  page.merge(row, grid.CONTROL_COLUMN.group, 3);
  const beside = grid.CONTROL_COLUMN.group + 3;
  const cells = (['period', 'cohorts', 'group'] as const).map(
    (name) => `${columnLetters(grid.CONTROL_COLUMN[name])}${row}`,
  );
  const hidden = columnLetters(grid.HIDDEN);
  const applied = `${hidden}${grid.APPLIED_ROW}`;
  page.formula(row, beside, appliedFormula(cells, applied, tab.apply), {
    color: grid.INK.stale,
    wrap: true,
    size: 9,
  });
  page.merge(row, beside, grid.LAST - beside + 1);

  const second = page.line(asOf === null ? words.asOfNothing : tab.asOf, { color: grid.INK.grey });
  // To the second: what is newer by less is the report's own newest event.
  const shown = asOf === null ? '' : new Date(Math.floor(asOf / 1000) * 1000);
  page.put(second, grid.AS_OF_COLUMN, shown, {
    align: 'left',
    color: grid.INK.grey,
    numberFormat: DATE_TIME_FORMAT,
  });
  const computed = generatedOn === undefined ? '' : words.computed(moment(generatedOn));
  page.put(second, 4, tab.events(count(events)) + computed, { color: grid.INK.grey, size: 9 });
  page.merge(second, 4, 4);
  const cell = `${columnLetters(grid.AS_OF_COLUMN)}${second}`;
  page.formula(
    second,
    8,
    newerFormula(options.historyTab, cell, `${columnLetters(grid.EDGE)}${second}`, words),
    {
      color: grid.INK.stale,
      size: 9,
    },
  );
  page.merge(second, 8, grid.LAST - 7);
  page.gap(8);
  const toCome = unusable.filter(({ why }) => why.code === 'history_to_come').length;
  // For the formula, not for readers; of a blank cell it makes none.
  page.put(second, grid.EDGE, toCome > 0 ? toCome : '', {
    numberFormat: ';;;',
    color: grid.INK.wash,
    size: 1,
  });
  if (sums) page.formula(grid.DIGEST_ROW, grid.HIDDEN, sums);
  if (beyond) page.formula(grid.BEYOND_ROW, grid.HIDDEN, beyond);
  page.keep(grid.APPLIED_ROW, [texts.period, texts.cohorts, texts.group].join(' | '));
}

/** The moment a report was counted up to, as its cell holds it. */
export function asOfIn(cells: readonly (readonly Cell[])[]): WallTime | null {
  return wallTimeOf(cells[grid.AS_OF_ROW - grid.TOP.row]?.[grid.AS_OF_COLUMN - 1] ?? '');
}
