/** The add-on's menu: what each item is called and what it does, declared once. */
import type { MenuMessages } from '../i18n/menu';
import {
  checkHistoryNow,
  openSidebar,
  recordHandEdits,
  refreshFunnelNow,
  switchHourly,
  switchLanguage,
  undoAdoptionAsked,
} from './menu-actions';
import { HOURLY } from './options';

export interface MenuItem {
  /** Name of the global; the trailing underscore hides it from cells and from the page. */
  readonly handler: string;
  readonly label: keyof MenuMessages;
  readonly separatorBefore?: boolean;
  readonly run: () => void;
}

export const MENU: readonly MenuItem[] = [
  { handler: 'startPipeline_', label: 'start', run: openSidebar },
  { handler: 'openSidebar_', label: 'openSidebar', run: openSidebar },
  { handler: 'refreshFunnel_', label: 'refreshFunnel', separatorBefore: true, run: refreshFunnelNow },
  ...(HOURLY ? [{ handler: 'switchHourly_', label: 'hourly' as const, run: switchHourly }] : []),
  { handler: 'recordHandEdits_', label: 'reconcile', run: recordHandEdits },
  { handler: 'checkHistory_', label: 'checkHistory', run: checkHistoryNow },
  { handler: 'switchLanguage_', label: 'language', separatorBefore: true, run: switchLanguage },
  { handler: 'undoAdoption_', label: 'undoAdoption', run: undoAdoptionAsked },
];
