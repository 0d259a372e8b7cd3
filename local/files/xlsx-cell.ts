/** One engine cell with its look as the xlsx writer wants it. */
import type { CellObject } from 'write-excel-file/node';
import type { CellStyle, EngineCell } from '../engine/engine';
import { escapeXlsxText, MOST_XLSX_CHARACTERS } from './xlsx-text';

/** What Excel would take for a formula or a command if it were typed. */
const ACTIVE = /^[=+\-@\t\r]/;

/** `null`: nothing to write, neither value nor look. */
export function xlsxCell(cell: EngineCell, style: CellStyle, live: boolean): CellObject | null {
  const look = lookOf(style);
  const format = style.numberFormat && style.numberFormat !== '@' ? { format: style.numberFormat } : {};
  const { value } = cell;
  if (live && cell.formula) {
    return { ...look, ...format, value: escapeXlsxText(cell.formula.slice(1)), type: 'Formula' };
  }
  if (value === null || value === '') return Object.keys(look).length > 0 ? look : null;
  if (typeof value === 'boolean') return { ...look, value, type: Boolean };
  if (typeof value === 'number' && Number.isFinite(value)) return { ...look, ...format, value, type: Number };
  const text = escapeXlsxText(String(value).slice(0, MOST_XLSX_CHARACTERS));
  // The text format keeps it text even when a person edits the cell, or saves it as csv and opens that.
  const forced = cell.forced || style.numberFormat === '@' || ACTIVE.test(text) ? { format: '@' } : {};
  return { ...look, ...forced, value: text, type: String };
}

function lookOf(style: CellStyle): CellObject {
  const look: CellObject = {};
  const background = color(style.background);
  const text = color(style.fontColor);
  if (background) look.backgroundColor = background;
  if (text) look.textColor = text;
  if (style.fontFamily) look.fontFamily = style.fontFamily;
  if (style.fontSize) look.fontSize = style.fontSize;
  if (style.bold) look.fontWeight = 'bold';
  if (style.italic) look.fontStyle = 'italic';
  if (style.strikethrough) look.textDecoration = { strikethrough: true };
  if (style.underline) look.textDecoration = { ...look.textDecoration, underline: true };
  if (style.horizontal) look.align = style.horizontal;
  if (style.vertical) look.alignVertical = style.vertical === 'middle' ? 'center' : style.vertical;
  if (style.wrap === 'wrap') look.wrap = true;
  return look;
}

/** Only `#rrggbb` is a colour to the format; white behind a cell is no colour at all. */
export function color(value: string | undefined): string | undefined {
  return value && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
}
