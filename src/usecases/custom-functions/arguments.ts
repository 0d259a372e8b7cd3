/** Reads the arguments of a custom function as Google hands them over, and says clearly what is wrong with one. */
import type { Rows } from '../../funnel/read-history';
import { readStageTable } from '../../funnel/stage-table';
import { foldText } from '../../funnel/text';
import { readWhen, textOf, type WallOf } from '../../funnel/when';
import { EVERY_LANGUAGE } from '../../i18n';
import { ANSWER_WORDS, type FunctionWords, functionWords } from '../../i18n/functions';
import { wordProblem } from '../../i18n/problems';
import { shorten } from '../../pipeline/adoption/snapshot';
import { type Cell, isDate } from '../../pipeline/cell';
import { ANSWERS, type Answer } from '../../pipeline/checklist';
import type { WallTime } from '../../pipeline/event';
import type { Problem } from '../../pipeline/problem';
import type { Language, Settings } from '../../pipeline/settings';
import { ROLES, STAGE_KINDS, type Stage } from '../../pipeline/stage';
import { readSettings } from '../../workbook/read-settings';
import { findTables } from '../../workbook/settings-tab';

/** When, Lead ID, Event, From, To: less says nothing about where a lead went. */
const NARROWEST = 5;
const STAGE_RANGE = 'Settings!A2:D';

export class Arguments {
  readonly words: FunctionWords;
  readonly language: Language;
  private readonly values: unknown[];

  /** `names` are the parameters in order; the last one is the language. */
  constructor(
    private readonly names: readonly string[],
    given: readonly unknown[],
    readonly wallOf?: WallOf,
  ) {
    const values = given.slice();
    while (values.length > 0 && isBlank(values[values.length - 1])) values.pop();
    // The language may stand right after the last argument that was needed.
    const last = single(values[values.length - 1]);
    const picked = typeof last === 'string' ? foldText(last) : '';
    if (picked === 'en' || picked === 'ja') values.pop();
    this.language = picked === 'ja' ? 'ja' : 'en';
    this.words = functionWords(this.language);
    this.values = values;
    if (values.length >= names.length)
      throw new Error(this.words.errors.language(this.quoted(single(values[names.length - 1]))));
  }

  history(name: string): Rows {
    const rows = this.range(name, 'History!A1:G');
    if (rows.length > 0 && rows[0].length < NARROWEST)
      throw new Error(this.words.errors.narrow(name, NARROWEST));
    return rows;
  }

  stages(name: string): readonly Stage[] {
    return this.stagesIn(name, this.range(name, STAGE_RANGE));
  }

  /** The stage table alone, or the whole tab of settings, known by the titles of its other tables. */
  stagesOrSettings(name: string): { stages: readonly Stage[]; settings: Settings | null } {
    const rows = this.range(name, STAGE_RANGE).map((row) => row.map((cell) => this.wallCell(cell)));
    if (findTables(rows, EVERY_LANGUAGE).size < 2)
      return { stages: this.stagesIn(name, rows), settings: null };
    const { settings, warnings } = readSettings(rows, EVERY_LANGUAGE);
    // The tab goes on with what was last in order; a function knows no last time.
    if (warnings.length > 0) throw new Error(`${name}: ${wordProblem(this.language, briefly(warnings[0]))}`);
    return { stages: settings.stages, settings };
  }

  /** Dates are read as the tab holds them, on the wall clock. */
  wallCell(cell: Cell): Cell {
    // A date beyond the calendar has no wall clock, and is told as the text it is.
    const time = isDate(cell) ? readWhen(cell, this.wallOf) : cell;
    return time === undefined ? String(cell) : isDate(cell) ? new Date(time as WallTime) : cell;
  }

  private stagesIn(name: string, rows: Rows): readonly Stage[] {
    const { stages, problems } = readStageTable(rows);
    const { errors } = this.words;
    for (const { code, params } of problems) {
      const row = Number(params.row);
      const text = shorten(String(params.text));
      if (code === 'stage_twice') throw new Error(errors.stageTwice(name, row, text));
      const allowed = code === 'stage_role' ? ROLES : STAGE_KINDS;
      throw new Error(errors.stageRow(name, row, text, allowed.join(', ')));
    }
    if (stages.length === 0) throw new Error(errors.stages(name));
    return stages;
  }

  /** `null` when left out. */
  moment(name: string): WallTime | null {
    const value = this.scalar(name);
    const time = typeof value === 'boolean' ? undefined : readWhen(value, this.wallOf);
    if (time === undefined) throw new Error(this.words.errors.moment(name));
    return time;
  }

  /** `undefined` when left out. */
  text(name: string): string | undefined {
    const value = this.scalar(name);
    return isBlank(value) ? undefined : String(value);
  }

  positive(name: string, standard?: number): number {
    const value = this.number(name, standard);
    if (!(value > 0) || value === Number.POSITIVE_INFINITY) throw new Error(this.words.errors.positive(name));
    return value;
  }

  rate(name: string): number {
    const value = this.number(name);
    if (!(value > 0 && value <= 1)) throw new Error(this.words.errors.rate(name));
    return value;
  }

  /** Blank is "not asked", which is not "no". */
  answer(name: string): Answer {
    const value = this.scalar(name);
    if (isBlank(value)) return 'not_asked';
    const found = answersByWord().get(foldText(value));
    if (found === undefined) {
      const { answers, errors, between } = this.words;
      throw new Error(errors.answer(name, this.quoted(value), answers.join(between)));
    }
    return found;
  }

  private number(name: string, standard = Number.NaN): number {
    const value = this.scalar(name);
    if (isBlank(value)) return standard;
    if (typeof value === 'number') return value;
    return typeof value === 'string' ? Number(value.trim()) : Number.NaN;
  }

  has(name: string): boolean {
    const value = this.values[this.names.indexOf(name)];
    return Array.isArray(value) || !isBlank(value);
  }

  range(name: string, example: string): Rows {
    const value = this.values[this.names.indexOf(name)];
    // A range arrives as rows, all of them; to look at each would cost a share of the whole call.
    if (Array.isArray(value) && (value.length === 0 || Array.isArray(value[0]))) return value as Rows;
    throw new Error(this.words.errors.range(name, example));
  }

  /** What a sentence says of a cell: some of it, and of a date the wall clock. */
  quoted(cell: Cell): string {
    const time = isDate(cell) ? readWhen(cell, this.wallOf) : null;
    return shorten(typeof time === 'number' ? textOf(time) : String(cell));
  }

  private scalar(name: string): Cell {
    return single(this.values[this.names.indexOf(name)]);
  }
}

function answersByWord(): Map<string, Answer> {
  const words = new Map<string, Answer>(ANSWERS.map((answer) => [answer, answer]));
  for (const [word, answer] of ANSWER_WORDS) words.set(foldText(word), answer);
  return words;
}

/** A range of one cell is that cell. */
function single(value: unknown): Cell {
  const inner = Array.isArray(value) ? (Array.isArray(value[0]) ? value[0][0] : value[0]) : value;
  return (inner ?? '') as Cell;
}

function briefly({ code, params }: Problem): Problem {
  const told = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? shorten(value) : value,
  ]);
  return { code, params: Object.fromEntries(told) };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
