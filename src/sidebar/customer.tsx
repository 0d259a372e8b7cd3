/** A customer on the card: when the contract is up, how they are doing, and what can be recorded. */
import type { Health, LeadCard } from '../rpc/contract';
import { HEALTHS } from '../rpc/contract';
import { TextField } from './controls';
import { daysTo } from './days';
import { dayText } from './format';
import { nextStage } from './hand-over-rules';
import { act, goStep } from './lead-actions';
import { stageOf } from './lead-parts';
import type { App } from './store';
import { draft } from './store';
import { isUnfolded, Opener, Panel } from './unfold';

/** A renewal this near is worth preparing for. */
const SOON = 60;

interface CustomerProps {
  app: App;
  card: LeadCard;
}

export function isCustomer(app: App, card: LeadCard): boolean {
  return stageOf(app, card.stage)?.kind === 'won';
}

/** The contract form that is the one thing to do, when the lead has no further stage to move to. */
export function contractStep(app: App, card: LeadCard): 'terms' | 'renewed' | null {
  const here = stageOf(app, card.stage);
  if (here?.kind !== 'won') return null;
  const next = nextStage(app.state.boot?.stages ?? [], here);
  if (next && next.role === here.role) return null;
  return card.renewalOn === null ? 'terms' : 'renewed';
}

async function say(app: App, card: LeadCard, health: Health): Promise<void> {
  const note = (draft(app, `${card.leadId}|customer.healthNote`) ?? '').trim();
  const wish = { what: 'health' as const, amount: null, until: '' as const, health, note };
  if (await act(app, card, 'customer', wish)) app.focus(`${card.leadId}|health`);
}

function HealthPanel({ app, card }: CustomerProps) {
  const { words, state } = app;
  const busy = state.busy === 'customer';
  return (
    <Panel app={app} card={card} what="health" label={words.health}>
      <TextField app={app} id={`${card.leadId}|customer.healthNote`} label={words.note} optional />
      <fieldset class="field">
        <legend>{words.logAs}</legend>
        <div class="chips strong">
          {HEALTHS.map((health) => (
            <button
              key={health}
              type="button"
              aria-disabled={busy || undefined}
              onClick={() => busy || say(app, card, health)}
            >
              {words.healths[health]}
            </button>
          ))}
        </div>
      </fieldset>
    </Panel>
  );
}

export function Customer({ app, card }: CustomerProps) {
  const { words, state } = app;
  const { renewalOn, health, now } = card;
  const left = renewalOn === null ? null : daysTo(now, renewalOn);
  const main = contractStep(app, card);
  const due = left === null || left > SOON ? '' : left < 0 ? 'late' : 'soon';
  return (
    <section>
      <h2>{words.contract}</h2>
      <dl class="lines">
        <dt>{words.renewal}</dt>
        <dd>
          {renewalOn === null || left === null ? (
            words.renewalUnknown
          ) : (
            <>
              {dayText(state.language, renewalOn, now)} · <span class={due}>{words.awayDays(left)}</span>
            </>
          )}
        </dd>
        <dt>{words.health}</dt>
        <dd>
          {health ? <span class={`health ${health}`}>{words.healths[health]}</span> : words.healthUnknown}
        </dd>
      </dl>
      <div class="quiet">
        {main !== 'terms' && (
          <button type="button" class="opener" onClick={() => goStep(app, 'terms')}>
            {words.terms}
          </button>
        )}
        {main !== 'renewed' && renewalOn !== null && (
          <button type="button" class="opener" onClick={() => goStep(app, 'renewed')}>
            {words.renewed}
          </button>
        )}
        <button type="button" class="opener" onClick={() => goStep(app, 'expand')}>
          {words.expand}
        </button>
        <Opener app={app} card={card} what="health">
          {words.health}
        </Opener>
      </div>
      {isUnfolded(app, card, 'health') && <HealthPanel app={app} card={card} />}
    </section>
  );
}
