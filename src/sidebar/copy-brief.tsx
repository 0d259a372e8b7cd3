/** Copies the brief as text; where the browser forbids it, shows the text ready to be copied by hand. */
import type { GateView, LeadCard } from '../rpc/contract';
import { briefText } from './brief-text';
import { Button } from './controls';
import type { App } from './store';

interface CopyProps {
  app: App;
  card: LeadCard;
  gate: GateView | undefined;
}

async function copy({ app, card, gate }: CopyProps): Promise<void> {
  const id = `${card.leadId}|brief`;
  // Emptied first, so that a second copy is announced as well.
  app.set({ copied: '' });
  try {
    await navigator.clipboard.writeText(briefText(app, card, gate));
    app.set({ copied: `${card.leadId}|yes` });
  } catch {
    // A frame of another site, as in Google Sheets, may not be allowed to.
    app.set({ copied: `${card.leadId}|by_hand` });
    app.focus(id);
    const field = document.getElementById(id) as HTMLTextAreaElement | null;
    field?.select();
    if (field) field.scrollTop = 0;
  }
}

export function CopyBrief(props: CopyProps) {
  const { app, card, gate } = props;
  const { words, state } = app;
  const id = `${card.leadId}|brief`;
  return (
    <>
      <div class="copy">
        <Button plain onClick={() => copy(props)}>
          {words.copy}
        </Button>
        <span class="fate done" role="status">
          {state.copied === `${card.leadId}|yes` && words.copied}
        </span>
      </div>
      {state.copied === `${card.leadId}|by_hand` && (
        <div class="field">
          <label for={id}>{words.copyByHand}</label>
          <textarea id={id} rows={6} readOnly value={briefText(app, card, gate)} />
        </div>
      )}
    </>
  );
}
