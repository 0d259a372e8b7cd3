/** The rows of a portion that are to get an id: new leads, and leads whose id was lost. */
import { lastSerial, leadIdOf } from '../pipeline/event-id';
import type { LeadRow } from '../workbook/lead-row';
import type { Pipeline } from './context';
import type { Differences } from './differences';
import { placeIds } from './place-ids';
import { leadKey } from './same-lead';
import { lostLeadOf } from './whose-row';

/** A row that has become a lead, and the lead that it repeats; empty: none. */
interface Entered {
  readonly leadId: string;
  readonly lead: LeadRow;
  readonly of: string;
}

export class GivenIds {
  private serial: number;
  private readonly entering = new Map<string, { lead: LeadRow; of: string }>();
  /** By the id that the row's signature says. */
  private readonly returning = new Map<string, LeadRow>();

  /** `leads`: all of the tab by what tells that two are the same one; those that enter are added. */
  constructor(
    private readonly pipeline: Pipeline,
    private readonly found: Differences,
    private readonly leads: Map<string, string>,
  ) {
    this.serial = lastSerial([...found.known.keys(), ...found.places.keys()]);
  }

  get someReturn(): boolean {
    return this.returning.size > 0;
  }

  /** Whether it is the row of a lead whose id was lost. With its id, the next look tells what else the row says. */
  giveBack(lead: LeadRow): boolean {
    const { known, places } = this.found;
    const leadId = lostLeadOf(lead, known, places);
    if (leadId === null || this.returning.has(leadId)) return false;
    this.returning.set(leadId, lead);
    return true;
  }

  enter(lead: LeadRow, of: string): void {
    const leadId = leadIdOf(++this.serial);
    this.entering.set(leadId, { lead, of });
    this.remember(lead, leadId, of);
  }

  /** The lead that a new row seems to be once more, as when a form is sent twice; empty: none. */
  sameAs(lead: LeadRow): string {
    return this.leads.get(leadKey(lead) ?? '') ?? '';
  }

  /** A row that has got its id already. */
  remember(lead: LeadRow, leadId: string, of: string): void {
    const key = leadKey(lead);
    if (key !== null && of === '') this.leads.set(key, leadId);
  }

  /** The ids first: one that a crash leaves without events is given anew, an event without a row would stay. */
  place(): Entered[] {
    const wanted = new Map(this.returning);
    for (const [leadId, { lead }] of this.entering) wanted.set(leadId, lead);
    if (wanted.size === 0) return [];
    const { rows, copies } = this.found;
    return [...placeIds(this.pipeline, wanted, [...rows.values(), ...copies])].flatMap(([leadId, lead]) => {
      const entered = this.entering.get(leadId);
      return entered ? [{ leadId, lead, of: entered.of }] : [];
    });
  }
}
