/** Wording of the funnel's report, on its tab and in the terminal. */
import type { Outcome } from '../funnel/outcome';
import type { Milestone } from '../funnel/path';
import type { Problem } from '../pipeline/problem';
import type { Language } from '../pipeline/settings';
import type { Role } from '../pipeline/stage';
import { funnelRulesEn, funnelRulesJa } from './funnel-rules';
import { workbookEn, workbookJa } from './workbook';

export interface FunnelWords {
  language: Language;
  roles: Record<Role, string>;
  title: string;
  asOf(when: string, events: string): string;
  asOfNothing: string;
  computed(when: string): string;
  comma: string;
  /** Joined by the formula to the number of newer events, on either side. */
  newer: readonly [string, string];
  upToDate: string;
  kpi: Record<'leads' | 'meetings' | 'won' | 'winRate' | 'amount' | 'accepted', string>;
  passes(passes: string, recovered: string): string;
  of(k: string, n: string): string;
  ofAll(rate: string): string;
  firstAndRecovered(first: string, recovered: string): string;
  waiting(n: string): string;
  tooFew(n: string): string;
  say: {
    empty: string;
    overview(leads: string, meetings: string, won: string): string;
    fewClosed(closed: string, minimum: string): string;
    overdue(n: string, days: string, now: string, then: string): string;
    queue(n: string, stage: string, days: string): string;
    easyGate(rate: string): string;
    hardGate(rate: string): string;
    undated(n: string): string;
  };
  sections: Record<
    'milestones' | 'stages' | 'cohorts' | 'sources' | 'handoffs' | 'reality' | 'unusable' | 'rules',
    string
  >;
  columns: {
    step: string;
    stage: string;
    reached: string;
    fromPrevious: string;
    interval: string;
    fromFirst: string;
    medianDays: string;
    p90: string;
    sinceEntry: string;
    thereNow: string;
    oldest: string;
    month: string;
    leads: string;
    qualified: string;
    meeting: string;
    won: string;
    wonEver: string;
    within(days: number): string;
    kOfN: string;
    firstPass: string;
    recovered: string;
    source: string;
    rate: string;
    amount: string;
    daysToWon: string;
    gate: string;
    offered: string;
    accepted: string;
    returned: string;
    waiting: string;
    withdrawn: string;
    acceptance: string;
    hours: string;
    oldestHours: string;
    what: string;
    n: string;
    meaning: string;
    row: string;
    leadId: string;
    why: string;
  };
  milestones: Record<Milestone, string>;
  blank: string;
  nobody: string;
  tooYoung: string;
  noMonths: string;
  noHandoffs: string;
  allUsable: string;
  beside(list: string): string;
  outcomes(n: Record<Outcome, number>): string;
  bySender: string;
  bySource: string;
  byReason: string;
  noReason: string;
  reality: Record<'handMoves' | 'overrides' | 'undated' | 'negative' | 'gone' | 'overdue', [string, string]>;
  notKnown: string;
  rows(list: string): string;
  rules: readonly string[];
  unusable: Record<string, (params: Problem['params']) => string>;
}

