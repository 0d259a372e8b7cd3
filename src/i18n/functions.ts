/** Wording of the custom functions' tables and of what they say to an argument they cannot use. */
import type { Answer } from '../pipeline/checklist';
import type { Language } from '../pipeline/settings';
import type { Role } from '../pipeline/stage';
import { workbookEn, workbookJa } from './workbook';

export interface FunctionWords {
  funnel: readonly string[];
  cohorts(days: number): string[];
  sources: readonly string[];
  handoffs: readonly string[];
  bant: readonly string[];
  plan: readonly string[];
  roles: Record<Role, string>;
  /** What may be answered in a screening. */
  answers: readonly string[];
  /** Budget, authority, need, timeline. */
  items: readonly string[];
  between: string;
  blankSource: string;
  ready: string;
  askMore: string;
  notReady: string;
  errors: {
    range(name: string, example: string): string;
    narrow(name: string, columns: number): string;
    stages(name: string): string;
    stageRow(name: string, row: number, text: string, allowed: string): string;
    stageTwice(name: string, row: number, text: string): string;
    moment(name: string): string;
    positive(name: string): string;
    rate(name: string): string;
    beyond(name: string): string;
    answer(name: string, text: string, allowed: string): string;
    language(text: string): string;
  };
}

const en: FunctionWords = {
  funnel: [
    'Stage',
    'Reached',
    'From previous',
    'Low 95 %',
    'High 95 %',
    'From first',
    'Median days',
    'p90 days',
    'There now',
    'Oldest days',
  ],
  cohorts: (days) => [
    'Cohort',
    'Leads',
    'Qualified',
    'Meeting',
    'Won',
    'Won %',
    'Low 95 %',
    'High 95 %',
    `Won within ${days} days %`,
    'Mature',
  ],
  sources: ['Source', 'Leads', 'Qualified', 'Meeting', 'Won', 'Won %', 'Revenue', 'Median days to won'],
  handoffs: [
    'Gate',
    'Offered',
    'Accepted',
    'Returned',
    'Waiting',
    'Acceptance %',
    'Low 95 %',
    'High 95 %',
    'Median hours to answer',
  ],
  bant: ['Verdict', 'Score', 'Missing'],
  plan: ['Wins', 'Meetings', 'Leads'],
  roles: workbookEn.roles,
  answers: Object.values(workbookEn.answer),
  items: ['Budget', 'Authority', 'Need', 'Timeline'],
  between: ', ',
  blankSource: '(blank)',
  ready: 'Ready',
  askMore: 'Ask the rest first',
  notReady: 'Not ready',
  errors: {
    range: (name, example) => `${name}: give a range, such as ${example}.`,
    narrow: (name, columns) =>
      `${name}: the range has too few columns; it needs at least ${columns}, in History’s order (When, Lead ID, Event, From, To, Amount, Source).`,
    stages: (name) =>
      `${name}: no stage found; give Settings’ stage table with the columns key, label, role, kind, such as Settings!A2:D.`,
    stageRow: (name, row, text, allowed) => `${name}: “${text}” in row ${row} is not one of ${allowed}.`,
    stageTwice: (name, row, text) =>
      `${name}: the key “${text}” in row ${row} stands there twice; give every stage a key of its own.`,
    moment: (name) => `${name}: give a date, a cell with a date, or leave it blank for the newest event.`,
    positive: (name) => `${name}: give a number greater than 0.`,
    rate: (name) => `${name}: give a share greater than 0 and at most 1, such as 0.25 or 25%.`,
    beyond: (name) => `${name}: this takes more than can be counted; give a larger number.`,
    answer: (name, text, allowed) => `${name}: “${text}” is not an answer; use one of ${allowed}.`,
    language: (text) => `language: “${text}” is not known; use "en" or "ja".`,
  },
};

const ja: FunctionWords = {
  funnel: [
    'ステージ',
    '到達',
    '前段階から',
    '下限 95 %',
    '上限 95 %',
    '最初から',
    '日数の中央値',
    '日数の90%点',
    '現在の件数',
    '最長の日数',
  ],
  cohorts: (days) => [
    '月',
    'リード',
    'IS到達',
    '商談',
    '受注',
    '受注率',
    '下限 95 %',
    '上限 95 %',
    `${days}日以内の受注率`,
    '観察期間が十分',
  ],
  sources: ['流入元', 'リード', 'IS到達', '商談', '受注', '受注率', '受注金額', '受注までの日数（中央値）'],
  handoffs: [
    '関所',
    '依頼',
    '受け取り',
    '差し戻し',
    '回答待ち',
    '受入率',
    '下限 95 %',
    '上限 95 %',
    '回答までの時間（中央値）',
  ],
  bant: ['判定', 'スコア', '不足'],
  plan: ['受注', '商談', 'リード'],
  roles: workbookJa.roles,
  answers: Object.values(workbookJa.answer),
  items: ['予算', '決裁権', '必要性', '導入時期'],
  between: '、',
  blankSource: '（空欄）',
  ready: '引き継げる',
  askMore: '未確認の項目を先に聞く',
  notReady: '基準に満たない',
  errors: {
    range: (name, example) => `${name}：範囲を指定してください（例：${example}）。`,
    narrow: (name, columns) =>
      `${name}：列が足りません。履歴タブの順（日時、リードID、出来事、移動元、移動先、金額、流入元）で${columns}列以上の範囲を指定してください。`,
    stages: (name) =>
      `${name}：ステージがありません。設定タブのステージ表（key、label、role、kind の4列）を指定してください（例：設定!A2:D）。`,
    stageRow: (name, row, text, allowed) =>
      `${name}：${row}行目の「${text}」は使えません。次のいずれかにしてください：${allowed}`,
    stageTwice: (name, row, text) =>
      `${name}：${row}行目のキー「${text}」が重複しています。ステージごとに別のキーにしてください。`,
    moment: (name) => `${name}：日付か日付のセルを指定してください。空欄なら最新の出来事の日時を使います。`,
    positive: (name) => `${name}：0より大きい数を指定してください。`,
    rate: (name) => `${name}：0より大きく1以下の割合を指定してください（例：0.25 または 25%）。`,
    beyond: (name) => `${name}：必要な件数が大きすぎて数えられません。もっと大きい数を指定してください。`,
    answer: (name, text, allowed) =>
      `${name}：「${text}」は回答ではありません。次のいずれかにしてください：${allowed}`,
    language: (text) => `language：「${text}」は使えません。"en" か "ja" を指定してください。`,
  },
};

export function functionWords(language: Language): FunctionWords {
  return language === 'ja' ? ja : en;
}

/** Every way to write an answer, besides its key: labels of both languages and their common variants. */
export const ANSWER_WORDS: ReadonlyArray<readonly [string, Answer]> = [
  ...[workbookEn.answer, workbookJa.answer].flatMap((labels) =>
    (Object.keys(labels) as Answer[]).map((answer) => [labels[answer], answer] as const),
  ),
  ['目安', 'indicated'],
  ['確認済み', 'confirmed'],
];
