/** The page's own few words, in both languages; everything else is said by the add-on or by the grid. */

export interface Words {
  file: string;
  startOver: string;
  startOverSure: string;
  extensions: string;
  working: string;
  saved: string;
  saving: string;
  notSaved: string;
  dismiss: string;
  closeSidebar: string;
  sidebar: string;
  /** After one action: how many service calls, and what they would take on Google. */
  meter: (calls: number, seconds: string) => string;
  yesNo: string;
  yesOrMore: string;
  noOrCancel: string;
  failedToOpen: string;
}

const en: Words = {
  file: 'File',
  startOver: 'Start over',
  startOverSure: 'Start over? Everything done in this workbook since it was first opened is discarded.',
  extensions: 'Extensions',
  working: 'Working…',
  saved: 'Saved on this computer',
  saving: 'Saving…',
  notSaved: 'Not saved: is the server still running?',
  dismiss: 'Dismiss',
  closeSidebar: 'Close sidebar',
  sidebar: 'Sidebar',
  meter: (calls, seconds) =>
    `Last action: ${calls} service call${calls === 1 ? '' : 's'}, about ${seconds} s on Google`,
  yesNo: '(OK: Yes, Cancel: No)',
  yesOrMore: '(OK: Yes, Cancel: other answers)',
  noOrCancel: '(OK: No, Cancel: Cancel)',
  failedToOpen: 'The workbook could not be opened.',
};

const ja: Words = {
  file: 'ファイル',
  startOver: '最初からやり直す',
  startOverSure: '最初からやり直しますか？このワークブックで行った変更はすべて破棄されます。',
  extensions: '拡張機能',
  working: '処理中…',
  saved: 'このパソコンに保存しました',
  saving: '保存中…',
  notSaved: '保存できません。サーバーが動いているか確認してください。',
  dismiss: '閉じる',
  closeSidebar: 'サイドバーを閉じる',
  sidebar: 'サイドバー',
  meter: (calls, seconds) => `直前の操作: サービス呼び出し${calls}回、Google上では約${seconds}秒`,
  yesNo: '（OK: はい、キャンセル: いいえ）',
  yesOrMore: '（OK: はい、キャンセル: ほかの回答）',
  noOrCancel: '（OK: いいえ、キャンセル: キャンセル）',
  failedToOpen: 'ワークブックを開けませんでした。',
};

export function wordsFor(language: 'en' | 'ja'): Words {
  return language === 'ja' ? ja : en;
}
