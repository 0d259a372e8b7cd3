/** The lead card's working day in English. */
import type { CardMessages } from './sidebar-card';

const days = (count: number) => `${count.toLocaleString('en')} day${count === 1 ? '' : 's'}`;

export const cardEn: CardMessages = {
  awayDays: (count) =>
    count === 0
      ? 'today'
      : count === 1
        ? 'tomorrow'
        : count < 0
          ? `${days(-count)} overdue`
          : `in ${days(count)}`,
  agoDays: (count) => (count === 0 ? 'today' : count === 1 ? 'yesterday' : `${days(count)} ago`),
  pickDate: 'Pick a date',
  date: 'Date',
  dateNeeded: 'Choose a date.',
  save: 'Save',

  log: 'Log',
  touchKinds: { call: 'Call', mail: 'Mail', meeting: 'Meeting', content: 'Content' },
  touches: {
    'call.reached': 'Reached',
    'call.no_answer': 'No answer',
    'mail.sent': 'Sent',
    'mail.replied': 'Replied',
    'meeting.held': 'Held',
    'meeting.no_show': 'No-show',
    'content.seen': 'Seen',
  },
  logNote: 'What was said',
  logWhen: 'When, if not now',
  logFuture: 'This lies ahead. Plan it as the next step.',
  logAs: 'Save as',
  lastContact: (when) => `Last contact: ${when}`,
  noContact: 'No contact yet',

  nextStep: 'Next step',
  nextWhat: 'What happens next?',
  nextWhen: 'When? A click saves it.',
  nextDefault: 'Follow up',
  nextNeeded: 'Say what happens next.',
  nextDone: 'Done',
  tomorrow: 'Tomorrow',
  inThreeDays: 'In 3 days',
  inAWeek: 'In a week',

  undo: 'Undo',
  undoOf: (summary) => `Undo: ${summary}`,
  doneJustNow: (summary) => `Done: ${summary}`,

  contract: 'Contract',
  renewal: 'Renewal',
  renewalUnknown: 'No renewal date yet',
  health: 'Health',
  healths: { good: 'Good', watch: 'Watch', risk: 'At risk' },
  healthUnknown: 'Not said yet',
  terms: 'Terms',
  termsTitle: 'Contract terms',
  renewed: 'Renewed',
  renewedTitle: 'Record a renewal',
  renewedHelp: 'The amount of the new contract, and the day it is up again.',
  expand: 'Sold more',
  expandTitle: 'Record what was sold',
  expandKind: 'What kind?',
  expansion: 'Expansion: more of the same',
  crossSell: 'Cross-sell: something else',
  amount: 'Amount',
  newTotal: 'New total amount',
  nowAmount: (amount) => `Now ${amount}`,
  amountWrong: 'Type the amount as a number.',
  amountNeeded: 'Type the new total amount.',
  amountNotMore: 'The new total has to be more than the present one.',
  renewalNext: 'Next renewal date',
  termsNeeded: 'Type an amount or a renewal date.',

  why: (reason) => `Why: ${reason}`,
  revisit: 'Revisit',
  revisitWhen: 'Look at it again',
  revisitNeeded: 'Choose when to look at it again.',
  inMonths: (count) => (count === 1 ? '1 month' : `${count} months`),
  whichCompetitor: 'Which competitor?',
  assign: 'Give to somebody else…',
  assignTitle: 'Give this lead to somebody else',
  assignTo: 'Who takes it on?',
  assignNobody: (role) => `Nobody yet: leave it to ${role}`,
  assignNeeded: 'Choose who takes it on.',
  give: 'Give',
  giveTo: (name) => `Give to ${name}`,
  leaveToRole: 'Leave without owner',

  offerAgain: 'Offer to somebody else',
  offerAgainHelp: (name) => `The offer to ${name} is taken back in the same step.`,
  lateYouSent: (role) =>
    `You may offer it to somebody else or take it back. Anyone with the role ${role} may answer it.`,
  lateOthers: (sender, role) =>
    `${sender} may offer it to somebody else or take it back. Anyone with the role ${role} may answer it.`,
  acceptedBy: (name, day) => `Accepted by ${name}${day && `, ${day}`}`,
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Copy this text',
  reworded: 'The question was worded differently when this was answered; see the Answers tab.',

  wayTitle: 'Way of working',
  wayHelp: 'It sets how strict the gates are and how long an answer may take.',
  ways: { hats: 'One person, several hats', is_first: 'Inside Sales of its own', four_roles: 'Four roles' },
  wayMeans: {
    hats: 'Gates only advise. An answer may take three days.',
    is_first: 'Screening must be answered before a meeting; other gates advise. Answers in 1 to 2 days.',
    four_roles: 'Every gate must be answered. IS has 8 hours to answer an offer, FS 24, CS 48.',
  },
  wayNow: (way) => `Way of working: ${way}`,
  wayUse: 'Work this way',
  wayKeeps: 'Leads and history are not touched.',
  changed: 'Changed.',
  checklistNow: (gate, set) => `Questions of ${gate}: ${set}`,
  checklistSets: { three: 'Three questions', bant: 'BANT', bantch: 'BANTCH', meddicc: 'MEDDICC' },
  checklistMeans: {
    three: 'Need, authority, timeline; budget is good to know.',
    bant: 'Budget, authority, need, timeline: all four required.',
    bantch: 'BANT, and competitor and human resources to know.',
    meddicc: 'Metrics, buyer, criteria, process, pain, champion, competition.',
  },
  checklistOwn: 'Your own',
  checklistUse: 'Ask these questions',
  checklistKeeps: 'Questions that are no longer asked are retired, not deleted. Answers stay.',
  settingsTitle: 'Settings',
  settingsHelp:
    'People, roles, stages, gates, time limits, questions and reasons are edited on the Settings tab of this file.',

  recordTitle: 'Your handoffs',
  recordAsk: 'Show how they were answered',
  recordOf: (accepted, returned, waiting) => `${accepted} accepted, ${returned} returned, ${waiting} waiting`,
  recordNone: 'You have not handed over a lead yet.',
  recordFew: (decided) => `${decided} answered so far; a rate is shown from 30.`,
  recordRate: (rate, decided) => `${rate} of ${decided} answered were accepted.`,
  recordReasons: 'Returned for',
  recordReason: (reason, count) => `${reason}: ${count}`,
};
