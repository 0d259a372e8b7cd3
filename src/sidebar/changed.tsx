/** Says what somebody else did to the open lead meanwhile; everything typed stays. */
import type { LeadCard } from '../rpc/contract';
import { Button } from './controls';
import type { App, State } from './store';

/** The newest of the events that a fresh card adds, if it is not the actor's own. */
export function changeByOther(before: LeadCard, card: LeadCard, actor: string | null): State['changed'] {
  const added = card.revision - before.revision;
  if (added <= 0) return null;
  const [newest] = card.timeline;
  if (!newest || newest.actor === actor) return null;
  return { by: newest.actor, summary: newest.summary };
}

export function ChangedByOther({ app }: { app: App }) {
  const { words, state } = app;
  const { changed } = state;
  if (!changed) return null;
  return (
    <div class="top">
      <div class="note warn" role="status">
        <b>{changed.by ? words.today.changedBy(changed.by) : words.today.changedInSheet}</b>
        <p>{changed.summary}</p>
        <p>{words.today.typedIsKept}</p>
        <Button plain onClick={() => app.set({ changed: null })}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}
