/** What can happen to a lead: one event is one row of History, the only source of truth. */

/**
 * A moment on the spreadsheet's own wall clock, in milliseconds: what `Date.UTC(...)` gives for the
 * figures a person reads in the cell. It has no zone, so a day is a day everywhere (FNL-6).
 */
export type WallTime = number;

export const EVENT_KINDS = [
  'entered',
  'offered',
  'accepted',
  'returned',
  'withdrawn',
  'moved',
  'touched',
  'amount',
  'renewed',
  'expanded',
  'undone',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const VIAS = ['sidebar', 'cell', 'adopt', 'import', 'form', 'repair'] as const;
export type Via = (typeof VIAS)[number];

export interface PipelineEvent {
  /** `null`: it happened, but nobody wrote down when. */
  readonly when: WallTime | null;
  readonly leadId: string;
  readonly kind: EventKind;
  /**
   * Stage keys. `entered`, `accepted` and `moved` put the lead into `to`; an offer, its return and its
   * withdrawal carry the two sides of the gate in `from` and `to` and move nothing. A `moved` with an
   * empty `to` says that the lead's row is no longer in the tab.
   */
  readonly from: string;
  readonly to: string;
  readonly amount: number | null;
  readonly source: string;
  readonly actor: string;
  readonly owner: string;
  readonly reason: string;
  readonly note: string;
  readonly via: Via;
  readonly eventId: string;
  readonly summary: string;
}

/** Whether an event of this kind can put the lead into its `to` stage. */
export function movesLead(kind: EventKind): boolean {
  return kind === 'entered' || kind === 'accepted' || kind === 'moved';
}
