/** How labels are compared: after trim, NFKC and case fold; what was written is what is shown (FNL-8). */

export function foldText(text: unknown): string {
  return text === null || text === undefined ? '' : String(text).normalize('NFKC').trim().toLowerCase();
}

/** The spelling written most often; of equals, the one met first. */
export function mostWritten(spellings: ReadonlyMap<string, number>): string {
  let shown = '';
  let most = 0;
  for (const [spelling, count] of spellings) if (count > most) [shown, most] = [spelling, count];
  return shown;
}
