/** Writes small histories for the funnel's tests. */
import type { Cell } from '../../src/pipeline/cell';
import { DEFAULT_STAGES, type Stage } from '../../src/pipeline/stage';

export const STAGES: Stage[] = DEFAULT_STAGES.map((stage) => ({ ...stage, label: `The ${stage.key}` }));

export interface Happening {
  lead?: string;
  amount?: Cell;
  source?: string;
  from?: string;
  actor?: string;
  reason?: string;
  via?: string;
}

/** `on('2026-03-01', 'moved', 'meeting', { amount: 5 })`: one row of History, all fourteen columns. */
export function on(when: Cell, event: string, to = '', more: Happening = {}): Cell[] {
  const { lead = 'L1', amount = '', source = '', from = '', actor = '', reason = '', via = 'sidebar' } = more;
  return [when, lead, event, from, to, amount, source, actor, '', reason, '', via, '', ''];
}

/** A moment on the wall clock. */
export function wall(text: string): number {
  return Date.parse(`${text.length > 10 ? text : `${text}T00:00:00`}Z`);
}
