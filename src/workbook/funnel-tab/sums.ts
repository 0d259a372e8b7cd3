/**
 * A native formula over the rows that a checkpoint holds: whoever changes, empties or moves one of them
 * changes what it comes to. Rows added below do not touch it, so that nothing is computed for them.
 */

/** Of a long text so much, which with the others fits into a cell and into the cache. */
const LONGEST = 500;

const quotedTab = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** Filled cells, sums of the numbers, lengths of the texts; semicolons, so that every locale reads it. */
export function sumsFormula(
  historyTab: string,
  lastRow: number,
  answersTab: string,
  lastAnswer: number,
): string {
  const of = (tab: string, columns: string, row: number): string => {
    const [first, last] = columns.split(':');
    return `${quotedTab(tab)}!${first}2:${last}${row}`;
  };
  // Of a tab of which nothing was counted nothing can have changed; its first row to come is a new one.
  const parts = ['"sums"'];
  if (lastRow > 1)
    parts.push(
      `COUNTA(${of(historyTab, 'A:L', lastRow)})`,
      `SUM(${of(historyTab, 'A:A', lastRow)})`,
      `SUM(${of(historyTab, 'F:F', lastRow)})`,
      `SUMPRODUCT(LEN(${of(historyTab, 'B:E', lastRow)}))`,
    );
  if (lastAnswer > 1) {
    parts.push(
      `COUNTA(${of(answersTab, 'A:F', lastAnswer)})`,
      `SUMPRODUCT(LEN(${of(answersTab, 'B:E', lastAnswer)}))`,
    );
    // Of the last answer each cell, so that nobody need read it to see that it is the one it was.
    for (const column of ['A', 'B', 'C', 'D', 'E', 'F'])
      parts.push(`LEFT(${quotedTab(answersTab)}!${column}${lastAnswer};${LONGEST})`);
  }
  return `=${parts.join('&" "&')}`;
}

/** How many answers came below those that were counted. A formula of its own: each new one computes it anew. */
export function beyondFormula(answersTab: string, lastAnswer: number): string {
  const column = `${quotedTab(answersTab)}!B2:B`;
  const counted = lastAnswer > 1 ? `-COUNTA(${column}${lastAnswer})` : '';
  return `=(COUNTA(${column})${counted})&"${below(lastAnswer)}"`;
}

/** What it came to; `null` of a text that says nothing about the answers below this row. */
export function answersBeyond(text: string, lastAnswer: number): number | null {
  const [count, rest] = [Number.parseInt(text, 10), below(lastAnswer)];
  return count >= 0 && text === `${count}${rest}` ? count : null;
}

/** Names the row: the formula of another report, with another last row, says nothing about this one's. */
const below = (row: number): string => ` below ${row}`;
