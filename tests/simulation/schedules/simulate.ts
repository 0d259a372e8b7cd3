/** `npm run simulate`: explores schedules on the built add-on for as long as it is told to, and prints what came of them. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { readSchedule } from '../../../local/simulate/schedule';
import { type Bad, Explorer } from './explorer';
import { disturbed, type Planned, pairs, random, single } from './plans';
import { openScene } from './scene';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    replay: { type: 'string' },
  },
});
const scene = openScene(readFileSync('dist/Code.js', 'utf8'), readFileSync('dist/appsscript.json', 'utf8'));
const explorer = new Explorer(scene);
if (values.replay !== undefined) replay(values.replay);
else
  explore(Number(values.seconds), values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed));

function replay(script: string): void {
  const [operations, schedule] = script.split(':');
  const { wishes, why, traces } = explorer.play(operations.trim().split(/\s+/), readSchedule(schedule));
  wishes.forEach(({ told }, at) => {
    console.log(`${operations.trim().split(/\s+/)[at]}: ${told?.kind} ${told?.code ?? ''}`);
    for (const run of traces[at]) if (run.length > 0) console.log(`  ${run.join(' ')}`);
  });
  console.log(why.length === 0 ? 'Nothing is wrong.' : why.join('\n'));
  process.exitCode = why.length === 0 ? 0 : 1;
}

function explore(seconds: number, seed: number): void {
  const started = performance.now();
  const until = (share: number): number => started + seconds * 1000 * share;
  const bad = new Map<string, Bad>();
  /** Returns whether it came to an end. */
  const run = (plans: Generator<Planned>, deadline: number): boolean => {
    for (const { operations, schedule } of plans) {
      const found = explorer.try(operations, schedule);
      if (found) bad.set(found.why.join('; '), found);
      if (performance.now() > deadline) return false;
    }
    return true;
  };
  // Small ones first; the dice always get a third of the time.
  const small = { single, pairs, disturbed };
  for (const [name, plans] of Object.entries(small)) {
    const before = explorer.schedules;
    const whole = run(plans(explorer), until(2 / 3));
    console.log(
      `${name}: ${explorer.schedules - before} schedules, ${whole ? 'all of them' : 'out of time'}`,
    );
  }
  const before = explorer.schedules;
  run(random(seed), until(1));
  console.log(`random, seed ${seed}: ${explorer.schedules - before} schedules`);
  report((performance.now() - started) / 1000, bad);
}

function report(took: number, bad: ReadonlyMap<string, Bad>): void {
  const { schedules, steps, outcomes, inspector } = explorer;
  const each = (count: number): string => Math.round(count / took).toLocaleString('en');
  console.log(`\n${schedules.toLocaleString('en')} schedules, ${each(schedules)} per second`);
  console.log(`${steps.toLocaleString('en')} steps, ${each(steps)} per second`);
  console.log(`${inspector.distinct} different workbooks in the end, ${scene.tree.runs} runs of the script`);
  for (const [name, count] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`  ${name}: ${count}`);
  console.log(`${bad.size} kinds of bad outcome`);
  for (const { script, why } of bad.values()) console.log(`\n${script}\n  ${why.join('\n  ')}`);
  process.exitCode = bad.size === 0 ? 0 : 1;
}
