/** Whether a number format shows a date or time. */

const known = new Map<string, boolean>();

/** Letters of dates that stand neither in quotes nor behind a backslash nor in a bracket such as `[Red]`. */
export function isDateLook(format: string): boolean {
  let look = known.get(format);
  if (look === undefined) {
    const bare = format
      .replace(/"[^"]*"|\\./g, '')
      .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
      .replace(/\[[^\]]*\]/g, '');
    look = format !== '@' && /[ymdhs]/i.test(bare) && !/general/i.test(bare);
    known.set(format, look);
  }
  return look;
}
