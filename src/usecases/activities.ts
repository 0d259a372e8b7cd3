/** Logs a contact, plans the next step, and keeps a customer's contract and health. */
import { decidePlan, decideTouch } from '../pipeline/activity';
import { decideCustomer } from '../pipeline/customer';
import { dayOf } from '../pipeline/dated-note';
import type { Args, LeadCard } from '../rpc/contract';
import { fromWallText } from '../workbook/wall-text';
import { commit } from './commit';
import type { Context } from './context';

export function touch(context: Context, args: Args<'touch'>): LeadCard {
  const on = args.on === '' ? null : fromWallText(args.on);
  return commit(context, args, () => ({
    drafts: decideTouch(args.touch, args.note.trim(), on, context.book.now()),
  }));
}

export function plan(context: Context, args: Args<'plan'>): LeadCard {
  return commit(context, args, () => ({ drafts: decidePlan(args.what, dayOf(args.on)) }));
}

export function customer(context: Context, args: Args<'customer'>): LeadCard {
  const wish = { ...args, until: dayOf(args.until), health: args.health || null, note: args.note.trim() };
  return commit(context, args, ({ pipeline, state }) => ({
    drafts: decideCustomer(state, pipeline.settings, wish),
  }));
}
