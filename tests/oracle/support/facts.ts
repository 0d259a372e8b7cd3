/** What a team says about itself, at random: gates and their questions, answers, targets, a column of its own. */
import fc from 'fast-check';
import type { AnswerRow } from '../../../src/funnel/answers';
import type { GroupBy } from '../../../src/funnel/groups';
import { ANSWERS, type ChecklistItem } from '../../../src/pipeline/checklist';
import { DEFAULT_GATES, type Gate } from '../../../src/pipeline/gate';
import type { Targets } from '../../../src/pipeline/targets';

const DAY = 86_400_000;
const START = Date.UTC(2025, 10, 20);

export const GATES: Gate[] = DEFAULT_GATES.map((gate) => ({ ...gate, label: `The ${gate.key}` }));
const item = (gate: string, key: string): ChecklistItem => ({
  gate,
  key,
  label: key,
  question: '',
  evidence: '',
  floor: null,
});
export const ITEMS = [item('lead_quality', 'fit'), item('screening', 'need'), item('screening', 'timeline')];
export const RETIRED = [item('screening', 'budget'), item('customer_handover', 'promises')];
export const EVIDENCE = [
  '',
  'n/a',
  'OK',
  '確認済',
  'なし',
  'x',
  '!!',
  'soon',
  'next spring',
  'asked the head of sales',
  '４月から',
];

/** Leads of one spelling differ in another; most have a value. */
export const COLUMN: GroupBy = {
  kind: 'column',
  name: 'Industry',
  of: new Map([
    ['L1', 'Retail'],
    ['L2', ' retail '],
    ['L3', 'ＩＴ'],
  ]),
};

export const answer: fc.Arbitrary<AnswerRow> = fc
  .record({
    day: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 1600 }) }, fc.constant(Number.NaN)),
    leadId: fc.constantFrom('L1', 'L2', 'L3', 'L4', 'L9'),
    item: fc.constantFrom(...ITEMS, ...RETIRED),
    answer: fc.constantFrom(...ANSWERS),
    evidence: fc.constantFrom(...EVIDENCE),
  })
  .map(({ day, leadId, item: { gate, key }, answer, evidence }) => ({
    when: START + (day * DAY) / 4,
    leadId,
    gate,
    item: key,
    answer,
    evidence,
  }));

const share = fc.constantFrom(0.05, 0.2, 0.5, 0.9);
const day = fc.integer({ min: 100, max: 600 }).map((days) => START + days * DAY);
export const targets: fc.Arbitrary<Targets> = fc.record(
  {
    wonAmount: fc.constantFrom(1, 500, 2000),
    leads: fc.constantFrom(1, 3),
    meetings: fc.constantFrom(1, 2),
    meetingRate: share,
    winRate: share,
    acceptance: share,
    retention: share,
    churnMonth: share,
    steps: fc.uniqueArray(
      fc.record({ stage: fc.constantFrom('screening', 'meeting', 'onboarding', 'active'), rate: share }),
      {
        selector: ({ stage }) => stage,
      },
    ),
    planAmount: fc.constantFrom(100, 5_000, 100_000),
    planFrom: day,
    planBy: day,
    assumeWinRate: share,
    assumeMeetingRate: share,
    assumeLeadRate: share,
    assumeAmount: fc.constantFrom(50, 1_000),
    assumeDaysToMeeting: fc.constantFrom(0, 5, 20),
    assumeDaysToWon: fc.constantFrom(10, 40),
  },
  { requiredKeys: ['steps', 'planAmount', 'planBy'] },
);
