/** What every use case is given, and the pipeline as it stands in the workbook. */
import type { Messages } from '../i18n';
import type { Cell } from '../pipeline/cell';
import type { Problem } from '../pipeline/problem';
import { refuse } from '../pipeline/problem';
import { type Language, type Settings, stagesEver } from '../pipeline/settings';
import { type Stage, stageByKey } from '../pipeline/stage';
import { goneStages } from '../workbook/gone-stages';
import { type Layout, readLayout } from '../workbook/layout';
import type { Book, Mark } from '../workbook/port';
import { readSettings } from '../workbook/read-settings';
import { readSnapshot, SETTINGS_NOTE } from '../workbook/settings-snapshot';

export interface Context {
  readonly book: Book;
  readonly words: (language: Language) => Messages;
  /** The language of a locale such as `ja_JP`; of the person's own when it is empty. */
  readonly language: (locale: string) => Language;
  /** Every language's words: labels typed or made in the other one are understood too. */
  readonly every: readonly Messages[];
}

export interface Pipeline extends Context {
  readonly layout: Layout;
  readonly settings: Settings;
  readonly warnings: readonly Problem[];
  /** The Settings tab as it was read. */
  readonly settingsRows: Cell[][];
  /** Settings as they last were in order, with the note that says so; read once, and only when asked for. */
  readonly lastValid: () => { readonly note: string | null; readonly settings: Settings | null };
  /** The words of the workbook's own language. */
  readonly say: Messages;
}

/** Reads where things are and what the team has agreed on. */
export function openPipeline(
  context: Context,
  marks: readonly Mark[] = context.book.marks(),
  layout: Layout = readLayout(context.book, marks),
): Pipeline {
  let last: ReturnType<Pipeline['lastValid']> | null = null;
  const lastValid = () => {
    if (last === null) {
      const note = context.book.note(SETTINGS_NOTE);
      last = { note, settings: readSnapshot(note) };
    }
    return last;
  };
  const settingsRows = context.book.readSmall(layout.tabs.settings);
  const read = readSettings(settingsRows, context.every, () => lastValid().settings);
  const settings = { ...read.settings, gone: goneStages(marks, read.settings.stages) };
  const say = context.words(settings.language);
  return { ...context, layout, settings, warnings: read.warnings, settingsRows, lastValid, say };
}

/**
 * The stages by which a lead's past is read: also those that were taken out, and of what has not taken effect yet,
 * those that stood in the last valid Settings.
 */
export function everyStage({ settings, lastValid }: Pipeline): readonly Stage[] {
  const ever = stagesEver(settings);
  const before = lastValid().settings?.stages ?? [];
  return [...ever, ...before.filter(({ key }) => !stageByKey(ever, key))];
}

const ACTOR = 'actor';

/** The name that stands in History: known by address, else as the person said; never blank, never guessed. */
export function actorName(context: Context, settings: Settings | null, said: string): string | null {
  const email = context.book.email().toLowerCase();
  const person = settings?.people.find((one) => email && one.email.toLowerCase() === email);
  if (person) return person.name;
  return said.trim() || context.book.preference(ACTOR) || email || null;
}

/** With several accounts in one browser, Google may run the script as another one than the page was opened by. */
export function requireActor(pipeline: Pipeline, said: string): string {
  const name = actorName(pipeline, pipeline.settings, said) ?? refuse('actor_unknown');
  const account = pipeline.book.email();
  const address = pipeline.settings.people.find((one) => one.name === name)?.email ?? '';
  if (account && address && account.toLowerCase() !== address.toLowerCase())
    refuse('other_account', { account, name, address });
  return name;
}

export function rememberActor(context: Context, name: string): void {
  context.book.setPreference(ACTOR, name);
}