const en: FunnelWords = {
  language: 'en',
  roles: workbookEn.roles,
  title: 'Funnel',
  asOf: (when, events) => `As of ${when} · ${events} events`,
  asOfNothing: 'Nothing is dated yet',
  computed: (when) => ` · computed ${when}`,
  comma: ', ',
  newer: ['', ' events newer than this report: refresh it from the menu or the sidebar'],
  upToDate: 'No event is newer than this report',
  kpi: {
    leads: 'Leads',
    meetings: 'Meetings',
    won: 'Won',
    winRate: 'Win rate (won ÷ closed)',
    amount: 'Won amount',
    accepted: 'Handoffs accepted',
  },
  passes: (passes, recovered) => `${passes} passes, ${recovered} recovered`,
  of: (k, n) => `${k} of ${n}`,
  ofAll: (rate) => `${rate} of all leads`,
  firstAndRecovered: (first, recovered) => `first pass ${first} · recovered ${recovered}`,
  waiting: (n) => `${n} waiting`,
  tooFew: (n) => `too few to judge (n ${n})`,
  say: {
    empty:
      'There are no leads in History yet. Start a pipeline on your sheet, or move a lead, and this page fills.',
    overview: (leads, meetings, won) =>
      `Of ${leads} leads, ${meetings} reached a meeting and ${won} were won.`,
    fewClosed: (closed, minimum) =>
      `Only ${closed} are closed. Below ${minimum} a win rate is an anecdote: nothing is ranked yet.`,
    overdue: (n, days, now, then) =>
      `${n} leads have been open for more than ${days} days. If none of them is won any more, the win rate is ${then}, not ${now}.`,
    queue: (n, stage, days) => `${n} leads stand in ${stage}; the oldest has stood there for ${days} days.`,
    easyGate: (rate) =>
      `${rate} of decided handoffs were accepted. So near to all, the gate may not be checking.`,
    hardGate: (rate) =>
      `Only ${rate} of decided handoffs were accepted. The two sides may not agree on what is ready.`,
    undated: (n) =>
      `${n} leads entered without a date: they count as reached, but are in no month and in no time.`,
  },
  sections: {
    milestones: 'From lead to won',
    stages: 'Stages',
    cohorts: 'Cohorts by month of entry',
    sources: 'Sources',
    handoffs: 'Handoffs',
    reality: 'Numbers versus reality',
    unusable: 'What could not be used',
    rules: 'How these numbers are counted',
  },
  columns: {
    step: 'Step',
    stage: 'Stage',
    reached: 'reached',
    fromPrevious: 'from previous',
    interval: '95 %',
    fromFirst: 'from first',
    medianDays: 'median days',
    p90: 'p90 days',
    sinceEntry: 'median days since entry',
    thereNow: 'there now',
    oldest: 'oldest days',
    month: 'Entered',
    leads: 'leads',
    qualified: 'qualified',
    meeting: 'meeting',
    won: 'won',
    wonEver: 'won %, ever',
    within: (days) => `won in ${days} days`,
    kOfN: 'k of n, 95 %',
    firstPass: 'first pass',
    recovered: 'recovered',
    source: 'Source',
    rate: 'won %',
    amount: 'won amount',
    daysToWon: 'median days',
    gate: 'Gate',
    offered: 'offered',
    accepted: 'accepted',
    returned: 'returned',
    waiting: 'waiting',
    withdrawn: 'withdrawn',
    acceptance: 'accepted %',
    hours: 'median hours',
    oldestHours: 'oldest hours',
    what: 'What',
    n: 'n',
    meaning: 'What it means',
    row: 'History row',
    leadId: 'Lead ID',
    why: 'Why',
  },
  milestones: { lead: 'Lead', qualified: 'Qualified', meeting: 'Meeting', won: 'Won' },
  blank: '(blank)',
  nobody: '(nobody named)',
  tooYoung: 'too young',
  noMonths: 'No lead has a dated entry, so there are no months to compare.',
  noHandoffs: 'No handoff has been offered yet.',
  allUsable: 'Every row of History could be used.',
  beside: (list) => `Beside the path now: ${list}.`,
  outcomes: (n) =>
    `Of all passes: ${n.won} won, ${n.lost} lost, ${n.open} open, ${n.parked} in nurture, ${n.disqualified} not a fit, ${n.churned} churned without a win, ${n.gone} gone from the sheet.`,
  bySender: 'by who offered',
  bySource: 'by source',
  byReason: 'why they came back',
  noReason: '(no reason)',
  reality: {
    handMoves: ['Stages typed over by hand', 'Recorded as moves, but no checklist was asked.'],
    overrides: ['Gates crossed with answers missing', 'Each has its written reason in History.'],
    undated: ['Entered without a date', 'Counted as reached; in no month and in no time.'],
    negative: ['Dated before their own entry', 'Counted as reached; their times are left out.'],
    gone: ['Gone from the sheet', 'The row was removed; the pass stays counted.'],
    overdue: ['Open for longer than T', 'Not yet lost, so not in the win rate.'],
  },
  notKnown: 'not known',
  rows: (list) => `rows ${list}`,
  rules: funnelRulesEn,
  unusable: {
    history_no_lead: () => 'No lead ID: the row was left out',
    history_event: ({ text }) => `“${text}” is not an event: the row was left out`,
    history_stage: ({ text }) =>
      `“${text}” is not a stage in Settings: the lead is counted, its place is not known`,
    history_no_stage: () => 'No stage to go to: the lead’s place is not known',
    history_undated: () => 'No date: counted as reached, not in months and times',
    history_date: ({ text }) => `“${text}” is not a date: treated as undated`,
    history_amount: ({ text }) => `“${text}” is not an amount: treated as blank`,
    history_before_entry: () => 'Dated before the lead’s entry: counted as reached, not in times',
    history_never_entered: () => 'The lead has events but never entered a stage: it is not counted',
  },
};

