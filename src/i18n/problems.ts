/** Turns a problem (a code with its particulars) into one clear sentence that says what to do. */
import type { Problem } from '../pipeline/problem';
import type { Language } from '../pipeline/settings';
import { actionSentencesEn, actionSentencesJa } from './action-problems';
import { adoptionSentencesEn, adoptionSentencesJa } from './adoption-problems';
import { settingsSentences } from './settings-problems';
import { type WorkbookMessages, workbookEn, workbookJa } from './workbook';

type Params = Problem['params'];

const WORKBOOK: Record<Language, WorkbookMessages> = { en: workbookEn, ja: workbookJa };
const LEADS: Record<Language, string> = { en: 'leads', ja: 'リード' };

/** A tab of ours by the name it was made with; the team's own has none of ours. */
function tabLabel(language: Language, role: string | number): string {
  const tabs: Record<string, string> = WORKBOOK[language].tabs;
  return Object.prototype.hasOwnProperty.call(tabs, role) ? tabs[role] : LEADS[language];
}

function columnLabel(language: Language, column: string | number): string {
  const columns: Record<string, { header: string } | undefined> = WORKBOOK[language].leadColumns;
  return columns[column]?.header ?? String(column);
}
/** What people call the fields that they type into. */
const FIELDS: Readonly<Record<string, readonly [en: string, ja: string]>> = {
  note: ['note', 'メモ'],
  message: ['message', 'メッセージ'],
  evidence: ['evidence', '根拠'],
  override: ['reason', '理由'],
  reason: ['reason', '理由'],
  what: ['next step', '次の行動'],
  owner: ['name', '名前'],
  receiver: ['name', '名前'],
  name: ['name', '名前'],
};

const fieldName = (field: string | number, language: 0 | 1): string =>
  Object.prototype.hasOwnProperty.call(FIELDS, field) ? FIELDS[field][language] : ['text', '入力'][language];

