/** The events of History as columns of numbers, chained lead by lead in the order of the sheet. */
import { EVENT_KINDS, type WallTime } from '../pipeline/event';
import { grown } from './grown';
import { RowNumbers } from './row-numbers';
import { SparseNumbers } from './sparse-numbers';

export const KIND = {
  entered: 0,
  offered: 1,
  accepted: 2,
  returned: 3,
  withdrawn: 4,
  moved: 5,
  touched: 6,
  amount: 7,
  renewed: 8,
  expanded: 9,
  undone: 10,
} as const;

/** In place of a stage's index. */
export const NO_STAGE = -1;
export const UNKNOWN_STAGE = -2;

/** A filled row that is no event. */
export interface Skipped {
  /** 1-based row of the range that was read, its header counted. */
  readonly row: number;
  readonly leadId: string;
  readonly code: 'history_no_lead' | 'history_event';
  readonly text: string;
}

/** What is known of the order of a lead's events; bits of `History.order`. */
export const ORDER = {
  dated: 1,
  entered: 2,
  /** An entry without a date: nothing can be said to precede it. */
  enteredUndated: 4,
  /** Something dated stands above the first dated entry, and may be older. */
  before: 8,
  /** Sheet order is not time order. */
  shuffled: 16,
} as const;

const LEADS_AT_FIRST = 64;
/** As a rule a lead has more; a history of leads with fewer only has to make room once more. */
const EVENTS_PER_LEAD = 4;

/** Columns are as long as there is room; what counts are the first `events` of them. */
export class History {
  events = 0;
  /** 1-based, of the range. */
  readonly rows = new RowNumbers();
  /** Not-a-number when there is no moment. */
  when = new Float64Array(0);
  lead = new Int32Array(0);
  kind = new Uint8Array(0);
  /** Indices of `texts`, 0 for a blank cell. */
  from = new Int32Array(0);
  to = new Int32Array(0);
  source = new Int32Array(0);
  actor = new Int32Array(0);
  owner = new Int32Array(0);
  reason = new Int32Array(0);
  via = new Int32Array(0);
  /** 1: says an amount; which one, `amountOf` knows. Few events do. */
  paid = new Uint8Array(0);
  /** The next event of the same lead, -1 at its last. */
  next = new Int32Array(0);
  readonly texts: string[] = [''];
  readonly skipped: Skipped[] = [];
  /** By event: what stands in a cell that holds no date, or no amount. */
  readonly oddDates = new Map<number, string>();
  readonly oddAmounts = new Map<number, string>();
  /** Whether anything was taken back at all. */
  undone = false;
  /** Whether its sources were read. */
  sourced = true;
  undated = 0;
  /** First event from which on the columns after Source were read; `events` when they were not. */
  detailFrom = 0;

  readonly leadIds: string[] = [];
  first = new Int32Array(LEADS_AT_FIRST);
  last = new Int32Array(LEADS_AT_FIRST);
  /** When of the newest event so far, an undated one standing right after its forerunner. */
  latest = new Float64Array(LEADS_AT_FIRST);
  /** One byte a lead: to keep moments instead would cost every event a look somewhere else in memory. */
  order = new Uint8Array(LEADS_AT_FIRST);
  /** Oldest and newest moment. In an array: in fields that may be null each change would be an object of its own. */
  private readonly span = Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  private readonly textAt = new Map<unknown, number>([['', 0]]);
  private readonly amounts = new SparseNumbers();

  constructor(readonly detailed: boolean) {}

  get oldest(): WallTime | null {
    return Number.isFinite(this.span[0]) ? this.span[0] : null;
  }

  get newest(): WallTime | null {
    return Number.isFinite(this.span[1]) ? this.span[1] : null;
  }

  /** Makes room for so many events in all. */
  reserve(count: number): void {
    if (count <= this.when.length) return;
    const leads = Math.ceil(count / EVENTS_PER_LEAD);
    if (leads > this.first.length) this.growLeads(leads);
    this.when = grown(this.when, new Float64Array(count));
    this.lead = grown(this.lead, new Int32Array(count));
    this.kind = grown(this.kind, new Uint8Array(count));
    this.to = grown(this.to, new Int32Array(count));
    this.source = grown(this.source, new Int32Array(count));
    this.paid = grown(this.paid, new Uint8Array(count));
    this.next = grown(this.next, new Int32Array(count));
    if (!this.detailed) return;
    this.from = grown(this.from, new Int32Array(count));
    this.actor = grown(this.actor, new Int32Array(count));
    this.owner = grown(this.owner, new Int32Array(count));
    this.reason = grown(this.reason, new Int32Array(count));
    this.via = grown(this.via, new Int32Array(count));
  }

  /** The index of a cell's text; blanks around it do not count. */
  textOf(cell: unknown): number {
    const known = this.textAt.get(cell);
    return known ?? this.newText(cell);
  }

  /** Events are given their amounts in the order in which they are added. */
  pay(event: number, amount: number): void {
    this.paid[event] = 1;
    this.amounts.add(event, amount);
  }

  /** Not-a-number when it says none. */
  amountOf(event: number): number {
    return this.paid[event] === 1 ? this.amounts.at(event) : Number.NaN;
  }

  addLead(id: string, event: number): number {
    const lead = this.leadIds.push(id) - 1;
    if (lead >= this.first.length) this.growLeads(2 * this.first.length);
    this.first[lead] = event;
    this.last[lead] = -1;
    this.latest[lead] = Number.NEGATIVE_INFINITY;
    this.order[lead] = 0;
    return lead;
  }

  /** Hangs the event onto its lead's chain; `time` is not-a-number when it has no moment. */
  chain(event: number, lead: number, kind: number, time: number): void {
    let known = this.order[lead];
    if (Number.isNaN(time)) {
      this.undated++;
      if (kind === KIND.entered) known |= ORDER.enteredUndated;
    } else {
      if (time < this.span[0]) this.span[0] = time;
      if (time > this.span[1]) this.span[1] = time;
      if (time < this.latest[lead]) known |= ORDER.shuffled;
      else this.latest[lead] = time;
      if (kind === KIND.entered) {
        if ((known & (ORDER.dated | ORDER.entered)) === ORDER.dated) known |= ORDER.before;
        known |= ORDER.entered;
      }
      known |= ORDER.dated;
    }
    this.order[lead] = known;
    const before = this.last[lead];
    if (before >= 0) this.next[before] = event;
    this.next[event] = -1;
    this.last[lead] = event;
    if (kind === KIND.undone) this.undone = true;
  }

  private newText(cell: unknown): number {
    const text = cell === null || cell === undefined ? '' : String(cell).trim();
    let index = this.textAt.get(text);
    if (index === undefined) {
      index = this.texts.push(text) - 1;
      this.textAt.set(text, index);
    }
    if (cell !== text) this.textAt.set(cell, index);
    return index;
  }

  private growLeads(count: number): void {
    this.first = grown(this.first, new Int32Array(count));
    this.last = grown(this.last, new Int32Array(count));
    this.latest = grown(this.latest, new Float64Array(count));
    this.order = grown(this.order, new Uint8Array(count));
  }
}

export const KIND_OF = new Map<unknown, number>(EVENT_KINDS.map((name, index) => [name, index]));
