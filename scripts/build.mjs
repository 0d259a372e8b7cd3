// Builds dist/: what `clasp push` uploads and what the local host runs, one and the same.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { buildSidebar } from './build-sidebar.mjs';

const BUNDLE = 'Tasuki_';
/** `--out <folder>`: somewhere else than where everything looks for it. */
const asked = process.argv.indexOf('--out');
const OUT = asked < 0 ? 'dist' : process.argv[asked + 1];
/** `--hourly`: a build that may refresh the funnel by the clock. Triggers take a permission of their own. */
const hourly = process.argv.includes('--hourly');
const define = { TASUKI_HOURLY: String(hourly) };
const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';

/** Loads a module of the server on Node, to read what it declares. */
async function load(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    define,
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/** A real global function with its comment right above it: the only place where Sheets looks for it. */
function stub({ name, parameters, comment }) {
  const lines = comment.map((line) => ` * ${line.replace(/\*\//g, '')}`).join('\n');
  return `/**\n${lines}\n */\nfunction ${name}(${parameters.join(', ')}) {\n  return ${BUNDLE}.call('${name}', arguments);\n}`;
}

async function buildServer() {
  const { globalFunctions } = await load('src/entrypoints/globals.ts');
  const { outputFiles } = await build({
    entryPoints: ['src/entrypoints/main.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: BUNDLE,
    target: 'es2019',
    // Fields as plain assignments: defined one by one they would make every object slow, and the file larger.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    charset: 'utf8',
    legalComments: 'none',
    mainFields: ['module', 'main'],
    define,
    write: false,
    logLevel: 'warning',
    footer: { js: globalFunctions().map(stub).join('\n\n') },
  });
  return outputFiles[0].text;
}

function manifest() {
  const text = readFileSync('appsscript.json', 'utf8');
  if (!hourly) return text;
  const declared = JSON.parse(text);
  declared.oauthScopes.push(TRIGGERS);
  return `${JSON.stringify(declared, null, 2)}\n`;
}

const started = Date.now();
const [server, sidebar] = await Promise.all([buildServer(), buildSidebar()]);
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}/Code.js`, server);
writeFileSync(`${OUT}/Sidebar.html`, sidebar);
writeFileSync(`${OUT}/appsscript.json`, manifest());
const kb = (text) => `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`;
console.error(
  `Built ${OUT}/: Code.js ${kb(server)}, Sidebar.html ${kb(sidebar)} (${Date.now() - started} ms)`,
);
