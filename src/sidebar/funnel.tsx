/** The funnel's headline; the whole report is on its tab. */
import type { FunnelSummary } from '../rpc/contract';
import { Button, Footer, Title, TroubleBox, Waiting } from './controls';
import { dayText, numberText, percentText } from './format';
import { refreshFunnel } from './funnel-actions';
import type { App } from './store';

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
      <p class="hint">{words.funnelUpdated}</p>
      {funnel.asOf && <p class="hint">{words.funnelAsOf(dayText(language, funnel.asOf, ''))}</p>}
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
