/** The command line of `npm run convert`, taken apart and checked before any file is touched. */
import { parseArgs } from 'node:util';
import { type FileLanguage, machineLanguage } from '../files/problem';
import { CONVERT_WORDS } from './words';

/** What a column can mean; the names are the add-on's own. */
export const MAP_FIELDS = [
  'id',
  'company',
  'contact',
  'email',
  'phone',
  'source',
  'owner',
  'status',
  'amount',
  'created',
  'meeting_on',
  'won_on',
  'lost_on',
  'closed_on',
  'churned_on',
  'note',
] as const;
export type MapField = (typeof MAP_FIELDS)[number];

export const DAY_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

export interface ConvertOptions {
  file: string;
  /** `null` takes a guessed meaning away. */
  fields: Array<{ field: MapField; header: string | null }>;
  stages: Array<{ word: string; key: string }>;
  dates: Array<{ header: string; order: DayOrder }>;
  out: string | null;
  json: boolean;
  language: FileLanguage;
  timeZone: string;
}

/** The sentence is ready to be shown, with the usage after it. */
export class UsageProblem extends Error {}

const OPTIONS = {
  map: { type: 'string', multiple: true },
  stage: { type: 'string', multiple: true },
  dates: { type: 'string', multiple: true },
  out: { type: 'string' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  timezone: { type: 'string' },
  help: { type: 'boolean' },
} as const;

export function parseArguments(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): ConvertOptions {
  const language = languageSaid(argv, environment);
  const { values, positionals } = parsed(argv, language);
  const say = CONVERT_WORDS[language];
  if (values.language !== undefined && values.language !== language) {
    throw new UsageProblem(say.unknownLanguage(values.language));
  }
  if (values.help) throw new UsageProblem('');
  if (positionals.length !== 1) {
    throw new UsageProblem(positionals.length === 0 ? say.noFile : say.severalFiles(positionals));
  }
  return {
    file: positionals[0],
    fields: (values.map ?? []).map((text) => {
      const [field, header] = pair(text, text.indexOf('='), say.pair('--map', 'field=Header', text));
      if (!isOneOf(MAP_FIELDS, field)) throw new UsageProblem(say.unknownField(field, MAP_FIELDS));
      return { field, header: header === '' ? null : header };
    }),
    stages: (values.stage ?? []).map((text) => {
      const [word, key] = pair(text, text.lastIndexOf('='), say.pair('--stage', 'Word=key', text));
      if (key === '') throw new UsageProblem(say.pair('--stage', 'Word=key', text));
      return { word, key };
    }),
    dates: (values.dates ?? []).map((text) => {
      const [header, order] = pair(text, text.lastIndexOf('='), say.pair('--dates', 'Header=dmy', text));
      if (!isOneOf(DAY_ORDERS, order)) throw new UsageProblem(say.unknownOrder(order, DAY_ORDERS));
      return { header, order };
    }),
    out: values.out ?? null,
    json: values.json ?? false,
    language,
    timeZone: zone(values.timezone, (given) => new UsageProblem(say.unknownZone(given))),
  };
}

/** The language asked for, found even where the rest of the line cannot be understood. */
export function languageSaid(argv: readonly string[], environment: NodeJS.ProcessEnv): FileLanguage {
  const said = /\s--language[= ](en|ja)\s/.exec(` ${argv.join(' ')} `);
  return said ? (said[1] as FileLanguage) : machineLanguage(environment);
}

function parsed(argv: readonly string[], language: FileLanguage) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node's own sentence goes on about how to escape things; its first one names the option.
    const reason = (error as Error).message.split(/\.\s|\n/)[0];
    throw new UsageProblem(CONVERT_WORDS[language].badOption(reason));
  }
}

function pair(text: string, at: number, otherwise: string): [string, string] {
  const left = text.slice(0, Math.max(at, 0)).trim();
  if (left === '') throw new UsageProblem(otherwise);
  return [left, text.slice(at + 1).trim()];
}

function isOneOf<T extends string>(all: readonly T[], one: string): one is T {
  return all.includes(one as T);
}

function zone(given: string | undefined, refuse: (given: string) => Error): string {
  if (given === undefined) return Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: given });
    return given;
  } catch {
    throw refuse(given);
  }
}
