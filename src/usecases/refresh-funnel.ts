/** Writes the Funnel tab anew: from what was counted before and what came since; what people typed is recorded first. */
import { Refusal } from '../pipeline/problem';
import type { FunnelSummary } from '../rpc/contract';
import { MOST_CELLS } from '../workbook/event-blocks';
import { renderFunnelTab } from '../workbook/funnel-tab/funnel-tab';
import { sentences } from '../workbook/funnel-tab/sentences';
import { beyondFormula, sumsFormula } from '../workbook/funnel-tab/sums';
import type { Top } from '../workbook/funnel-tab/top';
import { troubleSentences } from '../workbook/funnel-tab/trouble-section';
import { checkHistory, type HistoryCheck, rememberedTrouble } from './check-history';
import { type Context, openPipeline, type Pipeline } from './context';
import { findDifferences, readLeadsToCompare } from './differences';
import { followSettings } from './follow-settings';
import { summaryOf } from './funnel-summary';
import { isWorthKeeping, keepCheckpoint, keepSums, type Observation, observeBook } from './observed';
import { looksDifferent, reconcile } from './reconcile';
import { countReport, reportOptions } from './report-figures';
import { quickReporting, type Reporting, reportingOf } from './reporting';
import { type Slice, sliceOf } from './time-slice';
import { readTopOf } from './top';

/** Blank rows kept below History. */
const ROOM = 200;

/**
 * `quick`, after an action: the leads are not looked at, and nothing that the last report knows is looked up
 * again. Whoever asks for a report by hand gets what people typed recorded first, and History held against its checks.
 */
export function refreshFunnel(
  context: Context,
  { quick }: { quick: boolean },
  inTime?: Slice,
): FunnelSummary {
  if (!quick) return refreshChecked(context, false, inTime).summary;
  const reporting = quickReporting(context) ?? reportingOf(followedPipeline(context));
  return writeReport(reporting, readTopOf(reporting), true);
}

/** `all`: of a long History every row is checked, not a part. */
export function refreshChecked(
  context: Context,
  all: boolean,
  inTime: Slice = sliceOf(context.book),
): { summary: FunnelSummary; check: HistoryCheck } {
  const pipeline = followedPipeline(context);
  const asked = reportingOf(pipeline);
  // Before anything is recorded: the formulas up there count History, and would have to be waited for. What is
  // recorded stands below the rows that they vouch for.
  const top = readTopOf(asked);
  const found = findDifferences(pipeline, readLeadsToCompare(pipeline));
  const check = checkHistory(pipeline, found, all);
  let unrecorded = 0;
  if (looksDifferent(pipeline, found))
    unrecorded = reconcile(context, { op: refreshOperation(context), actor: '' }, inTime).left;
  return { summary: { ...writeReport(asked, top, false, check.trouble), unrecorded }, check };
}

function followedPipeline(context: Context): Pipeline {
  const pipeline = openPipeline(context);
  return followSettings(pipeline) ? openPipeline(context) : pipeline;
}

/** Writes the tab from History as it is, without looking at the leads. */
export function writeFunnel(pipeline: Pipeline): FunnelSummary {
  const reporting = reportingOf(pipeline);
  return writeReport(reporting, readTopOf(reporting), false);
}

/**
 * In one run as a rule. A quick one of a large workbook takes several, so that nobody waits long; a tab that was
 * painted keeps its report until everything is known: to paint another look and back would take longer than both.
 */
function writeReport(
  reporting: Reporting,
  top: Top,
  quick: boolean,
  trouble = reporting.kept === null ? rememberedTrouble(reporting) : reporting.kept.trouble,
): FunnelSummary {
  const { book, tabs, names, say, every } = reporting;
  const inParts = quick && top.layout !== null;
  const observation = observeBook(reporting, top.sums, {
    most: inParts ? MOST_CELLS : Number.POSITIVE_INFINITY,
    beyond: top.beyond,
  });
  const figures = countReport(reporting, observation, top.controls);
  const options = { ...reportOptions(reporting), trouble };
  const { words, currency } = options;
  const said = [...troubleSentences(trouble, words), ...sentences(figures, words, currency)];
  const summary = summaryOf(figures, said, say, { more: observation.more, tampered: trouble?.open ?? 0 });
  const checkpoint = { ...observation.checkpoint, headers: reporting.headers, trouble };
  if (observation.more) {
    keepCheckpoint(book, checkpoint);
    return summary;
  }
  const historyTab = names.get(tabs.history) ?? say.workbook.tabs.history;
  const answersTab = names.get(tabs.answers) ?? say.workbook.tabs.answers;
  const told = JSON.stringify(trouble) === JSON.stringify(reporting.kept?.trouble ?? null);
  const keep = isWorthKeeping(observation) || !told;
  // Sums over the rows of the checkpoint that will be found next time.
  const summed = keep || reporting.kept === null ? checkpoint : reporting.kept;
  const content = renderFunnelTab(figures, {
    ...options,
    ...top,
    headers: reporting.headers,
    historyTab,
    historySheetId: tabs.history,
    sums: sumsFormula(historyTab, summed.historyRow, answersTab, summed.answersRow),
    beyond: beyondFormula(answersTab, summed.answersRow),
    chartTitles: every.map((words) => words.funnel.tab.chart),
  });
  makeRoom(reporting, observation);
  book.paint(tabs.funnel, content, top.layout);
  book.flush();
  if (keep) keepCheckpoint(book, checkpoint);
  else if (reporting.kept?.sums === null && top.sums !== '') keepSums(book, reporting.kept, top.sums);
  return summary;
}

/** Rows to spare below History, so that the next handoff need not wait for new ones. */
function makeRoom({ book, tabs }: Reporting, { checkpoint, room }: Observation): void {
  const filled = checkpoint.historyRow;
  if (room >= filled + ROOM / 2) return;
  // Somebody who appends meanwhile would find the new rows between their events; who is busy has room enough.
  try {
    book.locked(() => book.growTo(tabs.history, filled + ROOM));
  } catch (thrown) {
    // A workbook that is full has a report all the same.
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}

/** A refresh is asked for by no page, so its recordings are named by the moment. */
function refreshOperation(context: Context): string {
  return `r${context.book.now().toString(36)}`;
}
