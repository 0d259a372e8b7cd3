/**
 * `npm start` killed at any moment: what the page was told is saved is there after the next start, and the file
 * that keeps it is never half of one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { MemoryEngine } from '../../../local/engine/memory';
import { card, team, write } from '../../support/team';
import type { Bench } from '../../support/workbench';

const ROOT = resolve(__dirname, '../../..');
const ROUNDS = Number(process.env.TASUKI_KILLS ?? 20);

jest.setTimeout(300_000);

let folder: string;
let program: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
  // Beside the project's packages, which the program asks for by name.
  program = join(ROOT, `.build/killed-${process.pid}.mjs`);
  buildSync({
    entryPoints: [join(ROOT, 'local/start.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { force: true });
});

interface Running {
  readonly server: ChildProcess;
  readonly port: number;
}

function start(): Promise<Running> {
  const env = { ...process.env, PORT: '0', TASUKI_STATE: folder };
  const server = spawn(process.execPath, [program, '--locale', 'en_US'], { cwd: ROOT, env });
  return new Promise((found, failed) => {
    let said = '';
    const listen = (part: Buffer): void => {
      said += part.toString();
      const port = /127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
      if (port) found({ server, port: Number(port) });
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${said}`)));
  });
}

function kill({ server }: Running): Promise<void> {
  return new Promise((done) => {
    server.removeAllListeners('exit');
    server.once('exit', () => done());
    server.kill('SIGKILL');
  });
}

/** `null`: there was no answer. */
function ask(
  port: number,
  method: string,
  path: string,
  body = '',
): Promise<{ status: number; text: string } | null> {
  return new Promise((done) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => {
        text += part.toString();
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text }));
      answer.on('error', () => done(null));
    });
    sent.on('error', () => done(null));
    sent.end(method === 'POST' ? body : undefined);
  });
}

/** The page: acts, and sends the whole workbook as its autosave does. `big` makes a file that takes a while. */
function act(bench: Bench, big: string): { op: string; body: string } {
  const seen = card(bench);
  const wish = write(bench, seen);
  bench.ask('touch', { ...wish, touch: 'call.reached', note: '', on: '' });
  const { engine, host } = bench;
  return { op: wish.op, body: JSON.stringify({ engine: engine.save(), host: { ...host.save(), big } }) };
}

function opsIn(engine: unknown): string[] {
  const book = MemoryEngine.load(engine);
  const tab = book.sheets().find(({ name }) => name === 'History');
  if (!tab) throw new Error('There is no History in what was kept.');
  const { rows, columns } = book.used(tab.id);
  const cells = book.read(tab.id, { row: 0, column: 0, rows, columns }).flat();
  return cells.flatMap(({ value }) => /^L-0001\.\d+\.(op\d+)-/.exec(String(value))?.[1] ?? []);
}

/** Repeats itself from run to run: a moment too late in one of them is found again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test('killed at any moment, it has all that was acknowledged, and a whole file', async () => {
  const random = dice(7);
  const bench = team(3);
  const acknowledged: string[] = [];
  const big = 'x'.repeat(1_500_000);
  let unanswered = 0;
  let takes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const running = await start();
    const kept = JSON.parse((await ask(running.port, 'GET', '/boot'))?.text ?? 'null').kept;
    if (acknowledged.length > 0) expect(opsIn(kept.engine)).toEqual(expect.arrayContaining(acknowledged));
    const save = async (): Promise<void> => {
      const { op, body } = act(bench, big);
      const began = performance.now();
      const answer = await ask(running.port, 'POST', '/save', body);
      if (answer?.status === 204) {
        acknowledged.push(op);
        takes = performance.now() - began;
      } else unanswered++;
    };
    if (round === 0 || random() < 0.5) await save();
    const last = save();
    // From before it has arrived until a moment after its answer.
    await new Promise((later) => setTimeout(later, random() * 1.3 * takes));
    await kill(running);
    await last;
    const files = readdirSync(folder).filter((name) => /\.json(\.before)?$/.test(name));
    for (const name of files) JSON.parse(readFileSync(join(folder, name), 'utf8'));
  }
  // Both happened: saves that were answered, and saves that the kill cut off.
  expect(acknowledged.length).toBeGreaterThan(ROUNDS / 4);
  expect(unanswered).toBeGreaterThan(ROUNDS / 8);
  const last = await start();
  const kept = JSON.parse((await ask(last.port, 'GET', '/boot'))?.text ?? 'null').kept;
  await kill(last);
  expect(opsIn(kept.engine)).toEqual(expect.arrayContaining(acknowledged));
  // Nothing half written stays behind from servers that are no more.
  expect(readdirSync(folder).filter((name) => name.endsWith('.writing'))).toEqual([]);
});
