/** Cases, such as passes or offers, in two windows of time, each of them a hit or a miss. */
import type { Found } from '../behind';
import { rateOf } from '../statistics';
import type { Sample } from './alarm';
import { BEFORE, NOW } from './windows';

/** One label per case: 0 for a case in neither window, else the window, and this on top for a hit. */
const HIT = 2;

export class Cases {
  private readonly labels: Uint8Array;

  constructor(
    readonly count: number,
    private readonly foundAt: (index: number) => Found,
  ) {
    this.labels = new Uint8Array(count);
  }

  add(index: number, window: number, hit: boolean): void {
    this.labels[index] = window === 0 ? 0 : window + (hit ? HIT : 0);
  }

  /** Per group, how many cases and how many hits; a group below 0 is none. */
  tallies(groups: number, groupOf: (index: number) => number): Tally[] {
    const tallies = Array.from({ length: groups }, () => ({ before: { k: 0, n: 0 }, now: { k: 0, n: 0 } }));
    for (let index = 0; index < this.count; index++) {
      const label = this.labels[index];
      const group = label === 0 ? -1 : groupOf(index);
      if (group < 0) continue;
      const side = (label - 1) % HIT === NOW - 1 ? tallies[group].now : tallies[group].before;
      side.n++;
      if (label > HIT) side.k++;
    }
    return tallies;
  }

  /** The rows of both windows that are asked for. */
  samples(isMeant: (index: number) => boolean): { before: Sample; now: Sample } {
    const of = (window: number): Sample => {
      const all: Found[] = [];
      const hits: Found[] = [];
      for (let index = 0; index < this.count; index++) {
        const label = this.labels[index];
        if ((label !== window && label !== window + HIT) || !isMeant(index)) continue;
        const found = this.foundAt(index);
        all.push(found);
        if (label > HIT) hits.push(found);
      }
      return { ...rateOf(hits.length, all.length), hits, all };
    };
    return { before: of(BEFORE), now: of(NOW) };
  }
}

export interface Count {
  k: number;
  n: number;
}

export interface Tally {
  readonly before: Count;
  readonly now: Count;
}

/** Gathers what is spelt alike into groups, numbered as they come. */
export class Groups {
  readonly names: string[] = [];
  private readonly at = new Map<string, number>();
  private readonly spelt = new Map<string, number>();

  constructor(private readonly fold: (name: string) => string) {}

  of(name: string): number {
    const known = this.spelt.get(name);
    if (known !== undefined) return known;
    const group = this.folded(name);
    this.spelt.set(name, group);
    return group;
  }

  private folded(name: string): number {
    const key = this.fold(name);
    let group = this.at.get(key);
    if (group === undefined) {
      group = this.names.push(name) - 1;
      this.at.set(key, group);
    }
    return group;
  }
}
