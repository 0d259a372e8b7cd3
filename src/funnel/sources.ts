/** Sources through to revenue; a blank source is a row of its own, spellings are compared folded (FNL-8). */
import { hasReached } from './outcome';
import type { Pass } from './passes';
import { type Path, WON } from './path';
import { percentile, type Rate, rateOf } from './statistics';
import { foldText } from './text';
import { daysBetween } from './when';

export interface SourceFigures {
  /** The spelling written most often; empty for leads without a source. */
  readonly source: string;
  readonly leads: number;
  readonly qualified: number;
  readonly meeting: number;
  readonly won: number;
  readonly rate: Rate;
  readonly revenue: number;
  readonly medianDaysToWon: number | null;
}

interface Gathering {
  spellings: Map<string, number>;
  reached: number[];
  revenue: number;
  took: number[];
}

/** Largest first: by size, which says nothing about worth. */
export function sourceFigures(passes: readonly Pass[], path: Path): SourceFigures[] {
  const exact = new Map<string, Gathering>();
  const folded = new Map<string, Gathering>();
  for (const pass of passes) {
    let source = exact.get(pass.source);
    if (source === undefined) {
      const key = foldText(pass.source);
      source = folded.get(key) ?? { spellings: new Map(), reached: [0, 0, 0, 0], revenue: 0, took: [] };
      folded.set(key, source);
      exact.set(pass.source, source);
    }
    source.spellings.set(pass.source, (source.spellings.get(pass.source) ?? 0) + 1);
    for (let m = 0; m <= WON && hasReached(pass, path, m); m++) source.reached[m]++;
    if (!hasReached(pass, path, WON)) continue;
    source.revenue += pass.amount ?? 0;
    const took = daysBetween(pass.reachedAt[0], pass.reachedAt[WON]);
    if (!Number.isNaN(took)) source.took.push(took);
  }
  return [...folded.values()].map(figuresOf).sort((a, b) => b.leads - a.leads);
}

function figuresOf({ spellings, reached, revenue, took }: Gathering): SourceFigures {
  let shown = '';
  let most = 0;
  for (const [spelling, count] of spellings) if (count > most) [shown, most] = [spelling, count];
  const [leads, qualified, meeting, won] = reached;
  return {
    source: shown,
    leads,
    qualified,
    meeting,
    won,
    rate: rateOf(won, leads),
    revenue,
    medianDaysToWon: percentile(took, 0.5),
  };
}
