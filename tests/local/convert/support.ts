/** Runs convert inside the test, on the real dist, and keeps all that it said and made. */
import { resolve } from 'node:path';
import { readDist } from '../../../local/convert/dist';
import { convert } from '../../../local/convert/run';
import type { ReportView } from '../../../local/convert/unusable';
import type { Engine } from '../../../local/engine/engine';
import { MemoryEngine } from '../../../local/engine/memory';
import { createNodeScriptHost } from '../../../local/runtime/node-host';
import { quietUi } from '../../../local/runtime/quiet-ui';

export const ROOT = resolve(__dirname, '../../..');

/** The documented JSON. */
export interface Report extends ReportView {
  asOf: string | null;
  milestones: Array<{ key: string; reached: number; fromFirst: number | null; medianDays: number | null }>;
  cohorts: Array<{ month: string; leads: number; meeting: number; won: number; mature: boolean }>;
  sources: Array<{ source: string; leads: number; won: number; revenue: number }>;
  winRate: { won: number; lost: number; open: number; rate: number | null };
  revenue: number;
  negativeDurations: number;
}

export interface Converted {
  code: number;
  out: string;
  said: string[];
  engine: Engine | null;
  report: Report;
}

export async function run(...argv: string[]): Promise<Converted> {
  const said: string[] = [];
  let out = '';
  let opened: Engine | null = null;
  const code = await convert(argv, {
    out: (text) => {
      out += text;
    },
    tell: (line) => said.push(line),
    folder: ROOT,
    environment: { LANG: 'en_GB.UTF-8' },
    actor: 'tester',
    open({ language, timeZone }, say) {
      const engine = MemoryEngine.blank();
      const host = createNodeScriptHost({
        engine,
        files: readDist(ROOT, say, () => {}),
        ui: quietUi(),
        user: { email: '', locale: language },
        locale: language === 'ja' ? 'ja_JP' : 'en_US',
        timeZone,
      });
      opened = engine;
      return { engine, call: (name, args) => host.call(name, args) };
    },
  });
  const report = out.startsWith('{') ? JSON.parse(out) : null;
  return { code, out, said, engine: opened, report };
}
