/**
 * One round of mending on rows that differ from History: collects events and cells, then writes each in as few
 * blocks as it can. Runs inside the lock, and does nothing about what is in order by now.
 */
import type { Cell } from '../pipeline/cell';
import type { Draft } from '../pipeline/draft';
import type { EventKind, PipelineEvent } from '../pipeline/event';
import { foldLead, type LeadState, unborn } from '../pipeline/lead-state';
import type { GateAnswer } from '../pipeline/signature';
import type { ReconcileResult } from '../rpc/contract';
import { answersByLead } from '../workbook/answers';
import { fillGaps } from '../workbook/fill-gaps';
import { type LeadRow, type OwnCells, writeOwnCells } from '../workbook/lead-row';
import { HISTORY_COLUMNS } from '../workbook/schema';
import { readColumns } from '../workbook/sparse-read';
import { everyStage, type Pipeline } from './context';
import { amountTyped, type Differences, isWorded, KEPT_BY_US, stageOfRow } from './differences';
import type { EventLog } from './event-log';
import { GivenIds } from './given-ids';
import { requireEditable } from './may-edit';
import { changedCells, ownCells } from './own-cells';
import { planBehind, planCells, planTyped, samePlan, typedPlan } from './plan-cells';
import { wordsOf } from './whose-row';
import { appendEvents, stampEvents } from './write-events';

/** Nobody but Tasuki writes these. */
const OURS = ['since', 'handoff', 'screening', 'signature'] as const;

const EVENT_AT = HISTORY_COLUMNS.indexOf('event') + 1;
const TO_AT = HISTORY_COLUMNS.indexOf('to') + 1;

/** Absent leads whose last word in History is not yet that they are gone. */
export function newlyGone({ book, layout }: Pipeline, found: Differences): string[] {
  if (found.absent.length === 0) return [];
  const block = { row: 1, column: EVENT_AT, rows: found.ids.length, columns: TO_AT - EVENT_AT + 1 };
  const said = book.read(layout.tabs.history, block);
  return found.absent.filter((leadId) => {
    const rows = found.known.get(leadId)?.rows ?? [];
    if (rows.length === 0) return false;
    // A call that was logged goes nowhere either.
    const [kind, , to] = said[rows[rows.length - 1] - 1];
    return kind !== ('moved' satisfies EventKind) || to !== '';
  });
}

/** What a run knows from what it has done before. */
interface Memory {
  /** All leads of the tab by what tells that two are the same one; those that enter are added. */
  readonly known: Map<string, string>;
  readonly log: EventLog;
  /** Ids that it has given to new rows already. */
  readonly numbered: ReadonlySet<string>;
}

export class Mending {
  private readonly pipeline: Pipeline;
  private readonly found: Differences;
  private readonly args: { op: string; actor: string };
  private readonly events: PipelineEvent[] = [];
  private readonly cells = new Map<number, OwnCells>();
  private readonly rows = new Map<string, number[]>();
  private history: Map<string, PipelineEvent[]> | null = null;
  private answers: Map<string, GateAnswer[]> | null = null;
  private readonly ids: GivenIds;
  private readonly log: EventLog;
  private readonly numbered: ReadonlySet<string>;

  constructor(
    pipeline: Pipeline,
    found: Differences,
    { known, log, numbered }: Memory,
    args: { op: string; actor: string },
  ) {
    this.pipeline = pipeline;
    this.found = found;
    this.ids = new GivenIds(pipeline, found, known);
    this.log = log;
    this.numbered = numbered;
    this.args = args;
  }

