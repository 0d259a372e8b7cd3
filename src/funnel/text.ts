/** How labels are compared: after trim, NFKC and case fold; what was written is what is shown (FNL-8). */

export function foldText(text: unknown): string {
  return text === null || text === undefined ? '' : String(text).normalize('NFKC').trim().toLowerCase();
}
