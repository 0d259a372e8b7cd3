/** Loads the built script and hands out its TASUKI_FUNNEL, to be called as Google calls it. */
import { MemoryEngine } from '../engine/memory';
import { functionRealm } from '../runtime/function-realm';
import { createNodeScriptHost } from '../runtime/node-host';
import { quietUi } from '../runtime/quiet-ui';
import { serviceGlobals } from '../services/globals';

export const FUNCTION = 'TASUKI_FUNNEL';

/**
 * The script is loaded once, with the strict stand-ins around it, and called as Google calls it. Not in a
 * vm context: there every look-up of a global costs more than a row of History.
 */
export function loadFunnel(files: Record<string, string>) {
  const { host } = createNodeScriptHost({ engine: MemoryEngine.blank(), files, ui: quietUi() });
  const realm = functionRealm();
  host.execution = {
    auth: 'CUSTOM_FUNCTION',
    simpleTrigger: false,
    inDocument: true,
    intrinsics: realm.intrinsics,
  };
  realm.load([{ name: 'Code.js', source: files['Code.js'] }], serviceGlobals(host));
  const run = realm.lookup(FUNCTION) as (rows: unknown[][], stages: unknown[][]) => unknown[][];
  return { run, DateIn: realm.intrinsics.Date as DateConstructor };
}
