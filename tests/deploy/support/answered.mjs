/** Runs the guide as if a person sat before it: the answers come from the command line. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, answers] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(folder, name)).href);
const { guide } = await load('guide.mjs');
const { Binding } = await load('binding.mjs');
const { createClasp, runNode } = await load('clasp.mjs');
const { wordsFor } = await load('words.mjs');

const words = wordsFor('en');
const left = JSON.parse(answers);
const root = process.cwd();
try {
  await guide(
    { open: true },
    {
      say: (line) => console.log(line),
      ask: async (question) => {
        console.log(question);
        return left.shift();
      },
      words,
      binding: new Binding(root, words),
      clasp: createClasp(root),
      build: () => runNode(root, ['scripts/build.mjs']),
    },
  );
} catch (thrown) {
  console.error(thrown.message);
  process.exitCode = 1;
}
