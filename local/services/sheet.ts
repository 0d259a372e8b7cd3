/** Sheet, whole: looks, clearing, sorting and everything attached to a tab. */
import { bandingsOf } from './banding';
import { EmbeddedChart, newChart } from './chart';
import { ConditionalFormatRule } from './conditional-format';
import { copySheet } from './copy-sheet';
import { addMetadata, DeveloperMetadata, DeveloperMetadataFinder } from './developer-metadata';
import type { EnumValue } from './enums';
import { badSignature, ServiceError } from './errors';
import { filterOf } from './filter';
import { guardProtection } from './guard';
import { Protection, protect } from './protection';
import { Range } from './range';
import { RangeList } from './range-list';
import { SheetStructure } from './sheet-structure';
import type { SortKey } from './sorting';
import { TextFinder } from './text-finder';

export class Sheet extends SheetStructure {
  activate() {
    this._info();
    this.host.engine.activateSheet(this.sheetId);
    return this;
  }
  isSheetHidden() {
    return this._info().hidden;
  }
  hideSheet() {
    const visible = this.host.engine.sheets().filter((sheet) => !sheet.hidden);
    if (visible.length <= 1 && !this._info().hidden)
      throw new ServiceError("You can't hide all the sheets in a document.");
    this.host.engine.hideSheet(this.sheetId, true);
    return this;
  }
  showSheet() {
    this.host.engine.hideSheet(this.sheetId, false);
    return this;
  }

  getActiveRange(): Range | null {
    const { sheetId, area } = this.host.engine.selection();
    const at = sheetId === this.sheetId ? area : { row: 0, column: 0, rows: 1, columns: 1 };
    return new Range(this.host, this.sheetId, at);
  }
  getActiveRangeList() {
    return new RangeList(this.host, [this.getActiveRange()!]);
  }
  getActiveCell(): Range {
    const { area } = this.getActiveRange()!;
    return new Range(this.host, this.sheetId, { ...area, rows: 1, columns: 1 });
  }
  getCurrentCell() {
    return this.getActiveCell();
  }
  getSelection() {
    return this.getParent().getSelection();
  }
  setActiveRange(range: Range) {
    this.host.engine.select(range.sheetId, range.area);
    return range;
  }
  setActiveSelection(range: Range | string) {
    return this.setActiveRange(typeof range === 'string' ? this._byNotation(range) : range);
  }
  setCurrentCell(cell: Range) {
    return this.setActiveRange(cell);
  }

