/** The figures as data: the JSON that `npm run convert -- --json` prints. Rates are fractions. */
import type { Figures } from './figures';
import type { Milestone } from './path';
import { textOf } from './when';

interface FunnelReport {
  /** `2026-11-23T10:42:00`, or `null` when nothing is dated. */
  asOf: string | null;
  milestones: Array<{
    key: Milestone;
    reached: number;
    fromPrevious: number | null;
    fromFirst: number | null;
    /** Wilson 95 % of `fromPrevious`. */
    low: number | null;
    high: number | null;
    medianDays: number | null;
    p90Days: number | null;
  }>;
  cohorts: Array<{
    month: string;
    leads: number;
    qualified: number;
    meeting: number;
    won: number;
    /** T in days to the fraction won within T; `null` while the month is too young for it. */
    wonWithin: Record<string, number | null>;
    mature: boolean;
  }>;
  sources: Array<{
    source: string;
    leads: number;
    won: number;
    revenue: number;
    medianDaysToWon: number | null;
  }>;
  winRate: { won: number; lost: number; open: number; rate: number | null };
  revenue: number;
  negativeDurations: number;
}

/** What the caller knows and the events do not: leads, duplicates and unusable rows of the sheet itself. */
export interface SheetFacts {
  leads: number;
  duplicates: number;
  unusable: ReadonlyArray<{ row: number; why: string }>;
}

export function reportJson(figures: Figures): FunnelReport {
  return {
    asOf: figures.asOf === null ? null : textOf(figures.asOf),
    milestones: figures.milestones.map((milestone) => ({
      key: milestone.key,
      reached: milestone.reached,
      fromPrevious: milestone.fromPrevious?.rate ?? null,
      fromFirst: milestone.fromFirst.rate,
      low: milestone.fromPrevious?.low ?? null,
      high: milestone.fromPrevious?.high ?? null,
      medianDays: milestone.medianDays,
      p90Days: milestone.p90Days,
    })),
    cohorts: figures.cohorts.map(({ cohort, leads, qualified, meeting, won, within, mature }) => ({
      month: cohort,
      leads,
      qualified,
      meeting,
      won,
      wonWithin: Object.fromEntries(within.map((period) => [period.days, period.won?.rate ?? null])),
      mature,
    })),
    sources: figures.sources.map(({ source, leads, won, revenue, medianDaysToWon }) => ({
      source,
      leads,
      won,
      revenue,
      medianDaysToWon,
    })),
    winRate: {
      won: figures.winRate.won,
      lost: figures.winRate.lost,
      open: figures.winRate.open,
      rate: figures.winRate.rate.rate,
    },
    revenue: figures.revenue.total,
    negativeDurations: figures.negativeDurations,
  };
}

/** The whole object that is printed, in the documented order of fields. */
export function fullReport(facts: SheetFacts, figures: Figures): SheetFacts & FunnelReport {
  return { ...facts, ...reportJson(figures) };
}
