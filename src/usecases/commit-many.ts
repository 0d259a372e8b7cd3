/**
 * The same step for several leads in one go: one lock, one reading of History's ids, one writing of History,
 * and the rows' own cells in blocks. A lead that cannot be done is skipped and told; the others are done.
 */
import type { WallTime } from '../pipeline/event';
import { type Problem, problem, Refusal } from '../pipeline/problem';
import type { BatchResult, Skipped } from '../rpc/contract';
import {
  type LeadRow,
  leadName,
  type OwnCells,
  parseLeadRow,
  rowWidth,
  writeOwnCells,
} from '../workbook/lead-row';
import { obstacle, underLock } from './commit';
import { type Context, type Pipeline, requireActor } from './context';
import { carryOut, type Deciding, type Decision } from './decision';
import { type EventIndex, indexEvents, nextRow, readEventIds } from './lead-events';
import { protectedRows } from './may-edit';
import { openForWriting } from './migrate';
import { ownCells } from './own-cells';
import { planBehind } from './plan-cells';
import { presentOf } from './present';
import { type Behind, behindOf, markStrays } from './strays';
import { appendEvents } from './write-events';
import { asFarAsItGoes, movedCells, putRight, writeLead } from './write-lead';

export interface Target {
  readonly leadId: string;
  /** What the person saw; absent: whatever it is. */
  readonly revision?: number;
}

export function commitMany(
  context: Context,
  /** `rows` are where the leads were last seen: one read finds them there. */
  args: { op: string; actor: string; rows: readonly number[] },
  targetsOf: (index: EventIndex) => readonly Target[],
  decide: (now: Deciding) => Decision,
  /** What has to hold for all of them, or none is done. */
  check: (pipeline: Pipeline) => void = () => {},
): BatchResult {
  return underLock(context, () => {
    const pipeline = openForWriting(context);
    const actor = requireActor(pipeline, args.actor);
    const ids = readEventIds(pipeline);
    const index = indexEvents(ids);
    const targets = targetsOf(index);
    // What was done already is said to be done, whatever has changed in Settings since.
    if (!targets.some(({ leadId }) => index.of(leadId).ops.has(args.op))) check(pipeline);
    const rows = findRows(pipeline, targets, args.rows);
    const seen = [...rows.values()].map(({ row }) => row);
    const open = protectedRows(pipeline, seen) === null;
    const batch = new Batch(pipeline, { op: args.op, actor }, nextRow(ids), open);
    for (const target of targets) batch.add(target, rows.get(target.leadId), index, decide);
    batch.write(index);
    return { op: args.op, done: batch.done, skipped: batch.skipped };
  });
}

class Batch {
  done = 0;
  readonly skipped: Skipped[] = [];
  private readonly events: Parameters<typeof appendEvents>[1][number][] = [];
  private readonly cells = new Map<number, OwnCells>();
  private readonly behind: Behind[] = [];
  private readonly leads = new Map<number, LeadRow>();
  /** One moment for the whole batch. */
  private readonly when: WallTime;

  constructor(
    private readonly pipeline: Pipeline,
    private readonly by: { op: string; actor: string },
    private readonly firstRow: number,
    /** The person may write into every row of it. */
    private readonly open: boolean,
  ) {
    this.when = pipeline.book.now();
  }

  add(
    target: Target,
    lead: LeadRow | undefined,
    index: EventIndex,
    decide: (now: Deciding) => Decision,
  ): void {
    const { pipeline, by } = this;
    const skip = (why: Problem): void => {
      this.skipped.push({ leadId: target.leadId, name: lead ? leadName(lead) : target.leadId, why });
    };
    const known = index.of(target.leadId);
    if (lead === undefined) {
      if (known.ops.has(by.op)) this.done++;
      else skip(problem('lead_gone', { lead: target.leadId }));
      return;
    }
    const now = presentOf(pipeline, lead, known);
    if (now.remade) this.behind.push(behindOf(now));
    if (known.ops.has(by.op)) {
      // Sent twice: what was done the first time stands, and a row that was left behind is put right.
      if (now.remade)
        this.keep(lead, { ...ownCells(pipeline, now), ...planBehind(pipeline, lead, now.state) });
      this.done++;
      return;
    }
    const stale = obstacle(pipeline, now, target.revision ?? now.state.revision);
    const inTheWay = stale ?? (this.open ? null : protectedRows(pipeline, [lead.row]));
    if (inTheWay) {
      skip(inTheWay);
      return;
    }
    try {
      const deciding = { ...now, pipeline, actor: by.actor, ops: known.ops };
      const stamp = { when: this.when, actor: by.actor, via: 'sidebar' as const, op: by.op };
      const made = carryOut(deciding, decide(deciding), stamp, this.firstRow + this.events.length);
      this.events.push(...made.events);
      this.keep(lead, made.cells);
      this.done++;
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      skip(thrown.problem);
    }
  }

