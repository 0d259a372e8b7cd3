/** The composition root: gives the use cases Google's spreadsheet and the words. */
import { GoogleBook } from '../apps-script/google-book';
import { personLocale } from '../apps-script/person';
import { EVERY_LANGUAGE, languageOf, messages } from '../i18n';
import type { Context } from '../usecases/context';

/** Made anew for every run: Apps Script keeps nothing between two of them. */
export function compose(): Context {
  return {
    book: new GoogleBook(SpreadsheetApp.getActiveSpreadsheet()),
    words: messages,
    every: EVERY_LANGUAGE,
    // Google's setting first: the menu can know no other, and the sidebar beside it should not differ.
    language: (locale) => languageOf(personLocale() || locale),
  };
}
