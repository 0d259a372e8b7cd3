/** Wording of the handoffs in the funnel's report: late answers, receivers, overrides and what came back. */
import type { Claim } from '../../funnel/compared-rates';

export interface HandoffWords {
  late: string;
  p90Hours: string;
  byReceiver: string;
  byOverride: string;
  override: string;
  others: string;
  /** Whom it came back to, and why. */
  cameBack(sender: string, reason: string): string;
  backBySender: string;
  takenBack(n: string): string;
  lateRule(late: string, waiting: string): string;
  compared: {
    accepted(first: string, second: string): string;
    won(first: string, second: string): string;
    /** Both ends of an interval in points. */
    difference(low: string, high: string): string;
    claims: Record<Claim, (minimum: string) => string>;
  };
}

export const handoffWordsEn: HandoffWords = {
  late: 'late',
  p90Hours: 'p90 hours',
  byReceiver: 'by who answered',
  byOverride: 'with answers missing, and without',
  override: 'answers missing, reason written',
  others: 'all other offers',
  cameBack: (sender, reason) => `to ${sender}: ${reason}`,
  backBySender: 'why they came back, by who offered',
  takenBack: (n) =>
    `${n} offers were taken back or overtaken by another move: neither accepted nor returned.`,
  lateRule: (late, waiting) =>
    `Of ${waiting} offers waiting, ${late} have waited longer than the hours of their gate in Settings.`,
  compared: {
    accepted: (first, second) => `Accepted with answers missing: ${first}; other offers: ${second}`,
    won: (first, second) => `Won later with answers missing: ${first}; after other offers: ${second}`,
    difference: (low, high) => `difference ${low} to ${high} points (95%)`,
    claims: {
      too_few: (minimum) => `too few to judge (fewer than ${minimum} on a side).`,
      no_evidence: () => 'the numbers do not say which is better.',
      better: () => 'those with answers missing did better: the checklist may ask the wrong questions.',
      worse: () => 'those with answers missing did worse: the answers are worth waiting for.',
      as_good: () => 'no difference to speak of.',
    },
  },
};

export const handoffWordsJa: HandoffWords = {
  late: '期限超過',
  p90Hours: '時間の90%点',
  byReceiver: '回答者別',
  byOverride: '未確認のまま越えた依頼と、それ以外',
  override: '未確認のまま（理由あり）',
  others: 'それ以外の依頼',
  cameBack: (sender, reason) => `${sender}へ：${reason}`,
  backBySender: '差し戻しの理由（依頼者別）',
  takenBack: (n) =>
    `${n}件は取り下げられたか、別の移動が先になったため、受け取りにも差し戻しにも数えません。`,
  lateRule: (late, waiting) => `回答待ち${waiting}件のうち${late}件が、設定にある関所の時間を超えています。`,
  compared: {
    accepted: (first, second) => `受け取り：未確認のまま越えた依頼は${first}、それ以外は${second}`,
    won: (first, second) => `その後の受注：未確認のまま越えた周回は${first}、それ以外は${second}`,
    difference: (low, high) => `差は${low}〜${high}ポイント（95%区間）`,
    claims: {
      too_few: (minimum) => `件数不足で判断できません（どちらかが${minimum}件未満）。`,
      no_evidence: () => 'どちらがよいかは、この数字からは言えません。',
      better: () => '未確認のままの方が高い結果です。質問が合っていないのかもしれません。',
      worse: () => '未確認のままの方が低い結果です。確認を待つ価値があります。',
      as_good: () => '目立った差はありません。',
    },
  },
};
