/**
 * Anybody may type anything into any cell, of our tabs as well: the sidebar goes on answering in words, what was
 * typed is recorded once, and no text becomes a formula. `npm run fuzz` tries more of it.
 */
import * as fc from 'fast-check';
import type { EngineCell } from '../../local/engine/engine';
import { type MethodName, PROTOCOL } from '../../src/rpc/contract';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from '../support/hostile-values';
import { readReply } from './fuzz/judge';
import { type Scene, scenes } from './fuzz/scenes';

const EDITS = Number(process.env.TASUKI_FUZZ ?? 1000) / 20;
const SEED = Number(process.env.TASUKI_SEED ?? 5);

jest.setTimeout(600_000);

const FULL = ['x', '=', '"', '襷'].map((character) => character.repeat(49_999));
const texts = [...HOSTILE_TEXTS.filter((text) => text.length <= 50_000), ...FULL];
const numbers = [...HOSTILE_NUMBERS, 1e10, -1e10, 3e6, -700_000, 0.5, 2_958_465, 2_958_466];
const errors = ['#N/A', '#REF!', '#ERROR!'].map((value): EngineCell => ({ value, error: true }));
const cells: EngineCell[] = [
  ...texts.map((value) => ({ value, forced: true })),
  ...numbers.map((value) => ({ value })),
  ...[true, false].map((value) => ({ value })),
  ...errors,
];

/** Where something stands, tab by tab: rows and columns from 1. */
const WHERE = {
  Leads: [5, 18],
  History: [6, 14],
  Answers: [4, 9],
  Settings: [8, 40],
  Funnel: [8, 12],
} as const;

const edit = fc.constantFrom(...(Object.keys(WHERE) as Array<keyof typeof WHERE>)).chain((tab) =>
  fc.record({
    tab: fc.constant(tab),
    row: fc.integer({ min: 1, max: WHERE[tab][0] }),
    column: fc.integer({ min: 1, max: WHERE[tab][1] }),
    cell: fc.constantFrom(...cells),
  }),
);

function ask({ bench, log }: Scene, method: MethodName, args: object): Record<string, unknown> | null {
  const text = JSON.stringify({ v: PROTOCOL, language: 'ja', method, args });
  const reply = bench.host.call('rpc', [text]);
  const { ok, code } = readReply(reply, { method, language: 'ja', text });
  // A cell of ours would have had to hold more than it can.
  if (code.startsWith('google_')) throw new Error(`${method}: ${code}`);
  if (log.length > 0) throw new Error(`logged: ${log[0].text}`);
  return ok ? JSON.parse(reply as string).value : null;
}

/** Every formula outside the report is one that a person typed; here nobody does. */
function requireNoFormulas({ bench: { engine } }: Scene): void {
  for (const { id, name } of engine.sheets()) {
    if (name === 'Funnel') continue;
    const { rows, columns } = engine.used(id);
    for (const cell of engine.read(id, { row: 0, column: 0, rows, columns }).flat())
      if (cell.formula !== undefined) throw new Error(`${name}: ${cell.formula}`);
  }
}

test('whatever is typed anywhere, every call has its answer, and the second look finds nothing new', () => {
  const scene = scenes()[1];
  const { bench } = scene;
  const look = () => ({ op: bench.op(), locale: 'en', today: { person: 'all', role: '' } });
  fc.assert(
    fc.property(edit, ({ tab, row, column, cell }) => {
      scene.putBack();
      const area = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
      bench.engine.write(bench.tabId(tab), area, [[cell]]);
      ask(scene, 'boot', look());
      const reconciled = (ask(scene, 'boot', look())?.reconciled ?? null) as Record<string, unknown> | null;
      // A stage nobody knows stays in sight until somebody puts it right; all else is recorded once.
      if (reconciled !== null)
        expect({ ...reconciled, unknownStages: [] }).toEqual({
          handMoves: 0,
          newLeads: 0,
          copiedRows: 0,
          goneRows: 0,
          repaired: 0,
          unknownStages: [],
        });
      ask(scene, 'openLead', { leadId: 'L-0001' });
      const write = { op: bench.op(), actor: 'Tanaka', leadId: 'L-0001', row: 2 };
      ask(scene, 'touch', { ...write, revision: 2, touch: 'mail.sent', note: '', on: '' });
      ask(scene, 'refreshFunnel', { quick: false });
      requireNoFormulas(scene);
    }),
    { seed: SEED, numRuns: EDITS },
  );
});
