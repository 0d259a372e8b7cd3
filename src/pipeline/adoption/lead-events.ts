/**
 * Turns one row's dates and status into the events that History will hold; nothing is invented.
 *
 * Every lead enters at the first stage in Settings order on the day it was created, undated when nobody
 * wrote that day down: the first milestone's day would make the lead younger than it is.
 */
import type { WallTime } from '../event';
import { firstStageOf, type Stage, type StageKind, stageByKey } from '../stage';
import type { DayField } from './field';
import type { AdoptedEvent } from './outcome';

export type RowDays = Readonly<Partial<Record<DayField, WallTime>>>;

export interface RowStory {
  readonly events: AdoptedEvent[];
  readonly stage: string;
  readonly since: WallTime | null;
  /** Days that say something else than the status does. */
  readonly contradicting: DayField[];
  /** Days before the lead was created. */
  readonly tooEarly: DayField[];
}

interface Move {
  readonly field: DayField;
  readonly when: WallTime;
  readonly to: string;
  readonly kind: StageKind;
}

/** An end that each kind of status rules out. */
const RULED_OUT: Readonly<Record<StageKind, readonly StageKind[]>> = {
  open: ['won', 'lost', 'churned'],
  parked: ['won', 'churned'],
  disqualified: ['won', 'churned'],
  won: ['lost', 'churned'],
  lost: ['won', 'churned'],
  churned: ['lost'],
};

/** Makes the story teller for these stages; `status` is a stage key, or `null` when the sheet says none. */
export function storyTeller(
  stages: readonly Stage[],
): (
  days: RowDays,
  status: string | null,
  worth: { readonly amount: number | null; readonly source: string },
) => RowStory {
  const entry = stages[0]!.key;
  const ofKind = (kind: StageKind): Stage | undefined => stages.find((stage) => stage.kind === kind);
  const won = ofKind('won');
  const targets: ReadonlyArray<readonly [DayField, Stage | undefined]> = [
    ['meeting_on', firstStageOf(stages, 'field_sales')],
    ['won_on', won],
    ['lost_on', ofKind('lost')],
    ['churned_on', ofKind('churned')],
  ];

  /** A closing day says when, the status says how it ended; a day of its own for that end is better. */
  const closing = (days: RowDays, status: Stage | undefined): Stage | undefined => {
    if (status?.kind === 'won') return days.won_on === undefined ? won : undefined;
    if (status?.kind === 'lost') return days.lost_on === undefined ? status : undefined;
    return status?.kind === 'disqualified' ? status : undefined;
  };

  return (days, status, worth) => {
    const standing = status === null ? undefined : stageByKey(stages, status);
    const moves: Move[] = [];
    for (const [field, to] of [...targets, ['closed_on', closing(days, standing)] as const]) {
      const when = days[field];
      if (when !== undefined && to) moves.push({ field, when, to: to.key, kind: to.kind });
    }
    moves.sort((a, b) => a.when - b.when);

    const contradicting: DayField[] = [];
    const kept = moves.filter((move, at) => {
      // One row holds one deal: a meeting dated after the win is a slip of the date, not a second deal.
      if (move.kind === 'open' && moves.slice(0, at).some(({ kind }) => kind === 'won')) {
        contradicting.push(move.field);
        return false;
      }
      if (!standing || !RULED_OUT[standing.kind].includes(move.kind)) return true;
      const resumed =
        move.kind !== 'won' && moves.slice(at + 1).some(({ kind }) => isResumption(kind, standing));
      if (!resumed) contradicting.push(move.field);
      return resumed;
    });

    const created = days.created;
    const tooEarly = kept
      .filter((move) => created !== undefined && move.when < created)
      .map(({ field }) => field);
    const events: AdoptedEvent[] = [
      { when: created ?? null, kind: 'entered', from: '', to: entry, ...worth, reason: '' },
    ];
    let stage = entry;
    let since = created ?? null;
    const moveTo = (to: string, when: WallTime | null): void => {
      if (to === stage) return;
      events.push({ when, kind: 'moved', from: stage, to, amount: null, source: '', reason: '' });
      stage = to;
      since = when;
    };
    for (const move of kept) moveTo(move.to, move.when);
    if (standing) moveTo(standing.key, null);
    return { events, stage, since, contradicting, tooEarly };
  };
}

/** Lost in January, met again in June: the later day explains the earlier end. */
function isResumption(kind: StageKind, standing: Stage): boolean {
  return kind === 'open' || (kind === 'won' && standing.kind === 'won');
}
