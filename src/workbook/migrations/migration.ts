/** A step from one form of the workbook to the next: safe to run twice, and to go on with where it was killed. */
import type { WorkbookMessages } from '../../i18n/workbook';
import type { Cell } from '../../pipeline/cell';
import type { Settings } from '../../pipeline/settings';
import type { Layout } from '../layout';
import type { Book } from '../port';
import type { EveryLanguage } from '../settings-tab';

export interface Workplace {
  readonly book: Book;
  readonly layout: Layout;
  readonly settings: Settings;
  /** The Settings tab as it was read. */
  readonly settingsRows: readonly Cell[][];
  /** The words of the workbook's own language. */
  readonly say: EveryLanguage[number] & { readonly workbook: WorkbookMessages };
  readonly every: EveryLanguage;
}

export interface Migration {
  /** The form that the workbook has after it. */
  readonly form: number;
  /** Looks at what is there, and adds what is lacking. */
  run(place: Workplace): void;
}
