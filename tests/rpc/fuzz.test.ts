/**
 * Calls of every method in every wrong shape, on the built add-on: each gets an answer in words, and changes
 * no cell that it was not asked to. `npm run fuzz` tries 20,000.
 */
import * as fc from 'fast-check';
import { judgeChanges, look, readReply } from './fuzz/judge';
import { anyCall, type Drawn, textOf } from './fuzz/requests';
import { type Scene, scenes } from './fuzz/scenes';

const CALLS = Number(process.env.TASUKI_FUZZ ?? 2000);
const IN_A_ROUND = 10;
const SEED = Number(process.env.TASUKI_SEED ?? 5);

// Ten minutes for what `npm test` tries; a longer run takes what it takes, and is never cut short unseen.
jest.setTimeout(600_000 * Math.max(1, CALLS / 2000));

const tried = new Map<string, number>();
const count = (name: string): void => void tried.set(name, (tried.get(name) ?? 0) + 1);

function ask(scene: Scene, drawn: Drawn): void {
  const before = look(scene);
  const text = textOf(drawn, (leadId) => before.leads.get(leadId)?.revision ?? 0);
  scene.watch.forget();
  const reply = scene.bench.host.call('rpc', [text]);
  const answered = readReply(reply, drawn.call);
  judgeChanges(scene, { ...drawn.call, text }, answered, before);
  count(answered.ok ? `${drawn.call.method} done` : `refused: ${answered.code}`);
  if (scene.log.length > 0) throw new Error(`logged: ${scene.log[0].text}`);
}

let all: Scene[];
beforeAll(() => {
  all = scenes();
});

test('every call gets an answer with words, and changes nothing that it was not asked to', () => {
  const scene = fc.constantFrom(0, 0, 1, 1, 1, 1, 2, 2, 2, 3);
  const round = fc.array(anyCall, { minLength: IN_A_ROUND, maxLength: IN_A_ROUND });
  fc.assert(
    fc.property(scene, round, (at, calls) => {
      all[at].putBack();
      for (const drawn of calls) ask(all[at], drawn);
    }),
    { seed: SEED, numRuns: Math.ceil(CALLS / IN_A_ROUND) },
  );
  if (process.env.TASUKI_FUZZ)
    console.log(
      [...tried]
        .sort((a, b) => b[1] - a[1])
        .map(([k, n]) => `${n} ${k}`)
        .join('\n'),
    );
  for (const { realm } of all) expect(realm.lookup('Object.prototype.polluted')).toBeUndefined();
});
