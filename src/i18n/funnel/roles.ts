/** Wording of the load of the roles, and of whether one should get a person of its own. */

/** The evidence about one role as text, ready to stand in a sentence. */
export interface LoadFacts {
  readonly role: string;
  readonly share: string;
  readonly k: string;
  readonly n: string;
  /** How many people, and the other roles they work in; blank when none. */
  readonly people: number;
  readonly others: string;
  /** Blank when nobody has several roles. */
  readonly hats: string;
  readonly hatsOf: string;
  readonly arrivals: string;
  readonly departures: string;
  readonly queue: string;
  readonly overdue: string;
}

export interface RoleWords {
  title: string;
  columns: Record<
    | 'role'
    | 'work'
    | 'share'
    | 'people'
    | 'hats'
    | 'arrivals'
    | 'departures'
    | 'queue'
    | 'median'
    | 'overdue'
    | 'who',
    string
  >;
  tooFew(days: string, work: string, leadsAWeek: string): string;
  stay: string;
  carveOut(facts: LoadFacts, growing: boolean, overdue: boolean): string;
  notes: readonly string[];
}

export const roleWordsEn: RoleWords = {
  title: 'Roles: load, hats and queues',
  columns: {
    role: 'Role',
    work: 'work done',
    share: 'share',
    people: 'people',
    hats: 'hats changed',
    arrivals: 'came in',
    departures: 'went out',
    queue: 'there now',
    median: 'median days',
    overdue: 'overdue',
    who: 'Who',
  },
  tooFew: (days, work, leads) =>
    `Too early to advise on splitting roles: ${days} days of History, ${work} pieces of work by named people, ${leads} new leads a week. It takes 60 days, 100 and 5.`,
  stay: 'Stay as you are: no role is both too much for people with several hats and falling behind. Sharing roles is a good answer at this size.',
  carveOut: (f, growing, overdue) =>
    `${[
      `Time to give ${f.role} a person of its own: it is ${f.share} of all work (${f.k} of ${f.n}), done by ${f.people === 1 ? '1 person who also does' : `${f.people} people who also do`} ${f.others}; they change hats ${f.hats} of the time (${f.hatsOf})`,
      ...(growing ? [`${f.arrivals} leads came in and ${f.departures} went out`] : []),
      ...(overdue ? [`${f.overdue} of the ${f.queue} there now are overdue`] : []),
    ].join('; ')}.`,
  notes: [
    'Of the last 92 days. Work: contacts, offers, answers to offers and moves by named people, in the role of the stage where the lead stood; an answer to an offer is work of the receiving role. Rows taken over in bulk are no work.',
    'Hats changed: of two pieces of work in a row on one day by people of several roles, how many were in different roles.',
    'A split is advised only for a role with 35 % of the work or more, all done by people of several roles, with 25 % of changes or more, and more coming in than going out (one-sided 95 %) or a third of at least 10 there now overdue.',
  ],
};

export const roleWordsJa: RoleWords = {
  title: '役割の負荷・兼任・滞留',
  columns: {
    role: '役割',
    work: '作業',
    share: '割合',
    people: '人数',
    hats: '持ち替え',
    arrivals: '入ってきた',
    departures: '出ていった',
    queue: '現在',
    median: '日数の中央値',
    overdue: '期限超過',
    who: '担当した人',
  },
  tooFew: (days, work, leads) =>
    `役割を分けるかどうかの判断にはまだ早い段階です：履歴${days}日分、記名のある作業${work}件、新しいリード週${leads}件。60日・100件・週5件が目安です。`,
  stay: '今のままで問題ありません。兼任で手が回らず、しかも滞っている役割はありません。この規模では、兼任はよい選択です。',
  carveOut: (f, growing, overdue) =>
    `${[
      `${f.role}に専任の人を置く時期です：全作業の${f.share}（${f.n}件中${f.k}件）を占め、${f.others}と兼任の${f.people}人が担い、続けて行う作業の${f.hats}で役割を持ち替えています（${f.hatsOf}）`,
      ...(growing ? [`${f.arrivals}件が入り、出ていったのは${f.departures}件です`] : []),
      ...(overdue ? [`現在の${f.queue}件のうち${f.overdue}件が期限を超えています`] : []),
    ].join('。')}。`,
  notes: [
    '直近92日間の数字です。作業は、記名のある接触・引き継ぎの依頼と回答・移動で、リードがあったステージの役割に数えます。依頼への回答は受け取る側の作業です。一括で取り込んだ行は数えません。',
    '持ち替え：複数の役割をもつ人が同じ日に続けて行った2つの作業のうち、役割が変わった割合。',
    '分けることを勧めるのは、作業の35%以上を占め、全員が兼任で、持ち替えが25%以上あり、入る件数が出る件数より多い（片側95%）か、現在10件以上ありその3分の1以上が期限を超えている役割だけです。',
  ],
};
