/** Reads History's rows into its columns; whatever a row does not say as it should is kept to be listed (FNL-14). */
import type { Cell } from '../pipeline/cell';
import { amountIn } from './amount';
import { History, KIND_OF } from './history';
import { LeadIndex } from './lead-index';
import { foldText } from './text';
import { readWhen, type WallOf } from './when';

export type Rows = ReadonlyArray<ReadonlyArray<Cell>>;

/** Where each column stands in the rows, 0-based; -1 for one that is not there. */
interface ColumnsAt {
  readonly when: number;
  readonly leadId: number;
  readonly event: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly source: number;
  readonly actor: number;
  readonly owner: number;
  readonly reason: number;
  readonly via: number;
}

/** As the tab has them. The first seven are what most figures need; the others may be absent. */
export const COLUMN: ColumnsAt = {
  when: 0,
  leadId: 1,
  event: 2,
  from: 3,
  to: 4,
  amount: 5,
  source: 6,
  actor: 7,
  owner: 8,
  reason: 9,
  via: 11,
};

const trimmed = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).trim());

export interface Reading {
  /** Also what only handoffs and reasons need: From, Actor, Owner, Reason, Via; unless said otherwise they are. */
  readonly details?: boolean;
  /** Columns that are not looked at at all: every cell of a long History takes its time. */
  readonly without?: ReadonlyArray<'amount' | 'source'>;
  readonly wallOf?: WallOf;
}

/** A range narrower than Via has no Via; only what is read is asked for. */
function within(width: number, without: NonNullable<Reading['without']>): ColumnsAt {
  const at = (column: number): number => (column < width ? column : -1);
  return {
    ...COLUMN,
    amount: without.includes('amount') ? -1 : at(COLUMN.amount),
    source: without.includes('source') ? -1 : at(COLUMN.source),
    actor: at(COLUMN.actor),
    owner: at(COLUMN.owner),
    reason: at(COLUMN.reason),
    via: at(COLUMN.via),
  };
}

export function readHistory(rows: Rows, { details = true, without = [], wallOf }: Reading = {}): History {
  const history = new History(details);
  const at = within(rows.length === 0 ? 0 : rows[0].length, without);
  history.sourced = at.source >= 0;
  new HistoryReader(history, wallOf).read(rows, 1, at);
  return history;
}

/** Remembers which cells name which lead, for as long as rows are added. */
export class HistoryReader {
  private readonly leadAt = new LeadIndex();
  private first = true;

  constructor(
    private readonly history: History,
    private readonly wallOf?: WallOf,
  ) {
    history.leadIds.forEach((id, lead) => {
      this.leadAt.set(id, lead);
    });
    if (history.events > 0 || history.skipped.length > 0) this.first = false;
  }

  /** Adds rows; the first one is that row of the tab, 1-based. */
  read(rows: Rows, firstRow: number, at: ColumnsAt): void {
    // A header stands in the first row or nowhere.
    if (firstRow > 1) this.first = false;
    const { history, leadAt } = this;
    history.reserve(history.events + rows.length);
    const { when, lead: leadOf, kind, to, source, rows: rowOf, detailed } = history;
    const { wallOf } = this;
    const {
      when: whenAt,
      leadId: leadIdAt,
      event: eventAt,
      to: toAt,
      amount: amountAt,
      source: sourceAt,
    } = at;
    let event = history.events;
    for (let i = 0; i < rows.length; i++) {
      const cells = rows[i];
      const id = cells[leadIdAt];
      const what = KIND_OF.get(cells[eventAt]) ?? this.kindOf(cells, firstRow + i, at);
      if (what < 0) continue;
      const named = leadAt.get(id);
      const lead = named >= 0 ? named : this.leadOf(cells, firstRow + i, event, at);
      if (lead < 0) continue;
      rowOf.add(event, firstRow + i);
      leadOf[event] = lead;
      kind[event] = what;
      const goal = cells[toAt];
      if (goal !== '') to[event] = history.textOf(goal);
      const cell = cells[whenAt];
      const time = readWhen(cell, wallOf) ?? this.noMoment(event, cell);
      when[event] = time;
      const money = amountAt < 0 ? '' : cells[amountAt];
      if (money !== '') this.amountOf(event, money);
      const origin = sourceAt < 0 ? '' : cells[sourceAt];
      if (origin !== '') source[event] = history.textOf(origin);
      if (detailed) this.detail(event, cells, at);
      history.chain(event, lead, what, time);
      event++;
    }
    history.events = event;
  }

  /** Not-a-number; what stands where a date should is kept. */
  private noMoment(event: number, cell: Cell): number {
    if (readWhen(cell, this.wallOf) === undefined) this.history.oddDates.set(event, String(cell));
    return Number.NaN;
  }

  private amountOf(event: number, money: Cell): void {
    const { history } = this;
    const value = amountIn(money);
    // Zero below zero is zero.
    if (typeof value === 'number') history.pay(event, value + 0);
    else if (value === undefined) history.oddAmounts.set(event, String(money));
  }

  /** Reads what stands right of Source. */
  detail(event: number, cells: ReadonlyArray<Cell>, at: ColumnsAt): void {
    const { history } = this;
    if (at.from >= 0) history.from[event] = history.textOf(cells[at.from]);
    if (at.actor >= 0) history.actor[event] = history.textOf(cells[at.actor]);
    if (at.owner >= 0) history.owner[event] = history.textOf(cells[at.owner]);
    if (at.reason >= 0) history.reason[event] = history.textOf(cells[at.reason]);
    if (at.via >= 0) history.via[event] = history.textOf(cells[at.via]);
  }

  /** An event spelt in another way; -1 for a row that is none. */
  private kindOf(cells: ReadonlyArray<Cell>, row: number, at: ColumnsAt): number {
    const cell = cells[at.event];
    const what = KIND_OF.get(foldText(cell));
    if (what !== undefined) return what;
    if (isBlankRow(cells, at)) return -1;
    const header = this.first && readWhen(cells[at.when]) === undefined;
    this.first = false;
    if (header) return -1;
    const id = cells[at.leadId];
    const leadId = trimmed(id);
    if (leadId === '') this.history.skipped.push({ row, leadId, code: 'history_no_lead', text: '' });
    else this.history.skipped.push({ row, leadId, code: 'history_event', text: String(cell) });
    return -1;
  }

  /** A lead not met before, or its id written in another way; -1 for a row without one. */
  private leadOf(cells: ReadonlyArray<Cell>, row: number, event: number, at: ColumnsAt): number {
    const id = cells[at.leadId];
    const name = trimmed(id);
    this.first = false;
    if (name === '') {
      this.history.skipped.push({ row, leadId: name, code: 'history_no_lead', text: '' });
      return -1;
    }
    const known = id === name ? -1 : this.leadAt.get(name);
    const lead = known >= 0 ? known : this.history.addLead(name, event);
    if (known < 0) this.leadAt.set(name, lead);
    if (id !== name) this.leadAt.set(id, lead);
    return lead;
  }
}

function isBlankRow(cells: ReadonlyArray<Cell>, at: ColumnsAt): boolean {
  const asked = [at.when, at.leadId, at.event, at.from, at.to, at.amount, at.source];
  return asked.every((column) => column < 0 || trimmed(cells[column]) === '');
}
