/** What a new pipeline starts with, in Japanese. */
import type { DefaultMessages } from './defaults';

export const defaultsJa: DefaultMessages = {
  stages: {
    new: '新規リード',
    screening: 'IS対応中',
    nurture: '育成中',
    meeting: '商談',
    proposal: '提案',
    closing: 'クロージング',
    onboarding: '導入支援',
    active: '継続利用',
    lost: '失注',
    disqualified: '対象外',
    churned: '解約',
  },
  gates: { lead_quality: 'リードの質', screening: 'スクリーニング', customer_handover: '顧客の引き継ぎ' },
  items: {
    fit: { label: '適合', question: '自社が役に立てる会社か？', evidence: '業種・規模・使い道' },
    contact: {
      label: '連絡先',
      question: '担当者に連絡がつくか。連絡を待っているか？',
      evidence: '氏名と、つながる電話かメール',
    },
    interest: { label: '関心', question: '何を、いつ求めてきたか？', evidence: 'フォーム・資料・会話と日付' },
    need: {
      label: '課題',
      question: 'どんな課題を、誰が困っている？放置すると？',
      evidence: 'お客様自身の言葉',
    },
    authority: {
      label: '決裁構造',
      question: '誰が決め、稟議はどこを通る？',
      evidence: '決裁者の名前か役職',
    },
    timeline: { label: '時期', question: 'いつから使いたい？その日付の理由は？', evidence: '日付のある予定' },
    budget: {
      label: '予算',
      question: '枠はあるか。なければ、どう確保する？',
      evidence: '金額、または期のはじまりの月',
    },
    promised: {
      label: '約束',
      question: '範囲と価格で、何を約束した？',
      evidence: '書かれている場所（提案書・契約書）',
    },
    success: { label: '成功の基準', question: 'いつまでに何ができれば成功か？', evidence: '数字と日付' },
    people: {
      label: '関係者',
      question: '誰に会い、それぞれの役割は？',
      evidence: '責任者・窓口・経理・技術',
    },
    terms: { label: '契約条件', question: '期間・更新・支払いは？', evidence: '開始日・終了日・通知期限' },
    risks: { label: 'リスク', question: '何が心配か。反対した人は？', evidence: '懸念と、こちらの答え' },
    go_live: { label: '利用開始', question: 'いつから使い始める？', evidence: '合意した日付' },
    competitor: {
      label: '競合',
      question: '何と比べている？内製や現状維持も含めて？',
      evidence: '比較先の名前',
    },
    human_resources: {
      label: '人員体制',
      question: '先方の誰が運用する？手は足りている？',
      evidence: '担当者の名前',
    },
    metrics: {
      label: '定量効果',
      question: 'どの数字を、いくつからいくつにしたい？',
      evidence: 'お客様が口にした数字',
    },
    economic_buyer: {
      label: '最終決裁者',
      question: '費用を承認できるのは誰？話せているか？',
      evidence: '名前と、会った日',
    },
    decision_criteria: {
      label: '判断基準',
      question: '何を基準に比べて決める？',
      evidence: 'お客様が挙げた基準と優先順',
    },
    decision_process: {
      label: '決定の流れ',
      question: 'どんな手順で、いつまでに決まる？',
      evidence: '手順と日付',
    },
    pain: {
      label: '痛み',
      question: '今、誰が何に困り、いくら失っている？',
      evidence: 'お客様自身の言葉か数字',
    },
    champion: {
      label: '推進者',
      question: '社内で進めてくれる人は？影響力はある？',
      evidence: 'これまでに動いてくれたこと',
    },
    competition: {
      label: '競争相手',
      question: '他に選ばれそうなのは？見送りも含めて？',
      evidence: '相手の名前と進み具合',
    },
  },
  reasons: {
    return: {
      authority_unknown: '決裁者が不明',
      need_unclear: '課題が不明',
      not_now: '今は時期ではない',
      wrong_fit: '対象の顧客ではない',
      no_meeting: '商談の約束がない',
      information_missing: '情報が足りない',
      other: 'その他',
    },
    lost: {
      price: '価格',
      competitor: '競合に決定',
      no_decision: '検討中止',
      function: '機能不足',
      other: 'その他',
    },
    disqualified: {
      wrong_fit: '対象の顧客ではない',
      no_contact: '連絡がつかない',
      competitor_or_student: '同業・学生・営業目的',
      duplicate: '登録済み',
      other: 'その他',
    },
    nurture: {
      not_now: '今ではない',
      budget_year: '来期予算',
      contract_end: '現契約の満了待ち',
      other: 'その他',
    },
    churned: {
      not_used: '使われなかった',
      price: '価格',
      competitor: '競合へ変更',
      closed: '事業の終了・変更',
      other: 'その他',
    },
  },
  general: {
    language: 'このブックの言語：en または ja',
    minimum_n: 'この件数未満では順位をつけません',
    within_days: '「T日以内」の日数',
    way: '役割の分け方：hats（兼任）・is_first（ISを専任）・four_roles（4つの役割）',
  },
};
