/**
 * Lets what the team changed in Settings take effect: dropdowns, colours and words on the leads tab. Then
 * Settings are remembered as they are now, to be compared with later, and to stand in for a mistake.
 */
import type { Settings } from '../pipeline/settings';
import { columnSetups, stageColours } from '../workbook/adopted-columns';
import { goneStages, rememberGone } from '../workbook/gone-stages';
import type { LeadColumn } from '../workbook/schema';
import { SETTINGS_NOTE, writeSnapshot } from '../workbook/settings-snapshot';
import { openPipeline, type Pipeline } from './context';
import { relabelLeads } from './relabel-leads';

/**
 * Whether anything was changed; then the pipeline is to be opened anew. Costs one look at the note when
 * nothing was. Takes the lock when it has to; if somebody else has it, the next time will do.
 */
export function followSettings(pipeline: Pipeline): boolean {
  if (isFollowed(pipeline)) return false;
  return pipeline.book.locked(() => followLocked(openPipeline(pipeline))) ?? false;
}

/** The same for whoever holds the lock already. */
export function followLocked(pipeline: Pipeline): boolean {
  if (isFollowed(pipeline)) return false;
  const { book } = pipeline;
  const before = pipeline.lastValid().settings;
  if (before) takeEffect(pipeline, before);
  book.flush();
  rememberSettings(pipeline);
  return true;
}

/** What is not wholly in order, with nothing in order to compare it with, is not followed. */
function isFollowed({ settings, warnings, lastValid }: Pipeline): boolean {
  const last = lastValid();
  if (warnings.length > 0 && last.settings === null) return true;
  const now = writeSnapshot(settings);
  return now === null || now === last.note;
}

/** Keeps Settings as they are, when they are in order or stand in for what is not. */
export function rememberSettings({ book, settings, warnings, lastValid }: Pipeline): void {
  if (warnings.length > 0 && lastValid().settings === null) return;
  const note = writeSnapshot(settings);
  if (note !== null) book.setNote(SETTINGS_NOTE, note);
}

function takeEffect(pipeline: Pipeline, last: Settings): void {
  const { book, settings, say, layout, words } = pipeline;
  const marks = book.marks();
  const before = { ...last, gone: goneStages(marks, last.stages) };
  const gone = [
    ...goneStages(marks, settings.stages),
    ...last.stages.filter((old) => !isStage(settings, old.key)),
  ];
  rememberGone(book, last.stages, settings.stages);
  const changed = (name: 'stages' | 'gates' | 'items' | 'reasons' | 'people'): boolean =>
    JSON.stringify(last[name]) !== JSON.stringify(settings[name]);
  if (changed('stages')) {
    const stage = layout.own.stage as number;
    offerChoices(pipeline, 'stage');
    book.removeColours(layout.tabs.leads, stage);
    book.colourWords(layout.tabs.leads, stage, layout.headerRow, stageColours(settings.stages));
  }
  if (changed('people')) offerChoices(pipeline, 'owner');
  const worded =
    (['stages', 'gates', 'items', 'reasons'] as const).some(changed) || last.language !== settings.language;
  if (worded) {
    const after = { ...pipeline, settings: { ...settings, gone }, say };
    relabelLeads({ settings: before, say: words(last.language) }, after);
  }
}

function isStage(settings: Settings, key: string): boolean {
  return settings.stages.some((stage) => stage.key === key);
}

function offerChoices({ book, settings, say, layout }: Pipeline, name: LeadColumn): void {
  const column = layout.own[name] as number;
  const [setup] = columnSetups([name], column, settings, say.workbook);
  book.setChoices(layout.tabs.leads, layout.headerRow, column, setup.choices ?? []);
}
