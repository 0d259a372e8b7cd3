/** Bars of block letters, coloured by role with colours that stay apart for every kind of colour vision. */
import type { Role } from '../../pipeline/stage';

export const BAR_LENGTH = 18;
export const BAR_POINTS = 8;

/** The roles' hues, dark and light in turn; the label beside a bar says the same in words. */
export const BAR_COLOUR: Readonly<Record<Role, string>> = {
  marketing: '#4a3a9e',
  inside_sales: '#1a9bb0',
  field_sales: '#cc7a00',
  customer_success: '#245717',
};

/** Whole and half blocks; whatever is not nothing is seen. */
export function bar(share: number, length: number): string {
  if (!(share > 0)) return '';
  const halves = Math.max(1, Math.round(Math.min(1, share) * length * 2));
  return '█'.repeat(halves >> 1) + (halves % 2 === 1 ? '▌' : '');
}
