/**
 * What a row still says from before. A write of some cells is meant for the row that was read; where another row of
 * the same lead takes it, a copy made earlier, its other cells are older than the signature beside them by now, and
 * would look as if somebody had typed there.
 */
import { foldLead, type LeadState } from '../pipeline/lead-state';
import type { LeadRow, OwnCells } from '../workbook/lead-row';
import { everyStage, type Pipeline } from './context';
import { type Kept, keptCells, says } from './kept-cells';
import { eventsOf, readEventIds, readEvents } from './lead-events';

/** Cells that are told apart: each may be old, or typed, whatever the others are. */
const GROUPS: ReadonlyArray<readonly Kept[]> = [
  ['stage'],
  ['owner'],
  ['since'],
  ['next_action', 'next_action_on'],
];

/**
 * As they should be by now. What a lead's own older signature does not say was typed, and is left for recording. Where
 * the signature is another lead's, a cell that says what it said at any time before counts as old.
 */
export function leftBehind(pipeline: Pipeline, lead: LeadRow, written: OwnCells): OwnCells {
  const { leadId, signature } = lead;
  const events = readEvents(pipeline, eventsOf(leadId, readEventIds(pipeline)).rows);
  const stages = everyStage(pipeline);
  const past = events.map((_, at) => foldLead(leadId, events.slice(0, at + 1), stages));
  const now = past[past.length - 1];
  if (now === undefined) return {};
  const before = signature?.state.leadId === leadId ? [signature.state] : past;
  const cells = keptCells(pipeline, now);
  const saysAll = (group: readonly Kept[], state: LeadState): boolean => {
    const told = keptCells(pipeline, state);
    return group.every((name) => says(pipeline, lead, name, told, state));
  };
  const old = GROUPS.filter(
    (group) =>
      group.every((name) => written[name] === undefined) &&
      !saysAll(group, now) &&
      before.some((state) => saysAll(group, state)),
  );
  return Object.fromEntries(old.flat().map((name) => [name, cells[name]]));
}
