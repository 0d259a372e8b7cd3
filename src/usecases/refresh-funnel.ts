/** Computes the funnel from History and writes the Funnel tab; what people typed is recorded first. */
import { behindKey } from '../funnel/behind';
import type { Choice } from '../funnel/choose';
import { type Figures, figuresOf as figuresFrom } from '../funnel/figures';
import { type Observed, observe } from '../funnel/observe';
import { readHistory } from '../funnel/read-history';
import type { Messages } from '../i18n';
import type { FunnelSummary } from '../rpc/contract';
import type { Controls } from '../workbook/funnel-tab/controls';
import { renderFunnelTab } from '../workbook/funnel-tab/funnel-tab';
import { TOP } from '../workbook/funnel-tab/grid';
import type { ReportOptions } from '../workbook/funnel-tab/report';
import { type Sentence, sentences } from '../workbook/funnel-tab/sentences';
import { NO_TOP, readTop, type Top } from '../workbook/funnel-tab/top';
import { wallTextOrNull } from '../workbook/wall-text';
import { type Context, openPipeline, type Pipeline } from './context';
import { readLeadsToCompare } from './differences';
import { followSettings } from './follow-settings';
import { looksDifferent, reconcile } from './reconcile';

/** Blank rows kept below History. */
const ROOM = 200;

export function refreshFunnel(context: Context): FunnelSummary {
  let pipeline = openPipeline(context);
  if (followSettings(pipeline)) pipeline = openPipeline(context);
  if (looksDifferent(pipeline, readLeadsToCompare(pipeline)))
    reconcile(context, { op: refreshOperation(context), actor: '' });
  return writeFunnel(pipeline);
}

/** Writes the tab from History as it is, without looking at the leads. */
export function writeFunnel(pipeline: Pipeline): FunnelSummary {
  const observed = readObserved(pipeline);
  const { book, layout, say, every } = pipeline;
  const headers = teamHeaders(pipeline);
  const top = readTopOf(pipeline, headers);
  const figures = figuresFrom(observed, choiceOf(top.controls, observed.asOf));
  // Rows to spare below History, so that the next handoff need not wait for new ones.
  const filled = figures.events + 1;
  if (book.size(layout.tabs.history).rows < filled + ROOM / 2)
    book.growTo(layout.tabs.history, filled + ROOM);
  const history = book.tabs().find((tab) => tab.id === layout.tabs.history);
  const options = reportOptions(pipeline);
  const content = renderFunnelTab(figures, {
    ...options,
    ...top,
    headers,
    historyTab: history?.name ?? say.workbook.tabs.history,
    historySheetId: layout.tabs.history,
    chartTitles: every.map((words) => words.funnel.tab.chart),
  });
  book.paint(layout.tabs.funnel, content, top.layout);
  book.flush();
  return summaryOf(figures, sentences(figures, say.funnel), say);
}

/** Everything the figures are counted from, up to the newest event. */
export function readObserved({ book, layout, settings }: Pipeline): Observed {
  const { stages, withinDays, minimumN } = settings;
  return observe(readHistory(book.readAll(layout.tabs.history)), stages, { withinDays, minimumN });
}

/** The choices at the top of the tab, with what is kept beside them. */
export function readTopOf({ book, layout, every }: Pipeline, headers: readonly string[]): Top {
  const tab = layout.tabs.funnel;
  const { rows, columns } = book.size(tab);
  // A tab that has lost a part of that block has to be painted anew.
  if (rows < TOP.row + TOP.rows - 1 || columns < TOP.columns) return NO_TOP;
  const words = every.map((one) => one.funnel.tab);
  return readTop(book.read(tab, TOP), words, headers);
}

/** Which passes the chosen period means. */
export function choiceOf(_controls: Controls, _asOf: number | null): Choice {
  return {};
}

/** What the leads may be grouped by: the team's columns, without Tasuki's. */
export function teamHeaders({ book, layout }: Pipeline): string[] {
  const tab = layout.tabs.leads;
  const { columns } = book.size(tab);
  const own = new Set(Object.values(layout.own));
  const [row] = book.read(tab, { row: layout.headerRow, column: 1, rows: 1, columns });
  return row
    .map((cell, at) => (own.has(at + 1) ? '' : String(cell).trim()))
    .filter((header) => header !== '');
}

export function figuresOf(pipeline: Pipeline): Figures {
  return figuresFrom(readObserved(pipeline));
}

export function reportOptions({ book, settings, say }: Pipeline): ReportOptions {
  const labels = settings.reasons.map((reason) => [reason.key, reason.label] as const);
  return { words: say.funnel, generatedOn: book.now(), reasonLabels: Object.fromEntries(labels) };
}

function summaryOf(figures: Figures, said: readonly Sentence[], { funnel }: Messages): FunnelSummary {
  const reached = (key: string): number => figures.milestones.find((one) => one.key === key)?.reached ?? 0;
  const { won, lost, rate } = figures.winRate;
  return {
    leads: figures.leads,
    meetings: reached('meeting'),
    won,
    closed: won + lost,
    winRate: rate.rate,
    wonAmount: figures.revenue.total,
    asOf: wallTextOrNull(figures.asOf),
    steps: figures.milestones.map(({ key, reached: n, fromPrevious }) => ({
      key,
      label: funnel.milestones[key],
      reached: n,
      of: fromPrevious?.n ?? n,
      rate: fromPrevious?.rate ?? null,
      low: fromPrevious?.low ?? null,
      high: fromPrevious?.high ?? null,
      behind: behindKey('milestones', key, 'reached'),
    })),
    sentences: said.map(({ text, warn }) => ({ text, warn })),
    fresh: true,
    more: false,
  };
}

/** A refresh is asked for by no page, so its recordings are named by the moment. */
function refreshOperation(context: Context): string {
  return `r${context.book.now().toString(36)}`;
}
