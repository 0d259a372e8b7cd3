/** Ways of sharing the roles and standard sets of questions: policies and time limits to start with, no data. */
import type { Answer } from './checklist';
import type { Policy } from './gate';

/** One person with several hats, Inside Sales carved out, four roles. */
export const WAYS = ['hats', 'is_first', 'four_roles'] as const;
export type Way = (typeof WAYS)[number];

interface GateTerms {
  readonly policy: Policy;
  readonly hours: number;
}

/** By the gate's key; a gate that the team added is left as it is. */
export const GATE_TERMS: Record<Way, Readonly<Record<string, GateTerms>>> = {
  hats: {
    lead_quality: { policy: 'advise', hours: 72 },
    screening: { policy: 'advise', hours: 72 },
    customer_handover: { policy: 'advise', hours: 72 },
  },
  is_first: {
    lead_quality: { policy: 'advise', hours: 24 },
    screening: { policy: 'require', hours: 24 },
    customer_handover: { policy: 'advise', hours: 48 },
  },
  four_roles: {
    lead_quality: { policy: 'require', hours: 8 },
    screening: { policy: 'require', hours: 24 },
    customer_handover: { policy: 'require', hours: 48 },
  },
};

/** Days in a stage after which a lead there is stuck, by the stage's key. */
export const STAGE_DAYS: Record<Way, Readonly<Record<string, number>>> = {
  hats: { new: 7, screening: 21, meeting: 30, proposal: 45, closing: 30, onboarding: 90 },
  is_first: { new: 3, screening: 14, meeting: 21, proposal: 30, closing: 21, onboarding: 60 },
  four_roles: { new: 2, screening: 10, meeting: 21, proposal: 30, closing: 21, onboarding: 45 },
};

/** The article's three questions, the classic four, the four with rivals and hands, and the long one. */
export const CHECKLIST_SETS = ['three', 'bant', 'bantch', 'meddicc'] as const;
export type ChecklistSet = (typeof CHECKLIST_SETS)[number];

/** Items in the order they are asked, with the least answer that lets a lead through. */
export const SET_ITEMS: Record<ChecklistSet, ReadonlyArray<readonly [item: string, floor: Answer | null]>> = {
  three: [
    ['need', 'indicated'],
    ['authority', 'indicated'],
    ['timeline', 'indicated'],
    ['budget', null],
  ],
  bant: [
    ['budget', 'indicated'],
    ['authority', 'indicated'],
    ['need', 'indicated'],
    ['timeline', 'indicated'],
  ],
  bantch: [
    ['budget', 'indicated'],
    ['authority', 'indicated'],
    ['need', 'indicated'],
    ['timeline', 'indicated'],
    ['competitor', null],
    ['human_resources', null],
  ],
  meddicc: [
    ['metrics', 'indicated'],
    ['economic_buyer', 'indicated'],
    ['decision_criteria', 'indicated'],
    ['decision_process', 'indicated'],
    ['pain', 'indicated'],
    ['champion', 'indicated'],
    ['competition', null],
  ],
};

/** The set whose items, floors and order these are; `null` when the team has made its own. */
export function setOf(items: ReadonlyArray<{ key: string; floor: Answer | null }>): ChecklistSet | null {
  const text = items.map(({ key, floor }) => `${key}:${floor}`).join();
  const same = (set: ChecklistSet) => SET_ITEMS[set].map(([key, floor]) => `${key}:${floor}`).join() === text;
  return CHECKLIST_SETS.find(same) ?? null;
}
