/** Tells which formulas a change has made stale while Univer has not yet worked them out again. */
import type { ICellData, Nullable } from '@univerjs/core';
import {
  deserializeRangeWithSheet,
  FormulaDataModel,
  LexerTreeBuilder,
  sequenceNodeType,
} from '@univerjs/engine-formula';
import { intersects } from './area';
import type { Area } from './engine';
import { toArea } from './univer-areas';
import { numericSheetId, type UniverContext } from './univer-context';

/** `A2:G`, with or without its tab; Univer's lexer takes it apart. */
const OPEN_RANGE =
  /((?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?\$?([A-Z]{1,3})\$?\d+:\$?([A-Z]{1,3})(?![\p{L}\p{N}_($])/giu;

interface Place {
  sheetId: number;
  area: Area;
}
interface Formula {
  sheetId: number;
  row: number;
  column: number;
  /** What its results cover: its own cell, or all it spills into. */
  covers: Area;
  cell: ICellData;
}

/** Their references cannot be read off the text. */
const REFERS_ANYWHERE = /\b(INDIRECT|OFFSET)\s*\(/i;

function meets(a: Place, b: Place): boolean {
  return a.sheetId === b.sheetId && intersects(a.area, b.area);
}

export class StaleFormulas {
  private readonly model: FormulaDataModel;
  private readonly lexer: LexerTreeBuilder;
  private changed: Place[] = [];
  private formulas: Formula[] | undefined;
  private verdicts = new Map<Formula, boolean>();

  constructor(private readonly context: UniverContext) {
    this.model = context.injector.get(FormulaDataModel);
    this.lexer = context.injector.get(LexerTreeBuilder);
  }

  /** Cells changed; without an area, anything on the sheet may have. */
  touch(sheetId: number, area?: Area, formulasToo = true): void {
    const whole = { row: 0, column: 0, rows: Number.MAX_SAFE_INTEGER, columns: Number.MAX_SAFE_INTEGER };
    const place = { sheetId, area: area ?? whole };
    this.changed.push(place);
    this.verdicts.clear();
    const overFormula = () =>
      this.formulas?.some((one) => meets({ sheetId: one.sheetId, area: one.covers }, place));
    if (formulasToo || overFormula()) this.formulas = undefined;
  }

  /** Every result is in. */
  clear(): void {
    this.changed = [];
    this.verdicts.clear();
    this.formulas = undefined;
  }

  /** Whether reading the area, or the whole workbook, would give a result that is out of date. */
  within(sheetId?: number, area?: Area): boolean {
    if (this.changed.length === 0) return false;
    const asked = sheetId !== undefined && area ? { sheetId, area } : undefined;
    return this.all().some(
      (one) => (!asked || meets({ sheetId: one.sheetId, area: one.covers }, asked)) && this.stale(one),
    );
  }

  private all(): Formula[] {
    if (this.formulas) return this.formulas;
    const found: Formula[] = [];
    const spills = this.model.getArrayFormulaRange()[this.context.unitId] ?? {};
    for (const sheet of this.context.workbook.getSheets()) {
      const id = sheet.getSheetId();
      const matrix = sheet.getCellMatrix().getMatrix() as Record<number, Record<number, Nullable<ICellData>>>;
      for (const r of Object.keys(matrix)) {
        const row = Number(r);
        const line = matrix[row] ?? {};
        for (const c of Object.keys(line)) {
          const column = Number(c);
          const cell = line[column];
          if (!cell?.f && !cell?.si) continue;
          const spill = spills[id]?.[row]?.[column];
          const covers = spill
            ? toArea(spill, sheet.getRowCount(), sheet.getColumnCount())
            : { row, column, rows: 1, columns: 1 };
          found.push({ sheetId: numericSheetId(id), row, column, covers, cell });
        }
      }
    }
    this.formulas = found;
    return found;
  }

  private stale(formula: Formula): boolean {
    const known = this.verdicts.get(formula);
    if (known !== undefined) return known;
    // A formula that refers to itself is not asked again while it is being looked at.
    this.verdicts.set(formula, false);
    const verdict = this.look(formula);
    this.verdicts.set(formula, verdict);
    return verdict;
  }

  private look(formula: Formula): boolean {
    const { sheetId, covers } = formula;
    if (this.changed.some((place) => meets(place, { sheetId, area: covers }))) return true;
    const text = this.textOf(formula);
    if (REFERS_ANYWHERE.test(text)) return true;
    return this.references(text, sheetId).some(
      (reference) =>
        this.changed.some((place) => meets(place, reference)) ||
        this.all().some(
          (other) =>
            other !== formula &&
            meets({ sheetId: other.sheetId, area: other.covers }, reference) &&
            this.stale(other),
        ),
    );
  }

  private textOf({ cell, row, column, sheetId }: Formula): string {
    if (cell.f) return cell.f;
    const id = this.context.sheet(sheetId).getSheetId();
    return this.model.getFormulaStringByCell(row, column, id, this.context.unitId) ?? '';
  }

  private references(text: string, home: number): Place[] {
    const out: Place[] = [];
    const tokens = (this.lexer.sequenceNodesBuilder(text) ?? []).flatMap((node) =>
      typeof node !== 'string' && node.nodeType === sequenceNodeType.REFERENCE ? [node.token] : [],
    );
    // As `A:G`: too wide a net, never too narrow.
    for (const [, tab = '', from, to] of text.matchAll(OPEN_RANGE)) tokens.push(`${tab}${from}:${to}`);
    for (const token of tokens) {
      const { sheetName, range } = deserializeRangeWithSheet(token);
      const sheet = sheetName
        ? this.context.workbook.getSheetBySheetName(sheetName)
        : this.context.sheet(home);
      if (!sheet) continue;
      const area = toArea(range, sheet.getRowCount(), sheet.getColumnCount());
      out.push({ sheetId: numericSheetId(sheet.getSheetId()), area });
    }
    return out;
  }
}
