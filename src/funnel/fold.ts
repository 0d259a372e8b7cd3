/** Folds each lead's events into passes and stays (FNL-1, FNL-2, FNL-9). */
import { endsPass } from '../pipeline/stage';
import { type History, KIND, NO_STAGE } from './history';
import { inOrder, Ordered } from './order';
import { Passes, Stays } from './passes';
import type { Path } from './path';
import { stagesOfTexts } from './stage-lookup';
import { DAY } from './when';

/** An event that is listed because it was not used, or not fully. */
interface Misfit {
  readonly event: number;
  readonly code: 'history_before_entry' | 'history_never_entered';
}

/** One lead's events in time order, as they were folded. Holds until the next lead is told. */
export interface Story {
  readonly lead: number;
  /** Its own source, where no pass has another: the first among its events; an index of the history's texts. */
  readonly source: number;
  readonly events: readonly number[];
  /** Per event: the pass it belongs to, -1 before any. */
  readonly pass: readonly number[];
  /** Per event: the stage in which the lead stood before it; `NO_STAGE` where nobody knows. */
  readonly stood: readonly number[];
  /** Per event: whether it put the lead somewhere else, or began a pass. */
  readonly moved: readonly boolean[];
  /** Per event: the moment, not-a-number when it has none or contradicts the entry. */
  readonly when: readonly number[];
}

export interface Folded {
  readonly passes: Passes;
  /** Per stage, in the order of `Path.stages`. */
  readonly stays: readonly Stays[];
  /** Leads with at least one pass. */
  readonly leads: number;
  readonly misfits: readonly Misfit[];
  readonly negativeDurations: number;
  /** Per text of the history, its stage. */
  readonly stageOf: Int16Array;
}

interface FoldOptions {
  /** Keep when each milestone was reached; unless said otherwise it is. */
  readonly milestones?: boolean;
  /** Also keep when each step was reached. */
  readonly steps?: boolean;
  /** Is told each lead's story, once its passes are there. */
  readonly witness?: (story: Story, passes: Passes) => void;
}

export function foldPasses(history: History, path: Path, asOf: number, options: FoldOptions = {}): Folded {
  const fold = new Fold(history, path, options);
  const order = new Ordered();
  let leads = 0;
  for (let lead = 0; lead < history.leadIds.length; lead++) {
    const { events, beforeEntry } = inOrder(history, lead, asOf, order);
    if (events.length === 0) continue;
    const before = fold.passes.count;
    fold.lead(lead, events, beforeEntry);
    if (fold.passes.count > before) leads++;
  }
  const { passes, stays, misfits, negativeDurations, stageOf } = fold;
  return { passes, stays, leads, misfits, negativeDurations, stageOf };
}

/** Some leads come back: to make room for them afterwards would copy all there is. */
const PASSES_PER_LEAD = 1.25;

/** Which kinds can put a lead somewhere. */
const MOVES = new Uint8Array(16);
for (const kind of [KIND.entered, KIND.accepted, KIND.moved, KIND.undone]) MOVES[kind] = 1;

class Fold {
  readonly passes: Passes;
  readonly stays: Stays[];
  readonly misfits: Misfit[] = [];
  negativeDurations = 0;
  readonly stageOf: Int16Array;
  /** Per stage: it ends a pass, whoever comes back begins the next one. */
  private readonly ends: boolean[];
  private readonly told: Told | null;

  constructor(
    private readonly history: History,
    private readonly path: Path,
    private readonly options: FoldOptions,
  ) {
    const steps = options.steps ? path.steps.length : 0;
    const room = Math.ceil(PASSES_PER_LEAD * history.leadIds.length);
    // The entry is one of them, and needed for every figure.
    this.passes = new Passes(room, options.milestones === false ? 1 : path.milestoneAt.length, steps);
    this.stays = path.stages.map(() => new Stays());
    this.stageOf = stagesOfTexts(history.texts, path.stages);
    this.ends = path.stages.map((stage) => endsPass(stage) || stage.kind === 'churned');
    this.told = options.witness ? { pass: [], stood: [], moved: [], when: [] } : null;
  }

