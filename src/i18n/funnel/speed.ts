/** Wording of speed to lead: how soon a lead is first contacted. */

export interface SpeedWords {
  title: string;
  columns: Record<'k' | 'n' | 'rate' | 'median' | 'p90' | 'oldest', string>;
  contacted: string;
  within(hours: number): string;
  waiting: string;
  /** No contact is on record. */
  none: string;
  /** A part of History has not been read for contacts. */
  notYet: string;
  note: string;
  adopted(n: string): string;
}

export const speedEn: SpeedWords = {
  title: 'Speed to lead',
  columns: {
    k: 'k',
    n: 'n',
    rate: 'share',
    median: 'median hours',
    p90: 'p90 hours',
    oldest: 'oldest hours',
  },
  contacted: 'Contacted so far',
  within: (hours) => `Contacted within ${hours} ${hours === 1 ? 'hour' : 'hours'}`,
  waiting: 'Still open, not yet contacted',
  none: 'No call, mail or meeting is on record, so nobody can say how soon leads are contacted. Log contacts on the lead’s card.',
  notYet:
    'No contact has been found in the part of History that was read. The rest is read with the next reports.',
  note: 'From the entry to the first call, mail or meeting on record, on the wall clock, nights and weekends included. Each share is over the leads that could be watched for so long.',
  adopted: (n) =>
    `${n} of these leads were taken over from your sheet: contacts before that are not on record.`,
};

export const speedJa: SpeedWords = {
  title: '初回連絡までの時間',
  columns: {
    k: '該当',
    n: '母数',
    rate: '割合',
    median: '時間の中央値',
    p90: '時間の90%点',
    oldest: '最長時間',
  },
  contacted: '連絡済み',
  within: (hours) => `${hours}時間以内に連絡`,
  waiting: '進行中で未連絡',
  none: '電話・メール・面談の記録がないため、どれだけ早く連絡しているかは分かりません。連絡はリードのカードで記録できます。',
  notYet: '履歴のうち、これまでに読んだ範囲には連絡の記録がありません。残りは次回以降の集計で読みます。',
  note: '登録から、記録された最初の電話・メール・面談までの時間です。夜間と休日も含みます。割合は、その時間だけ観察できたリードが母数です。',
  adopted: (n) => `このうち${n}件は元のシートから引き継いだリードで、それ以前の連絡は記録にありません。`,
};
