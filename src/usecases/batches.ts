/** What is done to several leads at once, and taking back what an operation did, lead by lead. */
import { dayOf } from '../pipeline/dated-note';
import type { Draft } from '../pipeline/draft';
import { requireReason } from '../pipeline/handoff';
import { decideAssign, decideMove } from '../pipeline/move';
import { refuse } from '../pipeline/problem';
import type { Settings } from '../pipeline/settings';
import type { StageKind } from '../pipeline/stage';
import { decideUndo } from '../pipeline/undo';
import type { Args, BatchResult } from '../rpc/contract';
import { commitMany } from './commit-many';
import type { Context, Pipeline } from './context';
import type { Deciding } from './decision';

const ASIDE = { park: 'parked', disqualify: 'disqualified' } as const;
const WHY = { park: 'nurture', disqualify: 'disqualified' } as const;

export function bulk(context: Context, args: Args<'bulk'>): BatchResult {
  const decide = (now: Deciding): readonly Draft[] => {
    const { settings } = now.pipeline;
    if (args.what === 'assign') return decideAssign(now.state, args.owner);
    const to = stageOfKind(settings, ASIDE[args.what]);
    const { reason, note } = args;
    return decideMove(now.state, settings, { to, reason, note, revisitOn: dayOf(args.revisitOn) });
  };
  // A reason that is missing is missing for all of them: refused as a whole, before anything is done.
  const check = ({ settings }: Pipeline): void => {
    if (args.what !== 'assign') requireReason(settings, WHY[args.what], args.reason, args.note);
  };
  return commitMany(
    context,
    { ...args, rows: args.leads.map(({ row }) => row) },
    () => args.leads,
    (now) => ({ drafts: decide(now) }),
    check,
  );
}

function stageOfKind(settings: Settings, kind: StageKind): string {
  const stage = settings.stages.find((one) => one.kind === kind);
  return stage?.key ?? refuse('no_stage_of_kind', { kind });
}

export function undo(context: Context, args: Args<'undo'>): BatchResult {
  const result = commitMany(
    context,
    args,
    (index) => index.by(args.undoOf).map((leadId) => ({ leadId })),
    ({ undo: last, state, ops }) => {
      const drafts = decideUndo(last, state, args.undoOf, ops.has(args.undoOf));
      return { drafts, back: last?.state };
    },
  );
  return result.done + result.skipped.length > 0 ? result : refuse('nothing_to_undo');
}
