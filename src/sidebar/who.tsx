/** Asks for the name that stands in History beside what is done here. */
import type { Choice } from './controls';
import { Button, Footer, SelectField, TextField, Title, TroubleBox } from './controls';
import type { App } from './store';
import { draft, showErrors } from './store';
import { chooseActor } from './workbook-actions';

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
        {state.boot?.email && <p class="hint">{words.account(state.boot.email)}</p>}
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
