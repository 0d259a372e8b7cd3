/** Follows every offer across a gate to its answer (FNL-11). */
import type { Cell } from '../pipeline/cell';
import { ROLES, type Role, type Stage } from '../pipeline/stage';
import { COLUMN, type History, KIND, type LeadRows, NO_STAGE } from './history';
import type { Ordered } from './order';

/** `lapsed`: the lead went elsewhere before anyone answered. */
export type HandoffOutcome = 'waiting' | 'accepted' | 'returned' | 'withdrawn' | 'lapsed';

export interface Handoff {
  readonly leadId: string;
  /** 1-based row of the offer. */
  readonly row: number;
  /** The two roles when the stages are known, else the two texts in History. */
  readonly from: string;
  readonly to: string;
  readonly sender: string;
  readonly source: string;
  readonly offeredAt: number;
  /** Crossed a gate with answers missing, for a written reason. */
  readonly override: boolean;
  answeredAt: number;
  outcome: HandoffOutcome;
  reason: string;
}

export class HandoffLog {
  readonly handoffs: Handoff[] = [];
  private readonly history: History;
  private readonly stages: readonly Stage[];

  constructor(history: History, stages: readonly Stage[]) {
    this.history = history;
    this.stages = stages;
  }

  /** Told each lead's rows in time order. */
  readonly see = (lead: LeadRows, { rows, beforeEntry }: Ordered, source: string): void => {
    const { history } = this;
    let open: Handoff | null = null;
    for (const row of rows) {
      const kind = history.kind[row];
      if (kind > KIND.moved && kind !== KIND.undone) continue;
      const when = beforeEntry?.has(row) ? Number.NaN : history.when[row];
      if (kind === KIND.offered) {
        // Offered again while it waits is the same offer, asked twice.
        open = open ?? this.begin(lead, row, when, source, kind);
      } else if (kind === KIND.accepted || kind === KIND.returned) {
        const answered: Handoff = open ?? this.begin(lead, row, Number.NaN, source, kind);
        answered.outcome = kind === KIND.accepted ? 'accepted' : 'returned';
        answered.answeredAt = when;
        if (kind === KIND.returned) answered.reason = this.text(row, COLUMN.reason);
        open = null;
      } else if (open && !(kind === KIND.undone && history.to[row] === NO_STAGE)) {
        open.outcome = kind === KIND.withdrawn ? 'withdrawn' : 'lapsed';
        open = null;
      }
    }
  };

  private begin(lead: LeadRows, row: number, when: number, source: string, kind: number): Handoff {
    const handoff: Handoff = {
      leadId: lead.id,
      row: row + 1,
      ...this.gate(row),
      sender: kind === KIND.offered ? this.text(row, COLUMN.actor) : '',
      source: this.text(row, COLUMN.source) || source,
      offeredAt: when,
      override: kind === KIND.offered && this.text(row, COLUMN.reason) !== '',
      answeredAt: Number.NaN,
      outcome: 'waiting',
      reason: '',
    };
    this.handoffs.push(handoff);
    return handoff;
  }

  /** A gate is a border between two roles, whichever of the sender's stages the lead leaves from. */
  private gate(row: number): { from: string; to: string } {
    const cells = this.history.rows[row];
    const roleOf = (cell: Cell): Role | undefined => this.stages[this.history.stageOf(cell)]?.role;
    const receiver = roleOf(cells[COLUMN.to]);
    const place = receiver === undefined ? -1 : ROLES.indexOf(receiver);
    const sender = roleOf(cells[COLUMN.from]) ?? ROLES[place - 1];
    if (receiver !== undefined && sender !== undefined && sender !== receiver)
      return { from: sender, to: receiver };
    return { from: this.text(row, COLUMN.from), to: this.text(row, COLUMN.to) };
  }

  private text(row: number, column: number): string {
    const cell = this.history.rows[row][column];
    return cell === undefined || cell === null ? '' : String(cell).trim();
  }
}
