/**
 * Brings the tab and History together again: records what people typed, adds rows they wrote, tells
 * copies apart, notes rows that are gone, and finishes or undoes what a crash left half written.
 * Running it twice records nothing twice.
 */
import { refuse } from '../pipeline/problem';
import type { ReconcileResult } from '../rpc/contract';
import { type Context, openPipeline, type Pipeline } from './context';
import { type Differences, findDifferences, placesOf, readLeadRows, readLeadsToCompare } from './differences';
import { EventLog } from './event-log';
import { followSettings } from './follow-settings';
import { Mending, newlyGone } from './mending';
import { openForWriting } from './migrate';
import { numberFresh } from './number-rows';
import { type Portion, portionsOf } from './portions';
import { leadsByKey } from './same-lead';
import { clearStrays, findStrays, type Stray } from './strays';
import { type Slice, sliceOf } from './time-slice';

/** Sorting while it runs can make a round find new differences; then it looks again. */
const ROUNDS = 4;

/**
 * Looks at everything without the lock, then records portion by portion under it. What does not fit into this run
 * is told as left: it is still there to be found by the next.
 */
export function reconcile(
  context: Context,
  args: { op: string; actor: string },
  inTime: Slice = sliceOf(context.book),
): ReconcileResult {
  let pipeline = openPipeline(context);
  if (followSettings(pipeline)) pipeline = openPipeline(context);
  const total = emptyResult();
  for (let round = 0; round < ROUNDS; round++) {
    const log = new EventLog();
    const leads = readLeadsToCompare(pipeline);
    const found = findDifferences(pipeline, leads, { events: log.read(pipeline), places: placesOf(leads) });
    total.unknownStages = found.unknownStages;
    const gone = newlyGone(pipeline, found);
    if (clearedStrays(context, log, findStrays(pipeline, log, found, gone, leads))) continue;
    // Those whose strays were looked for; a row of any other that is behind by now is to be looked for first.
    const looked = new Set([...found.doubtful.map(({ leadId }) => leadId), ...gone]);
    const known = leadsByKey(found.rows.values());
    const portions = portionsOf(found, gone);
    const changes = portions.map(() => false);
    for (const [at, portion] of portions.entries()) {
      // Whatever looking has taken, a run gets something done.
      const first = at === 0 && round === 0;
      const changed =
        first || inTime() ? recordPortion(context, portion, { log, known, looked, args }, total) : undefined;
      if (changed === undefined) {
        if (first) refuse('lock_busy');
        total.left = portions.slice(at).reduce((sum, { size }) => sum + size, 0);
        return total;
      }
      changes[at] = changed;
      if (at < portions.length - 1) context.book.standBack();
    }
    if (!changes.includes(true)) break;
  }
  return total;
}

/** So many under one hold of the lock: each is looked at anew. */
const STRAYS_AT_ONCE = 4;

/** Whether there were any: then everything is looked at again. */
function clearedStrays(context: Context, log: EventLog, strays: readonly Stray[]): boolean {
  for (let at = 0; at < strays.length; at += STRAYS_AT_ONCE) {
    const some = strays.slice(at, at + STRAYS_AT_ONCE);
    const looked = context.book.locked(() => ({ cleared: clearStrays(openForWriting(context), log, some) }));
    // Recorded without that, they would look as if somebody had typed there.
    if (looked === undefined) refuse('lock_busy');
    context.book.standBack();
  }
  return strays.length > 0;
}

interface Recording {
  readonly log: EventLog;
  readonly known: Map<string, string>;
  readonly looked: ReadonlySet<string>;
  readonly args: { op: string; actor: string };
}

/** More new rows than this get their ids under a hold of the lock of their own: whoever waits, waits for one. */
const NUMBERED_AHEAD = 50;
const NONE: ReadonlySet<string> = new Set();

/** `undefined`: somebody else has the lock. Ids that were given and not recorded are given anew by the next run. */
function recordPortion(
  context: Context,
  portion: Portion,
  recording: Recording,
  total: ReconcileResult,
): boolean | undefined {
  const { book } = context;
  let numbered: ReadonlySet<string> | undefined = NONE;
  if (portion.fresh > NUMBERED_AHEAD) {
    numbered = book.locked(() => numberFresh(openForWriting(context), recording.log, portion));
    if (numbered === undefined) return undefined;
    book.standBack();
  }
  return book.locked(() => record(openForWriting(context), portion, { ...recording, numbered }, total));
}

/** Runs inside the lock, and compares the portion's rows anew; returns whether it is worth another look. */
function record(
  pipeline: Pipeline,
  portion: Portion,
  { log, known, looked, numbered, args }: Recording & { readonly numbered: ReadonlySet<string> },
  total: ReconcileResult,
): boolean {
  const { book, layout } = pipeline;
  const ids = book.readColumn(layout.tabs.leads, layout.own.lead_id as number);
  const idAt = (row: number): string => String(ids[row - 1] ?? '').trim();
  const leads = portion.rows > 0 ? readLeadRows(pipeline, portion.row, portion.rows) : [];
  // Rows were moved between the two reads: taken together, they would make copies of what is none.
  if (leads.some(({ row, leadId }) => idAt(row) !== leadId)) return true;
  const below = ids.slice(layout.headerRow).map((_, at) => layout.headerRow + at + 1);
  const places = placesOf(below.map((row) => ({ row, leadId: idAt(row) })));
  const found = findDifferences(pipeline, leads, { events: log.read(pipeline), places });
  if (found.doubtful.some(({ leadId }) => !looked.has(leadId) && !numbered.has(leadId))) return true;
  const gone = new Set(portion.gone);
  const absent = found.absent.filter((leadId) => gone.has(leadId));
  return new Mending(pipeline, { ...found, absent }, { known, log, numbered }, args).run(total);
}

/** Whether anything is worth reconciling, found without the lock. */
export function looksDifferent(pipeline: Pipeline, found: Differences): boolean {
  const rows = found.fresh.length + found.copies.length + found.doubtful.length + found.edited.length;
  return rows > 0 || newlyGone(pipeline, found).length > 0;
}

export function emptyResult(): ReconcileResult {
  return {
    handMoves: 0,
    newLeads: 0,
    copiedRows: 0,
    goneRows: 0,
    repaired: 0,
    repeated: [],
    unknownStages: [],
    left: 0,
  };
}
