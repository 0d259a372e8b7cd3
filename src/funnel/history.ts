/** Reads History's rows once into columns of numbers, lead by lead, and lists every row it cannot use (FNL-14). */
import type { Cell } from '../pipeline/cell';
import { EVENT_KINDS, type WallTime } from '../pipeline/event';
import { type Problem, problem } from '../pipeline/problem';
import type { Stage } from '../pipeline/stage';
import { amountIn } from './amount';
import { foldText } from './text';
import { readWhen } from './when';

export type Rows = ReadonlyArray<ReadonlyArray<Cell>>;

/** History's columns, 0-based. The first seven are what the figures need; the others may be absent. */
export const COLUMN = {
  when: 0,
  leadId: 1,
  event: 2,
  from: 3,
  to: 4,
  amount: 5,
  source: 6,
  actor: 7,
  reason: 9,
  via: 11,
} as const;

export const KIND = {
  entered: 0,
  offered: 1,
  accepted: 2,
  returned: 3,
  withdrawn: 4,
  moved: 5,
  renewed: 8,
  expanded: 9,
  undone: 10,
  /** Not in History: a `moved` whose two sides are the same stage, which moves nobody (FNL-9). */
  reassigned: 11,
} as const;

/** In place of a stage's index. */
export const NO_STAGE = -1;
export const UNKNOWN_STAGE = -2;

export interface Unusable {
  /** 1-based row of the range that was read, its header counted. */
  readonly row: number;
  readonly leadId: string;
  readonly why: Problem;
}

/** One lead's rows, chained in sheet order through `History.next`. */
export interface LeadRows {
  readonly id: string;
  readonly first: number;
  last: number;
  /** When of the newest row so far, an undated one standing right after its forerunner. */
  latest: number;
  /** Sheet order is time order. */
  inOrder: boolean;
  earliest: number;
  /** The first dated entry; minus infinity when an entry has no date, so that nothing can precede it. */
  entered: number;
}

export interface History {
  readonly rows: Rows;
  readonly leads: readonly LeadRows[];
  /** Per row: the moment, not-a-number when there is none. */
  readonly when: Float64Array;
  readonly kind: Uint8Array;
  /** The stage that the lead goes to; only for kinds that move it. */
  readonly to: Int16Array;
  /** Not-a-number when blank. */
  readonly amount: Float64Array;
  /** An index of `sources`; 0 when blank. */
  readonly source: Int32Array;
  readonly sources: readonly string[];
  readonly next: Int32Array;
  /** The stage that a From or To cell names. */
  readonly stageOf: (cell: Cell | null | undefined) => number;
  readonly events: number;
  /** Whether anything was taken back at all. */
  readonly undone: boolean;
  readonly undated: number;
  readonly newest: WallTime | null;
  readonly unusable: Unusable[];
}

const BLANK = (cell: Cell | null | undefined): boolean =>
  cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

export function isBlankRow(cells: ReadonlyArray<Cell>): boolean {
  for (let column = 0; column <= COLUMN.source; column++) if (!BLANK(cells[column])) return false;
  return true;
}

/** A header says neither when nor what: its When is text that is no date, its Event no event. */
function isHeader(cells: ReadonlyArray<Cell>, kinds: Map<unknown, number>): boolean {
  return readWhen(cells[COLUMN.when]) === undefined && kinds.get(foldText(cells[COLUMN.event])) === undefined;
}

