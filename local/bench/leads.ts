/** A plain lead sheet of any length for the bench: the same rows at every run. */
import type { EngineCell } from '../engine/engine';
import type { LoadedWorkbook } from '../files/loaded';

export const TAB = 'Leads';
const HEADER = [
  'Company',
  'Contact',
  'Email',
  'Source',
  'Owner',
  'Status',
  'Amount',
  'Created',
  'Meeting on',
  'Won on',
  'Lost on',
];
const DATE = 'yyyy-mm-dd';
const FORMATS = HEADER.map((_, at) => (at >= 7 ? DATE : undefined));
const SOURCES = ['Web', 'Seminar', 'Referral', 'Fair', ''];
const OWNERS = ['Tanaka', 'Yamamoto', 'Sato'];
const FIRST_DAY = 45_900;
const DAYS = 420;

/** The last row stays with Inside Sales, so that there is somebody to qualify. */
function leadRow(at: number, last: boolean): Array<string | number | null> {
  const created = FIRST_DAY + (at % DAYS);
  const step = last ? 0 : at % 5;
  const met = step >= 2 ? created + 5 + (at % 20) : null;
  const closed = step >= 3 ? created + 30 + (at % 40) : null;
  return [
    `Company ${at + 1}`,
    `Person ${at + 1}`,
    `p${at + 1}@company${at + 1}.example`,
    SOURCES[at % SOURCES.length],
    OWNERS[at % OWNERS.length],
    ['Contacted', 'New', 'Meeting', 'Won', 'Lost'][step],
    100_000 + at,
    created,
    met,
    step === 3 ? closed : null,
    step === 4 ? closed : null,
  ];
}

export function leadSheet(leads: number): LoadedWorkbook {
  const rows: EngineCell['value'][][] = [HEADER];
  for (let at = 0; at < leads; at++) rows.push(leadRow(at, at === leads - 1));
  const cells = rows.map((row) => row.map((value) => ({ value })));
  const numberFormats = rows.map((_, at) => (at === 0 ? [] : FORMATS));
  return { title: 'Bench', sheets: [{ name: TAB, cells, numberFormats, headerRow: 0 }] };
}
