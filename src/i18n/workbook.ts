/** Wording of what Tasuki adds to a workbook: tab names, column headers with their notes, colours' names. */
import type { Answer } from '../pipeline/checklist';
import type { Role } from '../pipeline/stage';
import type {
  AnswerColumn,
  HistoryColumn,
  LeadColumn,
  OwnTab,
  SETTINGS_TABLES,
  SettingsTable,
} from '../workbook/schema';

type SettingsHeaders = { [T in SettingsTable]: Record<(typeof SETTINGS_TABLES)[T][number], string> };

export interface WorkbookMessages {
  tabs: Record<OwnTab, string>;
  /** The name taken when the team has a tab of that name already. */
  tabBeside(name: string): string;
  leadColumns: Record<LeadColumn, { header: string; note: string }>;
  history: Record<HistoryColumn, string>;
  answers: Record<AnswerColumn, string>;
  settingsTables: Record<SettingsTable, string>;
  settingsColumns: SettingsHeaders;
  roles: Record<Role, string>;
  answer: Record<Answer, string>;
  /** The next action of a lead that was set aside. */
  revisit(reason: string): string;
  offered(receiver: string, due: string): string;
  accepted(by: string): string;
  returned(reason: string): string;
  screeningReady(asked: number, items: number): string;
  screeningMissing(asked: number, items: number, missing: number): string;
}

export const workbookEn: WorkbookMessages = {
  tabs: { history: 'History', answers: 'Answers', settings: 'Settings', funnel: 'Funnel' },
  tabBeside: (name) => `${name} (Tasuki)`,
  leadColumns: {
    lead_id: { header: 'Lead ID', note: 'Tasuki knows a lead by this id. Please leave it as it is.' },
    stage: {
      header: 'Stage',
      note: 'Where the lead stands. You may type over it: Tasuki records the change as made by hand.',
    },
    owner: { header: 'Owner', note: 'Who looks after the lead now.' },
    since: {
      header: 'In stage since',
      note: 'When the lead came into its stage. Blank: nobody wrote it down.',
    },
    next_action: { header: 'Next action', note: 'What happens next. Yours to fill in.' },
    next_action_on: { header: 'Next action on', note: 'When it happens. Yours to fill in.' },
    handoff: { header: 'Handoff', note: 'An offer that waits, or the last answer to one.' },
    screening: { header: 'Screening', note: 'How much of the checklist is answered.' },
    amount: { header: 'Amount', note: 'What the deal is worth. Yours to fill in.' },
    signature: {
      header: 'Tasuki',
      note: 'Tasuki compares the row with its History by this. Please leave it.',
    },
  },
  history: {
    when: 'When',
    lead_id: 'Lead ID',
    event: 'Event',
    from: 'From',
    to: 'To',
    amount: 'Amount',
    source: 'Source',
    actor: 'Actor',
    owner: 'Owner',
    reason: 'Reason',
    note: 'Note',
    via: 'Via',
    event_id: 'Event ID',
    summary: 'Summary',
  },
  answers: {
    when: 'When',
    lead_id: 'Lead ID',
    gate: 'Gate',
    item: 'Item',
    answer: 'Answer',
    evidence: 'Evidence',
    by: 'By',
    event_id: 'Event ID',
    question: 'Question',
  },
  settingsTables: {
    stages: 'Stages',
    gates: 'Gates',
    items: 'Checklists',
    team: 'Team',
    reasons: 'Reasons',
    general: 'General',
    targets: 'Targets',
  },
  settingsColumns: {
    stages: { key: 'Key', label: 'Label', role: 'Role', kind: 'Kind', days: 'Days at most' },
    gates: {
      gate: 'Gate',
      label: 'Label',
      from: 'From',
      to: 'To',
      policy: 'Policy',
      hours: 'Hours to answer',
    },
    items: {
      gate: 'Gate',
      item: 'Item',
      label: 'Label',
      question: 'Question',
      evidence: 'Evidence',
      floor: 'At least',
    },
    team: { person: 'Person', email: 'E-mail', roles: 'Roles' },
    reasons: { kind: 'For', reason: 'Reason', label: 'Label' },
    general: { setting: 'Setting', value: 'Value', meaning: 'Meaning' },
    targets: { target: 'Target', value: 'Value', meaning: 'Meaning' },
  },
  roles: {
    marketing: 'Marketing',
    inside_sales: 'Inside Sales',
    field_sales: 'Field Sales',
    customer_success: 'Customer Success',
  },
  answer: { not_asked: 'Not asked', no: 'No', indicated: 'Indicated', confirmed: 'Confirmed' },
  revisit: (reason) => `Come back: ${reason}`,
  offered: (receiver, due) => `Offered to ${receiver}, answer by ${due}`,
  accepted: (by) => `Accepted by ${by}`,
  returned: (reason) => `Returned: ${reason}`,
  screeningReady: (asked, items) => `Ready · ${asked} of ${items} asked`,
  screeningMissing: (asked, items, missing) => `${missing} missing · ${asked} of ${items} asked`,
};

