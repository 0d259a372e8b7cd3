/** Writes teams for the tests of silo alarms: so many leads, offers or customers, spread over a half-year. */
import { DAY } from '../../../src/funnel/when';
import type { Cell } from '../../../src/pipeline/cell';
import { type Happening, on, wall } from '../history';

export const AS_OF = wall('2026-12-31');
/** `late`: so many milliseconds later. */
export const daysAgo = (days: number, late = 0): Date => new Date(AS_OF - days * DAY + late);
let leads = 0;
export const newLead = (): string => `L${++leads}`;

/** So many leads, spread evenly between two ages; `then` writes what becomes of each, and whether it is a hit. */
export function many(
  n: number,
  [oldest, youngest]: readonly [number, number],
  hits: number,
  then: (age: number, hit: boolean, more: Happening) => Cell[][],
): Cell[][] {
  return [...Array(n).keys()].flatMap((index) => {
    const age = oldest - ((index + 0.5) / n) * (oldest - youngest);
    // Every n/hits-th is a hit.
    const hit = Math.floor(((index + 1) * hits) / n) > Math.floor((index * hits) / n);
    return then(age, hit, { lead: newLead() });
  });
}

const entry = (age: number, more: Happening): Cell[] => on(daysAgo(age), 'entered', 'new', more);
/** Won after 20 days, or lost after 20. */
export const lead =
  (source: string) =>
  (age: number, won: boolean, more: Happening): Cell[][] => [
    entry(age, { ...more, source }),
    won
      ? on(daysAgo(age - 20), 'moved', 'onboarding', { ...more, amount: 100 })
      : on(daysAgo(age - 20), 'moved', 'lost', more),
  ];
export const offer =
  (actor: string) =>
  (age: number, accepted: boolean, more: Happening): Cell[][] => [
    entry(age + 1, more),
    on(daysAgo(age), 'offered', 'screening', { ...more, from: 'new', actor }),
    on(daysAgo(age - 1), accepted ? 'accepted' : 'returned', 'screening', { ...more, from: 'new' }),
  ];
/** Won after 20 days, lost after 20, or left open. */
export const closing =
  (rest: 'lost' | 'open') =>
  (age: number, won: boolean, more: Happening): Cell[][] => [
    ...(won || rest === 'lost' ? lead('')(age, won, more) : [entry(age, { ...more, amount: 7 })]),
  ];
export const customer =
  (contactAge: number) =>
  (age: number, cared: boolean, more: Happening): Cell[][] => [
    entry(age + 30, more),
    on(daysAgo(age), 'moved', 'active', { ...more, amount: 50 }),
    ...(cared ? [on(daysAgo(contactAge), 'touched', '', { ...more, reason: 'call.reached' })] : []),
  ];

export const EARLIER = [456, 273] as const;
export const LATER = [272, 90] as const;
export const OFFERS_EARLIER = [366, 184] as const;
export const OFFERS_NOW = [182, 2] as const;

/** Three times the leads of Web, and a tenth of their wins. */
export const SOURCES = [
  ...many(100, EARLIER, 40, lead('Web')),
  ...many(300, LATER, 30, lead('web ')),
  ...many(100, EARLIER, 40, lead('Event')),
  ...many(110, LATER, 44, lead('Event')),
];
/** Ann offers more than before, and fewer are accepted. */
export const SENDERS = [
  ...many(60, OFFERS_EARLIER, 54, offer('Ann')),
  ...many(150, OFFERS_NOW, 60, offer('Ann')),
  ...many(60, OFFERS_EARLIER, 54, offer('Bo')),
  ...many(62, OFFERS_NOW, 56, offer('Bo')),
];
export const PILE = [...many(120, EARLIER, 40, closing('lost')), ...many(120, LATER, 40, closing('open'))];
/** The lost ones of the later half-year that were written down. */
export const LOST = many(30, [181, 92], 0, closing('lost'));
/** Shows that contacts are written down at all. */
export const CARES = [
  on(daysAgo(200), 'entered', 'new', { lead: 'C' }),
  on(daysAgo(150), 'touched', '', { lead: 'C', reason: 'call.reached' }),
];
export const NEGLECTED = [...CARES, ...many(60, [400, 120], 20, customer(30))];
