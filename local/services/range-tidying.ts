/** Range, seventh part: duplicates, spaces, splitting, shuffling and borders. */
import type { Area, EngineCell } from '../engine/engine';
import { cssColour } from './colours';
import { EnumValue } from './enums';
import { badSignature, ServiceError } from './errors';
import { displayText } from './number-format';
import { RangeCopying } from './range-copying';
import { prepareWrite, readCells } from './range-core';
import { reorder } from './sorting';
import { typeText } from './typing';

const MARKS: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

export abstract class RangeTidying extends RangeCopying {
  /** Answers the rows that stay, moved up without gaps. */
  removeDuplicates(columns?: number[]) {
    const { host, sheetId, area } = this;
    prepareWrite(this, null);
    const cells = readCells(this);
    const styles = host.engine.styles(sheetId, area);
    const keys = (columns ?? Array.from({ length: area.columns }, (_, c) => area.column + c + 1)).map(
      (c) => c - 1 - area.column,
    );
    if (keys.some((c) => c < 0 || c >= area.columns))
      throw new ServiceError('Columns to compare are outside of the range.');
    const seen = new Set<string>();
    const kept = cells.flatMap((row, r) => {
      const key = JSON.stringify(
        keys.map((c) => displayText(row[c], styles[r][c].numberFormat, host.state.locale).toLowerCase()),
      );
      if (seen.has(key)) return [];
      seen.add(key);
      return [r];
    });
    const blank: EngineCell[] = new Array(area.columns).fill({ value: null });
    host.engine.write(
      sheetId,
      area,
      cells.map((_, r) => (r < kept.length ? cells[kept[r]] : blank)),
    );
    return this._at({ ...area, rows: kept.length });
  }

  trimWhitespace() {
    const cells = readCells(this).map((row) =>
      row.map((cell): EngineCell => {
        if (cell.formula || typeof cell.value !== 'string' || cell.error) return cell;
        return { ...cell, value: cell.value.replace(/[\s\u00a0]+/g, ' ').trim() };
      }),
    );
    prepareWrite(this, cells);
    this.host.engine.write(this.sheetId, this.area, cells);
    return this;
  }

  splitTextToColumns(delimiter?: string | EnumValue) {
    if (this.area.columns !== 1)
      throw new ServiceError('A range must be at most one column wide to split text to columns.');
    const { host, sheetId, area } = this;
    const rows = readCells(this).map(([cell]) => String(cell.value ?? ''));
    const mark = delimiter instanceof EnumValue ? MARKS[delimiter.label] : (delimiter ?? guessMark(rows));
    const parts = rows.map((text) => (text === '' ? [''] : text.split(mark)));
    const wide: Area = { ...area, columns: Math.max(...parts.map((row) => row.length)) };
    const target = this._at(wide);
    prepareWrite(target, null);
    const before = host.engine.read(sheetId, wide);
    host.engine.write(
      sheetId,
      wide,
      before.map((row, r) =>
        row.map((cell, c) =>
          c < parts[r].length
            ? typeText(parts[r][c].trim(), { locale: host.state.locale, format: '', year: 2000 }).cell
            : cell,
        ),
      ),
    );
  }

  randomize() {
    prepareWrite(this, null);
    // Drawn once per row from the host's ids, so that a run with given ids can be repeated.
    const draw = Array.from({ length: this.area.rows }, () => this.host.uuid());
    reorder(this.host, this.sheetId, this.area, (a, b) => (draw[a] < draw[b] ? -1 : 1));
    return this;
  }

  /** Checked, then left undrawn: no engine here shows borders. */
  setBorder(...args: unknown[]) {
    const [sides, [color, style]] = [args.slice(0, 6), args.slice(6)];
    const flags = sides.length === 6 && sides.every((side) => side === null || typeof side === 'boolean');
    if (!flags || (style !== undefined && style !== null && !(style instanceof EnumValue))) {
      throw badSignature('SpreadsheetApp.Range.setBorder', args);
    }
    if (color !== undefined && color !== null) cssColour(color);
    prepareWrite(this, null);
    return this;
  }
  setShowHyperlink(_show: boolean) {
    return this;
  }
}

/** The separator that most rows hold. */
function guessMark(rows: string[]): string {
  const counts = [',', ';', '.', ' '].map((mark) => ({
    mark,
    rows: rows.filter((text) => text.includes(mark)).length,
  }));
  return counts.reduce((best, next) => (next.rows > best.rows ? next : best)).mark;
}
