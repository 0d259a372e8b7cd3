/** What dragging the fill handle makes of a line of cells. */

import type { EngineCell } from '../engine/engine';
import { copyFormula } from '../engine/formula/rewrite';

const ENDING = /^(.*?)(\d+)$/;

/** Continues numbers by their step, texts by their last number, formulas by sliding; anything else repeats. */
export function fillSeries(
  line: EngineCell[],
  length: number,
  axis: 'row' | 'column',
  alternate: boolean,
): EngineCell[] {
  const out: EngineCell[] = line.map((cell) =>
    cell.formula ? { value: null, formula: cell.formula } : cell,
  );
  const numbers = line.every((cell) => !cell.formula && typeof cell.value === 'number');
  const step = stepOf(line, numbers, alternate);
  for (let at = line.length; at < length; at++) {
    const source = line[at % line.length];
    const turns = at - (at % line.length);
    if (source.formula) {
      out.push({
        value: null,
        formula: copyFormula(source.formula, axis === 'row' ? turns : 0, axis === 'column' ? turns : 0),
      });
    } else if (numbers && step !== null) {
      out.push({ value: (line[0].value as number) + step * at });
    } else if (typeof source.value === 'string' && ENDING.test(source.value) && !alternate) {
      const [, stem, digits] = ENDING.exec(source.value)!;
      out.push({ ...source, value: `${stem}${String(Number(digits) + turns).padStart(digits.length, '0')}` });
    } else out.push(source);
  }
  return out;
}

/** One lone number repeats by default; two or more continue evenly. */
function stepOf(line: EngineCell[], numbers: boolean, alternate: boolean): number | null {
  if (!numbers || alternate) return null;
  const values = line.map((cell) => cell.value as number);
  if (values.length === 1) return 0;
  return (values[values.length - 1] - values[0]) / (values.length - 1);
}
