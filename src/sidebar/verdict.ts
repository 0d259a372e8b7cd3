/** What a gate still lacks, judged on the page so that it answers while the server saves. */
import type { AnswerView, ItemView } from '../rpc/contract';
import { ANSWERS } from './terms';

export function answerTo(answers: readonly AnswerView[], item: string): AnswerView {
  return answers.find((given) => given.item === item) ?? { item, answer: 'not_asked', evidence: '' };
}

export interface Judged {
  missing: ItemView[];
  asked: number;
}

/** The same judgement as the pipeline's; the server has the last word. */
export function judgeItems(items: readonly ItemView[], answers: readonly AnswerView[]): Judged {
  const rank = (item: ItemView) => ANSWERS.indexOf(answerTo(answers, item.key).answer);
  return {
    missing: items.filter((item) => item.floor !== null && rank(item) < ANSWERS.indexOf(item.floor)),
    asked: items.filter((item) => rank(item) > 0).length,
  };
}
