/** What waits for a person today: the queue over all leads, told in a few lines each. */
import { type QueueItem, type QueueLead, type QueueSection, queueOf } from '../pipeline/queue';
import type { Settings } from '../pipeline/settings';
import { ROLES, type Role } from '../pipeline/stage';
import type { Args, Today, TodayFilter, TodayItem } from '../rpc/contract';
import { reasonLabel, stageReasonLabel } from '../workbook/labels';
import { type LeadRow, leadName } from '../workbook/lead-row';
import { toWallText, wallTextOrNull } from '../workbook/wall-text';
import { actorName, type Context, openPipeline, type Pipeline } from './context';
import { readLeadsToCompare } from './differences';

/** More of one kind is a list to work through, not a day. */
const SHOWN = 30;

export function today(context: Context, args: Args<'today'>): Today {
  const pipeline = openPipeline(context);
  const actor = actorName(context, pipeline.settings, args.actor);
  return todayOf(pipeline, readLeadsToCompare(pipeline), args, actor);
}

/** `me` without a name yet is everybody: the list is there before the question who is asking. */
export function todayOf(
  pipeline: Pipeline,
  rows: readonly LeadRow[],
  { person: whose, role }: TodayFilter,
  actor: string | null,
): Today {
  const { settings, book } = pipeline;
  const person = whose === 'all' ? '' : whose === 'me' ? (actor ?? '') : whose;
  const now = book.now();
  const found = queueOf(rows.flatMap(queueLead), settings, {
    person,
    roles: rolesOf(settings, person),
    role,
    now,
  });
  const sections = [...found].flatMap(([key, items]) =>
    items.length === 0
      ? []
      : [
          {
            key,
            total: items.length,
            items: items.slice(0, SHOWN).map((one) => itemView(pipeline, key, one)),
          },
        ],
  );
  return { now: toWallText(now), person, role, sections };
}

/** Somebody who is not on the team's list may wear any hat. */
function rolesOf(settings: Settings, person: string): readonly Role[] {
  const known = settings.people.find((one) => one.name === person);
  return known && known.roles.length > 0 ? known.roles : ROLES;
}

function queueLead(lead: LeadRow): QueueLead[] {
  const { row, signature, nextAction, nextActionOn } = lead;
  if (!signature || signature.state.leadId !== lead.leadId) return [];
  const [name, person] = [leadName(lead), lead.team('contact')];
  const contact = person === name ? '' : person;
  return [{ row, name, contact, state: signature.state, nextAction, nextActionOn }];
}

function itemView(pipeline: Pipeline, section: QueueSection, { lead, at, late }: QueueItem): TodayItem {
  const { state, row, name } = lead;
  return {
    leadId: state.leadId,
    row,
    name,
    stage: state.stage,
    owner: state.owner,
    at: wallTextOrNull(at),
    late,
    detail: detailOf(pipeline, section, lead),
  };
}

function detailOf(
  { settings }: Pipeline,
  section: QueueSection,
  { state, nextAction, contact }: QueueLead,
): string {
  switch (section) {
    case 'offers':
    case 'late':
      return state.offer ? `${state.offer.sender} → ${state.offer.receiver}` : '';
    case 'returned':
      return [reasonLabel(settings, state.returned?.reason ?? '', 'return'), state.returned?.by]
        .filter(Boolean)
        .join(' · ');
    case 'actions':
      return nextAction;
    case 'revisits':
    case 'learn':
      return [stageReasonLabel(settings, state.why?.reason ?? '', state.stage), state.why?.note]
        .filter(Boolean)
        .join(' · ');
    case 'contact':
      return [state.source, contact].filter(Boolean).join(' · ');
    default:
      return state.owner;
  }
}
