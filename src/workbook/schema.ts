/** The only place where a tab or a column of Tasuki is named. */

export const TAB_ROLES = ['leads', 'history', 'answers', 'settings', 'funnel'] as const;
export type TabRole = (typeof TAB_ROLES)[number];
/** The tabs that Tasuki makes; the leads tab is the team's own. */
export type OwnTab = Exclude<TabRole, 'leads'>;

export const OWN_TABS: readonly OwnTab[] = ['history', 'answers', 'settings', 'funnel'];

/** The workbook's form; raised by a migration (`migrations/`). */
export const SCHEMA = 2;
/** Every event that was written under this form or a later one has its check. */
export const CHECKED_SINCE = 2;

/** Columns added to the leads tab, adjacent, in this order. `amount` only if the team has none. */
export const LEAD_COLUMNS = [
  'lead_id',
  'stage',
  'owner',
  'since',
  'next_action',
  'next_action_on',
  'handoff',
  'screening',
  'amount',
  'signature',
] as const;
export type LeadColumn = (typeof LEAD_COLUMNS)[number];

/** History's columns; computations read the first seven. */
export const HISTORY_COLUMNS = [
  'when',
  'lead_id',
  'event',
  'from',
  'to',
  'amount',
  'source',
  'actor',
  'owner',
  'reason',
  'note',
  'via',
  'event_id',
  'summary',
] as const;
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

export const ANSWER_COLUMNS = [
  'when',
  'lead_id',
  'gate',
  'item',
  'answer',
  'evidence',
  'by',
  'event_id',
  // As it was worded when it was asked: the team may reword it in Settings.
  'question',
] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** 1-based columns that are looked up on their own. */
export const EVENT_ID_AT = HISTORY_COLUMNS.indexOf('event_id') + 1;
export const ANSWER_ID_AT = ANSWER_COLUMNS.indexOf('event_id') + 1;

export const SETTINGS_TABLES = {
  stages: ['key', 'label', 'role', 'kind', 'days'],
  gates: ['gate', 'label', 'from', 'to', 'policy', 'hours'],
  items: ['gate', 'item', 'label', 'question', 'evidence', 'floor'],
  team: ['person', 'email', 'roles'],
  reasons: ['kind', 'reason', 'label'],
  general: ['setting', 'value', 'meaning'],
  targets: ['target', 'value', 'meaning'],
} as const;
export type SettingsTable = keyof typeof SETTINGS_TABLES;
export const SETTINGS_ORDER: readonly SettingsTable[] = [
  'stages',
  'gates',
  'items',
  'team',
  'reasons',
  'general',
  'targets',
];

/** Workbooks from before have no such table, and lack nothing. */
export const TABLE_ADDED_LATER: SettingsTable = 'targets';

/** Stands in the place of an item's floor: the item is not asked any more. */
export const RETIRED = 'retired';

/** Row of the column names: the tables' titles stand above it, their entries below. */
export const SETTINGS_HEADER_ROW = 2;

/** A workbook's limit of cells. */
export const WORKBOOK_LIMIT = 10_000_000;
/** A new tab is as large as this until it is trimmed. */
export const NEW_TAB_CELLS = 26_000;
export const DATE_TIME_FORMAT = 'yyyy-mm-dd hh:mm';
export const DATE_FORMAT = 'yyyy-mm-dd';
