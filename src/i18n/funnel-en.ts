/** The funnel's report in English. */
import type { FunnelWords } from './funnel';
import { alarmsEn } from './funnel/alarms';
import { checklistWordsEn } from './funnel/checklist';
import { cohortsEn } from './funnel/cohorts';
import { customersEn } from './funnel/customers';
import { groupsEn } from './funnel/groups';
import { handoffWordsEn } from './funnel/handoffs';
import { headlineEn } from './funnel/headline';
import { planEn } from './funnel/plan';
import { queueEn } from './funnel/queue';
import { roleWordsEn } from './funnel/roles';
import { speedEn } from './funnel/speed';
import { stuckEn } from './funnel/stuck';
import { tabEn } from './funnel/tab';
import { troubleEn } from './funnel/trouble';
import { funnelRulesEn } from './funnel-rules';
import { workbookEn } from './workbook';

export const funnelEn: FunnelWords = {
  language: 'en',
  cohorts: cohortsEn,
  groups: groupsEn,
  plan: planEn,
  roles: workbookEn.roles,
  tab: tabEn,
  title: 'Funnel',
  asOf: (when, events) => `As of ${when} · ${events} events`,
  asOfNothing: 'Nothing is dated yet',
  computed: (when) => ` · computed ${when}`,
  comma: ', ',
  newer: ['', ' events newer than this report: refresh it from the menu or the sidebar'],
  upToDate: 'No event is newer than this report',
  passes: (passes, recovered) => `${passes} passes, ${recovered} recovered`,
  of: (k, n) => `${k} of ${n}`,
  firstAndRecovered: (first, recovered) => `first pass ${first} · recovered ${recovered}`,
  waiting: (n) => `${n} waiting`,
  tooFew: (n) => `too few to judge (n ${n})`,
  say: {
    empty:
      'There are no leads in History yet. Start a pipeline on your sheet, or move a lead, and this page fills.',
    overview: (leads, meetings, won) =>
      `Of ${leads} leads, ${meetings} reached a meeting and ${won} were won.`,
    fewClosed: (closed, minimum) =>
      `Only ${closed} are closed. Below ${minimum} a win rate is an anecdote: nothing is ranked yet.`,
    overdue: (n, days, now, then) =>
      `${n} leads have been open for more than ${days} days. If none of them is won any more, the win rate is ${then}, not ${now}.`,
    queue: (n, stage, days) => `${n} leads stand in ${stage}; the oldest has stood there for ${days} days.`,
    easyGate: (rate) =>
      `${rate} of decided handoffs were accepted. So near to all, the gate may not be checking.`,
    hardGate: (rate) =>
      `Only ${rate} of decided handoffs were accepted. The two sides may not agree on what is ready.`,
    undated: (n) =>
      `${n} leads entered without a date: they count as reached, but are in no month and in no time.`,
  },
  sections: {
    milestones: 'From lead to won',
    stages: 'Stages',
    sources: 'Sources',
    handoffs: 'Handoffs',
    reality: 'Numbers versus reality',
    unusable: 'What could not be used',
    rules: 'How these numbers are counted',
  },
  columns: {
    step: 'Step',
    stage: 'Stage',
    reached: 'reached',
    fromPrevious: 'from previous',
    interval: '95% range',
    fromFirst: 'from first',
    medianDays: 'median days',
    p90: 'p90 days',
    thereNow: 'there now',
    oldest: 'oldest days',
    leads: 'leads',
    qualified: 'qualified',
    meeting: 'meeting',
    won: 'won',
    firstPass: 'first pass',
    recovered: 'recovered',
    source: 'Source',
    rate: 'won %',
    amount: 'won amount',
    daysToWon: 'median days',
    gate: 'Gate',
    offered: 'offered',
    accepted: 'accepted',
    returned: 'returned',
    waiting: 'waiting',
    withdrawn: 'withdrawn',
    acceptance: 'accepted %',
    hours: 'median hours',
    oldestHours: 'oldest hours',
    what: 'What',
    n: 'n',
    meaning: 'What it means',
    row: 'History row',
    leadId: 'Lead ID',
    why: 'Why',
  },
  milestones: { lead: 'Lead', qualified: 'Qualified', meeting: 'Meeting', won: 'Won' },
  blank: '(blank)',
  nobody: '(nobody named)',
  tooYoung: 'too young',
  noMonths: 'No lead has a dated entry, so there are no months to compare.',
  noHandoffs: 'No handoff has been offered yet.',
  blankWhen: ' (the History rows without a date in When)',
  allUsable: 'Every row of History could be used.',
  bySender: 'by who offered',
  bySource: 'by source',
  byReason: 'why they came back',
  noReason: '(no reason)',
  reality: {
    handMoves: ['Stages typed over by hand', 'Recorded as moves, but no checklist was asked.'],
    overrides: ['Gates crossed with answers missing', 'Each has its written reason in History.'],
    undated: ['Entered without a date', 'Counted as reached; in no month and in no time.'],
    negative: ['Dated before their own entry', 'Counted as reached; their times are left out.'],
    gone: ['Gone from the sheet', 'The row was removed; the pass stays counted.'],
    overdue: ['Open for longer than T', 'Not yet lost, so not in the win rate.'],
  },
  notKnown: 'not known',
  rows: (list) => `rows ${list}`,
  customers: customersEn,
  headline: headlineEn,
  handoffs: handoffWordsEn,
  checklist: checklistWordsEn,
  roleLoad: roleWordsEn,
  rules: funnelRulesEn,
  alarms: alarmsEn,
  stuck: stuckEn,
  queue: queueEn,
  speed: speedEn,
  unusable: {
    history_no_lead: () => 'No lead ID: the row was left out',
    history_event: ({ text }) => `“${text}” is not an event: the row was left out`,
    history_stage: ({ text }) =>
      `“${text}” is not a stage in Settings: the lead is counted, its place is not known`,
    history_no_stage: () => 'No stage is named: it moves nobody, and a lead that entered so stands nowhere',
    history_undated: () => 'No date: counted as reached, not in months and times',
    history_undated_move: () => 'Nobody wrote when: counted, but not in months and times',
    history_date: ({ text }) => `“${text}” is not a date: treated as undated`,
    history_to_come: () => 'Dated in the future: not counted yet',
    history_amount: ({ text }) => `“${text}” is not an amount: treated as blank`,
    history_before_entry: () => 'Dated before the lead’s entry: counted as reached, not in times',
    history_never_entered: () => 'The lead has events but never entered a stage: it is not counted',
  },
  trouble: troubleEn,
};
