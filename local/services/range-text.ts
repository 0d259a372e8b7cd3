/** Range, eighth part: text styles and rich text. */
import type { CellStyle } from '../engine/engine';
import { badSignature } from './errors';
import { displayText } from './number-format';
import { fill, prepareWrite, readCells, requireShape, store, topLeft } from './range-core';
import { RangeTidying } from './range-tidying';
import { lookOf, RichTextValue, TextStyle } from './rich-text';

const LINK = /^=HYPERLINK\(\s*"([^"]*)"/i;

export abstract class RangeText extends RangeTidying {
  getTextStyles(): TextStyle[][] {
    const styles = this.host.engine.styles(this.sheetId, this.area);
    return styles.map((row) => row.map((style) => new TextStyle(lookOf(style))));
  }
  getTextStyle() {
    return topLeft(this).getTextStyles()[0][0];
  }
  setTextStyles(styles: TextStyle[][]) {
    requireShape(styles, this.area);
    if (styles.some((row) => row.some((style) => !(style instanceof TextStyle)))) {
      throw badSignature('SpreadsheetApp.Range.setTextStyles', [styles]);
    }
    prepareWrite(this, null);
    const looks = styles.map((row) => row.map((style): CellStyle => ({ ...style.look })));
    this.host.engine.style(this.sheetId, this.area, looks);
    return this;
  }
  setTextStyle(style: TextStyle) {
    return this.setTextStyles(fill(this.area, style));
  }

  getRichTextValues(): Array<Array<RichTextValue | null>> {
    const { engine, state } = this.host;
    const styles = engine.styles(this.sheetId, this.area);
    return readCells(this).map((row, r) =>
      row.map((cell, c) => {
        // Numbers and dates have no rich text.
        if (typeof cell.value !== 'string' && cell.value !== null) return null;
        const text = displayText(cell, styles[r][c].numberFormat, state.locale);
        const link = LINK.exec(cell.formula ?? '')?.[1] ?? null;
        return new RichTextValue(text, [{ start: 0, end: text.length, look: lookOf(styles[r][c]), link }]);
      }),
    );
  }
  getRichTextValue() {
    return topLeft(this).getRichTextValues()[0][0];
  }
  setRichTextValues(values: RichTextValue[][]) {
    requireShape(values, this.area);
    if (values.some((row) => row.some((value) => !(value instanceof RichTextValue)))) {
      throw badSignature('SpreadsheetApp.Range.setRichTextValues', [values]);
    }
    store(
      this,
      values.map((row) => row.map((value) => ({ cell: { value: value.text, forced: true } }))),
    );
    // A cell has one look here: that of a text whose runs all agree.
    const looks = values.map((row) =>
      row.map((value): CellStyle => (value.runs.length === 1 ? { ...value.runs[0].look } : {})),
    );
    this.host.engine.style(this.sheetId, this.area, looks);
    return this;
  }
  setRichTextValue(value: RichTextValue) {
    return this.setRichTextValues(fill(this.area, value));
  }
}
