/** What people do with a lead between two stages: contacts, the next step, how a customer is doing. */
import { datedNote } from './dated-note';
import type { Draft } from './draft';
import type { WallTime } from './event';
import { refuse } from './problem';

/** Kind and outcome of a contact, the code in History's Reason. */
export const TOUCHES = [
  'call.reached',
  'call.no_answer',
  'mail.sent',
  'mail.replied',
  'meeting.held',
  'meeting.no_show',
  'content.seen',
] as const;
export type Touch = (typeof TOUCHES)[number];

/** `touched` is also how a plan and a customer's health are kept; these codes tell them apart. */
export const NEXT = 'next';
export const HEALTHS = ['good', 'watch', 'risk'] as const;
export type Health = (typeof HEALTHS)[number];
const HEALTH_CODE = 'health.';

/** Whether the code is of a contact that we made: what "speed to lead" ends with. Content is theirs. */
export function isContact(reason: string): boolean {
  return TOUCHES.includes(reason as Touch) && !reason.startsWith('content.');
}

export function healthOf(reason: string): Health | null {
  const health = reason.startsWith(HEALTH_CODE) ? reason.slice(HEALTH_CODE.length) : '';
  return HEALTHS.includes(health as Health) ? (health as Health) : null;
}

/** Logs a contact; it may lie in the past, never in the future. */
export function decideTouch(touch: Touch, note: string, on: WallTime | null, now: WallTime): Draft[] {
  if (on !== null && on > now) refuse('touch_in_future');
  return [{ kind: 'touched', from: '', to: '', reason: touch, note, when: on ?? undefined }];
}

/** Plans the next step; without words and date the last one is done. */
export function decidePlan(what: string, on: WallTime | null): Draft[] {
  return [{ kind: 'touched', from: '', to: '', reason: NEXT, note: datedNote(on, what) }];
}

export function healthDraft(health: Health, note: string): Draft {
  return { kind: 'touched', from: '', to: '', reason: HEALTH_CODE + health, note };
}
