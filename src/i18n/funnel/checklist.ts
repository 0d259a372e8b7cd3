/** Wording of the checklist that prunes itself: what each question was worth, and what to do about it. */
import type { Suggestion } from '../../funnel/checklist-advice';

export interface ChecklistWords {
  title: string;
  columns: Record<
    | 'question'
    | 'offers'
    | 'asked'
    | 'filler'
    | 'acceptedIf'
    | 'acceptedElse'
    | 'wonIf'
    | 'wonElse'
    | 'difference'
    | 'suggestion',
    string
  >;
  /** Heading of one gate's questions. */
  gate(label: string, offers: string): string;
  retired(label: string): string;
  suggestions: Record<Suggestion, string>;
  add(reason: string, k: string, n: string, range: string): string;
  undated(n: string): string;
  none: string;
  notes: readonly string[];
}

export const checklistWordsEn: ChecklistWords = {
  title: 'The checklist, question by question',
  columns: {
    question: 'Question',
    offers: 'offers',
    asked: 'asked %',
    filler: 'filler-like',
    acceptedIf: 'accepted if confirmed',
    acceptedElse: 'accepted if not',
    wonIf: 'won if confirmed',
    wonElse: 'won if not',
    difference: 'points, 95%',
    suggestion: 'Suggestion',
  },
  gate: (label, offers) => `${label}: ${offers} decided offers`,
  retired: (label) => `${label} (no longer asked)`,
  suggestions: {
    retired: 'Retired: shown for what it was worth.',
    too_few: 'Too few offers to judge.',
    hardly_asked: 'Hardly asked: drop it, or move it to a later gate.',
    filler: 'Mostly filler: reword it, or ask it later.',
    keep: 'Keep: confirmed leads do better.',
    no_difference: 'Makes no difference: drop it.',
    against: 'Confirmed leads do worse: reword it.',
    undecided: 'The numbers do not say yet: leave it as it is.',
  },
  add: (reason, k, n, range) =>
    `Add a question about “${reason}”: ${k} of ${n} decided offers came back for it (${range}).`,
  undated: (n) =>
    `${n} answers have no date and are left out: nobody can say whether they came before the offer.`,
  none: 'No offer across a gate has been decided yet, so no question can be judged.',
  notes: [
    'Per decided offer the newest answer at or before the offer counts; later answers do not. “Not asked” is not “no”: such an offer stands on neither side.',
    'Filler-like: evidence that is blank, says nothing (such as “n/a”), or repeats the very same words on 5 leads or more and on a fifth of the answers.',
  ],
};

export const checklistWordsJa: ChecklistWords = {
  title: 'チェックリストの効き目（質問別）',
  columns: {
    question: '質問',
    offers: '依頼',
    asked: '確認した割合',
    filler: '形だけの回答',
    acceptedIf: '受入率（確認済）',
    acceptedElse: '受入率（それ以外）',
    wonIf: '受注率（確認済）',
    wonElse: '受注率（それ以外）',
    difference: '差（pt、95%）',
    suggestion: '提案',
  },
  gate: (label, offers) => `${label}：回答済みの依頼${offers}件`,
  retired: (label) => `${label}（廃止済み）`,
  suggestions: {
    retired: '廃止した質問です。当時の効き目を示します。',
    too_few: '件数不足で判断できません。',
    hardly_asked: 'ほとんど確認されていません。やめるか、後の関所に移してください。',
    filler: '形だけの回答が多い質問です。聞き方を変えるか、後の関所に移してください。',
    keep: '残してください。確認済のリードの方が結果が出ています。',
    no_difference: '結果に差がありません。やめてかまいません。',
    against: '確認済のリードの方が結果が悪い質問です。聞き方を見直してください。',
    undecided: 'まだ数字からは言えません。そのままにしておきます。',
  },
  add: (reason, k, n, range) =>
    `「${reason}」についての質問を加えてください。回答済みの依頼${n}件中${k}件が、この理由で戻っています（${range}）。`,
  undated: (n) => `日時のない回答${n}件は、依頼より前のものか分からないため使っていません。`,
  none: '回答済みの引き継ぎがまだないため、質問の効き目は分かりません。',
  notes: [
    '回答済みの依頼ごとに、依頼の時点までの最新の答えだけを使います。「未確認」は「なし」ではないため、どちらの側にも入れません。',
    '形だけの回答：根拠が空欄か、「特になし」のように何も言っていないか、同じ文言が5件以上のリードかつ回答の2割以上に使われているもの。',
  ],
};
