/** The standard pipeline and short ways to write its events, for tests of the core. */
import { defaultsEn } from '../../src/i18n/defaults';
import type { EventKind, PipelineEvent } from '../../src/pipeline/event';
import { applyEvent, foldLead, type LeadState, unborn } from '../../src/pipeline/lead-state';
import type { Problem } from '../../src/pipeline/problem';
import { Refusal } from '../../src/pipeline/problem';
import type { Settings } from '../../src/pipeline/settings';
import { defaultSettings } from '../../src/workbook/default-settings';

export const SETTINGS: Settings = defaultSettings('en', defaultsEn, [
  { name: 'Aoki', email: 'aoki@example.com', roles: ['marketing', 'inside_sales'] },
  { name: 'Sato', email: '', roles: ['field_sales'] },
]);
export const STAGES = SETTINGS.stages;
export const DAY_ONE = Date.UTC(2026, 2, 1, 9, 30);

export function happened(kind: EventKind, to: string, more: Partial<PipelineEvent> = {}): PipelineEvent {
  return {
    when: DAY_ONE,
    leadId: 'L-0001',
    kind,
    from: '',
    to,
    amount: null,
    source: '',
    actor: 'Aoki',
    owner: '',
    reason: '',
    note: '',
    via: 'sidebar',
    eventId: '',
    summary: '',
    ...more,
  };
}

/** A lead that came in and was moved through these stages. */
export function leadThrough(...stages: string[]): LeadState {
  return foldLead(
    'L-0001',
    stages.map((stage, index) => happened(index === 0 ? 'entered' : 'moved', stage)),
    STAGES,
  );
}

export function folded(state: LeadState, ...events: PipelineEvent[]): LeadState {
  return events.reduce((now, event) => applyEvent(now, event, STAGES), state);
}

export function newborn(): LeadState {
  return unborn('L-0001');
}

/** The problem that something is refused with; anything else that happens is a failure. */
export function refusal(run: () => unknown): Problem {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.problem;
    throw thrown;
  }
  throw new Error('It was not refused.');
}
