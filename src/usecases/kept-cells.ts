/** The cells of a row that its state decides alone, and whether the row says so. */
import { sameCell } from '../pipeline/cell';
import type { LeadState } from '../pipeline/lead-state';
import { meansStage } from '../workbook/labels';
import type { LeadRow, OwnCells } from '../workbook/lead-row';
import type { Pipeline } from './context';
import { stageCells } from './own-cells';
import { planCells } from './plan-cells';

export const KEPT = ['stage', 'owner', 'since', 'next_action', 'next_action_on'] as const;
export type Kept = (typeof KEPT)[number];

export function keptCells(pipeline: Pipeline, state: LeadState): OwnCells {
  return { ...stageCells(pipeline, state), ...planCells(pipeline, state) };
}

/** Whether the row's cell says what `cells` of this state do; a stage may be worded otherwise. */
export function says(
  pipeline: Pipeline,
  lead: LeadRow,
  name: Kept,
  cells: OwnCells,
  { stage }: LeadState,
): boolean {
  return name === 'stage'
    ? meansStage(lead.stageText, stage, pipeline.settings, pipeline.every)
    : sameCell(lead.own(name), cells[name]);
}
