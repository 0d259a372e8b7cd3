/** A bench for the stand-ins: runs a few lines of Apps Script on an empty spreadsheet. */
import { MemoryEngine } from '../../../local/engine/memory';
import { createNodeScriptHost } from '../../../local/runtime/node-host';
import { type QuietUi, quietUi } from '../../../local/runtime/quiet-ui';
import type { ScriptHost, ScriptHostOptions } from '../../../local/runtime/script-host';

export interface Bench {
  host: ScriptHost;
  engine: MemoryEngine;
  ui: QuietUi;
  log: string[];
}

const PRELUDE = 'var ss = SpreadsheetApp.getActiveSpreadsheet(); var sheet = ss.getActiveSheet();';

export function bench(code: string, options: Partial<ScriptHostOptions> = {}): Bench {
  const engine = MemoryEngine.blank('Sheet1', 100, 10);
  const ui = quietUi();
  const log: string[] = [];
  const host = createNodeScriptHost({
    engine,
    ui,
    user: { email: 'ann@example.com', locale: 'en' },
    owner: 'owner@example.com',
    timeZone: 'America/New_York',
    now: () => Date.UTC(2026, 10, 23, 12),
    log: (line) => log.push(line.text),
    ...options,
    files: { 'Code.js': code, ...options.files },
  });
  return { host, engine, ui, log };
}

/** What the lines return, as JSON; `ss` and `sheet` are at hand. */
export function answer(lines: string, options: Partial<ScriptHostOptions> = {}): unknown {
  const { host } = bench(`function main() { ${PRELUDE} ${lines} }`, options);
  const value = host.run('main');
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
