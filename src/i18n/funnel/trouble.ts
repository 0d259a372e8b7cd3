/** Wording of what was changed by hand in History: the sentence at the top, and its section. */

export interface TroubleWords {
  /** `places` are those of the first changes; `more` of them are not named. */
  banner(places: string, more: number): string;
  seen(n: number, by: string, on: string): string;
  section: string;
  notes: readonly string[];
  /** One change in short, for the sentence, and as a whole, for the table. */
  places: {
    edited(row: string): string;
    added(row: string): string;
    copied(row: string): string;
    missing(n: number, row: string, lead: string): string;
    newest(n: number, lead: string): string;
  };
  why: {
    edited: string;
    added: string;
    copied: string;
    missing(n: number): string;
    newest(n: number): string;
  };
}

const rowsEn = (n: number): string => (n === 1 ? 'a row is' : `${n} rows are`);

export const troubleEn: TroubleWords = {
  banner: (places, more) =>
    `History was changed by hand: ${places}${more > 0 ? `, and ${more} more` : ''}. The figures are counted from History as it stands.`,
  seen: (n, by, on) =>
    `${n === 1 ? 'One change was' : `${n} changes were`} acknowledged before, last by ${by} on ${on}.`,
  section: 'Changed in History by hand',
  notes: [
    'File > Version history shows what stood there. Put it back, or acknowledge the changes in the sidebar’s funnel view; Tasuki never rewrites History.',
  ],
  places: {
    edited: (row) => `row ${row} edited`,
    added: (row) => `row ${row} added`,
    copied: (row) => `row ${row} copied`,
    missing: (n, row, lead) => `${rowsEn(n)} missing before row ${row} (${lead})`,
    newest: (n, lead) => `${rowsEn(n)} missing at the end of ${lead}`,
  },
  why: {
    edited: 'The row no longer says what was recorded.',
    added: 'Tasuki did not write this row.',
    copied: 'The same event stands in History twice.',
    missing: (n) => `Before this row ${rowsEn(n)} missing of this lead.`,
    newest: (n) => `Of the lead’s newest events ${rowsEn(n)} missing.`,
  },
};

export const troubleJa: TroubleWords = {
  banner: (places, more) =>
    `履歴が手で変更されています：${places}${more > 0 ? `、ほか${more}件` : ''}。数字は今の履歴のまま集計しています。`,
  seen: (n, by, on) => `このほか${n}件は確認済みです（最後の確認：${by}、${on}）。`,
  section: '手で変更された履歴',
  notes: [
    '元の内容は「ファイル > 変更履歴」で確かめられます。元に戻すか、サイドバーのファネル画面で「確認済み」にしてください。Tasukiが履歴を書き換えることはありません。',
  ],
  places: {
    edited: (row) => `${row}行目の書き換え`,
    added: (row) => `${row}行目の追加`,
    copied: (row) => `${row}行目の複製`,
    missing: (n, row, lead) => `${row}行目の前（${lead}）の欠落${n}行`,
    newest: (n, lead) => `${lead}の最新の欠落${n}行`,
  },
  why: {
    edited: '記録したときの内容と違います。',
    added: 'Tasukiが書いた行ではありません。',
    copied: '同じ出来事が2行あります。',
    missing: (n) => `このリードの記録が、この行の前で${n}行なくなっています。`,
    newest: (n) => `このリードの新しい記録が${n}行なくなっています。`,
  },
};