const en = {
  not_adopted: () =>
    'There is no pipeline in this workbook yet. Open your lead sheet and choose “Start a pipeline on this sheet” from the Tasuki menu.',
  adopted_already: () =>
    'This workbook has a pipeline already. Its leads are where you started it; one workbook holds one pipeline.',
  tab_missing: ({ tab }: Params) =>
    `The ${tabLabel('en', tab)} tab is missing, so nothing was written. Bring it back with File > Version history, or undo its deletion.`,
  workbook_newer: ({ form, known }: Params) =>
    `A newer Tasuki has worked in this workbook (form ${form}; this version knows up to ${known}). Nothing was written. Update Tasuki here: deploy the newest version to this file, then reopen it.`,
  select_a_number: () => 'Select a number on the Funnel tab first.',
  nothing_behind: () => 'No leads are kept behind this cell. Select a number of a table or of the headline.',
  number_gone: () => 'This number is no longer in the report. Refresh the funnel, then choose it again.',
  tab_gone: () => 'A tab was deleted while Tasuki was at work. Nothing was written; please try again.',
  header_missing: () =>
    'The header row of the leads tab cannot be found. Undo its deletion, or bring it back with File > Version history.',
  column_missing: ({ column }: Params) =>
    `Tasuki’s column “${columnLabel('en', column)}” is missing from the leads tab, so nothing was written. Undo its deletion, or choose in the sidebar what takes its place.`,
  column_taken: ({ column }: Params) =>
    `Column ${column} cannot be taken: it has another meaning already, or is not there. Choose another one.`,
  ids_missing: () =>
    'Lead IDs and the hidden column are both gone, and neither can be made anew without the other. Bring them back with File > Version history.',
  lead_gone: ({ lead }: Params) =>
    `Lead ${lead} is no longer in the leads tab. Its History is kept. Undo the deletion of its row, or choose another lead.`,
  row_gone: ({ lead }: Params) =>
    `It is recorded in History, but the row of ${lead} has just gone from the leads tab. Undo its deletion and Tasuki brings the row up to date.`,
  sheet_moving: ({ lead }: Params) =>
    `It is recorded in History, but the sheet keeps being sorted, so the row of ${lead} is not up to date yet. Choose “Record hand edits” from the Tasuki menu in a moment.`,
  lock_busy: () => 'Another change is being saved. Nothing was written; please try again in a few seconds.',
  no_document: () => 'Tasuki can only work inside an open spreadsheet.',
  stale_view: ({ actor, stage, on }: Params) =>
    `${actor} changed this lead (${stage}, ${on}) since you opened it. Nothing was written; look at it again, what you typed is kept.`,
  stage_typed_over: ({ stage }: Params) =>
    `Somebody typed “${stage}” over the stage of this lead. Record the hand edit first, then go on.`,
  no_gate: ({ stage }: Params) => `There is no handoff from “${stage}”. Check the Gates table in Settings.`,
  already_offered: ({ receiver }: Params) =>
    `This lead is already offered to ${receiver}. Wait for the answer, or take the offer back.`,
  receiver_missing: () => 'Choose who receives the lead.',
  answers_missing: ({ items, shortest }: Params) =>
    `Still to be asked: ${items}. Answer them, or give a reason of at least ${shortest} characters for going on without.`,
  no_offer: () => 'Nobody offers this lead at the moment; it may have been answered already. Open it again.',
  reason_missing: () => 'Choose a reason from the list.',
  reason_words_missing: () => 'Say in a few words what “Other” means here.',
  unknown_stage: ({ stage }: Params) => `There is no stage “${stage}” in Settings.`,
  same_stage: ({ stage }: Params) => `The lead is in “${stage}” already.`,
  needs_handoff: ({ from, to }: Params) =>
    `“${to}” belongs to another role than “${from}”: hand the lead over instead.`,
  unknown_gate: ({ gate }: Params) => `Settings has no gate “${gate}”. Close the sidebar and open it again.`,
  unknown_item: ({ item }: Params) => `The checklist has no item “${item}” any more. Open the lead again.`,
  actor_unknown: () => 'Say who you are first, so that History can name you.',
  other_account: ({ account, name, address }: Params) =>
    `Google runs this as ${account}, but Settings has ${address} for ${name}. Nothing was written: open the file with the right account (at the top right), or change your name in the menu.`,
  bad_request: ({ field }: Params) =>
    `Something unusable was sent (${field}), so nothing was written. Close the sidebar and open it again.`,
  text_too_long: ({ field, longest, length }: Params) =>
    `The ${fieldName(field, 0)} has ${length} characters; at most ${longest} fit. Nothing was written; please shorten it.`,
  text_unfit: ({ field }: Params) =>
    `The ${fieldName(field, 0)} holds a character that no cell keeps, such as an invisible one or half an emoji. Nothing was written; delete it or type the text anew.`,
  please_reopen: () => 'Tasuki was updated meanwhile. Please close this sidebar and open it again.',
  tab_protected: ({ tab, ranges }: Params) =>
    `“${tab}” is protected (${ranges}), so Tasuki cannot add its columns. Ask its owner to let you edit it, or to start the pipeline.`,
  workbook_full: ({ tab }: Params) =>
    `With Tasuki’s columns beside “${tab}” and its tabs the workbook would go past the limit of 10 million cells. Delete empty rows at the bottom, or keep a copy as an archive (File > Make a copy) and delete old tabs, then start again.`,
  tab_name_taken: ({ tab, ours }: Params) =>
    `Your tab “${tab}” stays as it is; Tasuki’s own will be called “${ours}”.`,
  undo_unconfirmed: () => 'Confirm that adoption is to be undone.',
  read_only: () =>
    'You may look at this workbook, but not change it. Ask its owner for the right to edit (Share, at the top right).',
  protected_here: ({ tab, ranges, owner }: Params) =>
    `“${tab}” is protected${ranges && ` (${ranges})`}, so nothing was changed. ${owner || 'Whoever protected it'} can let you edit it (Data > Protect sheets and ranges).`,
  google_protected: () =>
    'A protected range is in the way, so nothing was changed. Ask its owner to let you edit it (Data > Protect sheets and ranges).',
  google_full: () =>
    'The workbook has reached its limit of 10 million cells, so nothing was written. Delete empty rows, or keep a copy as an archive (File > Make a copy) and delete old tabs here. Leave History as it is.',
  google_too_long: () =>
    'That text is longer than a cell can hold (50,000 characters). Nothing was written; please shorten it.',
  google_validation: () =>
    'A rule for allowed values (Data > Data validation) refused it. Nothing more was written; loosen the rule or choose an allowed value.',
  google_busy: () =>
    'Google Sheets did not answer in time. It may have been saved: open the lead again before you repeat it.',
  google_unanswered: () =>
    'Google Sheets did not answer, even when asked again. Nothing was written; please try again in a minute.',
  google_day: () =>
    'Google’s daily allowance for this account is used up. It comes back 24 hours after its first use; trying again before does not help. What you typed is kept.',
  google_quota: () => 'Google is limiting this account for the moment. Please try again in a minute.',
  google_permission: () =>
    'Google refused: you may only view this workbook, or another Google account is active in this browser. Check the account at the top right.',
};

