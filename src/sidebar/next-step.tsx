/** What happens next and when: said in two clicks, done in one. */
import type { LeadCard } from '../rpc/contract';
import { lastContact } from './activities';
import { Button, TextField } from './controls';
import { DateChips } from './date-chips';
import { dayAfter, daysTo } from './days';
import { dayText } from './format';
import { act } from './lead-actions';
import type { App } from './store';
import { draft, showErrors } from './store';
import { isUnfolded, Opener, Panel } from './unfold';

interface NextProps {
  app: App;
  card: LeadCard;
}

async function plan(app: App, card: LeadCard, what: string, on: string): Promise<void> {
  if (await act(app, card, 'plan', { what, on })) app.focus(`${card.leadId}|next`);
}

/** The step as a fact of the lead, near its name. */
export function NextLine({ app, card }: NextProps) {
  const { words, state } = app;
  const { nextAction, nextActionOn, now, why } = card;
  // A lead that was set aside says its date as the day to revisit it.
  if ((!nextAction && !nextActionOn) || (why && !nextAction)) return null;
  const late = nextActionOn !== null && daysTo(now, nextActionOn) < 0;
  return (
    <div class="next">
      <p>
        <b>{words.next}</b> {nextAction}
        {nextActionOn && (
          <span class={late ? 'late' : ''}>
            {nextAction && ' · '}
            {dayText(state.language, nextActionOn, now)}
            {late && ` (${words.awayDays(daysTo(now, nextActionOn))})`}
          </span>
        )}
      </p>
      <Button plain busy={state.busy === 'plan'} onClick={() => plan(app, card, '', '')}>
        {words.nextDone}
      </Button>
    </div>
  );
}

export function NextStep({ app, card }: NextProps) {
  const { words, state } = app;
  const id = (name: string) => `${card.leadId}|plan.${name}`;
  const fallback = card.nextAction || words.nextDefault;
  const save = (on: string) => {
    const what = (draft(app, id('what')) ?? fallback).trim();
    const errors: Record<string, string> = {};
    if (!what) errors[id('what')] = words.nextNeeded;
    if (!on) errors[id('on')] = words.dateNeeded;
    if (showErrors(app, errors)) plan(app, card, what, on);
  };
  const after = (days: number) => dayAfter(card.now, days);
  return (
    <>
      <div class="quiet">
        <Opener app={app} card={card} what="next">
          {words.nextStep}
        </Opener>
        <p class="hint">{lastContact({ app, card })}</p>
      </div>
      {isUnfolded(app, card, 'next') && (
        <Panel app={app} card={card} what="next" label={words.nextStep}>
          <TextField app={app} id={id('what')} label={words.nextWhat} fallback={fallback} />
          <DateChips
            app={app}
            id={id('on')}
            label={words.nextWhen}
            chips={[
              [after(1), words.tomorrow],
              [after(3), words.inThreeDays],
              [after(7), words.inAWeek],
            ]}
            min={after(0)}
            onPick={save}
            busy={state.busy === 'plan'}
          />
        </Panel>
      )}
    </>
  );
}
