/** The custom functions that turn a range of events into a table of figures. */
import { chosenPasses, indicesOf } from '../../funnel/choose';
import { cohortFigures } from '../../funnel/cohorts';
import { WITHIN_DAYS } from '../../funnel/figures';
import { type Folded, foldPasses } from '../../funnel/fold';
import { handoffFigures } from '../../funnel/handoff-figures';
import type { History } from '../../funnel/history';
import { observe } from '../../funnel/observe';
import { type Path, pathOf } from '../../funnel/path';
import { type Reading, readHistory } from '../../funnel/read-history';
import { sourceFigures } from '../../funnel/sources';
import { stageFigures } from '../../funnel/steps';
import type { WallOf } from '../../funnel/when';
import type { FunctionWords } from '../../i18n/functions';
import type { Cell } from '../../pipeline/cell';
import type { WallTime } from '../../pipeline/event';
import { DEFAULT_STAGES, type Role } from '../../pipeline/stage';
import { Arguments } from './arguments';

const orBlank = (value: number | null | undefined): Cell => value ?? '';

interface Counted extends Folded {
  readonly history: History;
  readonly path: Path;
  readonly asOf: WallTime | null;
}

/** No more of a range is read, and no more kept of it, than the table in question needs. */
function countPasses(
  call: Arguments,
  without: Reading['without'] = [],
  options: Parameters<typeof foldPasses>[3] = {},
): Counted {
  const rows = call.history('history');
  const path = pathOf(call.stages('stages'));
  const asOf = call.moment('as_of');
  const history = readHistory(rows, { details: false, without, wallOf: call.wallOf });
  const until = asOf ?? history.newest;
  const folded = foldPasses(history, path, until ?? Number.POSITIVE_INFINITY, options);
  return { ...folded, history, path, asOf: until };
}

export function funnelTable(given: readonly unknown[], wallOf?: WallOf): Cell[][] {
  const call = new Arguments(['history', 'stages', 'as_of', 'source', 'language'], given, wallOf);
  const source = call.text('source');
  const without = source === undefined ? (['amount', 'source'] as const) : (['amount'] as const);
  const counted = countPasses(call, without, { milestones: false });
  const { history, passes, stays, path, asOf } = counted;
  const chosen = { source: source === call.words.blankSource ? '' : source };
  const { stages } = stageFigures(passes, stays, path, asOf, chosenPasses(history, passes, chosen));
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

export function cohortTable(given: readonly unknown[], wallOf?: WallOf): Cell[][] {
  const call = new Arguments(['history', 'stages', 'within_days', 'as_of', 'language'], given, wallOf);
  const withinDays = call.positive('within_days', WITHIN_DAYS);
  const counted = countPasses(call, ['amount', 'source']);
  const { passes, path, asOf } = counted;
  const all = indicesOf(passes.count, null);
  const cohorts = cohortFigures(passes, all, path, asOf, withinDays, [withinDays]);
  return [
    call.words.cohorts(withinDays),
    ...cohorts.map((cohort): Cell[] => [
      cohort.cohort,
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

export function sourceTable(given: readonly unknown[], wallOf?: WallOf): Cell[][] {
  const call = new Arguments(['history', 'stages', 'as_of', 'language'], given, wallOf);
  const counted = countPasses(call);
  const { history, passes, path } = counted;
  const sources = sourceFigures(history, passes, indicesOf(passes.count, null), path);
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
export function handoffTable(given: readonly unknown[], wallOf?: WallOf): Cell[][] {
  const call = new Arguments(['history', 'language'], given, wallOf);
  const stages = DEFAULT_STAGES.map((stage) => ({ ...stage, label: stage.key }));
  const observed = observe(readHistory(call.history('history'), { wallOf: call.wallOf }), stages);
  const handoffs = handoffFigures(observed);
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