type Code = keyof typeof en;

const ja: Record<Code, (params: Params) => string> = {
  not_adopted: () =>
    'このブックにはまだパイプラインがありません。リードのシートを開き、Tasukiメニューの「このシートでパイプラインを始める」を選んでください。',
  adopted_already: () =>
    'このブックではすでにパイプラインが始まっています。1つのブックに置けるパイプラインは1つです。',
  tab_missing: ({ tab }) =>
    `「${tabLabel('ja', tab)}」のタブが見つからないため、何も書き込みませんでした。「ファイル > 変更履歴」で戻すか、削除を取り消してください。`,
  workbook_newer: ({ form, known }) =>
    `このブックはより新しいTasukiで使われています（形式${form}、この版が扱えるのは${known}まで）。何も書き込んでいません。このファイルのTasukiを最新版に更新してから、開き直してください。`,
  select_a_number: () => '先にファネルのタブで数字を選択してください。',
  nothing_behind: () => 'このセルには内訳がありません。表か上部の数字を選択してください。',
  number_gone: () => 'この数字は現在の集計にありません。ファネルを更新してから選び直してください。',
  tab_gone: () => '処理中にタブが削除されました。何も書き込んでいません。もう一度お試しください。',
  header_missing: () =>
    'リードのタブの見出し行が見つかりません。削除を取り消すか、「ファイル > 変更履歴」で戻してください。',
  column_missing: ({ column }) =>
    `リードのタブからTasukiの列「${columnLabel('ja', column)}」がなくなっているため、何も書き込みませんでした。削除を取り消すか、代わりの列をサイドバーで選んでください。`,
  column_taken: ({ column }) =>
    `${column}番目の列は使えません。別の用途があるか、存在しません。ほかの列を選んでください。`,
  ids_missing: () =>
    'リードIDと非表示の列が両方なくなっています。どちらも、もう一方がないと作り直せません。「ファイル > 変更履歴」で戻してください。',
  lead_gone: ({ lead }) =>
    `リード${lead}の行がシートにありません。履歴は残っています。行の削除を取り消すか、別のリードを選んでください。`,
  row_gone: ({ lead }) =>
    `履歴には記録しましたが、${lead}の行がシートからなくなりました。削除を取り消すと、行も最新になります。`,
  sheet_moving: ({ lead }) =>
    `履歴には記録しましたが、並べ替えが続いているため${lead}の行をまだ更新できていません。少し待って、Tasukiメニューの「手入力の変更を記録」を選んでください。`,
  lock_busy: () => '別の変更を保存中です。何も書き込んでいません。数秒おいてもう一度お試しください。',
  no_document: () => 'Tasukiは開いているスプレッドシートの中でだけ動きます。',
  stale_view: ({ actor, stage, on }) =>
    `開いた後に${actor}さんがこのリードを変更しました（${stage}、${on}）。何も書き込んでいません。入力は残っていますので、内容を確かめてください。`,
  stage_typed_over: ({ stage }) =>
    `ステージが手入力で「${stage}」に変わっています。先に手入力の変更を記録してください。`,
  no_gate: ({ stage }) => `「${stage}」からの引き継ぎはありません。設定の「関所」を確かめてください。`,
  already_offered: ({ receiver }) =>
    `このリードは${receiver}さんへ引き継ぎを依頼中です。回答を待つか、依頼を取り下げてください。`,
  receiver_missing: () => '受け取る人を選んでください。',
  answers_missing: ({ items, shortest }) =>
    `未確認：${items}。回答するか、このまま進める理由を${shortest}文字以上で書いてください。`,
  no_offer: () =>
    '今は引き継ぎの依頼がありません。すでに回答済みかもしれません。リードを開き直してください。',
  reason_missing: () => '理由を選んでください。',
  reason_words_missing: () => '「その他」の内容を一言書いてください。',
  unknown_stage: ({ stage }) => `設定にステージ「${stage}」がありません。`,
  same_stage: ({ stage }) => `すでに「${stage}」にあります。`,
  needs_handoff: ({ from, to }) =>
    `「${to}」は「${from}」とは別の役割のステージです。引き継ぎを使ってください。`,
  unknown_gate: ({ gate }) => `設定に関所「${gate}」がありません。サイドバーを閉じて開き直してください。`,
  unknown_item: ({ item }) => `項目「${item}」はチェックリストにありません。リードを開き直してください。`,
  actor_unknown: () => '履歴に名前を残すため、先にあなたの名前を選んでください。',
  other_account: ({ account, name, address }) =>
    `Googleは${account}として実行していますが、設定では${name}さんのアドレスは${address}です。何も書き込んでいません。正しいアカウント（右上）でファイルを開くか、メニューで名前を変えてください。`,
  bad_request: ({ field }) =>
    `使えない内容が送られたため（${field}）、何も書き込みませんでした。サイドバーを閉じて開き直してください。`,
  text_too_long: ({ field, longest, length }) =>
    `${fieldName(field, 1)}が${length}文字あります。何も書き込んでいません。${longest}文字以内に短くしてください。`,
  text_unfit: ({ field }) =>
    `${fieldName(field, 1)}に、セルに保存できない文字（見えない制御文字や、欠けた絵文字など）があります。何も書き込んでいません。その文字を消すか、入力し直してください。`,
  please_reopen: () => 'Tasukiが更新されました。サイドバーを閉じて開き直してください。',
  tab_protected: ({ tab, ranges }) =>
    `「${tab}」は保護されているため（${ranges}）、列を追加できません。所有者に編集の許可をもらうか、所有者に始めてもらってください。`,
  workbook_full: ({ tab }) =>
    `「${tab}」に列とタブを追加すると、ブックが1,000万セルの上限を超えます。末尾の空行を削除するか、コピーを保管用に残して（ファイル > コピーを作成）古いタブを削除してから始めてください。`,
  tab_name_taken: ({ tab, ours }) =>
    `既存のタブ「${tab}」はそのまま残し、Tasukiのタブは「${ours}」とします。`,
  undo_unconfirmed: () => '導入を取り消すことを確認してください。',
  read_only: () =>
    'このブックは閲覧だけができます。変更するには、所有者に編集の権限をもらってください（右上の「共有」）。',
  protected_here: ({ tab, ranges, owner }) =>
    `「${tab}」が保護されている${ranges && `（${ranges}）`}ため、何も変更しませんでした。${owner || '保護した人'}に編集の許可をもらってください（データ > シートと範囲を保護）。`,
  google_protected: () =>
    '保護された範囲があるため、何も変更しませんでした。所有者に編集の許可をもらってください（データ > シートと範囲を保護）。',
  google_full: () =>
    'ブックが1,000万セルの上限に達したため、何も書き込みませんでした。空行を削除するか、コピーを保管用に残して（ファイル > コピーを作成）古いタブを削除してください。「履歴」は削除しないでください。',
  google_too_long: () =>
    '1つのセルに入る文字数（50,000文字）を超えています。何も書き込んでいません。短くしてください。',
  google_validation: () =>
    '入力規則（データ > データの入力規則）により拒否されました。規則をゆるめるか、許可された値を選んでください。',
  google_busy: () =>
    'Googleスプレッドシートから時間内に応答がありませんでした。保存済みの場合があります。やり直す前にリードを開き直してください。',
  google_unanswered: () =>
    'くり返し問い合わせましたが、Googleスプレッドシートから応答がありませんでした。何も書き込んでいません。1分ほどおいてもう一度お試しください。',
  google_day: () =>
    'このアカウントでGoogleを使える1日分の量に達しました。最初に使ってから24時間で元に戻ります。それまではくり返しても動きません。入力は残っています。',
  google_quota: () => '一時的にGoogleの利用制限がかかっています。1分ほどおいてもう一度お試しください。',
  google_permission: () =>
    'Googleに拒否されました。閲覧のみの権限か、別のGoogleアカウントが有効になっています。右上のアカウントを確かめてください。',
};

const SENTENCES = {
  en: { ...adoptionSentencesEn, ...actionSentencesEn, ...settingsSentences('en'), ...en } as Record<
    string,
    ((params: Params) => string) | undefined
  >,
  ja: { ...adoptionSentencesJa, ...actionSentencesJa, ...settingsSentences('ja'), ...ja } as Record<
    string,
    ((params: Params) => string) | undefined
  >,
};

/** Words a problem in the person's language; an unknown code is shown as it is rather than hidden. */
export function wordProblem(language: Language, found: Problem): string {
  const known = Object.prototype.hasOwnProperty.call(SENTENCES[language], found.code);
  return (known && SENTENCES[language][found.code]?.(found.params)) || found.code;
}
