/** What waits for whom: every lead is in the first section that fits, and sections come in working order. */
import type { WallTime } from './event';
import type { LeadState } from './lead-state';
import type { Settings } from './settings';
import { isOnPath, type Role, type Stage, stageByKey } from './stage';

export const QUEUE_SECTIONS = [
  'offers',
  'returned',
  'late',
  'actions',
  'contact',
  'revisits',
  'renewals',
  'stuck',
  'learn',
] as const;
export type QueueSection = (typeof QUEUE_SECTIONS)[number];

const DAY = 86_400_000;
/** After everything that has a date. */
const LAST = Number.MAX_SAFE_INTEGER;
/** So long before its date a renewal is worth a talk. */
const RENEWAL_AHEAD = 30 * DAY;
/** So long what became of a lead is news to those who had it before. */
const NEWS = 30 * DAY;

export interface QueueLead {
  readonly row: number;
  readonly name: string;
  /** Whom to talk to, where that is not the name itself. */
  readonly contact: string;
  readonly state: LeadState;
  readonly nextAction: string;
  readonly nextActionOn: WallTime | null;
}

export interface QueueItem {
  readonly lead: QueueLead;
  readonly at: WallTime | null;
  readonly late: boolean;
}

export interface Viewer {
  /** Empty: everybody. */
  readonly person: string;
  /** The roles whose ownerless leads are this person's too. */
  readonly roles: readonly Role[];
  /** Only stages of this role; empty: every stage. */
  readonly role: Role | '';
  readonly now: WallTime;
}

type Found = QueueItem & { readonly section: QueueSection; readonly order: number };

/** Sections with their items in the order in which they should be done. */
export function queueOf(
  leads: readonly QueueLead[],
  settings: Settings,
  viewer: Viewer,
): Map<QueueSection, QueueItem[]> {
  const judge = new Judge(settings, viewer);
  const found = new Map<QueueSection, Found[]>(QUEUE_SECTIONS.map((section) => [section, []]));
  for (const lead of leads) {
    const item = judge.place(lead);
    if (item) found.get(item.section)?.push(item);
  }
  for (const items of found.values()) items.sort((a, b) => a.order - b.order || a.lead.row - b.lead.row);
  return found;
}

class Judge {
  private readonly stages: Map<string, Stage>;
  private readonly settings: Settings;
  private readonly viewer: Viewer;
  private readonly today: WallTime;

  constructor(settings: Settings, viewer: Viewer) {
    this.settings = settings;
    this.viewer = viewer;
    this.stages = new Map(settings.stages.map((stage) => [stage.key, stage]));
    this.today = Math.floor(viewer.now / DAY) * DAY;
  }

  place(lead: QueueLead): Found | null {
    const { state } = lead;
    const stage = this.stages.get(state.stage);
    if (!stage) return this.astray(lead);
    if (state.offer) return this.offer(lead, state.offer);
    if (!this.seesRole(stage.role)) return null;
    if (!this.owns(state.owner, stage.role)) return this.news(lead, stage);
    const { returned } = state;
    if (returned) return this.item(lead, 'returned', returned.on, false, returned.on ?? 0);
    const planned = lead.nextActionOn;
    const due = planned !== null && planned < this.today + DAY;
    if (due && stage.kind === 'parked')
      return this.item(lead, 'revisits', planned, planned < this.today, planned);
    if (due && isOnPath(stage)) return this.item(lead, 'actions', planned, planned < this.today, planned);
    const renewal = this.renewal(lead, stage);
    // What is planned for later is neither forgotten nor stuck.
    if (renewal || planned !== null) return renewal;
    return this.contact(lead, stage) ?? this.stuck(lead, stage) ?? this.news(lead, stage);
  }

