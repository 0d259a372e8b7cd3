/** What the sample's funnel truly is, counted from the draws themselves and from nothing else. */
import { drawLeads, type SampleLead } from './leads';
import { SOURCE_KEYS, type SourceKey } from './rates';

export interface Counts {
  leads: number;
  /** Had a meeting, or went beyond one without it (FNL-2). */
  meetings: number;
  won: number;
  lost: number;
  /** Amounts of the won ones, in yen. */
  revenue: number;
}

export interface SampleTruth extends Counts {
  disqualified: number;
  nurture: number;
  /** Rows that repeat an earlier lead; they are counted among the leads. */
  duplicates: number;
  /** Leads won on a day before they came in. */
  wonBeforeInquiry: number;
  /** From inquiry to won, over those that did not go backwards. */
  medianDaysToWon: number;
  winRate: number;
  /** By month of inquiry, `2025-09` first. */
  months: Array<Counts & { month: string }>;
  /** By true source, however it is spelt in the sheet; `null` is blank there. */
  sources: Array<Counts & { source: SourceKey | null }>;
}

const DAY = 86_400_000;

export function sampleTruth(): SampleTruth {
  const leads = drawLeads();
  const all = countsOf(leads);
  const months = [...new Set(leads.map(monthOf))];
  const days = leads.flatMap((lead) =>
    lead.won !== null && lead.won >= lead.inquired ? [(lead.won - lead.inquired) / DAY] : [],
  );
  return {
    ...all,
    disqualified: leads.filter((lead) => lead.status === 'disqualified').length,
    nurture: leads.filter((lead) => lead.status === 'nurture').length,
    duplicates: leads.filter((lead) => lead.duplicate).length,
    wonBeforeInquiry: leads.filter((lead) => lead.won !== null && lead.won < lead.inquired).length,
    medianDaysToWon: median(days),
    winRate: all.won / (all.won + all.lost),
    months: months.map((month) => ({ month, ...countsOf(leads.filter((lead) => monthOf(lead) === month)) })),
    sources: [...SOURCE_KEYS, null].map((source) => ({
      source,
      ...countsOf(leads.filter((lead) => lead.source === source)),
    })),
  };
}

function countsOf(leads: readonly SampleLead[]): Counts {
  const won = leads.filter((lead) => lead.won !== null);
  return {
    leads: leads.length,
    meetings: leads.filter((lead) => lead.met !== null || lead.won !== null).length,
    won: won.length,
    lost: leads.filter((lead) => lead.lost !== null).length,
    revenue: won.reduce((sum, lead) => sum + (lead.amount ?? 0), 0),
  };
}

function monthOf(lead: SampleLead): string {
  return new Date(lead.inquired).toISOString().slice(0, 7);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
