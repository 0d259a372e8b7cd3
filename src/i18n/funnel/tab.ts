/** Words of the Funnel tab's frame: its controls, its chart, and what leads from a number to its rows. */
import type { Outcome } from '../../funnel/outcome';
import type { PeriodName } from '../../funnel/period';
import type { CohortCode } from '../../workbook/funnel-tab/controls';

export interface TabWords {
  controls: Record<'period' | 'cohorts' | 'group', string>;
  periods: Record<PeriodName, string>;
  cohorts: Record<CohortCode, string>;
  groups: Record<'none' | 'source' | 'owner', string>;
  /** Beside the controls, once one was changed. */
  apply: string;
  notUnderstood(control: string, text: string, counted: string): string;
  asOf: string;
  events(n: string): string;
  /** The section that says how all passes came out. */
  outcomes: string;
  outcome: string;
  ofAll: string;
  outcomeNames: Record<Outcome, string>;
  /** The caption above those stages that are not on the way through. */
  beside: string;
  chart: string;
  /** Of a number whose place in the report is not known any more. */
  behind: string;
}

export const tabEn: TabWords = {
  controls: { period: 'Period', cohorts: 'Cohorts by', group: 'Group by' },
  periods: {
    all: 'all time',
    this_month: 'this month',
    last_month: 'last month',
    this_quarter: 'this quarter',
    last_quarter: 'last quarter',
    last_6_months: 'last 6 months',
    last_12_months: 'last 12 months',
    this_year: 'this year',
    last_year: 'last year',
  },
  cohorts: { month: 'month', week: 'week', quarter: 'quarter' },
  groups: { none: 'no grouping', source: 'source', owner: 'owner' },
  apply: 'Changed: refresh to apply',
  notUnderstood: (control, text, counted) =>
    `“${text}” was not understood as ${control}: counted with “${counted}”.`,
  asOf: 'As of',
  events: (n) => `${n} events`,
  outcomes: 'How passes came out',
  outcome: 'Outcome',
  ofAll: 'of all',
  outcomeNames: {
    won: 'Won',
    lost: 'Lost',
    open: 'Open',
    parked: 'In nurture',
    disqualified: 'Not a fit',
    churned: 'Churned without a win',
    gone: 'Gone from the sheet',
  },
  beside: 'beside the path',
  chart: 'How far the leads of each cohort came',
  behind: 'Behind this number',
};

export const tabJa: TabWords = {
  controls: { period: '期間', cohorts: 'コホート', group: '分類' },
  periods: {
    all: '全期間',
    this_month: '今月',
    last_month: '先月',
    this_quarter: '今四半期',
    last_quarter: '前四半期',
    last_6_months: '過去6か月',
    last_12_months: '過去12か月',
    this_year: '今年',
    last_year: '昨年',
  },
  cohorts: { month: '月別', week: '週別', quarter: '四半期別' },
  groups: { none: '分類なし', source: '流入元別', owner: '担当者別' },
  apply: '変更あり：更新すると反映されます',
  notUnderstood: (control, text, counted) =>
    `${control}の「${text}」は読み取れないため、「${counted}」で集計しました。`,
  asOf: '時点',
  events: (n) => `出来事 ${n}件`,
  outcomes: '周回の結果',
  outcome: '結果',
  ofAll: '構成比',
  outcomeNames: {
    won: '受注',
    lost: '失注',
    open: '進行中',
    parked: '育成中',
    disqualified: '対象外',
    churned: '受注前の解約',
    gone: 'シートから削除',
  },
  beside: '経路の外',
  chart: 'コホートごとの到達段階',
  behind: 'この数字の内訳',
};
