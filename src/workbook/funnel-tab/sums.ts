/**
 * A native formula over the rows that a checkpoint holds: whoever changes, empties or moves one of them
 * changes what it comes to. Rows added below do not touch it, so that nothing is computed for them.
 */

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
    return `${quotedTab(tab)}!${first}2:${last}${Math.max(2, row)}`;
  };
  const parts = [
    `COUNTA(${of(historyTab, 'A:L', lastRow)})`,
    `SUM(${of(historyTab, 'A:A', lastRow)})`,
    `SUM(${of(historyTab, 'F:F', lastRow)})`,
    `SUMPRODUCT(LEN(${of(historyTab, 'B:E', lastRow)}))`,
    `COUNTA(${of(answersTab, 'A:F', lastAnswer)})`,
    `SUMPRODUCT(LEN(${of(answersTab, 'B:E', lastAnswer)}))`,
  ];
  return `=${parts.join('&" "&')}`;
}
