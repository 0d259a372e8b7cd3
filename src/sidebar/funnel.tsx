/** The funnel's headline, drawn; the whole report is on its tab. */
import type { FunnelSummary } from '../rpc/contract';
import { Button, Footer, Title, TroubleBox, Waiting } from './controls';
import { dayText, numberText, percentText } from './format';
import { acknowledgeHistory, refreshFunnel, showBehind } from './funnel-actions';
import { FunnelBehind } from './funnel-behind';
import { FunnelDrawing } from './funnel-drawing';
import type { App } from './store';

function Sentences({ funnel }: { funnel: FunnelSummary }) {
  return (
    <>
      {funnel.sentences.map(({ text, warn }) => (
        <p key={text} class={warn ? 'say warned' : 'say'}>
          {warn && <span aria-hidden="true">⚠ </span>}
          {text}
        </p>
      ))}
    </>
  );
}

function Figures({ app, funnel }: { app: App; funnel: FunnelSummary }) {
  const { words } = app;
  const { language } = app.state;
  return (
    <>
      <FunnelDrawing app={app} funnel={funnel} />
      <dl class="figures">
        <div>
          <dt>{words.funnelRate}</dt>
          <dd>{funnel.winRate === null ? '–' : percentText(language, funnel.winRate)}</dd>
          <dd class="hint">
            {funnel.closed ? words.funnelRateOf(funnel.won, funnel.closed) : words.funnelNoRate}
          </dd>
        </div>
        <div>
          <dt>{words.funnelAmount}</dt>
          <dd>{numberText(language, funnel.wonAmount)}</dd>
        </div>
      </dl>
      <Sentences funnel={funnel} />
      {funnel.tampered > 0 && (
        <Button busy={app.state.busy === 'history'} onClick={() => acknowledgeHistory(app)}>
          {words.historySeen}
        </Button>
      )}
      <p class="hint">{funnel.more ? words.funnelMore : funnel.fresh && words.funnelUpdated}</p>
      {funnel.asOf && <p class="hint">{words.funnelAsOf(dayText(language, funnel.asOf, ''))}</p>}
    </>
  );
}

export function Funnel({ app }: { app: App }) {
  const { words, state } = app;
  const { busy, behind } = state;
  if (behind) return <FunnelBehind app={app} found={behind} />;
  return (
    <>
      <main>
        <Title>{words.funnelTitle}</Title>
        <TroubleBox app={app} />
        {busy === 'behind' && <Waiting>{words.behindReading}</Waiting>}
        {state.funnel && <Figures app={app} funnel={state.funnel} />}
        {!state.funnel && busy === 'funnel' && <Waiting>{words.funnelLoading}</Waiting>}
      </main>
      <Footer>
        <Button busy={busy === 'behind'} onClick={() => showBehind(app, null)}>
          {words.behindSelected}
        </Button>
        <Button main busy={busy === 'funnel'} onClick={() => refreshFunnel(app)}>
          {words.funnelRefresh}
        </Button>
      </Footer>
    </>
  );
}
