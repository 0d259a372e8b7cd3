/** Records one answer of a checklist: a row of Answers, and the lead's screening cell. */
import { questionMark } from '../pipeline/checklist';
import { problem, Refusal, refuse } from '../pipeline/problem';
import { withAnswer } from '../pipeline/signature';
import type { Args, LeadCard } from '../rpc/contract';
import { answerToRow } from '../workbook/answers';
import { findLead } from '../workbook/lead-row';
import { ANSWER_ID_AT } from '../workbook/schema';
import { buildCard } from './card';
import { underLock } from './commit';
import { type Context, openPipeline, requireActor } from './context';
import { eventsOf, readEventIds } from './lead-events';
import { changedCells, ownCells } from './own-cells';
import { presentOf } from './present';
import { writeLead } from './write-lead';

/** The card that comes back carries no timeline: an answer is not an event. */
export function answerItem(context: Context, args: Args<'answer'>): LeadCard {
  return underLock(context, () => {
    const pipeline = openPipeline(context);
    const { layout, settings, book } = pipeline;
    const by = requireActor(pipeline, args.actor);
    const item = settings.items.find((one) => one.gate === args.gate && one.key === args.item);
    if (!item) throw new Refusal(problem('unknown_item', { item: args.item }));
    const lead = findLead(book, layout, args.leadId, args.row);
    if (lead === null) refuse('lead_gone', { lead: args.leadId });
    const now =
      lead.signature?.state.leadId === args.leadId
        ? { ...lead.signature, remade: false }
        : presentOf(pipeline, lead, eventsOf(args.leadId, readEventIds(pipeline)));
    const eventId = `${args.leadId}.a.${args.op}`;
    const repeated = book.readColumn(layout.tabs.answers, ANSWER_ID_AT).includes(eventId);
    const given = {
      when: book.now(),
      leadId: args.leadId,
      gate: args.gate,
      item: args.item,
      answer: args.answer,
      evidence: args.evidence.trim(),
      by,
      eventId,
      question: item.question,
    };
    if (!repeated) {
      book.append(layout.tabs.answers, [answerToRow(given)]);
      book.flush();
    }
    const answers = withAnswer(now.answers, {
      gate: given.gate,
      item: given.item,
      answer: given.answer,
      evidence: given.evidence,
      asked: questionMark(item.question),
    });
    const before = now.remade ? {} : ownCells(pipeline, now);
    const cells = changedCells(before, ownCells(pipeline, { ...now, answers }));
    // A stage typed over by hand is for reconciling to record, not for an answer to write over.
    delete cells.stage;
    const written = Object.keys(cells).length > 0 ? writeLead(pipeline, lead, cells) : lead;
    const { state, undo } = now;
    return buildCard(pipeline, { lead: written, state, answers, events: [], more: true, undo });
  });
}
