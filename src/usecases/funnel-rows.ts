/** The leads behind a number of the funnel, by its key or by the selected cell of the Funnel tab. */
import { type Found, rowsBehind } from '../funnel/behind';
import type { Observed } from '../funnel/observe';
import { refuse } from '../pipeline/problem';
import type { Args, FunnelRows } from '../rpc/contract';
import { keyAt } from '../workbook/funnel-tab/behind-cells';
import { HIDDEN } from '../workbook/funnel-tab/grid';
import { buildReport, type Report } from '../workbook/funnel-tab/report';
import { type LeadRow, leadName } from '../workbook/lead-row';
import { wallTextOrNull } from '../workbook/wall-text';
import { type Context, openPipeline, type Pipeline } from './context';
import { readLeadsToCompare, stageOfRow } from './differences';
import { observeBook } from './observed';
import { choiceOf, countReport, reportOptions, teamFacts } from './report-figures';
import { reportingOf } from './reporting';
import { readTopOf } from './top';

/** A longer list is read in the sheet, not in a sidebar. */
const MOST = 200;

export function funnelRows(context: Context, args: Args<'funnelRows'>): FunnelRows {
  const pipeline = openPipeline(context);
  const key = args.key ?? selectedKey(pipeline);
  const reporting = reportingOf(pipeline);
  const { controls, sums } = readTopOf(reporting);
  const observation = observeBook(reporting, sums);
  const { observed } = observation;
  const choice = choiceOf(reporting, controls, observed.asOf);
  const found = rowsBehind(observed, choice, key, teamFacts(reporting, observation)) ?? refuse('number_gone');
  const report = buildReport(countReport(reporting, observation, controls), reportOptions(reporting));
  const rows = new Map<string, LeadRow>();
  for (const lead of readLeadsToCompare(pipeline))
    if (lead.leadId && !rows.has(lead.leadId)) rows.set(lead.leadId, lead);
  const shown = found.slice(0, MOST);
  return {
    title: titleOf(report, key) ?? pipeline.say.funnel.tab.behind,
    n: found.length,
    shown: shown.length,
    leads: shown.map((one) => entryOf(pipeline, observed, one, rows)),
  };
}

function selectedKey({ book, layout }: Pipeline): string {
  const { tab, row, column } = book.cursor();
  if (tab !== layout.tabs.funnel) return refuse('select_a_number');
  if (book.size(tab).columns < HIDDEN) return refuse('nothing_behind');
  const [[keys]] = book.read(tab, { row, column: HIDDEN, rows: 1, columns: 1 });
  return keyAt(keys, column) ?? refuse('nothing_behind');
}

/** What the number is called where it stands: its section, its line, its column. */
export function titleOf({ kpis, sections }: Report, key: string): string | null {
  for (const { title, lines, columns } of sections)
    for (const { behind = [], values } of lines) {
      const at = behind.indexOf(key);
      if (at < 0) continue;
      // The same rows stand behind a line's label, its bar and its first figure: the figure's name says most.
      const named = columns.findIndex(
        ({ label }, index) => index > 0 && label !== '' && behind[index] === key,
      );
      return [title, String(values[0] ?? ''), columns[named]?.label ?? ''].filter(Boolean).join('\u00a0· ');
    }
  return kpis.find((kpi) => kpi.behind === key)?.label ?? null;
}

function entryOf(
  pipeline: Pipeline,
  { history, passes, path }: Observed,
  { lead, pass, at }: Found,
  rows: ReadonlyMap<string, LeadRow>,
): FunnelRows['leads'][number] {
  const leadId = history.leadIds[lead];
  const row = rows.get(leadId);
  const stood = path.stages[passes.settled[pass]]?.label ?? '';
  return {
    leadId,
    row: row?.row ?? null,
    name: row ? leadName(row) : leadId,
    stage: row ? (stageOfRow(pipeline, row)?.label ?? row.stageText) : stood,
    owner: row?.ownerText ?? history.texts[passes.owner[pass]] ?? '',
    at: wallTextOrNull(Number.isNaN(at) ? null : at),
  };
}
