/** `npm run bench`: what actions cost in service calls and modelled seconds, and how fast the funnel is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureActions } from './bench/actions';
import { exitCode, judge } from './bench/budgets';
import { measureCountifs } from './bench/countifs';
import { measureFunnel } from './bench/funnel-speed';
import { benchLongWork } from './bench/long-work';
import { MEMORY_FLAG, measureMemory, memoryOfCall } from './bench/memory';
import { measureRefreshes } from './bench/refreshes';
import { readOptions, report, USAGE, UsageProblem } from './bench/report';

const FILES = ['Code.js', 'Sidebar.html', 'appsscript.json'];
const LEADS = [100, 10_000];
const EVENTS = [10_000, 100_000];
/** A hundred thousand would take the workbook of formulas many minutes. */
const EVENTS_OF_COUNTIFS = 10_000;

const readFiles = (): Record<string, string> =>
  Object.fromEntries(FILES.map((name) => [name, readFileSync(join('dist', name), 'utf8')]));

function bench(json: boolean): number {
  const files = readFiles();
  // First, while little is in memory that the garbage collector has to go through.
  const funnel = measureFunnel(files, EVENTS);
  const megabytes = measureMemory(process.argv[1], EVENTS[EVENTS.length - 1]);
  const actions = LEADS.flatMap((leads) => measureActions(files, leads));
  const refreshes = EVENTS.flatMap((events) => measureRefreshes(files, events));
  const sizes = ['Code.js', 'Sidebar.html'].map((file) => ({
    file,
    kb: Buffer.byteLength(files[file]) / 1024,
  }));
  const countifs = measureCountifs(EVENTS_OF_COUNTIFS);
  const checks = judge(actions, funnel, megabytes, sizes, refreshes);
  const node = process.versions.node;
  const findings = { node, sizes, actions, refreshes, funnel, megabytes, countifs, checks };
  console.log(json ? JSON.stringify(findings, null, 2) : report(findings));
  return exitCode(checks);
}

try {
  const [flag, events] = process.argv.slice(2);
  if (flag === MEMORY_FLAG) console.log(memoryOfCall(readFiles(), Number(events)));
  else {
    const { json, long } = readOptions(process.argv.slice(2));
    process.exitCode = long ? benchLongWork(readFiles()) : bench(json);
  }
} catch (error) {
  if (!(error instanceof UsageProblem)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
