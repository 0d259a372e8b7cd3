/** Sources through to revenue; a blank source is a row of its own, spellings are compared folded (FNL-8). */
import type { History } from './history';
import { hasReached } from './outcome';
import type { Passes } from './passes';
import { type Path, WON } from './path';
import { percentile, type Rate, rateOf } from './statistics';
import { foldText, mostWritten } from './text';
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
export function sourceFigures(
  history: History,
  passes: Passes,
  chosen: Int32Array,
  path: Path,
): SourceFigures[] {
  const byText: Gathering[] = [];
  const folded = new Map<string, Gathering>();
  for (const pass of chosen) {
    const text = passes.source[pass];
    const spelling = history.texts[text];
    let source = byText[text];
    if (source === undefined) {
      const key = foldText(spelling);
      source = folded.get(key) ?? { spellings: new Map(), reached: [0, 0, 0, 0], revenue: 0, took: [] };
      folded.set(key, source);
      byText[text] = source;
    }
    source.spellings.set(spelling, (source.spellings.get(spelling) ?? 0) + 1);
    for (let m = 0; m <= WON && hasReached(passes, pass, path, m); m++) source.reached[m]++;
    if (!hasReached(passes, pass, path, WON)) continue;
    if (!Number.isNaN(passes.amount[pass])) source.revenue += passes.amount[pass];
    const took = daysBetween(passes.reachedAt[0][pass], passes.reachedAt[WON][pass]);
    if (!Number.isNaN(took)) source.took.push(took);
  }
  return [...folded.values()].map(figuresOf).sort((a, b) => b.leads - a.leads);
}

function figuresOf({ spellings, reached, revenue, took }: Gathering): SourceFigures {
  const [leads, qualified, meeting, won] = reached;
  return {
    source: mostWritten(spellings),
    leads,
    qualified,
    meeting,
    won,
    rate: rateOf(won, leads),
    revenue,
    medianDaysToWon: percentile(took, 0.5),
  };
}
