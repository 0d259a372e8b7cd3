/** Today and its neighbours in English. */
import type { TodayMessages } from './sidebar-today';

const leads = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'lead' : 'leads'}`;
const things = (count: number) =>
  count === 0 ? 'Nothing waits' : count === 1 ? '1 lead waits' : `${count.toLocaleString('en')} leads wait`;
const to = (owner: string) => (owner ? ` to ${owner}` : ' to nobody');

export const todayEn: TodayMessages = {
  title: 'Today',
  reading: 'Looking through the leads…',
  waits: {
    me: (count) => `${things(count)} for you`,
    all: (count) => `${things(count)} for the team`,
    other: (count, name) => `${things(count)} for ${name}`,
  },
  sections: {
    offers: 'Offers to answer',
    returned: 'Returned to you',
    late: 'Unanswered in time',
    actions: 'Next actions',
    contact: 'First contact',
    revisits: 'Revisit',
    renewals: 'Renewals due',
    stuck: 'Stuck',
    learn: 'What became of yours',
  },
  sectionsOfOthers: { returned: 'Returned', learn: 'What became of theirs' },
  whose: 'Whose leads',
  mine: 'Mine',
  everyone: 'Everyone',
  role: 'Role',
  allRoles: 'All roles',
  first: 'Open the first lead',

  span: (days, hours, minutes) =>
    days ? `${days}\u00a0d` : hours ? `${hours}\u00a0h` : `${minutes}\u00a0min`,
  left: (span) => `${span}\u00a0left`,
  late: (span) => `${span}\u00a0late`,
  ago: (span) => `${span}\u00a0ago`,
  justNow: 'just now',
  today: 'today',
  inDays: (days) => `in ${days}\u00a0d`,
  here: (span) => `stuck ${span}`,
  done: 'done',

  emptyWorked: 'That was the last one. What comes next will appear here when its time has come.',
  emptyTeach: 'What will appear here, in the order to do it:',
  emptyLines: [
    'Leads offered to you, with the time left to answer',
    'Leads returned to you, and new ones nobody has talked to yet',
    'Next actions, revisits and renewals whose day has come',
    'Leads that have stood in one stage for too long',
  ],
  showAll: 'Show everyone’s',

  position: (at, of) => `${at} of ${of}`,
  next: 'Next',
  nextLead: 'Next lead',
  back: 'Back to Today',

  unsaved: (count) =>
    count === 1 ? '1 answer may not have been saved.' : `${count} answers may not have been saved.`,
  openUnsaved: 'Open the lead',
  discard: 'Discard',
  pageClosed: 'The sidebar was closed before it was saved.',

  changedBy: (name) => `${name} changed this`,
  changedInSheet: 'This was changed in the sheet',
  typedIsKept: 'What you typed is kept.',

  chosen: (count) => `${leads(count)} selected`,
  others: (count) =>
    count === 1 ? '1 selected row is no lead.' : `${count.toLocaleString('en')} selected rows are no leads.`,
  noneChosen: 'No leads selected',
  noneChosenHelp: 'Select rows below the header that hold leads, then come back with the mouse.',
  what: 'What should happen to them?',
  kinds: { assign: 'Give to somebody', park: 'Park for later', disqualify: 'Not a fit' },
  owner: 'New owner',
  ownerNeeded: 'Choose who gets these leads.',
  nobody: 'Nobody (leave to the role)',
  revisitOn: 'Come back on',
  doIt: {
    assign: (count, owner) => `Give ${leads(count)}${to(owner)}`,
    park: (count) => `Park ${leads(count)}`,
    disqualify: (count) => `Mark ${leads(count)} not a fit`,
  },
  doneSo: {
    assign: (count, owner) => `${leads(count)} given${to(owner)}`,
    park: (count) => `${leads(count)} parked`,
    disqualify: (count) => `${leads(count)} marked not a fit`,
  },
  skipped: (count) => `${leads(count)} skipped`,
  undo: 'Undo',
  undone: (count) => `Undone for ${leads(count)}`,
  notUndone: (count) => `Not undone for ${leads(count)}`,
  again: 'Do more with them',
  toToday: 'Go to Today',

  keys: 'Keyboard shortcuts',
  keysHelp: 'They work while no field is being typed in.',
  keyList: {
    move: 'Move through the list',
    open: 'Open the lead',
    next: 'Next lead',
    hand: 'Hand over',
    today: 'Today',
    answer: 'Answer a question, weakest first',
    help: 'Show or hide this list',
  },
};
