/** The sample team's true ways: where leads come from, how often they move on, and how long that takes. */

export const SOURCE_KEYS = ['web', 'referral', 'trade_show', 'webinar', 'ads', 'cold_call'] as const;
export type SourceKey = (typeof SOURCE_KEYS)[number];

export interface SourceRates {
  key: SourceKey;
  /** Its share among all leads. */
  weight: number;
  /** Lead to meeting. */
  meeting: number;
  /** Meeting to won. */
  won: number;
}

export const SOURCES: readonly SourceRates[] = [
  { key: 'web', weight: 34, meeting: 0.36, won: 0.34 },
  { key: 'referral', weight: 14, meeting: 0.62, won: 0.55 },
  { key: 'trade_show', weight: 20, meeting: 0.3, won: 0.26 },
  { key: 'webinar', weight: 14, meeting: 0.42, won: 0.36 },
  { key: 'ads', weight: 11, meeting: 0.22, won: 0.22 },
  { key: 'cold_call', weight: 7, meeting: 0.16, won: 0.25 },
];

/** What becomes of a lead that never gets to a meeting. */
export const NO_MEETING = [
  { fate: 'disqualified', weight: 48 },
  { fate: 'nurture', weight: 40 },
  // Left lying: still "being worked" a year later.
  { fate: 'forgotten', weight: 12 },
] as const;

/** Days, as the median and the spread of the logarithm. */
export const DELAYS = {
  meeting: { median: 9, spread: 0.7 },
  decision: { median: 16, spread: 0.8 },
  won: { median: 41, spread: 0.55 },
  lost: { median: 52, spread: 0.7 },
} as const;

/** Yen. */
export const AMOUNT = { median: 780_000, spread: 0.65, step: 10_000 } as const;

/** Share of leads whose source nobody wrote down. */
export const SOURCE_MISSING = 0.07;

/** Inquiries run from the first to the last of these days; nothing after the last has happened yet. */
export const FIRST_DAY = Date.UTC(2025, 8, 21);
export const LAST_DAY = Date.UTC(2026, 10, 20);

/** Rows, of which the last few repeat an earlier lead. */
export const LEADS = 300;
export const DUPLICATES = 5;
