/** Every count of handoffs, checklist and roles leads to exactly that many rows. */
import fc from 'fast-check';
import { rowsBehind } from '../../../src/funnel/behind';
import type { Choice } from '../../../src/funnel/choose';
import { figuresOf } from '../../../src/funnel/figures';
import { observe } from '../../../src/funnel/observe';
import { readHistory } from '../../../src/funnel/read-history';
import { funnelWords } from '../../../src/i18n/funnel';
import { ANSWERS } from '../../../src/pipeline/checklist';
import { DEFAULT_GATES } from '../../../src/pipeline/gate';
import { checklistSection } from '../../../src/workbook/funnel-tab/checklist-section';
import { handoffSection } from '../../../src/workbook/funnel-tab/handoff-section';
import type { Section } from '../../../src/workbook/funnel-tab/report';
import { rolesSection } from '../../../src/workbook/funnel-tab/roles-section';
import { on, STAGES, wall } from '../history';

const DAY = 86_400_000;
const START = wall('2026-01-01');
const stages = STAGES.map((stage) => ({ ...stage, days: 20 }));
const gates = DEFAULT_GATES.map((gate) => ({ ...gate, label: gate.key }));
const items = ['need', 'a/b 課題'].map((key) => ({
  gate: 'screening',
  key,
  label: key,
  question: '',
  evidence: '',
  floor: null,
}));
const lead = fc.constantFrom('L1', 'L2', 'L3', 'L4', 'L5');
const day = fc.integer({ min: 0, max: 120 });
const events = fc.array(
  fc.record({
    lead,
    day,
    kind: fc.constantFrom(
      'offered',
      'offered',
      'accepted',
      'returned',
      'moved',
      'touched',
      'withdrawn',
      'entered',
    ),
    to: fc.constantFrom('screening', 'meeting', 'meeting', 'onboarding', 'lost', 'nurture', ''),
    actor: fc.constantFrom('Ann', 'ann ', '木村/鈴木', ''),
    reason: fc.constantFrom('', 'call.reached', 'too early', 'budget/価格'),
  }),
  { maxLength: 60 },
);
const answers = fc.array(
  fc.record({
    leadId: lead,
    when: day.map((days) => START + days * DAY),
    gate: fc.constant('screening'),
    item: fc.constantFrom(...items.map(({ key }) => key)),
    answer: fc.constantFrom(...ANSWERS),
    evidence: fc.constantFrom('', 'n/a', 'signed by the board'),
  }),
  { maxLength: 20 },
);
const choices = fc.constantFrom<Choice>(
  {},
  { source: '' },
  { period: { from: START + 20 * DAY, to: START + 70 * DAY } },
);

test('FNL-11, FNL-15, FNL-16: the number shown is the number of rows behind it', () => {
  const words = funnelWords('en');
  fc.assert(
    fc.property(events, answers, choices, (told, given, choice) => {
      const rows = told.map((one) =>
        on(new Date(START + one.day * DAY), one.kind, one.to, { ...one, from: 'screening' }),
      );
      const facts = { gates, items, answers: given };
      const observed = observe(readHistory(rows), stages);
      const figures = figuresOf(observed, choice, true, facts);
      const sections: Section[] = [
        handoffSection(figures, words, {}),
        checklistSection(figures, words, {}),
        rolesSection(figures, words),
      ];
      const { acceptance, wins } = figures.handoffs.overriding;
      const behind = (what: string, by: string): number | undefined =>
        rowsBehind(observed, choice, `handoffs/${what}/${by}`, facts)?.length;
      for (const [by, side] of [['override', 'first'] as const, ['others', 'second'] as const]) {
        expect([behind('decided', by), behind('accepted', by)]).toEqual([
          acceptance[side].n,
          acceptance[side].k,
        ]);
        expect([behind('closed', by), behind('won', by)]).toEqual([wins[side].n, wins[side].k]);
      }
      expect(behind('overrides', '')).toBe(figures.handoffs.overrides);
      for (const { lines, columns } of sections)
        for (const { values, behind = [] } of lines)
          behind.forEach((key, index) => {
            if (key === null) return;
            const found = rowsBehind(observed, choice, key, facts);
            expect(found).not.toBeNull();
            const value = values[index];
            if (columns[index].format === 'count') expect([key, found?.length]).toEqual([key, value]);
            else if (typeof value === 'string' && columns[index].format === 'range') {
              const [, k, n] = /(\d+)\/(\d+)$/.exec(value) ?? [];
              expect(found?.length).toBe(Number(key.endsWith('/filler') ? k : n));
            }
          });
    }),
    { numRuns: 150 },
  );
});

test.each([
  'handoffs/nothing',
  'handoffs/offered/toString/x',
  'handoffs/lost/override',
  'checklist/item/nowhere/need/asked',
  'checklist/item/screening/need/nothing',
  'checklist/item/screening/need/confirmed_nothing',
  'checklist/nothing/screening',
  'roles/nobody/work',
  'roles/marketing/nothing',
])('no such figure: %s', (key) => {
  expect(rowsBehind(observe(readHistory([]), STAGES), {}, key, { gates, items, answers: [] })).toBeNull();
});
