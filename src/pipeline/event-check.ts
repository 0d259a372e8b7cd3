/**
 * The check of an event: a short hash of what its row says and of the check before it, so that a lead's
 * events make a chain. It shows what was changed by hand; it cannot stop anybody.
 */
import { type Cell, isDate } from './cell';
import { checkOf } from './hash';

/** Line ends, control characters and halves of characters need not come back from a cell as they went in. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for here
const ODD = /[\u0000-\u001f\u007f\ud800-\udfff]/;

/** `cells`: the row without its check; `before`: the check of the lead's event before it, empty for none. */
export function eventCheck(cells: readonly Cell[], before: string): string {
  return checkOf(JSON.stringify([before, ...cells.map(canonical)]));
}

/** The same before it is written and after it was read, whatever the cell's format; text is never a number. */
function canonical(cell: Cell): string {
  // A cell's moment comes back with a millisecond more or less.
  if (isDate(cell)) return `d${Math.round(cell.getTime() / 1000)}`;
  if (typeof cell === 'number') return `n${Number(cell.toPrecision(15))}`;
  if (typeof cell === 'boolean') return `b${cell}`;
  return cell === '' ? '' : `t${ODD.test(cell) ? plain(cell) : cell}`;
}

function plain(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}
