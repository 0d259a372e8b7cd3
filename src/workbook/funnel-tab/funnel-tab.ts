/** Lays the funnel's report out on its tab: cells, looks, column widths and the native formulas. */
import type { Figures } from '../../funnel/figures';
import type { ComputedTab } from '../port';
import type { Controls, Unread } from './controls';
import { controlTexts, STANDARD } from './controls';
import { textLinkFormula } from './formulas';
import * as grid from './grid';
import { drawKpis } from './kpi-boxes';
import { Page } from './page';
import { buildReport, isFilled, type ReportOptions } from './report';
import { drawSection } from './section-page';
import type { Sentence } from './sentences';
import { drawTop } from './top';
import { troubleSentences } from './trouble-section';

export interface FunnelTabOptions extends ReportOptions {
  /** The name of the History tab, for the formula that counts newer events. */
  readonly historyTab: string;
  /** When known, row numbers become links to History's rows. */
  readonly historySheetId?: number;
  /** What was chosen in the cells at the top; the standard unless said otherwise. */
  readonly controls?: Controls;
  /** What stood there and meant nothing. */
  readonly unread?: readonly Unread[];
  /** The headers of the team's columns, to group by. */
  readonly headers?: readonly string[];
  /** The native formula over the rows that were counted. */
  readonly sums?: string;
  /** The one that counts the answers below them. */
  readonly beyond?: string;
  /** The chart's title in every language: the one that was drawn in another is replaced. */
  readonly chartTitles?: readonly string[];
}

/** Title, controls and the report's moment stay in sight. */
const FROZEN = 3;

export function renderFunnelTab(figures: Figures, options: FunnelTabOptions): ComputedTab {
  const { words, currency = '', historySheetId } = options;
  const report = buildReport(figures, options);
  const page = new Page();
  drawTop(page, figures, options);
  // Before every number that it may concern.
  drawSentences(page, troubleSentences(options.trouble ?? null, words));
  drawKpis(page, report.kpis, currency);
  page.gap(8);
  drawSentences(page, [...unreadSentences(options), ...report.sentences]);
  for (const section of report.sections.filter(isFilled))
    drawSection(page, section, { currency, historySheetId });
  return page.done(FROZEN, [words.tab.chart, ...(options.chartTitles ?? [])]);
}

function drawSentences(page: Page, sentences: readonly Sentence[]): void {
  for (const { text, warn, link } of sentences) {
    if (link !== undefined) {
      drawLink(page, text, link);
      continue;
    }
    page.wide(
      // Colour alone would not reach everybody.
      warn ? `⚠ ${text}` : text,
      { background: grid.INK.wash, color: grid.INK.text },
      warn ? grid.INK.warn : grid.INK.note,
    );
  }
}

function drawLink(page: Page, text: string, link: NonNullable<Sentence['link']>): void {
  const row = page.wide(text, { color: grid.INK.grey, size: 9 });
  page.put(row, grid.FIRST, '');
  page.formula(row, grid.FIRST, textLinkFormula(link, text));
}

function unreadSentences({ words, controls = STANDARD, unread = [] }: FunnelTabOptions): Sentence[] {
  const counted = controlTexts(controls, words.tab);
  return unread.map(({ control, text }) => ({
    text: words.tab.notUnderstood(words.tab.controls[control], text, counted[control]),
    warn: true,
  }));
}