const ja: FunnelWords = {
  language: 'ja',
  roles: workbookJa.roles,
  title: 'ファネル',
  asOf: (when, events) => `${when} 時点 · 出来事 ${events}件`,
  asOfNothing: '日時のある記録がまだありません',
  computed: (when) => ` · ${when} に集計`,
  comma: '、',
  newer: ['この集計より新しい出来事が', '件あります。メニューかサイドバーから更新してください'],
  upToDate: 'この集計より新しい出来事はありません',
  kpi: {
    leads: 'リード',
    meetings: '商談',
    won: '受注',
    winRate: '受注率（受注÷決着）',
    amount: '受注金額',
    accepted: '引き継ぎの受入率',
  },
  passes: (passes, recovered) => `${passes}周回、うち復活${recovered}`,
  of: (k, n) => `${n}件中${k}件`,
  ofAll: (rate) => `全リードの${rate}`,
  firstAndRecovered: (first, recovered) => `初回${first} · 復活${recovered}`,
  waiting: (n) => `回答待ち${n}件`,
  tooFew: (n) => `件数不足で判断できません（${n}件）`,
  say: {
    empty:
      '履歴にリードがまだありません。シートでパイプラインを始めるか、リードを動かすと、ここに集計されます。',
    overview: (leads, meetings, won) =>
      `リード${leads}件のうち、${meetings}件が商談に進み、${won}件を受注しました。`,
    fewClosed: (closed, minimum) =>
      `決着したのは${closed}件だけです。${minimum}件に満たない受注率は参考値で、順位はつけません。`,
    overdue: (n, days, now, then) =>
      `${days}日を超えて進行中のリードが${n}件あります。すべて受注に至らなければ、受注率は${now}ではなく${then}です。`,
    queue: (n, stage, days) => `「${stage}」に${n}件あり、最も古いものは${days}日とどまっています。`,
    easyGate: (rate) =>
      `回答済みの引き継ぎの${rate}が受け取られています。高すぎる場合、関所が働いていないおそれがあります。`,
    hardGate: (rate) =>
      `回答済みの引き継ぎのうち、受け取られたのは${rate}です。双方の基準が合っていないおそれがあります。`,
    undated: (n) => `登録日のないリードが${n}件あります。到達には数えますが、月別と日数には含めません。`,
  },
  sections: {
    milestones: 'リードから受注まで',
    stages: 'ステージ',
    cohorts: '登録月別コホート',
    sources: '流入元',
    handoffs: '引き継ぎ',
    reality: '数字と実態',
    unusable: '使えなかった記録',
    rules: '数え方',
  },
  columns: {
    step: '段階',
    stage: 'ステージ',
    reached: '到達',
    fromPrevious: '前段階から',
    interval: '95%区間',
    fromFirst: '最初から',
    medianDays: '日数（中央値）',
    p90: '日数（90%点）',
    sinceEntry: '登録からの日数（中央値）',
    thereNow: '現在',
    oldest: '最長日数',
    month: '登録月',
    leads: 'リード',
    qualified: 'IS到達',
    meeting: '商談',
    won: '受注',
    wonEver: '受注率（累計）',
    within: (days) => `${days}日以内の受注`,
    kOfN: '件数、95%区間',
    firstPass: '初回',
    recovered: '復活',
    source: '流入元',
    rate: '受注率',
    amount: '受注金額',
    daysToWon: '日数（中央値）',
    gate: '関所',
    offered: '依頼',
    accepted: '受け取り',
    returned: '差し戻し',
    waiting: '回答待ち',
    withdrawn: '取り下げ',
    acceptance: '受入率',
    hours: '時間（中央値）',
    oldestHours: '最長時間',
    what: '項目',
    n: '件数',
    meaning: '意味',
    row: '履歴の行',
    leadId: 'リードID',
    why: '理由',
  },
  milestones: { lead: 'リード', qualified: 'IS到達', meeting: '商談', won: '受注' },
  blank: '（空欄）',
  nobody: '（記名なし）',
  tooYoung: '観察期間不足',
  noMonths: '登録日のあるリードがないため、月別の比較はできません。',
  noHandoffs: '引き継ぎの依頼はまだありません。',
  allUsable: '履歴のすべての行を集計に使いました。',
  beside: (list) => `経路の外に現在：${list}。`,
  outcomes: (n) =>
    `全周回の内訳：受注${n.won}、失注${n.lost}、進行中${n.open}、育成中${n.parked}、対象外${n.disqualified}、受注前の解約${n.churned}、シートから削除${n.gone}。`,
  bySender: '依頼者別',
  bySource: '流入元別',
  byReason: '差し戻しの理由',
  noReason: '（理由なし）',
  reality: {
    handMoves: ['手入力で変えたステージ', '移動として記録しましたが、チェックリストは未確認です。'],
    overrides: ['未確認のまま越えた関所', '理由は履歴に残っています。'],
    undated: ['登録日のないリード', '到達には数え、月別と日数には含めません。'],
    negative: ['登録より前の日付', '到達には数え、日数には含めません。'],
    gone: ['シートから消えたリード', '行は削除されましたが、周回は数えたままです。'],
    overdue: ['T日を超えて進行中', 'まだ失注ではないため、受注率には入りません。'],
  },
  notKnown: '不明',
  rows: (list) => `${list}行目`,
  rules: funnelRulesJa,
  unusable: {
    history_no_lead: () => 'リードIDがないため、この行は使いません',
    history_event: ({ text }) => `「${text}」という出来事はないため、この行は使いません`,
    history_stage: ({ text }) => `「${text}」は設定にないステージです。リードは数えますが、現在地は不明です`,
    history_no_stage: () => '移動先がないため、現在地は不明です',
    history_undated: () => '日時なし：到達には数え、月別と日数には含めません',
    history_date: ({ text }) => `「${text}」は日時として読めないため、日時なしとして扱います`,
    history_amount: ({ text }) => `「${text}」は金額として読めないため、空欄として扱います`,
    history_before_entry: () => '登録より前の日付：到達には数え、日数には含めません',
    history_never_entered: () => '出来事はありますが、どのステージにも入っていないため、数えません',
  },
};

export function funnelWords(language: Language): FunnelWords {
  return language === 'ja' ? ja : en;
}