  _all() {
    const { rows, columns } = this._info();
    return new Range(this.host, this.sheetId, { row: 0, column: 0, rows, columns });
  }
  /** The part that holds anything, so that clearing a big empty grid costs nothing. */
  _filled() {
    const { rows, columns } = this.host.engine.used(this.sheetId);
    return rows === 0 ? null : new Range(this.host, this.sheetId, { row: 0, column: 0, rows, columns });
  }
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }) {
    guardProtection(this.host, this.sheetId, this._all().area);
    if (!options?.formatOnly) this._filled()?.clearContent();
    if (!options?.contentsOnly) this._all().clearFormat();
    return this;
  }
  clearContents() {
    guardProtection(this.host, this.sheetId, this._all().area);
    this._filled()?.clearContent();
    return this;
  }
  clearFormats() {
    this._all().clearFormat();
    this.host.engine.setConditionalRules(this.sheetId, []);
    return this;
  }
  clearNotes() {
    this._all().clearNote();
    return this;
  }
  clearConditionalFormatRules() {
    this.host.engine.setConditionalRules(this.sheetId, []);
  }
  getConditionalFormatRules() {
    return this.host.engine
      .conditionalRules(this.sheetId)
      .map((rule) => new ConditionalFormatRule(this.host, this.sheetId, rule));
  }
  /** Replaces the whole list. */
  setConditionalFormatRules(rules: ConditionalFormatRule[]) {
    if (!Array.isArray(rules) || !rules.every((rule) => rule instanceof ConditionalFormatRule)) {
      throw badSignature('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
    }
    if (rules.some((rule) => rule.sheetId !== this.sheetId)) {
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
    }
    guardProtection(this.host, this.sheetId, null);
    this.host.engine.setConditionalRules(
      this.sheetId,
      rules.map((rule) => rule.rule),
    );
  }

  sort(column: number, ascending = true) {
    const { frozenRows, columns } = this._info();
    const used = this.host.engine.used(this.sheetId);
    if (used.rows > frozenRows) {
      const area = { row: frozenRows, column: 0, rows: used.rows - frozenRows, columns };
      const key: SortKey = { column, ascending };
      new Range(this.host, this.sheetId, area).sort(key);
    }
    return this;
  }

  /** A whole copy of the tab, at a 0-based position. */
  _duplicate(name: string, index: number): Sheet {
    const { engine } = this.host;
    const from = this._info();
    const id = engine.insertSheet(name, index, from.rows, from.columns);
    copySheet(engine, this.sheetId, id);
    Object.assign(this.host.state.extra(id), this.host.state.extra(this.sheetId));
    return new Sheet(this.host, id);
  }
  copyTo(_spreadsheet: unknown) {
    return this._duplicate(`Copy of ${this.getName()}`, this.host.engine.sheets().length);
  }

  getTabColor() {
    return this.host.state.extra(this.sheetId).tabColor ?? null;
  }
  setTabColor(color: string | null) {
    this.host.state.extra(this.sheetId).tabColor = color ?? undefined;
    return this;
  }
  hasHiddenGridlines() {
    return this.host.state.extra(this.sheetId).hiddenGridlines ?? false;
  }
  setHiddenGridlines(hidden: boolean) {
    this.host.state.extra(this.sheetId).hiddenGridlines = hidden;
    return this;
  }
  isRightToLeft() {
    return this.host.state.extra(this.sheetId).rightToLeft ?? false;
  }
  setRightToLeft(rightToLeft: boolean) {
    this.host.state.extra(this.sheetId).rightToLeft = rightToLeft;
    return this;
  }

  autoResizeColumn(column: number) {
    return this.autoResizeColumns(column, 1);
  }
  /** About seven pixels a letter, fourteen for a wide one. */
  autoResizeColumns(column: number, count: number) {
    const { rows } = this.host.engine.used(this.sheetId);
    for (let at = column; at < column + count; at++) {
      this._line('column', at);
      const texts = rows === 0 ? [] : this.getRange(1, at, rows, 1).getDisplayValues().flat();
      const pixels = texts.map((text) =>
        [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 14 : 7), 12),
      );
      this.host.engine.setColumnWidth(this.sheetId, at - 1, Math.max(21, ...pixels));
    }
    return this;
  }
  autoResizeRows(row: number, count: number) {
    return this.setRowHeightsForced(row, count, 21);
  }

  createTextFinder(text: string) {
    return new TextFinder(this.host, [this.getDataRange()], String(text));
  }
  getBandings() {
    return bandingsOf(this.host, this.sheetId);
  }
  getFilter() {
    return filterOf(this.host, this.sheetId);
  }
  getNamedRanges() {
    return this.getParent()
      .getNamedRanges()
      .filter((named) => named.getRange().sheetId === this.sheetId);
  }

  newChart() {
    return newChart(this.host, this.sheetId);
  }
  getCharts() {
    return this.host.state.charts
      .filter((record) => record.sheetId === this.sheetId)
      .map((record) => new EmbeddedChart(this.host, record));
  }
  insertChart(chart: EmbeddedChart) {
    guardProtection(this.host, this.sheetId, null);
    this.host.state.charts.push({ ...chart.record, sheetId: this.sheetId, id: this.host.state.newId() });
  }
  updateChart(chart: EmbeddedChart) {
    const { charts } = this.host.state;
    const at = charts.findIndex((record) => record.id === chart.record.id && record.sheetId === this.sheetId);
    if (at < 0) throw new ServiceError('The chart is not on this sheet.');
    charts[at] = { ...chart.record, id: charts[at].id };
  }
  removeChart(chart: EmbeddedChart) {
    const { state } = this.host;
    if (!state.charts.some((record) => record.id === chart.record.id))
      throw new ServiceError('The chart is not on this sheet.');
    state.charts = state.charts.filter((record) => record.id !== chart.record.id);
  }
  setActiveRangeList(list: RangeList) {
    return list.activate();
  }

  protect() {
    return protect(this.host, this.sheetId);
  }
  getProtections(type: EnumValue) {
    const whole = type.label === 'SHEET';
    return this.host.state.protections
      .filter((p) => p.sheetId === this.sheetId && !p.area === whole)
      .map((p) => new Protection(this.host, p));
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]) {
    addMetadata(this.host, { sheetId: this.sheetId }, key, rest);
    return this;
  }
  getDeveloperMetadata() {
    return this.host.state.metadata
      .filter(({ anchor }) => anchor.sheetId === this.sheetId && anchor.axis === undefined)
      .map((record) => new DeveloperMetadata(this.host, record));
  }
  createDeveloperMetadataFinder() {
    return new DeveloperMetadataFinder(this.host, ({ anchor }) => anchor.sheetId === this.sheetId);
  }
}
