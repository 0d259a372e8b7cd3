/** Draws the sample team's leads and what became of each of them by the last day. */

import { type Random, random } from './random';
import {
  AMOUNT,
  DELAYS,
  DUPLICATES,
  FIRST_DAY,
  LAST_DAY,
  LEADS,
  NO_MEETING,
  SOURCE_MISSING,
  SOURCES,
  type SourceKey,
} from './rates';

export type SampleStatus =
  | 'new'
  | 'screening'
  | 'nurture'
  | 'disqualified'
  | 'meeting'
  | 'proposal'
  | 'closing'
  | 'won'
  | 'active'
  | 'lost';

/** Days are milliseconds whose UTC fields are the date; `null` is a cell that nobody filled. */
export interface SampleLead {
  /** Which company and person; a duplicate has those of an earlier lead. */
  identity: number;
  duplicate: boolean;
  source: SourceKey | null;
  status: SampleStatus;
  inquired: number;
  met: number | null;
  won: number | null;
  lost: number | null;
  amount: number | null;
}

const DAY = 86_400_000;
const SEED = 20_261_120;

/** In the order they came in; the same list every time. */
export function drawLeads(): SampleLead[] {
  const chance = random(SEED);
  const days = Array.from({ length: LEADS - DUPLICATES }, () => inquiryDay(chance)).sort((a, b) => a - b);
  const leads = days.map((day, identity) => drawLead(chance, day, identity));
  for (let n = 0; n < DUPLICATES; n++) {
    // The same person asks again some weeks later and is entered as a new row.
    const earlier = leads[20 + n * 45 + chance.below(30)];
    const inquired = workday(earlier.inquired + (15 + chance.below(30)) * DAY);
    const source = chance.weighted(SOURCES).key;
    const none = { met: null, won: null, lost: null, amount: null };
    leads.push({
      identity: earlier.identity,
      duplicate: true,
      source,
      status: 'screening',
      inquired,
      ...none,
    });
  }
  leads.sort((a, b) => a.inquired - b.inquired);
  skipMeeting(leads);
  mistypeYear(leads);
  return leads;
}

/** More inquiries as the months go by, and hardly any at weekends. */
function inquiryDay(chance: Random): number {
  const span = (LAST_DAY - FIRST_DAY) / DAY + 1;
  const grown = Math.max(chance.next(), chance.chance(0.35) ? chance.next() : 0);
  const day = FIRST_DAY + Math.floor(grown * span) * DAY;
  return chance.chance(0.9) ? Math.min(workday(day), LAST_DAY) : day;
}

function workday(day: number): number {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 ? day + DAY : weekday === 6 ? day + 2 * DAY : day;
}

function drawLead(chance: Random, inquired: number, identity: number): SampleLead {
  const from = chance.weighted(SOURCES);
  const source = chance.chance(SOURCE_MISSING) ? null : from.key;
  const lead: SampleLead = {
    identity,
    duplicate: false,
    source,
    status: inquired > LAST_DAY - 7 * DAY ? 'new' : 'screening',
    inquired,
    met: null,
    won: null,
    lost: null,
    amount: null,
  };
  const meets = chance.chance(from.meeting);
  const wins = chance.chance(from.won);
  const fate = chance.weighted(NO_MEETING).fate;
  const met = later(inquired, chance.logNormal(DELAYS.meeting.median, DELAYS.meeting.spread));
  const delay = wins ? DELAYS.won : DELAYS.lost;
  const decided = later(met, chance.logNormal(delay.median, delay.spread));
  const put = later(inquired, chance.logNormal(DELAYS.decision.median, DELAYS.decision.spread));
  const amount = chance.logNormal(AMOUNT.median, AMOUNT.spread);
  if (!meets) {
    if (fate !== 'forgotten' && put <= LAST_DAY) lead.status = fate;
    return lead;
  }
  if (met > LAST_DAY) return lead;
  lead.met = met;
  lead.amount = Math.max(1, Math.round(amount / AMOUNT.step)) * AMOUNT.step;
  if (decided > LAST_DAY) {
    const progress = (LAST_DAY - met) / (decided - met);
    lead.status = progress < 0.35 ? 'meeting' : progress < 0.75 ? 'proposal' : 'closing';
  } else if (wins) {
    lead.won = decided;
    lead.status = LAST_DAY - decided > 60 * DAY ? 'active' : 'won';
  } else {
    lead.lost = decided;
    lead.status = 'lost';
  }
  return lead;
}

function later(day: number, days: number): number {
  return workday(day + Math.max(1, Math.round(days)) * DAY);
}

/** Two orders came by telephone, without a meeting: a skipped step (FNL-2). */
function skipMeeting(leads: SampleLead[]): void {
  const won = leads.filter((lead) => lead.won !== null && lead.source === 'referral');
  for (const lead of won.slice(1, 3)) lead.met = null;
}

/** One order's year was typed wrong, so it was won before it was asked for (FNL-6). */
function mistypeYear(leads: SampleLead[]): void {
  const lead = leads.find((one) => one.won !== null && one.met !== null && one.won > Date.UTC(2026, 1, 1))!;
  const date = new Date(lead.won!);
  lead.won = Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth(), date.getUTCDate());
}
