/** Wording of the report's blocks where they stand in cells of people's own tabs. */
import type { Language } from '../pipeline/settings';

export interface BlockWords {
  headline: readonly string[];
  summary: readonly string[];
  notes: readonly string[];
  /** Over the column that says to which part of a table a row belongs. */
  heading: string;
  /** Figures that the tab draws together. */
  parts: Record<'k' | 'n' | 'low' | 'high', string>;
  mature: string;
  enough: string;
  remark: string;
  nothing: string;
  lacking: Record<'columns' | 'part' | 'answers' | 'settings' | 'plan', string>;
  errors: {
    block(blocks: string): string;
    unknown(text: string, blocks: string): string;
    source(block: string): string;
    period(text: string, periods: string): string;
    periodOf(block: string): string;
    groups(example: string): string;
    groupsNone(example: string): string;
    groupsHeader: string;
    groupsMissing(block: string, example: string): string;
    groupsOf(block: string, blocks: string): string;
  };
}

const en: BlockWords = {
  headline: ['Figure', 'Value', 'Of', 'Against'],
  summary: ['Sentence', 'Warning'],
  notes: ['Block', 'Title', 'Note'],
  heading: 'Heading',
  parts: { k: 'k', n: 'n', low: 'low 95 %', high: 'high 95 %' },
  mature: 'Mature',
  enough: 'Enough leads',
  remark: 'Remark',
  nothing: 'There is nothing to show here yet.',
  lacking: {
    columns: 'Not known: this needs History’s columns Actor to Via. Give History!A1:N.',
    part: 'Who, and for what reasons, is not known: that needs History’s columns Actor to Via. Give History!A1:N.',
    answers:
      'Not known: this needs the answers and the questions. Give Answers!A1:I, and Settings!A1:AZ as stages.',
    settings: 'Not known: this needs the targets. Give Settings!A1:AZ as stages.',
    plan: 'There is no plan: fill in plan_amount and plan_by among the targets of Settings.',
  },
  errors: {
    block: (blocks) => `block: give one of ${blocks}.`,
    unknown: (text, blocks) => `block: “${text}” is not a block of the report; use one of ${blocks}.`,
    source: (block) => `source: “${block}” is counted over all leads; leave source blank.`,
    period: (text, periods) => `period: “${text}” is not a period; use one of ${periods}.`,
    periodOf: (block) => `period: “${block}” does not depend on a period; leave period blank.`,
    groups: (example) => `groups: give two columns, lead ids and the values to group by, such as ${example}.`,
    groupsNone: (example) =>
      `groups: no id in its first column is a lead of history; give lead ids first, then the values, such as ${example}.`,
    groupsHeader: 'groups: begin both columns at the header row; the header names the column.',
    groupsMissing: (block, example) =>
      `groups: “${block}” groups leads by a column of your own; give lead ids and values, such as ${example}.`,
    groupsOf: (block, blocks) =>
      `groups: “${block}” is not grouped by a column of your own; leave groups blank, or use one of ${blocks}.`,
  },
};

const ja: BlockWords = {
  headline: ['指標', '値', '内訳', '比較'],
  summary: ['文', '警告'],
  notes: ['ブロック', '表題', '注'],
  heading: '区分',
  parts: { k: '該当', n: '母数', low: '下限 95 %', high: '上限 95 %' },
  mature: '観察期間が十分',
  enough: '件数が十分',
  remark: '備考',
  nothing: 'まだ表示するものがありません。',
  lacking: {
    columns:
      '分かりません。履歴タブの「実行者」から「経路」までの列が必要です。履歴!A1:N を指定してください。',
    part: '担当者別と理由別は分かりません。履歴タブの「実行者」から「経路」までの列が必要です。履歴!A1:N を指定してください。',
    answers:
      '分かりません。質問と回答が必要です。answers に 回答!A1:I、stages に 設定!A1:AZ を指定してください。',
    settings: '分かりません。目標が必要です。stages に 設定!A1:AZ を指定してください。',
    plan: '計画がありません。設定タブの目標に plan_amount と plan_by を入力してください。',
  },
  errors: {
    block: (blocks) => `block：次のいずれかを指定してください：${blocks}`,
    unknown: (text, blocks) =>
      `block：「${text}」というブロックはありません。次のいずれかにしてください：${blocks}`,
    source: (block) => `source：「${block}」はすべてのリードを集計します。source は空欄にしてください。`,
    period: (text, periods) =>
      `period：「${text}」という期間はありません。次のいずれかにしてください：${periods}`,
    periodOf: (block) => `period：「${block}」は期間で変わりません。period は空欄にしてください。`,
    groups: (example) => `groups：リードIDと分類する値の2列を指定してください（例：${example}）。`,
    groupsNone: (example) =>
      `groups：1列目のIDに、history にあるリードがありません。リードID、値の順に指定してください（例：${example}）。`,
    groupsHeader: 'groups：2列とも見出し行から指定してください。見出しが分類の名前になります。',
    groupsMissing: (block, example) =>
      `groups：「${block}」は自社の列で分類します。リードIDと値の2列を指定してください（例：${example}）。`,
    groupsOf: (block, blocks) =>
      `groups：「${block}」は自社の列では分類しません。groups を空欄にするか、次のいずれかにしてください：${blocks}`,
  },
};

export function blockWords(language: Language): BlockWords {
  return language === 'ja' ? ja : en;
}
