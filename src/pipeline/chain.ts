/**
 * Every lead's events as a chain, from their ids alone: which numbers are missing, which were given twice,
 * and which check an event's own was made from.
 */
import type { Cell } from './cell';
import { readEventId } from './event-id';

export interface Link {
  /** Where it stands in History. */
  readonly row: number;
  readonly revision: number;
  readonly check: string;
}

/** Something in History that Tasuki did not write so. The key outlives sorting, and is another one after another change. */
export interface Finding {
  readonly what: 'edited' | 'added' | 'copied' | 'missing';
  readonly leadId: string;
  /** Of `missing`, the row below the gap: the lead's next event; `null`: its newest events are gone. */
  readonly row: number | null;
  /** How many rows. */
  readonly n: number;
  readonly key: string;
}

export type Chain = ReadonlyMap<string, readonly Link[]>;

/** `ids`: History's id column from its first row on. */
export function chainOf(ids: readonly Cell[]): Chain {
  const chain = new Map<string, Link[]>();
  ids.forEach((id, at) => {
    const parts = typeof id === 'string' ? readEventId(id) : null;
    if (parts === null) return;
    const { leadId, revision, check } = parts;
    const links = chain.get(leadId);
    const link = { row: at + 1, revision, check };
    if (links) links.push(link);
    else chain.set(leadId, [link]);
  });
  // Sorted rows are no broken chain.
  for (const links of chain.values()) links.sort((a, b) => a.revision - b.revision || a.row - b.row);
  return chain;
}

/** The event before this one, as far as it is still there. */
export function linkBefore(links: readonly Link[], revision: number): Link | undefined {
  let before: Link | undefined;
  for (const link of links) {
    if (link.revision >= revision) break;
    before = link;
  }
  return before;
}

/** `newest`: the number of each lead's newest event as far as anybody knows of it, beside its row or from before. */
export function brokenLinks(chain: Chain, newest: ReadonlyMap<string, number>): Finding[] {
  const found: Finding[] = [];
  const gap = (leadId: string, from: number, to: number, row: number | null): number =>
    found.push({ what: 'missing', leadId, row, n: to - from + 1, key: `missing ${leadId} ${from}-${to}` });
  for (const [leadId, links] of chain) {
    let last = 0;
    for (const { row, revision } of links) {
      if (revision === last)
        found.push({ what: 'copied', leadId, row, n: 1, key: `copied ${leadId} ${revision}` });
      else if (revision > last + 1) gap(leadId, last + 1, revision - 1, row);
      last = revision;
    }
    const known = newest.get(leadId) ?? 0;
    if (known > last) gap(leadId, last + 1, known, null);
  }
  for (const [leadId, known] of newest) if (known > 0 && !chain.has(leadId)) gap(leadId, 1, known, null);
  return found;
}
