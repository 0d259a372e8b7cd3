/** The figures of a report, for the choices that stand at the top of its tab. */
import type { Choice } from '../funnel/choose';
import { type Figures, figuresOf } from '../funnel/figures';
import type { GroupBy } from '../funnel/groups';
import { periodOf } from '../funnel/period';
import type { TeamFacts } from '../funnel/team-facts';
import { valuesByLead } from '../funnel/values-by-lead';
import type { Controls } from '../workbook/funnel-tab/controls';
import type { PlanPlace } from '../workbook/funnel-tab/plan-sentences';
import type { ReportOptions } from '../workbook/funnel-tab/report';
import { planCellsToFill } from '../workbook/plan-place';
import { readColumns } from '../workbook/sparse-read';
import type { Observation } from './observed';
import type { Reporting } from './reporting';

export function countReport(reporting: Reporting, observation: Observation, controls: Controls): Figures {
  const { observed } = observation;
  const choice = choiceOf(reporting, controls, observed.asOf);
  return figuresOf(observed, choice, true, teamFacts(reporting, observation));
}

/** What the figures need beside the events: the gates, their questions and the answers. */
export function teamFacts(
  { settings }: Pick<Reporting, 'settings'>,
  { answers }: Pick<Observation, 'answers'>,
): TeamFacts {
  const { gates, items, retired } = settings;
  return { gates, items, retired, answers };
}

/** What the choices mean as of a moment. */
export function choiceOf(reporting: Reporting, controls: Controls, asOf: number | null): Choice {
  return {
    period: asOf === null ? null : periodOf(controls.period, asOf),
    cohortBy: controls.cohorts,
    groupBy: groupOf(reporting, controls.group),
  };
}

/** Sources have a table of their own anyway. */
function groupOf(reporting: Reporting, group: string): GroupBy | null {
  if (group === 'none') return null;
  if (group === 'source' || group === 'owner') return { kind: group };
  return { kind: 'column', name: group, of: columnOf(reporting, group) };
}

/** What stands in a column of the team's, by lead. */
function columnOf({ book, pipeline }: Reporting, header: string): Map<string, string> {
  const { layout } = pipeline();
  const tab = layout.tabs.leads;
  const { rows, columns } = book.size(tab);
  const [names] = book.read(tab, { row: layout.headerRow, column: 1, rows: 1, columns });
  const at = names.findIndex((name) => String(name).trim() === header) + 1;
  const id = layout.own.lead_id;
  const first = layout.headerRow + 1;
  if (at === 0 || id === undefined || rows < first) return new Map();
  const cells = readColumns(book, tab, { row: first, rows: rows - first + 1 }, [at, id]);
  return valuesByLead(cells.map((row) => [row[id - 1], row[at - 1]]));
}

export function reportOptions(reporting: Reporting): ReportOptions {
  const { book, settings, say } = reporting;
  const labels = settings.reasons.map((reason) => [reason.key, reason.label] as const);
  return {
    words: say.funnel,
    generatedOn: book.now(),
    reasonLabels: Object.fromEntries(labels),
    planPlace: planPlaceOf(reporting),
  };
}

function planPlaceOf({ settings, settingsRows, every, names, tabs, say }: Reporting): PlanPlace | null {
  const cells = planCellsToFill(settingsRows, every, settings.targets);
  const tab = names.get(tabs.settings) ?? say.workbook.tabs.settings;
  return cells && { ...cells, tab, sheetId: tabs.settings };
}
