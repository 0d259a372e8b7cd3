/** FNL-15: the checklist that prunes itself: useful, useless and filled-in questions, and the missing one. */
import fc from 'fast-check';
import type { AnswerRow } from '../../src/funnel/answers';
import { type Suggestion, suggestionFor } from '../../src/funnel/checklist-advice';
import type { ChecklistFigures, GateChecklist, ItemFigures } from '../../src/funnel/checklist-figures';
import { type Compared, compareRates } from '../../src/funnel/compared-rates';
import { computeFigures } from '../../src/funnel/figures';
import { rateOf } from '../../src/funnel/statistics';
import type { Cell } from '../../src/pipeline/cell';
import { ANSWERS, type Answer, type ChecklistItem } from '../../src/pipeline/checklist';
import { DEFAULT_GATES } from '../../src/pipeline/gate';
import { on, STAGES, wall } from './history';

const gates = DEFAULT_GATES.map((gate) => ({ ...gate, label: gate.key }));
const item = (key: string): ChecklistItem => ({
  gate: 'screening',
  key,
  label: key,
  question: '',
  evidence: '',
  floor: null,
});
const items = ['need', 'colour', 'timeline', 'parking'].map(item);
const OFFERED = '2026-01-02T09:00:00';

const given = (
  leadId: string,
  key: string,
  answer: Answer,
  evidence = '',
  when = '2026-01-02',
): AnswerRow => ({
  when: when === '' ? Number.NaN : wall(when),
  leadId,
  gate: 'screening',
  item: key,
  answer,
  evidence,
});
const decided = (lead: string, answer: 'accepted' | 'returned', reason = '', end = ''): Cell[][] => [
  on('2026-01-01', 'entered', 'screening', { lead }),
  on(OFFERED, 'offered', 'meeting', { lead, from: 'screening', actor: 'Ann' }),
  on('2026-01-03', answer, 'meeting', { lead, from: 'screening', actor: 'Bo', reason }),
  ...(end ? [on('2026-02-01', 'moved', end, { lead })] : []),
];
function figures(rows: Cell[][], answers: AnswerRow[], retired: ChecklistItem[] = []): ChecklistFigures {
  return computeFigures(rows, STAGES, { gates, items, retired, answers }).checklist!;
}
const screening = (all: ChecklistFigures): GateChecklist =>
  all.gates.find(({ gate }) => gate.key === 'screening')!;
const itemIn = (all: ChecklistFigures, key: string): ItemFigures =>
  screening(all).items.find((one) => one.key === key)!;

/**
 * 1000 leads. Need decides: confirmed ones are accepted and won far more often. Colour decides nothing. Timeline is
 * always "confirmed" by the same words. Parking is hardly asked. A quarter comes back for the budget.
 */
function story(): { rows: Cell[][]; answers: AnswerRow[] } {
  const rows: Cell[][] = [];
  const answers: AnswerRow[] = [];
  for (let index = 0; index < 1000; index++) {
    const lead = `L${index}`;
    const needed = index % 2 === 0;
    const back = needed ? index % 20 === 0 : index % 20 < 10;
    const won = needed ? index % 10 < 6 : index % 10 < 2;
    rows.push(
      ...decided(
        lead,
        back ? 'returned' : 'accepted',
        back ? 'no_budget' : '',
        back ? '' : won ? 'onboarding' : 'lost',
      ),
    );
    answers.push(
      given(lead, 'need', needed ? 'confirmed' : 'indicated', `wants ${index} seats`),
      given(lead, 'colour', index % 7 < 3 ? 'confirmed' : 'no', `paint ${index}`),
      given(lead, 'timeline', 'confirmed', index % 3 === 0 ? '確認済' : `by the end of quarter ${index}`),
    );
    if (index % 3 === 1) answers.push(given(lead, 'timeline', 'confirmed', 'soon', '2026-01-02T08:00:00'));
    if (index % 10 === 0) answers.push(given(lead, 'parking', 'confirmed', `lot ${index}`));
  }
  return { rows, answers };
}

describe('a story with a useful, a useless, a filled-in and a forgotten question', () => {
  const { rows, answers } = story();
  const all = figures(rows, answers);

  test.each<[string, Suggestion]>([
    ['need', 'keep'],
    ['colour', 'no_difference'],
    ['timeline', 'filler'],
    ['parking', 'hardly_asked'],
  ])('FNL-15: %s: %s', (key, suggestion) => {
    expect(itemIn(all, key).suggestion).toBe(suggestion);
  });

  test('FNL-15: a question is missing about what so much comes back for', () => {
    const back = rows.filter((row) => row[2] === 'returned').length;
    expect(screening(all).add).toMatchObject([{ reason: 'no_budget', share: { k: back, n: 1000 } }]);
  });

  test('FNL-15: filler is found by its words and by its repetition', () => {
    expect(itemIn(all, 'timeline').filler).toMatchObject({ k: 334 + 333, n: 1000 });
    expect(itemIn(all, 'need').filler).toMatchObject({ k: 0, n: 1000 });
  });
});

