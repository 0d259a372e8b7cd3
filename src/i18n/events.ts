/** One sentence for people per event: the Summary column of History. */
import type { Health, Touch } from '../pipeline/activity';
import type { EventKind } from '../pipeline/event';

export interface EventWords {
  actor: string;
  owner: string;
  from: string;
  to: string;
  amount: string;
  source: string;
  reason: string;
  note: string;
}

export interface EventMessages {
  /** Somebody typed into a cell; Google does not tell who. */
  someone: string;
  system: string;
  entered(words: EventWords): string;
  offered(words: EventWords): string;
  accepted(words: EventWords): string;
  returned(words: EventWords): string;
  withdrawn(words: EventWords): string;
  moved(words: EventWords): string;
  movedByHand(words: EventWords): string;
  /** Taken over from the plain sheet when the pipeline started. */
  adopted(words: EventWords): string;
  reassigned(words: EventWords): string;
  gone(words: EventWords): string;
  cameBack(words: EventWords): string;
  amount(words: EventWords): string;
  /** A contact, or how a customer is doing. */
  touched(words: EventWords): string;
  planned(words: EventWords): string;
  renewed(words: EventWords): string;
  expanded(words: EventWords): string;
  undone(words: EventWords): string;
  /** Codes that stand in Reason besides the team's own. */
  reasons: Record<Touch | `health.${Health}` | 'terms' | 'expansion' | 'cross_sell', string>;
  /** What an `undone` took back. */
  kinds: Record<EventKind, string>;
}

const because = (reason: string, note: string): string => [reason, note].filter(Boolean).join(' – ');

export const eventsEn: EventMessages = {
  someone: 'someone',
  system: 'Tasuki',
  entered: ({ source, to, note }) =>
    `Entered at ${to}${source ? ` from ${source}` : ''}${note && `; repeats ${note}`}`,
  offered: ({ actor, owner, from, to, reason }) =>
    `${actor} offered it to ${owner} (${from} → ${to})${reason ? `, with answers missing: ${reason}` : ''}`,
  accepted: ({ actor, to }) => `${actor} accepted it: ${to}`,
  returned: ({ actor, reason, note }) => `${actor} returned it: ${because(reason, note)}`,
  withdrawn: ({ actor }) => `${actor} took the offer back`,
  moved: ({ actor, from, to, reason, note }) =>
    `${actor} moved it from ${from} to ${to}${because(reason, note) ? `: ${because(reason, note)}` : ''}`,
  movedByHand: ({ from, to }) => `Stage typed over by hand: ${from} → ${to}; no checklist was asked`,
  adopted: ({ from, to }) => `${from} → ${to}, as the sheet said`,
  reassigned: ({ owner }) => `Now looked after by ${owner || 'nobody'}`,
  gone: ({ from }) => `Its row is no longer in the sheet (was ${from})`,
  cameBack: ({ to }) => `Its row is back in the sheet: ${to}`,
  amount: ({ amount, reason, note }) =>
    `Amount is now ${amount || 'as before'}${because(reason, note) ? `: ${because(reason, note)}` : ''}`,
  touched: ({ actor, reason, note }) => `${actor}: ${because(reason, note)}`,
  planned: ({ actor, note }) => (note ? `${actor} planned next: ${note}` : `${actor} did what was planned`),
  renewed: ({ actor, amount, note }) =>
    `${actor} recorded the renewal${amount ? `: ${amount}` : ''}${note && `, until ${note}`}`,
  expanded: ({ actor, amount, reason, note }) => `${actor} recorded ${because(reason, note)}: now ${amount}`,
  undone: ({ actor, reason, from, to }) =>
    `${actor} took back: ${reason}${from && to && from !== to ? ` (${from} → ${to})` : ''}`,
  reasons: {
    'call.reached': 'Called and reached',
    'call.no_answer': 'Called, no answer',
    'mail.sent': 'Mail sent',
    'mail.replied': 'Mail answered',
    'meeting.held': 'Met',
    'meeting.no_show': 'Did not show up',
    'content.seen': 'Content seen',
    'health.good': 'Doing well',
    'health.watch': 'Needs watching',
    'health.risk': 'At risk',
    terms: 'contract terms',
    expansion: 'an expansion',
    cross_sell: 'a cross-sell',
  },
  kinds: {
    entered: 'the entry',
    offered: 'the offer',
    accepted: 'the acceptance',
    returned: 'the return',
    withdrawn: 'the withdrawal',
    moved: 'the move',
    touched: 'an entry in the log',
    amount: 'the amount',
    renewed: 'the renewal',
    expanded: 'the expansion',
    undone: 'the undoing',
  },
};

