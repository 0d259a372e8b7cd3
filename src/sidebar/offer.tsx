/** An open offer: the receiver's clock, brief and answer; the sender's wait; anyone's way to answer for them. */
import type { LeadCard, OfferView } from '../rpc/contract';
import type { Choice } from './controls';
import { Button, Footer, SelectField, TextField, TroubleBox } from './controls';
import { spanText, wallTime } from './format';
import { act, goStep } from './lead-actions';
import { Brief, gateOf, History, LeadHeader } from './lead-parts';
import type { App } from './store';
import { draft, setDraft, showErrors } from './store';

interface OfferProps {
  app: App;
  card: LeadCard;
  offer: OfferView;
}

function Clock({ app, card, offer }: OfferProps) {
  const { words } = app;
  const late = wallTime(offer.dueOn) < wallTime(card.now);
  const span = spanText(words, card.now, offer.dueOn);
  const yours = offer.receiver === app.state.actor;
  const text = yours
    ? (late ? words.offeredToYouLate : words.offeredToYou)(offer.sender, span)
    : (late ? words.waitingLate : words.waiting)(offer.receiver, span);
  return <p class={late ? 'note bad' : 'note warn'}>{text}</p>;
}

export function Offer({ app, card, offer }: OfferProps) {
  const { words, state } = app;
  const { busy, actor } = state;
  const standIn = `${card.leadId}|accept.for`;
  const answering = offer.receiver === actor || draft(app, standIn) !== undefined;
  return (
    <>
      <main>
        <LeadHeader app={app} card={card} to={offer.to} />
        <Clock app={app} card={card} offer={offer} />
        {answering && offer.receiver !== actor && (
          <p class="hint">{words.answerForNote(offer.receiver, actor ?? '')}</p>
        )}
        <Brief app={app} card={card} gate={gateOf(app, offer.gate)} />
        <TroubleBox app={app} />
        <History app={app} card={card} />
      </main>
      {answering ? (
        <Footer>
          <Button onClick={() => goStep(app, 'return')}>{words.giveBack}</Button>
          <Button main busy={busy === 'accept'} onClick={() => act(app, card, 'accept', { note: '' })}>
            {words.accept}
          </Button>
        </Footer>
      ) : (
        <Footer>
          {offer.sender === actor && (
            <Button busy={busy === 'withdraw'} onClick={() => act(app, card, 'withdraw', { note: '' })}>
              {words.withdraw}
            </Button>
          )}
          <Button onClick={() => setDraft(app, standIn, 'y')}>{words.answerFor(offer.receiver)}</Button>
        </Footer>
      )}
    </>
  );
}

export function Return({ app, card, offer }: OfferProps) {
  const { words, state } = app;
  const at = (name: string) => `${card.leadId}|return.${name}`;
  const choices: Choice[] = (state.boot?.reasons ?? [])
    .filter((reason) => reason.kind === 'return')
    .map((reason) => [reason.key, reason.label]);
  const giveBack = () => {
    const reason = draft(app, at('reason')) ?? '';
    const note = (draft(app, at('note')) ?? '').trim();
    const errors: Record<string, string> = {};
    if (choices.length && !reason) errors[at('reason')] = words.reasonNeeded;
    // A reason that names nothing has to be said in words.
    if (!note && (reason === 'other' || !choices.length)) errors[at('note')] = words.noteNeeded;
    if (showErrors(app, errors)) act(app, card, 'return', { reason, note });
  };
  return (
    <>
      <main>
        <LeadHeader app={app} card={card} />
        <h2>{words.returnTitle(offer.sender)}</h2>
        <p class="hint">{words.returnHelp}</p>
        {choices.length > 0 && (
          <SelectField app={app} id={at('reason')} label={words.reason} choices={choices} />
        )}
        <TextField
          app={app}
          id={at('note')}
          label={words.note}
          lines={3}
          optional={choices.length > 0 && draft(app, at('reason')) !== 'other'}
        />
        <TroubleBox app={app} />
      </main>
      <Footer>
        <Button onClick={() => goStep(app, 'card')}>{words.back}</Button>
        <Button main busy={state.busy === 'return'} onClick={giveBack}>
          {words.giveBackNow}
        </Button>
      </Footer>
    </>
  );
}
