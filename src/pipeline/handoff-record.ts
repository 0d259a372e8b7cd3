/** How a person's handoffs were answered: what the sender learns from over time (FNL-11, for one person). */
import type { EventKind } from './event';

export interface RecordedStep {
  readonly leadId: string;
  readonly kind: EventKind;
  readonly actor: string;
  readonly reason: string;
}

export interface HandoffAnswers {
  readonly accepted: number;
  readonly returned: number;
  readonly waiting: number;
  /** Reason code to how often. */
  readonly reasons: ReadonlyMap<string, number>;
}

const STEPS: readonly EventKind[] = ['entered', 'offered', 'accepted', 'returned', 'withdrawn', 'moved'];

/** Steps in History order; what was undone counts for nothing. */
export function handoffAnswers(steps: Iterable<RecordedStep>, person: string): HandoffAnswers {
  const lives = new Map<string, RecordedStep[]>();
  for (const step of steps) {
    const life = lives.get(step.leadId) ?? [];
    if (step.kind === 'undone') life.pop();
    else life.push(step);
    lives.set(step.leadId, life);
  }
  const reasons = new Map<string, number>();
  let [accepted, returned, waiting] = [0, 0, 0];
  for (const life of lives.values()) {
    let sender = '';
    for (const { kind, actor, reason } of life) {
      if (!STEPS.includes(kind)) continue;
      if (kind === 'offered') sender = sender || actor;
      else {
        if (sender === person && kind === 'accepted') accepted++;
        if (sender === person && kind === 'returned') {
          returned++;
          reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        }
        sender = '';
      }
    }
    if (sender === person) waiting++;
  }
  return { accepted, returned, waiting, reasons };
}
