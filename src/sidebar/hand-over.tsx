/** Hands a lead over: what is missing is asked here, then who takes it and what they will see. */
import type { LeadCard, OfferView } from '../rpc/contract';
import { Questions } from './checklist';
import type { Choice } from './controls';
import { Button, ErrorLine, Footer, SelectField, TextField, TroubleBox } from './controls';
import { firstStageKey, receivers } from './hand-over-rules';
import { act, answersNow, goStep } from './lead-actions';
import { Brief, gateOf, LeadHeader } from './lead-parts';
import type { App } from './store';
import { draft, setDraft, showErrors } from './store';
import { judgeItems } from './verdict';

const LEAST_REASON = 10;

interface HandProps {
  app: App;
  card: LeadCard;
}

function Override({ app, id, open }: { app: App; id: string; open: boolean }) {
  const { words } = app;
  return (
    <div class="field">
      <label class="check">
        <input
          id={`${id}On`}
          type="checkbox"
          checked={open}
          onChange={(event) => setDraft(app, `${id}On`, event.currentTarget.checked ? 'y' : undefined)}
        />
        {words.override}
      </label>
      <ErrorLine app={app} id={`${id}On`} />
      {open && <TextField app={app} id={id} label={words.reason} hint={words.overrideHelp} lines={2} />}
    </div>
  );
}

/** `instead`: the offer that waits is taken back in the same step. */
export function HandOver({ app, card, instead }: HandProps & { instead?: OfferView }) {
  const { words, state } = app;
  const gate = gateOf(app, instead?.gate ?? card.gate)!;
  const { missing } = judgeItems(gate.items, answersNow(app, card));
  const strict = gate.policy === 'require';
  // What was missing when the form was opened stays on it while it is being answered.
  const questions = gate.items.filter(
    (item) => strict && (state.asking.includes(item.key) || missing.includes(item)),
  );
  const at = (name: string) => `${card.leadId}|offer.${name}`;
  const people = receivers(state.boot?.people ?? [], gate.to, state.actor).filter(
    (person) => person.name !== instead?.receiver,
  );
  const only = people.filter((person) => person.fits).length === 1 ? people[0].name : '';
  const receiver = draft(app, at('receiver')) ?? only;
  const crossing = draft(app, at('overrideOn')) !== undefined;
  const reason = (draft(app, at('override')) ?? '').trim();

  const offer = () => {
    const errors: Record<string, string> = {};
    if (strict && missing.length && !crossing) errors[at('overrideOn')] = words.answerFirst;
    if (strict && missing.length && crossing && Array.from(reason).length < LEAST_REASON) {
      errors[at('override')] = words.overrideShort(LEAST_REASON);
    }
    if (!receiver.trim()) errors[at('receiver')] = words.receiverNeeded;
    if (!showErrors(app, errors)) return;
    const message = (draft(app, at('message')) ?? '').trim();
    const override = strict && missing.length ? reason : '';
    act(app, card, 'offer', { receiver: receiver.trim(), message, override, instead: !!instead });
  };

  const choices: Choice[] = people.map((person) => [
    person.name,
    person.fits ? person.name : words.otherRole(person.name),
  ]);
  const who = { app, id: at('receiver'), label: words.receiver };
  return (
    <>
      <main>
        <LeadHeader app={app} card={card} to={firstStageKey(state.boot?.stages ?? [], gate.to)} />
        {instead && <p class="note">{words.offerAgainHelp(instead.receiver)}</p>}
        {questions.length > 0 && (
          <section>
            <h2>{words.handMissing}</h2>
            <Questions app={app} card={card} items={questions} />
            {missing.length > 0 && <Override app={app} id={at('override')} open={crossing} />}
          </section>
        )}
        {!strict && missing.length > 0 && (
          <p class="note warn">{words.handMissingAdvise(words.list(missing.map((item) => item.label)))}</p>
        )}
        {state.boot?.people.length ? (
          <SelectField {...who} choices={choices} fallback={only} />
        ) : (
          <TextField {...who} hint={words.receiverTyped} />
        )}
        {receiver && receiver === state.actor && <p class="hint">{words.toYourself}</p>}
        <TextField app={app} id={at('message')} label={words.message} lines={2} optional />
        <h2>{words.brief}</h2>
        <Brief app={app} card={card} gate={gate} />
        <TroubleBox app={app} />
      </main>
      <Footer>
        <Button onClick={() => goStep(app, 'card')}>{words.back}</Button>
        <Button main busy={state.busy === 'offer'} onClick={offer}>
          {receiver ? words.offerTo(receiver) : words.offer}
        </Button>
      </Footer>
    </>
  );
}