export const eventsJa: EventMessages = {
  someone: '誰か',
  system: 'Tasuki',
  entered: ({ source, to, note }) =>
    `${source ? `${source}から` : ''}「${to}」で登録${note && `（${note}と重複）`}`,
  offered: ({ actor, owner, from, to, reason }) =>
    `${actor}さんが${owner}さんへ引き継ぎを依頼（${from} → ${to}）${reason ? `。未確認あり：${reason}` : ''}`,
  accepted: ({ actor, to }) => `${actor}さんが受け取り：${to}`,
  returned: ({ actor, reason, note }) => `${actor}さんが差し戻し：${because(reason, note)}`,
  withdrawn: ({ actor }) => `${actor}さんが引き継ぎの依頼を取り下げ`,
  moved: ({ actor, from, to, reason, note }) =>
    `${actor}さんが移動：${from} → ${to}${because(reason, note) ? `（${because(reason, note)}）` : ''}`,
  movedByHand: ({ from, to }) => `ステージを手入力で変更：${from} → ${to}（チェックリストは未確認）`,
  adopted: ({ from, to }) => `${from} → ${to}（元のシートの記録）`,
  reassigned: ({ owner }) => (owner ? `担当を${owner}さんに変更` : '担当を空欄に変更'),
  gone: ({ from }) => `シートから行がなくなりました（直前：${from}）`,
  cameBack: ({ to }) => `シートに行が戻りました：${to}`,
  amount: ({ amount, reason, note }) =>
    `金額${amount ? `を${amount}に変更` : 'は変更なし'}${because(reason, note) ? `（${because(reason, note)}）` : ''}`,
  touched: ({ actor, reason, note }) => `${actor}さん：${because(reason, note)}`,
  planned: ({ actor, note }) => (note ? `${actor}さんの次の予定：${note}` : `${actor}さんが予定を完了`),
  renewed: ({ actor, amount, note }) =>
    `${actor}さんが更新を記録${amount ? `：${amount}` : ''}${note && `（次回 ${note}）`}`,
  expanded: ({ actor, amount, reason, note }) => `${actor}さんが${because(reason, note)}を記録：${amount}`,
  undone: ({ actor, reason, from, to }) =>
    `${actor}さんが${reason}を取り消し${from && to && from !== to ? `（${from} → ${to}）` : ''}`,
  reasons: {
    'call.reached': '電話（話せた）',
    'call.no_answer': '電話（不在）',
    'mail.sent': 'メール送信',
    'mail.replied': 'メール返信あり',
    'meeting.held': '面談済み',
    'meeting.no_show': '面談に来ず',
    'content.seen': '資料の閲覧',
    'health.good': '順調',
    'health.watch': '要観察',
    'health.risk': '解約の恐れ',
    terms: '契約条件',
    expansion: '拡大',
    cross_sell: 'クロスセル',
  },
  kinds: {
    entered: '登録',
    offered: '引き継ぎの依頼',
    accepted: '受け取り',
    returned: '差し戻し',
    withdrawn: '依頼の取り下げ',
    moved: '移動',
    touched: '活動の記録',
    amount: '金額の変更',
    renewed: '更新',
    expanded: '拡大',
    undone: '取り消し',
  },
};
