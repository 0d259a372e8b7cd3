/** Any block of the Funnel tab, counted from the cells of a call. */
import { type AnswerRow, answersOf, appendAnswers } from '../../funnel/answers';
import type { Choice } from '../../funnel/choose';
import { figuresOf, WITHIN_DAYS } from '../../funnel/figures';
import { History } from '../../funnel/history';
import { hasDetails, withoutDetails } from '../../funnel/known-columns';
import { observe } from '../../funnel/observe';
import { type PeriodName, periodOf } from '../../funnel/period';
import { readHistory } from '../../funnel/read-history';
import type { TeamFacts } from '../../funnel/team-facts';
import type { WallOf } from '../../funnel/when';
import { funnelWords } from '../../i18n/funnel';
import { type BlockWords, blockWords } from '../../i18n/report-blocks';
import type { Cell } from '../../pipeline/cell';
import type { Settings } from '../../pipeline/settings';
import { blockTable } from '../../workbook/funnel-tab/block-table';
import { BLOCKS, type Block, blockOf, choiceOf } from '../../workbook/funnel-tab/blocks';
import { periodNamed } from '../../workbook/funnel-tab/controls';
import { buildReport, type Section } from '../../workbook/funnel-tab/report';
import { Arguments } from './arguments';
import { GROUPS_EXAMPLE, groupsIn } from './group-argument';

const EVERY_WORDS = [funnelWords('en'), funnelWords('ja')];
/** What is counted over all leads, whatever their source: it must not pass for one source's. */
const OVER_ALL: readonly Block[] = [
  'summary',
  'stuck',
  'what_if',
  'roles',
  'plan',
  'plan_pipe',
  'plan_basis',
  'plan_weeks',
  'alarms',
  'reality',
  'unusable',
  'notes',
];
/** What is counted over all time, or of today, whatever the period. */
const OF_NO_PERIOD: readonly Block[] = [
  'stuck',
  'what_if',
  'queues',
  'roles',
  'plan',
  'plan_pipe',
  'plan_basis',
  'plan_weeks',
  'alarms',
  'unusable',
  'rules',
];
/** What a column of the team's own is for; notes are those of all blocks. */
const BY_COLUMN: readonly Block[] = ['column', 'column_within', 'notes'];
/** What cannot be told at all without the columns after Source; of others, only a part cannot. */
const OF_DETAILS: ReadonlyArray<Section['id']> = [
  'checklist',
  'roles',
  'speed_to_lead',
  'owners',
  'owners_within',
];
const PARTLY_OF_DETAILS: readonly Block[] = ['handoffs', 'alarms', 'customers'];

export function reportTable(given: readonly unknown[], wallOf?: WallOf): Cell[][] {
  const call = new Arguments(
    ['history', 'stages', 'block', 'as_of', 'source', 'answers', 'period', 'groups', 'language'],
    given,
    wallOf,
  );
  const say = blockWords(call.language);
  const rows = call.history('history');
  const { stages, settings } = call.stagesOrSettings('stages');
  const history = readHistory(rows, { wallOf });
  const groups = groupsIn(call, history.leadIds, say);
  const block = blockIn(call, say, settings?.withinDays ?? WITHIN_DAYS, groups?.name ?? null);
  if (groups !== null && !BY_COLUMN.includes(block))
    throw new Error(say.errors.groupsOf(block, BY_COLUMN.join(', ')));
  if (groups === null && (block === 'column' || block === 'column_within'))
    throw new Error(say.errors.groupsMissing(block, GROUPS_EXAMPLE));
  const asOf = call.moment('as_of');
  const source = call.text('source');
  if (source !== undefined && OVER_ALL.includes(block)) throw new Error(say.errors.source(block));
  const period = periodIn(call, say);
  if (period !== 'all' && OF_NO_PERIOD.includes(block)) throw new Error(say.errors.periodOf(block));
  const detailed = hasDetails(rows);
  const answers = call.has('answers') ? answersIn(call) : undefined;
  const lackIn = (one: Section['id']): string | null => {
    const lack = lackOf(one, detailed, settings, answers !== undefined);
    return lack === null ? null : say.lacking[lack];
  };
  const lack = block === 'headline' || block === 'summary' || block === 'notes' ? null : lackIn(block);
  if (lack !== null) return [[block], [lack]];

  const observed = observe(history, stages, { ...settings, asOf });
  const choice: Choice = {
    ...choiceOf(block),
    source: source === call.words.blankSource ? '' : source,
    period: observed.asOf === null ? null : periodOf(period, observed.asOf),
    ...(groups === null ? {} : { groupBy: groups }),
  };
  const facts = settings === null ? {} : { ...factsOf(settings), answers };
  const counted = figuresOf(observed, choice, detailed, facts);
  const figures = detailed ? counted : withoutDetails(counted);
  const reasonLabels = Object.fromEntries((settings?.reasons ?? []).map(({ key, label }) => [key, label]));
  const words = funnelWords(call.language);
  const report = buildReport(figures, { words, reasonLabels });
  const sections = report.sections.map((section): Section => {
    const unknown = lackIn(section.id);
    return unknown === null ? section : { ...section, lines: [], notes: [unknown] };
  });
  const lacking = !detailed && PARTLY_OF_DETAILS.includes(block) ? say.lacking.part : null;
  return blockTable({ ...report, sections }, block, { say, lacking });
}

function blockIn(call: Arguments, say: BlockWords, withinDays: number, column: string | null): Block {
  const text = call.text('block');
  const blocks = BLOCKS.join(', ');
  if (text === undefined) throw new Error(say.errors.block(blocks));
  const block = blockOf(text, EVERY_WORDS, withinDays, column);
  if (block === null) throw new Error(say.errors.unknown(call.quoted(text), blocks));
  return block;
}

/** As the tab's dropdown says it. */
function periodIn(call: Arguments, say: BlockWords): PeriodName {
  const text = call.text('period');
  if (text === undefined) return 'all';
  const period = periodNamed(
    text,
    EVERY_WORDS.map(({ tab }) => tab),
  );
  if (period !== undefined) return period;
  const { periods } = funnelWords(call.language).tab;
  throw new Error(say.errors.period(call.quoted(text), Object.values(periods).join(', ')));
}

/** Answers are rows of a tab like History's. */
function answersIn(call: Arguments): AnswerRow[] {
  const kept = new History(true);
  appendAnswers(kept, call.range('answers', 'Answers!A1:I'), 1, call.wallOf);
  return answersOf(kept);
}

function factsOf({ gates, items, retired }: Settings): TeamFacts {
  return { gates, items, retired };
}

/** Why a block cannot be told at all; `null` when it can. */
function lackOf(
  block: Section['id'],
  detailed: boolean,
  settings: Settings | null,
  answered: boolean,
): Exclude<keyof BlockWords['lacking'], 'part'> | null {
  if (!detailed && OF_DETAILS.includes(block)) return 'columns';
  if (block === 'checklist') return settings !== null && answered ? null : 'answers';
  if (!block.startsWith('plan')) return null;
  if (settings === null) return 'settings';
  const { planAmount, planBy } = settings.targets;
  return planAmount === undefined || planBy === undefined ? 'plan' : null;
}
