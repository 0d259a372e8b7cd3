/** Logs a contact in two clicks: what it was, and how it went. */
import type { LeadCard, Touch } from '../rpc/contract';
import { TOUCHES } from '../rpc/contract';
import { TextField } from './controls';
import { daysTo } from './days';
import { act } from './lead-actions';
import type { App } from './store';
import { draft, showErrors } from './store';
import { isUnfolded, Opener, Panel } from './unfold';

const KINDS = ['call', 'mail', 'meeting', 'content'] as const;
type Kind = (typeof KINDS)[number];

interface LogProps {
  app: App;
  card: LeadCard;
}

async function log(app: App, card: LeadCard, kind: Kind, touch: Touch): Promise<void> {
  const typed = draft(app, `${card.leadId}|touch.on`) ?? '';
  // The field knows minutes; the contract wants seconds as well.
  const on = typed && `${typed.slice(0, 16)}:00`;
  const late = on > card.now ? { [`${card.leadId}|touch.on`]: app.words.logFuture } : {};
  if (!showErrors(app, late)) return;
  const note = (draft(app, `${card.leadId}|touch.note`) ?? '').trim();
  if (await act(app, card, 'touch', { touch, note, on })) app.focus(`${card.leadId}|log.${kind}`);
}

function Outcomes({ app, card, kind }: LogProps & { kind: Kind }) {
  const { words, state } = app;
  const busy = state.busy === 'touch';
  const id = `${card.leadId}|touch.`;
  return (
    <Panel app={app} card={card} what={`log.${kind}`} label={`${words.log}: ${words.touchKinds[kind]}`}>
      <TextField app={app} id={`${id}note`} label={words.logNote} optional />
      <TextField
        app={app}
        id={`${id}on`}
        label={words.logWhen}
        type="datetime-local"
        max={card.now.slice(0, 16)}
      />
      <fieldset class="field">
        <legend>{words.logAs}</legend>
        <div class="chips strong">
          {TOUCHES.filter((touch) => touch.startsWith(`${kind}.`)).map((touch) => (
            <button
              key={touch}
              type="button"
              aria-disabled={busy || undefined}
              onClick={() => busy || log(app, card, kind, touch)}
            >
              {words.touches[touch]}
            </button>
          ))}
        </div>
      </fieldset>
    </Panel>
  );
}

export function lastContact({ app, card }: LogProps): string {
  const { words } = app;
  const { touchedOn, now } = card;
  // A clock that ran ahead is no reason to speak of the future.
  return touchedOn ? words.lastContact(words.agoDays(Math.max(0, -daysTo(now, touchedOn)))) : words.noContact;
}

export function Activities({ app, card }: LogProps) {
  const { words } = app;
  const open = KINDS.find((kind) => isUnfolded(app, card, `log.${kind}`));
  return (
    <>
      <div class="quiet">
        <span id={`${card.leadId}|log`}>{words.log}</span>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of a flex box everywhere */}
        <div role="group" aria-labelledby={`${card.leadId}|log`}>
          {KINDS.map((kind) => (
            <Opener key={kind} app={app} card={card} what={`log.${kind}`}>
              {words.touchKinds[kind]}
            </Opener>
          ))}
        </div>
      </div>
      {open && <Outcomes app={app} card={card} kind={open} />}
    </>
  );
}
