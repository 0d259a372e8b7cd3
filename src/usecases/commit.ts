/**
 * The one way a lead's events are written: lock, find by id, compare what the person saw, answer a
 * repeated operation with its first result, History first, own cells only, read back, release.
 */
import { labelOf } from '../pipeline/handoff';
import type { LeadState } from '../pipeline/lead-state';
import { type Problem, problem, Refusal, refuse } from '../pipeline/problem';
import type { LeadCard, WriteArgs } from '../rpc/contract';
import { findLead } from '../workbook/lead-row';
import { shortWallText } from '../workbook/wall-text';
import { buildCard, isTypedOver } from './card';
import { type Context, type Pipeline, requireActor } from './context';
import { carryOut, type Deciding, type Decision } from './decision';
import { eventsOf, nextRow, readEventIds, readTimeline } from './lead-events';
import { requireEditable } from './may-edit';
import { openForWriting } from './migrate';
import { ownCells } from './own-cells';
import { planBehind } from './plan-cells';
import { type Present, presentOf } from './present';
import { behindOf, markStrays } from './strays';
import { appendEvents } from './write-events';
import { writeLead } from './write-lead';

/** Runs inside the lock, or refuses without having written anything. */
export function underLock<T>(context: Context, run: () => T): T {
  const held: { result: T } | undefined = context.book.locked(() => ({ result: run() }));
  return (held ?? refuse('lock_busy')).result;
}

/**
 * Writes what `decide` decides for the lead as it stands now. The card that comes back carries only the
 * new events in its timeline; the page has the older ones.
 */
export function commit(context: Context, args: WriteArgs, decide: (now: Deciding) => Decision): LeadCard {
  return underLock(context, () => {
    const pipeline = openForWriting(context);
    const actor = requireActor(pipeline, args.actor);
    const lead = findLead(context.book, pipeline.layout, args.leadId, args.row);
    const ids = readEventIds(pipeline);
    const known = eventsOf(args.leadId, ids);
    if (lead === null) refuse(known.ops.has(args.op) ? 'row_gone' : 'lead_gone', { lead: args.leadId });
    const now = presentOf(pipeline, lead, known);
    if (now.remade) markStrays(pipeline, [behindOf(now)]);
    if (known.ops.has(args.op)) {
      if (now.remade) {
        writeLead(pipeline, lead, { ...ownCells(pipeline, now), ...planBehind(pipeline, lead, now.state) });
      }
      return buildCard(pipeline, { ...now, ...readTimeline(pipeline, known.rows) });
    }
    const standsInTheWay = obstacle(pipeline, now, args.revision);
    if (standsInTheWay) throw new Refusal(standsInTheWay);
    requireEditable(pipeline, [lead.row]);
    const deciding = { ...now, pipeline, actor, ops: known.ops };
    const stamp = { when: context.book.now(), actor, via: 'sidebar' as const, op: args.op };
    const below = nextRow(ids);
    const { events, next, cells } = carryOut(deciding, decide(deciding), stamp, below);
    appendEvents(pipeline, events, () => known, below);
    const written = writeLead(pipeline, lead, cells);
    return buildCard(pipeline, { ...next, lead: written, events, more: true });
  });
}

/** Why the lead cannot be written to by who saw it at this revision. */
export function obstacle(pipeline: Pipeline, now: Present, revision: number): Problem | null {
  const { lead, state, remade } = now;
  const early = notYetAdopted(pipeline, state);
  if (early) return early;
  if (isTypedOver(pipeline, lead, state) && !remade)
    return problem('stage_typed_over', { stage: lead.stageText });
  return state.revision === revision ? null : stale(pipeline, now);
}

/** Its row has an id, and History is still to be told of it. */
export function notYetAdopted({ layout }: Pipeline, { revision }: LeadState): Problem | null {
  return revision === 0 && layout.adopting > 0 ? problem('not_adopted_yet') : null;
}

/** Who changed the lead since the person looked, and to what. */
function stale(pipeline: Pipeline, { state }: Present): Problem {
  return problem('stale_view', {
    actor: state.lastActor || pipeline.say.events.someone,
    stage: labelOf(pipeline.settings, state.stage),
    on: state.lastOn === null ? '–' : shortWallText(state.lastOn),
  });
}