test('FNL-15: not asked is not "no": such offers stand on neither side', () => {
  const rows = ['a', 'b', 'c', 'd'].flatMap((lead) => decided(lead, 'accepted'));
  const all = figures(rows, [
    given('a', 'need', 'confirmed', 'growth'),
    given('b', 'need', 'no'),
    given('c', 'need', 'not_asked'),
  ]);
  const { asked, acceptance } = itemIn(all, 'need');
  expect(asked).toMatchObject({ k: 2, n: 4 });
  expect([acceptance.first.n, acceptance.second.n]).toEqual([1, 1]);
});

test.each<[string, AnswerRow[], string]>([
  [
    'an answer after the offer',
    [given('L1', 'need', 'confirmed', 'yes it is', '2026-01-02T09:00:01')],
    'none',
  ],
  ['an answer at the very moment', [given('L1', 'need', 'confirmed', 'growth', OFFERED)], 'confirmed'],
  [
    'the newest before, wherever it stands in the tab',
    [given('L1', 'need', 'confirmed', 'growth', '2026-01-02T08:00:00'), given('L1', 'need', 'no')],
    'confirmed',
  ],
  [
    'the lower row of two at once',
    [given('L1', 'need', 'confirmed', 'growth'), given('L1', 'need', 'no')],
    'other',
  ],
  ['an answer without a date', [given('L1', 'need', 'confirmed', 'growth', '')], 'none'],
  ['an answer of another lead', [given('L2', 'need', 'confirmed', 'growth')], 'none'],
])('FNL-15: %s', (_, answers, expected) => {
  const { acceptance } = itemIn(figures(decided('L1', 'accepted'), answers), 'need');
  const side = acceptance.first.n === 1 ? 'confirmed' : acceptance.second.n === 1 ? 'other' : 'none';
  expect(side).toBe(expected);
});

test('FNL-14: answers without a date are counted', () => {
  expect(figures(decided('L1', 'accepted'), [given('L1', 'need', 'no', '', '')]).undatedAnswers).toBe(1);
});

test('FNL-15: a retired question is shown while offers answered it', () => {
  const rows = decided('L1', 'accepted');
  const old = [item('fax'), item('telex')];
  const all = figures(rows, [given('L1', 'fax', 'no')], old);
  expect(
    screening(all)
      .items.map(({ key, suggestion }) => [key, suggestion])
      .slice(-1),
  ).toEqual([['fax', 'retired']]);
});

test('FNL-15: without the Answers tab there is nothing to say', () => {
  expect(computeFigures(decided('L1', 'accepted'), STAGES).checklist).toBeNull();
});

const [more, less, same, open] = [
  [45, 10],
  [10, 45],
  [200, 202],
  [15, 16],
].map(([k1, k2]): Compared => {
  const n = k1 > 100 ? 400 : 60;
  return compareRates({ k: k1, n }, { k: k2, n }, 30);
});
test.each<[string, number, number, number, Compared, Compared, Suggestion]>([
  ['29 offers', 29, 29, 0, more, more, 'too_few'],
  ['asked on 29 of 100', 100, 29, 0, more, more, 'hardly_asked'],
  ['asked on 30 of 100', 100, 30, 0, more, more, 'keep'],
  ['40 of 100 filler', 100, 100, 40, more, more, 'filler'],
  ['39 of 100 filler', 100, 100, 39, more, more, 'keep'],
  ['more wins only', 100, 100, 0, open, more, 'keep'],
  ['no difference in either', 100, 100, 0, same, same, 'no_difference'],
  ['no difference in one', 100, 100, 0, same, open, 'undecided'],
  ['fewer wins', 100, 100, 0, same, less, 'against'],
  ['all of it open', 100, 100, 0, open, open, 'undecided'],
])('FNL-15: %s', (_, offers, asked, filler, acceptance, wins, expected) => {
  const evidence = { offers, asked: rateOf(asked, offers), filler: rateOf(filler, asked), acceptance, wins };
  expect(suggestionFor(evidence, 30)).toBe(expected);
});

test('FNL-5: on fewer offers than the minimum n nothing is suggested and no question is added', () => {
  const one = fc.record({
    accepted: fc.boolean(),
    answer: fc.constantFrom(...ANSWERS),
    evidence: fc.constantFrom('', 'n/a', 'a budget of 5'),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 29 }), (leads) => {
      const rows = leads.flatMap(({ accepted }, index) =>
        decided(`L${index}`, accepted ? 'accepted' : 'returned', accepted ? '' : 'why'),
      );
      const answers = leads.map(({ answer, evidence }, index) =>
        given(`L${index}`, 'need', answer, evidence),
      );
      const { items: judged, add } = screening(figures(rows, answers));
      expect(judged.every(({ suggestion }) => suggestion === 'too_few')).toBe(true);
      expect(add).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
