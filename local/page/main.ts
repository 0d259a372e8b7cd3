/** The workbench page: opens the workbook, loads the add-on into it and ties both to the person. */
import { LifecycleService, LifecycleStages } from '@univerjs/core';
import { ILayoutService } from '@univerjs/preset-sheets-core';
import { UniverEngine } from '../engine/univer';
import { loadWorkbook } from '../files/load';
import { createScriptHost, type SavedHost } from '../runtime/script-host';
import { Autosave, type SaveState } from './autosave';
import { type Boot, fetchBoot } from './boot';
import { Dialogs } from './dialogs';
import { functionTexts } from './function-texts';
import { openGrid } from './grid';
import { MenuBar } from './menus';
import { MessageBar, Toast } from './messages';
import { Runner } from './runner';
import { failureOf, Sidebar } from './sidebar';
import { type TestSurface, testSurface } from './test-surface';
import { type Words, wordsFor } from './words';
import './page.css';

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no part "${id}".`);
  return found;
}

async function post(path: string, body: string): Promise<void> {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!answer.ok) throw new Error(await answer.text());
}

function showSaveState(words: Words, state: SaveState): void {
  const text = { saved: words.saved, saving: words.saving, failed: words.notSaved }[state];
  const line = part('save-state');
  line.textContent = text;
  line.dataset.state = state;
}

async function open(boot: Boot): Promise<TestSurface> {
  const words = wordsFor(boot.language);
  document.documentElement.lang = boot.language;
  document.title = boot.title;
  part('title').textContent = boot.title;
  const grid = openGrid(part('grid'), boot.language, boot.kept?.engine ?? null);
  const engine = new UniverEngine(grid.univer, grid.workbook);
  if (!boot.kept) loadWorkbook(engine, boot.workbook);

  const bar = new MessageBar(part('message'), words.dismiss);
  const toast = new Toast(part('toast'));
  /** What the script that runs has said so far: shown when its work is saved. */
  const toasts: Array<Parameters<Toast['show']>> = [];
  const dialogs = new Dialogs(words);
  const client = await (await fetch('/client.js')).text();
  const menus = new MenuBar(part('menus'), words.extensions, ({ functionName }) => {
    bar.clear();
    runner.run(() => host.run(functionName, [])).catch(report);
  });
  const sidebar = new Sidebar({
    panel: part('sidebar'),
    closeLabel: words.closeSidebar,
    client,
    functions: () =>
      host
        .functions()
        .filter((one) => !one.hidden)
        .map((one) => one.name),
    call: (name, args) => answered(runner.run(() => host.call(name, args))),
    focusGrid: () => grid.univer.__getInjector().get(ILayoutService).focus(),
  });
  const host = createScriptHost({
    engine,
    files: boot.files,
    ui: {
      showSidebar: (html, title) => sidebar.show(html, title),
      alert: (title, message, buttons) => dialogs.alert(title, message, buttons),
      prompt: (title, message, buttons) => dialogs.prompt(title, message, buttons),
      toast: (...said) => toasts.push(said),
      setMenu: (menu) => menus.set(menu),
    },
    user: boot.user,
    locale: boot.locale,
    timeZone: boot.timeZone,
    name: boot.title,
    now: () => Date.now(),
    saved: (boot.kept?.host ?? undefined) as SavedHost | undefined,
  });
  const autosave = new Autosave({
    snapshot: () => ({ engine: engine.save(), host: host.save() }),
    send: (body) => post('/save', body),
    show: (state) => showSaveState(words, state),
  });
  const runner = new Runner({
    settle: () => engine.settle(),
    busy: (running) => {
      part('busy').hidden = !running;
    },
    done: () => {
      const { serviceCalls, modelledMs } = host.meter.take();
      part('meter').textContent = words.meter(serviceCalls, (modelledMs / 1000).toFixed(1));
      const said = toasts.splice(0);
      void autosave.now().then(() => {
        for (const one of said) toast.show(...one);
      });
    },
  });
  /** An answer says that something is done: it is given when that is on the disk, and not otherwise. */
  async function answered(run: Promise<unknown>): Promise<unknown> {
    const value = await run;
    if (!(await autosave.now())) throw new Error(words.notSaved);
    return value;
  }
  function report(error: unknown): void {
    const { name, message } = failureOf(error);
    console.error(error);
    bar.error(`${name}: ${message}`);
  }
  async function startOver(): Promise<void> {
    if (!window.confirm(words.startOverSure)) return;
    autosave.stop();
    await post('/start-over', '{}');
    window.location.reload();
  }

  const startOverItem = { kind: 'item' as const, caption: words.startOver, functionName: '' };
  menus.put({ caption: words.file, addon: false, items: [startOverItem] }, () => startOver().catch(report));
  engine.describeFunctions(functionTexts(host.functions()));
  // Formulas are worked out from the first drawing on, not before.
  await grid.univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  engine.recalculate();
  engine.onChange(() => autosave.soon());
  engine.onPersonEdit((change) => {
    runner.run(() => host.edit(change)).catch(report);
  });

  async function idle(): Promise<void> {
    // A person's act reaches the script one task later.
    await new Promise((resolve) => setTimeout(resolve, 10));
    await runner.idle();
    await engine.settle();
  }
  const ready = runner
    .run(() => host.open())
    .catch(report)
    .then(() => engine.settle());
  return testSurface(grid, engine, host, ready, idle);
}

fetchBoot()
  .then(open)
  .then((surface) => {
    window.tasukiTest = surface;
  })
  .catch((error: unknown) => {
    const { message } = failureOf(error);
    window.tasukiFailure = message;
    console.error(error);
    const words = wordsFor(navigator.language.startsWith('ja') ? 'ja' : 'en');
    new MessageBar(part('message'), words.dismiss).error(`${words.failedToOpen} ${message}`);
  });
