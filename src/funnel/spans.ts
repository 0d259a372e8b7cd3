/** From when to when each won pass has been a customer (FNL-13). */
import { isOnPath } from '../pipeline/stage';
import { type Choice, chosenPasses } from './choose';
import type { Observed } from './observe';
import { hasReached } from './outcome';
import { WON } from './path';

export interface Span {
  readonly lead: number;
  readonly pass: number;
  readonly start: number;
  /** Infinite while the customer stays. */
  readonly end: number;
}

interface Spans {
  readonly spans: readonly Span[];
  /** Won passes of which nobody knows when they were won, or when they ended: in no span. */
  readonly undated: readonly number[];
}

/**
 * A span begins with the win and ends when the pass came to a stage beside the path. A row that left the
 * sheet ends nothing. Of a choice only the source counts: its period is what the spans are held against.
 */
export function spansOf({ history, passes, path }: Observed, choice: Choice): Spans {
  const ours = chosenPasses(history, passes, { ...choice, period: null });
  const spans: Span[] = [];
  const undated: number[] = [];
  for (let pass = 0; pass < passes.count; pass++) {
    if ((ours !== null && ours[pass] === 0) || !hasReached(passes, pass, path, WON)) continue;
    const ended = !isOnPath(path.stages[passes.settled[pass]]);
    const start = passes.reachedAt[WON][pass];
    const end = ended ? passes.settledAt[pass] : Number.POSITIVE_INFINITY;
    if (Number.isNaN(start) || Number.isNaN(end)) undated.push(pass);
    else spans.push({ lead: passes.lead[pass], pass, start, end });
  }
  return { spans, undated };
}

/** Whether somebody was a customer at a moment; on the day of the start and of the end they were. */
export function isActive({ start, end }: Span, time: number): boolean {
  return start <= time && time <= end;
}