export function readHistory(rows: Rows, stages: readonly Stage[]): History {
  const count = rows.length;
  const when = new Float64Array(count);
  const kind = new Uint8Array(count);
  const to = new Int16Array(count).fill(NO_STAGE);
  const amount = new Float64Array(count).fill(Number.NaN);
  const source = new Int32Array(count);
  const sources = [''];
  const next = new Int32Array(count).fill(-1);
  const leads: LeadRows[] = [];
  const unusable: Unusable[] = [];
  const byId = new Map<unknown, LeadRows>();
  const kinds = new Map<unknown, number>(EVENT_KINDS.map((name, index) => [name, index]));
  const stageOf = stageLookup(stages);
  const list = (row: number, leadId: string, code: string, text?: Cell): number =>
    unusable.push({
      row: row + 1,
      leadId,
      why: problem(code, text === undefined ? {} : { text: String(text) }),
    });
  const sourceIndex = new Map<unknown, number>();
  const sourceOf = (cell: Cell | null | undefined): number => {
    let index = sourceIndex.get(cell);
    if (index === undefined) {
      index = BLANK(cell) ? 0 : sources.push(String(cell).trim()) - 1;
      sourceIndex.set(cell, index);
    }
    return index;
  };
  let events = 0;
  let undated = 0;
  let newest = Number.NEGATIVE_INFINITY;
  let first = true;
  let undone = false;

  for (let i = 0; i < count; i++) {
    const cells = rows[i];
    const id = cells[COLUMN.leadId];
    let lead = byId.get(id);
    let what = kinds.get(cells[COLUMN.event]);
    if (lead === undefined || what === undefined) {
      if (isBlankRow(cells)) continue;
      const header = first && isHeader(cells, kinds);
      first = false;
      if (header) continue;
      const name = BLANK(id) ? '' : String(id).trim();
      if (name === '') {
        list(i, name, 'history_no_lead');
        continue;
      }
      what = what ?? kinds.get(foldText(cells[COLUMN.event]));
      if (what === undefined) {
        list(i, name, 'history_event', cells[COLUMN.event]);
        continue;
      }
      lead = byId.get(name);
      if (lead === undefined) {
        lead = {
          id: name,
          first: i,
          last: -1,
          latest: Number.NEGATIVE_INFINITY,
          inOrder: true,
          earliest: Number.POSITIVE_INFINITY,
          entered: Number.POSITIVE_INFINITY,
        };
        leads.push(lead);
        byId.set(name, lead);
      }
      if (id !== name) byId.set(id, lead);
    }

    events++;
    if (what === KIND.moved || what === KIND.entered || what === KIND.accepted || what === KIND.undone) {
      const target = stageOf(cells[COLUMN.to]);
      to[i] = target;
      if (target === UNKNOWN_STAGE) list(i, lead.id, 'history_stage', cells[COLUMN.to]);
      else if (target === NO_STAGE) {
        if (what === KIND.entered || what === KIND.accepted) list(i, lead.id, 'history_no_stage');
      } else if (what === KIND.moved && cells[COLUMN.from] === cells[COLUMN.to]) what = KIND.reassigned;
    }
    kind[i] = what;

    const cell = cells[COLUMN.when];
    const time = readWhen(cell);
    if (typeof time === 'number') {
      when[i] = time;
      if (time > newest) newest = time;
      if (time < lead.latest) lead.inOrder = false;
      else lead.latest = time;
      if (time < lead.earliest) lead.earliest = time;
      if (what === KIND.entered && time < lead.entered) lead.entered = time;
    } else {
      when[i] = Number.NaN;
      undated++;
      if (what === KIND.entered) lead.entered = Number.NEGATIVE_INFINITY;
      if (time === null) list(i, lead.id, what === KIND.entered ? 'history_undated' : 'history_undated_move');
      else list(i, lead.id, 'history_date', cell);
    }

    const money = cells[COLUMN.amount];
    if (money !== '') {
      const value = amountIn(money);
      if (typeof value === 'number') amount[i] = value;
      else if (value === undefined) list(i, lead.id, 'history_amount', money);
    }
    const from = cells[COLUMN.source];
    if (from !== '') source[i] = sourceOf(from);

    if (lead.last >= 0) next[lead.last] = i;
    lead.last = i;
    if (what === KIND.undone) undone = true;
  }
  return {
    rows,
    leads,
    when,
    kind,
    to,
    amount,
    source,
    sources,
    next,
    stageOf,
    events,
    undone,
    undated,
    newest: newest === Number.NEGATIVE_INFINITY ? null : newest,
    unusable,
  };
}

/** Finds a stage by key; in tabs people build themselves, by its label too. */
function stageLookup(stages: readonly Stage[]): (cell: Cell | null | undefined) => number {
  const exact = new Map<unknown, number>([['', NO_STAGE]]);
  const folded = new Map<string, number>([['', NO_STAGE]]);
  stages.forEach((stage, index) => {
    exact.set(stage.key, index);
    folded.set(foldText(stage.key), index);
  });
  stages.forEach((stage, index) => {
    const label = foldText(stage.label);
    if (!folded.has(label)) folded.set(label, index);
  });
  return (cell) => {
    let found = exact.get(cell);
    if (found === undefined) {
      found = folded.get(foldText(cell)) ?? UNKNOWN_STAGE;
      exact.set(cell, found);
    }
    return found;
  };
}
