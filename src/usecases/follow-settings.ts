/**
 * Lets what the team changed in Settings take effect: dropdowns, colours and words on the leads tab. Then
 * Settings are remembered as they are now, to be compared with later, and to stand in for a mistake.
 */
import type { Settings } from '../pipeline/settings';
import { columnSetups, stageColours } from '../workbook/adopted-columns';
import { goneStages, rememberGone } from '../workbook/gone-stages';
import type { LeadColumn } from '../workbook/schema';
import { readSnapshot, SETTINGS_NOTE, writeSnapshot } from '../workbook/settings-snapshot';
import { openPipeline, type Pipeline } from './context';
import { allRows, isAmbiguous, type Rows, relabelLeads, rowsToRelabel, type Worded } from './relabel-leads';
import type { Slice } from './time-slice';

/** So many rows are reworded under one hold of the lock: others wait for less than a handoff takes. */
const ROWS = 3000;
/** Rows that people move meanwhile can be missed; then it is looked again. */
const ROUNDS = 3;

/**
 * Whether anything was changed; then the pipeline is to be opened anew. Costs one look at the note when
 * nothing was. Takes the lock when it has to; if somebody else has it, the next time will do. What a kill or a lack
 * of time leaves is done by the next, too: how cells may be worded by then is kept until all are.
 */
export function followSettings(pipeline: Pipeline, inTime: Slice = () => true): boolean {
  if (isFollowed(pipeline)) return false;
  const { book } = pipeline;
  const begun = book.locked(() => begin(openPipeline(pipeline)));
  if (begun === undefined) return false;
  if (begun === null) return true;
  for (let round = 0; round < ROUNDS; round++) {
    const now = openPipeline(pipeline);
    const left = snapshotOf(now) === begun.now ? rowsToRelabel(begun.befores, worded(now, begun)) : [];
    if (left.length === 0) {
      book.locked(() => finish(openPipeline(pipeline), begun));
      break;
    }
    for (const rows of rangesOf(left)) {
      book.standBack();
      if (!inTime() || !book.locked(() => relabelSome(openPipeline(pipeline), begun, rows))) return true;
    }
  }
  return true;
}

interface Following {
  readonly befores: readonly Worded[];
  readonly gone: Settings['gone'];
  /** Settings as they are now to take effect. */
  readonly now: string;
}

/** How cells may be worded, besides as the note of the last valid Settings says. */
export const WORDING_NOTE = 'wording';

/** What costs the same however many leads there are. `null` when that was all, or somebody else has done it. */
function begin(pipeline: Pipeline): Following | null {
  const { book } = pipeline;
  const last = pipeline.lastValid().settings;
  const long = last !== null && isReworded(pipeline, last) && allRows(pipeline).rows > ROWS;
  const following = long && !isFollowed(pipeline) ? followingOf(pipeline, last) : null;
  if (last === null || following === null || isAmbiguous(following.befores, pipeline)) {
    followLocked(pipeline);
    return null;
  }
  book.setNote(WORDING_NOTE, JSON.stringify([...wordings(book), following.now].slice(-WORDINGS_KEPT)));
  changeChoices(pipeline, last);
  book.flush();
  return following;
}

/** Earlier ones were overtaken before they had reached every cell. */
const WORDINGS_KEPT = 3;

function wordings(book: Pipeline['book']): string[] {
  const text = book.note(WORDING_NOTE);
  return text === null ? [] : JSON.parse(text);
}

function followingOf(pipeline: Pipeline, last: Settings): Following {
  const { book, settings, words } = pipeline;
  const marks = book.marks();
  const gone = [
    ...goneStages(marks, settings.stages),
    ...last.stages.filter((old) => !isStage(settings, old.key)),
  ];
  const earlier = wordings(book).flatMap((text) => readSnapshot(text) ?? []);
  const befores = [last, ...earlier].map((one) => ({
    settings: { ...one, gone: goneStages(marks, one.stages) },
    say: words(one.language),
  }));
  return { befores, gone, now: snapshotOf(pipeline) };
}

/** Stages that are gone keep the name that they had. */
function worded(pipeline: Pipeline, { gone }: Following): Pipeline {
  return { ...pipeline, settings: { ...pipeline.settings, gone } };
}

/** Under the lock; false when Settings were changed again: whoever comes next follows them. */
function relabelSome(pipeline: Pipeline, following: Following, rows: Rows): boolean {
  if (snapshotOf(pipeline) !== following.now) return false;
  relabelLeads(following.befores, worded(pipeline, following), rows);
  pipeline.book.flush();
  return true;
}

function finish(pipeline: Pipeline, { now }: Following): void {
  if (snapshotOf(pipeline) !== now) return;
  rememberSettings(pipeline);
  pipeline.book.setNote(WORDING_NOTE, null);
}

/** From one row that is to be reworded to another, each no longer than one hold can be. */
function rangesOf(rows: readonly number[]): Rows[] {
  const ranges: Array<{ row: number; rows: number }> = [];
  for (const row of rows) {
    const range = ranges[ranges.length - 1];
    if (range && row - range.row < ROWS) range.rows = row - range.row + 1;
    else ranges.push({ row, rows: 1 });
  }
  return ranges;
}

/** All of it for whoever holds the lock already. */
export function followLocked(pipeline: Pipeline): boolean {
  if (isFollowed(pipeline)) return false;
  const { book } = pipeline;
  const last = pipeline.lastValid().settings;
  if (last) {
    const following = followingOf(pipeline, last);
    changeChoices(pipeline, last);
    if (isReworded(pipeline, last)) relabelLeads(following.befores, worded(pipeline, following));
    if (following.befores.length > 1) book.setNote(WORDING_NOTE, null);
  }
  book.flush();
  rememberSettings(pipeline);
  return true;
}

function snapshotOf({ settings }: Pipeline): string {
  return writeSnapshot(settings) ?? '';
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

type Table = 'stages' | 'gates' | 'items' | 'reasons' | 'people';

function isChanged({ settings }: Pipeline, last: Settings, table: Table): boolean {
  return JSON.stringify(last[table]) !== JSON.stringify(settings[table]);
}

function isReworded(pipeline: Pipeline, last: Settings): boolean {
  const tables = ['stages', 'gates', 'items', 'reasons'] as const;
  return (
    tables.some((table) => isChanged(pipeline, last, table)) || last.language !== pipeline.settings.language
  );
}

function changeChoices(pipeline: Pipeline, last: Settings): void {
  const { book, settings, layout } = pipeline;
  rememberGone(book, last.stages, settings.stages);
  if (isChanged(pipeline, last, 'stages')) {
    const stage = layout.own.stage as number;
    offerChoices(pipeline, 'stage');
    book.removeColours(layout.tabs.leads, stage);
    book.colourWords(layout.tabs.leads, stage, layout.headerRow, stageColours(settings.stages));
  }
  if (isChanged(pipeline, last, 'people')) offerChoices(pipeline, 'owner');
}

function isStage(settings: Settings, key: string): boolean {
  return settings.stages.some((stage) => stage.key === key);
}

function offerChoices({ book, settings, say, layout }: Pipeline, name: LeadColumn): void {
  const column = layout.own[name] as number;
  const [setup] = columnSetups([name], column, settings, say.workbook);
  book.setChoices(layout.tabs.leads, layout.headerRow, column, setup.choices ?? []);
}
