/** The workbook's language, kept where the menu can read it before anybody opens the sidebar. */
import type { Language } from '../pipeline/settings';

const KEY = 'language';

export function rememberLanguage(language: Language): void {
  PropertiesService.getDocumentProperties().setProperty(KEY, language);
}

/** `null` before a pipeline was started, and where the run may not read properties. */
export function rememberedLanguage(): Language | null {
  try {
    const kept = PropertiesService.getDocumentProperties().getProperty(KEY);
    return kept === 'ja' || kept === 'en' ? kept : null;
  } catch {
    // AuthMode.NONE: the add-on is installed but not yet used in this file.
    return null;
  }
}
