/** The words teams write in a status column, in English and Japanese, by the stage they mean. */

/** Spelt as `foldLabel` leaves them. A word that could mean two stages is not here: people are asked. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  new: 'new|new lead|open|prospecting|prospect|lead|lead in|mql|inbound|inquiry|enquiry|uncontacted|not contacted|untouched|not started|to do|todo|subscriber|raw|新規|新規リード|リード|未対応|未着手|未接触|未連絡|未架電|問い合わせ|問合せ|お問い合わせ|資料請求|見込み|見込み客|見込客|リード獲得',
  screening:
    'screening|working|contacted|contact made|contacting|in progress|in process|attempted|attempted to contact|attempting|connected|assigned|qualification|qualifying|engaged|follow up|following up|discovery|is対応中|is対応|対応中|対応|架電|架電中|架電済|再架電|アプローチ|アプローチ中|連絡中|連絡済|接触|接触済|コンタクト|コンタクト済|初回接触|ヒアリング|ヒアリング中|フォロー|フォロー中|不在|スクリーニング|インサイドセールス',
  meeting:
    'meeting|meeting booked|meeting scheduled|meeting set|meeting held|first meeting|qualified|qualified to buy|sql|sal|engaging|demo|demo scheduled|demo booked|demo done|appointment|appointment scheduled|appointment set|presentation scheduled|needs analysis|opportunity|アポ|アポ獲得|アポ取得|アポ確定|アポイント|アポ済|商談|商談中|商談化|商談済|商談設定|商談予定|初回商談|訪問|訪問済|面談|打ち合わせ|打合せ|デモ|デモ済',
  proposal:
    'proposal|proposal made|proposal sent|proposed|proposing|quote|quoted|quote sent|quotation|price quote|value proposition|estimate|estimate sent|提案|提案中|提案済|提案書提出|見積|見積中|見積済|見積もり|見積提出|見積提出済|見積提示|見積書提出|見積もり提出',
  closing:
    'closing|negotiation|negotiating|negotiations started|contract sent|contract|decision|decision maker bought-in|verbal commit|verbal|commit|legal|クロージング|クロージング中|交渉|交渉中|価格交渉|条件交渉|契約交渉|最終|最終調整|最終交渉|最終確認|稟議|稟議中|社内稟議|決裁待ち|契約手続き|契約手続き中|契約準備|口頭合意|内諾|内示',
  won: '1|yes|true|won|closed won|closed-won|close won|win|converted|customer|signed|contracted|sold|client|受注|受注済|成約|成約済|契約|契約済|契約締結|契約成立',
  onboarding: 'onboarding|implementation|導入|導入中|導入支援|導入準備|オンボーディング|立ち上げ',
  active:
    'active|live|in use|retained|renewed|existing customer|利用中|継続|継続利用|継続中|運用中|稼働中|更新|既存|既存顧客|顧客|契約中',
  lost: 'lost|closed lost|closed-lost|close lost|loss|lost deal|rejected|declined|失注|失注済|他社決定|競合負け|見送り|見送|断り|お断り|敗戦|不成立|否決',
  nurture:
    'nurture|nurturing|recycled|recycle|bad timing|not now|on hold|hold|paused|later|parked|long term|dormant|cold|保留|保留中|掘り起こし|育成|育成中|ナーチャリング|時期尚早|長期|長期フォロー|中長期|休眠|ペンディング|検討時期未定|今期見送り|リサイクル',
  disqualified:
    'disqualified|unqualified|not qualified|dead|junk|junk lead|not a fit|no fit|bad fit|bad lead|invalid|spam|unsubscribed|ng|対象外|ターゲット外|無効|不適合|見込みなし|ニーズなし|不要|除外|営業ng|連絡不可',
  churned: 'churned|churn|cancelled|canceled|terminated|解約|解約済|退会|チャーン|契約終了|離脱',
};
