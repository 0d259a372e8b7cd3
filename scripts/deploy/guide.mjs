/** The way into a real Sheet: log in, build, create or bind, build again, push, open. */
import { sheetId } from './options.mjs';
import { Stop } from './stop.mjs';
import { troubleOf } from './trouble.mjs';

/**
 * Whatever can stop it is looked at before anything is made in the person's Drive. `ask` is null where
 * nobody can answer: then flags must have said what to do.
 */
export async function guide(options, { say, ask, words, binding, clasp, build }) {
  const world = { say, ask, words, binding, clasp, build };
  if (!clasp.installed()) throw new Stop(words.notInstalled);
  const bound = boundProject(options, world);
  const wish = bound ? null : await whichSheet(options, world);
  await requireLogin(world);
  say(words.building);
  await built(world);
  const project = bound ?? (await made(wish, world));
  say(words.pushing);
  await pushed(project, world);
  const sheet = `https://docs.google.com/spreadsheets/d/${project.parentId}/edit`;
  say(words.done(project.parentId ? sheet : null));
  if (options.open && ask && project.parentId) await clasp.open();
}

/** The project of an earlier deploy; another one is never put in its place in silence. */
function boundProject({ title, sheet }, { binding, words, say }) {
  const bound = binding.read();
  if (!bound) return null;
  if (title !== undefined || (sheet && sheet !== bound.parentId)) {
    throw new Stop(words.boundAlready(bound.scriptId));
  }
  say(words.boundTo(bound.scriptId));
  return bound;
}

/** `{title}` for a new Sheet, `{sheet}` for one that is there. */
async function whichSheet({ title, sheet }, { ask, words }) {
  if (title !== undefined) return { title };
  if (sheet) return { sheet };
  if (!ask) throw new Stop(`${words.sayWhich}\n\n${words.usage}`, { isUsage: true });
  const answer = await ask(words.askSheet);
  if (answer === '') return { title: (await ask(words.askTitle)) || 'Tasuki' };
  const id = sheetId(answer);
  if (id === null) throw new Stop(words.notASheet(answer));
  return { sheet: id };
}

async function requireLogin({ ask, words, clasp, say }) {
  if (await clasp.loggedIn()) return;
  if (!ask) throw new Stop(words.notLoggedIn);
  say(words.loggingIn);
  await clasp.logIn();
  if (!(await clasp.loggedIn())) throw new Stop(words.notLoggedIn);
}

async function built({ build, words }) {
  const { code, err } = await build();
  if (code !== 0) throw new Stop(words.buildFailed(err.trim()));
}

/** Creates or binds. What Google has made is kept even if clasp stumbled right after it. */
async function made(wish, world) {
  const { words, binding, clasp, say } = world;
  say(wish.sheet ? words.binding : words.creating(wish.title));
  binding.prepare();
  const answer = wish.sheet ? await clasp.bind(wish.sheet) : await clasp.create(wish.title);
  if (!answer.made) {
    binding.discard();
    throw new Stop(sentence(answer, world, wish.sheet ? 'bind' : 'create'));
  }
  if (!binding.read()) binding.save(answer.made);
  // Creating has fetched Google's blank manifest over ours.
  await built(world);
  return { ...answer.made, parentId: answer.made.parentId ?? wish.sheet };
}

async function pushed(project, world) {
  const answer = await world.clasp.push();
  if (answer.files) {
    world.say(answer.files.length > 0 ? world.words.pushed(answer.files) : world.words.upToDate);
    return;
  }
  if (answer.code === 0) throw new Stop(world.words.pushSkipped);
  throw new Stop(sentence(answer, world, 'push', project));
}

function sentence(answer, { words }, step) {
  const { code, said } = troubleOf(answer);
  return words.trouble[code](said, step);
}
