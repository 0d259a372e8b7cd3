/** Words of the lead card's working day: contacts, next step, customers, undo, ways out, ways of working. */
import type { ChecklistSet, Health, Touch, Way } from '../rpc/contract';

type Text = string;
type OfName = (name: string) => Text;
type OfCount = (count: number) => Text;

export interface CardMessages {
  /** How far a day lies from today; negative: it is past. */
  awayDays: OfCount;
  agoDays: OfCount;
  pickDate: Text;
  date: Text;
  dateNeeded: Text;
  save: Text;

  log: Text;
  touchKinds: Record<'call' | 'mail' | 'meeting' | 'content', Text>;
  touches: Record<Touch, Text>;
  logNote: Text;
  logWhen: Text;
  logFuture: Text;
  logAs: Text;
  lastContact: OfName;
  noContact: Text;

  nextStep: Text;
  nextWhat: Text;
  nextWhen: Text;
  nextDefault: Text;
  nextNeeded: Text;
  nextDone: Text;
  tomorrow: Text;
  inThreeDays: Text;
  inAWeek: Text;

  undo: Text;
  undoOf: OfName;
  doneJustNow: OfName;

  contract: Text;
  renewal: Text;
  renewalUnknown: Text;
  health: Text;
  healths: Record<Health, Text>;
  healthUnknown: Text;
  terms: Text;
  termsTitle: Text;
  renewed: Text;
  renewedTitle: Text;
  renewedHelp: Text;
  expand: Text;
  expandTitle: Text;
  expandKind: Text;
  expansion: Text;
  crossSell: Text;
  amount: Text;
  newTotal: Text;
  nowAmount: OfName;
  amountWrong: Text;
  amountNeeded: Text;
  amountNotMore: Text;
  renewalNext: Text;
  termsNeeded: Text;

  why: OfName;
  revisit: Text;
  revisitWhen: Text;
  revisitNeeded: Text;
  inMonths: OfCount;
  whichCompetitor: Text;
  assign: Text;
  assignTitle: Text;
  assignTo: Text;
  assignNobody: OfName;
  assignNeeded: Text;
  give: Text;
  giveTo: OfName;
  leaveToRole: Text;

  offerAgain: Text;
  offerAgainHelp: OfName;
  lateYouSent: OfName;
  lateOthers: (sender: string, role: string) => Text;
  acceptedBy: (name: string, day: string) => Text;
  copy: Text;
  copied: Text;
  copyByHand: Text;
  reworded: Text;

  wayTitle: Text;
  wayHelp: Text;
  ways: Record<Way, Text>;
  wayMeans: Record<Way, Text>;
  wayNow: OfName;
  wayUse: Text;
  wayKeeps: Text;
  changed: Text;
  checklistNow: (gate: string, set: string) => Text;
  checklistSets: Record<ChecklistSet, Text>;
  checklistMeans: Record<ChecklistSet, Text>;
  checklistOwn: Text;
  checklistUse: Text;
  checklistKeeps: Text;
  settingsTitle: Text;
  settingsHelp: Text;

  recordTitle: Text;
  recordAsk: Text;
  recordOf: (accepted: number, returned: number, waiting: number) => Text;
  recordNone: Text;
  recordFew: OfCount;
  recordRate: (rate: string, decided: number) => Text;
  recordReasons: Text;
  recordReason: (reason: string, count: number) => Text;
}
