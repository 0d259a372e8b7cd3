/** Follows every offer across a gate to its answer (FNL-11). */
import { ROLES, type Role, type Stage } from '../pipeline/stage';
import type { Story } from './fold';
import { type History, KIND } from './history';
import type { Passes } from './passes';
import { stagesOfTexts } from './stage-lookup';

/** `lapsed`: the lead went elsewhere before anyone answered. */
type HandoffOutcome = 'waiting' | 'accepted' | 'returned' | 'withdrawn' | 'lapsed';

export interface Handoff {
  /** Index of the history's leads. */
  readonly lead: number;
  /** The pass that was offered, -1 when the lead had never entered. */
  readonly pass: number;
  /** The event of the offer; of the answer when there was no offer. */
  readonly event: number;
  /** The two roles when the stages are known, else the two texts in History. */
  readonly from: string;
  readonly to: string;
  readonly sender: string;
  readonly source: string;
  readonly offeredAt: number;
  /** Crossed a gate with answers missing, for a written reason. */
  readonly override: boolean;
  /** Who answered; empty while nobody has. */
  receiver: string;
  answeredAt: number;
  outcome: HandoffOutcome;
  reason: string;
}

export class HandoffLog {
  readonly handoffs: Handoff[] = [];
  private readonly stageOf: Int16Array;

  constructor(
    private readonly history: History,
    private readonly stages: readonly Stage[],
  ) {
    this.stageOf = stagesOfTexts(history.texts, stages);
  }

  see({ lead, source, events, pass, stood, moved, when }: Story, passes: Passes): void {
    const { history } = this;
    let open: Handoff | null = null;
    for (let i = 0; i < events.length; i++) {
      const event = events[i];
      const kind = history.kind[event];
      if (kind > KIND.moved && kind !== KIND.undone) continue;
      const begin = (at: number): Handoff =>
        this.begin(
          { lead, pass: pass[i], event, offeredAt: at },
          stood[i],
          pass[i] < 0 ? source : passes.source[pass[i]],
        );
      if (kind === KIND.offered) {
        // Offered again while it waits is the same offer, asked twice.
        open = open ?? begin(when[i]);
      } else if (kind === KIND.accepted || kind === KIND.returned) {
        const answered: Handoff = open ?? begin(Number.NaN);
        answered.outcome = kind === KIND.accepted ? 'accepted' : 'returned';
        answered.answeredAt = when[i];
        answered.receiver = history.texts[history.actor[event]];
        if (kind === KIND.returned) answered.reason = history.texts[history.reason[event]];
        open = null;
      } else if (open !== null && (kind === KIND.withdrawn || moved[i])) {
        open.outcome = kind === KIND.withdrawn ? 'withdrawn' : 'lapsed';
        open = null;
      }
    }
  }

  private begin(
    at: Pick<Handoff, 'lead' | 'pass' | 'event' | 'offeredAt'>,
    stood: number,
    source: number,
  ): Handoff {
    const { event } = at;
    const { history } = this;
    const isOffer = history.kind[event] === KIND.offered;
    const { from, to } = this.gate(event, stood);
    const handoff: Handoff = {
      lead: at.lead,
      pass: at.pass,
      event,
      offeredAt: at.offeredAt,
      from,
      to,
      sender: isOffer ? history.texts[history.actor[event]] : '',
      source: history.texts[source],
      override: isOffer && history.reason[event] > 0,
      receiver: '',
      answeredAt: Number.NaN,
      outcome: 'waiting',
      reason: '',
    };
    this.handoffs.push(handoff);
    return handoff;
  }

  /** A gate is a border between two roles, whichever of the sender's stages the lead leaves from. */
  private gate(event: number, stood: number): { from: string; to: string } {
    const { history, stages } = this;
    const receiver: Role | undefined = stages[this.stageOf[history.to[event]]]?.role;
    const place = receiver === undefined ? -1 : ROLES.indexOf(receiver);
    const said: Role | undefined = stages[this.stageOf[history.from[event]]]?.role;
    const sender = said ?? stages[stood]?.role ?? ROLES[place - 1];
    if (receiver !== undefined && sender !== undefined && sender !== receiver)
      return { from: sender, to: receiver };
    const from = history.texts[history.from[event]] || (stages[stood]?.key ?? '');
    return { from, to: history.texts[history.to[event]] };
  }
}
