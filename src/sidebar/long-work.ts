/** Work that takes several runs: how far it is, how long it may still take, and whether this page goes on with it. */
import type { App, State } from './store';

export interface LongWork {
  left: number;
  of: number;
  /** `stopping`: the step under way is the last. */
  going: 'on' | 'stopping' | 'stopped';
  /** When this page took it up, by the page's clock, and how much was left then. */
  since: number;
  begun: number;
}

export type LongName = 'adoption' | 'recording';

export function stoppedWork({ left, of }: { left: number; of: number }): LongWork {
  return { left, of, going: 'stopped', since: 0, begun: left };
}

export function takeUp(app: App, name: LongName, { left, of }: { left: number; of: number }): void {
  app.set(named(name, { left, of, going: 'on', since: Date.now(), begun: left }));
}

/** Where it stands after a step; returns whether to go on. */
export function stepDone(app: App, name: LongName, left: number): boolean {
  const work = app.state[name];
  if (!work) return false;
  app.set(named(name, { ...work, left, of: Math.max(work.of, left), begun: Math.max(work.begun, left) }));
  return work.going === 'on';
}

export function stopLong(app: App, name: LongName): void {
  const work = app.state[name];
  if (work?.going === 'on') app.set(named(name, { ...work, going: 'stopping' }));
}

/** Whole minutes by the pace so far, rounded up; `null` before the first step tells anything. */
export function minutesLeft({ left, since, begun, going }: LongWork, now: number): number | null {
  if (going === 'stopped' || begun <= left || left === 0) return null;
  const minutes = (((now - since) / (begun - left)) * left) / 60_000;
  return minutes < 1 ? 0 : Math.ceil(minutes);
}

function named(name: LongName, work: LongWork): Partial<State> {
  return name === 'adoption' ? { adoption: work } : { recording: work };
}
