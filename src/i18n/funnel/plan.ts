/** Wording of the reverse plan. */
import type { Milestone } from '../../funnel/path';
import type { Basis, PlanKey } from '../../funnel/plan-basis';

interface Pace {
  readonly leads: string;
  readonly low: string;
  readonly high: string;
  readonly perWeek: string;
  readonly lowPerWeek: string;
  readonly pace: string;
  readonly until: string;
}

interface Money {
  readonly target: string;
  readonly won: string;
  readonly there: string;
  readonly low: string;
  readonly high: string;
}

export interface PlanWords {
  title(amount: string, day: string): string;
  thereTitle: string;
  basisTitle: string;
  weeksTitle: string;
  columns: Record<
    | 'what'
    | 'how'
    | 'needed'
    | 'best'
    | 'worst'
    | 'perWeek'
    | 'latest'
    | 'n'
    | 'chance'
    | 'expected'
    | 'low'
    | 'high'
    | 'value'
    | 'from'
    | 'ninth'
    | 'week',
    string
  >;
  needed: Record<'wins' | 'meetings' | 'leads', string>;
  how: Record<'wins' | 'meetings' | 'leads', string>;
  /** After an amount or a day that has gone by. */
  tooLate: string;
  won: string;
  wonSince(day: string): string;
  noStart: string;
  unpriced(n: string): string;
  open: Record<Exclude<Milestone, 'won'>, string>;
  soon(days: string): string;
  notSoon(days: string): string;
  recycled: string;
  comeBack(share: string): string;
  comeBackUnknown(share: string): string;
  stale: string;
  staleHow(days: string): string;
  left: string;
  basis: Record<PlanKey, string>;
  from: Record<Basis['from'], string>;
  days(value: string): string;
  later(n: string): string;
  verdict: {
    reached(money: Money): string;
    onTrack(money: Money): string;
    onTrackOnly(money: Money): string;
    reachable(pace: Pace): string;
    stretch(pace: Pace): string;
    stretchPipe(money: Money): string;
    tooSlow(pace: Pace): string;
    tooLate(money: Money, until: string): string;
    tooThin(list: string): string;
  };
  /** At the top of the tab: which plan, what comes of it, and what it takes now. */
  said(title: string, verdict: string): string;
  thisWeek(day: string, needed: string): string;
  counted(what: string, n: string): string;
  /** Cells that a plan still needs; `null` for what is there. */
  typeHere(amount: string | null, by: string | null): string;
  notes: { rates(days: string): string; ends: string; spread: string };
}

