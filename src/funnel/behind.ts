/** Finds the leads behind a figure: every number of the report can be followed to its rows. */
import { alarmRows } from './behind/alarms';
import { allRows } from './behind/all';
import { checklistRows } from './behind/checklist';
import { cohortRows } from './behind/cohorts';
import { customersBehind } from './behind/customers';
import { groupRows } from './behind/groups';
import { handoffRows } from './behind/handoffs';
import { headlineBehind } from './behind/headline';
import { milestoneRows } from './behind/milestones';
import { outcomeRows } from './behind/outcomes';
import { planRows } from './behind/plan';
import { queueRows } from './behind/queue';
import { realityRows } from './behind/reality';
import { roleRows } from './behind/roles';
import { sourceRows } from './behind/sources';
import { speedRows } from './behind/speed';
import { stageRows } from './behind/stages';
import { stuckRows } from './behind/stuck';
import type { Choice } from './choose';
import type { Observed } from './observe';
import type { TeamFacts } from './team-facts';

export interface Found {
  /** Index of the history's leads. */
  readonly lead: number;
  /** Index of the passes, -1 when the lead never entered. */
  readonly pass: number;
  /** The moment that counts here, such as the win or the offer; not-a-number when there is none. */
  readonly at: number;
}

/** The parts of a figure's key after its topic; `null` when there is no such figure any more. */
export type RowsOf = (
  observed: Observed,
  choice: Choice,
  parts: readonly string[],
  facts?: TeamFacts,
) => Found[] | null;

/** One topic a line. */
const TOPICS: Readonly<Record<string, RowsOf>> = {
  alarms: alarmRows,
  customers: customersBehind,
  cohorts: cohortRows,
  groups: groupRows,
  all: allRows,
  milestones: milestoneRows,
  outcomes: outcomeRows,
  reality: realityRows,
  sources: sourceRows,
  stages: stageRows,
  headline: headlineBehind,
  checklist: checklistRows,
  handoffs: handoffRows,
  roles: roleRows,
  queue: queueRows,
  speed: speedRows,
  stuck: stuckRows,
  plan: planRows,
};

/** Half a character cannot be written in percents, and is safe as it is. */
const WHOLE = /(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])+/g;

/** `behindKey('stages', 'meeting', 'reached')`: the parts in order, each of them safe in the key. */
export function behindKey(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(WHOLE, (text) => encodeURIComponent(text))).join('/');
}

export function rowsBehind(
  observed: Observed,
  choice: Choice,
  key: string,
  facts: TeamFacts = {},
): Found[] | null {
  const [topic, ...parts] = partsOf(key);
  if (!Object.prototype.hasOwnProperty.call(TOPICS, topic)) return null;
  return TOPICS[topic](observed, choice, parts, facts);
}

/** A text that is no key of ours, such as `%`, has no parts. */
function partsOf(key: string): string[] {
  try {
    return key.split('/').map(decodeURIComponent);
  } catch {
    return [''];
  }
}
