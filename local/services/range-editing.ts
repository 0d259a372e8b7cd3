/** Range, fifth part: clearing, merging, sorting, copying and moving. */

import { contains, intersects, sameArea } from '../engine/area';
import type { Area, EngineCell } from '../engine/engine';
import { ServiceError } from './errors';
import { guardProtection } from './guard';
import { fill, prepareWrite, readCells } from './range-core';
import { RangeRules } from './range-rules';
import { NO_STYLE, type SortKey, sortBlock } from './sorting';

interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  commentsOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

export abstract class RangeEditing extends RangeRules {
  clear(options: ClearOptions = {}) {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
    const some = contentsOnly || formatOnly || commentsOnly || validationsOnly;
    if (contentsOnly || !some) this.clearContent();
    if (formatOnly || !some) this.clearFormat();
    if (commentsOnly) this.clearNote();
    if (validationsOnly) this.clearDataValidations();
    return this;
  }
  clearContent() {
    prepareWrite(this, null);
    this.host.engine.write(this.sheetId, this.area, fill<EngineCell>(this.area, { value: null }));
    return this;
  }
  clearFormat() {
    prepareWrite(this, null);
    this.host.engine.style(this.sheetId, this.area, fill(this.area, NO_STYLE));
    const { engine } = this.host;
    const rules = engine.conditionalRules(this.sheetId);
    const left = rules.filter((rule) => !rule.areas.every((area) => contains(this.area, area)));
    if (left.length !== rules.length) engine.setConditionalRules(this.sheetId, left);
    return this;
  }

  merge() {
    return this._merge([this.area]);
  }
  mergeAcross() {
    return this._merge(
      Array.from({ length: this.area.rows }, (_, r) => ({ ...this.area, row: this.area.row + r, rows: 1 })),
    );
  }
  mergeVertically() {
    return this._merge(
      Array.from({ length: this.area.columns }, (_, c) => ({
        ...this.area,
        column: this.area.column + c,
        columns: 1,
      })),
    );
  }
  _merge(areas: Area[]) {
    prepareWrite(this, null);
    const { engine } = this.host;
    const others = engine.merges(this.sheetId);
    const clash = others.find((other) => intersects(other, this.area) && !contains(this.area, other));
    if (clash)
      throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
    const kept = others.filter((other) => !intersects(other, this.area));
    const made = areas.filter((area) => area.rows * area.columns > 1);
    // Only the upper left content survives a merge.
    for (const area of made) {
      const cells = engine.read(this.sheetId, area);
      const first = cells.flat().find((cell) => cell.formula || (cell.value !== null && cell.value !== ''));
      const left = cells.map((row, r) =>
        row.map((_, c): EngineCell => (r + c === 0 && first ? first : { value: null })),
      );
      engine.write(this.sheetId, area, left);
    }
    engine.setMerges(this.sheetId, [...kept, ...made]);
    return this;
  }
  breakApart() {
    prepareWrite(this, null);
    const merges = this.host.engine.merges(this.sheetId);
    const clash = merges.some((area) => intersects(area, this.area) && !contains(this.area, area));
    if (clash)
      throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
    this.host.engine.setMerges(
      this.sheetId,
      merges.filter((area) => !intersects(area, this.area)),
    );
    return this;
  }
  getMergedRanges() {
    return this.host.engine
      .merges(this.sheetId)
      .filter((area) => intersects(area, this.area))
      .map((area) => this._at(area));
  }
  isPartOfMerge() {
    return this.host.engine
      .merges(this.sheetId)
      .some((area) => contains(area, this.area) || sameArea(area, this.area));
  }
  _at(area: Area): this {
    const Type = this.constructor as new (host: unknown, sheetId: number, area: Area) => this;
    return new Type(this.host, this.sheetId, area);
  }

  sort(order: SortKey | SortKey[]) {
    prepareWrite(this, null);
    sortBlock(this.host, this.sheetId, this.area, order);
    return this;
  }

  activate() {
    this.host.engine.select(this.sheetId, this.area);
    return this;
  }
  activateAsCurrentCell() {
    return this.activate();
  }

  /** Everything the cells hold, for copying. */
  _snapshot() {
    const { engine } = this.host;
    return {
      cells: readCells(this),
      styles: engine.styles(this.sheetId, this.area),
      notes: engine.notes(this.sheetId, this.area),
      rules: engine.validations(this.sheetId, this.area),
    };
  }
  _guard() {
    guardProtection(this.host, this.sheetId, this.area);
  }
}
