/** Makes two spellings of the same word equal: width, case and surrounding space do not count (FNL-8). */

/** Words and labels are short; what is longer is prose, of which the beginning is enough to compare. */
const LONGEST = 200;

export function foldLabel(text: string): string {
  return text.slice(0, LONGEST).normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A column's name as bare words: `dealStage`, `Deal Stage *` and `deal_stage` are the same. */
export function headerWords(header: string): string[] {
  return header
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/#/g, ' no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '' && word !== 'property');
}

/** The same without what stands in brackets: a unit, "required", an example. */
export function withoutBrackets(header: string): string {
  return header.normalize('NFKC').replace(/[([{【「<][^)\]}】」>]*[)\]}】」>]/g, ' ');
}
