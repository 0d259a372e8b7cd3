/** The funnel's headline, drawn; the whole report is on its tab. */
import type { FunnelSummary } from '../rpc/contract';
import { Button, Footer, Title, TroubleBox, Waiting } from './controls';
import { dayText, numberText, percentText } from './format';
import { acknowledgeHistory, refreshFunnel, showBehind } from './funnel-actions';
import { FunnelBehind } from './funnel-behind';
import { FunnelDrawing } from './funnel-drawing';
import type { App } from './store';

/** History was changed by hand: the first of the sentences says where, and stands before every number. */
function Tampered({ app, funnel }: { app: App; funnel: FunnelSummary }) {
  return (
    <div class="note warn">
      <p>{funnel.sentences[0].text}</p>
      <Button busy={app.state.busy === 'history'} onClick={() => acknowledgeHistory(app)}>
        {app.words.historySeen}
      </Button>
    </div>
  );
}

function Sentences({ funnel }: { funnel: FunnelSummary }) {
  return (
    <>
      {funnel.sentences.slice(funnel.tampered > 0 ? 1 : 0).map(({ text, warn }) => (
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
      {funnel.tampered > 0 && <Tampered app={app} funnel={funnel} />}
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
