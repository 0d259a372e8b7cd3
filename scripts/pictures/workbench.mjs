/** A workbench of its own, on the sample leads, that leaves nothing behind. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The address of a workbench of its own, and how to end it. */
export async function startWorkbench({ locale }) {
  const state = mkdtempSync(join(tmpdir(), 'pictures-'));
  const args = ['scripts/run.mjs', 'local/start.ts', '--locale', locale, '--timezone', 'Asia/Tokyo'];
  const server = spawn(process.execPath, args, {
    env: { ...process.env, PORT: '0', TASUKI_STATE: state },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (part) => {
      said += part;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`The workbench ended with ${code}: ${said}`)));
  });
  return {
    url,
    async end() {
      server.kill();
      await ended;
      rmSync(state, { recursive: true, force: true });
    },
  };
}
