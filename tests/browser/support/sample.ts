/** The sample workbook as browser tests read it: its words, its places, its cells as text. */
import { defaultsEn, defaultsJa } from '../../../src/i18n/defaults';
import { menuEn, menuJa } from '../../../src/i18n/menu';
import { workbookEn, workbookJa } from '../../../src/i18n/workbook';
import type { Workbench } from './workbench';

export const SPOKEN = {
  en: { leads: 'Leads', menu: menuEn, workbook: workbookEn, defaults: defaultsEn },
  ja: { leads: 'リード一覧', menu: menuJa, workbook: workbookJa, defaults: defaultsJa },
};
/** Tasuki's columns on the sample: Lead ID, Stage, Owner, In stage since, Next action … after its fifteen. */
export const [ID, STAGE, NEXT_ACTION] = ['P', 'Q', 'T'];
export const FIRST_ROW = 4;
export const LAST_ROW = 304;

/** Rows of a range, their cells joined. */
export async function textsOf(bench: Workbench, tab: string, range: string): Promise<string[]> {
  const cells = await bench.test((surface, [name, a1]) => surface.readRange(name, a1), [tab, range] as [
    string,
    string,
  ]);
  return cells.map((row) => row.map((cell) => cell.value ?? '').join(' | '));
}
