/** Single-key shortcuts and the list that shows them; they never fire while something is being typed. */

import { Button } from './controls';
import { isOnPath } from './hand-over-rules';
import { cardOf, goStep } from './lead-actions';
import { gateOf, stageOf } from './lead-parts';
import type { App } from './store';
import { goToday, nextLead } from './today-actions';

function isForTyping(event: KeyboardEvent): boolean {
  // 229 is what a key says of itself while an input method has it.
  if (event.isComposing || event.keyCode === 229) return true;
  const target = event.target as HTMLElement | null;
  return !!target?.closest?.('input, select, textarea, [contenteditable]');
}

/** Moves the focus through the list of Today. */
function moveInList(step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.row')];
  const here = rows.indexOf(document.activeElement as HTMLElement);
  const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : here + step;
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
}

/** Opens the hand-over where the card offers it too. */
function handOver(app: App): void {
  const card = cardOf(app);
  const here = card ? stageOf(app, card.stage) : undefined;
  if (app.state.screen !== 'lead' || app.state.busy || !card || card.offer) return;
  if (gateOf(app, card.gate) && here && isOnPath(here)) goStep(app, 'hand');
}

export function toggleKeys(app: App): void {
  const keys = !app.state.keys;
  app.set({ keys });
  if (keys) app.focus('keys');
}

function actionOf(app: App, key: string): (() => void) | undefined {
  const inList = app.state.screen === 'today';
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
  if (step) return inList ? () => moveInList(step) : undefined;
  if (key === 'Escape') return app.state.keys ? () => toggleKeys(app) : undefined;
  return {
    n: () => nextLead(app),
    h: () => handOver(app),
    t: () => goToday(app),
    '?': () => toggleKeys(app),
  }[key];
}

export function listenForKeys(app: App, root: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const { boot, actor, screen } = app.state;
    // A page that is no longer shown has no business with keys.
    if (!root.isConnected) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (boot?.pipeline !== 'ready' || !actor || screen === 'who' || isForTyping(event)) return;
    const act = actionOf(app, event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** Tells that there are shortcuts, where they are of most use. */
export function KeysHint({ app }: { app: App }) {
  return (
    <p class="hint keys-hint">
      <Button plain onClick={() => toggleKeys(app)}>
        <kbd>?</kbd> {app.words.today.keys}
      </Button>
    </p>
  );
}

export function Keys({ app }: { app: App }) {
  const { words, state } = app;
  if (!state.keys) return null;
  const { keyList } = words.today;
  const rows: Array<[string[], string]> = [
    [['j', 'k', '↓', '↑'], keyList.move],
    [['Enter'], keyList.open],
    [['n'], keyList.next],
    [['h'], keyList.hand],
    [['t'], keyList.today],
    [['1', '2', '3', '4'], keyList.answer],
    [['?'], keyList.help],
  ];
  return (
    <section class="keys" aria-labelledby="keys">
      <h2 id="keys" tabIndex={-1}>
        {words.today.keys}
      </h2>
      <dl>
        {rows.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{words.today.keysHelp}</p>
      <Button plain onClick={() => toggleKeys(app)}>
        {words.close}
      </Button>
    </section>
  );
}
