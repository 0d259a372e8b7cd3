/** Where one stands in Today's list, and the way on to its next lead: one slim line above the card. */
import { Button } from './controls';
import { cardOf } from './lead-actions';
import type { App } from './store';
import { nextLead } from './today-actions';

export function RoundLine({ app }: { app: App }) {
  const { words, state } = app;
  const { round } = state;
  if (!round) return null;
  const { items, at } = round;
  const last = at + 1 >= items.length;
  // Another row was chosen in the sheet meanwhile: the place in the list is not this lead's.
  const here = cardOf(app)?.leadId === items[at]?.leadId;
  return (
    <section class="round" aria-label={words.today.title}>
      <span>{here ? words.today.position(at + 1, items.length) : words.today.title}</span>
      <Button plain busy={state.busy === 'open'} onClick={() => nextLead(app)}>
        {state.busy === 'open' ? words.opening : last ? words.today.back : words.today.next}
      </Button>
    </section>
  );
}
