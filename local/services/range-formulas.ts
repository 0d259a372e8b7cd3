/** Range, second part: formulas in A1 and R1C1. */
import { copyFormula } from '../engine/formula/rewrite';
import { ServiceError } from './errors';
import { fromR1C1, toR1C1 } from './r1c1';
import { fill, RangeCore, readCells, requireShape, store, topLeft } from './range-core';

export abstract class RangeFormulas extends RangeCore {
  getFormulas(): string[][] {
    return readCells(this).map((row) => row.map((cell) => cell.formula ?? ''));
  }
  getFormula(): string {
    return topLeft(this).getFormulas()[0][0];
  }
  getFormulasR1C1(): Array<Array<string | null>> {
    const { row, column } = this.area;
    return readCells(this).map((line, r) =>
      line.map((cell, c) => (cell.formula ? toR1C1(cell.formula, row + r, column + c) : '')),
    );
  }
  getFormulaR1C1(): string | null {
    return topLeft(this).getFormulasR1C1()[0][0] || null;
  }

  setFormulas(formulas: string[][]) {
    requireShape(formulas, this.area);
    store(
      this,
      formulas.map((row) => row.map((text) => ({ cell: formulaCell(text) }))),
    );
    return this;
  }
  /** One formula over many cells is filled, its relative references sliding along. */
  setFormula(formula: string) {
    const cells = fill(this.area, '').map((row, r) =>
      row.map((_, c) => ({ cell: formulaCell(copyFormula(withEquals(formula), r, c)) })),
    );
    store(this, cells);
    return this;
  }
  setFormulasR1C1(formulas: string[][]) {
    requireShape(formulas, this.area);
    return this.setFormulas(
      formulas.map((row, r) =>
        row
          .map((text) => text)
          .map((text, c) => fromR1C1(withEquals(text), this.area.row + r, this.area.column + c)),
      ),
    );
  }
  setFormulaR1C1(formula: string) {
    return this.setFormulasR1C1(fill(this.area, formula));
  }
}

function withEquals(text: string): string {
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}

function formulaCell(text: unknown) {
  if (text === null || text === undefined || text === '') return { value: null };
  if (typeof text !== 'string') throw new ServiceError('A formula has to be text.');
  return { value: null, formula: withEquals(text) };
}
