/** What dragging the fill handle makes of a line of cells. */

import type { EngineCell } from '../engine/engine';
import { copyFormula } from '../engine/formula/rewrite';

const ENDING = /^(.*?)(\d+)$/;

const NAMES = [
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'Sun Mon Tue Wed Thu Fri Sat',
].map((names) => names.split(' '));

/** Continues numbers by their step, names and numbered texts in their order, formulas by sliding; anything else repeats. */
export function fillSeries(
  line: EngineCell[],
  length: number,
  axis: 'row' | 'column',
  alternate: boolean,
  way: 1 | -1 = 1,
): EngineCell[] {
  const out: EngineCell[] = line.map((cell) =>
    cell.formula ? { value: null, formula: cell.formula } : cell,
  );
  const step = alternate ? null : stepOf(line);
  const names = alternate
    ? undefined
    : NAMES.find((list) => line.every((cell) => list.includes(String(cell.value))));
  for (let at = line.length; at < length; at++) {
    const source = line[at % line.length];
    const turns = (at - (at % line.length)) * way;
    if (source.formula) {
      const [rows, columns] = axis === 'row' ? [turns, 0] : [0, turns];
      out.push({ value: null, formula: copyFormula(source.formula, rows, columns) });
    } else if (step !== null) {
      out.push({ value: (line[0].value as number) + step * at });
    } else if (names) {
      const place = names.indexOf(String(line[0].value)) + at * way;
      out.push({ value: names[((place % names.length) + names.length) % names.length] });
    } else if (typeof source.value === 'string' && ENDING.test(source.value) && !alternate) {
      const [, stem, digits] = ENDING.exec(source.value)!;
      out.push({
        ...source,
        value: `${stem}${String(Math.abs(Number(digits) + turns)).padStart(digits.length, '0')}`,
      });
    } else out.push(source);
  }
  return out;
}

/** `null` when the line is not all numbers; one lone number repeats, two or more continue evenly. */
function stepOf(line: EngineCell[]): number | null {
  const values = line.map((cell) => (cell.formula ? null : cell.value));
  if (values.some((value) => typeof value !== 'number')) return null;
  const numbers = values as number[];
  return numbers.length === 1 ? 0 : (numbers[numbers.length - 1] - numbers[0]) / (numbers.length - 1);
}
