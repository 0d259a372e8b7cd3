/** A block of the report as cells under one header row, so that formulas can go on from it. */
import type { BlockWords } from '../../i18n/report-blocks';
import type { Cell } from '../../pipeline/cell';
import type { Block } from './blocks';
import { isComposite, PARTS, type Part } from './composed';
import type { Column, Format, Line, Report, Section, Value } from './report';

export interface BlockOptions {
  readonly say: BlockWords;
  /** A sentence on what the cells that were given could not tell; it ends the table. */
  readonly lacking?: string | null;
}

/** `report` with all its sections, those with nothing to say as well. */
export function blockTable(report: Report, block: Block, options: BlockOptions): Cell[][] {
  const { say } = options;
  if (block === 'headline')
    return squared([
      say.headline,
      ...report.kpis.map(({ label, value, detail, against }) => [label, value ?? '', detail, against]),
    ]);
  if (block === 'summary')
    return squared([say.summary, ...report.sentences.map(({ text, warn }) => [text, warn])]);
  if (block === 'notes')
    return squared([
      say.notes,
      ...report.sections.flatMap(({ id, title, notes }) => notes.map((note) => [id, title, note])),
    ]);
  const section = report.sections.find(({ id }) => id === block);
  return section === undefined ? [[block], [say.nothing]] : sectionTable(section, options);
}

/** Notes are no rows of a table that has rows; a table without any says in its notes why. */
function sectionTable(section: Section, { say, lacking = null }: BlockOptions): Cell[][] {
  const { columns, lines, notes, title } = section;
  const kept = columns.map((_, at) => at).filter((at) => isKept(section, at));
  const marker = lines.some(({ young }) => young !== undefined) ? markerOf(section, say) : null;
  const headed = lines.some(({ caption }) => caption);
  const header = kept.length === 0 ? [title] : kept.flatMap((at) => headersOf(columns, at, say));
  if (headed) header.push(say.heading);
  if (marker !== null) header.push(marker);
  const rows: Cell[][] = [];
  let heading = '';
  lines.forEach((line, index) => {
    if (line.caption) {
      heading = String(line.values[0]);
      const next: Line | undefined = lines[index + 1];
      if (next === undefined || next.caption) rows.push([heading]);
      return;
    }
    const cells = kept.flatMap((at) => cellsOf(line.values[at] ?? '', columns[at].format));
    if (headed) cells.push(heading);
    if (marker !== null) cells.push(line.young !== true);
    rows.push(cells);
  });
  if (rows.length === 0) rows.push(...(notes.length > 0 ? notes : [say.nothing]).map((note) => [note]));
  if (lacking !== null) rows.push([lacking]);
  return squared([header, ...rows]);
}

/** What only the tab needs: bars, and columns without a name that keep a place free. */
function isKept({ columns, lines }: Section, at: number): boolean {
  if (columns[at].format === 'bar') return false;
  return columns[at].label !== '' || lines.some(({ caption, values }) => !caption && Boolean(values[at]));
}

/** A text of several figures is as many columns. */
function headersOf(columns: readonly Column[], at: number, say: BlockWords): string[] {
  const { format } = columns[at];
  if (!isComposite(format)) return [headerOf(columns, at, say)];
  const figure = columns
    .slice(0, at)
    .reverse()
    .find((column) => column.label !== '' && !isComposite(column.format));
  const ofFigure = (format === 'interval' || format === 'of') && figure !== undefined;
  const name = ofFigure ? figure.label : headerOf(columns, at, say);
  return PARTS[format].map((part) => (part === 'rate' ? name : `${name}: ${say.parts[part]}`));
}

function cellsOf(value: Exclude<Value, null>, format: Format): Cell[] {
  if (typeof value !== 'object') {
    const blanks = isComposite(format) ? PARTS[format].length - 1 : 0;
    return [value, ...new Array<Cell>(blanks).fill('')];
  }
  const parts: readonly Part[] = isComposite(format) ? PARTS[format] : ['rate'];
  return parts.map((part) => value.parts[part] ?? '');
}

/** Columns are told apart by their names alone: one named as another is named with the figure it belongs to. */
function headerOf(columns: readonly Column[], at: number, say: BlockWords): string {
  const isShared = ({ label }: Column): boolean => columns.filter((one) => one.label === label).length > 1;
  const { label } = columns[at];
  if (label === '') return say.remark;
  if (!isShared(columns[at])) return label;
  const figure = columns
    .slice(0, at)
    .reverse()
    .find((column) => column.label !== '' && !isShared(column));
  return figure === undefined ? label : `${figure.label}: ${label}`;
}

/** Grey says on the tab what a column of its own says in cells. Where a verdict stands in words, that is enough. */
function markerOf({ id }: Section, say: BlockWords): string | null {
  if (id === 'stuck') return null;
  return id.startsWith('cohort') ? say.mature : say.enough;
}

function squared(rows: ReadonlyArray<readonly Cell[]>): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill('')]);
}
