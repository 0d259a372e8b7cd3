/** One lead: where it stands, what its gate still asks, and the one thing to do next. */
import type { LeadCard } from '../rpc/contract';
import { Activities } from './activities';
import { Assign } from './assign';
import { Banners } from './banners';
import { Questions } from './checklist';
import { Button, Footer, TroubleBox } from './controls';
import { Customer, contractStep, isCustomer } from './customer';
import { CustomerForm } from './customer-form';
import { HandOver } from './hand-over';
import { isOnPath, nextStage } from './hand-over-rules';
import { act, goStep } from './lead-actions';
import { gateOf, History, LeadHeader, stageOf, Verdict } from './lead-parts';
import { Moves } from './moves';
import { NextLine, NextStep } from './next-step';
import { Offer, Return } from './offer';
import type { App } from './store';
import { JustDone, UndoLine } from './undo';

interface CardProps {
  app: App;
  card: LeadCard;
}

export function Lead({ app, card }: CardProps) {
  const { step } = app.state;
  const { offer } = card;
  if (step === 'return' && offer) return <Return app={app} card={card} offer={offer} />;
  if (step === 'again' && offer && gateOf(app, offer.gate)) {
    return <HandOver app={app} card={card} instead={offer} />;
  }
  if (offer) return <Offer app={app} card={card} offer={offer} />;
  if (step === 'hand' && gateOf(app, card.gate)) return <HandOver app={app} card={card} />;
  if (step === 'moves') return <Moves app={app} card={card} />;
  if (step === 'assign') return <Assign app={app} card={card} />;
  if (step === 'terms' || step === 'renewed' || step === 'expand') {
    return <CustomerForm app={app} card={card} step={step} />;
  }
  return <Card app={app} card={card} />;
}

function MainAction({ app, card }: CardProps) {
  const { words, state } = app;
  const here = stageOf(app, card.stage);
  const next = nextStage(state.boot?.stages ?? [], here);
  const gate = gateOf(app, card.gate);
  const onPath = here !== undefined && isOnPath(here);
  if (next && next.role === here?.role) {
    const move = () => act(app, card, 'move', { to: next.key, reason: '', note: '', revisitOn: '' });
    return (
      <Button main busy={state.busy === 'move'} onClick={move}>
        {onPath ? words.moveTo(next.label) : words.bringBack(next.label)}
      </Button>
    );
  }
  if (gate && onPath) {
    return (
      <Button main onClick={() => goStep(app, 'hand')}>
        {words.handOver(words.roleShort[gate.to])}
      </Button>
    );
  }
  const step = contractStep(app, card);
  return step ? (
    <Button main onClick={() => goStep(app, step)}>
      {step === 'renewed' ? words.renewedTitle : words.termsTitle}
    </Button>
  ) : null;
}

function Card({ app, card }: CardProps) {
  const { words, state } = app;
  const gate = gateOf(app, card.gate);
  return (
    <>
      <main>
        <LeadHeader app={app} card={card} />
        <JustDone app={app} card={card} />
        <Banners app={app} card={card} />
        {/* What opens in place tells its own trouble. */}
        {!state.unfolded.startsWith(`${card.leadId}|`) && <TroubleBox app={app} />}
        <NextLine app={app} card={card} />
        {gate && (
          <>
            <h2 class="unseen">{gate.label}</h2>
            <Verdict app={app} card={card} gate={gate} />
            <Questions app={app} card={card} items={gate.items} />
          </>
        )}
        {isCustomer(app, card) && <Customer app={app} card={card} />}
        <section class="work">
          <Activities app={app} card={card} />
          <NextStep app={app} card={card} />
        </section>
        <UndoLine app={app} card={card} />
        <History app={app} card={card} />
      </main>
      <Footer>
        <Button onClick={() => goStep(app, 'moves')}>{words.otherMoves}</Button>
        <MainAction app={app} card={card} />
      </Footer>
    </>
  );
}
