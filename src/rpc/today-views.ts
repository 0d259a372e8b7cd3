/** What the page shows of many leads: what waits for whom, several chosen rows, how handoffs were answered. */
import type { QueueSection } from '../pipeline/queue';
import type { Role } from '../pipeline/stage';
import type { Told, WallText } from './lead-views';

/** Several rows are selected: what can be done to all of them at once. */
export interface SeveralLeads {
  leads: ChosenLead[];
  /** Selected rows that are no leads. */
  others: number;
}

export interface ChosenLead {
  leadId: string;
  row: number;
  revision: number;
  name: string;
  stage: string;
  owner: string;
}

/** One line of Today. */
export interface TodayItem {
  leadId: string;
  row: number;
  name: string;
  stage: string;
  owner: string;
  /** What the section counts by: an answer is due, a lead came, an action is planned, a stage was entered. */
  at: WallText | null;
  late: boolean;
  /** The sender, the reason, the action: the second line. */
  detail: string;
}

export interface TodaySection {
  key: QueueSection;
  /** All there are; `items` holds the first of them. */
  total: number;
  items: TodayItem[];
}

export interface Today {
  now: WallText;
  /** Whose day it is; empty: everybody's. */
  person: string;
  /** Only leads of this role's stages; empty: every role the person has. */
  role: Role | '';
  /** In the order in which they should be done; empty ones are left out. */
  sections: TodaySection[];
}

/** Whose list is asked for: `me` is whoever acts, `all` is everybody. */
export interface TodayFilter {
  person: string;
  role: Role | '';
}

/** How a person's handoffs were answered. */
export interface HandoffRecord {
  person: string;
  accepted: number;
  returned: number;
  waiting: number;
  reasons: Array<{ reason: string; count: number }>;
}

export interface Skipped {
  leadId: string;
  name: string;
  why: Told;
}

export interface BatchResult {
  /** Names the batch; undoing it asks for this. */
  op: string;
  done: number;
  skipped: Skipped[];
}
