/** Records one answer of a checklist: a row of Answers, and the lead's screening cell. */
import { questionMark } from '../pipeline/checklist';
import { problem, Refusal, refuse } from '../pipeline/problem';
import { withAnswer } from '../pipeline/signature';
import type { Args, LeadCard } from '../rpc/contract';
import { answerId, answerToRow, countAnswers } from '../workbook/answers';
import { findLead } from '../workbook/lead-row';
import { ANSWER_ID_AT } from '../workbook/schema';
import { buildCard } from './card';
import { notYetAdopted, underLock } from './commit';
import { type Context, type Pipeline, requireActor } from './context';
import { eventsOf, readEventIds } from './lead-events';
import { requireEditable } from './may-edit';
import { openForWriting } from './migrate';
import { changedCells, ownCells } from './own-cells';
import { planBehind } from './plan-cells';
import { answersOf, presentOf } from './present';
import { writeLead } from './write-lead';

/** The card that comes back carries no timeline: an answer is not an event. */
export function answerItem(context: Context, args: Args<'answer'>): LeadCard {
  return underLock(context, () => {
    const pipeline = openForWriting(context);
    const { layout, book } = pipeline;
    const eventId = answerId(args.leadId, args.op);
    const ids = book.readColumn(layout.tabs.answers, ANSWER_ID_AT);
    // A newer answer may have come since the first time, or the question may be gone: sent again, it is not
    // given again, and not refused either.
    const done = ids.includes(eventId);
    const given = done ? null : toBeGiven(pipeline, args);
    const lead = findLead(book, layout, args.leadId, args.row);
    if (lead === null) refuse(done ? 'row_gone' : 'lead_gone', { lead: args.leadId });
    const seen =
      lead.signature?.state.leadId === args.leadId
        ? { ...lead.signature, remade: false }
        : presentOf(pipeline, lead, eventsOf(args.leadId, readEventIds(pipeline)));
    const early = notYetAdopted(pipeline, seen.state);
    if (early) throw new Refusal(early);
    const counted = countAnswers(ids).get(args.leadId) ?? 0;
    // What a crash left in Answers alone is taken along.
    const now =
      seen.counted === undefined || seen.counted === counted
        ? seen
        : { ...seen, ...answersOf(pipeline, args.leadId) };
    let next = now;
    if (given) {
      requireEditable(pipeline, [lead.row]);
      book.append(layout.tabs.answers, [answerToRow({ ...given, when: book.now(), eventId })]);
      book.flush();
      const asked = questionMark(given.question);
      const { gate, item, answer, evidence } = given;
      const answers = withAnswer(now.answers, { gate, item, answer, evidence, asked });
      next = { ...now, answers, counted: counted + 1 };
    }
    const before = seen.remade ? {} : ownCells(pipeline, seen);
    const cells = changedCells(before, ownCells(pipeline, next));
    // A stage typed over by hand is for reconciling to record, not for an answer to write over. On a row that is
    // signed as another lead's, it is the other one's.
    if (lead.signature === null) delete cells.stage;
    else if (seen.remade) Object.assign(cells, planBehind(pipeline, lead, next.state));
    const written = Object.keys(cells).length > 0 ? writeLead(pipeline, lead, cells) : lead;
    const { state, answers, undo } = next;
    return buildCard(pipeline, { lead: written, state, answers, events: [], more: true, undo });
  });
}

/** The answer as Answers keeps it; refused when nobody asks for it any more. */
function toBeGiven(pipeline: Pipeline, { leadId, gate, item: key, answer, evidence, actor }: Args<'answer'>) {
  const by = requireActor(pipeline, actor);
  const item = pipeline.settings.items.find((one) => one.gate === gate && one.key === key);
  if (!item) throw new Refusal(problem('unknown_item', { item: key }));
  return { leadId, gate, item: key, answer, evidence: evidence.trim(), by, question: item.question };
}
