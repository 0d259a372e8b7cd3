/** Wording of the report's tables of groups. */

export interface GroupWords {
  byOwner: string;
  byColumn(name: string): string;
  owner: string;
  blankOwner: string;
  others(n: string): string;
  within(title: string, days: string): string;
  withinNote(days: string): string;
  small(minimum: string): string;
  /** Owners of old events are not known. */
  partly: string;
}

export const groupsEn: GroupWords = {
  byOwner: 'By owner',
  byColumn: (name) => `By ${name}`,
  owner: 'Owner',
  blankOwner: '(no owner)',
  others: (n) => `others (${n})`,
  within: (title, days) => `${title}: within ${days} days of entry`,
  withinNote: (days) => `Over the leads that have been watched for ${days} days.`,
  small: (minimum) =>
    `Rows stand by size, not by worth. Grey: fewer than ${minimum} leads, too few to judge.`,
  partly: 'In this large workbook owners are known of the newest events only.',
};

export const groupsJa: GroupWords = {
  byOwner: '担当者別',
  byColumn: (name) => `「${name}」別`,
  owner: '担当者',
  blankOwner: '（担当者なし）',
  others: (n) => `その他（${n}件）`,
  within: (title, days) => `${title}：登録から${days}日以内`,
  withinNote: (days) => `${days}日間観察できたリードだけの割合です。`,
  small: (minimum) => `並び順は件数で、優劣ではありません。灰色は${minimum}件未満で、判断できません。`,
  partly: '記録が多いため、担当者は新しい出来事の分だけ分かります。',
};
