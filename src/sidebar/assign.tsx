/** Gives the lead to another person without crossing a gate. */
import type { LeadCard } from '../rpc/contract';
import type { Choice } from './controls';
import { Button, Footer, SelectField, TextField, TroubleBox } from './controls';
import { receivers } from './hand-over-rules';
import { act, goStep } from './lead-actions';
import { LeadHeader, stageOf } from './lead-parts';
import type { App } from './store';
import { draft, showErrors } from './store';

/** No person is called so; the contract's word for nobody is no word at all. */
const NOBODY = '-';

export function Assign({ app, card }: { app: App; card: LeadCard }) {
  const { words, state } = app;
  const id = `${card.leadId}|assign.owner`;
  const role = stageOf(app, card.stage)?.role;
  const people = role ? receivers(state.boot?.people ?? [], role, state.actor) : [];
  const choices: Choice[] = people
    .filter((person) => person.name !== card.owner)
    .map((person) => [person.name, person.fits ? person.name : words.otherRole(person.name)]);
  if (card.owner && role) choices.push([NOBODY, words.assignNobody(words.roleShort[role])]);
  const picked = (draft(app, id) ?? '').trim();
  const field = { app, id, label: words.assignTo };
  const give = () => {
    if (!showErrors(app, picked ? {} : { [id]: words.assignNeeded })) return;
    act(app, card, 'assign', { owner: picked === NOBODY ? '' : picked });
  };
  return (
    <>
      <main>
        <LeadHeader app={app} card={card} />
        <h2>{words.assignTitle}</h2>
        {state.boot?.people.length ? (
          <SelectField {...field} choices={choices} />
        ) : (
          <TextField {...field} hint={words.receiverTyped} />
        )}
        <TroubleBox app={app} />
      </main>
      <Footer>
        <Button onClick={() => goStep(app, 'moves')}>{words.back}</Button>
        <Button main busy={state.busy === 'assign'} onClick={give}>
          {picked === NOBODY ? words.leaveToRole : picked ? words.giveTo(picked) : words.give}
        </Button>
      </Footer>
    </>
  );
}
