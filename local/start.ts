/** `npm start`: serves the workbench, a spreadsheet in the browser with the add-on in it. */
import { basename, resolve } from 'node:path';
import { FileProblem } from './files/problem';
import { readLeadPath } from './files/read';
import { sampleWorkbook } from './sample/workbook';
import { readAddOn } from './server/add-on';
import { readArguments, type StartOptions, USAGE, UsageProblem } from './server/arguments';
import { buildPage } from './server/bundle';
import { KeptWork } from './server/kept-work';
import { serve } from './server/server';

/** Tests keep their work, and their add-on, elsewhere. */
const stateFolder = process.env.TASUKI_STATE ?? '.tasuki';
const addOnFolder = process.env.TASUKI_ADD_ON ?? 'dist';

async function start(options: StartOptions): Promise<void> {
  const language = options.locale.startsWith('ja') ? 'ja' : 'en';
  const workbook = options.file ? await readLeadPath(options.file, { language }) : sampleWorkbook(language);
  const name = options.file ? basename(options.file) : `sample-${language}`;
  const kept = new KeptWork(stateFolder, name, options.file ? resolve(options.file) : name);
  if (options.fresh) await kept.discard();
  const resumed = (await kept.read()) !== null;
  await readAddOn(addOnFolder);
  let page: ReturnType<typeof buildPage> | undefined;
  const { port } = await serve({
    page: () => {
      page ??= buildPage(process.cwd());
      return page;
    },
    kept,
    port: options.port,
    boot: async () => ({
      title: workbook.title,
      // Read again at every load: a rebuilt add-on is there after a reload of the page.
      files: await readAddOn(addOnFolder),
      workbook,
      user: { email: options.email, locale: options.locale.split('_')[0]! },
      locale: options.locale,
      timeZone: options.timeZone,
      language,
    }),
  });
  if (port !== options.port && options.port !== 0) {
    console.log(`Port ${options.port} is taken; using ${port} instead.`);
  }
  if (resumed) console.log(`Going on with the work kept in ${kept.path} (--fresh begins again).`);
  console.log(`${workbook.title} is open at http://127.0.0.1:${port}/ (Ctrl+C ends it; your work is kept)`);
}

try {
  const machine = new Intl.DateTimeFormat().resolvedOptions();
  await start(readArguments(process.argv.slice(2), process.env, machine));
} catch (error) {
  if (error instanceof UsageProblem) console.error(`${error.message}\n\n${USAGE}`);
  else if (error instanceof FileProblem) console.error(error.message);
  else console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
