/** Wording of where the pipeline is stuck: each step against its reference, and what a change would bring. */
import type { StepVerdict } from '../../funnel/bottleneck';

/** Figures of the step with the most at stake as text, ready to stand in a sentence. */
export interface StuckFacts {
  readonly step: string;
  /** The rate with its k, n and interval. */
  readonly now: string;
  readonly days: string;
  /** The target, or the rate of the half-year before with its k and n. */
  readonly reference: string;
  /** The interval of the difference, in percentage points. */
  readonly gap: string;
}

export interface StuckWords {
  title: string;
  columns: Record<
    | 'step'
    | 'verdict'
    | 'k'
    | 'n'
    | 'now'
    | 'reference'
    | 'referenceOf'
    | 'gap'
    | 'atStake'
    | 'waiting'
    | 'oldest',
    string
  >;
  /** A share with its k, n and interval, as they are in the language's sentences. */
  rate(share: string, of: string): string;
  /** A step with the days in which it has to be taken. */
  step(from: string, to: string, days: string): string;
  verdicts: Record<StepVerdict, string>;
  target: string;
  say: {
    below: Record<'target' | 'before', (facts: StuckFacts) => string>;
    atStake(amount: string): string;
    /** Where no amount is known. */
    leftBehind(leads: string): string;
    waiting(n: string): string;
    waitingSince(n: string, days: string): string;
    nobodyWaits: string;
    none: string;
    tooFew(minimum: string): string;
    undated: string;
  };
  notes: readonly string[];
  whatIf: {
    title: string;
    columns: Record<
      'flow' | 'now' | 'k' | 'n' | 'winsGiven' | 'fiveWins' | 'fiveAmount' | 'upWins' | 'upAmount',
      string
    >;
    note: string;
  };
}

export const stuckEn: StuckWords = {
  title: 'Where is it stuck?',
  columns: {
    step: 'Step, and days to take it',
    verdict: 'Verdict',
    k: 'went on',
    n: 'of',
    now: 'now',
    reference: 'reference',
    referenceOf: 'which is',
    gap: 'gap in points, 95%',
    atStake: 'at stake per quarter',
    waiting: 'waiting there now',
    oldest: 'oldest days',
  },
  rate: (share, of) => `${share} (${of})`,
  step: (from, to, days) => `${from} → ${to} (${days})`,
  verdicts: {
    bottleneck: 'most at stake',
    below: 'below, but less is at stake',
    level: 'no gap that chance could not make',
    too_few: 'too few to say',
  },
  target: 'target',
  say: {
    below: {
      target: ({ step, now, days, reference }) =>
        `Most at stake: ${step}. ${now} go on within ${days} days; the target of ${reference} is out of that range.`,
      before: ({ step, now, days, reference, gap }) =>
        `Most at stake: ${step}. ${now} go on within ${days} days, against your own ${reference} of the half-year before; the difference of ${gap} points does not reach 0.`,
    },
    atStake: (amount) => ` About ${amount} a quarter is at stake.`,
    leftBehind: (leads) => ` About ${leads} leads a quarter stay behind for it.`,
    waiting: (n) => ` Waiting there now: ${n}.`,
    waitingSince: (n, days) => ` Waiting there now: ${n}, the oldest for ${days} days.`,
    nobodyWaits: ' Nobody is waiting there now.',
    none: 'The numbers support no bottleneck: no step lies further below its reference than chance could put it.',
    tooFew: (minimum) =>
      `Too few leads to say where it is stuck: below ${minimum} in a half-year no step is compared.`,
    undated: 'Nothing is dated yet, so no step can be compared.',
  },
  notes: [
    'Nine of ten who take a step take it within its days. Now: who came to the step in the half-year (183 days) that ended so many days ago; before: the half-year before that. The reference is the target of Settings, else the half-year before.',
    'Always of the whole team, whatever source or period is chosen. At stake: the gap × those who come to the step in a quarter × the share of them that is won further on × the mean won amount.',
  ],
  whatIf: {
    title: 'What would it bring?',
    columns: {
      flow: 'come in a quarter',
      now: 'go on now',
      k: 'won of those',
      n: 'who went on',
      winsGiven: 'won %',
      fiveWins: '+5 points: wins',
      fiveAmount: '+5 points: amount',
      upWins: 'up to reference: wins',
      upAmount: 'up to reference: amount',
    },
    note: 'More wins in a quarter if more went on at that step and the rest stayed as it is. An estimate, not a promise: who goes on only because of a push may be won less often.',
  },
};

export const stuckJa: StuckWords = {
  title: 'どこで詰まっているか',
  columns: {
    step: '工程（所要日数）',
    verdict: '判定',
    k: '次へ進んだ件数',
    n: '母数',
    now: '直近の率',
    reference: '基準',
    referenceOf: '基準の内訳',
    gap: '差（ポイント、95%区間）',
    atStake: '四半期の影響額',
    waiting: '現在の滞留',
    oldest: '最長日数',
  },
  rate: (share, of) => `${share}（${of}）`,
  step: (from, to, days) => `${from} → ${to}（${days}日）`,
  verdicts: {
    bottleneck: '影響が最も大きい',
    below: '基準を下回るが、影響はより小さい',
    level: '偶然の範囲を超える差はない',
    too_few: '件数不足で判断できない',
  },
  target: '目標',
  say: {
    below: {
      target: ({ step, now, days, reference }) =>
        `影響が最も大きいのは「${step}」です。${days}日以内に進んだ割合は${now}で、目標の${reference}はこの区間に入りません。`,
      before: ({ step, now, days, reference, gap }) =>
        `影響が最も大きいのは「${step}」です。${days}日以内に進んだ割合は${now}で、その前の半年は${reference}でした。差の区間（${gap}ポイント）は0に届きません。`,
    },
    atStake: (amount) => `四半期あたり約${amount}に影響します。`,
    leftBehind: (leads) => `四半期あたり約${leads}件が先へ進めていません。`,
    waiting: (n) => `現在${n}件がとどまっています。`,
    waitingSince: (n, days) => `現在${n}件がとどまり、最長は${days}日です。`,
    nobodyWaits: '現在とどまっているリードはありません。',
    none: '数字が裏づける詰まりはありません。偶然の範囲を超えて基準を下回る工程はありません。',
    tooFew: (minimum) =>
      `件数が少なく、どこで詰まっているかは判断できません。半年で${minimum}件に満たない工程は比べません。`,
    undated: '日時のある記録がまだないため、工程を比べられません。',
  },
  notes: [
    '各工程の日数は、進んだリードの9割がそれ以内に進む日数です。直近は、その日数だけ前までの半年（183日）に工程へ来たリード、比較はさらにその前の半年です。基準は設定の目標で、目標がなければ前の半年です。',
    '選んだ流入元や期間にかかわらず全体が対象です。影響額＝差×四半期に工程へ来る件数×その先で受注する割合×平均受注金額。',
  ],
  whatIf: {
    title: '改善するとどうなるか',
    columns: {
      flow: '四半期の件数',
      now: '直近の率',
      k: 'うち受注',
      n: '進んで決着',
      winsGiven: '受注率',
      fiveWins: '5ポイント増：受注',
      fiveAmount: '5ポイント増：金額',
      upWins: '基準まで：受注',
      upAmount: '基準まで：金額',
    },
    note: 'その工程で進む割合だけが上がり、ほかは変わらない場合の、四半期あたりの増加分です。目安であり、約束ではありません。無理に進めたリードは受注しにくいことがあります。',
  },
};
