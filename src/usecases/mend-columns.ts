/**
 * Tasuki's columns that are gone from the leads tab: which they are, and giving each a place again. Either a
 * column that is there already is taken for it, or a new one is added and filled from what is known.
 */
import { refuse } from '../pipeline/problem';
import type { Args, MissingColumns } from '../rpc/contract';
import { columnSetups, stageColours } from '../workbook/adopted-columns';
import { MARK, type Places, readPlaces } from '../workbook/layout';
import { type OwnCells, writeOwnCells } from '../workbook/lead-row';
import type { LeadColumn } from '../workbook/schema';
import { underLock } from './commit';
import { type Context, openPipeline, type Pipeline } from './context';
import { readLeadRows } from './differences';
import { ownCells } from './own-cells';
import { planCells } from './plan-cells';

export function missingColumns(context: Context): MissingColumns {
  const { places, pipeline } = openWithout(context);
  const headers = headersOf(pipeline);
  const free = headers.flatMap((header, at) =>
    places.taken.has(at + 1) || header === '' ? [] : [{ column: at + 1, header }],
  );
  return {
    columns: places.missing.map((key) => {
      const labels = context.every.map((words) => words.workbook.leadColumns[key].header);
      // A column of that name may be the very one, brought from elsewhere.
      const likely = free.find(({ header }) => labels.includes(header))?.column ?? 0;
      return { key, label: pipeline.say.workbook.leadColumns[key].header, likely };
    }),
    free,
  };
}

export function mendColumns(context: Context, args: Args<'mendColumns'>): { mended: number } {
  return underLock(context, () => {
    const { book } = context;
    const { places, pipeline } = openWithout(context);
    const { leads } = places.tabs;
    const wanted = places.missing.map((name) => ({ name, column: args.columns[name] ?? 0 }));
    judge(pipeline, places, wanted);
    const added = wanted.filter(({ column }) => column === 0).map(({ name }) => name);
    for (const { name, column } of wanted) if (column > 0) book.markColumn(leads, column, MARK.own(name));
    added.forEach((name, at) => {
      addColumn(pipeline, name, places.last + at);
    });
    book.flush();
    if (added.length > 0) fillColumns(openPipeline(context), added);
    return { mended: wanted.length };
  });
}

function openWithout(context: Context): { places: Places; pipeline: Pipeline } {
  const marks = context.book.marks();
  const places = readPlaces(context.book, marks);
  return { places, pipeline: openPipeline(context, marks, places) };
}

function headersOf({ book, layout }: Pipeline): string[] {
  const { columns } = book.size(layout.tabs.leads);
  const block = { row: layout.headerRow, column: 1, rows: 1, columns };
  return book.read(layout.tabs.leads, block)[0].map((cell) => String(cell).trim());
}

/** All of it, before the first of it is written. */
function judge(
  { book, layout }: Pipeline,
  { taken, missing }: Places,
  wanted: ReadonlyArray<{ column: number }>,
): void {
  // Neither of them can be made anew without the other.
  if (missing.includes('lead_id') && missing.includes('signature')) refuse('ids_missing');
  const { columns } = book.size(layout.tabs.leads);
  const chosen = wanted.map(({ column }) => column).filter((column) => column > 0);
  const bad = chosen.find(
    (column, at) => column > columns || taken.has(column) || chosen.indexOf(column) < at,
  );
  if (bad !== undefined) refuse('column_taken', { column: bad });
  const tab = book.tabs().find(({ id }) => id === layout.tabs.leads)?.name ?? '';
  const ranges = book.protectedFrom(layout.tabs.leads);
  if (ranges.length > 0) refuse('tab_protected', { tab, ranges: ranges.join(', ') });
}

function addColumn({ book, layout, settings, say }: Pipeline, name: LeadColumn, after: number): void {
  const { leads } = layout.tabs;
  book.insertColumns(leads, after, 1);
  book.markColumn(leads, after + 1, MARK.own(name));
  book.setUpColumns(leads, layout.headerRow, columnSetups([name], after + 1, settings, say.workbook));
  if (name === 'stage') book.colourWords(leads, after + 1, layout.headerRow, stageColours(settings.stages));
}

/** From the rows' signatures; what those cannot tell, reconciling makes anew from History. */
function fillColumns(pipeline: Pipeline, added: readonly LeadColumn[]): void {
  const rows = new Map<number, OwnCells>();
  for (const { row, signature } of readLeadRows(pipeline)) {
    if (signature === null) continue;
    const { state } = signature;
    const all: OwnCells = {
      lead_id: state.leadId,
      ...ownCells(pipeline, signature),
      ...planCells(pipeline, state),
    };
    rows.set(row, Object.fromEntries(added.map((name) => [name, all[name] ?? ''])));
  }
  writeOwnCells(pipeline.book, pipeline.layout, rows);
  pipeline.book.flush();
}
