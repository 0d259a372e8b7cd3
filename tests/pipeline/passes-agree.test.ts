/** The card and the funnel count a lead's passes apart from each other, and must never disagree (FNL-1). */
import * as fc from 'fast-check';
import { readHistory } from '../../src/funnel/history';
import { foldPasses } from '../../src/funnel/passes';
import { pathOf } from '../../src/funnel/path';
import type { PipelineEvent } from '../../src/pipeline/event';
import { foldLead } from '../../src/pipeline/lead-state';
import { eventToRow } from '../../src/workbook/history';
import { happened, STAGES } from '../support/pipeline';

const keys = STAGES.map((stage) => stage.key);

/** What the add-on can write: a first entry, then moves, answered offers, calls and rows that go. */
const lives = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...keys).map((to) => ['moved', to] as const) },
      { weight: 2, arbitrary: fc.constantFrom(...keys).map((to) => ['accepted', to] as const) },
      { weight: 1, arbitrary: fc.constant(['moved', 'dropped_stage'] as const) },
      { weight: 1, arbitrary: fc.constant(['moved', ''] as const) },
      { weight: 1, arbitrary: fc.constant(['touched', ''] as const) },
      { weight: 1, arbitrary: fc.constantFrom(...keys).map((to) => ['offered', to] as const) },
    ),
    { maxLength: 14 },
  )
  .map((steps) => {
    const events: PipelineEvent[] = [happened('entered', 'new')];
    let stage = 'new';
    steps.forEach(([kind, to], index) => {
      events.push(happened(kind, to, { from: stage, when: events[0].when! + (index + 1) * 3_600_000 }));
      if (kind === 'moved' || kind === 'accepted') stage = to;
    });
    return events;
  });

function passesInFunnel(events: readonly PipelineEvent[]): number {
  const { passes } = foldPasses(readHistory(events.map(eventToRow), STAGES), pathOf(STAGES), Infinity);
  return passes[passes.length - 1].number;
}

test('any life of a lead has as many passes on its card as in the funnel', () => {
  fc.assert(
    fc.property(lives, (events) => {
      expect(foldLead('L-0001', events, STAGES).pass).toBe(passesInFunnel(events));
    }),
    { numRuns: 300 },
  );
});
