/**
 * Holds History against its own checks, without changing a cell of it. Ids are looked at each time; rows are
 * read whole up to some size, above it a part at each run, and all of them once anything is wrong.
 */
import type { Cell } from '../pipeline/cell';
import { isDate } from '../pipeline/cell';
import { brokenLinks, type Chain, chainOf, type Finding } from '../pipeline/chain';
import type { Args } from '../rpc/contract';
import type { HistoryTrouble } from '../workbook/checkpoint';
import { RowCheck } from '../workbook/history-check';
import { HISTORY_NOTE, type HistoryNote, readHistoryNote, writeHistoryNote } from '../workbook/history-note';
import { CHECKED_SINCE, HISTORY_COLUMNS } from '../workbook/schema';
import { underLock } from './commit';
import { type Context, openPipeline, type Pipeline, requireActor } from './context';
import type { Differences } from './differences';

/** A History of so many rows is read whole each time; of a longer one, so many rows. */
const WHOLE = 20_000;
const PART = 8_000;
/** More at once would take memory, not calls. */
const BLOCK = 20_000;
/** So many are told one by one. */
const TOLD = 50;

export interface HistoryCheck {
  /** `null`: nothing to tell. */
  readonly trouble: HistoryTrouble | null;
  readonly sound: number;
  readonly unchecked: number;
}

/** `found`: the workbook as it was just read; `all`: every row, however many. */
export function checkHistory(
  { book, layout }: Pipeline,
  found: Pick<Differences, 'ids' | 'rows' | 'nextRow'>,
  all = false,
): HistoryCheck {
  const text = book.note(HISTORY_NOTE);
  const note = readHistoryNote(text);
  const chain = chainOf(found.ids);
  const newest = newestOf(note, chain, found);
  const last = found.ids.length;
  const isNews = (finding: Finding): boolean => !note.seen.has(finding.key);
  const tab = layout.tabs.history;
  const readRows = (from: number, until: number): RowCheck => {
    const check = new RowCheck(chain, layout.made < CHECKED_SINCE, (cells) =>
      alsoRead(cells, (when) => book.alsoRead(when)),
    );
    for (let row = from; row <= until; row += BLOCK) {
      const rows = Math.min(BLOCK, until - row + 1);
      const block = { row, column: 1, rows, columns: HISTORY_COLUMNS.length };
      book.read(tab, block).forEach((cells, at) => {
        check.see(row + at, cells);
      });
    }
    return check;
  };

  let whole =
    all || found.nextRow <= WHOLE || note.open.length > 0 || brokenLinks(chain, newest).some(isNews);
  const from = whole || note.next > last ? 2 : note.next;
  const until = whole ? last : Math.min(last, from + PART - 1);
  let check = readRows(from, until);
  let findings = check.findings(newest);
  if (!whole && findings.some(isNews)) {
    whole = true;
    check = readRows(2, last);
    findings = check.findings(newest);
  }
  const open = findings.filter(isNews);
  // Of a part nothing is known about what stands elsewhere: what was seen there stays seen.
  const still = new Set(findings.map(({ key }) => key));
  const seen = whole ? new Map([...note.seen].filter(([key]) => still.has(key))) : note.seen;
  const now = writeHistoryNote({ next: whole ? note.next : until + 1, open, seen, newest });
  if (now !== text) book.setNote(HISTORY_NOTE, now);
  return { trouble: troubleOf(open, seen), sound: check.sound, unchecked: check.unchecked };
}

/** What the last check found, for a report that does not look itself. */
export function rememberedTrouble({ book }: Context): HistoryTrouble | null {
  const { open, seen } = readHistoryNote(book.note(HISTORY_NOTE));
  return troubleOf(open, seen);
}

/** Somebody has seen what was found: it stays counted, and is no longer announced. */
export function acknowledgeHistory(context: Context, { actor }: Args<'acknowledgeHistory'>): void {
  underLock(context, () => {
    const pipeline = openPipeline(context);
    const by = requireActor(pipeline, actor);
    const { book } = context;
    const note = readHistoryNote(book.note(HISTORY_NOTE));
    const seen = new Map(note.seen);
    const on = new Date(book.now()).toISOString().slice(0, 10);
    for (const { key } of note.open) seen.set(key, [by, on]);
    book.setNote(HISTORY_NOTE, writeHistoryNote({ ...note, open: [], seen }));
  });
}

function troubleOf(open: readonly Finding[], seen: HistoryNote['seen']): HistoryTrouble | null {
  if (open.length + seen.size === 0) return null;
  const [by, on] = [...seen.values()].pop() ?? ['', ''];
  const told = open.slice(0, TOLD).map(({ what, leadId, row, n }) => ({ what, leadId, row, n }));
  return { told, open: open.length, seen: seen.size, by, on };
}

/** A number that was given once stays given: told by the ids, by what stands beside the lead, and from before. */
function newestOf(note: HistoryNote, chain: Chain, { rows }: Pick<Differences, 'rows'>): Map<string, number> {
  const newest = new Map(note.newest);
  const raise = (leadId: string, revision: number): void => {
    if (revision > (newest.get(leadId) ?? 0)) newest.set(leadId, revision);
  };
  for (const [leadId, links] of chain) raise(leadId, links[links.length - 1].revision);
  for (const [leadId, { signature }] of rows)
    if (signature?.state.leadId === leadId) raise(leadId, signature.state.revision);
  return newest;
}

function alsoRead(cells: readonly Cell[], others: (when: number) => number[]): Cell[][] {
  const [when, ...rest] = cells;
  return isDate(when) ? others(when.getTime()).map((other) => [new Date(other), ...rest]) : [];
}
