/** Wording of the queues: who stands in each open stage now, and for how long. */

export interface QueueWords {
  title: string;
  columns: Record<'timed' | 'limit' | 'overdue' | 'amount', string>;
  note: string;
}

export const queueEn: QueueWords = {
  title: 'Queues now',
  columns: {
    timed: 'with a date',
    limit: 'limit, days',
    overdue: 'over the limit',
    amount: 'amount waiting',
  },
  note: 'Ages of those who are still there, whatever period is chosen. Times of those who went on stand under Stages; the two are never mixed.',
};

export const queueJa: QueueWords = {
  title: '現在の滞留',
  columns: { timed: '日時あり', limit: '上限日数', overdue: '上限超過', amount: '滞留中の金額' },
  note: '今とどまっているリードの日数で、選んだ期間によりません。先へ進んだリードの日数は「ステージ」にあり、混ぜません。',
};
