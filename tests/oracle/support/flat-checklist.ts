/** What the checklist's questions were worth, as names and values. */
import type { ChecklistFigures } from '../../../src/funnel/checklist-figures';
import type { Flattened } from './flat';

export function flattenChecklist(checklist: ChecklistFigures | null, to: Flattened): void {
  if (checklist === null) return;
  to.put('checklist/undatedAnswers', checklist.undatedAnswers);
  for (const { gate, offers, items, add } of checklist.gates) {
    to.put(`checklist/${gate.key}/offers`, offers);
    for (const { key, asked, filler, acceptance, wins, suggestion } of items) {
      const name = `checklist/${gate.key}/${key}`;
      to.rate(`${name}/asked`, asked);
      to.rate(`${name}/filler`, filler);
      to.compared(`${name}/acceptance`, acceptance);
      to.compared(`${name}/wins`, wins);
      to.put(`${name}/suggestion`, suggestion);
    }
    for (const { reason, share } of add) to.rate(`checklist/${gate.key}/add/${reason}`, share);
  }
}
