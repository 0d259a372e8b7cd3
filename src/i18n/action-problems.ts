/** Sentences for what is refused in the working day: contacts, customers, several leads, undoing. */
type Params = Readonly<Record<string, string | number>>;

export const actionSentencesEn = {
  not_adopted_yet: () =>
    'This lead has not been taken over yet: the adoption is not finished. Nothing was written; go on with it in the sidebar.',
  adoption_moving: () =>
    'Rows keep being moved, so the last leads could not be taken over. What is done is safe; wait a moment, then go on.',
  adoption_note_lost: () =>
    'This file does not hold any more what was chosen when the adoption began, as happens in a copy. Undo the adoption and start again; your own columns stay as they are.',
  touch_in_future: () => 'That moment is still to come. Log what has happened; plan the rest as a next step.',
  not_a_customer: ({ stage }: Params) =>
    `The lead is in “${stage}”. Contract, renewal and health are kept once it is won.`,
  health_missing: () => 'Choose how the customer is doing.',
  terms_missing: () => 'Enter an amount, a renewal date, or both.',
  renewal_date_missing: () => 'Enter until when it is renewed, so that the next renewal shows up in time.',
  amount_missing: () => 'Enter the new total amount.',
  not_expanded: ({ amount }: Params) =>
    `The new total has to be more than the present ${amount}. For a smaller one, change the contract terms.`,
  nothing_to_undo: () => 'There is nothing to take back: that was never saved. Open the lead again.',
  changed_since: ({ actor }: Params) =>
    `${actor || 'Somebody'} has changed it since, so it was left as it is. Only what was done last can be taken back.`,
  same_owner: ({ owner }: Params) =>
    owner ? `${owner} looks after this lead already.` : 'Nobody looks after this lead as it is.',
  bad_date: ({ text }: Params) => `“${text}” is no date. Choose a day from the calendar.`,
  bad_amount: ({ text }: Params) => `“${text}” cannot be an amount. Enter a number from 0 up.`,
  too_many_leads: ({ most }: Params) =>
    `At most ${most} leads can be changed at once. Select fewer rows and repeat it.`,
  no_stage_of_kind: ({ kind }: Params) =>
    `Settings has no stage of the kind “${kind}”. Add one to the Stages table first.`,
};

export const actionSentencesJa: Record<keyof typeof actionSentencesEn, (params: Params) => string> = {
  not_adopted_yet: () =>
    'このリードはまだ取り込まれていません（導入の途中です）。何も書き込んでいません。サイドバーで取り込みを続けてください。',
  adoption_moving: () =>
    '行の移動が続いているため、残りのリードを取り込めませんでした。済んだ分は保存されています。少し待ってから続けてください。',
  adoption_note_lost: () =>
    '導入時に選んだ内容がこのファイルに残っていません（コピーしたファイルなど）。導入を取り消し、もう一度始めてください。元の列はそのままです。',
  touch_in_future: () =>
    'まだ来ていない日時です。済んだことだけを記録し、これからのことは「次の行動」に入れてください。',
  not_a_customer: ({ stage }) => `このリードは「${stage}」です。契約・更新・状況は受注後に記録できます。`,
  health_missing: () => 'お客様の状況を選んでください。',
  terms_missing: () => '金額か更新日の少なくとも一方を入力してください。',
  renewal_date_missing: () => 'いつまでの更新かを入力してください。次の更新時期をお知らせします。',
  amount_missing: () => '変更後の合計金額を入力してください。',
  not_expanded: ({ amount }) =>
    `合計は現在の${amount}より大きい金額にしてください。減額は「契約条件」で変更できます。`,
  nothing_to_undo: () => '取り消すものがありません。保存されていなかったため、リードを開き直してください。',
  changed_since: ({ actor }) =>
    `その後に${actor ? `${actor}さん` : '誰か'}が変更したため、そのままにしました。取り消せるのは最後の操作だけです。`,
  same_owner: ({ owner }) => (owner ? `すでに${owner}さんの担当です。` : 'すでに担当は空欄です。'),
  bad_date: ({ text }) => `「${text}」は日付として読めません。カレンダーから選んでください。`,
  bad_amount: ({ text }) => `「${text}」は金額として使えません。0以上の数を入力してください。`,
  too_many_leads: ({ most }) => `一度に変更できるのは${most}件までです。選択する行を減らしてください。`,
  no_stage_of_kind: ({ kind }) =>
    `設定に種別「${kind}」のステージがありません。先に「ステージ」の表に加えてください。`,
};
