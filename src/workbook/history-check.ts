/** Holds History's rows against their checks: which were edited or added by hand, and what else is wrong. */
import type { Cell } from '../pipeline/cell';
import { brokenLinks, type Chain, type Finding, type Link, linkBefore } from '../pipeline/chain';
import { type EventIdParts, readEventId } from '../pipeline/event-id';
import { checkOfRow, rowToEvent } from './history';
import { EVENT_ID_AT, HISTORY_COLUMNS } from './schema';

const LEAD_AT = HISTORY_COLUMNS.indexOf('lead_id');
const VIA_AT = HISTORY_COLUMNS.indexOf('via');
/** Rows that say that they came in from elsewhere have ids of their own, and nothing to be checked by. */
const IMPORTED: readonly string[] = ['import', 'form'];

/** Another reading that a cell may have had before the workbook's time zone was changed; mostly there is none. */
export type AlsoRead = (cells: readonly Cell[]) => readonly (readonly Cell[])[];

interface Doubt {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly id: EventIdParts;
  readonly before: Link | undefined;
}

export class RowCheck {
  /** Rows whose check is right, and rows that have none to be held against. */
  sound = 0;
  unchecked = 0;
  private readonly doubts: Doubt[] = [];
  /** What the check of a row would be, where it has another one or none. */
  private readonly wouldBe = new Map<number, string>();
  /** Rows that are events, but whose id is nobody's or another lead's. */
  private readonly strays: Array<{ row: number; leadId: string; key: string; imported: boolean }> = [];

  constructor(
    private readonly chain: Chain,
    /** Events may be from before there were checks; in a newer workbook each has one. */
    private readonly legacy: boolean,
    private readonly alsoRead: AlsoRead = () => [],
  ) {}

  /** Rows may come in any order, and not all of them. */
  see(row: number, cells: readonly Cell[]): void {
    const id = readEventId(String(cells[EVENT_ID_AT - 1] ?? ''));
    const leadId = String(cells[LEAD_AT] ?? '');
    if (id?.leadId !== leadId && rowToEvent(cells) !== null) {
      const imported = id === null && IMPORTED.includes(String(cells[VIA_AT]));
      if (imported) this.unchecked++;
      this.strays.push({ row, leadId, key: `${leadId} ${this.hash(cells)}`, imported });
    }
    const links = id && this.chain.get(id.leadId);
    // Appended since the ids were read: it is seen next time.
    if (!id || !links?.some((link) => link.revision === id.revision)) return;
    const before = linkBefore(links, id.revision);
    if (id.check !== '' && this.fits(cells, id.check, before?.check ?? '')) {
      this.sound++;
      return;
    }
    this.wouldBe.set(row, checkOfRow(cells, before?.check ?? ''));
    if (id.check === '' && this.legacy && !before?.check) this.unchecked++;
    // What stood between is gone, and with it what this check was made from.
    else if (id.check !== '' && (before?.revision ?? 0) < id.revision - 1) this.unchecked++;
    else this.doubts.push({ row, cells, id, before });
  }

  /** `newest` as for `brokenLinks`. */
  findings(newest: ReadonlyMap<string, number>): Finding[] {
    const edited = new Map<number, Finding>();
    const edit = (row: number, leadId: string, key: string): unknown =>
      edited.set(row, { what: 'edited', leadId, row, n: 1, key: `edited ${key}` });
    for (const { row, cells, id, before } of this.doubts) {
      const proper = before && this.wouldBe.get(before.row);
      // The row is as it was written, and the check of the one before is not.
      if (before && proper !== undefined && id.check !== '' && this.fits(cells, id.check, proper))
        edit(before.row, id.leadId, `${id.leadId} ${before.revision} ${proper}`);
      else edit(row, id.leadId, `${id.leadId} ${id.revision} ${this.wouldBe.get(row)}`);
    }
    const broken = brokenLinks(this.chain, newest).filter(
      (one) => one.what !== 'copied' || !edited.has(one.row as number),
    );
    const lacking = new Map<string, number>();
    for (const { what, leadId, n } of broken)
      if (what === 'missing') lacking.set(leadId, (lacking.get(leadId) ?? 0) + n);
    for (const { row, leadId, key, imported } of this.strays) {
      if (edited.has(row) && !lacking.has(leadId)) continue;
      const left = lacking.get(leadId) ?? 0;
      lacking.set(leadId, left - 1);
      // An event of the lead is missing, and here is one that has lost its id.
      if (left > 0) edit(row, leadId, key);
      else if (!imported && !edited.has(row))
        edited.set(row, { what: 'added', leadId, row, n: 1, key: `added ${key}` });
    }
    const explained = (one: Finding): boolean =>
      one.what === 'missing' && (lacking.get(one.leadId) as number) <= 0;
    return [...edited.values(), ...broken.filter((one) => !explained(one))].sort(
      (a, b) => (a.row ?? Infinity) - (b.row ?? Infinity) || (a.leadId < b.leadId ? -1 : 1),
    );
  }

  private fits(cells: readonly Cell[], check: string, before: string): boolean {
    return (
      checkOfRow(cells, before) === check ||
      this.alsoRead(cells).some((other) => checkOfRow(other, before) === check)
    );
  }

  /** Names what a row says, whoever wrote it. */
  private hash(cells: readonly Cell[]): string {
    const named = [...cells];
    named[EVENT_ID_AT - 1] = 'x.1.x';
    return checkOfRow(named, '');
  }
}
