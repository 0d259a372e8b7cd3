/** `npm run host -- file.gs [function]`: runs an Apps Script file on an empty spreadsheet and prints its log and errors. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MemoryEngine } from './engine/memory';
import { createNodeScriptHost } from './runtime/node-host';
import { quietUi } from './runtime/quiet-ui';
import { ScriptError } from './runtime/script-error';

const [target, wanted] = process.argv.slice(2);
if (!target) {
  console.error('Usage: npm run host -- <file.gs or folder> [function]');
  process.exit(2);
}

if (!existsSync(target)) {
  console.error(`There is no file ${target}.`);
  process.exit(1);
}

/** A folder is a project of several files; a file brings the HTML files and the manifest beside it. */
function readProject(path: string): Record<string, string> {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    const wantedCode = folder === path && /\.(gs|js)$/.test(name);
    if (wantedCode || /\.html$/.test(name) || name === 'appsscript.json') {
      files[name] = readFileSync(join(folder, name), 'utf8');
    }
  }
  if (folder !== path) {
    const name = basename(path);
    files[/\.(gs|js)$/.test(name) ? name : `${name}.gs`] = readFileSync(path, 'utf8');
  }
  return files;
}

const PREFERRED = ['main', 'run', 'test', 'runTests', 'myFunction'];

try {
  const ui = quietUi();
  const host = createNodeScriptHost({
    engine: MemoryEngine.blank(),
    files: readProject(target),
    ui,
    // Script and spreadsheet share a zone, as in a new file of one's own.
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    user: { email: 'user@example.com', locale: 'en' },
    log: ({ level, text }) =>
      level === 'error' || level === 'warn' ? console.error(text) : console.log(text),
  });
  const names = host.functions().map((f) => f.name);
  const name =
    wanted ?? PREFERRED.find((n) => names.includes(n)) ?? names.find((n) => !/^on[A-Z]|_$/.test(n));
  if (!name) throw new ScriptError('The file declares no function that could be run.');
  const result = host.run(name);
  if (result !== undefined) console.log(typeof result === 'string' ? result : JSON.stringify(result));
  for (const item of ui.shown)
    if (item.kind !== 'sidebar') console.log(`[${item.kind}] ${item.title} ${item.text}`.trim());
} catch (error) {
  const { name, message, stack } = error as Error;
  // Only the script's own lines help; the host's stand between them.
  const lines = (stack ?? '')
    .split('\n')
    .filter(
      (line) => /\.(gs|js):\d+/.test(line) && !/[\\/](local|\.build|node_modules)[\\/]|node:/.test(line),
    );
  console.error(
    error instanceof ScriptError ? [`${name}: ${message}`, ...lines].join('\n') : (error as Error).message,
  );
  process.exitCode = 1;
}
