/** Simple triggers: the menu at opening, and the hint that somebody has typed. */
import { addMenu } from '../apps-script/add-menu';
import { newOperation } from '../apps-script/operation';
import { personLocale } from '../apps-script/person';
import { rememberedLanguage } from '../apps-script/workbook-language';
import { languageOf, messages } from '../i18n';
import { noticeEdit } from '../usecases/notice-edit';
import { compose } from './compose';
import { MENU } from './menu';

interface OpenEvent {
  authMode?: unknown;
}

/** Builds the menu from the language alone: nothing of the file may be needed to show it. */
export function onOpen(event?: OpenEvent): void {
  const unread = event?.authMode === ScriptApp.AuthMode.NONE;
  const language = (unread ? null : rememberedLanguage()) ?? languageOf(personLocale());
  const words = messages(language).menu;
  addMenu(
    words.title,
    MENU.map((item) => ({
      label: String(words[item.label]),
      handler: item.handler,
      separatorBefore: item.separatorBefore === true,
    })),
  );
}

/** Installing from inside an open file does not open it again. */
export function onInstall(event?: OpenEvent): void {
  onOpen(event);
}

/** Google's types promise more than the event holds: these are plain numbers, no service calls. */
interface EditEvent {
  range?: {
    rowEnd: number;
    columnStart: number;
    columnEnd: number;
    getSheet(): { getSheetId(): number };
  };
}

/**
 * At most two edits wait in Google's queue and a sort raises none, so this is never the record: what it
 * misses is found when the sidebar opens, when the funnel is refreshed, or from the menu.
 */
export function onEdit(event?: EditEvent): void {
  const range = event?.range;
  if (!range) return;
  const hint = {
    tab: range.getSheet().getSheetId(),
    lastRow: range.rowEnd,
    firstColumn: range.columnStart,
    lastColumn: range.columnEnd,
  };
  try {
    noticeEdit(compose(), hint, newOperation());
  } catch (thrown) {
    // Nobody asked for anything: a busy lock or a missing tab is told when somebody does.
    if ((thrown as Error).name !== 'Refusal') throw thrown;
  }
}
