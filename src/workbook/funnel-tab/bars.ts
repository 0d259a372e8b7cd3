/** Bars of block letters, coloured by role with colours that stay apart for every kind of colour vision. */
import type { Role } from '../../pipeline/stage';

export const BAR_LENGTH = 18;
export const BAR_POINTS = 8;

/** The roles' hues, dark and light in turn; the label beside a bar says the same in words. */
export const BAR_COLOUR: Readonly<Record<Role, string>> = {
  marketing: '#5b4bb7',
  inside_sales: '#1a93a6',
  field_sales: '#b36b00',
  customer_success: '#2d6a1f',
};

/** Whole and half blocks; whatever is not nothing is seen. */
export function bar(share: number, length: number): string {
  if (!(share > 0)) return '';
  const halves = Math.max(1, Math.round(Math.min(1, share) * length * 2));
  return '█'.repeat(halves >> 1) + (halves % 2 === 1 ? '▌' : '');
}
