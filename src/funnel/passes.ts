/** Folds each lead's events into passes and stays: what the figures are counted from (FNL-1, FNL-2). */

import { problem } from '../pipeline/problem';
import { endsPass, type Stage } from '../pipeline/stage';
import { type History, KIND, type LeadRows, NO_STAGE, UNKNOWN_STAGE, type Unusable } from './history';
import { inOrder, type Ordered } from './order';
import type { Path } from './path';
import { daysBetween } from './when';

/** One run of a lead from (re)entry to its end. Moments are not-a-number where nobody knows them. */
export interface Pass {
  readonly leadId: string;
  /** 1 for the first pass; later ones are recovered leads. */
  readonly number: number;
  /** 1-based row of the event that began it. */
  readonly row: number;
  /** Per milestone, when it was first reached or passed; the first is the entry. */
  readonly reachedAt: number[];
  /** The furthest step entered; -1 when the pass never was on the path. */
  furthest: number;
  /** Where it stands or ended, as a stage's index. */
  stage: number;
  /** Since when. */
  since: number;
  /** The newest stage that Settings knows; what decides how the pass came out. */
  settled: number;
  /** Its lead stands there now: it is the lead's last pass and the row is still in the tab. */
  current: boolean;
  /** The lead's row has left the tab. */
  gone: boolean;
  amount: number | null;
  source: string;
}

/** The completed stays in one stage whose both ends are dated, side by side: how long, and on which pass. */
export interface Stays {
  readonly days: number[];
  readonly passes: Pass[];
}

export interface Passes {
  readonly passes: Pass[];
  /** Per stage, in the order of `Path.stages`. */
  readonly stays: Stays[];
  readonly leads: number;
  readonly unusable: Unusable[];
  readonly negativeDurations: number;
}

/** Is told each lead's rows in time order, and the source its first pass came from. */
export type Witness = (lead: LeadRows, ordered: Ordered, source: string) => void;

export function foldPasses(history: History, path: Path, asOf: number, witness?: Witness): Passes {
  const fold = new Fold(history, path);
  const scratch: number[] = [];
  let leads = 0;
  for (const lead of history.leads) {
    const ordered = inOrder(history, lead, asOf, scratch);
    if (ordered.rows.length === 0) continue;
    const before = fold.passes.length;
    fold.lead(lead, ordered);
    if (fold.passes.length > before) leads++;
    witness?.(lead, ordered, fold.passes[before]?.source ?? '');
  }
  const { passes, stays, unusable, negativeDurations } = fold;
  return { passes, stays, leads, unusable, negativeDurations };
}

const movesLead = (kind: number): boolean =>
  kind === KIND.entered || kind === KIND.accepted || kind === KIND.moved || kind === KIND.undone;

class Fold {
  readonly passes: Pass[] = [];
  readonly stays: Stays[];
  readonly unusable: Unusable[] = [];
  negativeDurations = 0;
  private readonly history: History;
  private readonly path: Path;

  constructor(history: History, path: Path) {
    this.history = history;
    this.path = path;
    this.stays = path.stages.map(() => ({ days: [], passes: [] }));
  }

  lead(lead: LeadRows, { rows, beforeEntry }: Ordered): void {
    const { history } = this;
    let pass: Pass | null = null;
    let number = 0;
    let leadSource = 0;
    const begun = this.passes.length;
    for (const row of rows) {
      const kind = history.kind[row];
      const negative = beforeEntry?.has(row);
      if (negative) this.list(row, lead.id, 'history_before_entry');
      if (movesLead(kind) || (kind === KIND.reassigned && pass === null)) {
        const when = negative ? Number.NaN : history.when[row];
        const to = history.to[row];
        if (to === NO_STAGE && kind !== KIND.entered) {
          if (kind === KIND.moved && pass) this.leave(pass, when);
        } else if (pass === null || this.beginsNext(pass, to, kind)) {
          if (pass) this.close(pass, when);
          number++;
          pass = this.begin(lead.id, number, row, when);
          this.enter(pass, to, when);
        } else if (to !== pass.stage) {
          this.endStay(pass, when);
          this.enter(pass, to, when);
        }
      }
      const source = history.source[row];
      if (source > 0) {
        leadSource = leadSource || source;
        if (pass && pass.source === '') pass.source = history.sources[source];
      }
      const amount = history.amount[row];
      // What a customer pays later is not what was won.
      if (pass && !Number.isNaN(amount) && kind !== KIND.renewed && kind !== KIND.expanded)
        pass.amount = amount;
    }
    if (pass === null) this.list(rows[0], lead.id, 'history_never_entered');
    for (let i = begun; i < this.passes.length; i++)
      if (this.passes[i].source === '') this.passes[i].source = history.sources[leadSource];
  }

  private list(row: number, leadId: string, code: string): void {
    if (code === 'history_before_entry') this.negativeDurations++;
    this.unusable.push({ row: row + 1, leadId, why: problem(code) });
  }

  /** Coming back from an end, or from won to open, or entering anew after an end, is the next pass. */
  private beginsNext(pass: Pass, to: number, kind: number): boolean {
    const settled = this.stage(pass.settled);
    const ended = settled !== undefined && (endsPass(settled) || settled.kind === 'churned');
    if (kind === KIND.entered && (ended || pass.gone)) return true;
    const target = this.stage(to);
    if (target === undefined) return false;
    if (ended) return this.path.stepOf[to] >= 0;
    return settled?.kind === 'won' && target.kind === 'open';
  }

  private begin(leadId: string, number: number, row: number, when: number): Pass {
    const pass: Pass = {
      leadId,
      number,
      row: row + 1,
      reachedAt: [when, Number.NaN, Number.NaN, Number.NaN],
      furthest: -1,
      stage: UNKNOWN_STAGE,
      since: when,
      settled: NO_STAGE,
      current: true,
      gone: false,
      amount: null,
      source: '',
    };
    this.passes.push(pass);
    return pass;
  }

  private enter(pass: Pass, to: number, when: number): void {
    pass.stage = to;
    pass.since = when;
    pass.gone = false;
    pass.current = true;
    if (to < 0) return;
    pass.settled = to;
    const step = this.path.stepOf[to];
    if (step <= pass.furthest) return;
    const { milestoneAt } = this.path;
    for (let m = 1; m < milestoneAt.length; m++)
      if (milestoneAt[m] > pass.furthest && milestoneAt[m] <= step) pass.reachedAt[m] = when;
    pass.furthest = step;
  }

  private close(pass: Pass, when: number): void {
    this.endStay(pass, when);
    pass.current = false;
  }

  private leave(pass: Pass, when: number): void {
    this.close(pass, when);
    pass.gone = true;
    pass.stage = NO_STAGE;
  }

  private endStay(pass: Pass, when: number): void {
    if (pass.stage < 0) return;
    const days = daysBetween(pass.since, when);
    if (Number.isNaN(days)) return;
    const stays = this.stays[pass.stage];
    stays.days.push(days);
    stays.passes.push(pass);
  }

  private stage(index: number): Stage | undefined {
    return this.path.stages[index];
  }
}
