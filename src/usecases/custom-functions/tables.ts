/** The custom functions that turn a range of events into a table of figures. */
import { computeFigures, WITHIN_DAYS } from '../../funnel/figures';
import type { FunctionWords } from '../../i18n/functions';
import type { Cell } from '../../pipeline/cell';
import { DEFAULT_STAGES, type Role } from '../../pipeline/stage';
import { Arguments } from './arguments';

const orBlank = (value: number | null | undefined): Cell => value ?? '';

export function funnelTable(given: readonly unknown[]): Cell[][] {
  const call = new Arguments(['history', 'stages', 'as_of', 'source', 'language'], given);
  const source = call.text('source');
  const { stages } = computeFigures(call.history('history'), call.stages('stages'), {
    asOf: call.moment('as_of'),
    source: source === call.words.blankSource ? '' : source,
  });
  return [
    [...call.words.funnel],
    ...stages.map((step): Cell[] => [
      step.stage.label,
      step.reached,
      orBlank(step.fromPrevious?.rate),
      orBlank(step.fromPrevious?.low),
      orBlank(step.fromPrevious?.high),
      orBlank(step.fromFirst.rate),
      orBlank(step.medianDays),
      orBlank(step.p90Days),
      step.thereNow,
      orBlank(step.oldestDays),
    ]),
  ];
}

export function cohortTable(given: readonly unknown[]): Cell[][] {
  const call = new Arguments(['history', 'stages', 'within_days', 'as_of', 'language'], given);
  const withinDays = call.positive('within_days', WITHIN_DAYS);
  const { cohorts } = computeFigures(call.history('history'), call.stages('stages'), {
    withinDays,
    asOf: call.moment('as_of'),
  });
  return [
    call.words.cohorts(withinDays),
    ...cohorts.map((cohort): Cell[] => [
      cohort.month,
      cohort.leads,
      cohort.qualified,
      cohort.meeting,
      cohort.won,
      orBlank(cohort.ever.rate),
      orBlank(cohort.ever.low),
      orBlank(cohort.ever.high),
      orBlank(cohort.within.find((period) => period.days === withinDays)?.won?.rate),
      cohort.mature,
    ]),
  ];
}

export function sourceTable(given: readonly unknown[]): Cell[][] {
  const call = new Arguments(['history', 'stages', 'as_of', 'language'], given);
  const { sources } = computeFigures(call.history('history'), call.stages('stages'), {
    asOf: call.moment('as_of'),
  });
  return [
    [...call.words.sources],
    ...sources.map((entry): Cell[] => [
      entry.source || call.words.blankSource,
      entry.leads,
      entry.qualified,
      entry.meeting,
      entry.won,
      orBlank(entry.rate.rate),
      entry.revenue,
      orBlank(entry.medianDaysToWon),
    ]),
  ];
}

/** Needs no stage table: gates between stages of a new pipeline carry their roles' names, others their stages'. */
export function handoffTable(given: readonly unknown[]): Cell[][] {
  const call = new Arguments(['history', 'language'], given);
  const stages = DEFAULT_STAGES.map((stage) => ({ ...stage, label: stage.key }));
  const { handoffs } = computeFigures(call.history('history'), stages);
  return [
    [...call.words.handoffs],
    ...handoffs.gates.map((gate): Cell[] => [
      gateLabel(gate.from, gate.to, call.words),
      gate.offered,
      gate.accepted,
      gate.returned,
      gate.waiting,
      orBlank(gate.acceptance.rate),
      orBlank(gate.acceptance.low),
      orBlank(gate.acceptance.high),
      orBlank(gate.medianHours),
    ]),
  ];
}

export function gateLabel(from: string, to: string, words: Pick<FunctionWords, 'roles'>): string {
  return `${words.roles[from as Role] ?? from} → ${words.roles[to as Role] ?? to}`;
}
