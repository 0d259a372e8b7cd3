/** What `npm run deploy` says in Japanese. */

const SETTINGS_PAGE = 'https://script.google.com/home/usersettings';

export const ja = {
  usage: `使い方: npm run deploy -- [--new "名前" | --bind <スプレッドシートのURLかID>] [--hourly] [--no-open] [--language en|ja]

  --new "名前"    Tasukiの入った新しいスプレッドシートを作ります
  --bind <シート> 既存のスプレッドシートにTasukiを入れます
  （どちらもなし）質問に答えて選びます。2回目以降は前回と同じシートを更新します
  --hourly        ファネルを1時間ごとに更新するメニューを付けます（権限が1つ増えます）
  --no-open       最後にブラウザーでシートを開きません
  --language      en または ja。省略するとパソコンの言語に従います`,
  notUnderstood: (what) => `指定を読み取れませんでした: ${what}`,
  unknownLanguage: (language) =>
    `--language には en か ja を指定してください（「${language}」は使えません）。`,
  newOrBind: '--new と --bind は同時に指定できません。どちらか一方にしてください。',
  noTitle: '--new には名前が必要です。例: --new "営業パイプライン"',
  notASheet: (text) =>
    `「${text}」はGoogleスプレッドシートではありません。シートを開き、ブラウザーのURLをコピーしてください: https://docs.google.com/spreadsheets/d/…/edit`,
  sayWhich: '対話できない環境です。--new か --bind でシートを指定してください。',
  askSheet: 'Tasukiを入れるシートのURL（Enterで新規作成）: ',
  askTitle: '新しいシートの名前（EnterでTasuki）: ',

  notInstalled: 'claspがインストールされていません。先に `npm ci` を実行してください。',
  loggingIn:
    'claspでGoogleにログインしていません。ブラウザーが開くので、シートを持つアカウントを選んでください。',
  notLoggedIn:
    'Googleにログインしていません。`npx clasp login`（このパソコンにブラウザーがない場合は `npx clasp login --no-localhost`）を実行してから、もう一度 `npm run deploy` を実行してください。',
  unreadable: (file) =>
    `${file} がJSONとして読み取れません。修正するか、削除して最初からやり直してください。`,
  boundTo: (scriptId) => `前回と同じスクリプト ${scriptId} を更新します（.clasp.json.local に記録）。`,
  boundAlready: (scriptId) =>
    `このフォルダーはすでに別のスクリプト ${scriptId} と結び付いています。そのシートはそのままにして新しいシートに入れるには、.clasp.json.local を削除してからもう一度実行してください。`,

  building: 'dist/ をビルドしています…',
  buildFailed: (said) => `ビルドに失敗しました。何もアップロードしていません:\n${said}`,
  creating: (title) => `スプレッドシート「${title}」とスクリプトを作成しています…`,
  binding: 'シートにスクリプトを作成しています…',
  pushing: 'アップロードしています…',
  pushed: (files) => `${files.length}個のファイルをアップロードしました: ${files.join('、')}`,
  upToDate: 'シートのスクリプトはすでに最新です。アップロードするものはありません。',
  pushSkipped:
    'claspが理由を示さずにアップロードを省略しました。シートのスクリプトは変わっていません。`npx clasp -P .clasp.json.local push --force` を実行して確認してください。',
  done: (sheet) => `
完了しました。${sheet ?? ''}
1. シートを開きます。開いている場合は再読み込みしてください。
2. 数秒でメニュー「Tasuki 襷」が現れます。「このシートでパイプラインを始める」を選びます。
3. 初回だけGoogleが許可を求めます。ご自身のスクリプトなので「確認されていません」と表示されます。「詳細」から進んでください。`,

  trouble: {
    apiOff: (_, step) =>
      `このアカウントではApps Script APIがオフになっています。${SETTINGS_PAGE} でオンにし、1分ほど待ってからもう一度実行してください。${step === 'create' ? '空のシートがドライブにできている場合があります。削除するか、--bind で指定してください。' : ''}`,
    loginOver: () =>
      'ログインの有効期限が切れています。`npx clasp login` を実行してから、もう一度お試しください。',
    noNetwork: (said) =>
      `Googleに接続できません。ネットワーク、プロキシ、ファイアウォールを確認してから、もう一度実行してください。\n（${said}）`,
    noTrust: (said) =>
      `Googleへの通信が、Nodeの信頼していないプロキシを経由しています。NODE_EXTRA_CA_CERTS に社内の証明書を指定してから、もう一度実行してください。\n（${said}）`,
    notFound: (said, step) =>
      step === 'bind'
        ? `このシートが見つからないか、このアカウントでは開けません。URLと編集権限を確認してください。\n（${said}）`
        : `このスクリプトが見つからないか、このアカウントでは開けません。シートを削除した場合は、.clasp.json.local を削除してからもう一度実行してください。\n（${said}）`,
    refused: (said, step) =>
      step === 'bind'
        ? `このファイルにはスクリプトを作成できません。Excelのままアップロードしたファイルではなく、Googleスプレッドシートであることを確認してください。\n（${said}）`
        : `Googleに拒否されました:\n${said}`,
    notAllowed: (said) =>
      `このアカウントには権限がありません。シートの編集者である必要があります。会社のアカウントでは、管理者がApps Scriptを無効にしている場合もあります。\n（${said}）`,
    unknown: (said) => `claspが停止しました:\n${said || '（メッセージなし）'}`,
  },
};
