/** The native formulas of the Funnel tab: semicolons between arguments and no decimal, so that every locale reads them. */
import type { FunnelWords } from '../../i18n/funnel';

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/**
 * Says how many events are newer than the moment in a cell, which may be blank. The limit is a second past it:
 * the report's own newest event must not be counted because a fraction of a day was rounded. Another cell says
 * how many of them are dated in the future, which were there when it was counted.
 */
export function newerFormula(
  historyTab: string,
  asOfCell: string,
  toComeCell: string,
  words: Pick<FunnelWords, 'newer' | 'upToDate'>,
): string {
  const range = `'${historyTab.replace(/'/g, "''")}'!A2:A`;
  const newer = `MAX(0;COUNTIF(${range};">"&(N(${asOfCell})+1/86400))-N(${toComeCell}))`;
  const [before, after] = words.newer;
  const sentence = `${before ? `${quoted(before)}&` : ''}${newer}&${quoted(after)}`;
  return `=IF(${newer}=0;${quoted(words.upToDate)};${sentence})`;
}

/** Says nothing until a choice differs from those that were counted with. */
export function appliedFormula(cells: readonly string[], applied: string, words: string): string {
  return `=IF(${cells.join('&" | "&')}=${applied};"";${quoted(words)})`;
}

/** A row number that leads to that row of History. */
export function rowLinkFormula(historySheetId: number, row: number): string {
  return linkFormula(historySheetId, `A${row}`, String(row));
}

/** A sentence that leads to a cell of another tab. */
export function textLinkFormula(
  { sheetId, range }: { sheetId: number; range: string },
  text: string,
): string {
  return linkFormula(sheetId, range, quoted(text));
}

function linkFormula(sheetId: number, range: string, shown: string): string {
  return `=HYPERLINK("#gid=${sheetId}&range=${range}";${shown})`;
}
