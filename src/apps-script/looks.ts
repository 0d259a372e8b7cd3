/** Gives cells their look: block by block where there are few, in one call per property where there are many. */
import type { ComputedTab, Look, LookAt } from '../workbook/port';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Grid<T> = T[][];

/** So many blocks cost less than grids as large as the tab: History has ten thousand rows and two looks. */
const FEW = 8;

export function paintLook(sheet: Sheet, content: ComputedTab, rows: number, columns: number): void {
  if (rows === 0 || columns === 0) return;
  if (content.styles.length <= FEW) {
    for (const style of content.styles) paintBlock(sheet, style);
    return;
  }
  const range = sheet.getRange(1, 1, rows, columns);
  const grid = <K extends keyof Look, T>(
    property: K,
    standard: T,
    value: (look: Look) => T,
  ): Grid<T> | null =>
    content.styles.some((look) => look.style[property] !== undefined)
      ? fill(content, rows, columns, standard, (style) =>
          style[property] === undefined ? null : value(style),
        )
      : null;
  const weights = grid('bold', 'normal' as const, (look) => (look.bold ? 'bold' : 'normal'));
  if (weights) range.setFontWeights(weights);
  const slants = grid('italic', 'normal' as const, (look) => (look.italic ? 'italic' : 'normal'));
  if (slants) range.setFontStyles(slants);
  const sizes = grid('size', 10, (look) => look.size ?? 10);
  if (sizes) range.setFontSizes(sizes);
  const colours = grid<'color', string>('color', '#1f2328', (look) => look.color ?? '');
  if (colours) range.setFontColors(colours);
  const grounds = grid<'background', string | null>('background', null, (look) => look.background ?? null);
  if (grounds) range.setBackgrounds(grounds as string[][]);
  const formats = grid<'numberFormat', string>('numberFormat', 'General', (look) => look.numberFormat ?? '');
  if (formats) range.setNumberFormats(formats);
  const sides = grid<'align', 'left' | 'center' | 'right' | 'normal'>(
    'align',
    'normal',
    (look) => look.align ?? 'normal',
  );
  if (sides) range.setHorizontalAlignments(sides);
  const heights = grid<'vertical', 'top' | 'middle' | 'bottom'>(
    'vertical',
    'bottom',
    (look) => look.vertical ?? 'bottom',
  );
  if (heights) range.setVerticalAlignments(heights);
  const wraps = grid('wrap', false, (look) => look.wrap === true);
  if (wraps) range.setWraps(wraps);
}

/** Later styles win over earlier ones. */
function fill<T>(
  content: ComputedTab,
  rows: number,
  columns: number,
  standard: T,
  value: (style: Look) => T | null,
): Grid<T> {
  const cells: Grid<T> = [];
  for (let row = 0; row < rows; row++) cells.push(new Array<T>(columns).fill(standard));
  for (const { style, ...at } of content.styles) {
    const found = value(style);
    if (found === null) continue;
    const bottom = Math.min(at.row + at.rows - 1, rows);
    const right = Math.min(at.column + at.columns - 1, columns);
    for (let row = at.row; row <= bottom; row++) {
      for (let column = at.column; column <= right; column++) cells[row - 1][column - 1] = found;
    }
  }
  return cells;
}

function paintBlock(sheet: Sheet, { row, column, rows, columns, style }: LookAt): void {
  const range = sheet.getRange(row, column, rows, columns);
  if (style.bold !== undefined) range.setFontWeight(style.bold ? 'bold' : 'normal');
  if (style.italic !== undefined) range.setFontStyle(style.italic ? 'italic' : 'normal');
  if (style.size !== undefined) range.setFontSize(style.size);
  if (style.color !== undefined) range.setFontColor(style.color);
  if (style.background !== undefined) range.setBackground(style.background);
  if (style.numberFormat !== undefined) range.setNumberFormat(style.numberFormat);
  if (style.align !== undefined) range.setHorizontalAlignment(style.align);
  if (style.vertical !== undefined) range.setVerticalAlignment(style.vertical);
  if (style.wrap !== undefined) range.setWrap(style.wrap);
}
