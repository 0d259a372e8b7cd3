/** Computes the funnel from History and writes the Funnel tab; what people typed is recorded first. */
import { type Figures, figuresOf } from '../funnel/figures';
import type { TeamFacts } from '../funnel/team-facts';
import type { FunnelSummary } from '../rpc/contract';
import type { ReportTabs } from '../workbook/checkpoint';
import { renderFunnelTab } from '../workbook/funnel-tab/funnel-tab';
import type { ReportOptions } from '../workbook/funnel-tab/report';
import { wallTextOrNull } from '../workbook/wall-text';
import { type Context, openPipeline, type Pipeline } from './context';
import { readLeadsToCompare } from './differences';
import { followSettings } from './follow-settings';
import {
  forgetCheckpoint,
  isWorthKeeping,
  keepCheckpoint,
  keptCheckpoint,
  type Observation,
  observeBook,
} from './observed';
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
  const { book, layout, say } = pipeline;
  const observation = readObserved(pipeline);
  const figures = figuresOf(observation.observed, {}, true, teamFacts(pipeline, observation));
  // Rows to spare below History, so that the next handoff need not wait for new ones.
  const filled = observation.checkpoint.historyRow;
  if (book.size(layout.tabs.history).rows < filled + ROOM / 2)
    book.growTo(layout.tabs.history, filled + ROOM);
  const history = book.tabs().find((tab) => tab.id === layout.tabs.history);
  const content = renderFunnelTab(figures, {
    ...reportOptions(pipeline),
    historyTab: history?.name ?? say.workbook.tabs.history,
    historySheetId: layout.tabs.history,
  });
  book.paint(layout.tabs.funnel, content);
  book.flush();
  if (isWorthKeeping(observation)) keepCheckpoint(book, observation.checkpoint);
  return summaryOf(figures);
}

/** Reads no more than came since the last report, where that one's reading still holds. */
export function readObserved({ book, layout, settings }: Pipeline): Observation {
  const { history, answers, settings: settingsTab, funnel } = layout.tabs;
  const tabs: ReportTabs = { history, answers, settings: settingsTab, funnel };
  return observeBook(book, tabs, settings, keptCheckpoint(book), null);
}

/** The figures of the whole of History, counted anew. */
export function figuresOfBook(pipeline: Pipeline): Figures {
  forgetCheckpoint(pipeline.book);
  const observation = readObserved(pipeline);
  return figuresOf(observation.observed, {}, true, teamFacts(pipeline, observation));
}

/** What the figures need beside the events: the gates, their questions and the answers. */
export function teamFacts({ settings }: Pipeline, { answers }: Pick<Observation, 'answers'>): TeamFacts {
  const { gates, items, retired } = settings;
  return { gates, items, retired, answers };
}

export function reportOptions({ book, settings, say }: Pipeline): ReportOptions {
  const labels = settings.reasons.map((reason) => [reason.key, reason.label] as const);
  return { words: say.funnel, generatedOn: book.now(), reasonLabels: Object.fromEntries(labels) };
}

function summaryOf(figures: Figures): FunnelSummary {
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
  };
}

/** A refresh is asked for by no page, so its recordings are named by the moment. */
function refreshOperation(context: Context): string {
  return `r${context.book.now().toString(36)}`;
}
