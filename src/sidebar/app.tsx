/** Puts the sidebar together: state, server, timers, drafts, and the watch for another selected row. */
import { render } from 'preact';
import { wordsFor } from '../i18n/sidebar';
import { listenForKeys } from './keys';
import { openLead } from './lead-actions';
import { keepDrafts, keepWishes, rememberedFilters } from './memory';
import type { Runner } from './server';
import { createServer } from './server';
import { Shell } from './shell';
import type { App, State } from './store';
import { firstState } from './store';
import { readToday } from './today-refresh';
import { start } from './workbook-actions';

const LOOK_EVERY = 1000;
const REST_BEFORE_LOOK = 1500;
/** Coming back to Today after so long, others may have done something meanwhile. */
const TODAY_AGES = 60_000;

/** Something is being typed that a change of lead would take from under the hand. */
function isTyping(state: State): boolean {
  const id = document.activeElement?.id ?? '';
  return document.hasFocus() && state.drafts[id] !== undefined;
}

function watchSelection(app: App): void {
  let last = 0;
  let listed = Date.now();
  const look = () => {
    const { state } = app;
    const now = Date.now();
    if (state.boot?.pipeline !== 'ready') return;
    if (state.screen === 'today') {
      if (now - listed < TODAY_AGES || state.busy || app.server.busy()) return;
      listed = now;
      readToday(app);
      return;
    }
    // Coming back from the sheet after the start means that a row was chosen there.
    if (state.screen !== 'lead' && state.screen !== 'done') return;
    if (now - last < LOOK_EVERY) return app.later('look', LOOK_EVERY - (now - last), look);
    if (state.busy || app.server.busy() || isTyping(state)) return;
    last = now;
    if (state.screen === 'done') app.set({ screen: 'lead' });
    openLead(app);
  };
  window.addEventListener('focus', look);
  document.documentElement.addEventListener('pointerenter', look);
  // Browsers do not always tell a frame that the pointer came in; after a rest, any movement means it is back.
  let moved = 0;
  document.addEventListener('pointermove', () => {
    const rested = Date.now() - moved > REST_BEFORE_LOOK;
    moved = Date.now();
    if (rested) look();
  });
}

export function startApp(root: HTMLElement, runner: () => Runner): App {
  let state = firstState(/^ja/.test(navigator.language) ? 'ja' : 'en', rememberedFilters());
  const book = () => state.boot?.book ?? '';
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const server = createServer({
    runner,
    language: () => state.language,
    onLink: (link) => app.set({ link }),
  });
  const app: App = {
    get state() {
      return state;
    },
    get words() {
      return wordsFor(state.language);
    },
    server,
    set(change) {
      const before = state;
      state = { ...state, ...change };
      if (before.language !== state.language) document.documentElement.lang = state.language;
      render(<Shell app={app} />, root);
      if (state.wishes !== before.wishes) keepWishes(book(), state.wishes);
      if (change.trouble) document.getElementById('trouble')?.scrollIntoView?.({ block: 'nearest' });
      if (before.screen !== state.screen && document.hasFocus()) app.focus('title');
      if (before.screen !== state.screen || before.step !== state.step) window.scrollTo?.(0, 0);
    },
    later(name, milliseconds, run) {
      clearTimeout(timers.get(name));
      if (!milliseconds) return run();
      timers.set(name, setTimeout(run, milliseconds));
    },
    keep: (drafts) => keepDrafts(book(), drafts),
    focus(id) {
      document.getElementById(id)?.focus();
    },
  };
  document.documentElement.lang = state.language;
  app.set({});
  watchSelection(app);
  listenForKeys(app, root);
  start(app);
  return app;
}
