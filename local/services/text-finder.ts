/** TextFinder: find and replace. */
import { ServiceError } from './errors';
import type { Host } from './host';
import { Range } from './range';
import { StandIn } from './strict';

export class TextFinder extends StandIn {
  readonly typeName = 'TextFinder';
  private options = {
    caseSensitive: false,
    entireCell: false,
    formulas: false,
    regex: false,
    diacritics: false,
  };
  private position = -1;
  private from: Range | null = null;
  constructor(
    readonly host: Host,
    readonly places: Range[],
    readonly text: string,
  ) {
    super();
  }
  matchCase(on: boolean) {
    this.options.caseSensitive = on;
    return this;
  }
  matchEntireCell(on: boolean) {
    this.options.entireCell = on;
    return this;
  }
  matchFormulaText(on: boolean) {
    this.options.formulas = on;
    return this;
  }
  useRegularExpression(on: boolean) {
    this.options.regex = on;
    return this;
  }
  ignoreDiacritics(on: boolean) {
    this.options.diacritics = on;
    return this;
  }
  startFrom(range: Range) {
    this.from = range;
    return this;
  }

  _pattern() {
    const { caseSensitive, entireCell, regex } = this.options;
    const source = regex ? this.text : this.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(entireCell ? `^(?:${source})$` : source, `g${caseSensitive ? '' : 'i'}`);
  }
  _fold(text: string) {
    return this.options.diacritics ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  }
  findAll(): Range[] {
    const pattern = this._pattern();
    return this.places.flatMap((place) => {
      const formulas = this.options.formulas ? place.getFormulas() : [];
      const shown = place.getDisplayValues().map((row, r) => row.map((text, c) => formulas[r]?.[c] || text));
      return shown.flatMap((row, r) =>
        row.flatMap((text, c) => {
          pattern.lastIndex = 0;
          if (text === '' || !pattern.test(this._fold(text))) return [];
          return [
            new Range(this.host, place.sheetId, {
              row: place.area.row + r,
              column: place.area.column + c,
              rows: 1,
              columns: 1,
            }),
          ];
        }),
      );
    });
  }
  findNext(): Range | null {
    return this._step(1);
  }
  findPrevious(): Range | null {
    return this._step(-1);
  }
  _step(by: number): Range | null {
    const all = this.findAll();
    if (all.length === 0) return null;
    if (this.position < 0 && this.from) {
      const { row, column } = this.from.area;
      const after = all.findIndex(({ area }) => area.row > row || (area.row === row && area.column > column));
      this.position = Math.max(after, 0) - (by > 0 ? 1 : 0);
    } else if (this.position < 0 && by < 0) this.position = 0;
    this.position += by;
    if (this.position < 0 || this.position >= all.length) {
      this.position = -1;
      return null;
    }
    return all[this.position];
  }
  getCurrentMatch(): Range | null {
    return this.position < 0 ? null : (this.findAll()[this.position] ?? null);
  }
  replaceWith(text: string) {
    const match = this.getCurrentMatch();
    if (!match) throw new ServiceError('There is no current match to replace.');
    return this._replace(match, text);
  }
  /** Answers how many occurrences were replaced. */
  replaceAllWith(text: string) {
    return this.findAll().reduce((count, match) => count + this._replace(match, text), 0);
  }
  _replace(match: Range, text: string) {
    let count = 0;
    const swap = () => {
      count++;
      return text;
    };
    const formula = match.getFormula();
    if (formula !== '') {
      if (!this.options.formulas) return 0;
      match.setFormula(formula.replace(this._pattern(), swap));
    } else match.setValue(match.getDisplayValue().replace(this._pattern(), swap));
    return count;
  }
}
