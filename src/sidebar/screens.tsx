/** The plain screens: who you are, no lead selected, the funnel's headline, the menu. */
import type { FunnelSummary } from '../rpc/contract';
import type { Choice } from './controls';
import { Button, Footer, SelectField, sentence, TextField, Title, TroubleBox, Waiting } from './controls';
import { dayText, numberText, percentText } from './format';
import { refreshFunnel } from './funnel-actions';
import { openLead } from './lead-actions';
import type { App } from './store';
import { draft, showErrors } from './store';
import type { Language, Opened } from './terms';
import { chooseActor, chooseLanguage, reconcile } from './workbook-actions';

export function Who({ app }: { app: App }) {
  const { words, state } = app;
  const people = state.boot?.people ?? [];
  const choices: Choice[] = people.map((person) => [person.name, person.name]);
  const go = () => {
    const name = (draft(app, 'who.typed') ?? '').trim() || (draft(app, 'who.name') ?? '');
    if (showErrors(app, name ? {} : { 'who.typed': words.nameNeeded })) chooseActor(app, name);
  };
  return (
    <>
      <main>
        <Title>{words.whoTitle}</Title>
        <p class="hint">{words.whoHelp}</p>
        {choices.length > 0 && (
          <SelectField app={app} id="who.name" label={words.fromTeam} choices={choices} />
        )}
        <TextField app={app} id="who.typed" label={choices.length ? words.otherName : words.yourName} />
        <TroubleBox app={app} />
      </main>
      <Footer>
        <Button main busy={state.busy === 'who'} onClick={go}>
          {words.whoAction}
        </Button>
      </Footer>
    </>
  );
}

export function NotALead({ app, found }: { app: App; found: Extract<Opened, { kind: 'not_a_lead' }> }) {
  const { words, state } = app;
  const fresh = found.reason === 'new_row';
  return (
    <>
      <main class="empty">
        <Title>{words.emptyTitle[found.reason]}</Title>
        <p>{words.emptyHelp[found.reason](state.boot?.leadsTab ?? '')}</p>
        <TroubleBox app={app} />
      </main>
      <Footer>
        {fresh ? (
          <Button main busy={state.busy === 'reconcile'} onClick={() => reconcile(app)}>
            {words.recordRow}
          </Button>
        ) : (
          <Button onClick={() => openLead(app)}>{words.look}</Button>
        )}
      </Footer>
    </>
  );
}

function Figures({ app, funnel }: { app: App; funnel: FunnelSummary }) {
  const { words } = app;
  const { language } = app.state;
  const number = (value: number) => numberText(language, value);
  return (
    <>
      <dl class="figures">
        <div>
          <dt>{words.funnelLeads}</dt>
          <dd>{number(funnel.leads)}</dd>
        </div>
        <div>
          <dt>{words.funnelMeetings}</dt>
          <dd>{number(funnel.meetings)}</dd>
        </div>
        <div>
          <dt>{words.funnelWon}</dt>
          <dd>{number(funnel.won)}</dd>
        </div>
        <div>
          <dt>{words.funnelRate}</dt>
          <dd>{funnel.winRate === null ? '–' : percentText(language, funnel.winRate)}</dd>
        </div>
        <div class="wide">
          <dt>{words.funnelAmount}</dt>
          <dd>{number(funnel.wonAmount)}</dd>
        </div>
      </dl>
      <p>{funnel.closed ? words.funnelRateOf(funnel.won, funnel.closed) : words.funnelNoRate}</p>
      <p class="hint">
        {words.funnelUpdated}
        {funnel.asOf && ` ${words.funnelAsOf(dayText(language, funnel.asOf, ''))}`}
      </p>
    </>
  );
}

export function Funnel({ app }: { app: App }) {
  const { words, state } = app;
  return (
    <>
      <main>
        <Title>{words.funnelTitle}</Title>
        <TroubleBox app={app} />
        {state.funnel && <Figures app={app} funnel={state.funnel} />}
        {!state.funnel && state.busy === 'funnel' && <Waiting>{words.funnelLoading}</Waiting>}
      </main>
      <Footer>
        <Button main busy={state.busy === 'funnel'} onClick={() => refreshFunnel(app)}>
          {words.funnelRefresh}
        </Button>
      </Footer>
    </>
  );
}

export function Reconciled({ app }: { app: App }) {
  const { words, state } = app;
  const result = state.reconciled;
  if (!result) return null;
  return (
    <div class="note" role="status">
      <p>{words.reconciled(result)}</p>
      {result.unknownStages.map((one) => (
        <p key={one.row}>{words.unknownStage(one.row, one.text)}</p>
      ))}
    </div>
  );
}

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
      {state.boot?.pipeline === 'ready' && (
        <>
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
        <p class="note warn" key={warning.code + JSON.stringify(warning.params)}>
          {sentence(state.language, warning)}
        </p>
      ))}
    </main>
  );
}
