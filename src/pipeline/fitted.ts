/**
 * A text cut to what a line of History holds. Cells of a sheet hold 50,000 characters, and one that is full of
 * them must not keep everything else from being recorded: the copy is cut, the cell stays as it is.
 */

/** More than anybody may send from the sidebar, with a date before it. */
export const LONGEST_TEXT = 1100;

export function fitted(text: string, longest = LONGEST_TEXT): string {
  if (text.length <= longest) return text;
  // Not through the middle of a character that takes two.
  const whole = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  return `${whole}…`;
}
