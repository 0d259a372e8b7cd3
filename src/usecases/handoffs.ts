/** Offer, accept, return, withdraw and move: each decides in the core and commits in one way. */
import { decideAccept, decideOffer, decideReturn, decideWithdraw } from '../pipeline/handoff';
import { decideMove } from '../pipeline/move';
import type { Args, LeadCard } from '../rpc/contract';
import { commit } from './commit';
import type { Context } from './context';

export function offer(context: Context, args: Args<'offer'>): LeadCard {
  return commit(context, args, ({ pipeline, state, answers, actor }) =>
    decideOffer(state, answers, pipeline.settings, {
      sender: actor,
      receiver: args.receiver,
      message: args.message,
      override: args.override,
    }),
  );
}

export function accept(context: Context, args: Args<'accept'>): LeadCard {
  return commit(context, args, ({ state, actor }) => decideAccept(state, actor, args.note));
}

export function returnOffer(context: Context, args: Args<'return'>): LeadCard {
  return commit(context, args, ({ pipeline, state }) =>
    decideReturn(state, pipeline.settings, args.reason, args.note),
  );
}

export function withdraw(context: Context, args: Args<'withdraw'>): LeadCard {
  return commit(context, args, ({ state }) => decideWithdraw(state, args.note));
}

export function move(context: Context, args: Args<'move'>): LeadCard {
  return commit(context, args, ({ pipeline, state }) => decideMove(state, pipeline.settings, args));
}
