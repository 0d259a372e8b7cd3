/** What the events of each pass say of its amount, as it changed over time (FNL-13). */
import type { Story } from './fold';
import type { History } from './history';

export class AmountLog {
  /** Side by side, in the order of the passes and within one in the order of time. */
  private readonly pass: number[] = [];
  private readonly at: number[] = [];
  private readonly amount: number[] = [];

  constructor(private readonly history: History) {}

  see({ events, pass, when }: Story): void {
    // An event without a date happened when the one before it did.
    let now = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < events.length; i++) {
      if (when[i] > now) now = when[i];
      const amount = this.history.amountOf(events[i]);
      if (Number.isNaN(amount) || pass[i] < 0) continue;
      this.pass.push(pass[i]);
      this.at.push(now);
      this.amount.push(amount);
    }
  }

  /** The newest amount of the pass at or before a moment; `null` when nobody had said one. */
  amountAt(pass: number, time: number): number | null {
    return this.along(pass)(time);
  }

  /** The same for several moments, which are to be asked for in order. */
  along(pass: number): (time: number) => number | null {
    let next = this.firstOf(pass);
    let amount: number | null = null;
    return (time) => {
      while (this.pass[next] === pass && this.at[next] <= time) amount = this.amount[next++];
      return amount;
    };
  }

  private firstOf(pass: number): number {
    let low = 0;
    let high = this.pass.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pass[middle] < pass) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
