/** Passes and stays as columns of numbers: what the figures are counted from (FNL-1, FNL-2). */
import { grown } from './grown';
import { NO_STAGE, UNKNOWN_STAGE } from './history';

/** One run of a lead from (re)entry to its end, each at its own index. Moments are not-a-number where nobody knows them. */
export class Passes {
  count = 0;
  /** Index of the history's leads. */
  lead: Int32Array;
  /** 1 for the first pass; later ones are recovered leads. */
  number: Int32Array;
  /** The event that began it. */
  event: Int32Array;
  /** Per milestone, when it was first reached or passed; the first is the entry. */
  readonly reachedAt: Float64Array[] = [];
  /** The same per step of the path; empty unless asked for. */
  readonly stepAt: Float64Array[] = [];
  /** The furthest step entered; -1 when the pass never was on the path. */
  furthest: Int16Array;
  /** Where it stands or ended, as a stage's index. */
  stage: Int16Array;
  since: Float64Array;
  /** The newest stage that Settings knows; what decides how the pass came out. */
  settled: Int16Array;
  /** When it came to that stage, and the event that put it there. */
  settledAt: Float64Array;
  settledBy: Int32Array;
  /** 1: its lead stands there now; it is the lead's last pass and the row is still in the tab. */
  current: Uint8Array;
  /** 1: the lead's row has left the tab. */
  gone: Uint8Array;
  /** Not-a-number: nobody said. */
  amount: Float64Array;
  /** Index of the history's texts, 0 for none. */
  source: Int32Array;
  /** The newest owner named on its events, likewise. */
  owner: Int32Array;

  constructor(
    private room: number,
    milestones: number,
    steps: number,
  ) {
    this.lead = new Int32Array(room);
    this.number = new Int32Array(room);
    this.event = new Int32Array(room);
    for (let m = 0; m < milestones; m++) this.reachedAt.push(new Float64Array(room));
    for (let s = 0; s < steps; s++) this.stepAt.push(new Float64Array(room));
    this.furthest = new Int16Array(room);
    this.stage = new Int16Array(room);
    this.since = new Float64Array(room);
    this.settled = new Int16Array(room);
    this.settledAt = new Float64Array(room);
    this.settledBy = new Int32Array(room);
    this.current = new Uint8Array(room);
    this.gone = new Uint8Array(room);
    this.amount = new Float64Array(room);
    this.source = new Int32Array(room);
    this.owner = new Int32Array(room);
  }

  add(lead: number, number: number, event: number, when: number): number {
    const pass = this.count++;
    if (pass >= this.room) this.grow(Math.max(16, this.room + (this.room >> 1)));
    this.lead[pass] = lead;
    this.number[pass] = number;
    this.event[pass] = event;
    for (let m = 0; m < this.reachedAt.length; m++) this.reachedAt[m][pass] = Number.NaN;
    for (let s = 0; s < this.stepAt.length; s++) this.stepAt[s][pass] = Number.NaN;
    this.reachedAt[0][pass] = when;
    this.furthest[pass] = -1;
    this.stage[pass] = UNKNOWN_STAGE;
    this.since[pass] = when;
    this.settled[pass] = NO_STAGE;
    this.settledAt[pass] = when;
    this.settledBy[pass] = event;
    this.current[pass] = 1;
    this.amount[pass] = Number.NaN;
    return pass;
  }

  private grow(room: number): void {
    this.room = room;
    this.lead = grown(this.lead, new Int32Array(room));
    this.number = grown(this.number, new Int32Array(room));
    this.event = grown(this.event, new Int32Array(room));
    this.reachedAt.forEach((at, m) => {
      this.reachedAt[m] = grown(at, new Float64Array(room));
    });
    this.stepAt.forEach((at, s) => {
      this.stepAt[s] = grown(at, new Float64Array(room));
    });
    this.furthest = grown(this.furthest, new Int16Array(room));
    this.stage = grown(this.stage, new Int16Array(room));
    this.since = grown(this.since, new Float64Array(room));
    this.settled = grown(this.settled, new Int16Array(room));
    this.settledAt = grown(this.settledAt, new Float64Array(room));
    this.settledBy = grown(this.settledBy, new Int32Array(room));
    this.current = grown(this.current, new Uint8Array(room));
    this.gone = grown(this.gone, new Uint8Array(room));
    this.amount = grown(this.amount, new Float64Array(room));
    this.source = grown(this.source, new Int32Array(room));
    this.owner = grown(this.owner, new Int32Array(room));
  }
}

const STAYS_AT_FIRST = 64;

/** The completed stays in one stage whose both ends are dated, side by side: how long, and on which pass. */
export class Stays {
  count = 0;
  days = new Float64Array(STAYS_AT_FIRST);
  pass = new Int32Array(STAYS_AT_FIRST);

  add(pass: number, days: number): void {
    if (this.count === this.days.length) {
      // Half as much again: what is never filled would be a large part of all that a table needs.
      const room = this.count + (this.count >> 1);
      this.days = grown(this.days, new Float64Array(room));
      this.pass = grown(this.pass, new Int32Array(room));
    }
    this.days[this.count] = days;
    this.pass[this.count++] = pass;
  }
}
