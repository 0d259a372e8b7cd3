/** Wording of the report's tables of cohorts. */
import type { CohortBy } from '../../funnel/calendar';
import type { Milestone } from '../../funnel/path';

export interface CohortWords {
  title: Record<CohortBy, string>;
  withinTitle(days: string): string;
  agesTitle: string;
  entered: string;
  /** How long the youngest pass has been watched. */
  watched: string;
  reachedShare: Record<Exclude<Milestone, 'lead'>, string>;
  kOfN: string;
  byAge(days: string): string;
  /** Cohorts that are not listed one by one. */
  earlier(n: string): string;
  youngNote(days: string): string;
  agesNote: string;
}

export const cohortsEn: CohortWords = {
  title: {
    month: 'Cohorts by month of entry',
    week: 'Cohorts by week of entry',
    quarter: 'Cohorts by quarter of entry',
  },
  withinTitle: (days) => `Cohorts within ${days} days of entry`,
  agesTitle: 'Cohorts by age: share won so many days after entry',
  entered: 'Entered',
  watched: 'days watched',
  reachedShare: { qualified: 'qualified %', meeting: 'meeting %', won: 'won %' },
  kOfN: 'k of n',
  byAge: (days) => `${days} days`,
  earlier: (n) =>
    `${n} earlier cohorts are counted in all totals, but not listed here. Choose a period to see them.`,
  youngNote: (days) =>
    `Grey: the youngest lead of the cohort has been watched for less than ${days} days, so it cannot be compared yet.`,
  agesNote:
    'Under each share stand its k and n and its 95% interval. A cell is filled once every lead of the cohort has been watched for so long. Compare cohorts down a column, at the same age.',
};

export const cohortsJa: CohortWords = {
  title: {
    month: '登録月別コホート',
    week: '登録週別コホート',
    quarter: '登録四半期別コホート',
  },
  withinTitle: (days) => `登録から${days}日以内のコホート`,
  agesTitle: '経過日数別コホート：登録からの日数ごとの受注率',
  entered: '登録',
  watched: '観察日数',
  reachedShare: { qualified: 'IS到達率', meeting: '商談化率', won: '受注率' },
  kOfN: '件数',
  byAge: (days) => `${days}日`,
  earlier: (n) =>
    `これより前のコホート${n}件は合計に含みますが、ここには並べません。期間を選ぶと表示されます。`,
  youngNote: (days) => `灰色：最も新しいリードの観察が${days}日に満たないコホートで、まだ比較できません。`,
  agesNote:
    '割合の下は、該当件数／母数と95%区間です。全件をその日数だけ観察できたコホートだけを埋めています。同じ経過日数どうしを縦に比べてください。',
};
