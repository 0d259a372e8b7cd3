/** `npm run deploy`: brings the add-on into a real Google Sheet, step by step, with a sentence wherever it stops. */
import { createInterface } from 'node:readline/promises';
import { Binding } from './deploy/binding.mjs';
import { createClasp, runNode } from './deploy/clasp.mjs';
import { guide } from './deploy/guide.mjs';
import { readOptions } from './deploy/options.mjs';
import { Stop } from './deploy/stop.mjs';

const root = process.cwd();
const interactive = Boolean(process.stdin.isTTY && process.stdout.isTTY);

async function ask(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

const { options, words, problem } = readOptions(process.argv.slice(2));
if (options.help || problem) {
  console[problem ? 'error' : 'log'](problem ? `${problem}\n\n${words.usage}` : words.usage);
  process.exitCode = problem ? 2 : 0;
} else {
  try {
    await guide(options, {
      say: (line) => console.log(line),
      ask: interactive ? ask : null,
      words,
      binding: new Binding(root, words),
      clasp: createClasp(root),
      build: () => runNode(root, ['scripts/build.mjs', ...(options.hourly ? ['--hourly'] : [])]),
    });
  } catch (thrown) {
    if (!(thrown instanceof Stop)) throw thrown;
    console.error(`\n${thrown.message}`);
    process.exitCode = thrown.isUsage ? 2 : 1;
  }
}
