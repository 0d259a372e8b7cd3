/** `npm run convert`: a lead file in, the funnel out, by the very files that are uploaded to Google. */
import { userInfo } from 'node:os';
import { readDist } from './convert/dist';
import { convert } from './convert/run';
import { MemoryEngine } from './engine/memory';
import { createNodeScriptHost } from './runtime/node-host';
import { quietUi } from './runtime/quiet-ui';

/** npm runs its scripts at the project's root; a path means what it meant where the person typed it. */
const typedIn = process.env.npm_lifecycle_event === 'convert' ? process.env.INIT_CWD : undefined;

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as containers have them.
    return 'convert';
  }
}

// `| head` closes its end early; what was asked for has been seen then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const tell = (line: string): void => console.error(line);

process.exitCode = await convert(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  tell,
  folder: typedIn ?? process.cwd(),
  environment: process.env,
  actor: userName(),
  open({ language, timeZone }, say) {
    const engine = MemoryEngine.blank();
    const host = createNodeScriptHost({
      engine,
      files: readDist(process.cwd(), say, tell),
      ui: quietUi(),
      user: { email: '', locale: language },
      locale: language === 'ja' ? 'ja_JP' : 'en_US',
      timeZone,
    });
    return { engine, call: (name, args) => host.call(name, args) };
  },
});
