/** Which lead a cell of History names: an id as Tasuki gives them is found by its number, any other by its text. */

/** `L-` and up to six digits. To look a text up costs several times what it costs to read such a number. */
const SHORTEST = 3;
const LONGEST = 8;
const [L, DASH, ZERO] = [76, 45, 48];
const ROOM_AT_FIRST = 1024;

export class LeadIndex {
  /** By length of the id, as `L-01` is not `L-1`, then by number: one more than the lead, 0 for none. */
  private readonly byNumber = Array.from({ length: LONGEST + 1 }, () => new Int32Array(0));
  private readonly byText = new Map<unknown, number>();

  /** -1 for a cell that was never set. */
  get(cell: unknown): number {
    const number = numberIn(cell);
    if (number < 0) return this.byText.get(cell) ?? -1;
    const leads = this.byNumber[(cell as string).length];
    return number < leads.length ? leads[number] - 1 : -1;
  }

  set(cell: unknown, lead: number): void {
    const number = numberIn(cell);
    if (number < 0) this.byText.set(cell, lead);
    else this.roomFor(number, (cell as string).length)[number] = lead + 1;
  }

  private roomFor(number: number, length: number): Int32Array {
    const leads = this.byNumber[length];
    if (number < leads.length) return leads;
    const larger = new Int32Array(Math.max(ROOM_AT_FIRST, number + (number >> 1) + 1));
    larger.set(leads);
    this.byNumber[length] = larger;
    return larger;
  }
}

/** -1 for what is no such id. */
function numberIn(cell: unknown): number {
  if (typeof cell !== 'string' || cell.length < SHORTEST || cell.length > LONGEST) return -1;
  if (cell.charCodeAt(0) !== L || cell.charCodeAt(1) !== DASH) return -1;
  let number = 0;
  for (let at = 2; at < cell.length; at++) {
    const digit = cell.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
