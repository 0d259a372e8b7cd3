/** What an action may cost, how fast the funnel has to be, how large the files: limits, and how they were kept. */
import { ACTIONS, type ActionName, type Measured } from './actions';
import type { FunnelSpeed } from './funnel-speed';
import type { Refreshed, RefreshName } from './refreshes';

/** Service calls; an action that people do not wait for many times a day has none. */
const FREE: readonly ActionName[] = ['adopt the sheet', 'refresh the funnel'];
const OPENING: readonly ActionName[] = ['open a lead', 'open from Today'];
export const CALL_BUDGETS: Readonly<Partial<Record<ActionName, number>>> = Object.fromEntries(
  ACTIONS.filter((action) => !FREE.includes(action)).map((action) => [
    action,
    OPENING.includes(action) ? 4 : 10,
  ]),
);
/** What people wait for, by the cost model. */
export const MODELLED_SECONDS = 4;
/** Of a report, by the cost model. What looks at every lead, or paints another look, is asked for or rare. */
export const REFRESH_SECONDS: Readonly<Partial<Record<RefreshName, number>>> = {
  'everything read anew': 8,
  'the rest of it': 8,
  'after one action': 2,
  'after one answer': 2,
  'asked for, nothing new': 8,
};
export const TIMES_LOOP = 3;
export const GROWTH = 14;
/** What a call adds to memory. */
export const MEGABYTES = 10;
export const SIZE_BUDGETS: Readonly<Record<string, number>> = { 'Code.js': 60, 'Sidebar.html': 40 };

export type Verdict = 'ok' | 'over';

export interface Check {
  /** Calls can be counted on any machine, so only they and their price decide whether the bench fails. */
  kind: 'calls' | 'modelled' | 'hold' | 'time' | 'memory' | 'size';
  what: string;
  value: number;
  limit: number;
  verdict: Verdict;
}

export interface Size {
  file: string;
  kb: number;
}

/** By which waiting is judged. */
const HANDOFF: ActionName = 'offer';
/** Until it is over there is no pipeline, and so nobody who waits to hand over a lead. */
export const isWaitedFor = (action: ActionName): boolean => action !== 'adopt the sheet';

/** What a handoff takes in modelled seconds, in the workbook that an action was measured in; none: not measured. */
export function handoffSeconds(actions: readonly Measured[], leads: number): number | undefined {
  const handoff = actions.find((one) => one.action === HANDOFF && one.leads === leads);
  return handoff?.reading.modelledSeconds;
}

/** A figure that is no number was not measured, and what was not measured is not within its budget. */
export function verdictOn(value: number, limit: number): Verdict {
  return value <= limit ? 'ok' : 'over';
}

function check(kind: Check['kind'], what: string, value: number, limit: number): Check {
  return { kind, what, value, limit, verdict: verdictOn(value, limit) };
}

export function judge(
  actions: readonly Measured[],
  speed: FunnelSpeed,
  megabytes: number,
  sizes: readonly Size[],
  refreshes: readonly Refreshed[] = [],
): Check[] {
  const largest = speed.times[speed.times.length - 1];
  return [
    ...actions.flatMap(({ action, leads, reading }) => {
      const limit = CALL_BUDGETS[action];
      const what = `${action} at ${leads} leads`;
      const handoff = handoffSeconds(actions, leads) ?? Number.NaN;
      const hold = check('hold', `${what}, seconds that others wait`, reading.holdSeconds, handoff);
      const holds = isWaitedFor(action) ? [hold] : [];
      if (limit === undefined) return holds;
      return [
        ...holds,
        check('calls', what, reading.serviceCalls, limit),
        check('modelled', `${what}, modelled seconds`, reading.modelledSeconds, MODELLED_SECONDS),
      ];
    }),
    ...refreshes.flatMap(({ refresh, events, reading }) => {
      const limit = REFRESH_SECONDS[refresh];
      const what = `${refresh}, ${events} events, modelled seconds`;
      return limit === undefined ? [] : [check('modelled', what, reading.modelledSeconds, limit)];
    }),
    check('time', `funnel of ${largest.events} events against the loop`, largest.timesLoop, TIMES_LOOP),
    check('time', 'funnel, growth from the smallest size to the largest', speed.growth, GROWTH),
    check('memory', `funnel of ${largest.events} events, megabytes`, megabytes, MEGABYTES),
    ...sizes
      .filter(({ file }) => file in SIZE_BUDGETS)
      .map(({ file, kb }) => check('size', file, kb, SIZE_BUDGETS[file])),
  ];
}

const COUNTED: readonly Check['kind'][] = ['calls', 'modelled', 'hold'];

/** 1 when a budget of calls, or of what they are priced at, is broken. */
export function exitCode(checks: readonly Check[]): 0 | 1 {
  const counted = checks.filter(({ kind }) => COUNTED.includes(kind));
  return counted.some(({ verdict }) => verdict === 'over') ? 1 : 0;
}
