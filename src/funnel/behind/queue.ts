/** The leads behind the counts of a queue: all who stand in a stage, the timed ones, and the overdue ones. */
import type { RowsOf } from '../behind';
import { isOverdue, isTimed, queuedPasses, standingIn } from '../queue-ages';

export type QueueCount = 'all' | 'timed' | 'overdue';

/** `queue`, the stage, and which of those who stand there. */
export function queueKeyParts(stage: string, count: QueueCount): string[] {
  return ['queue', stage, count];
}

export const queueRows: RowsOf = (observed, choice, [key, count]) => {
  const { path, passes } = observed;
  const index = path.stages.findIndex((stage) => stage.key === key && stage.kind === 'open');
  if (index < 0) return null;
  return standingIn(observed, index, queuedPasses(observed, choice))
    .filter((one) =>
      count === 'overdue' ? isOverdue(path.stages[index], one) : count === 'all' || isTimed(one),
    )
    .map(({ pass }) => ({ lead: passes.lead[pass], pass, at: passes.since[pass] }));
};
