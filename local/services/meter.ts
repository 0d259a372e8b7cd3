/** Counts every call on a stand-in and prices it with the cost model. */
import { FLUSH_MS, price, START_MS } from './cost-model';
import type { StandIn } from './strict';

export interface PricedCall {
  name: string;
  /** With the flush that it had to wait for. */
  ms: number;
  cellsRead: number;
}

export interface Reading {
  serviceCalls: number;
  metadataCalls: number;
  modelledMs: number;
  log: string[];
  /** The service calls among them, one by one. */
  calls: PricedCall[];
  /** How long each hold of the document's lock was that has ended, in modelled milliseconds: so long others wait. */
  holds: number[];
}

const nothing = (): Reading => ({
  serviceCalls: 0,
  metadataCalls: 0,
  modelledMs: 0,
  log: [],
  calls: [],
  holds: [],
});

export class Meter {
  private reading = nothing();
  private unflushed = false;
  private takenMs = 0;
  private grantedAt = 0;

  /** All that was ever counted, in modelled milliseconds: a clock for who wants Google's pace. */
  get spentMs(): number {
    return this.takenMs + this.reading.modelledMs;
  }

  /** An execution begins: the script is loaded from nothing. */
  start(): void {
    this.reading.modelledMs += START_MS;
    this.unflushed = false;
  }

  /** `Utilities.sleep`. */
  wait(milliseconds: number): void {
    this.reading.modelledMs += milliseconds;
  }

  /** The document's lock was granted, or is free again. */
  hold(held: boolean): void {
    if (held) this.grantedAt = this.spentMs;
    else this.reading.holds.push(this.spentMs - this.grantedAt);
  }

  record(target: StandIn, method: string, args: unknown[]): void {
    const name = `${target.typeName}.${method}`;
    const cost = price(name, target, args);
    if (cost.kind === 'handle') return;
    this.reading.log.push(name);
    // A read has to see what was written before it, so Google flushes first.
    const waits = cost.effect === 'read' && this.unflushed;
    if (cost.effect === 'write') this.unflushed = true;
    else if (waits || cost.effect === 'flush') this.unflushed = false;
    const ms = cost.ms + (waits ? FLUSH_MS : 0);
    this.reading.modelledMs += ms;
    if (cost.kind === 'metadata') this.reading.metadataCalls++;
    else {
      this.reading.serviceCalls++;
      this.reading.calls.push({ name, ms, cellsRead: cost.cells ?? 0 });
    }
  }

  /** What has been counted since the last call, and starts again from nothing. */
  take(): Reading {
    const taken = this.reading;
    this.takenMs += taken.modelledMs;
    this.reading = nothing();
    return taken;
  }
}
