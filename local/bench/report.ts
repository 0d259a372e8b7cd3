/** Sets the bench's figures in tables that people can read beside their budgets. */
import type { Measured } from './actions';
import {
  CALL_BUDGETS,
  type Check,
  GROWTH,
  handoffSeconds,
  isWaitedFor,
  MEGABYTES,
  SIZE_BUDGETS,
  type Size,
  TIMES_LOOP,
} from './budgets';
import type { CountifsTime } from './countifs';
import type { FunnelSpeed } from './funnel-speed';
import { refreshReport } from './refresh-report';
import type { Refreshed } from './refreshes';
import { beside, fixed, grouped, table, waitingLine } from './table';

export interface Findings {
  node: string;
  sizes: Size[];
  actions: Measured[];
  refreshes: Refreshed[];
  funnel: FunnelSpeed;
  /** What one call at the largest size adds to memory. */
  megabytes: number;
  /** Or why it was left out. */
  countifs: CountifsTime | string;
  checks: Check[];
}

export const USAGE = `Usage: npm run bench -- [--json] [--long]

  --json    the figures as data on standard output
  --long    long work instead: adoption and recording of up to 100,000 leads, step by step

Exit code 1 when an action or a refresh costs more than its budget; times never fail.`;

export class UsageProblem extends Error {}

export function readOptions(args: readonly string[]): { json: boolean; long: boolean } {
  const unknown = args.find((arg) => arg !== '--json' && arg !== '--long');
  if (unknown !== undefined) throw new UsageProblem(`There is no option "${unknown}".`);
  return { json: args.includes('--json'), long: args.includes('--long') };
}

function actionTable(actions: readonly Measured[]): string {
  return table(
    [
      ['action', 'leads', 'service calls', 'budget', 'metadata', 'modelled s', 'others wait s', 'here s'],
      ...actions.map(({ action, leads, reading }) => [
        action,
        grouped(leads),
        grouped(reading.serviceCalls),
        beside(reading.serviceCalls, CALL_BUDGETS[action]),
        grouped(reading.metadataCalls),
        fixed(reading.modelledSeconds, 2),
        fixed(reading.holdSeconds, 2),
        fixed(reading.wallSeconds, 2),
      ]),
    ],
    [0, 3],
  );
}

/** One line for each size of workbook. */
function waitingLines(actions: readonly Measured[]): string {
  const sizes = [...new Set(actions.map(({ leads }) => leads))];
  return sizes
    .map((size) => {
      const handoff = handoffSeconds(actions, size) ?? Number.NaN;
      const holds = actions
        .filter(({ leads, action }) => leads === size && isWaitedFor(action))
        .map(({ reading }) => reading.holdSeconds);
      return waitingLine(
        size,
        holds.map((hold) => ({ hold, handoff })),
      );
    })
    .join('\n');
}

function funnelTable({ times }: FunnelSpeed): string {
  return table(
    [
      [
        'events',
        'funnel ms',
        'loop ms',
        'times the loop',
        'budget',
        'refused ms',
        'filters ms',
        'times the funnel',
      ],
      ...times.map(({ events, funnelMs, loopMs, timesLoop, handOverMs, filtersMs }, at) => [
        grouped(events),
        fixed(funnelMs, 1),
        fixed(loopMs, 2),
        fixed(timesLoop, 1),
        at === times.length - 1 ? beside(timesLoop, TIMES_LOOP) : '',
        fixed(handOverMs, 1),
        fixed(filtersMs, 1),
        fixed(filtersMs / funnelMs, 1),
      ]),
    ],
    [4],
  );
}

function countifsLine(countifs: CountifsTime | string): string {
  if (typeof countifs === 'string') return countifs;
  const { events, leads, recalculationMs } = countifs;
  return `LibreOffice: ${grouped(events)} events, ${grouped(leads)} leads, ${grouped(Math.round(recalculationMs))} ms.`;
}

export function report(findings: Findings): string {
  const { node, sizes, actions, refreshes, funnel, megabytes, countifs, checks } = findings;
  const over = checks.filter(({ verdict }) => verdict === 'over').map(({ what }) => what);
  const { times, growth, loopGrowth } = funnel;
  const [smallest, largest] = [times[0].events, times[times.length - 1].events];
  return [
    `Built add-on on the in-memory host, Node ${node}. Modelled seconds are for comparing, not a promise:`,
    'the cost model prices every call at published, pessimistic figures. Adopting and refreshing are done once',
    'in a while and have no budget of calls.',
    '',
    actionTable(actions),
    waitingLines(actions),
    '',
    refreshReport(refreshes),
    'TASUKI_FUNNEL of dist/Code.js, warm, best run, against a loop over the same rows that touches four',
    'columns and makes one Map look-up per row, and against the same table with one filter per cell. Processor',
    'time, garbage collection included. What a call costs before it computes is measured by a refused one and',
    'taken off.',
    '',
    funnelTable(funnel),
    `T(${grouped(largest)}) / T(${grouped(smallest)}) = ${fixed(growth, 1)}  ${beside(growth, GROWTH)}; of the loop ${fixed(loopGrowth, 1)}`,
    `Memory that a call at ${grouped(largest)} adds: ${fixed(megabytes, 1)} MB  ${beside(megabytes, MEGABYTES, ' MB')}`,
    '',
    'The COUNTIFS workbook of the same events (furthest step per lead in a helper column, counts by COUNTIFS),',
    'recalculated without a window; starting and loading are taken off.',
    countifsLine(countifs),
    '',
    ...sizes.map(({ file, kb }) =>
      `${file} ${fixed(kb, 1)} KB  ${beside(kb, SIZE_BUDGETS[file], ' KB')}`.trimEnd(),
    ),
    '',
    over.length === 0 ? 'Every budget is kept.' : `Over budget: ${over.join('; ')}.`,
  ].join('\n');
}
