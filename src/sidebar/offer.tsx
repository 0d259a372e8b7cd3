/** An open offer: the receiver's clock, brief and answer; the sender's wait; anyone's way to answer for them. */
import type { LeadCard, OfferView } from '../rpc/contract';
import type { Choice } from './controls';
import { Button, Footer, SelectField, TextField, TroubleBox } from './controls';
import { spanText, wallTime } from './format';
import { act, goStep } from './lead-actions';
import { Brief, gateOf, History, LeadHeader } from './lead-parts';
import type { App } from './store';
import { draft, setDraft, showErrors } from './store';
import { JustDone, UndoLine } from './undo';

interface OfferProps {
  app: App;
  card: LeadCard;
  offer: OfferView;
}

const isLate = (card: LeadCard, offer: OfferView) => wallTime(offer.dueOn) < wallTime(card.now);

function Clock({ app, card, offer }: OfferProps) {
  const { words, state } = app;
  const late = isLate(card, offer);
  const span = spanText(words, card.now, offer.dueOn);
  const yours = offer.receiver === state.actor;
  const text = yours
    ? (late ? words.offeredToYouLate : words.offeredToYou)(offer.sender, span)
    : (late ? words.waitingLate : words.waiting)(offer.receiver, span);
  const to = gateOf(app, offer.gate)?.to;
  const role = to ? words.roleShort[to] : '';
  return (
    <div class={late ? 'note bad' : 'note warn'}>
      <p>{text}</p>
      {late && (
        <p>{offer.sender === state.actor ? words.lateYouSent(role) : words.lateOthers(offer.sender, role)}</p>
      )}
    </div>
  );
}

/** Opens the form with what was said the first time. */
function offerAgain({ app, card, offer }: OfferProps): void {
  const at = (name: string) => `${card.leadId}|offer.${name}`;
  const message = card.timeline.find((entry) => entry.kind === 'offered')?.note;
  if (message && draft(app, at('message')) === undefined) setDraft(app, at('message'), message);
  if (offer.override && draft(app, at('override')) === undefined) {
    setDraft(app, at('override'), offer.override);
    setDraft(app, at('overrideOn'), 'y');
  }
  goStep(app, 'again');
}

/** Whoever waits: the sender may change their mind, anybody else may answer in the receiver's place. */
function Waits(props: OfferProps) {
  const { app, card, offer } = props;
  const { words, state } = app;
  const late = isLate(card, offer);
  if (offer.sender === state.actor) {
    return (
      <Footer>
        <Button busy={state.busy === 'withdraw'} onClick={() => act(app, card, 'withdraw', { note: '' })}>
          {words.withdraw}
        </Button>
        <Button main={late} onClick={() => offerAgain(props)}>
          {words.offerAgain}
        </Button>
      </Footer>
    );
  }
  const mine = state.boot?.people.find((person) => person.name === state.actor)?.roles ?? [];
  const to = gateOf(app, offer.gate)?.to;
  return (
    <Footer>
      <Button main={late && to !== undefined && mine.includes(to)} onClick={() => standIn(props)}>
        {words.answerFor(offer.receiver)}
      </Button>
    </Footer>
  );
}

function standIn({ app, card }: OfferProps): void {
  setDraft(app, `${card.leadId}|accept.for`, 'y');
}

export function Offer(props: OfferProps) {
  const { app, card, offer } = props;
  const { words, state } = app;
  const { busy, actor } = state;
  const answering = offer.receiver === actor || draft(app, `${card.leadId}|accept.for`) !== undefined;
  return (
    <>
      <main>
        <LeadHeader app={app} card={card} to={offer.to} />
        <JustDone app={app} card={card} />
        <Clock app={app} card={card} offer={offer} />
        {answering && offer.receiver !== actor && (
          <p class="hint">{words.answerForNote(offer.receiver, actor ?? '')}</p>
        )}
        {!answering && offer.sender === actor && (
          <Button plain onClick={() => standIn(props)}>
            {words.answerFor(offer.receiver)}
          </Button>
        )}
        <Brief app={app} card={card} gate={gateOf(app, offer.gate)} />
        {!state.unfolded.startsWith(`${card.leadId}|`) && <TroubleBox app={app} />}
        <UndoLine app={app} card={card} />
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
        <Waits {...props} />
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
