/** The script host for Node: scripts run in a realm of their own. */
import { nodeRealm } from './node-realm';
import { createScriptHost, type ScriptHost, type ScriptHostOptions } from './script-host';

export function createNodeScriptHost(options: ScriptHostOptions): ScriptHost {
  return createScriptHost({ ...options, realm: options.realm ?? nodeRealm });
}
