/** Puts the policies and time limits of a way of working into Settings; data stay as they are. */
import type { Cell } from '../pipeline/cell';
import type { Args } from '../rpc/contract';
import { daysLacking, wayChanges } from '../workbook/settings-changes';
import { underLock } from './commit';
import { type Context, openPipeline, type Pipeline } from './context';
import { writeSettings } from './settings-write';

export function chooseWay(context: Context, args: Args<'chooseWay'>): void {
  underLock(context, () => {
    const pipeline = openPipeline(context);
    const rows = withDays(pipeline);
    writeSettings(pipeline, wayChanges(rows, pipeline.every, pipeline.say, args.way));
  });
}

/** A Settings tab from before there were time limits gets its column for them. */
function withDays({ book, layout, settingsRows, every, say }: Pipeline): Cell[][] {
  const tab = layout.tabs.settings;
  const lacking = daysLacking(settingsRows, every);
  if (lacking === null) return settingsRows;
  if (lacking.insertAfter !== null) book.insertColumns(tab, lacking.insertAfter, 1);
  book.write(tab, 2, lacking.column, [[say.workbook.settingsColumns.stages.days]]);
  book.flush();
  return book.readSmall(tab);
}