export const workbookJa: WorkbookMessages = {
  tabs: { history: '履歴', answers: '回答', settings: '設定', funnel: 'ファネル' },
  tabBeside: (name) => `${name}（Tasuki）`,
  leadColumns: {
    lead_id: { header: 'リードID', note: 'TasukiはこのIDでリードを見分けます。変更しないでください。' },
    stage: {
      header: 'ステージ',
      note: 'リードの現在地。直接書き換えてもかまいません。手入力の変更として履歴に残します。',
    },
    owner: { header: '担当', note: '今このリードを受け持つ人。' },
    since: { header: 'ステージ開始日', note: '今のステージに入った日時。空欄は記録がないことを示します。' },
    next_action: { header: '次の行動', note: '次にすること。自由に記入してください。' },
    next_action_on: { header: '次の行動日', note: 'その予定日。自由に記入してください。' },
    handoff: { header: '引き継ぎ', note: '回答待ちの引き継ぎ、または直近の結果。' },
    screening: { header: 'スクリーニング', note: 'チェックリストの回答状況。' },
    amount: { header: '金額', note: '商談の金額。自由に記入してください。' },
    signature: { header: 'Tasuki', note: '行と履歴の照合に使います。変更しないでください。' },
  },
  history: {
    when: '日時',
    lead_id: 'リードID',
    event: '出来事',
    from: '移動元',
    to: '移動先',
    amount: '金額',
    source: '流入元',
    actor: '実行者',
    owner: '担当',
    reason: '理由',
    note: 'メモ',
    via: '経路',
    event_id: 'イベントID',
    summary: '要約',
  },
  answers: {
    when: '日時',
    lead_id: 'リードID',
    gate: '関所',
    item: '項目',
    answer: '回答',
    evidence: '根拠',
    by: '記入者',
    event_id: 'イベントID',
    question: '質問',
  },
  settingsTables: {
    stages: 'ステージ',
    gates: '関所',
    items: 'チェックリスト',
    team: 'チーム',
    reasons: '理由',
    general: '全般',
    targets: '目標',
  },
  settingsColumns: {
    stages: { key: 'キー', label: '表示名', role: '役割', kind: '種別', days: '滞留の上限（日）' },
    gates: {
      gate: '関所',
      label: '表示名',
      from: '渡す側',
      to: '受ける側',
      policy: '方針',
      hours: '回答期限（時間）',
    },
    items: {
      gate: '関所',
      item: '項目',
      label: '表示名',
      question: '質問',
      evidence: '根拠の目安',
      floor: '必要な回答',
    },
    team: { person: '名前', email: 'メール', roles: '役割' },
    reasons: { kind: '用途', reason: '理由', label: '表示名' },
    general: { setting: '設定', value: '値', meaning: '意味' },
    targets: { target: '目標', value: '値', meaning: '意味' },
  },
  roles: {
    marketing: 'マーケティング',
    inside_sales: 'インサイドセールス',
    field_sales: 'フィールドセールス',
    customer_success: 'カスタマーサクセス',
  },
  answer: { not_asked: '未確認', no: 'なし', indicated: '目安あり', confirmed: '確認済' },
  revisit: (reason) => `再訪：${reason}`,
  offered: (receiver, due) => `${receiver}さんの回答待ち（期限 ${due}）`,
  accepted: (by) => `${by}さんが受け取り済み`,
  returned: (reason) => `差し戻し：${reason}`,
  screeningReady: (asked, items) => `準備完了 · ${items}項目中${asked}項目を確認`,
  screeningMissing: (asked, items, missing) => `あと${missing}項目 · ${items}項目中${asked}項目を確認`,
};