export const planEn: PlanWords = {
  title: (amount, day) => `Plan: ${amount} by ${day}`,
  thereTitle: 'Plan: what is there already',
  basisTitle: 'Plan: what it rests on',
  weeksTitle: 'Plan: week by week',
  columns: {
    what: 'What',
    how: 'How',
    needed: 'needed',
    best: 'at best',
    worst: 'at worst',
    perWeek: 'a week',
    latest: 'latest day',
    n: 'n',
    chance: 'chance to win',
    expected: 'expected',
    low: 'low end',
    high: 'high end',
    value: 'value',
    from: 'Where from',
    ninth: 'p90 days',
    week: 'Week from',
  },
  needed: { wins: 'Wins', meetings: 'Meetings', leads: 'New leads' },
  how: {
    wins: 'what is still to be won ÷ mean amount',
    meetings: 'wins ÷ meeting to won',
    leads: 'wins ÷ lead to won',
  },
  tooLate: 'too late',
  won: 'Won',
  wonSince: (day) => `since ${day}`,
  noStart: 'no first day is set: nothing counts as won yet',
  unpriced: (n) => `${n} without an amount`,
  open: {
    lead: 'Open leads, not qualified yet',
    qualified: 'Open leads, qualified',
    meeting: 'Open leads, with a meeting',
  },
  soon: (days) => `as a rule ${days} days more`,
  notSoon: (days) => `as a rule ${days} days more: too late, not counted`,
  recycled: 'Parked leads that come back',
  comeBack: (share) => `${share} came back in the year before`,
  comeBackUnknown: (share) => `${share} came back: too few to count on`,
  stale: 'Open for too long',
  staleHow: (days) => `no step in ${days} days: nothing is expected of them`,
  left: 'Still to be won',
  basis: {
    lead_rate: 'Lead to qualified',
    meeting_rate: 'Qualified to meeting',
    win_rate: 'Meeting to won',
    amount: 'Mean won amount',
    days_to_meeting: 'Days from lead to meeting',
    days_to_won: 'Days from meeting to won',
  },
  from: { own: 'your own history', assumed: 'typed in Settings: an assumption', missing: 'missing' },
  days: (value) => `${value} days`,
  later: (n) => `${n} later weeks go on in the same way.`,
  verdict: {
    reached: ({ target, won }) => `The plan is reached: ${won} of ${target} is won.`,
    onTrack: ({ target, there, low, high }) =>
      `On track: what is won and what the open leads are worth comes to ${there} (${low}–${high}), the plan is ${target}.`,
    onTrackOnly: ({ target, there, low, high }) =>
      `On track, but not safe: what is won and what the open leads are worth comes to ${there}, the plan is ${target}. It may also be ${low}, or ${high}.`,
    reachable: ({ leads, low, high, perWeek, pace, until }) =>
      `Within reach: the plan takes ${leads} new leads (${low}–${high}) until ${until}, ${perWeek} a week. Lately ${pace} a week came in.`,
    stretch: ({ leads, low, high, perWeek, pace, until }) =>
      `A stretch: the plan takes ${leads} new leads (${low}–${high}) until ${until}, ${perWeek} a week, and lately ${pace} a week came in. That is enough only if every rate is as good as the numbers allow.`,
    stretchPipe: ({ target, there, low, high }) =>
      `A stretch: what is won and what the open leads are worth comes to ${there} (${low}–${high}), the plan is ${target}. Only the best end gets there, and new leads are too late or too few.`,
    tooSlow: ({ lowPerWeek, pace, until }) =>
      `Out of reach at this pace: even at best the plan takes ${lowPerWeek} new leads a week until ${until}. Lately ${pace} a week came in. It needs more leads, a later day or a smaller amount.`,
    tooLate: ({ target, there, high }, until) =>
      `Out of reach: leads that enter after ${until} are as a rule not won in time, and what is there comes to ${there}, at best ${high}, of ${target}. It needs a later day or a smaller amount.`,
    tooThin: (list) =>
      `Cannot plan yet: there is too little to go by for ${list}. Type an assumption in Settings, or wait for more leads to come to an end.`,
  },
  said: (title, verdict) => `${title}. ${verdict}`,
  thisWeek: (day, needed) => ` Needed in the week from ${day}: ${needed}.`,
  counted: (what, n) => `${what} ${n}`,
  typeHere: (amount, by) => {
    const cells = [amount && `the amount to win in ${amount}`, by && `its last day in ${by}`].filter(Boolean);
    return `No plan yet: type ${cells.join(' and ')}, and this tab works out the wins, meetings and leads it takes.`;
  },
  notes: {
    rates: (days) =>
      `Own rates are within ${days} days, over the last year of leads that could be watched for so long. All leads count here, whatever source or period is chosen.`,
    ends: '“At best” and “at worst” are the 95% ends of your own rates together. A typed assumption has no ends, and the mean amount is taken as it is.',
    spread: 'Spread evenly over the weeks that are left for each, from the newest event on.',
  },
};

