/** Puts the policies and time limits of a way of working into Settings; data stay as they are. */
import type { Args } from '../rpc/contract';
import { addDaysColumn } from '../workbook/migrations/days-column';
import { wayChanges } from '../workbook/settings-changes';
import { underLock } from './commit';
import type { Context } from './context';
import { openForWriting } from './migrate';
import { writeSettings } from './settings-write';

export function chooseWay(context: Context, args: Args<'chooseWay'>): void {
  underLock(context, () => {
    const pipeline = openForWriting(context);
    // Somebody may have taken the column out again.
    const rows = addDaysColumn(pipeline);
    writeSettings(pipeline, wayChanges(rows, pipeline.every, pipeline.say, args.way));
  });
}
