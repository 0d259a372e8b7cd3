/** Today and its neighbours in Japanese. */
import type { TodayMessages } from './sidebar-today';

const n = (count: number) => `${count.toLocaleString('ja')}件`;
const waiting = (count: number) => (count ? `対応待ち ${n(count)}` : '対応待ちはありません');

export const todayJa: TodayMessages = {
  title: '今日',
  reading: 'リードを確認しています…',
  waits: {
    me: waiting,
    all: (count) => (count ? `チームの対応待ち ${n(count)}` : 'チームの対応待ちはありません'),
    other: (count, name) => `${name}さんの${waiting(count)}`,
  },
  sections: {
    offers: '引き継ぎへの回答',
    returned: '差し戻し',
    late: '回答期限切れの引き継ぎ',
    actions: '次の行動',
    contact: '最初の連絡',
    revisits: '再訪の予定',
    renewals: '契約更新',
    stuck: '停滞中',
    learn: '渡したリードのその後',
  },
  sectionsOfOthers: { returned: '差し戻し', learn: '渡したリードのその後' },
  whose: '誰の分を表示するか',
  mine: '自分',
  everyone: '全員',
  role: '役割',
  allRoles: 'すべての役割',
  first: '最初のリードを開く',

  span: (days, hours, minutes) => (days ? `${days}日` : hours ? `${hours}時間` : `${minutes}分`),
  left: (span) => `残り ${span}`,
  late: (span) => `${span}超過`,
  ago: (span) => `${span}前`,
  justNow: 'たった今',
  today: '今日',
  inDays: (days) => `${days}日後`,
  here: (span) => `停滞 ${span}`,
  done: '対応済み',

  emptyWorked: 'すべて対応しました。次の対応は、その時が来るとここに表示されます。',
  emptyTeach: 'ここには、対応する順に次のものが並びます。',
  emptyLines: [
    '自分への引き継ぎ（回答期限までの残り時間付き）',
    '差し戻されたリードと、まだ誰も連絡していない新しいリード',
    '予定の日を迎えた次の行動、再訪、契約更新',
    '同じステージに長くとどまっているリード',
  ],
  showAll: '全員の分を表示',

  position: (at, of) => `${of}件中${at}件目`,
  next: '次へ',
  nextLead: '次のリード',
  back: '今日へ戻る',

  unsaved: (count) => `保存を確認できていない回答が${n(count)}あります。`,
  openUnsaved: 'リードを開く',
  discard: '破棄する',
  pageClosed: '保存が終わる前にサイドバーが閉じられました。',

  changedBy: (name) => `${name}さんが変更しました`,
  changedInSheet: 'シート上で変更されました',
  typedIsKept: '入力中の内容は残っています。',

  chosen: (count) => `リード${n(count)}を選択中`,
  others: (count) => `選択した行のうち${count.toLocaleString('ja')}行はリードではありません。`,
  noneChosen: 'リードが選択されていません',
  noneChosenHelp: '見出しより下のリードの行を選んでから、ここにマウスを戻してください。',
  what: 'まとめて行うこと',
  kinds: { assign: '担当を決める', park: '育成に回す', disqualify: '対象外にする' },
  owner: '新しい担当',
  ownerNeeded: '担当を選んでください。',
  nobody: '担当なし（役割に任せる）',
  revisitOn: '再訪する日',
  doIt: {
    assign: (count, owner) => (owner ? `${n(count)}を${owner}さんに渡す` : `${n(count)}の担当を外す`),
    park: (count) => `${n(count)}を育成に回す`,
    disqualify: (count) => `${n(count)}を対象外にする`,
  },
  doneSo: {
    assign: (count, owner) =>
      owner ? `${n(count)}を${owner}さんに渡しました` : `${n(count)}の担当を外しました`,
    park: (count) => `${n(count)}を育成に回しました`,
    disqualify: (count) => `${n(count)}を対象外にしました`,
  },
  skipped: (count) => `見送り ${n(count)}`,
  undo: '元に戻す',
  undone: (count) => `${n(count)}を元に戻しました`,
  notUndone: (count) => `元に戻せなかったもの ${n(count)}`,
  again: '続けて操作する',
  toToday: '今日の一覧へ',

  keys: 'キーボード操作',
  keysHelp: '入力欄を使っていないときに働きます。',
  keyList: {
    move: '一覧の中を移動',
    open: 'リードを開く',
    next: '次のリード',
    hand: '引き継ぐ',
    today: '今日',
    answer: '質問に答える（弱い順）',
    help: 'この一覧を表示・非表示',
  },
};
