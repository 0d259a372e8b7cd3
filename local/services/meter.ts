/** Counts every call on a stand-in and prices it with the cost model. */
import { FLUSH_MS, price, START_MS } from './cost-model';
import type { StandIn } from './strict';

export interface Reading {
  serviceCalls: number;
  metadataCalls: number;
  modelledMs: number;
  log: string[];
}

export class Meter {
  private reading: Reading = { serviceCalls: 0, metadataCalls: 0, modelledMs: 0, log: [] };
  private unflushed = false;

  /** An execution begins: the script is loaded from nothing. */
  start(): void {
    this.reading.modelledMs += START_MS;
    this.unflushed = false;
  }

  /** `Utilities.sleep`. */
  wait(milliseconds: number): void {
    this.reading.modelledMs += milliseconds;
  }

  record(target: StandIn, method: string, args: unknown[]): void {
    const name = `${target.typeName}.${method}`;
    const cost = price(name, target, args);
    if (cost.kind === 'handle') return;
    this.reading.log.push(name);
    if (cost.kind === 'metadata') this.reading.metadataCalls++;
    else this.reading.serviceCalls++;
    // A read has to see what was written before it, so Google flushes first.
    if (cost.effect === 'read' && this.unflushed) {
      this.reading.modelledMs += FLUSH_MS;
      this.unflushed = false;
    }
    if (cost.effect === 'write') this.unflushed = true;
    if (cost.effect === 'flush') this.unflushed = false;
    this.reading.modelledMs += cost.ms;
  }

  /** What has been counted since the last call, and starts again from nothing. */
  take(): Reading {
    const taken = this.reading;
    this.reading = { serviceCalls: 0, metadataCalls: 0, modelledMs: 0, log: [] };
    return taken;
  }
}
