/** Sorts the rows below the header: leads, what is told and left out, and what is passed over. */
import type { Problem } from '../problem';
import { type FoundHeader, repeatsHeader } from './header';
import { adoptionProblem, refuseAdoption } from './problem-code';
import { rowKind } from './row-kind';
import { cellName, isBlank, type SheetSnapshot, shorten, textAt } from './snapshot';

export interface SortedRows {
  /** 1-based rows that hold a lead, from top to bottom. */
  readonly leads: readonly number[];
  readonly unusable: ReadonlyArray<{ row: number; why: Problem }>;
  readonly notes: readonly Problem[];
}

/** `headerChosen`: the person pointed at the header, so a repeat of it is left out instead of being asked about. */
export function sortRows(
  sheet: SheetSnapshot,
  header: FoundHeader,
  idColumn: number | null,
  headerChosen: boolean,
): SortedRows {
  const leads: number[] = [];
  const numbered: number[] = [];
  const unusable: Array<{ row: number; why: Problem }> = [];
  for (let row = header.row + 1; row <= sheet.values.length; row++) {
    const cells = sheet.values[row - 1]!;
    const kind = rowKind(cells, idColumn);
    if (kind === 'blank') continue;
    if (kind === 'numbered') {
      numbered.push(row);
    } else if (kind === 'total' || kind === 'remark') {
      const column = cells.findIndex((cell) => !isBlank(cell)) + 1;
      const params = { row, cell: cellName(row, column), text: shorten(textAt(sheet, row, column)) };
      const code = kind === 'total' ? 'adopt_total_line' : 'adopt_remark_line';
      unusable.push({ row, why: adoptionProblem(code, params) });
    } else if (repeatsHeader(header.names, cells)) {
      const params = { row, header: header.row, tab: sheet.tab };
      if (!headerChosen) refuseAdoption('adopt_header_repeated', params);
      unusable.push({ row, why: adoptionProblem('adopt_header_again', params) });
    } else {
      leads.push(row);
    }
  }
  const notes =
    numbered.length === 0
      ? []
      : [adoptionProblem('adopt_numbered_rows', { count: numbered.length, first: numbered[0]! })];
  return { leads, unusable, notes };
}
