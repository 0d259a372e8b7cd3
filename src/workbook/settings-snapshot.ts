/** Settings as they last were in order, kept as a note of the workbook; a damaged one counts as none. */

import { AMOUNT_MONTHS } from '../funnel/observe';
import type { Settings } from '../pipeline/settings';

export const SETTINGS_NOTE = 'settings';

const FORM = 1;
/** What is kept for a workbook is limited; Settings of this size are no settings. */
const LONGEST = 120_000;

/** What Settings remembered by an earlier version did not have. */
const ADDED: Pick<Settings, 'grossMargin' | 'amountMonths' | 'targets'> = {
  grossMargin: null,
  amountMonths: AMOUNT_MONTHS,
  targets: {},
};

const LISTS = ['stages', 'gates', 'items', 'retired', 'people', 'reasons'] as const;

/** `null` when they are too long to be kept. */
export function writeSnapshot({ gone: _, ...settings }: Settings): string | null {
  const text = JSON.stringify({ v: FORM, settings });
  return text.length > LONGEST ? null : text;
}

export function readSnapshot(text: string | null): Settings | null {
  if (!text) return null;
  try {
    const { v, settings } = JSON.parse(text);
    const whole = v === FORM && LISTS.every((name) => Array.isArray(settings[name]));
    return whole ? { ...ADDED, ...settings } : null;
  } catch {
    return null;
  }
}