  /** Returns whether anything was changed. */
  run(total: ReconcileResult): boolean {
    const { ids } = this;
    const { edited, doubtful, copies, fresh } = this.found;
    requireEditable(
      this.pipeline,
      [...edited, ...doubtful, ...copies, ...fresh].map(({ row }) => row),
    );
    for (const lead of this.found.edited) total.handMoves += this.recordEdits(lead);
    const isNew = (lead: LeadRow): boolean => !lead.signature && this.numbered.has(lead.leadId);
    const born = doubtful.filter((lead) => isNew(lead) && !this.found.known.has(lead.leadId));
    for (const lead of doubtful) {
      if (born.includes(lead)) continue;
      const { moved, mended } = this.mend(lead);
      total.handMoves += moved;
      total.repaired += mended;
    }
    const copied = copies.filter((lead) => !ids.giveBack(lead));
    for (const lead of copied) ids.enter(lead, lead.leadId);
    const unnamed = fresh.filter((lead) => !ids.giveBack(lead));
    for (const lead of unnamed) ids.enter(lead, ids.sameAs(lead));
    for (const { leadId, lead, of } of ids.place()) this.bear(leadId, lead, of, total);
    for (const lead of born) {
      const of = ids.sameAs(lead);
      ids.remember(lead, lead.leadId, of);
      this.bear(lead.leadId, lead, of, total);
    }
    const gone = newlyGone(this.pipeline, this.found);
    for (const leadId of gone) this.recordGone(leadId);
    total.copiedRows += copied.length;
    total.newLeads += unnamed.length + born.length;
    total.repaired += copies.length - copied.length + fresh.length - unnamed.length;
    total.goneRows += gone.length;
    if (this.events.length === 0 && this.cells.size === 0) return ids.someReturn;
    appendEvents(this.pipeline, this.events, (leadId) => this.found.known.get(leadId), this.found.nextRow);
    this.writeCells();
    this.pipeline.book.flush();
    return true;
  }

  private writeCells(): void {
    const { book, layout } = this.pipeline;
    if (this.cells.size > 1) {
      const rows = [...this.cells.keys()].sort((a, b) => a - b);
      const block = { row: rows[0], rows: rows[rows.length - 1] - rows[0] + 1 };
      const at = OURS.flatMap((name) => layout.own[name] ?? []);
      let present: Cell[][] | null = null;
      fillGaps(this.cells, OURS, (row, name) => {
        present ??= readColumns(book, layout.tabs.leads, block, at);
        return present[row - block.row][(layout.own[name] as number) - 1];
      });
    }
    writeOwnCells(book, layout, this.cells);
  }

  /** Returns 1 when the stage was moved by hand. */
  private recordEdits(lead: LeadRow): number {
    const signature = lead.signature;
    if (!signature) return 0;
    return this.followCells(lead, signature.state, signature.answers);
  }

  /** Rebuilds state from History; then a stage that is neither the old nor the new one was typed. */
  private mend(lead: LeadRow): { moved: number; mended: number } {
    const told = this.foldOf(lead.leadId);
    const signed = lead.signature?.state;
    // Rows that somebody took out of History take back nothing.
    const ahead = signed?.leadId === lead.leadId && signed.revision > (told?.revision ?? 0);
    const state = ahead ? signed : told;
    if (state === null || state.revision === 0) {
      if (this.ids.giveBack(lead)) return { moved: 0, mended: 1 };
      this.ids.enter(lead, '');
      return { moved: 0, mended: 0 };
    }
    const answers = this.answersOf(lead.leadId);
    const cellStage = stageOfRow(this.pipeline, lead);
    const isOwnOldRow = signed?.leadId === lead.leadId && signed.stage === cellStage?.key;
    const foreign = signed !== undefined && signed.leadId !== lead.leadId;
    if (state.stage !== '' && (isOwnOldRow || foreign || !cellStage)) {
      // The script died between History and the row, or wrote onto the wrong row: History wins.
      this.cells.set(lead.row, {
        ...this.cellsOf(lead, state, answers),
        ...planBehind(this.pipeline, lead, state),
      });
      return { moved: 0, mended: 1 };
    }
    const moved = this.followCells(lead, state, answers, true);
    return { moved, mended: moved ? 0 : 1 };
  }

