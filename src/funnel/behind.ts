/** Finds the leads behind a figure: every number of the report can be followed to its rows. */
import { alarmRows } from './behind/alarms';
import { cohortRows } from './behind/cohorts';
import { customersBehind } from './behind/customers';
import { groupRows } from './behind/groups';
import { queueRows } from './behind/queue';
import { speedRows } from './behind/speed';
import { stuckRows } from './behind/stuck';
import type { Choice } from './choose';
import type { Observed } from './observe';

export interface Found {
  /** Index of the history's leads. */
  readonly lead: number;
  /** Index of the passes, -1 when the lead never entered. */
  readonly pass: number;
  /** The moment that counts here, such as the win or the offer; not-a-number when there is none. */
  readonly at: number;
}

/** The parts of a figure's key after its topic; `null` when there is no such figure any more. */
export type RowsOf = (observed: Observed, choice: Choice, parts: readonly string[]) => Found[] | null;

/** One topic a line. */
const TOPICS: Readonly<Record<string, RowsOf>> = {
  alarms: alarmRows,
  customers: customersBehind,
  cohorts: cohortRows,
  groups: groupRows,
  queue: queueRows,
  speed: speedRows,
  stuck: stuckRows,
};

/** `behindKey('stages', 'meeting', 'reached')`: the parts in order, each of them safe in the key. */
export function behindKey(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('/');
}

export function rowsBehind(observed: Observed, choice: Choice, key: string): Found[] | null {
  const [topic, ...parts] = key.split('/').map(decodeURIComponent);
  return Object.prototype.hasOwnProperty.call(TOPICS, topic) ? TOPICS[topic](observed, choice, parts) : null;
}
