/**
 * The one way a lead's events are written: lock, find by id, compare what the person saw, answer a
 * repeated operation with its first result, History first, own cells only, read back, release.
 */
import type { Draft } from '../pipeline/draft';
import { labelOf } from '../pipeline/handoff';
import { type Problem, problem, Refusal, refuse } from '../pipeline/problem';
import type { LeadCard, WriteArgs } from '../rpc/contract';
import { findLead } from '../workbook/lead-row';
import { shortWallText } from '../workbook/wall-text';
import { buildCard, isTypedOver } from './card';
import { type Context, openPipeline, type Pipeline, requireActor } from './context';
import { eventsOf, nextRow, readEventIds, readTimeline } from './lead-events';
import { changedCells, ownCells } from './own-cells';
import { type Present, presentOf } from './present';
import { appendEvents, stampEvents } from './write-events';
import { writeLead } from './write-lead';

export interface Deciding extends Present {
  readonly pipeline: Pipeline;
  readonly actor: string;
}

/** Runs inside the lock, or refuses without having written anything. */
export function underLock<T>(context: Context, run: () => T): T {
  const held: { result: T } | undefined = context.book.locked(() => ({ result: run() }));
  return (held ?? refuse('lock_busy')).result;
}

/**
 * Writes what `decide` decides for the lead as it stands now. The card that comes back carries only the
 * new events in its timeline; the page has the older ones.
 */
export function commit(
  context: Context,
  args: WriteArgs,
  decide: (now: Deciding) => readonly Draft[],
): LeadCard {
  return underLock(context, () => {
    const pipeline = openPipeline(context);
    const actor = requireActor(pipeline, args.actor);
    const lead = findLead(context.book, pipeline.layout, args.leadId, args.row);
    if (lead === null) refuse('lead_gone', { lead: args.leadId });
    const ids = readEventIds(pipeline);
    const known = eventsOf(args.leadId, ids);
    const now = presentOf(pipeline, lead, known);
    if (known.ops.has(args.op)) {
      if (now.remade) writeLead(pipeline, lead, ownCells(pipeline, now));
      return buildCard(pipeline, { ...now, ...readTimeline(pipeline, known.rows) });
    }
    if (isTypedOver(pipeline, lead, now.state) && !now.remade) {
      refuse('stage_typed_over', { stage: lead.stageText });
    }
    if (now.state.revision !== args.revision) throw new Refusal(stale(pipeline, now));
    const drafts = decide({ ...now, pipeline, actor });
    const stamp = { when: context.book.now(), actor, via: 'sidebar' as const, op: args.op };
    const { events, state } = stampEvents(pipeline, now.state, drafts, stamp);
    appendEvents(pipeline, events);
    const rows = [...known.rows, ...events.map((_, at) => nextRow(ids) + at)];
    const before = now.remade ? {} : ownCells(pipeline, now);
    const after = ownCells(pipeline, { state, answers: now.answers, rows });
    const cells = changedCells(before, after);
    // Stage, owner and date stand side by side: written as one run, with the owner as it was just read.
    if (cells.stage !== undefined && cells.owner === undefined) cells.owner = lead.ownerText;
    const written = writeLead(pipeline, lead, cells);
    return buildCard(pipeline, { lead: written, state, answers: now.answers, events, more: true });
  });
}

/** Who changed the lead since the person looked, and to what. */
function stale(pipeline: Pipeline, { state }: Present): Problem {
  return problem('stale_view', {
    actor: state.lastActor || pipeline.say.events.someone,
    stage: labelOf(pipeline.settings, state.stage),
    on: state.lastOn === null ? '–' : shortWallText(state.lastOn),
  });
}
