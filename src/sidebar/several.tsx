/** Several selected rows: one of three things for all of them, and one button that says to how many. */
import type { ChosenLead, SeveralLeads } from '../rpc/contract';
import type { Choice } from './controls';
import { Button, ErrorLine, Footer, SelectField, TextField, Title, TroubleBox } from './controls';
import { at, type BatchKind, doBatch, isOf, NOBODY } from './several-actions';
import { SeveralDone } from './several-done';
import type { App } from './store';
import { draft, setDraft, showErrors } from './store';
import type { ReasonKind, StageKind } from './terms';

/** Names beyond these are counted. */
const NAMED = 5;
const STAGE_OF: Record<BatchKind, StageKind | null> = {
  assign: null,
  park: 'parked',
  disqualify: 'disqualified',
};
const REASON_OF: Record<BatchKind, ReasonKind | null> = {
  assign: null,
  park: 'nurture',
  disqualify: 'disqualified',
};

interface SeveralProps {
  app: App;
  found: SeveralLeads;
}

/** A team may have dropped the stage that a choice leads to. */
function kindsOf(app: App): BatchKind[] {
  const has = (kind: StageKind | null) =>
    !kind || app.state.boot?.stages.some((stage) => stage.kind === kind);
  return (Object.keys(STAGE_OF) as BatchKind[]).filter((kind) => has(STAGE_OF[kind]));
}

function Names({ app, leads }: { app: App; leads: ChosenLead[] }) {
  const { words } = app;
  const names = leads.slice(0, NAMED).map((lead) => lead.name);
  if (leads.length > NAMED) names.push(words.more(leads.length - NAMED));
  return <p class="hint">{words.list(names)}</p>;
}

function Kinds({ app, picked }: { app: App; picked: BatchKind | undefined }) {
  const { words } = app;
  return (
    <fieldset class="kinds">
      <legend>{words.today.what}</legend>
      {kindsOf(app).map((kind) => (
        <label class="target" key={kind}>
          <input
            type="radio"
            name="several"
            checked={kind === picked}
            onChange={() => setDraft(app, at('what'), kind)}
          />
          {words.today.kinds[kind]}
        </label>
      ))}
    </fieldset>
  );
}

function RevisitOn({ app }: { app: App }) {
  const { words } = app;
  const id = at('revisitOn');
  return (
    <div class="field">
      <label for={id}>
        {words.today.revisitOn} <em>{words.optional}</em>
      </label>
      <input
        id={id}
        type="date"
        value={draft(app, id) ?? ''}
        onInput={(event) => setDraft(app, id, event.currentTarget.value)}
      />
      <ErrorLine app={app} id={id} />
    </div>
  );
}

function Form({ app, found }: SeveralProps) {
  const { words, state } = app;
  const kind = kindsOf(app).find((one) => one === draft(app, at('what')));
  const count = found.leads.length;
  const owner = draft(app, at('owner')) ?? '';
  const reasonKind = kind && REASON_OF[kind];
  const reasonId = at(`reason.${kind}`);
  const reasons: Choice[] = (state.boot?.reasons ?? [])
    .filter((reason) => reason.kind === reasonKind)
    .map((reason) => [reason.key, reason.label]);
  const reason = draft(app, reasonId) ?? '';
  const wordsNeeded = reason === 'other' || !reasons.length;
  const owners: Choice[] = (state.boot?.people ?? []).map(({ name }) => [name, name]);

  const go = (chosen: BatchKind) => {
    const errors: Record<string, string> = {};
    if (chosen === 'assign' && !owner) errors[at('owner')] = words.today.ownerNeeded;
    if (reasonKind && reasons.length && !reason) errors[reasonId] = words.reasonNeeded;
    if (reasonKind && wordsNeeded && !(draft(app, at('note')) ?? '').trim()) {
      errors[at('note')] = words.noteNeeded;
    }
    if (showErrors(app, errors)) doBatch(app, found, chosen);
  };
  return (
    <>
      <main>
        <Title>{words.today.chosen(count)}</Title>
        <Names app={app} leads={found.leads} />
        {found.others > 0 && <p class="note">{words.today.others(found.others)}</p>}
        <Kinds app={app} picked={kind} />
        {kind === 'assign' && (
          <SelectField
            app={app}
            id={at('owner')}
            label={words.today.owner}
            choices={[...owners, [NOBODY, words.today.nobody]]}
          />
        )}
        {reasonKind && reasons.length > 0 && (
          <SelectField app={app} id={reasonId} label={words.reason} choices={reasons} />
        )}
        {kind === 'park' && <RevisitOn app={app} />}
        {reasonKind && (
          <TextField app={app} id={at('note')} label={words.note} lines={2} optional={!wordsNeeded} />
        )}
        <TroubleBox app={app} />
      </main>
      {kind && (
        <Footer>
          <Button main busy={state.busy === 'bulk'} onClick={() => go(kind)}>
            {kind === 'assign' && !owner
              ? words.today.kinds.assign
              : words.today.doIt[kind](count, owner === NOBODY ? '' : owner)}
          </Button>
        </Footer>
      )}
    </>
  );
}

export function Several({ app, found }: SeveralProps) {
  const { words, state } = app;
  if (isOf(state.batch, found)) return <SeveralDone app={app} batch={state.batch} />;
  if (found.leads.length) return <Form app={app} found={found} />;
  return (
    <main class="empty">
      <Title>{words.today.noneChosen}</Title>
      <p>{words.today.noneChosenHelp}</p>
    </main>
  );
}
