/** Takes the newest thing back: offered at once after it was done, and for good near the history. */
import type { LeadCard } from '../rpc/contract';
import { Button, TroubleBox } from './controls';
import { refreshFunnelLater } from './funnel-actions';
import { openLead } from './lead-actions';
import type { App } from './store';
import { afterAction } from './today-refresh';
import { isUnfolded } from './unfold';

interface UndoProps {
  app: App;
  card: LeadCard;
}

async function undo(app: App, card: LeadCard): Promise<void> {
  const { state, server } = app;
  if (state.busy || !card.undo) return;
  const undoOf = card.undo.op;
  // Whatever is said against it is said where the history is.
  app.set({ busy: 'undo', trouble: null, errors: {}, fresh: '', unfolded: `${card.leadId}|undo` });
  const outcome = await server.write('undo', () => ({
    actor: state.actor ?? '',
    undoOf,
    rows: [card.row],
  }));
  app.set({ busy: '' });
  if (!outcome.ok) app.set({ trouble: outcome.trouble });
  else if (outcome.value.skipped.length) app.set({ trouble: { problem: outcome.value.skipped[0].why } });
  else app.set({ unfolded: '' });
  // Silence leaves open what happened; an answer of either kind says that the card is old.
  if (outcome.ok || 'problem' in outcome.trouble) await openLead(app, card.leadId);
  if (outcome.ok) {
    refreshFunnelLater(app);
    afterAction(app, [card.leadId]);
  }
  app.focus(app.state.trouble ? `${card.leadId}|undo` : 'title');
}

/** For some seconds after something was done. */
export function JustDone({ app, card }: UndoProps) {
  const { words, state } = app;
  const shown = card.undo && state.fresh === `${card.leadId}@${card.revision}`;
  return (
    <div class={shown ? 'fresh' : ''} role="status">
      {shown && card.undo && (
        <>
          <p>{words.doneJustNow(card.undo.summary)}</p>
          <Button plain busy={state.busy === 'undo'} onClick={() => undo(app, card)}>
            {words.undo}
          </Button>
        </>
      )}
    </div>
  );
}

export function UndoLine({ app, card }: UndoProps) {
  const { words, state } = app;
  const refused = isUnfolded(app, card, 'undo');
  if (!card.undo && !refused) return null;
  return (
    <div class="undo" id={`${card.leadId}|undo`} tabIndex={-1}>
      {card.undo && (
        <Button plain busy={state.busy === 'undo'} onClick={() => undo(app, card)}>
          {words.undoOf(card.undo.summary)}
        </Button>
      )}
      {refused && <TroubleBox app={app} />}
    </div>
  );
}
