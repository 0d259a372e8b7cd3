/** Range, fourth part: notes, data validation, checkboxes and rich text. */
import type { ValidationRule } from '../engine/engine';
import { DataValidation } from './data-validation';
import { badSignature } from './errors';
import { fill, prepareWrite, readCells, requireShape, topLeft } from './range-core';
import { RangeStyles } from './range-styles';

export abstract class RangeRules extends RangeStyles {
  getNotes(): string[][] {
    return this.host.engine.notes(this.sheetId, this.area);
  }
  getNote(): string {
    return topLeft(this).getNotes()[0][0];
  }
  setNotes(notes: Array<Array<string | null>>) {
    requireShape(notes, this.area);
    prepareWrite(this, null);
    this.host.engine.setNotes(
      this.sheetId,
      this.area,
      notes.map((row) => row.map((note) => note ?? '')),
    );
    return this;
  }
  setNote(note: string | null) {
    return this.setNotes(fill(this.area, note));
  }
  clearNote() {
    return this.setNote(null);
  }

  getDataValidations(): Array<Array<DataValidation | null>> {
    const rules = this.host.engine.validations(this.sheetId, this.area);
    return rules.map((row) => row.map((rule) => (rule ? new DataValidation(this.host, rule) : null)));
  }
  getDataValidation(): DataValidation | null {
    return topLeft(this).getDataValidations()[0][0];
  }
  setDataValidations(rules: Array<Array<DataValidation | null>>) {
    requireShape(rules, this.area);
    return this._rules(rules.map((row) => row.map(ruleOf)));
  }
  setDataValidation(rule: DataValidation | null) {
    return this._rules(fill(this.area, ruleOf(rule)));
  }
  clearDataValidations() {
    return this._rules(fill<ValidationRule | null>(this.area, null));
  }
  _rules(rules: Array<Array<ValidationRule | null>>) {
    prepareWrite(this, null);
    this.host.engine.setValidations(this.sheetId, this.area, rules);
    return this;
  }

  /** Fills the cells with the unchecked value, as Sheets does: they then count as used. */
  insertCheckboxes(checked?: unknown, unchecked?: unknown) {
    const given = [checked, unchecked].filter((value) => value !== undefined) as Array<
      string | number | boolean
    >;
    const rule: ValidationRule = {
      kind: 'checkbox',
      checked: given[0],
      unchecked: given[1],
      allowInvalid: false,
    };
    this._rules(fill<ValidationRule | null>(this.area, rule));
    const off = given.length === 0 ? false : given.length === 1 ? '' : given[1];
    const cells = readCells(this);
    const kept = cells.map((row) =>
      row.map((cell) =>
        cell.value === true || (given.length > 0 && cell.value === given[0]) ? cell : { value: off },
      ),
    );
    this.host.engine.write(this.sheetId, this.area, kept);
    return this;
  }
  removeCheckboxes() {
    const rules = this.host.engine.validations(this.sheetId, this.area);
    const boxed = rules.map((row) => row.map((rule) => rule?.kind === 'checkbox'));
    this._rules(rules.map((row) => row.map((rule) => (rule?.kind === 'checkbox' ? null : rule))));
    const cells = readCells(this).map((row, r) =>
      row.map((cell, c) => (boxed[r][c] ? { value: null } : cell)),
    );
    this.host.engine.write(this.sheetId, this.area, cells);
    return this;
  }
  check() {
    return this._tick((rule) => rule.checked ?? true);
  }
  uncheck() {
    return this._tick((rule) => rule.unchecked ?? (rule.checked === undefined ? false : ''));
  }
  _tick(value: (rule: ValidationRule & { kind: 'checkbox' }) => string | number | boolean) {
    const rules = this.host.engine.validations(this.sheetId, this.area);
    const cells = readCells(this);
    prepareWrite(this, null);
    this.host.engine.write(
      this.sheetId,
      this.area,
      cells.map((row, r) =>
        row.map((cell, c) => {
          const rule = rules[r][c];
          return rule?.kind === 'checkbox' ? { value: value(rule) } : cell;
        }),
      ),
    );
    return this;
  }
  isChecked(): boolean | null {
    const rules = this.host.engine.validations(this.sheetId, this.area).flat();
    const cells = readCells(this).flat();
    const states = cells.map((cell, i) => {
      const rule = rules[i];
      if (rule?.kind !== 'checkbox') return null;
      return cell.value === (rule.checked ?? true);
    });
    if (states.some((state) => state === null || state !== states[0])) return null;
    return states[0];
  }
}

function ruleOf(rule: unknown): ValidationRule | null {
  if (rule === null || rule === undefined) return null;
  if (rule instanceof DataValidation) return rule.rule;
  throw badSignature('SpreadsheetApp.Range.setDataValidation', [rule]);
}
