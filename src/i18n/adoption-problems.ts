/** Sentences for everything adoption can find: each names the cell, row or column and says what to do. */
import type { Field } from '../pipeline/adoption/field';
import type { AdoptionCode } from '../pipeline/adoption/problem-code';
import type { Problem } from '../pipeline/problem';

type Params = Problem['params'];
/** A code without a sentence does not compile, in either language. */
export type AdoptionSentences = Readonly<Record<AdoptionCode, (params: Params) => string>>;

export const fieldNamesEn: Readonly<Record<Field, string>> = {
  id: 'ID',
  company: 'Company',
  contact: 'Contact',
  email: 'E-mail',
  phone: 'Phone',
  source: 'Source',
  owner: 'Owner',
  status: 'Status',
  amount: 'Amount',
  created: 'Created on',
  meeting_on: 'Meeting on',
  won_on: 'Won on',
  lost_on: 'Lost on',
  closed_on: 'Closed on',
  churned_on: 'Churned on',
  note: 'Note',
};

export const fieldNamesJa: Readonly<Record<Field, string>> = {
  id: 'ID',
  company: '会社名',
  contact: '担当者名',
  email: 'メール',
  phone: '電話番号',
  source: '流入元',
  owner: '自社担当',
  status: 'ステータス',
  amount: '金額',
  created: '作成日',
  meeting_on: '商談日',
  won_on: '受注日',
  lost_on: '失注日',
  closed_on: 'クローズ日',
  churned_on: '解約日',
  note: '備考',
};

const fieldEn = (p: Params): string => fieldNamesEn[p.field as Field] ?? String(p.field);
const fieldJa = (p: Params): string => fieldNamesJa[p.field as Field] ?? String(p.field);
const s = (count: unknown): string => (count === 1 ? '' : 's');
const moreEn = (p: Params): string => (Number(p.more) > 0 ? ` and ${p.more} more` : '');
const moreJa = (p: Params): string => (Number(p.more) > 0 ? ` ほか${p.more}件` : '');

