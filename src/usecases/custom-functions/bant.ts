/** Judges one screening by BANT: all four asked, and each at least indicated. */
import type { Cell } from '../../pipeline/cell';
import { type ChecklistItem, judge } from '../../pipeline/checklist';
import { Arguments } from './arguments';

const ITEMS = ['budget', 'authority', 'need', 'timeline'];

export function bantTable(given: readonly unknown[]): Cell[][] {
  const call = new Arguments([...ITEMS, 'language'], given);
  const { words } = call;
  const items = ITEMS.map(
    (key, index): ChecklistItem => ({
      gate: 'bant',
      key,
      label: words.items[index],
      question: '',
      evidence: '',
      floor: 'indicated',
    }),
  );
  const answers = ITEMS.map((item) => ({ item, answer: call.answer(item), evidence: '' }));
  const verdict = judge(items, answers);
  const refused = answers.some(({ answer }) => answer === 'no');
  const said = verdict.ready ? words.ready : refused ? words.notReady : words.askMore;
  const missing = verdict.missing.map((item) => item.label).join(words.between);
  return [[...words.bant], [said, verdict.score ?? '', missing]];
}
