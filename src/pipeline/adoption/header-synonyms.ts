/** What teams call each field, in English and Japanese; earlier names are the more certain ones. */
import type { Field } from './field';

/** `sure` names may also end a longer one ("primary e-mail address"); `weak` names need the whole header. */
export interface Synonyms {
  readonly sure: string;
  readonly weak?: string;
}

/** Separated by `|`, spelt as `headerWords` leaves them, joined. */
export const SYNONYMS: Readonly<Record<Field, Synonyms>> = {
  id: {
    sure: 'id|leadid|リードid|dealid|opportunityid|prospectid|商談id|案件id|顧客id|recordid|管理番号|案件番号|顧客番号|受付番号|通し番号|会員番号|customerid',
    weak: 'no|recid|uuid|contactid|accountid|ナンバー|番号|連番|number|key|uid|項番|itemno|通番',
  },
  company: {
    sure: '会社名|企業名|社名|法人名|貴社名|御社名|取引先名|顧客名|会社|企業|取引先|お客様名|クライアント名|クライアント|得意先|得意先名|団体名|組織名|companyname|company|accountname|account|organizationname|organisationname|organization|organisation|customername|clientname|businessname|employer|勤務先|お勤め先|貴社名団体名|会社名団体名|会社名組織名',
    weak: '顧客|お客様|法人|組織|店舗名|屋号|所属|customer|client|org|firm|business|dealname|opportunityname|案件名|商談名|leadname|リード名|リード|lead|deal|opportunity',
  },
  contact: {
    sure: '担当者氏名|先方担当者名|先方担当者|顧客担当者|お客様担当者|ご担当者様|ご担当者名|ご担当者|氏名|お名前|名前|窓口担当者|窓口|contactname|contactperson|primarycontact|maincontact|fullname|yourname|personname|代表者名',
    weak: '担当者名|contact|name|担当者|姓|名字|苗字|lastname|surname|familyname|名|firstname|givenname|person|代表者|先方担当',
  },
  email: {
    sure: 'メールアドレス|メルアド|eメール|email|emailaddress|mailaddress|eメールアドレス|電子メール|contactemail|workemail',
    weak: 'メール|mail|アドレス|email1|連絡先メール|連絡先',
  },
  phone: {
    sure: '電話番号|お電話番号|phonenumber|telephonenumber|telephone|phone|tel|officephone|workphone|businessphone|mobilephone|携帯電話番号|携帯電話|携帯番号|固定電話|連絡先電話番号|直通電話',
    weak: '電話|携帯|mobile|cell|cellphone|contactnumber|telno|連絡先|mobilenumber|直通',
  },
  source: {
    sure: 'リードソース|流入元|流入経路|流入チャネル|流入チャンネル|獲得経路|獲得チャネル|集客経路|認知経路|問合せ経路|問い合わせ経路|問合経路|獲得元|参照元|leadsource|originalsource|trafficsource|acquisitionchannel|utmsource|referralsource|source',
    weak: '経路|チャネル|チャンネル|媒体|ソース|きっかけ|知ったきっかけ|流入|入手元|channel|marketingchannel|howdidyouhearaboutus|leadorigin|origin|medium|campaign|キャンペーン|紹介元|referredby|反響元|接点',
  },
  owner: {
    sure: '営業担当者|営業担当|自社担当者|自社担当|社内担当者|社内担当|弊社担当|担当営業|担当is|is担当|fs担当|主担当|リード所有者|リードオーナー|商談所有者|所有者|leadowner|dealowner|opportunityowner|accountowner|salesowner|salesagent|salesrep|salesrepresentative|salesperson|owner|assignedto|assignee|accountmanager|accountexecutive',
    weak: '担当|担当者|担当者名|対応者|営業|営業マン|営業員|オーナー|rep|agent|seller|assigned|assigneduser|ownerid|ae|sdr|bdr|handledby|responsible|personincharge|pic|受付担当',
  },
  status: {
    sure: 'ステータス|フェーズ|ステージ|進捗状況|進捗|対応状況|商談状況|商談フェーズ|営業フェーズ|営業状況|状況|dealstage|leadstatus|salesstage|pipelinestage|opportunitystage|stagename|status|stage|phase|leadstage|lifecyclestage',
    weak: '状態|段階|結果|商談結果|converted|progress|outcome|result|pipelinestageid|dealpipelinestageid|stageid|受注失注|成約|won',
  },
  amount: {
    sure: '受注金額|見込金額|見込み金額|契約金額|商談金額|案件金額|成約金額|想定金額|見積金額|金額|売上金額|受注額|契約額|売上高|想定売上|dealvalue|dealamount|dealsize|closevalue|opportunityamount|contractvalue|estimatedvalue|expectedrevenue|amount',
    weak: '売上|見込額|予算|単価|月額|mrr|arr|acv|tcv|value|revenue|price|total|budget|見積額|税抜金額|利用金額',
  },
  created: {
    sure: '作成日|作成日時|登録日|登録日時|問い合わせ日|問合せ日|問合日|お問い合わせ日|お問合せ日|問い合わせ日時|問合せ日時|受付日|受付日時|獲得日|リード獲得日|流入日|流入日時|発生日|反響日|初回接触日|初回接点日|申込日|申込日時|資料請求日|ダウンロード日|タイムスタンプ|回答日時|送信日時|createdate|createddate|datecreated|creationdate|createdat|createdon|createdtime|dateadded|addedon|dateentered|engagedate|leaddate|inquirydate|enquirydate|submittedat|submissiondate|timestamp|firstcontactdate|entrydate|receivedon|datereceived|signupdate|registrationdate',
    weak: 'created|added|日付|日時|date|登録|受付|接触日|entered|opened|opendate|dateopened|startdate',
  },
  meeting_on: {
    sure: '商談日|商談日時|初回商談日|商談実施日|商談開始日|商談化日|アポ日|アポ日時|アポイント日|アポ獲得日|訪問日|面談日|打ち合わせ日|打合せ日|打合日|meetingdate|firstmeetingdate|dateofmeeting|meetingon|demodate|appointmentdate|meetingheldon|meetingbookedon',
    weak: 'meeting|firstmeeting|商談|アポ|appointment|sqldate|demo',
  },
  won_on: {
    sure: '受注日|受注日時|受注年月日|成約日|契約日|契約締結日|契約開始日|wondate|datewon|closedwondate|wonon|wontime|contractdate|contractsigned|contractsignedon|dateclosedwon',
    weak: '受注|契約|成約|won|converteddate|conversiondate|orderdate',
  },
  lost_on: {
    sure: '失注日|失注日時|失注年月日|見送り日|lostdate|datelost|closedlostdate|loston|losttime|dateclosedlost',
    weak: '失注|lost',
  },
  closed_on: {
    sure: 'クローズ日|クローズ日時|完了日|完了日時|決着日|終結日|closedate|closeddate|dateclosed|closedon|closedat|closingdate|closetime|completeddate|completedon',
    weak: 'closed|closing|クローズ|enddate|終了日',
  },
  churned_on: {
    sure: '解約日|解約日時|解約年月日|退会日|契約終了日|churndate|datechurned|churnedon|churnedat|cancellationdate|cancelleddate|canceleddate|cancelledon|canceledon|datecancelled|datecanceled',
    weak: '解約|退会|churned|churn|cancelled|canceled',
  },
  note: {
    sure: '備考|備考欄|メモ|コメント|特記事項|お問い合わせ内容|問い合わせ内容|問合せ内容|ご相談内容|notes|note|memo|comments|comment|remarks|remark|description',
    weak: '内容|詳細|その他|対応履歴|message|details|detail|inquiry|ご要望|経緯',
  },
};
