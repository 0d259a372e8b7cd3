/** What the menu's items do: the same use cases as the sidebar's, told in a toast or asked in a dialog. */
import { ask, showSidebar, tell, toast } from '../apps-script/dialogs';
import { isHourly, setHourly } from '../apps-script/hourly';
import { newOperation } from '../apps-script/operation';
import { rememberedLanguage, rememberLanguage } from '../apps-script/workbook-language';
import { messages } from '../i18n';
import { wordProblem } from '../i18n/problems';
import type { Refusal } from '../pipeline/problem';
import type { Language } from '../pipeline/settings';
import type { Context } from '../usecases/context';
import { reconcile } from '../usecases/reconcile';
import { refreshChecked, refreshFunnel } from '../usecases/refresh-funnel';
import { setLanguage } from '../usecases/set-language';
import { ALONE_MS, type Slice, sliceOf } from '../usecases/time-slice';
import { planUndo, undoAdoption } from '../usecases/undo-adoption';
import { compose } from './compose';

export function openSidebar(): void {
  showSidebar('Sidebar', messages(languageNow(compose())).menu.title);
}

export function refreshFunnelNow(): void {
  guarded((context, language) => {
    const { leads, won, unrecorded } = refreshFunnel(context, { quick: false }, alone(context));
    toast(messages(language).menu.funnelRefreshed(leads, won, unrecorded));
  });
}

export function checkHistoryNow(): void {
  guarded((context, language) => {
    const { summary, check } = refreshChecked(context, true);
    // The first of the report's sentences names the rows.
    if (summary.tampered > 0) tell(summary.sentences[0].text);
    else toast(messages(language).menu.historySound(check.sound, check.unchecked));
  });
}

export function switchHourly(): void {
  const say = messages(languageNow(compose())).menu;
  const on = !isHourly();
  setHourly(on);
  toast(on ? say.hourlyOn : say.hourlyOff);
}

/** By the clock: nobody is there to be told, and a workbook without a pipeline has nothing to refresh. */
export function refreshHourly(): void {
  try {
    const context = compose();
    refreshFunnel(context, { quick: false }, alone(context));
  } catch (thrown) {
    if ((thrown as Error).name !== 'Refusal') throw thrown;
  }
}

export function recordHandEdits(): void {
  guarded((context, language) => {
    const found = reconcile(context, { op: newOperation(), actor: '' }, alone(context));
    toast(messages(language).menu.reconciled(found));
  });
}

export function switchLanguage(): void {
  guarded((context, language) => {
    const other: Language = language === 'ja' ? 'en' : 'ja';
    setLanguage(context, { language: other });
    rememberLanguage(other);
    toast(messages(other).menu.languageSet);
  });
}

export function undoAdoptionAsked(): void {
  guarded((context, language) => {
    const say = messages(language).menu;
    const { leads, laterEvents } = planUndo(context);
    // Asked before any lock is taken: a dialog drops it.
    if (!ask(say.undoTitle, say.undoQuestion(leads, laterEvents))) return;
    undoAdoption(context, { op: newOperation(), confirmed: true });
    toast(say.undone);
  });
}

/** There is no page that would go on. */
function alone({ book }: Context): Slice {
  return sliceOf(book, ALONE_MS);
}

export function languageNow(context: Context): Language {
  return rememberedLanguage() ?? context.language('');
}

/** Expected trouble becomes its sentence in a dialog; a bug stays Google's to report. */
function guarded(run: (context: Context, language: Language) => void): void {
  const context = compose();
  const language = languageNow(context);
  try {
    run(context, language);
  } catch (thrown) {
    const { name, problem } = thrown as Refusal;
    if (name !== 'Refusal') throw thrown;
    tell(wordProblem(language, problem));
  }
}
