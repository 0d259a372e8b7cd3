/** The page's judgement of a gate agrees with the pipeline's, whatever the answers. */
import fc from 'fast-check';
import { ANSWERS, judge } from '../../src/pipeline/checklist';
import { ANSWERS as SHOWN } from '../../src/sidebar/terms';
import { judgeItems } from '../../src/sidebar/verdict';

const answer = fc.constantFrom(...ANSWERS);
const items = fc.array(
  fc.record({
    key: fc.constantFrom('need', 'authority', 'timeline', 'budget', 'fit'),
    floor: fc.option(answer, { nil: null }),
  }),
  { maxLength: 5 },
);

test('the four answers stand in the same order', () => expect(SHOWN).toEqual(ANSWERS));

test('missing items and the number asked are those of the pipeline', () => {
  fc.assert(
    fc.property(
      items,
      fc.dictionary(fc.constantFrom('need', 'authority', 'budget'), answer),
      (list, given) => {
        const unique = list.filter((one, at) => list.findIndex((other) => other.key === one.key) === at);
        const asked = unique.map((one) => ({ ...one, label: one.key, question: '', evidence: '' }));
        const answers = Object.entries(given).map(([item, one]) => ({ item, answer: one, evidence: '' }));
        const verdict = judge(
          asked.map((one) => ({ ...one, gate: 'screening' })),
          answers,
        );
        const shown = judgeItems(asked, answers);
        expect(shown.missing.map((one) => one.key)).toEqual(verdict.missing.map((one) => one.key));
        expect(shown.asked).toBe(verdict.asked);
      },
    ),
  );
});