  write(index: EventIndex): void {
    const { pipeline, cells, leads } = this;
    if (this.behind.length > 0) markStrays(pipeline, this.behind);
    appendEvents(pipeline, this.events, index.of, this.firstRow);
    if (cells.size === 0) return;
    writeOwnCells(pipeline.book, pipeline.layout, cells);
    const after = readBlock(pipeline, [...cells.keys()]);
    const moved = [...leads].filter(([row, { leadId }]) => after.get(row)?.leadId !== leadId);
    // Rows that are nobody's yet first: only while its own row is behind does a lead tell whose cells they have.
    const isEmpty = (row: number): boolean => after.get(row)?.leadId === '';
    for (const [row, lead] of moved.sort(([a], [b]) => Number(isEmpty(b)) - Number(isEmpty(a)))) {
      const there = after.get(row);
      const own = cells.get(row) as OwnCells;
      // Somebody sorted or deleted rows meanwhile: row by row, as a single lead is written.
      // It stands in History all the same, and the other rows have to be put right, too.
      asFarAsItGoes(() => {
        const found = there && putRight(pipeline, there, lead.leadId, own);
        if (found) writeLead(pipeline, found, movedCells(pipeline, lead, found, own));
        else writeLead(pipeline, lead, own);
      });
    }
  }

  private keep(lead: LeadRow, cells: OwnCells): void {
    if (Object.keys(cells).length === 0) return;
    this.cells.set(lead.row, cells);
    this.leads.set(lead.row, lead);
  }
}

/** So often leads are looked for while the sheet is being sorted. */
const LOOKS = 3;

/** The leads' rows by id, all from one read: where they were last seen, else wherever they are now. */
function findRows(
  pipeline: Pipeline,
  targets: readonly Target[],
  hints: readonly number[],
): Map<string, LeadRow> {
  const { book, layout } = pipeline;
  const wanted = new Set(targets.map(({ leadId }) => leadId));
  const isBody = (row: number): boolean => row > layout.headerRow;
  let found = leadsIn(pipeline, hints.filter(isBody), wanted);
  for (let look = 0, standing = wanted.size; look < LOOKS && found.size < standing; look++) {
    const ids = book.readColumn(layout.tabs.leads, layout.own.lead_id as number);
    const rows = ids.map((id, at) => (wanted.has(String(id).trim()) ? at + 1 : 0)).filter(isBody);
    standing = new Set(rows.map((row) => String(ids[row - 1]).trim())).size;
    found = leadsIn(pipeline, rows, wanted);
  }
  return found;
}

/** The first row of each. */
function leadsIn(
  pipeline: Pipeline,
  rows: readonly number[],
  wanted: ReadonlySet<string>,
): Map<string, LeadRow> {
  const found = new Map<string, LeadRow>();
  for (const lead of readBlock(pipeline, rows).values())
    if (wanted.has(lead.leadId) && !found.has(lead.leadId)) found.set(lead.leadId, lead);
  return found;
}

/** The rows from the first to the last of these, in one read. */
function readBlock({ book, layout }: Pipeline, rows: readonly number[]): Map<number, LeadRow> {
  const size = book.size(layout.tabs.leads);
  const within = rows.filter((row) => row <= size.rows);
  if (within.length === 0) return new Map();
  const first = within.reduce((a, b) => Math.min(a, b));
  const last = within.reduce((a, b) => Math.max(a, b));
  const columns = Math.min(rowWidth(layout), size.columns);
  const block = { row: first, column: 1, rows: last - first + 1, columns };
  return new Map(
    book
      .read(layout.tabs.leads, block)
      .map((cells, at) => [first + at, parseLeadRow(layout, first + at, cells)]),
  );
}
