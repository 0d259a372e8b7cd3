/** Finds the row with the columns' names: not always the first, sometimes with blanks, never by a guess between two. */
import type { Cell } from '../cell';
import type { Problem } from '../problem';
import { readAmount } from './amount';
import { looksLikeEmail, looksLikePhone } from './column-evidence';
import { looksLikeDate } from './date-text';
import { columnNameStrength } from './header-match';
import { adoptionProblem, refuseAdoption } from './problem-code';
import { cellName, isBlank, rangeName, type SheetSnapshot, textAt, widthOf } from './snapshot';

export interface FoundHeader {
  /** 1-based. */
  readonly row: number;
  /** The names, from column 1; a blank header is `''`. */
  readonly names: readonly string[];
  readonly notes: readonly Problem[];
}

/** Titles and notes above a table end well before this. */
const LOOK_DOWN = 40;
/** From here on people should know that Tasuki's columns come far to the right. */
const MANY_COLUMNS = 200;

interface RowLook {
  readonly row: number;
  readonly filled: number;
  /** How many cells are names that only columns go by. */
  readonly sure: number;
  /** The same with everyday words, which count half: "Lead", "Email" and 商談 are answers too. */
  readonly named: number;
  readonly values: number;
  /** Columns are told apart by their names; answers repeat. */
  readonly distinct: number;
}

export function findHeader(sheet: SheetSnapshot, wanted?: number): FoundHeader {
  const looks = sheet.values
    .slice(0, Math.max(LOOK_DOWN, wanted ?? 0) + 1)
    .map((cells, at) => look(cells, at + 1));
  if (!sheet.values.some((row) => row.some((cell) => !isBlank(cell)))) {
    refuseAdoption('adopt_empty_sheet', { tab: sheet.tab });
  }
  const chosen = wanted === undefined ? choose(looks, sheet) : looks[wanted - 1];
  if (chosen === undefined || chosen.filled === 0) {
    refuseAdoption('adopt_header_row_blank', { row: wanted ?? 1, tab: sheet.tab });
  }
  const notes: Problem[] = [];
  if (wanted === undefined) lookAround(looks, chosen, sheet, notes);
  refuseMerges(sheet, chosen.row);
  if (!sheet.values.slice(chosen.row).some((row) => row.some((cell) => !isBlank(cell)))) {
    refuseAdoption('adopt_no_leads', { row: chosen.row, next: chosen.row + 1, tab: sheet.tab });
  }
  const width = widthOf(sheet);
  if (width >= MANY_COLUMNS) notes.push(adoptionProblem('adopt_wide', { columns: width }));
  const names = Array.from({ length: width }, (_, at) => textAt(sheet, chosen.row, at + 1));
  return { row: chosen.row, names, notes };
}

function choose(looks: readonly RowLook[], sheet: SheetSnapshot): RowLook {
  const most = looks.reduce((max, one) => Math.max(max, one.filled), 0);
  const likely = looks.filter(
    (one) =>
      one.filled > 0 &&
      one.values <= one.filled * 0.3 &&
      one.distinct >= one.filled * 0.6 &&
      (one.filled >= most * 0.4 || one.named >= Math.max(1, one.filled / 2)),
  );
  const found = likely.reduce<RowLook | undefined>((best, one) => (beats(one, best) ? one : best), undefined);
  // One column of unknown text is as likely a letter as a list.
  if (found === undefined || (found.named === 0 && most < 2)) {
    return refuseAdoption('adopt_no_header', { tab: sheet.tab });
  }
  return found;
}

/** The first row has it, unless a lower one has clearly more of the names: answers may look like one or two. */
function beats(one: RowLook, best: RowLook | undefined): boolean {
  if (best === undefined) return true;
  const gain = one.sure - best.sure;
  return gain > 1 || (gain === 1 && one.filled > best.filled);
}

/** A second row of names right above or below cannot be told from the first: the person chooses. */
function lookAround(
  looks: readonly RowLook[],
  chosen: RowLook,
  sheet: SheetSnapshot,
  notes: Problem[],
): void {
  const filled = looks.filter((one) => one.filled > 0);
  const at = filled.indexOf(chosen);
  for (const other of [filled[at - 1], filled[at + 1]]) {
    if (other && other.values === 0 && other.sure > 1 && other.named >= other.filled / 2) {
      const [first, second] = [chosen.row, other.row].sort((a, b) => a - b) as [number, number];
      refuseAdoption('adopt_two_headers', { first, second, tab: sheet.tab });
    }
  }
  const above = looks[chosen.row - 2];
  if (above && above.filled > 1 && above.values === 0 && above.filled < chosen.filled) {
    notes.push(adoptionProblem('adopt_heading_above', { above: above.row, row: chosen.row }));
  }
}

/** Whether a row below repeats the header, as printed lists do on every page. */
export function repeatsHeader(names: readonly string[], cells: readonly Cell[]): boolean {
  let same = 0;
  for (let at = 0; at < names.length; at++) {
    const cell = cells[at];
    if (cell === undefined || isBlank(cell)) continue;
    if (typeof cell !== 'string' || cell.trim() !== names[at]) return false;
    same++;
  }
  return same > 0 && same >= names.filter(Boolean).length * 0.8;
}

function refuseMerges(sheet: SheetSnapshot, header: number): void {
  const inTheWay = sheet.merges.filter((merge) => merge.row + merge.rows - 1 >= header);
  if (inTheWay.length === 0) return;
  const range = inTheWay.slice(0, 3).map(rangeName).join(', ');
  refuseAdoption('adopt_merged_cells', { range, count: inTheWay.length, cell: cellName(header, 1) });
}

function look(cells: readonly Cell[], row: number): RowLook {
  let filled = 0;
  let sure = 0;
  let named = 0;
  let values = 0;
  const seen = new Set<string>();
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    filled++;
    if (typeof cell !== 'string' || isValue(cell)) values++;
    else if (!seen.has(cell)) {
      const strength = columnNameStrength(cell);
      named += strength;
      if (strength === 1) sure++;
    }
    seen.add(String(cell));
  }
  return { row, filled, sure, named, values, distinct: seen.size };
}

/** Names of columns are words; an address, a day or a sum is what stands below them. */
function isValue(text: string): boolean {
  if (text.length > 200) return true;
  return looksLikeEmail(text) || looksLikeDate(text) || looksLikePhone(text) || readAmount(text) !== null;
}
