/** An event somebody has decided on, before History gives it a time, an actor and an id. */
import type { EventKind, WallTime } from './event';

export interface Draft {
  readonly kind: EventKind;
  readonly from: string;
  readonly to: string;
  readonly amount?: number | null;
  readonly owner?: string;
  readonly reason?: string;
  readonly note?: string;
  /** What somebody typed into a cell before, recorded because it is about to be written over. */
  readonly byHand?: boolean;
  /** When it happened, if that is not when it is written down. */
  readonly when?: WallTime | null;
}
