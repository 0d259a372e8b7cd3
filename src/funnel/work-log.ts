/** Who worked in which role lately, and which leads came to a role and left it: what role loads are counted from. */
import { isContact } from '../pipeline/activity';
import { isOnPath, ROLES } from '../pipeline/stage';
import type { Story } from './fold';
import { type History, KIND } from './history';
import type { Path } from './path';
import { stagesOfTexts } from './stage-lookup';
import { foldText } from './text';
import { DAY } from './when';

/** Work is looked at over so many days before `as of`: a quarter. */
export const WORK_DAYS = 92;

/** One thing done by a named person; roles are indices of `ROLES`. */
export interface Work {
  readonly event: number;
  readonly lead: number;
  readonly pass: number;
  readonly at: number;
  readonly role: number;
  /** Folded, and as it was written. */
  readonly actor: string;
  readonly name: string;
}

/** A lead that came to a role's stages on the path, or left them. */
interface Passage {
  readonly role: number;
  readonly lead: number;
  readonly pass: number;
  readonly at: number;
}

/** Rows taken over in bulk are nobody's day's work. */
const IN_BULK = ['adopt', 'import', 'repair'];
const WORKS: readonly number[] = [KIND.touched, KIND.offered, KIND.accepted, KIND.returned, KIND.moved];

export class WorkLog {
  readonly work: Work[] = [];
  readonly arrivals: Passage[] = [];
  readonly departures: Passage[] = [];
  private readonly from: number;
  private readonly stageOf: Int16Array;
  private readonly isContact: boolean[];
  private readonly inBulk: boolean[];
  private readonly roleOf: number[];
  private readonly deskOf: number[];
  private readonly actors: string[];

  constructor(
    private readonly history: History,
    { stages }: Path,
    until: number | null,
  ) {
    this.from = until === null ? Number.POSITIVE_INFINITY : until - WORK_DAYS * DAY;
    this.stageOf = stagesOfTexts(history.texts, stages);
    this.isContact = history.texts.map(isContact);
    this.inBulk = history.texts.map((text) => IN_BULK.includes(text));
    this.roleOf = stages.map(({ role }) => ROLES.indexOf(role));
    this.deskOf = stages.map((stage) => (isOnPath(stage) ? ROLES.indexOf(stage.role) : -1));
    this.actors = [];
  }

  see({ lead, events, pass, stood, moved, when }: Story): void {
    const { history } = this;
    for (let i = 0; i < events.length; i++) {
      const at = when[i];
      if (!(at > this.from)) continue;
      const event = events[i];
      const goal = this.stageOf[history.to[event]];
      if (moved[i]) {
        const [left, came] = [this.deskOf[stood[i]] ?? -1, this.deskOf[goal] ?? -1];
        const of = { lead, pass: pass[i], at };
        if (left !== came && left >= 0) this.departures.push({ ...of, role: left });
        if (left !== came && came >= 0) this.arrivals.push({ ...of, role: came });
      }
      // The same stage again, or a change of owner, is no move (FNL-9), and so no work.
      if (history.kind[event] === KIND.moved && !moved[i]) continue;
      this.note(event, { lead, pass: pass[i], at }, stood[i], goal);
    }
  }

  private note(event: number, of: Pick<Work, 'lead' | 'pass' | 'at'>, stood: number, goal: number): void {
    const { history } = this;
    const kind = history.kind[event];
    const actor = history.actor[event];
    if (actor === 0 || event < history.detailFrom || !WORKS.includes(kind)) return;
    if (kind === KIND.touched && !this.isContact[history.reason[event]]) return;
    if (this.inBulk[history.via[event]]) return;
    // Whoever answers an offer works for the side that receives it, though the lead still stands on the other.
    const answers = kind === KIND.accepted || kind === KIND.returned;
    const role = (answers ? this.roleOf[goal] : undefined) ?? this.roleOf[stood];
    if (role === undefined || role < 0) return;
    const name = history.texts[actor];
    this.actors[actor] = this.actors[actor] ?? foldText(name);
    this.work.push({ event, ...of, role, actor: this.actors[actor], name });
  }
}
