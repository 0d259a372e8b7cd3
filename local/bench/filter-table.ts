/** The stage table as people write it in Apps Script: helper columns first, then one filter over all rows per cell. */
const MOVES = ['entered', 'accepted', 'moved'];
const ENDS = ['parked', 'lost', 'disqualified', 'churned'];
const DAY = 86_400_000;

/** What is noted beside each row that moved a lead. */
interface Helper {
  /** The furthest step of its pass before this row and after it, counted from 1. */
  before: number;
  after: number;
  /** The stage that was left, and after how many days. */
  left: string;
  days: number;
  stage: string;
  last: boolean;
}

export type FilterTable = Array<
  [stage: string, reached: number, rate: number | '', median: number | '', now: number]
>;

/** Rows are in the order of time, under their header. */
function helperColumns(rows: unknown[][], stages: unknown[][], steps: unknown[]): Helper[] {
  const kindOf = new Map(stages.map((stage) => [stage[0], String(stage[3])]));
  const newest = new Map<unknown, { helper: Helper; since: number }>();
  const helpers: Helper[] = [];
  for (const [when, lead, event, , to] of rows.slice(1)) {
    if (!MOVES.includes(String(event))) continue;
    const time = (when as Date).getTime();
    const stage = String(to);
    const known = newest.get(lead);
    const was = known?.helper.stage ?? '';
    if (was === stage) continue;
    const kind = kindOf.get(was) ?? '';
    const open = kindOf.get(stage) === 'open';
    const again = steps.includes(stage) && (ENDS.includes(kind) || (kind === 'won' && open));
    const before = known === undefined || again ? 0 : known.helper.after;
    const after = Math.max(before, steps.indexOf(stage) + 1);
    const days = known === undefined ? 0 : (time - known.since) / DAY;
    const helper = { before, after, left: was, days, stage, last: true };
    if (known !== undefined) known.helper.last = false;
    newest.set(lead, { helper, since: time });
    helpers.push(helper);
  }
  return helpers;
}

export function filterTable(rows: unknown[][], stages: unknown[][]): FilterTable {
  const path = stages.filter((stage) => stage[3] === 'open' || stage[3] === 'won');
  const steps = path.map((stage) => stage[0]);
  const helpers = helperColumns(rows, stages, steps);
  const reached = (step: number): number =>
    helpers.filter((row) => row.before < step && row.after >= step).length;
  return path.map(([key, label], at) => [
    String(label),
    reached(at + 1),
    at === 0 || reached(at) === 0 ? '' : reached(at + 1) / reached(at),
    median(helpers.filter((row) => row.left === key).map((row) => row.days)),
    helpers.filter((row) => row.last && row.stage === key).length,
  ]);
}

function median(values: number[]): number | '' {
  if (values.length === 0) return '';
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}
