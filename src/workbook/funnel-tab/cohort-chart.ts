/** The one chart of the tab: how far the leads of each cohort came, milestone beside milestone. */
import type { FunnelWords } from '../../i18n/funnel';
import { ROLES } from '../../pipeline/stage';
import { BAR_COLOUR } from './bars';
import type { Section } from './report';

/** The milestones' columns are found by their labels; a table without them gets no chart. */
export function withChart(section: Section, { columns: c, tab }: FunnelWords): Section {
  const wanted = [c.leads, c.qualified, c.meeting, c.won];
  const columns = wanted.map((label) =>
    section.columns.findIndex((column) => column.label === label && column.format === 'count'),
  );
  if (columns.includes(-1) || section.lines.length < 2) return section;
  const colours = ROLES.map((role) => BAR_COLOUR[role]);
  return { ...section, chart: { title: tab.chart, columns, colours } };
}
