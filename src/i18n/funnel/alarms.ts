/** Wording of the silo alarms: what is watched, what was found, and on what evidence. */
import type { AlarmCode, MeasureCode } from '../../funnel/alarms/alarm';

/** Figures of an alarm as text, ready to stand in a sentence. */
export interface AlarmFacts {
  /** Whom it is about, as `about` says it. */
  readonly about: string;
  readonly before: string;
  readonly now: string;
  readonly k: string;
  readonly n: string;
  readonly days: string;
  readonly monthBefore: string;
  readonly monthNow: string;
  /** The second figure of the alarm where it has one, such as the win rate. */
  readonly otherBefore: string;
  readonly otherNow: string;
}

export interface AlarmWords {
  title: string;
  columns: Record<'measure' | 'k' | 'n' | 'before' | 'now' | 'change' | 'amount', string>;
  names: Record<AlarmCode, string>;
  measures: Record<MeasureCode, (days: string) => string>;
  everybody: string;
  sender(name: string, gate: string): string;
  /** Sentences at the top of the tab. */
  say: Record<AlarmCode, (facts: AlarmFacts) => string>;
  /** The second part of the sentence on handoffs: what fell. */
  fell: Record<'accepted' | 'offer_won', (facts: AlarmFacts) => string>;
  none: string;
  watched: readonly string[];
}

export const alarmsEn: AlarmWords = {
  title: 'Silo alarms',
  columns: {
    measure: 'About and measure',
    k: 'k',
    n: 'n',
    before: 'before',
    now: 'now',
    change: 'change, 95%',
    amount: 'amount',
  },
  names: {
    leads_without_wins: 'More leads, fewer wins',
    pushed_handoffs: 'Pushed across the gate',
    overdue_pile: 'Win rate up, overdue deals too',
    neglected_customers: 'Customers nobody speaks to',
  },
  measures: {
    won_within: (days) => `won within ${days} days`,
    accepted: () => 'accepted, of decided offers',
    offer_won: (days) => `won within ${days} days of the offer`,
    win_rate: () => 'won, of those closed',
    overdue: (days) => `still open after ${days} days`,
    neglected: (days) => `nothing recorded for ${days} days`,
  },
  everybody: 'all',
  sender: (name, gate) => `${name}, ${gate}`,
  say: {
    leads_without_wins: ({ about, monthBefore, monthNow, before, now, days }) =>
      `More leads, fewer wins (${about}): ${monthNow} leads a month instead of ${monthBefore}, but ${now} of them won within ${days} days, not ${before}.`,
    pushed_handoffs: ({ about, monthBefore, monthNow }) =>
      `Pushed across the gate (${about}): ${monthNow} offers a month instead of ${monthBefore}`,
    overdue_pile: ({ otherBefore, otherNow, before, now, days }) =>
      `The win rate rose from ${otherBefore} to ${otherNow} while losses went unrecorded: ${now} of leads are still open after ${days} days, not ${before}.`,
    neglected_customers: ({ k, n, days }) =>
      `${k} of ${n} customers have had no contact on record for ${days} days.`,
  },
  fell: {
    accepted: ({ before, now }) => `, but ${now} of them accepted, not ${before}.`,
    offer_won: ({ before, now, days }) => `, but ${now} of them won within ${days} days, not ${before}.`,
  },
  none: 'No alarm: the numbers do not support one. That is not proof that all is well.',
  watched: [
    'Watched: leads that grow while fewer are won; offers that grow while fewer are accepted or won; a win rate that rises while overdue deals pile up; customers without contact.',
    'Always of the whole team, the last half-year (183 days) against the one before it. An alarm needs the minimum n on both sides and a difference that chance gives in one report of 200 at most.',
  ],
};

export const alarmsJa: AlarmWords = {
  title: 'サイロ化の警告',
  columns: {
    measure: '対象と指標',
    k: '該当',
    n: '母数',
    before: '前半年',
    now: '直近',
    change: '差の95%区間',
    amount: '金額',
  },
  names: {
    leads_without_wins: 'リードは増え、受注は減る',
    pushed_handoffs: '押し込みの引き継ぎ',
    overdue_pile: '受注率は上がり、長期案件が積み上がる',
    neglected_customers: '連絡のない顧客',
  },
  measures: {
    won_within: (days) => `${days}日以内の受注`,
    accepted: () => '受け取り（回答済みのうち）',
    offer_won: (days) => `依頼から${days}日以内の受注`,
    win_rate: () => '受注（決着のうち）',
    overdue: (days) => `${days}日後も進行中`,
    neglected: (days) => `${days}日間記録なし`,
  },
  everybody: '全体',
  sender: (name, gate) => `${name}（${gate}）`,
  say: {
    leads_without_wins: ({ about, monthBefore, monthNow, before, now, days }) =>
      `リードは増えましたが、受注につながっていません（${about}）。月${monthBefore}件から${monthNow}件に増えた一方、${days}日以内の受注は${before}から${now}に下がりました。`,
    pushed_handoffs: ({ about, monthBefore, monthNow }) =>
      `押し込みの引き継ぎが疑われます（${about}）。依頼は月${monthBefore}件から${monthNow}件に増えた一方、`,
    overdue_pile: ({ otherBefore, otherNow, before, now, days }) =>
      `受注率は${otherBefore}から${otherNow}に上がりましたが、失注が記録されていません。${days}日後も進行中のリードが${before}から${now}に増えました。`,
    neglected_customers: ({ k, n, days }) =>
      `顧客${n}社のうち${k}社に、${days}日間、連絡の記録がありません。`,
  },
  fell: {
    accepted: ({ before, now }) => `受入率は${before}から${now}に下がりました。`,
    offer_won: ({ before, now, days }) => `${days}日以内の受注は${before}から${now}に下がりました。`,
  },
  none: '警告はありません。数字が裏づけるものがないという意味で、問題がないことの証明ではありません。',
  watched: [
    '見ているもの：リードが増えて受注が減る、引き継ぎの依頼が増えて受け取りや受注が減る、受注率が上がる一方で長期の案件が積み上がる、顧客への連絡が途絶える。',
    '選んだ期間にかかわらず全体が対象で、直近の半年（183日）をその前の半年と比べます。双方が最小件数に達し、偶然なら多くて200回の集計に1回しか出ない差があるときだけ警告します。',
  ],
};
