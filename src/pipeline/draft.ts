/** An event somebody has decided on, before History gives it a time, an actor and an id. */
import type { EventKind } from './event';

export interface Draft {
  readonly kind: EventKind;
  readonly from: string;
  readonly to: string;
  readonly amount?: number | null;
  readonly owner?: string;
  readonly reason?: string;
  readonly note?: string;
}
