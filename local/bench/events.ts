/** Histories of any length for the funnel's bench, in the shape of History's first seven columns. */

const LEADS_PER_DAY = 8;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = Date.UTC(2024, 0, 4, 9);
const SOURCES = ['Web', 'Seminar', 'Referral', 'Fair', ''];

/** One lead's events: kind, from, to, days since it entered. */
type Step = [kind: string, from: string, to: string, day: number];
const ENTERED: Step = ['entered', '', 'new', 0];
const OFFERED: Step = ['offered', 'screening', 'meeting', 9];
const WAYS: Step[][] = [
  [ENTERED, ['moved', 'new', 'screening', 1], ['moved', 'screening', 'disqualified', 12]],
  [ENTERED, ['moved', 'new', 'screening', 2], OFFERED, ['returned', 'screening', 'meeting', 10]],
  [ENTERED, ['moved', 'new', 'screening', 1], OFFERED, ['accepted', 'screening', 'meeting', 10]],
  [
    ENTERED,
    ['moved', 'new', 'screening', 3],
    OFFERED,
    ['accepted', 'screening', 'meeting', 11],
    ['moved', 'meeting', 'proposal', 25],
    ['moved', 'proposal', 'lost', 60],
  ],
  [
    ENTERED,
    ['moved', 'new', 'screening', 1],
    ['moved', 'screening', 'nurture', 20],
    ['moved', 'nurture', 'screening', 90],
    ['accepted', 'screening', 'meeting', 95],
    ['moved', 'meeting', 'closing', 110],
    ['accepted', 'closing', 'onboarding', 130],
  ],
];

interface Happening {
  time: number;
  lead: number;
  step: Step;
}

function happenings(count: number): Happening[] {
  const found: Happening[] = [];
  for (let lead = 0; found.length < count; lead++) {
    const entered = FIRST + Math.floor(lead / LEADS_PER_DAY) * DAY + (lead % LEADS_PER_DAY) * HOUR;
    for (const step of WAYS[lead % WAYS.length]) found.push({ time: entered + step[3] * DAY, lead, step });
  }
  found.length = count;
  return found.sort((a, b) => a.time - b.time);
}

/**
 * So many events under their header row, in the order of time as History keeps them. Rows are made in that
 * order too, because that is how a sheet hands them over: rows scattered in memory would cost more to read
 * than to compute. `DateIn` is the date of the room that will read them.
 */
export function eventRows(count: number, DateIn: DateConstructor): unknown[][] {
  const rows: unknown[][] = [['When', 'Lead ID', 'Event', 'From', 'To', 'Amount', 'Source']];
  for (const { time, lead, step } of happenings(count)) {
    const [kind, from, to] = step;
    const id = `L-${String(lead + 1).padStart(5, '0')}`;
    const amount = to === 'onboarding' || to === 'proposal' ? 100_000 + (lead % 900) * 1000 : '';
    rows.push([new DateIn(time), id, kind, from, to, amount, SOURCES[lead % SOURCES.length]]);
  }
  return rows;
}

/** Settings' stage table as a new pipeline has it. */
export const STAGE_ROWS = [
  ['new', 'New lead', 'marketing', 'open'],
  ['screening', 'Screening', 'inside_sales', 'open'],
  ['nurture', 'Nurture', 'inside_sales', 'parked'],
  ['meeting', 'Meeting', 'field_sales', 'open'],
  ['proposal', 'Proposal', 'field_sales', 'open'],
  ['closing', 'Closing', 'field_sales', 'open'],
  ['onboarding', 'Onboarding', 'customer_success', 'won'],
  ['active', 'Active', 'customer_success', 'won'],
  ['lost', 'Lost', 'field_sales', 'lost'],
  ['disqualified', 'Not a fit', 'inside_sales', 'disqualified'],
  ['churned', 'Churned', 'customer_success', 'churned'],
];
