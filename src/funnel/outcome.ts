/** How a pass came out, and the win rate over those that closed (FNL-7). */
import type { StageKind } from '../pipeline/stage';
import type { History } from './history';
import type { Passes } from './passes';
import { type Path, WON } from './path';
import { type Rate, rateOf } from './statistics';
import { daysBetween } from './when';

/** `gone`: the row left the tab before the pass came to an end. */
export type Outcome = 'won' | 'open' | 'gone' | Exclude<StageKind, 'open' | 'won'>;

/** A pass that won stays won, whatever became of the customer afterwards. */
export function outcomeOf(passes: Passes, pass: number, path: Path): Outcome {
  if (hasReached(passes, pass, path, WON)) return 'won';
  const kind = path.stages[passes.settled[pass]]?.kind ?? 'open';
  if (kind !== 'open' && kind !== 'won') return kind;
  return passes.gone[pass] === 1 ? 'gone' : 'open';
}

/** Every pass is a lead; the other milestones are reached by entering their step or a later one (FNL-2). */
export function hasReached(passes: Passes, pass: number, path: Path, milestone: number): boolean {
  return milestone === 0 || passes.furthest[pass] >= path.milestoneAt[milestone];
}

/** When a pass was won or lost; not-a-number for one that was neither, or nobody knows when. */
export function closedAt(passes: Passes, pass: number, path: Path): number {
  if (hasReached(passes, pass, path, WON)) return passes.reachedAt[WON][pass];
  return path.stages[passes.settled[pass]]?.kind === 'lost' ? passes.settledAt[pass] : Number.NaN;
}

interface OverdueFigures {
  /** Passes still open longer than T days after their entry. */
  readonly n: number;
  /** The win rate if none of them is won any more. */
  readonly winRate: Rate;
  /** The longest open ones, oldest first. */
  readonly oldest: ReadonlyArray<{ leadId: string; days: number }>;
}

export interface WinFigures {
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  readonly parked: number;
  readonly disqualified: number;
  readonly churned: number;
  readonly gone: number;
  /** won ÷ (won + lost): of passes closed. */
  readonly rate: Rate;
  /** won ÷ all passes. */
  readonly ofAll: Rate;
  readonly overdue: OverdueFigures;
}

const LISTED = 5;

export function winFigures(
  history: History,
  passes: Passes,
  chosen: Int32Array,
  path: Path,
  asOf: number | null,
  withinDays: number,
): WinFigures {
  const count = { won: 0, lost: 0, open: 0, parked: 0, disqualified: 0, churned: 0, gone: 0 };
  const overdue: Array<{ pass: number; days: number }> = [];
  for (const pass of chosen) {
    const outcome = outcomeOf(passes, pass, path);
    count[outcome]++;
    const days = asOf === null ? 0 : daysBetween(passes.reachedAt[0][pass], asOf);
    if (outcome === 'open' && days > withinDays) overdue.push({ pass, days });
  }
  overdue.sort((a, b) => b.days - a.days);
  return {
    ...count,
    rate: rateOf(count.won, count.won + count.lost),
    ofAll: rateOf(count.won, chosen.length),
    overdue: {
      n: overdue.length,
      winRate: rateOf(count.won, count.won + count.lost + overdue.length),
      oldest: overdue
        .slice(0, LISTED)
        .map(({ pass, days }) => ({ leadId: history.leadIds[passes.lead[pass]], days })),
    },
  };
}
