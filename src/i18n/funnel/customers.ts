/** Wording of the report's customers: who stayed, who left, and what they are worth. */
import type { LtvLack } from '../../funnel/customers';

export interface CustomerWords {
  title: string;
  columns: Record<'rate' | 'amount', string>;
  active: string;
  activeAt(day: string): string;
  atStart: string;
  atStartOn(day: string): string;
  started: string;
  churned: string;
  undated: string;
  undatedMeaning: string;
  churn: string;
  customerMonths(k: string, n: string, months: string): string;
  retention: string;
  kept(k: string, n: string): string;
  grr: string;
  nrr: string;
  amounts(end: string, start: string, n: string): string;
  arpa: string;
  arpaOf(n: string): string;
  ltv: string;
  /** The formula, in words and with the figures put in. */
  formula: string;
  worked(arpa: string, margin: string, churn: string): string;
  lack: Record<LtvLack, (k: string, least: string) => string>;
  why: string;
  nobody: string;
}

export const customersEn: CustomerWords = {
  title: 'Customers',
  columns: { rate: 'share', amount: 'amount' },
  active: 'Customers now',
  activeAt: (day) => `up to ${day}`,
  atStart: 'Customers at the start',
  atStartOn: (day) => `on ${day}`,
  started: 'New since',
  churned: 'Left since',
  undated: 'Won or ended without a date',
  undatedMeaning: 'Customers all the same, but in none of the other figures here.',
  churn: 'Churn in a month',
  customerMonths: (k, n, months) => `${k} of ${n} customer-months, over ${months} whole months`,
  retention: 'Retention',
  kept: (k, n) => `${k} of ${n} at the start are still customers`,
  grr: 'GRR, without expansion',
  nrr: 'NRR, with expansion',
  amounts: (end, start, n) => `${end} of ${start}, ${n} customers whose amount is known`,
  arpa: 'ARPA in a month',
  arpaOf: (n) => `mean of ${n} customer-months whose amount is known`,
  ltv: 'LTV',
  formula: 'LTV = average revenue of a customer in a month (ARPA) × gross margin ÷ churn in a month',
  worked: (arpa, margin, churn) => `${arpa} × ${margin} ÷ ${churn}`,
  lack: {
    no_margin: () => 'n/a: gross_margin in Settings is blank',
    few_churned: (k, least) => `n/a: ${k} have left, and under ${least} a lifetime is a guess`,
    no_amount: () => 'n/a: no customer’s amount is known',
  },
  why: 'why they left',
  nobody: 'Nobody with a dated win is in History yet, so there are no customers to follow.',
};

export const customersJa: CustomerWords = {
  title: '顧客',
  columns: { rate: '割合', amount: '金額' },
  active: '現在の顧客',
  activeAt: (day) => `${day} まで`,
  atStart: '期首の顧客',
  atStartOn: (day) => `${day} 時点`,
  started: '期首以降の新規',
  churned: '期首以降の解約',
  undated: '受注日または終了日が不明',
  undatedMeaning: '顧客ですが、ここのほかの数字には含めません。',
  churn: '月次解約率',
  customerMonths: (k, n, months) => `延べ${n}顧客月のうち${k}件（満${months}か月分）`,
  retention: '継続率',
  kept: (k, n) => `期首の${n}件のうち${k}件が継続中`,
  grr: 'GRR（拡大を含めない売上継続率）',
  nrr: 'NRR（拡大を含む売上継続率）',
  amounts: (end, start, n) => `${start}のうち${end}（金額のわかる顧客${n}件）`,
  arpa: 'ARPA（顧客1件の月額）',
  arpaOf: (n) => `金額のわかる延べ${n}顧客月の平均`,
  ltv: 'LTV（顧客生涯価値）',
  formula: 'LTV ＝ 顧客1件の月額（ARPA）× 粗利率 ÷ 月次解約率',
  worked: (arpa, margin, churn) => `${arpa} × ${margin} ÷ ${churn}（月額×粗利率÷解約率）`,
  lack: {
    no_margin: () => '算出不可：設定の gross_margin が空欄です',
    few_churned: (k, least) => `算出不可：解約が${k}件で、${least}件に満たないと推測にすぎません`,
    no_amount: () => '算出不可：金額のわかる顧客がいません',
  },
  why: '解約の理由',
  nobody: '受注日のある顧客がまだ履歴にないため、顧客の数字はありません。',
};
