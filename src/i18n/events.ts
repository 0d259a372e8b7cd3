/** One sentence for people per event: the Summary column of History. */

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
  other(words: EventWords): string;
}

const because = (reason: string, note: string): string => [reason, note].filter(Boolean).join(' – ');

export const eventsEn: EventMessages = {
  someone: 'someone',
  system: 'Tasuki',
  entered: ({ source, to }) => `Entered at ${to}${source ? ` from ${source}` : ''}`,
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
  amount: ({ amount }) => `Amount is now ${amount}`,
  other: ({ actor, note }) => `${actor}: ${note}`,
};

export const eventsJa: EventMessages = {
  someone: '誰か',
  system: 'Tasuki',
  entered: ({ source, to }) => `${source ? `${source}から` : ''}「${to}」で登録`,
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
  amount: ({ amount }) => `金額を${amount}に変更`,
  other: ({ actor, note }) => `${actor}：${note}`,
};
