/** Offer, accept, return, withdraw, move and assign: each decides in the core and commits in one way. */
import { dayOf } from '../pipeline/dated-note';
import { decideAccept, decideOffer, decideReturn, decideWithdraw } from '../pipeline/handoff';
import { decideAssign, decideMove } from '../pipeline/move';
import type { Args, LeadCard } from '../rpc/contract';
import { commit } from './commit';
import type { Context } from './context';

export function offer(context: Context, args: Args<'offer'>): LeadCard {
  const { receiver, message, override, instead } = args;
  return commit(context, args, ({ pipeline, state, answers, actor }) => ({
    drafts: decideOffer(state, answers, pipeline.settings, {
      sender: actor,
      receiver,
      message,
      override,
      instead,
    }),
  }));
}

export function accept(context: Context, args: Args<'accept'>): LeadCard {
  return commit(context, args, ({ state, actor }) => ({ drafts: decideAccept(state, actor, args.note) }));
}

export function returnOffer(context: Context, args: Args<'return'>): LeadCard {
  return commit(context, args, ({ pipeline, state }) => ({
    drafts: decideReturn(state, pipeline.settings, args.reason, args.note),
  }));
}

export function withdraw(context: Context, args: Args<'withdraw'>): LeadCard {
  return commit(context, args, ({ state }) => ({ drafts: decideWithdraw(state, args.note) }));
}

export function move(context: Context, args: Args<'move'>): LeadCard {
  const wish = { ...args, revisitOn: dayOf(args.revisitOn) };
  return commit(context, args, ({ pipeline, state }) => ({
    drafts: decideMove(state, pipeline.settings, wish),
  }));
}

export function assign(context: Context, args: Args<'assign'>): LeadCard {
  return commit(context, args, ({ state }) => ({ drafts: decideAssign(state, args.owner) }));
}
