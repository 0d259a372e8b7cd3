/** One lead: where it stands, what its gate still asks, and the one thing to do next. */
import type { LeadCard } from '../rpc/contract';
import { Questions } from './checklist';
import { Button, Footer, TroubleBox } from './controls';
import { dayText } from './format';
import { HandOver } from './hand-over';
import { isOnPath, nextStage } from './hand-over-rules';
import { act, goStep } from './lead-actions';
import { gateOf, History, LeadHeader, stageOf, Verdict } from './lead-parts';
import { Moves, movesOf } from './moves';
import { Offer, Return } from './offer';
import type { App } from './store';
import { reconcile } from './workbook-actions';

interface CardProps {
  app: App;
  card: LeadCard;
}

export function Lead({ app, card }: CardProps) {
  const { step } = app.state;
  if (step === 'return' && card.offer) return <Return app={app} card={card} offer={card.offer} />;
  if (card.offer) return <Offer app={app} card={card} offer={card.offer} />;
  if (step === 'hand' && gateOf(app, card.gate)) return <HandOver app={app} card={card} />;
  if (step === 'moves') return <Moves app={app} card={card} />;
  return <Card app={app} card={card} />;
}

function Banners({ app, card }: CardProps) {
  const { words, state } = app;
  const { returned } = card;
  return (
    <>
      {card.unrecordedEdit && (
        <div class="note warn">
          <p>{words.unrecordedEdit}</p>
          <Button busy={state.busy === 'reconcile'} onClick={() => reconcile(app)}>
            {words.record}
          </Button>
        </div>
      )}
      {returned && (
        <div class="note warn">
          <b>
            {words.returnedBy(returned.by, returned.on ? dayText(state.language, returned.on, card.now) : '')}
          </b>
          <p>{words.reasonIs(returned.reason)}</p>
          {returned.note && <p>{returned.note}</p>}
        </div>
      )}
    </>
  );
}

function Actions({ app, card }: CardProps) {
  const { words, state } = app;
  const here = stageOf(app, card.stage);
  const next = nextStage(state.boot?.stages ?? [], here);
  const gate = gateOf(app, card.gate);
  const onPath = here !== undefined && isOnPath(here);
  const hand = gate && onPath;
  const move = next && next.role === here?.role ? next : undefined;
  const moves = movesOf(app, card).length > 0 || (hand && move);
  return (
    <Footer>
      {moves && <Button onClick={() => goStep(app, 'moves')}>{words.otherMoves}</Button>}
      {move ? (
        <Button
          main
          busy={state.busy === 'move'}
          onClick={() => act(app, card, 'move', { to: move.key, reason: '', note: '' })}
        >
          {onPath ? words.moveTo(move.label) : words.bringBack(move.label)}
        </Button>
      ) : (
        hand && (
          <Button main onClick={() => goStep(app, 'hand')}>
            {words.handOver(words.roleShort[gate.to])}
          </Button>
        )
      )}
    </Footer>
  );
}

function Card({ app, card }: CardProps) {
  const { words, state } = app;
  const gate = gateOf(app, card.gate);
  return (
    <>
      <main>
        <LeadHeader app={app} card={card} />
        <Banners app={app} card={card} />
        <TroubleBox app={app} />
        {card.nextAction && (
          <p class="next">
            <b>{words.next}</b> {card.nextAction}
            {card.nextActionOn && ` · ${dayText(state.language, card.nextActionOn, card.now)}`}
          </p>
        )}
        {gate && (
          <>
            <Verdict app={app} card={card} gate={gate} />
            <Questions app={app} card={card} items={gate.items} />
          </>
        )}
        <History app={app} card={card} />
      </main>
      <Actions app={app} card={card} />
    </>
  );
}
