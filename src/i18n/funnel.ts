/** Wording of the funnel's report, on its tab and in the terminal. */
import type { Milestone } from '../funnel/path';
import type { Problem } from '../pipeline/problem';
import type { Language } from '../pipeline/settings';
import type { Role } from '../pipeline/stage';
import type { AlarmWords } from './funnel/alarms';
import type { ChecklistWords } from './funnel/checklist';
import type { CohortWords } from './funnel/cohorts';
import type { CustomerWords } from './funnel/customers';
import type { GroupWords } from './funnel/groups';
import type { HandoffWords } from './funnel/handoffs';
import type { HeadlineWords } from './funnel/headline';
import type { PlanWords } from './funnel/plan';
import type { QueueWords } from './funnel/queue';
import type { RoleWords } from './funnel/roles';
import type { SpeedWords } from './funnel/speed';
import type { StuckWords } from './funnel/stuck';
import type { TabWords } from './funnel/tab';
import type { TroubleWords } from './funnel/trouble';
import { funnelEn } from './funnel-en';
import { funnelJa } from './funnel-ja';

export interface FunnelWords {
  language: Language;
  roles: Record<Role, string>;
  tab: TabWords;
  title: string;
  asOf(when: string, events: string): string;
  asOfNothing: string;
  computed(when: string): string;
  comma: string;
  /** Joined by the formula to the number of newer events, on either side. */
  newer: readonly [string, string];
  upToDate: string;
  passes(passes: string, recovered: string): string;
  of(k: string, n: string): string;
  firstAndRecovered(first: string, recovered: string): string;
  waiting(n: string): string;
  tooFew(n: string): string;
  say: {
    empty: string;
    overview(leads: string, meetings: string, won: string): string;
    fewClosed(closed: string, minimum: string): string;
    overdue(n: string, days: string, now: string, then: string): string;
    queue(n: string, stage: string, days: string): string;
    easyGate(rate: string): string;
    hardGate(rate: string): string;
    undated(n: string): string;
  };
  sections: Record<
    'milestones' | 'stages' | 'sources' | 'handoffs' | 'reality' | 'unusable' | 'rules',
    string
  >;
  columns: {
    step: string;
    stage: string;
    reached: string;
    fromPrevious: string;
    interval: string;
    fromFirst: string;
    medianDays: string;
    p90: string;
    thereNow: string;
    oldest: string;
    leads: string;
    qualified: string;
    meeting: string;
    won: string;
    firstPass: string;
    recovered: string;
    source: string;
    rate: string;
    amount: string;
    daysToWon: string;
    gate: string;
    offered: string;
    accepted: string;
    returned: string;
    waiting: string;
    withdrawn: string;
    acceptance: string;
    hours: string;
    oldestHours: string;
    what: string;
    n: string;
    meaning: string;
    row: string;
    leadId: string;
    why: string;
  };
  milestones: Record<Milestone, string>;
  blank: string;
  nobody: string;
  tooYoung: string;
  noMonths: string;
  noHandoffs: string;
  /** Where rows too many to name are found. */
  blankWhen: string;
  allUsable: string;
  bySender: string;
  bySource: string;
  byReason: string;
  noReason: string;
  reality: Record<'handMoves' | 'overrides' | 'undated' | 'negative' | 'gone' | 'overdue', [string, string]>;
  notKnown: string;
  rows(list: string): string;
  customers: CustomerWords;
  headline: HeadlineWords;
  handoffs: HandoffWords;
  checklist: ChecklistWords;
  roleLoad: RoleWords;
  rules: readonly string[];
  alarms: AlarmWords;
  stuck: StuckWords;
  queue: QueueWords;
  speed: SpeedWords;
  unusable: Record<string, (params: Problem['params']) => string>;
  cohorts: CohortWords;
  groups: GroupWords;
  plan: PlanWords;
  trouble: TroubleWords;
}

export function funnelWords(language: Language): FunnelWords {
  return language === 'ja' ? funnelJa : funnelEn;
}