  /** Records what the row's stage, owner and amount say now, as done by hand. */
  private followCells(
    lead: LeadRow,
    state: LeadState,
    answers: readonly GateAnswer[],
    whole = false,
  ): number {
    const stage = stageOfRow(this.pipeline, lead);
    const drafts: Draft[] = [];
    const moved = stage !== undefined && stage.key !== state.stage;
    // Where the cell says what it said when the row was signed, a crash has left it, and nobody typed.
    const signed = lead.signature?.state.owner ?? '';
    const owner = lead.ownerText === signed ? state.owner : lead.ownerText;
    if (moved) drafts.push({ kind: 'moved', from: state.stage, to: stage.key, owner });
    else if (owner !== state.owner && state.stage) {
      drafts.push({ kind: 'moved', from: state.stage, to: state.stage, owner });
    }
    if (amountTyped(this.pipeline.layout, lead, state)) {
      drafts.push({ kind: 'amount', from: '', to: '', amount: lead.amount });
    }
    const behind = whole && Object.keys(planBehind(this.pipeline, lead, state)).length > 0;
    const typed = !behind && planTyped(lead, state);
    if (typed) drafts.push(...typedPlan(lead));
    const worded = isWorded(this.pipeline, lead, state) ? (['stage'] as const) : [];
    const kept = [...KEPT_BY_US, ...worded].map((name) => [name, lead.own(name)]);
    const before = whole ? {} : { ...this.cellsOf(lead, state, answers), ...Object.fromEntries(kept) };
    const next = this.record(state, drafts);
    const cells = changedCells(before, this.cellsOf(lead, next, answers));
    // What was typed says so already.
    if (cells.stage === lead.own('stage')) delete cells.stage;
    if (cells.owner === lead.own('owner')) delete cells.owner;
    // A next step that went with the stage is not left to look like one that somebody typed.
    const written = !typed && (behind || !samePlan(state.plan, next.plan));
    this.cells.set(lead.row, { ...cells, ...(written ? planCells(this.pipeline, next) : {}) });
    return moved ? 1 : 0;
  }

  /** A lead's first event. It is told where it is about a lead that is there already. */
  private bear(leadId: string, lead: LeadRow, of: string, total: ReconcileResult): void {
    if (of) total.repeated.push({ row: lead.row, leadId, of });
    const { settings } = this.pipeline;
    const stage = stageOfRow(this.pipeline, lead) ?? settings.stages[0];
    const born = {
      ...unborn(leadId),
      source: lead.team('source'),
      owner: lead.ownerText || lead.team('owner'),
    };
    const state = this.record(born, [
      { kind: 'entered', from: '', to: stage.key, amount: lead.amount, note: of },
    ]);
    this.cells.set(lead.row, this.cellsOf(lead, state, []));
  }

  private recordGone(leadId: string): void {
    const state = this.foldOf(leadId) ?? unborn(leadId);
    this.record(state, [{ kind: 'moved', from: state.stage, to: '' }]);
  }

  private record(state: LeadState, drafts: readonly Draft[]): LeadState {
    const { book, settings, say } = this.pipeline;
    // Google does not say who typed: whoever reconciles is not made the author of it.
    const actor = say.events.someone;
    const stamp = { when: book.now(), actor, via: 'cell' as const, op: this.args.op };
    const made = stampEvents({ settings, say }, state, drafts, stamp);
    const rows = this.rowsOf(state.leadId);
    for (const event of made.events) rows.push(this.found.nextRow + this.events.push(event) - 1);
    this.rows.set(state.leadId, rows);
    return made.state;
  }

  /** Where a lead's events stand in History, those of this round included. */
  private rowsOf(leadId: string): number[] {
    return this.rows.get(leadId) ?? [...(this.found.known.get(leadId)?.rows ?? [])];
  }

  private cellsOf(lead: LeadRow, state: LeadState, answers: readonly GateAnswer[]): OwnCells {
    // Something was done by hand since: what was done from the sidebar before cannot be taken back any more.
    const counted = this.found.answered.get(state.leadId) ?? 0;
    return ownCells(this.pipeline, {
      state,
      answers,
      counted,
      rows: this.rowsOf(state.leadId),
      words: wordsOf(lead),
      undo: null,
    });
  }

  /** `null` for a lead that History knows nothing of. The ids say how far it is, also where one was wiped. */
  private foldOf(leadId: string): LeadState | null {
    this.history ??= this.readHistory();
    const events = this.history.get(leadId);
    if (events === undefined || events.length === 0) return null;
    const revision = this.found.known.get(leadId)?.revision ?? 0;
    return { ...foldLead(leadId, events, everyStage(this.pipeline)), revision };
  }

  /** Of all leads whose past is asked for, in one go. */
  private readHistory(): Map<string, PipelineEvent[]> {
    const { known, doubtful, absent } = this.found;
    return this.log.of(this.pipeline, [...doubtful.map((lead) => lead.leadId), ...absent], known);
  }

  private answersOf(leadId: string): GateAnswer[] {
    this.answers ??= answersByLead(this.pipeline.book.readAll(this.pipeline.layout.tabs.answers));
    return this.answers.get(leadId) ?? [];
  }
}
