/** Loads what histories hold, and what is asked of them, into the tables of the database. */
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { FunnelOptions } from '../../../src/funnel/figures';
import type { GroupBy } from '../../../src/funnel/groups';
import { type Cell, isDate } from '../../../src/pipeline/cell';
import type { Stage } from '../../../src/pipeline/stage';

export interface Told {
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>;
  readonly stages: readonly Stage[];
  readonly options: FunnelOptions;
  /** The row from which on the columns after Source are known, 1-based; all of them when left out. */
  readonly knownFrom?: number;
}

const DEFAULT_T = 90;
const DEFAULT_N = 30;
const DEFAULT_MONTHS = 12;
const VIA = 11;
const TABLES = [
  'asked',
  'stage',
  'cell',
  'target',
  'gate_given',
  'item_given',
  'answer_given',
  'value_given',
] as const;
type Appenders = Record<(typeof TABLES)[number], DuckDBAppender>;

/** DuckDB knows no NFKC, so labels are folded before they are loaded. */
const fold = (cell: Cell | undefined | null): string => textOf(cell).normalize('NFKC').trim().toLowerCase();
const textOf = (cell: Cell | undefined | null): string => String(cell ?? '').trim();
const double = (value: number | null | undefined): { double: number | null } => ({
  double: value === undefined || Number.isNaN(value) ? null : value,
});
type Loaded = string | number | boolean | { double: number | null };

/**
 * Of a report about a period, the one about the period before is loaded as a history of its own: what stands
 * beside a figure as "before" has to be what that report would say.
 */
export async function load(connection: DuckDBConnection, told: readonly Told[]): Promise<void> {
  const to = {} as Appenders;
  for (const table of TABLES) to[table] = await connection.createAppender(table);
  told.forEach((one, h) => {
    loadOne(to, h, one, null);
    const { period } = one.options;
    if (!period) return;
    const before = { from: period.from - (period.to - period.from), to: period.from };
    loadOne(to, told.length + h, { ...one, options: { ...one.options, period: before } }, h);
  });
  for (const table of TABLES) to[table].closeSync();
}

function loadOne(to: Appenders, h: number, told: Told, before: number | null): void {
  const { rows, stages, options } = told;
  const { asOf, withinDays = DEFAULT_T, minimumN = DEFAULT_N, source, period } = options;
  const { cohortBy = 'month', grossMargin, amountMonths = DEFAULT_MONTHS, groupBy } = options;
  append(to.asked, h, double(before), double(asOf), double(withinDays), double(minimumN));
  append(to.asked, source !== undefined, fold(source), double(period?.from), double(period?.to));
  append(to.asked, rows.length > 0 && rows[0].length > VIA);
  append(to.asked, cohortBy, double(grossMargin), double(amountMonths), groupBy?.kind ?? '');
  append(to.asked, options.gates !== undefined, options.answers !== undefined, told.knownFrom ?? 1);
  to.asked.endRow();
  stages.forEach(({ key, label, role, kind, days }, index) => {
    row(to.stage, h, index, key, fold(key), fold(label), role, kind, double(days));
  });
  rows.forEach((cells, index) => {
    append(to.cell, h, index + 1);
    loadRow(to.cell, cells);
    to.cell.endRow();
  });
  loadFacts(to, h, options);
}

function loadFacts(to: Appenders, h: number, options: FunnelOptions): void {
  const { targets = {}, gates = [], items = [], retired = [], answers = [], groupBy } = options;
  for (const [name, value] of Object.entries(targets))
    if (typeof value === 'number') row(to.target, h, name, double(value));
  for (const { stage, rate } of targets.steps ?? []) row(to.target, h, `step.${stage}`, double(rate));
  for (const gate of gates) row(to.gate_given, h, gate.key, gate.from, gate.to, double(gate.hours));
  for (const item of items) row(to.item_given, h, item.gate, item.key, false);
  for (const item of retired) row(to.item_given, h, item.gate, item.key, true);
  answers.forEach(({ when, leadId, gate, item, answer, evidence }, index) => {
    row(to.answer_given, h, index, double(when), leadId, gate, item, answer, evidence, fold(evidence));
  });
  for (const [lead, value] of valuesOf(groupBy)) row(to.value_given, h, lead, textOf(value), fold(value));
}

const valuesOf = (groupBy: GroupBy | null | undefined): ReadonlyMap<string, string> =>
  groupBy?.kind === 'column' ? groupBy.of : new Map();

function loadRow(to: DuckDBAppender, cells: ReadonlyArray<Cell>): void {
  const [when, lead, event, from, goal, amount, source, actor, owner, reason, , via] = cells;
  append(to, typeOf(when), textOf(when), numberIn(when), textOf(lead), fold(event));
  append(to, textOf(from), fold(from), textOf(goal), fold(goal));
  append(to, typeOf(amount), fold(amount), numberIn(amount));
  for (const text of [source, actor, owner, reason]) append(to, textOf(text), fold(text));
  append(to, textOf(via));
}

function row(to: DuckDBAppender, ...values: Loaded[]): void {
  append(to, ...values);
  to.endRow();
}

function append(to: DuckDBAppender, ...values: Loaded[]): void {
  for (const value of values) {
    if (typeof value === 'string') to.appendVarchar(value);
    else if (typeof value === 'number') to.appendInteger(value);
    else if (typeof value === 'boolean') to.appendBoolean(value);
    else if (value.double === null) to.appendNull();
    else to.appendDouble(value.double);
  }
}

function typeOf(cell: Cell | undefined | null): string {
  if (cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')) return 'blank';
  if (isDate(cell)) return 'date';
  return typeof cell === 'string' ? 'text' : typeof cell;
}

function numberIn(cell: Cell | undefined | null): { double: number | null } {
  const value = isDate(cell) ? cell.getTime() : cell;
  return double(typeof value === 'number' && Number.isFinite(value) ? value : null);
}
