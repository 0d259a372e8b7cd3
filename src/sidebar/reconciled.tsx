/** What was found in the sheet and written into History. */
import type { App } from './store';

export function Reconciled({ app }: { app: App }) {
  const { words, state } = app;
  const result = state.reconciled;
  if (!result) return null;
  return (
    <div class="note" role="status">
      <p>{words.reconciled(result)}</p>
      {result.repeated.map((one) => (
        <p key={one.leadId}>{words.repeatedLead(one.row, one.leadId, one.of)}</p>
      ))}
      {result.unknownStages.map((one) => (
        <p key={one.row}>{words.unknownStage(one.row, one.text)}</p>
      ))}
    </div>
  );
}
