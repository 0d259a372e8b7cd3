/** The native formulas of the Funnel tab: semicolons between arguments and no decimal, so that every locale reads them. */
import type { FunnelWords } from '../../i18n/funnel';
import type { WallTime } from '../../pipeline/event';

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/**
 * Says how many events are newer than the report. The limit is a second past `asOf`: the report's own newest
 * event must not be counted because a fraction of a day was rounded.
 */
export function newerFormula(
  historyTab: string,
  asOf: WallTime | null,
  words: Pick<FunnelWords, 'newer' | 'upToDate'>,
): string {
  const range = `'${historyTab.replace(/'/g, "''")}'!A2:A`;
  const newer = `COUNTIF(${range};${asOf === null ? '">0"' : `">"&(${serial(asOf)})`})`;
  const [before, after] = words.newer;
  const sentence = `${before ? `${quoted(before)}&` : ''}${newer}&${quoted(after)}`;
  return `=IF(${newer}=0;${quoted(words.upToDate)};${sentence})`;
}

function serial(asOf: WallTime): string {
  const limit = new Date((Math.floor(asOf / 1000) + 1) * 1000);
  const date = [limit.getUTCFullYear(), limit.getUTCMonth() + 1, limit.getUTCDate()];
  const time = [limit.getUTCHours(), limit.getUTCMinutes(), limit.getUTCSeconds()];
  return `DATE(${date.join(';')})+TIME(${time.join(';')})`;
}

/** A row number that leads to that row of History. */
export function rowLinkFormula(historySheetId: number, row: number): string {
  return `=HYPERLINK("#gid=${historySheetId}&range=A${row}";${row})`;
}
