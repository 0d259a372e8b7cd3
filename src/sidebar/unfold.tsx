/** Parts of the card that open in place: a quiet row of buttons, and one panel below it. */
import type { ComponentChildren } from 'preact';
import type { LeadCard } from '../rpc/contract';
import { TroubleBox } from './controls';
import type { App } from './store';

export function isUnfolded(app: App, card: LeadCard, what: string): boolean {
  return app.state.unfolded === `${card.leadId}|${what}`;
}

/** Opens a part, or closes it; only one is open at a time. */
export function unfold(app: App, card: LeadCard, what: string): void {
  const unfolded = isUnfolded(app, card, what) ? '' : `${card.leadId}|${what}`;
  app.set({ unfolded, trouble: null, errors: {} });
  // At the end of a long card it would open below the fold.
  document.getElementById(`${unfolded}-panel`)?.scrollIntoView?.({ block: 'nearest' });
}

/** Escape closes the part, from within it or from its button, and leads back to the button. */
function closing(app: App, card: LeadCard, what: string) {
  return (event: KeyboardEvent) => {
    // It takes back a half-composed Japanese word first.
    if (event.key !== 'Escape' || event.isComposing || !isUnfolded(app, card, what)) return;
    event.preventDefault();
    event.stopPropagation();
    unfold(app, card, what);
    app.focus(`${card.leadId}|${what}`);
  };
}

interface OpenerProps {
  app: App;
  card: LeadCard;
  what: string;
  children: ComponentChildren;
}

/** Says what it opens and whether it is open; its panel stands right behind its row. */
export function Opener({ app, card, what, children }: OpenerProps) {
  const open = isUnfolded(app, card, what);
  return (
    <button
      type="button"
      class="opener"
      id={`${card.leadId}|${what}`}
      aria-expanded={open}
      onClick={() => unfold(app, card, what)}
      onKeyDown={closing(app, card, what)}
    >
      {children}
    </button>
  );
}

interface PanelProps {
  app: App;
  card: LeadCard;
  what: string;
  label: string;
  children: ComponentChildren;
}

export function Panel({ app, card, what, label, children }: PanelProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would name itself twice, by its legend as well
    <div
      class="panel"
      id={`${card.leadId}|${what}-panel`}
      role="group"
      aria-label={label}
      onKeyDown={closing(app, card, what)}
    >
      {children}
      <TroubleBox app={app} />
    </div>
  );
}
