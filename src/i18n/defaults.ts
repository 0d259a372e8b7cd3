/** Wording a new pipeline starts with: stage names, gates, questions, reasons. The team edits it in Settings. */

type ItemWords = { label: string; question: string; evidence: string };
type ItemKey =
  | 'fit'
  | 'contact'
  | 'interest'
  | 'need'
  | 'authority'
  | 'timeline'
  | 'budget'
  | 'promised'
  | 'success'
  | 'people'
  | 'terms'
  | 'risks'
  | 'go_live';
type StageKey =
  | 'new'
  | 'screening'
  | 'nurture'
  | 'meeting'
  | 'proposal'
  | 'closing'
  | 'onboarding'
  | 'active'
  | 'lost'
  | 'disqualified'
  | 'churned';
type ReasonWords = Record<string, string>;

export interface DefaultMessages {
  stages: Record<StageKey, string>;
  gates: Record<'lead_quality' | 'screening' | 'customer_handover', string>;
  items: Record<ItemKey, ItemWords>;
  reasons: Record<'return' | 'lost' | 'disqualified' | 'nurture' | 'churned', ReasonWords>;
  general: Record<'language' | 'minimum_n' | 'within_days', string>;
}

export const defaultsEn: DefaultMessages = {
  stages: {
    new: 'New lead',
    screening: 'Screening',
    nurture: 'Nurture',
    meeting: 'Meeting',
    proposal: 'Proposal',
    closing: 'Closing',
    onboarding: 'Onboarding',
    active: 'Active',
    lost: 'Lost',
    disqualified: 'Not a fit',
    churned: 'Churned',
  },
  gates: { lead_quality: 'Lead quality', screening: 'Screening', customer_handover: 'Customer handover' },
  items: {
    fit: {
      label: 'Fit',
      question: 'Is this the kind of company we can help?',
      evidence: 'Industry, size, or the use they describe',
    },
    contact: {
      label: 'Contact',
      question: 'Can we reach a person, and do they expect us to?',
      evidence: 'A name with a working address or number',
    },
    interest: {
      label: 'Interest',
      question: 'What did they ask for or look at, and when?',
      evidence: 'The form, page or talk, with its date',
    },
    need: {
      label: 'Need',
      question: 'What is the problem, whose is it, and what if it stays?',
      evidence: 'The problem in the customer’s own words',
    },
    authority: {
      label: 'Authority',
      question: 'Who decides, who proposes, and which way does approval go?',
      evidence: 'Name or role of who approves',
    },
    timeline: {
      label: 'Timeline',
      question: 'When must it be in use, and what drives that date?',
      evidence: 'A dated event',
    },
    budget: {
      label: 'Budget',
      question: 'Is money set aside? If not, how are such purchases funded?',
      evidence: 'An amount, or the month the budget year starts',
    },
    promised: {
      label: 'Promised',
      question: 'What did we promise, in scope and in price?',
      evidence: 'Where it is written',
    },
    success: {
      label: 'Success',
      question: 'What will the customer call a success, and by when?',
      evidence: 'A figure and a date',
    },
    people: {
      label: 'People',
      question: 'Who have we met, and what is each one’s part?',
      evidence: 'Sponsor, daily contact, billing, technical',
    },
    terms: {
      label: 'Terms',
      question: 'What are term, renewal and payment?',
      evidence: 'Start, end and notice dates',
    },
    risks: {
      label: 'Risks',
      question: 'What could go wrong, and who objected?',
      evidence: 'The objection and our answer to it',
    },
    go_live: { label: 'Go-live', question: 'When do they go live?', evidence: 'The agreed date' },
  },
  reasons: {
    return: {
      authority_unknown: 'Who decides is unclear',
      need_unclear: 'The need is unclear',
      not_now: 'The timing is not now',
      wrong_fit: 'Not our kind of customer',
      no_meeting: 'No meeting was agreed',
      information_missing: 'Information is missing',
      other: 'Other',
    },
    lost: {
      price: 'Price',
      competitor: 'A competitor',
      no_decision: 'No decision was made',
      function: 'Something was missing',
      other: 'Other',
    },
    disqualified: {
      wrong_fit: 'Not our kind of customer',
      no_contact: 'Cannot be reached',
      competitor_or_student: 'Competitor, student or seller',
      duplicate: 'Known already',
      other: 'Other',
    },
    nurture: {
      not_now: 'Not now',
      budget_year: 'Next budget year',
      contract_end: 'When their contract ends',
      other: 'Other',
    },
    churned: {
      not_used: 'It was not used',
      price: 'Price',
      competitor: 'A competitor',
      closed: 'The business closed or changed',
      other: 'Other',
    },
  },
  general: {
    language: 'Language of this workbook: en or ja',
    minimum_n: 'Below this many leads nothing is ranked',
    within_days: 'Days in which a lead counts as converted “within T”',
  },
};

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
  },
};
