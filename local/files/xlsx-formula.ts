/** Which formulas go into an xlsx file live; all others go in as their results. */

/**
 * One formula that Excel cannot parse makes it call the whole file damaged, so only functions that both
 * programs have, over closed ranges, are let through. Custom functions exist in Sheets alone.
 */
const SHARED = new Set(
  `ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING COLUMN CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS
  DATE DATEDIF DAY EDATE EOMONTH EXACT FIND FLOOR HLOOKUP HOUR IF IFERROR INDEX INT ISBLANK ISERROR ISNA
  ISNUMBER ISTEXT LARGE LEFT LEN LOWER MATCH MAX MEDIAN MID MIN MINUTE MOD MONTH N NETWORKDAYS NOT NOW OR
  PERCENTILE PRODUCT RANK REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SECOND SMALL STDEV SUBSTITUTE
  SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT TEXT TIME TODAY TRIM TRUE FALSE UPPER VALUE VLOOKUP WEEKDAY YEAR`.split(
    /\s+/,
  ),
);

/** `renamed`: some tab has another name in the file, so a formula naming a tab may miss it. */
export function livesInExcel(formula: string, renamed: boolean): boolean {
  if (formula.length > 8000) return false;
  // Tab names and texts may hold anything; what remains is the formula's own language.
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '0').replace(/'(?:[^']|'')*'!/g, 'T!');
  if (renamed && bare.includes('!')) return false;
  if (/[{}[\]#\\;]/.test(bare)) return false;
  if (/[A-Z]+\$?\d*:\$?[A-Z]+(?![A-Z$\d])/i.test(bare) || /(^|[^A-Z\d$])\$?\d+:/i.test(bare)) return false;
  const called = bare.match(/[A-Z_][A-Z0-9_.]*(?=\s*\()/gi) ?? [];
  return called.every((name) => SHARED.has(name.toUpperCase()));
}