export const planJa: PlanWords = {
  title: (amount, day) => `計画：${day}までに${amount}`,
  thereTitle: '計画：すでにあるもの',
  basisTitle: '計画：根拠',
  weeksTitle: '計画：週ごと',
  columns: {
    what: '項目',
    how: '計算',
    needed: '必要数',
    best: '最良',
    worst: '最悪',
    perWeek: '週あたり',
    latest: '最終日',
    n: '件数',
    chance: '受注の見込み',
    expected: '見込み額',
    low: '下限',
    high: '上限',
    value: '値',
    from: '出どころ',
    ninth: '日数の90%点',
    week: '週の始まり',
  },
  needed: { wins: '受注', meetings: '商談', leads: '新規リード' },
  how: {
    wins: '残りの金額÷平均受注額',
    meetings: '受注÷商談からの受注率',
    leads: '受注÷リードからの受注率',
  },
  tooLate: '間に合いません',
  won: '受注済み',
  wonSince: (day) => `${day}以降`,
  noStart: '開始日の設定がないため、受注済みは0とします',
  unpriced: (n) => `金額のない受注${n}件`,
  open: {
    lead: '進行中：IS到達前',
    qualified: '進行中：IS到達済み',
    meeting: '進行中：商談あり',
  },
  soon: (days) => `通常あと${days}日`,
  notSoon: (days) => `通常あと${days}日：間に合わないため数えません`,
  recycled: '育成中から戻るリード',
  comeBack: (share) => `前の1年に戻ったのは${share}`,
  comeBackUnknown: (share) => `戻ったのは${share}：少なすぎるため見込みません`,
  stale: '長く止まっているリード',
  staleHow: (days) => `${days}日間進んでいないため、見込みません`,
  left: '残りの金額',
  basis: {
    lead_rate: 'リードからIS到達',
    meeting_rate: 'IS到達から商談',
    win_rate: '商談から受注',
    amount: '平均受注額',
    days_to_meeting: 'リードから商談までの日数',
    days_to_won: '商談から受注までの日数',
  },
  from: { own: '自社の履歴', assumed: '設定に入力した仮定', missing: 'なし' },
  days: (value) => `${value}日`,
  later: (n) => `このあとの${n}週も同じように続きます。`,
  verdict: {
    reached: ({ target, won }) => `計画を達成しています：${target}に対して${won}を受注しました。`,
    onTrack: ({ target, there, low, high }) =>
      `順調です：受注済みと進行中の見込みは合わせて${there}（${low}～${high}）で、計画は${target}です。`,
    onTrackOnly: ({ target, there, low, high }) =>
      `順調ですが、確実ではありません：受注済みと進行中の見込みは合わせて${there}、計画は${target}です。${low}にとどまることも、${high}になることもあります。`,
    reachable: ({ leads, low, high, perWeek, pace, until }) =>
      `届く範囲です：${until}までに新規リードが${leads}件（${low}～${high}件）、週に${perWeek}件必要です。最近は週に${pace}件でした。`,
    stretch: ({ leads, low, high, perWeek, pace, until }) =>
      `かなり高い目標です：${until}までに新規リードが${leads}件（${low}～${high}件）、週に${perWeek}件必要で、最近は週に${pace}件でした。どの率も区間の上限どおりのときだけ足ります。`,
    stretchPipe: ({ target, there, low, high }) =>
      `かなり高い目標です：受注済みと進行中の見込みは合わせて${there}（${low}～${high}）で、計画は${target}です。届くのは最良の場合だけで、新規リードは間に合わないか、足りません。`,
    tooSlow: ({ lowPerWeek, pace, until }) =>
      `今のペースでは届きません：最良の場合でも${until}まで週に${lowPerWeek}件の新規リードが必要で、最近は週に${pace}件でした。リードを増やすか、期日か金額を見直してください。`,
    tooLate: ({ target, there, high }, until) =>
      `届きません：${until}より後に入るリードは通常間に合わず、すでにあるものは${there}、最良でも${high}で、計画は${target}です。期日か金額を見直してください。`,
    tooThin: (list) =>
      `まだ計画できません：${list}の根拠が足りません。設定に仮定を入力するか、リードの決着を待ってください。`,
  },
  said: (title, verdict) => `${title}。${verdict}`,
  thisWeek: (day, needed) => `${day}からの1週間に必要：${needed}。`,
  counted: (what, n) => `${what}${n}件`,
  typeHere: (amount, by) => {
    const cells = [amount && `${amount} に目標金額`, by && `${by} に期日`].filter(Boolean);
    return `計画はまだありません。${cells.join('、')}を入力すると、必要な受注・商談・リードを逆算します。`;
  },
  notes: {
    rates: (days) =>
      `自社の率は、${days}日間観察できた直近1年のリードについて、${days}日以内に進んだ割合です。流入元や期間の選択にかかわらず、全リードで計算します。`,
    ends: '「最良」と「最悪」は、自社の率の95%区間の両端を合わせたものです。入力した仮定には幅がなく、平均受注額はそのまま使います。',
    spread: '最新の出来事から数えて、それぞれに残る週へ均等に割り振ります。',
  },
};