  lead(lead: number, events: readonly number[], beforeEntry: ReadonlySet<number> | null): void {
    const { history, passes, stageOf, told } = this;
    const { kind: kindOf, when: whenOf, source: sourceOf, paid, sourced } = history;
    if (told) told.pass.length = told.stood.length = told.moved.length = told.when.length = 0;
    const begun = passes.count;
    let pass = -1;
    let number = 0;
    let leadSource = 0;
    for (let i = 0; i < events.length; i++) {
      const event = events[i];
      const kind = kindOf[event];
      const negative = beforeEntry?.has(event) === true;
      if (negative) {
        this.negativeDurations++;
        this.misfits.push({ event, code: 'history_before_entry' });
      }
      const when = negative ? Number.NaN : whenOf[event];
      const stood = pass < 0 ? NO_STAGE : passes.stage[pass];
      let moved = false;
      if (MOVES[kind] === 1) {
        const to = stageOf[history.to[event]];
        if (to === NO_STAGE && kind !== KIND.entered) {
          if (kind === KIND.moved && pass >= 0) {
            moved = passes.gone[pass] !== 1;
            this.leave(pass, when);
          }
        } else if (pass < 0 || this.beginsNext(pass, to, kind)) {
          if (pass >= 0) this.close(pass, when);
          number++;
          pass = passes.add(lead, number, event, when);
          this.enter(pass, to, when, event);
          moved = true;
        } else if (to !== stood) {
          this.endStay(pass, when);
          this.enter(pass, to, when, event);
          moved = true;
        }
      }
      // The first is the one that counts: the others need not be looked at.
      if (sourced && (leadSource === 0 || (pass >= 0 && passes.source[pass] === 0))) {
        const source = sourceOf[event];
        if (leadSource === 0) leadSource = source;
        if (pass >= 0) passes.source[pass] = source;
      }
      // What a customer pays later is not what was won.
      if (paid[event] === 1 && pass >= 0 && kind !== KIND.renewed && kind !== KIND.expanded)
        passes.amount[pass] = history.amountOf(event);
      if (told) {
        const owner = history.owner[event];
        if (owner > 0 && pass >= 0) passes.owner[pass] = owner;
        told.pass.push(pass);
        told.stood.push(stood);
        told.moved.push(moved);
        told.when.push(when);
      }
    }
    if (pass < 0) this.misfits.push({ event: events[0], code: 'history_never_entered' });
    for (let one = begun; one < passes.count; one++)
      if (passes.source[one] === 0) passes.source[one] = leadSource;
    if (told) this.options.witness?.({ lead, source: leadSource, events, ...told }, passes);
  }

  /** Coming back from an end, or from won to open, or entering anew after an end, is the next pass. */
  private beginsNext(pass: number, to: number, kind: number): boolean {
    const settled = this.passes.settled[pass];
    const ended = settled >= 0 && this.ends[settled];
    if (kind === KIND.entered && (ended || this.passes.gone[pass] === 1)) return true;
    if (to < 0) return false;
    if (ended) return this.path.stepOf[to] >= 0;
    const { stages } = this.path;
    return stages[settled]?.kind === 'won' && stages[to].kind === 'open';
  }

  private enter(pass: number, to: number, when: number, event: number): void {
    const { passes } = this;
    passes.stage[pass] = to;
    passes.since[pass] = when;
    passes.gone[pass] = 0;
    passes.current[pass] = 1;
    if (to < 0) return;
    passes.settled[pass] = to;
    passes.settledAt[pass] = when;
    passes.settledBy[pass] = event;
    const step = this.path.stepOf[to];
    const before = passes.furthest[pass];
    if (step <= before) return;
    const { milestoneAt } = this.path;
    for (let m = 1; m < passes.reachedAt.length; m++)
      if (milestoneAt[m] > before && milestoneAt[m] <= step) passes.reachedAt[m][pass] = when;
    if (passes.stepAt.length > 0) for (let s = before + 1; s <= step; s++) passes.stepAt[s][pass] = when;
    passes.furthest[pass] = step;
  }

  private close(pass: number, when: number): void {
    this.endStay(pass, when);
    this.passes.current[pass] = 0;
  }

  private leave(pass: number, when: number): void {
    this.close(pass, when);
    this.passes.gone[pass] = 1;
    this.passes.stage[pass] = NO_STAGE;
  }

  private endStay(pass: number, when: number): void {
    const stage = this.passes.stage[pass];
    if (stage < 0) return;
    const days = (when - this.passes.since[pass]) / DAY;
    if (!Number.isNaN(days)) this.stays[stage].add(pass, days);
  }
}

type Told = { [K in 'pass' | 'stood' | 'when']: number[] } & { moved: boolean[] };
