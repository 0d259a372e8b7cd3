/** What a person has to know about this lead before anything else: hand edits, answers to offers, why it is off the path. */
import type { LeadCard } from '../rpc/contract';
import { Button } from './controls';
import { daysTo } from './days';
import { dayText } from './format';
import { isOnPath } from './hand-over-rules';
import { stageOf } from './lead-parts';
import type { App } from './store';
import type { Timeline } from './terms';
import { reconcile } from './workbook-actions';

interface BannerProps {
  app: App;
  card: LeadCard;
}

/** The acceptance of the newest handoff, when this person sent it to somebody else. */
export function acceptanceOf(card: LeadCard, actor: string | null): Timeline | null {
  let undone = 0;
  let accepted: Timeline | null = null;
  for (const entry of card.timeline) {
    // Each takes back the newest event that stands before it.
    if (entry.kind === 'undone') undone += 1;
    else if (undone > 0) undone -= 1;
    else if (entry.kind === 'accepted' && !accepted) accepted = entry;
    else if (entry.kind === 'returned' || entry.kind === 'withdrawn') return null;
    else if (entry.kind === 'offered') {
      return accepted && entry.actor === actor && accepted.actor !== actor ? accepted : null;
    }
  }
  return null;
}

function Why({ app, card }: BannerProps) {
  const { words, state } = app;
  const { why, now } = card;
  const here = stageOf(app, card.stage);
  if (!here || isOnPath(here)) return null;
  // With words of its own the date is a next step, and said as one.
  const revisit = here.kind === 'parked' && !card.nextAction ? card.nextActionOn : null;
  if (!why && !revisit) return null;
  const left = revisit ? daysTo(now, revisit) : 0;
  return (
    <div class="note">
      {why?.reason && <b>{words.why(why.reason)}</b>}
      {why?.note && <p>{why.note}</p>}
      {revisit && (
        <p>
          {words.revisit}: {dayText(state.language, revisit, now)} ·{' '}
          <span class={left < 0 ? 'late' : ''}>{words.awayDays(left)}</span>
        </p>
      )}
    </div>
  );
}

export function Banners({ app, card }: BannerProps) {
  const { words, state } = app;
  const { returned } = card;
  const accepted = acceptanceOf(card, state.actor);
  const day = (when: string | null) => (when ? dayText(state.language, when, card.now) : '');
  return (
    <>
      {card.unrecordedEdit && (
        <div class="note warn">
          <p>{words.unrecordedEdit}</p>
          <Button busy={state.busy === 'reconcile'} onClick={() => reconcile(app)}>
            {words.record}
          </Button>
        </div>
      )}
      {returned && (
        <div class="note warn">
          <b>{words.returnedBy(returned.by, day(returned.on))}</b>
          <p>{words.reasonIs(returned.reason)}</p>
          {returned.note && <p>{returned.note}</p>}
        </div>
      )}
      {accepted && <p class="note good">{words.acceptedBy(accepted.actor, day(accepted.when))}</p>}
      <Why app={app} card={card} />
    </>
  );
}
