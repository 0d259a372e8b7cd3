/** The words of Today, of several selected rows, of changes by others and of the keyboard. */
import type { QueueSection } from '../rpc/contract';

type Text = string;
type OfName = (name: string) => Text;
type OfCount = (count: number) => Text;
type Batch = 'assign' | 'park' | 'disqualify';

export interface TodayMessages {
  title: Text;
  reading: Text;
  /** How much waits for this person, for everybody (no name), or for another. */
  waits: { me: OfCount; all: OfCount; other: (count: number, name: string) => Text };
  sections: Record<QueueSection, Text>;
  /** Titles that say “you”, said of somebody else. */
  sectionsOfOthers: { returned: Text; learn: Text };
  whose: Text;
  mine: Text;
  everyone: Text;
  role: Text;
  allRoles: Text;
  first: Text;

  /** The largest unit of a span. */
  span: (days: number, hours: number, minutes: number) => Text;
  left: OfName;
  late: OfName;
  ago: OfName;
  justNow: Text;
  today: Text;
  inDays: OfCount;
  here: OfName;
  done: Text;

  emptyWorked: Text;
  emptyTeach: Text;
  emptyLines: [Text, Text, Text, Text];
  showAll: Text;

  position: (at: number, of: number) => Text;
  next: Text;
  nextLead: Text;
  back: Text;

  unsaved: OfCount;
  openUnsaved: Text;
  discard: Text;
  pageClosed: Text;

  changedBy: OfName;
  changedInSheet: Text;
  typedIsKept: Text;

  chosen: OfCount;
  others: OfCount;
  noneChosen: Text;
  noneChosenHelp: Text;
  what: Text;
  kinds: Record<Batch, Text>;
  owner: Text;
  ownerNeeded: Text;
  nobody: Text;
  revisitOn: Text;
  doIt: Record<Batch, (count: number, owner: string) => Text>;
  doneSo: Record<Batch, (count: number, owner: string) => Text>;
  skipped: OfCount;
  undo: Text;
  undone: OfCount;
  notUndone: OfCount;
  again: Text;
  toToday: Text;

  keys: Text;
  keysHelp: Text;
  keyList: { move: Text; open: Text; next: Text; hand: Text; today: Text; answer: Text; help: Text };
}