export const adoptionSentencesEn: AdoptionSentences = {
  adopt_empty_sheet: (p) =>
    `The tab “${p.tab}” is empty. Open the tab that holds your leads, then start again.`,
  adopt_no_header: (p) =>
    `No row with column names was found in “${p.tab}”. Put names such as Company, E-mail and Status in the row above your leads.`,
  adopt_header_row_blank: (p) => `Row ${p.row} is blank. Choose the row that holds the column names.`,
  adopt_no_leads: (p) =>
    `Row ${p.row} holds the column names, but there is no lead below it. Enter at least one lead from row ${p.next} on.`,
  adopt_two_headers: (p) =>
    `Rows ${p.first} and ${p.second} both look like column names. Choose the one to use, or delete the other.`,
  adopt_header_repeated: (p) =>
    `Row ${p.row} repeats the column names of row ${p.header}. Delete row ${p.row}, or choose the header row yourself.`,
  adopt_merged_cells: (p) =>
    `${p.count} merged range${s(p.count)} in or below the header: ${p.range}. A lead needs one row of its own cells; unmerge ${p.count === 1 ? 'it' : 'them'} (Format → Merge cells → Unmerge).`,
  adopt_column_outside: (p) =>
    `${fieldEn(p)} was given column number ${p.column}, but the last column is ${p.last}. Choose a column of this tab.`,
  adopt_unknown_stage: (p) =>
    `“${p.word}” was given the stage “${p.stage}”, which is not in Settings. Choose one of your stages.`,
  adopt_header_again: (p) =>
    `Row ${p.row} repeats the column names of row ${p.header} and is not taken as a lead. Delete it if it is not needed.`,
  adopt_total_line: (p) =>
    `Row ${p.row} is a total line (“${p.text}” in ${p.cell}), not a lead. It is left as it is.`,
  adopt_remark_line: (p) =>
    `Row ${p.row} holds only a remark or a heading (“${p.text}” in ${p.cell}), not a lead. Enter more about it if it is one.`,
  adopt_date_unreadable: (p) =>
    `“${p.text}” in ${p.cell} (${fieldEn(p)}) is not a date. Write it as 2026-01-31.`,
  adopt_date_impossible: (p) =>
    `“${p.text}” in ${p.cell} (${fieldEn(p)}) is a day that does not exist. Correct it.`,
  adopt_date_out_of_range: (p) =>
    `“${p.text}” in ${p.cell} (${fieldEn(p)}) lies outside 1990–2100. Check the year.`,
  adopt_created_missing: (p) =>
    `${p.cell} (Created on) is blank: the lead in row ${p.row} counts in the funnel, but in no monthly cohort and no duration. Enter its date.`,
  adopt_date_before_created: (p) =>
    `${p.cell} (${fieldEn(p)}) is earlier than the day the lead was created. It is kept, but left out of durations; check both dates.`,
  adopt_date_contradicts: (p) =>
    `${p.cell} (${fieldEn(p)}) does not go with the status “${p.status}”. The status is followed and the date left out; correct whichever is wrong.`,
  adopt_amount_unreadable: (p) =>
    `“${p.text}” in ${p.cell} is not an amount that can be read one way only. Write plain figures, such as 1200000.`,
  adopt_no_dates: () =>
    'No column says when a lead was created. Without dates there are no cohorts and no durations; counts and rates are still right.',
  adopt_no_status: () =>
    'No status column was found. Leads stand where their dates put them, otherwise in the first stage.',
  adopt_no_fields: () =>
    'No column for company, contact, e-mail, phone or ID was recognised. Choose the columns by hand.',
  adopt_undecided_statuses: (p) =>
    `${p.count} status word${s(p.count)} without a stage: ${p.names}${moreEn(p)}. Choose a stage for each; until then ${p.leads} lead${s(p.leads)} stand${p.leads === 1 ? 's' : ''} where the dates put them, otherwise in the first stage.`,
  adopt_day_order_open: (p) =>
    `Dates in column ${p.column} (${p.header}) such as “${p.sample}” can be read two ways. Say whether day or month comes first; until then these dates are not used.`,
  adopt_dates_half_read: (p) =>
    `Column ${p.column} (${p.header}) mixes real dates with dates left as text. The sheet may have swapped day and month in the real ones; check the spreadsheet’s locale.`,
  adopt_duplicates: (p) =>
    `${p.count} row${s(p.count)} repeat${p.count === 1 ? 's' : ''} a lead further up: row${s(p.count)} ${p.names}${moreEn(p)}. They stay leads of their own; delete the ones you do not need.`,
  adopt_numbered_rows: (p) =>
    `${p.count} row${s(p.count)} hold${p.count === 1 ? 's' : ''} only a number (from row ${p.first}) and are passed over until a lead is entered.`,
  adopt_heading_above: (p) =>
    `Row ${p.above} above the column names also holds headings; row ${p.row} is used. Choose another row if that is wrong.`,
  adopt_wide: (p) =>
    `The sheet has ${p.columns} columns. All of them stay; Tasuki’s own columns come at the far right.`,
};

