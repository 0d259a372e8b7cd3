/** Gives a gate a standard set of questions; the team's own words stay, and what is not in the set is retired. */
import { refuse } from '../pipeline/problem';
import type { Args } from '../rpc/contract';
import { checklistChanges } from '../workbook/settings-changes';
import { underLock } from './commit';
import type { Context } from './context';
import { openForWriting } from './migrate';
import { writeSettings } from './settings-write';

export function chooseChecklist(context: Context, args: Args<'chooseChecklist'>): void {
  underLock(context, () => {
    const pipeline = openForWriting(context);
    const { settings, settingsRows, every, say } = pipeline;
    if (!settings.gates.some((gate) => gate.key === args.gate)) refuse('unknown_gate', { gate: args.gate });
    writeSettings(pipeline, checklistChanges(settingsRows, every, say, args.gate, args.set));
  });
}