  /** To the receiver at once; once the time is up, to the sender and to the receiver's colleagues as well. */
  private offer(lead: QueueLead, offer: NonNullable<LeadState['offer']>): Found | null {
    const due = dueOn(this.settings, offer);
    const late = due !== null && due < this.viewer.now;
    const to = this.stages.get(offer.to)?.role;
    const from = this.stages.get(offer.from)?.role;
    const { person } = this.viewer;
    const everyone = person === '';
    if (everyone || offer.receiver === person) {
      return to && this.seesRole(to) ? this.item(lead, 'offers', due, late, due ?? 0) : null;
    }
    if (!late) return null;
    const mine = offer.sender === person && from !== undefined && this.seesRole(from);
    const colleagues = to !== undefined && this.viewer.roles.includes(to) && this.seesRole(to);
    return mine || colleagues ? this.item(lead, 'late', due, true, due ?? 0) : null;
  }

  /** Its stage was dropped from Settings: no role sees it any more, so its owner has to. */
  private astray(lead: QueueLead): Found | null {
    const { stage, owner, since } = lead.state;
    const mine =
      stage !== '' && this.viewer.role === '' && (!this.viewer.person || owner === this.viewer.person);
    return mine ? this.item(lead, 'stuck', since, true, since ?? LAST) : null;
  }

  /** Nobody has talked to it since it came: the newest first, while it still remembers asking. */
  private contact(lead: QueueLead, stage: Stage): Found | null {
    const { since, touched } = lead.state;
    const early = stage.role === 'marketing' || stage.role === 'inside_sales';
    if (stage.kind !== 'open' || !early) return null;
    if (touched !== null && touched >= (since ?? touched)) return null;
    if (since === null) return this.item(lead, 'contact', null, false, LAST);
    return this.isStuck(stage, since) ? null : this.item(lead, 'contact', since, false, -since);
  }

  private renewal(lead: QueueLead, stage: Stage): Found | null {
    const on = lead.state.renewalOn;
    if (stage.kind !== 'won' || on === null || on > this.today + RENEWAL_AHEAD) return null;
    return this.item(lead, 'renewals', on, on < this.today, on);
  }

  /** Longest over its time first. */
  private stuck(lead: QueueLead, stage: Stage): Found | null {
    const { since } = lead.state;
    // Nobody wrote down since when: without a next step it is as good as forgotten.
    if (since === null) return stage.kind === 'open' ? this.item(lead, 'stuck', null, false, LAST) : null;
    if (!isOnPath(stage) || !this.isStuck(stage, since)) return null;
    return this.item(lead, 'stuck', since, true, since + (stage.days ?? 0) * DAY);
  }

  private isStuck(stage: Stage, since: WallTime): boolean {
    return stage.days !== undefined && this.viewer.now - since > stage.days * DAY;
  }

  /** How it ended, for those who had it before: what went wrong later is theirs to know. */
  private news(lead: QueueLead, stage: Stage): Found | null {
    const { person, now } = this.viewer;
    const { since, hands } = lead.state;
    const ended = stage.kind === 'churned' || stage.kind === 'lost';
    if (!ended || !person || since === null || now - since > NEWS || !hands.includes(person)) return null;
    return this.item(lead, 'learn', since, false, -since);
  }

  private owns(owner: string, role: Role): boolean {
    const { person, roles } = this.viewer;
    return person === '' || owner === person || (owner === '' && roles.includes(role));
  }

  private seesRole(role: Role): boolean {
    return this.viewer.role === '' || this.viewer.role === role;
  }

  private item(
    lead: QueueLead,
    section: QueueSection,
    at: WallTime | null,
    late: boolean,
    order: number,
  ): Found {
    return { lead, section, at, late, order };
  }
}

const HOUR = 3_600_000;
const USUAL_HOURS = 24;

/** When the receiver's time to answer runs out; `null` when nobody wrote down when it was offered. */
export function dueOn(settings: Settings, offer: NonNullable<LeadState['offer']>): WallTime | null {
  if (offer.on === null) return null;
  const role = stageByKey(settings.stages, offer.from)?.role;
  const gate = settings.gates.find((one) => one.from === role);
  return offer.on + (gate?.hours ?? USUAL_HOURS) * HOUR;
}
