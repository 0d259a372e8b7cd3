/**
 * Stands in for clasp 3.4.1 without a network: same commands, same words, same exit codes, and the same
 * habit of fetching a blank manifest into the folder. What goes wrong is said by scenario.json.
 */
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');

const args = process.argv.slice(2);
appendFileSync('calls.log', `${JSON.stringify(args)}\n`);
const scenario = JSON.parse(readFileSync('scenario.json', 'utf8'));
const flag = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const file = flag('-P') ?? '.clasp.json';
const command = args[0] === '-P' ? args[2] : args[0];

function fail(text, code = 1) {
  console.error(text);
  process.exit(code);
}

function settings() {
  if (!existsSync(file)) fail(`Invalid --project path: ${file}. File or directory does not exist.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const commands = {
  'show-authorized-user': () => console.log(JSON.stringify({ loggedIn: existsSync('logged-in') }, null, 2)),
  login: () => {
    if (scenario.login !== 'refused') writeFileSync('logged-in', '');
  },
  'create-script': () => {
    // The real one says so and exits with 0.
    if (settings().scriptId !== undefined) fail('Project file already exists.', 0);
    if (scenario.create) fail(scenario.create);
    const type = flag('--type');
    const parentId = type ? 'NEWSHEET' : flag('--parentId');
    const document = `https://drive.google.com/open?id=${parentId}`;
    const script = 'Created new script: https://script.google.com/d/SCRIPT-1/edit';
    console.log(
      type ? `Created new document: ${document}\n${script}` : `${script}\nBound to document: ${document}`,
    );
    if (scenario.fetch) fail(scenario.fetch);
    writeFileSync(`${flag('--rootDir')}/appsscript.json`, '{"blank":true}');
    writeFileSync(file, JSON.stringify({ scriptId: 'SCRIPT-1', rootDir: flag('--rootDir'), parentId }));
    console.log('Cloned one file.');
  },
  push: () => {
    if (!settings().scriptId) fail('Project settings not found.');
    if (scenario.push === 'skipped') return;
    if (scenario.push) fail(scenario.push);
    writeFileSync('uploaded-manifest.json', readFileSync('dist/appsscript.json'));
    console.log(JSON.stringify(scenario.same ? [] : ['dist/appsscript.json', 'dist/Code.js'], null, 2));
  },
  'open-container': () => writeFileSync('opened', settings().parentId ?? ''),
};
commands[command]();
