/** The funnel's report in Japanese. */
import type { FunnelWords } from './funnel';
import { alarmsJa } from './funnel/alarms';
import { checklistWordsJa } from './funnel/checklist';
import { cohortsJa } from './funnel/cohorts';
import { customersJa } from './funnel/customers';
import { groupsJa } from './funnel/groups';
import { handoffWordsJa } from './funnel/handoffs';
import { headlineJa } from './funnel/headline';
import { planJa } from './funnel/plan';
import { queueJa } from './funnel/queue';
import { roleWordsJa } from './funnel/roles';
import { speedJa } from './funnel/speed';
import { stuckJa } from './funnel/stuck';
import { tabJa } from './funnel/tab';
import { troubleJa } from './funnel/trouble';
import { funnelRulesJa } from './funnel-rules';
import { workbookJa } from './workbook';

export const funnelJa: FunnelWords = {
  language: 'ja',
  cohorts: cohortsJa,
  groups: groupsJa,
  plan: planJa,
  roles: workbookJa.roles,
  tab: tabJa,
  title: 'ファネル',
  asOf: (when, events) => `${when} 時点 · 出来事 ${events}件`,
  asOfNothing: '日時のある記録がまだありません',
  computed: (when) => ` · ${when} に集計`,
  comma: '、',
  newer: ['この集計より新しい出来事が', '件あります。メニューかサイドバーから更新してください'],
  upToDate: 'この集計より新しい出来事はありません',
  passes: (passes, recovered) => `${passes}周回、うち復活${recovered}`,
  of: (k, n) => `${n}件中${k}件`,
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
    medianDays: '日数の中央値',
    p90: '日数の90%点',
    thereNow: '現在',
    oldest: '最長日数',
    leads: 'リード',
    qualified: 'IS到達',
    meeting: '商談',
    won: '受注',
    firstPass: '初回',
    recovered: '復活',
    source: '流入元',
    rate: '受注率',
    amount: '受注金額',
    daysToWon: '日数の中央値',
    gate: '関所',
    offered: '依頼',
    accepted: '受け取り',
    returned: '差し戻し',
    waiting: '回答待ち',
    withdrawn: '取り下げ',
    acceptance: '受入率',
    hours: '時間の中央値',
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
  blankWhen: '（履歴の「日時」が空欄の行）',
  allUsable: '履歴のすべての行を集計に使いました。',
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
  customers: customersJa,
  headline: headlineJa,
  handoffs: handoffWordsJa,
  checklist: checklistWordsJa,
  roleLoad: roleWordsJa,
  rules: funnelRulesJa,
  alarms: alarmsJa,
  stuck: stuckJa,
  queue: queueJa,
  speed: speedJa,
  unusable: {
    history_no_lead: () => 'リードIDがないため、この行は使いません',
    history_event: ({ text }) => `「${text}」という出来事はないため、この行は使いません`,
    history_stage: ({ text }) => `「${text}」は設定にないステージです。リードは数えますが、現在地は不明です`,
    history_no_stage: () =>
      'ステージが書かれていません：移動として扱わず、登録の場合は現在地が不明になります',
    history_undated: () => '日時なし：到達には数え、月別と日数には含めません',
    history_undated_move: () => '日時の記録なし：件数には数え、月と日数には含めません',
    history_date: ({ text }) => `「${text}」は日時として読めないため、日時なしとして扱います`,
    history_to_come: () => '未来の日付：まだ数えません',
    history_amount: ({ text }) => `「${text}」は金額として読めないため、空欄として扱います`,
    history_before_entry: () => '登録より前の日付：到達には数え、日数には含めません',
    history_never_entered: () => '出来事はありますが、どのステージにも入っていないため、数えません',
  },
  trouble: troubleJa,
};
