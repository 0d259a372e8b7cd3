/** The sample sheet's words in both languages, with the several spellings a team really uses. */
import type { SampleStatus } from './leads';
import type { SourceKey } from './rates';

export type SampleLanguage = 'en' | 'ja';

export interface SampleWords {
  title: string;
  tab: string;
  note: string;
  headers: readonly string[];
  total: string;
  /** First the usual spelling, then those that slip in. */
  sources: Record<SourceKey, readonly string[]>;
  statuses: Record<SampleStatus, readonly string[]>;
  owners: readonly string[];
  ticked: string;
  again: string;
  notes: Partial<Record<SampleStatus, readonly string[]>>;
}

const ja: SampleWords = {
  title: 'サンプル：リード管理表',
  tab: 'リード一覧',
  note: '※ 毎週月曜の朝会までに更新してください。金額は税抜です。',
  // The column without a name is the ticks of whoever sent the brochure.
  headers:
    '会社名|担当者|役職|メール|電話|流入元|担当営業||ステータス|見込金額|問い合わせ日|商談日|受注日|失注日|備考'.split(
      '|',
    ),
  total: '合計',
  sources: {
    web: ['Web', 'web ', 'ＷＥＢ', 'ウェブ', 'Web'],
    referral: ['紹介', '紹介', 'ご紹介'],
    trade_show: ['展示会', '展示会 ', '展示会'],
    webinar: ['ウェビナー', 'ｳｪﾋﾞﾅｰ', 'ウェビナー'],
    ads: ['広告', 'Web広告', '広告'],
    cold_call: ['テレアポ', 'テレアポ'],
  },
  statuses: {
    new: ['未対応', '新規'],
    screening: ['対応中', '架電中', '対応中'],
    nurture: ['保留', '時期尚早', '保留'],
    disqualified: ['対象外'],
    meeting: ['商談中'],
    proposal: ['提案中'],
    closing: ['クロージング', 'クロージング'],
    won: ['受注', '受注 '],
    active: ['利用中'],
    lost: ['失注'],
  },
  owners: ['佐藤', '鈴木', '高橋', '田中'],
  ticked: '済',
  again: '以前にも問い合わせあり？',
  notes: {
    screening: ['3回架電、不在', '資料送付済み。来週折り返し', '担当者が展示会対応中とのこと'],
    nurture: ['来期予算で再検討', '半年後に連絡', '現行システムの契約が来年3月まで'],
    disqualified: ['個人事業主', '競合の情報収集', '学生', '対象エリア外'],
    meeting: ['次回デモ。情シスも同席予定', '課題は月末の集計作業'],
    proposal: ['見積提出済み', '2案提示。稟議は部長決裁'],
    closing: ['契約書レビュー中', '今月末までに判断とのこと'],
    won: ['4月から利用開始', '3拠点で導入'],
    lost: ['価格', '競合に決定', '内製することになった', '時期が合わず'],
  },
};

const en: SampleWords = {
  title: 'Sample: lead list',
  tab: 'Leads',
  note: 'Please update before the Monday meeting. Amounts in yen, without tax.',
  headers:
    'Company|Contact|Title|Email|Phone|Lead source|Sales rep||Status|Amount|Inquiry date|Meeting date|Won date|Lost date|Notes'.split(
      '|',
    ),
  total: 'Total',
  sources: {
    web: ['Web', 'web ', 'WEB', 'Website', 'Web'],
    referral: ['Referral', 'referral', 'Referral'],
    trade_show: ['Trade show', 'Trade Show ', 'Tradeshow'],
    webinar: ['Webinar', 'webinar', 'Webinar'],
    ads: ['Ads', 'Paid ads', 'Ads'],
    cold_call: ['Cold call', 'Cold call'],
  },
  statuses: {
    new: ['New', 'new'],
    screening: ['Working', 'Contacted', 'Working'],
    nurture: ['Nurture', 'nurture '],
    disqualified: ['Unqualified'],
    meeting: ['Meeting'],
    proposal: ['Proposal'],
    closing: ['Negotiation', 'Negotiation'],
    won: ['Won', 'WON '],
    active: ['Active'],
    lost: ['Lost'],
  },
  owners: ['Sato', 'Suzuki', 'Miller', 'Tanaka'],
  ticked: 'x',
  again: 'asked before?',
  notes: {
    screening: ['called 3 times, no answer', 'sent brochure, will call back', 'on leave until Monday'],
    nurture: ['next budget year', 'try again in six months', 'tied to current vendor until March'],
    disqualified: ['sole trader', 'competitor looking around', 'student', 'outside our area'],
    meeting: ['demo next, IT joins', 'pain: month-end reporting'],
    proposal: ['quote sent', 'two options, VP decides'],
    closing: ['legal review', 'answer promised by month end'],
    won: ['starts in April', 'three sites'],
    lost: ['price', 'went with a competitor', 'building it in-house', 'wrong time'],
  },
};

export const SAMPLE_WORDS: Record<SampleLanguage, SampleWords> = { en, ja };
