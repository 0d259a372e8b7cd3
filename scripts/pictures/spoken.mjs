/** What is typed into the pictures' workbook, in each language. */
export const SPOKEN = {
  en: {
    locale: 'en_US',
    leads: 'Leads',
    suffix: '',
    script: /^[ -~]+$/,
    evidence: {
      need: 'Quotes take three days; two deals lost over it',
      authority: 'Head of sales proposes, the CFO signs',
      timeline: 'New fiscal year starts in April',
    },
    message: 'Demo on Thursday at 14:00. They also look at one competitor.',
    /** With the days until then. */
    nextActions: [
      ['Send the price list', -1],
      ['Ask who signs', 0],
      ['Confirm the demo', 1],
      ['Call after the fair', 8],
    ],
  },
  ja: {
    locale: 'ja_JP',
    leads: 'リード一覧',
    suffix: '.ja',
    script: /^株式会社/,
    evidence: {
      need: '見積もりに3日かかり、2件失注している',
      authority: '営業部長が起案し、役員が決裁',
      timeline: '4月の新年度から使いたい',
    },
    message: '木曜14時にデモの約束。他社1社とも比較中です。',
    nextActions: [
      ['価格表を送る', -1],
      ['決裁者を確認する', 0],
      ['デモの日程を確定', 1],
      ['展示会後に電話', 8],
    ],
  },
};
