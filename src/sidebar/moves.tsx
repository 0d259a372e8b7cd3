/** The other ways to go: another stage or person of the same role, nurture, lost, not a fit, churned; ways out ask why. */
import { crossesGate } from '../pipeline/stage';
import type { LeadCard, StageView } from '../rpc/contract';
import type { Choice } from './controls';
import { Button, Chip, ErrorLine, Footer, SelectField, TextField, TroubleBox } from './controls';
import { DateChips } from './date-chips';
import { dayAfter, monthAfter } from './days';
import { isOnPath } from './hand-over-rules';
import { act, goStep } from './lead-actions';
import { gateOf, LeadHeader, stageOf } from './lead-parts';
import type { App } from './store';
import { draft, setDraft, showErrors } from './store';
import type { ReasonKind, StageKind } from './terms';

const WHY: Partial<Record<StageKind, ReasonKind>> = {
  parked: 'nurture',
  lost: 'lost',
  disqualified: 'disqualified',
  churned: 'churned',
};

/** Stages this lead can go to without crossing a gate. */
export function movesOf(app: App, card: LeadCard): StageView[] {
  const here = stageOf(app, card.stage);
  return (app.state.boot?.stages ?? []).filter((stage) => {
    if (stage.key === card.stage) return false;
    if (isOnPath(stage)) return !here || !crossesGate(here, stage);
    // Only a customer can churn, and a customer is no longer lost or parked.
    return (stage.kind === 'churned') === (here?.kind === 'won') && here?.kind !== 'churned';
  });
}

function Targets({ app, stages, id, picked }: { app: App; stages: StageView[]; id: string; picked: string }) {
  const error = app.state.errors[id];
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{app.words.movesWhere}</legend>
      {stages.map((stage, index) => (
        <label class="target" key={stage.key}>
          <input
            id={index ? undefined : id}
            type="radio"
            name="target"
            checked={stage.key === picked}
            onChange={() => setDraft(app, id, stage.key)}
          />
          <Chip role={stage.role} kind={stage.kind}>
            {stage.label}
          </Chip>
        </label>
      ))}
      <ErrorLine app={app} id={id} />
    </fieldset>
  );
}

export function Moves({ app, card }: { app: App; card: LeadCard }) {
  const { words, state } = app;
  const at = (name: string) => `${card.leadId}|move.${name}`;
  const stages = movesOf(app, card);
  const target = stages.find((stage) => stage.key === draft(app, at('to')));
  const why = target && WHY[target.kind];
  const reasonId = at(`reason.${why}`);
  const choices: Choice[] = (state.boot?.reasons ?? [])
    .filter((reason) => reason.kind === why)
    .map((reason) => [reason.key, reason.label]);
  const reason = draft(app, reasonId) ?? '';
  const wordsNeeded = why !== undefined && (reason === 'other' || !choices.length);
  // "A competitor" is worth little without the name.
  const noteLabel = why === 'lost' && reason === 'competitor' ? words.whichCompetitor : words.note;
  const parks = target?.kind === 'parked';
  const here = stageOf(app, card.stage);
  const gate = gateOf(app, card.gate);

  const move = () => {
    const errors: Record<string, string> = {};
    const note = (draft(app, at('note')) ?? '').trim();
    if (!target) errors[at('to')] = words.movesNeeded;
    if (choices.length && !reason) errors[reasonId] = words.reasonNeeded;
    if (wordsNeeded && !note) errors[at('note')] = words.noteNeeded;
    const revisitOn = (parks && draft(app, at('revisitOn'))) || '';
    if (parks && !revisitOn) errors[at('revisitOn')] = words.revisitNeeded;
    if (showErrors(app, errors) && target)
      act(app, card, 'move', { to: target.key, reason, note, revisitOn });
  };
  return (
    <>
      <main>
        <LeadHeader app={app} card={card} />
        <h2>{words.movesTitle}</h2>
        <div class="quiet">
          {gate && here?.kind === 'open' && (
            <button type="button" class="opener" onClick={() => goStep(app, 'hand')}>
              {words.handOver(words.roleShort[gate.to])}
            </button>
          )}
          <button type="button" class="opener" onClick={() => goStep(app, 'assign')}>
            {words.assign}
          </button>
        </div>
        {stages.length ? (
          <Targets app={app} stages={stages} id={at('to')} picked={target?.key ?? ''} />
        ) : (
          <p>{words.movesNone}</p>
        )}
        {choices.length > 0 && <SelectField app={app} id={reasonId} label={words.reason} choices={choices} />}
        {parks && (
          <DateChips
            app={app}
            id={at('revisitOn')}
            label={words.revisitWhen}
            chips={[1, 3, 6].map((months) => [monthAfter(card.now, months), words.inMonths(months)])}
            min={dayAfter(card.now, 1)}
          />
        )}
        {target && (
          <TextField app={app} id={at('note')} label={noteLabel} lines={2} optional={!wordsNeeded} />
        )}
        <TroubleBox app={app} />
      </main>
      <Footer>
        <Button onClick={() => goStep(app, 'card')}>{words.back}</Button>
        {stages.length > 0 && (
          <Button main busy={state.busy === 'move'} onClick={move}>
            {target ? words.moveTo(target.label) : words.movesTitle}
          </Button>
        )}
      </Footer>
    </>
  );
}