export const adoptionSentencesJa: AdoptionSentences = {
  adopt_empty_sheet: (p) =>
    `シート「${p.tab}」は空です。リードの一覧があるシートを開いて、やり直してください。`,
  adopt_no_header: (p) =>
    `シート「${p.tab}」に見出し行が見つかりません。リードのすぐ上の行に「会社名」「メール」「ステータス」などの列名を入力してください。`,
  adopt_header_row_blank: (p) => `${p.row}行目は空です。列名のある行を見出し行に選んでください。`,
  adopt_no_leads: (p) =>
    `${p.row}行目の見出しの下にリードがありません。${p.next}行目以降に1件以上入力してください。`,
  adopt_two_headers: (p) =>
    `${p.first}行目と${p.second}行目がどちらも見出しに見えます。使う行を選ぶか、不要な行を削除してください。`,
  adopt_header_repeated: (p) =>
    `${p.row}行目に${p.header}行目と同じ見出しがあります。${p.row}行目を削除するか、見出し行を選んでください。`,
  adopt_merged_cells: (p) =>
    `見出し以下に結合セルが${p.count}か所あります（${p.range}）。リードは1行1件で扱うため、「表示形式」→「セルを結合」→「結合を解除」で解除してください。`,
  adopt_column_outside: (p) =>
    `「${fieldJa(p)}」に指定された列番号${p.column}はありません（最終列は${p.last}列）。このシートの列を選んでください。`,
  adopt_unknown_stage: (p) =>
    `「${p.word}」に指定されたステージ「${p.stage}」は設定にありません。設定にあるステージを選んでください。`,
  adopt_header_again: (p) =>
    `${p.row}行目は${p.header}行目と同じ見出しのため、リードとして扱いません。不要なら削除してください。`,
  adopt_total_line: (p) =>
    `${p.row}行目は集計行（${p.cell}「${p.text}」）のため、リードとして扱いません。行はそのまま残ります。`,
  adopt_remark_line: (p) =>
    `${p.row}行目は注記か区切りの行（${p.cell}「${p.text}」）と見なし、リードとして扱いません。リードの場合は他の項目も入力してください。`,
  adopt_date_unreadable: (p) =>
    `${p.cell}（${fieldJa(p)}）の「${p.text}」は日付として読めません。「2026-01-31」の形式で入力してください。`,
  adopt_date_impossible: (p) =>
    `${p.cell}（${fieldJa(p)}）の「${p.text}」は存在しない日付です。修正してください。`,
  adopt_date_out_of_range: (p) =>
    `${p.cell}（${fieldJa(p)}）の「${p.text}」は1990～2100年の範囲外です。年を確認してください。`,
  adopt_created_missing: (p) =>
    `${p.cell}（作成日）が空です。${p.row}行目のリードはファネルには入りますが、月別コホートと期間の計算には入りません。日付を入力してください。`,
  adopt_date_before_created: (p) =>
    `${p.cell}（${fieldJa(p)}）が作成日より前です。日付は残しますが期間の計算には使いません。両方の日付を確認してください。`,
  adopt_date_contradicts: (p) =>
    `${p.cell}（${fieldJa(p)}）はステータス「${p.status}」と矛盾しています。ステータスを優先し、この日付は使いません。誤っている方を修正してください。`,
  adopt_amount_unreadable: (p) =>
    `${p.cell}の「${p.text}」は金額として一意に読めません。「1200000」のように数字だけで入力してください。`,
  adopt_no_dates: () =>
    '作成日の列がありません。日付がないと、コホートと期間は計算できません。件数と率は正しく集計されます。',
  adopt_no_status: () =>
    'ステータスの列が見つかりません。日付から分かるステージ、なければ最初のステージになります。',
  adopt_no_fields: () =>
    '会社名・担当者名・メール・電話番号・IDの列を判別できません。列を手動で選んでください。',
  adopt_undecided_statuses: (p) =>
    `ステージが決まっていないステータスが${p.count}種類あります：${p.names}${moreJa(p)}。それぞれのステージを選んでください。未選択の${p.leads}件は、日付から分かるステージ、なければ最初のステージになります。`,
  adopt_day_order_open: (p) =>
    `${p.column}列（${p.header}）の「${p.sample}」などは、日と月のどちらが先か判断できません。順序を選んでください。選ぶまでこれらの日付は使いません。`,
  adopt_dates_half_read: (p) =>
    `${p.column}列（${p.header}）には日付と、文字のままの日付が混在しています。日と月が入れ替わって読み込まれた可能性があります。スプレッドシートの言語／地域の設定を確認してください。`,
  adopt_duplicates: (p) =>
    `上の行と重複するリードが${p.count}件あります（行：${p.names}${moreJa(p)}）。それぞれ別のリードとして扱います。不要な行は削除してください。`,
  adopt_numbered_rows: (p) =>
    `番号だけの行が${p.count}行あります（${p.first}行目から）。リードが入力されるまで対象外です。`,
  adopt_heading_above: (p) =>
    `見出し行の上の${p.above}行目にも見出しらしい文字があります。${p.row}行目を使います。違う場合は見出し行を選び直してください。`,
  adopt_wide: (p) =>
    `このシートには${p.columns}列あります。すべてそのまま残り、Tasukiの列は右端に追加されます。`,
};
