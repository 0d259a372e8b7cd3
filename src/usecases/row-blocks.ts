/** Cuts a list of rows into blocks of neighbours, each short enough to be written under one hold of the lock. */

/** So many leads: whoever waits for the lock meanwhile waits for less than a handoff takes. */
const BLOCK = 400;
/** A block's rows are read together, and with them what stands between. */
const SPAN = 10 * BLOCK;

/** The rows from top to bottom. */
export function blocksOf(rows: readonly number[]): number[][] {
  const blocks: number[][] = [];
  let block: number[] = [];
  for (const row of rows) {
    if (block.length === BLOCK || row - (block[0] ?? row) >= SPAN) {
      blocks.push(block);
      block = [];
    }
    block.push(row);
  }
  return block.length > 0 ? [...blocks, block] : blocks;
}
