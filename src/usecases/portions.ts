/** Cuts what is to be recorded into portions, each of neighbouring rows or of leads that have no row any more. */
import type { Differences } from './differences';
import { blocksOf } from './row-blocks';

export interface Portion {
  /** From this row on, so many of them; none where leads are meant that are gone. */
  readonly row: number;
  readonly rows: number;
  readonly gone: readonly string[];
  /** How many differences it is about. */
  readonly size: number;
  /** How many of them are rows without an id that are to become leads. */
  readonly fresh: number;
}

/** `gone`: leads that no row carries any more, and of which History does not say so yet. */
export function portionsOf(found: Differences, gone: readonly string[]): Portion[] {
  const leads = [...found.fresh, ...found.copies, ...found.doubtful, ...found.edited];
  const rows = leads.map((lead) => lead.row).sort((a, b) => a - b);
  const isFresh = new Set(found.fresh.map((lead) => lead.row));
  const portions = blocksOf(rows).map((block): Portion => {
    const [row] = block;
    const fresh = block.filter((one) => isFresh.has(one)).length;
    return { row, rows: block[block.length - 1] - row + 1, gone: [], size: block.length, fresh };
  });
  for (const block of blocksOf(gone.map((_, at) => at)))
    portions.push({ row: 0, rows: 0, gone: block.map((at) => gone[at]), size: block.length, fresh: 0 });
  return portions;
}
