/** Who you are, the language, how the team works, and recording what was typed straight into the sheet. */
import { Button, Title, TroubleBox } from './controls';
import { Reconciled } from './reconciled';
import { Record } from './record';
import type { App } from './store';
import type { Language } from './terms';
import { telling } from './terms';
import { Checklists, Ways } from './way';
import { chooseLanguage, reconcile } from './workbook-actions';

const LANGUAGES: Array<[Language, string]> = [
  ['en', 'English'],
  ['ja', '日本語'],
];

export function Menu({ app }: { app: App }) {
  const { words, state } = app;
  const warnings = state.boot?.warnings ?? [];
  return (
    <main>
      <Title>{words.menu}</Title>
      <TroubleBox app={app} />
      <h2>{words.you}</h2>
      <div class="pair">
        <span>{state.actor ?? words.noName}</span>
        <Button onClick={() => app.set({ screen: 'who', after: 'menu', trouble: null })}>
          {words.changeWho}
        </Button>
      </div>
      {state.boot?.email && <p class="hint">{words.account(state.boot.email)}</p>}
      <h2 id="language">{words.language}</h2>
      <fieldset class="seg two" aria-labelledby="language">
        {LANGUAGES.map(([key, name]) => (
          <button
            key={key}
            type="button"
            lang={key}
            aria-pressed={key === state.language}
            onClick={() => key === state.language || chooseLanguage(app, key)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      {state.boot?.pipeline === 'ready' && !state.boot.readOnly && (
        <>
          <Record app={app} />
          <h2>{words.settingsTitle}</h2>
          <Ways app={app} />
          <Checklists app={app} />
          <p class="hint">{words.settingsHelp}</p>
          <h2>{words.recordEdits}</h2>
          <p class="hint">{words.recordEditsHelp}</p>
          <Button busy={state.busy === 'reconcile'} onClick={() => reconcile(app)}>
            {words.recordEdits}
          </Button>
          <Reconciled app={app} />
        </>
      )}
      {warnings.length > 0 && <h2>{words.settingsWarning}</h2>}
      {warnings.map((warning) => (
        <p class="note warn" key={telling(warning)}>
          {telling(warning)}
        </p>
      ))}
    </main>
  );
}
