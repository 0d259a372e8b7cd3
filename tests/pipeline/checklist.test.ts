/** Judging a checklist: "not asked" is not "no", floors decide, the score leaves the unasked out. */
import * as fc from 'fast-check';
import { ANSWERS, type Answer, type ChecklistItem, judge, reaches } from '../../src/pipeline/checklist';

const item = (key: string, floor: Answer | null): ChecklistItem => ({
  gate: 'screening',
  key,
  label: key,
  question: '',
  evidence: '',
  floor,
});
const given = (key: string, answer: Answer) => ({ item: key, answer, evidence: '' });

describe('a floor', () => {
  test.each<[Answer, Answer | null, boolean]>([
    ['not_asked', null, true],
    ['no', null, true],
    ['not_asked', 'not_asked', true],
    ['not_asked', 'no', false],
    ['no', 'no', true],
    ['no', 'indicated', false],
    ['indicated', 'indicated', true],
    ['indicated', 'confirmed', false],
    ['confirmed', 'indicated', true],
    ['confirmed', 'confirmed', true],
  ])('%s against a floor of %s: %s', (answer, floor, passes) => {
    expect(reaches(answer, floor)).toBe(passes);
  });
});

describe('the verdict', () => {
  const items = [item('need', 'indicated'), item('authority', 'indicated'), item('budget', null)];

  test('nothing asked: all required items are missing, and there is no score', () => {
    const verdict = judge(items, []);
    expect(verdict).toEqual({ ready: false, missing: items.slice(0, 2), asked: 0, items: 3, score: null });
  });

  test('"no" is an answer: it is asked, and scores 0 rather than nothing', () => {
    const verdict = judge(items, [given('need', 'no')]);
    expect(verdict.asked).toBe(1);
    expect(verdict.score).toBe(0);
    expect(verdict.missing.map((missing) => missing.key)).toEqual(['need', 'authority']);
  });

  test('"not asked" written down is still not asked', () => {
    expect(judge(items, [given('need', 'not_asked')])).toEqual(judge(items, []));
  });

  test('an informative item is never missing, but it counts as asked and scores', () => {
    const floors = [given('need', 'indicated'), given('authority', 'confirmed')];
    expect(judge(items, floors)).toMatchObject({ ready: true, asked: 2, score: 0.75 });
    expect(judge(items, [...floors, given('budget', 'no')])).toMatchObject({
      ready: true,
      asked: 3,
      score: 0.5,
    });
  });

  test('the newest answer wins, in both directions', () => {
    expect(judge(items, [given('need', 'no'), given('need', 'confirmed')]).score).toBe(1);
    expect(judge(items, [given('need', 'confirmed'), given('need', 'no')]).score).toBe(0);
    expect(judge(items, [given('need', 'confirmed'), given('need', 'not_asked')]).asked).toBe(0);
  });

  test('answers to questions that are not on the list change nothing', () => {
    expect(judge(items, [given('horoscope', 'confirmed'), given('__proto__', 'no')])).toEqual(
      judge(items, []),
    );
  });

  test('a gate without a checklist is always ready', () => {
    expect(judge([], [])).toEqual({ ready: true, missing: [], asked: 0, items: 0, score: null });
  });
});

const lists = fc.uniqueArray(
  fc.record({ key: fc.string({ minLength: 1, maxLength: 3 }), floor: fc.constantFrom(null, ...ANSWERS) }),
  { selector: ({ key }) => key, minLength: 1, maxLength: 6 },
);

test('a verdict is ready exactly when nothing is missing, and its score stays within 0 and 1', () => {
  fc.assert(
    fc.property(lists, fc.array(fc.constantFrom(...ANSWERS), { maxLength: 6 }), (list, answers) => {
      const items = list.map(({ key, floor }) => item(key, floor));
      const said = answers.slice(0, items.length).map((answer, index) => given(items[index].key, answer));
      const verdict = judge(items, said);
      expect(verdict.ready).toBe(verdict.missing.length === 0);
      expect(verdict.asked).toBe(said.filter(({ answer }) => answer !== 'not_asked').length);
      expect(verdict.score === null).toBe(verdict.asked === 0);
      expect(verdict.score ?? 0).toBeGreaterThanOrEqual(0);
      expect(verdict.score ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

test('asking one more question never changes the score through the questions left unasked', () => {
  fc.assert(
    fc.property(lists, fc.constantFrom<Answer>('no', 'indicated', 'confirmed'), (list, answer) => {
      const items = list.map(({ key, floor }) => item(key, floor));
      const alone = judge(items.slice(0, 1), [given(items[0].key, answer)]);
      const among = judge(items, [given(items[0].key, answer)]);
      expect(among.score).toBe(alone.score);
    }),
  );
});
