/** From a lead file to a pipeline and its funnel, without a browser: adoption and report by the real add-on. */
import { resolve } from 'node:path';
import type { Engine } from '../engine/engine';
import { loadWorkbook } from '../files/load';
import { FileProblem } from '../files/problem';
import { readLeadPath } from '../files/read';
import { writeXlsx } from '../files/xlsx-write';
import { AddOn, type AdoptionPlanView, type CallFunction } from './add-on';
import { type ConvertOptions, languageSaid, parseArguments, UsageProblem } from './arguments';
import { type Choices, ConvertProblem, chooseColumns, chooseStages } from './choices';
import { type ReportView, withUnreadCells } from './unusable';
import { CONVERT_WORDS, type ConvertWords } from './words';

export interface Surroundings {
  /** The report, or the JSON and nothing else. */
  out(text: string): void;
  /** Everything else that is said. */
  tell(line: string): void;
  /** Where the person stands: paths are relative to it. */
  folder: string;
  environment: NodeJS.ProcessEnv;
  actor: string;
  /** Starts the add-on on an empty engine that the file is then put into. */
  open(options: ConvertOptions, say: ConvertWords): { engine: Engine; call: CallFunction };
}

/** 0 fine, 1 a problem with a sentence, 2 not understood. */
export type ExitCode = 0 | 1 | 2;

export async function convert(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  let options: ConvertOptions;
  try {
    options = parseArguments(argv, around.environment);
  } catch (error) {
    if (!(error instanceof UsageProblem)) throw error;
    const { usage } = CONVERT_WORDS[languageSaid(argv, around.environment)];
    // Asked for, the usage is the answer; otherwise it follows what is wrong.
    if (error.message === '') around.out(`${usage}\n`);
    else around.tell(`${error.message}\n\n${usage}`);
    return error.message === '' ? 0 : 2;
  }
  try {
    await run(options, around);
    return 0;
  } catch (error) {
    if (!(error instanceof FileProblem || error instanceof ConvertProblem)) throw error;
    around.tell(error.message);
    return 1;
  }
}

async function run(options: ConvertOptions, around: Surroundings): Promise<void> {
  const { language } = options;
  const say = CONVERT_WORDS[language];
  const workbook = await readLeadPath(resolve(around.folder, options.file), { language });
  const { engine, call } = around.open(options, say);
  loadWorkbook(engine, workbook);
  const addOn = new AddOn(call, language, around.actor, say);
  const { plan, choices } = await choose(addOn, options, say);
  await addOn.adopt(choices);
  await addOn.refreshFunnel();
  const told = await addOn.report();
  const report = withUnreadCells(JSON.parse(told.json) as ReportView, plan);
  const undated = report.cohorts.length === 0;
  for (const line of remarks(plan, report, say)) around.tell(printable(line));
  if (options.out !== null) {
    const path = resolve(around.folder, options.out);
    const { shortened } = await writeXlsx(engine, path, language);
    around.tell(say.written(path));
    if (shortened.length > 0) around.tell(say.shortened(shortened));
  }
  if (options.json) around.out(`${JSON.stringify(report, null, 2)}\n`);
  else around.out(printable(`${undated ? `${say.noDates}\n\n` : ''}${told.text.trim()}\n`));
}

/** A terminal does what control characters in a lead's words say; a report only shows words. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd');
}

/** Columns first: which words the status column holds is known only once the column is. */
async function choose(
  addOn: AddOn,
  options: ConvertOptions,
  say: ConvertWords,
): Promise<{ plan: AdoptionPlanView; choices: Choices }> {
  let plan = await addOn.plan({});
  const columns = chooseColumns(options, plan, say);
  if (options.fields.length > 0 || options.dates.length > 0) plan = await addOn.plan(columns);
  const statuses = chooseStages(options, plan, say);
  if (options.stages.length > 0) plan = await addOn.plan({ ...columns, statuses });
  return { plan, choices: { ...columns, statuses } };
}

function remarks(plan: AdoptionPlanView, report: ReportView, say: ConvertWords): string[] {
  const undecided = plan.statuses.filter(({ stage }) => stage === null).map(({ word }) => word);
  return [
    say.facts(report.leads, report.duplicates, report.unusable.length),
    ...(report.cohorts.length === 0 ? [say.noDates] : []),
    ...(undecided.length > 0 ? [say.undecided(undecided)] : []),
    ...(plan.ambiguousDates.length > 0
      ? [say.ambiguous(plan.ambiguousDates.map(({ header }) => header))]
      : []),
  ];
}
