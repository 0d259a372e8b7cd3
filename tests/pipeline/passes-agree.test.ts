/** The card and the funnel count a lead's passes apart from each other, and must never disagree (FNL-1). */
import * as fc from 'fast-check';
import { foldPasses } from '../../src/funnel/fold';
import { pathOf } from '../../src/funnel/path';
import { readHistory } from '../../src/funnel/read-history';
import type { PipelineEvent } from '../../src/pipeline/event';
import { eventId } from '../../src/pipeline/event-id';
import { foldLead } from '../../src/pipeline/lead-state';
import { standingEvents, undoStep } from '../../src/pipeline/undo';
import { eventToRow } from '../../src/workbook/history';
import { happened, STAGES } from '../support/pipeline';

const keys = STAGES.map((stage) => stage.key);

/** What the add-on can write: a first entry, then moves, answered offers, calls, rows that go, and undoing. */
const lives = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...keys).map((to) => ['moved', to] as const) },
      { weight: 2, arbitrary: fc.constantFrom(...keys).map((to) => ['accepted', to] as const) },
      { weight: 1, arbitrary: fc.constant(['moved', 'dropped_stage'] as const) },
      { weight: 1, arbitrary: fc.constant(['moved', ''] as const) },
      { weight: 1, arbitrary: fc.constant(['touched', ''] as const) },
      { weight: 1, arbitrary: fc.constantFrom(...keys).map((to) => ['offered', to] as const) },
      { weight: 2, arbitrary: fc.constant(['undone', ''] as const) },
    ),
    { maxLength: 14 },
  )
  .map((steps) => {
    const events: PipelineEvent[] = [happened('entered', 'new')];
    steps.forEach(([kind, to], index) => {
      const when = events[0].when! + (index + 1) * 3_600_000;
      const state = foldLead('L-0001', events, STAGES);
      const standing = standingEvents(events);
      if (kind === 'touched') events.push(happened(kind, '', { when }));
      else if (kind !== 'undone') events.push(happened(kind, to, { from: state.stage, when }));
      // A row that came back into the sheet was not put there from the sidebar, and is not taken back there.
      else if (standing.length > 1 && standing[standing.length - 1].from !== '' && state.stage !== '') {
        const named = standing.map((event, at) => ({
          ...event,
          eventId: eventId('L-0001', at + 1, `op${at}`),
        }));
        const before = foldLead('L-0001', named.slice(0, -1), STAGES);
        for (const draft of undoStep(before, named.slice(-1), STAGES)?.drafts ?? []) {
          events.push(happened('undone', draft.to, { from: draft.from, when }));
        }
      }
    });
    return events;
  });

function passesInFunnel(events: readonly PipelineEvent[]): number {
  const { passes } = foldPasses(readHistory(events.map(eventToRow)), pathOf(STAGES), Infinity);
  return passes.number[passes.count - 1];
}

test('any life of a lead has as many passes on its card as in the funnel', () => {
  fc.assert(
    fc.property(lives, (events) => {
      expect(foldLead('L-0001', events, STAGES).pass).toBe(passesInFunnel(events));
    }),
    { numRuns: 500 },
  );
});
