/** Every word the sidebar shows; a word missing in one language does not compile. */
import type { Field, NoLead, ReconcileResult } from '../rpc/contract';
import type { CardMessages } from './sidebar-card';
import { sidebarEn } from './sidebar-en';
import { sidebarJa } from './sidebar-ja';
import type { LongMessages } from './sidebar-long';
import type { TodayMessages } from './sidebar-today';

type Role = 'marketing' | 'inside_sales' | 'field_sales' | 'customer_success';
type Answer = 'not_asked' | 'no' | 'indicated' | 'confirmed';
type Text = string;
type OfName = (name: string) => Text;
type OfCount = (count: number) => Text;

export interface SidebarMessages extends CardMessages {
  lead: Text;
  funnel: Text;
  views: Text;
  menuFor: OfName;
  menu: Text;
  noName: Text;

  opening: Text;
  back: Text;
  close: Text;
  retry: Text;
  saving: Text;
  checking: Text;
  saved: OfName;
  kept: Text;
  failed: Text;
  silence: Text;
  /** A day's allowance is used up. */
  usedUp: Text;
  manyAccounts: Text;
  choose: Text;
  optional: Text;

  /** As short as a team says it. */
  roleShort: Record<Role, Text>;
  answers: Record<Answer, Text>;
  answerShort: Record<Answer, Text>;

  startTitle: Text;
  startLines: [Text, Text, Text];
  startNote: Text;
  startAction: Text;

  planTitle: OfName;
  planLead: Text;
  reading: Text;
  recounting: Text;
  headerRow: Text;
  columns: Text;
  columnsHelp: Text;
  unmapped: OfCount;
  noColumn: Text;
  column: (letter: string, header: string) => Text;
  fields: Readonly<Record<Field, Text>>;
  sample: (values: string) => Text;
  statuses: Text;
  statusesHelp: Text;
  statusWord: (word: string, leads: number) => Text;
  undecided: Text;
  dates: Text;
  datesHelp: (header: string, sample: string) => Text;
  datesNeeded: Text;
  dayFirst: Text;
  monthFirst: Text;
  outcome: Text;
  leads: OfCount;
  historyRows: OfCount;
  perStage: Text;
  duplicates: OfCount;
  unusable: OfCount;
  unusableRow: OfCount;
  more: OfCount;
  newColumns: (columns: string) => Text;
  newTabs: (tabs: string) => Text;
  untouched: Text;
  adopt: Text;
  adopted: OfCount;
  alreadyAdopted: Text;
  adoptedNext: OfName;
  openSelected: Text;

  whoTitle: Text;
  whoHelp: Text;
  fromTeam: Text;
  otherName: Text;
  yourName: Text;
  nameNeeded: Text;
  whoAction: Text;

  noOwner: Text;
  dayInStage: OfCount;
  pass: OfCount;
  next: Text;
  meter: (asked: number, items: number) => Text;
  missing: (labels: string) => Text;
  ready: OfName;
  required: Text;
  informative: Text;
  evidenceOf: OfName;
  evidenceHint: OfName;
  unrecordedEdit: Text;
  record: Text;
  returnedBy: (name: string, day: string) => Text;
  history: Text;
  olderEvents: Text;
  undated: Text;
  byName: OfName;
  reasonIs: OfName;
  list: (items: string[]) => Text;

  handOver: OfName;
  otherMoves: Text;
  moveTo: OfName;
  bringBack: OfName;

  handMissing: Text;
  handMissingAdvise: (labels: string) => Text;
  override: Text;
  overrideHelp: Text;
  overrideShort: OfCount;
  answerFirst: Text;
  receiver: Text;
  receiverNeeded: Text;
  receiverTyped: Text;
  otherRole: OfName;
  toYourself: Text;
  message: Text;
  brief: Text;
  briefAnswer: (label: string, answer: string) => Text;
  nextAction: Text;
  overridden: Text;
  offerTo: OfName;
  offer: Text;

  span: (days: number, hours: number, minutes: number) => Text;
  offeredToYou: (sender: string, left: string) => Text;
  offeredToYouLate: (sender: string, late: string) => Text;
  waiting: (receiver: string, left: string) => Text;
  waitingLate: (receiver: string, late: string) => Text;
  accept: Text;
  giveBack: Text;
  returnTitle: OfName;
  returnHelp: Text;
  reason: Text;
  reasonNeeded: Text;
  note: Text;
  noteNeeded: Text;
  giveBackNow: Text;
  withdraw: Text;
  answerFor: OfName;
  answerForNote: (receiver: string, actor: string) => Text;

  movesTitle: Text;
  movesWhere: Text;
  movesNeeded: Text;
  movesNone: Text;

  funnelTitle: Text;
  funnelUpdated: Text;
  funnelLoading: Text;
  historySeen: string;
  funnelRefresh: Text;
  funnelRate: Text;
  funnelRateOf: (won: number, closed: number) => Text;
  funnelAmount: Text;
  funnelAsOf: OfName;
  funnelNoRate: Text;
  /** Names the drawing. */
  funnelSteps: Text;
  funnelStep: (reached: string, of: string) => Text;
  funnelMore: Text;
  behindSelected: Text;
  behindReading: Text;
  behindCount: (n: number) => Text;
  behindSome: (shown: number, n: number) => Text;
  behindGone: Text;
  behindNoDate: Text;

  emptyTitle: Record<NoLead, Text>;
  emptyHelp: Record<NoLead, OfName>;
  look: Text;
  recordRow: Text;

  language: Text;
  /** Which of the person's Google accounts is used. */
  account: (email: string) => Text;
  columnsChoose: Text;
  columnsTitle: Text;
  columnsMissing: Text;
  columnNew: Text;
  columnsAction: Text;
  /** Followed by why. */
  unrecorded: Text;
  recordEdits: Text;
  recordEditsHelp: Text;
  reconciled: (result: ReconcileResult) => Text;
  repeatedLead: (row: number, leadId: string, of: string) => Text;
  unknownStage: (row: number, text: string) => Text;
  you: Text;
  changeWho: Text;
  settingsWarning: Text;

  /** Today, several rows, changes by others, the keyboard. */
  today: TodayMessages;
  long: LongMessages;
}

export { sidebarEn, sidebarJa };

export function wordsFor(language: 'en' | 'ja'): SidebarMessages {
  return language === 'ja' ? sidebarJa : sidebarEn;
}
