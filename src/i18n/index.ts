/** All wording of the server in one typed whole per language; a missing key does not compile. */
import type { Language } from '../pipeline/settings';
import { type DefaultMessages, defaultsEn, defaultsJa } from './defaults';
import { type EventMessages, eventsEn, eventsJa } from './events';
import { type FunnelWords, funnelWords } from './funnel';
import { type MenuMessages, menuEn, menuJa } from './menu';
import { type WorkbookMessages, workbookEn, workbookJa } from './workbook';

export interface Messages {
  language: Language;
  menu: MenuMessages;
  workbook: WorkbookMessages;
  defaults: DefaultMessages;
  events: EventMessages;
  funnel: FunnelWords;
}

const EN: Messages = {
  language: 'en',
  menu: menuEn,
  workbook: workbookEn,
  defaults: defaultsEn,
  events: eventsEn,
  funnel: funnelWords('en'),
};
const JA: Messages = {
  language: 'ja',
  menu: menuJa,
  workbook: workbookJa,
  defaults: defaultsJa,
  events: eventsJa,
  funnel: funnelWords('ja'),
};

export function messages(language: Language): Messages {
  return language === 'ja' ? JA : EN;
}

/** English first, then Japanese. */
export const EVERY_LANGUAGE: readonly Messages[] = [EN, JA];

/** `ja_JP`, `ja`, `en-US` … to a language that Tasuki speaks. */
export function languageOf(locale: string): Language {
  return /^ja\b|^ja[_-]/i.test(locale) ? 'ja' : 'en';
}
