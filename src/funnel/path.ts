/** Where each stage stands on the way through, and from which one on a milestone counts as reached (FNL-2). */
import { isOnPath, type Stage } from '../pipeline/stage';

export const MILESTONES = ['lead', 'qualified', 'meeting', 'won'] as const;
export type Milestone = (typeof MILESTONES)[number];
export const WON = MILESTONES.indexOf('won');

export interface Path {
  readonly stages: readonly Stage[];
  /** The open and won stages in Settings order. */
  readonly steps: readonly Stage[];
  /** Per stage, its place among the steps; -1 for a stage beside the path. */
  readonly stepOf: readonly number[];
  /** Per milestone, the step from which on it counts as reached; past the last step when nothing reaches it. */
  readonly milestoneAt: readonly number[];
}

export function pathOf(stages: readonly Stage[]): Path {
  const steps = stages.filter(isOnPath);
  const stepOf = stages.map((stage) => steps.indexOf(stage));
  const from = (test: (stage: Stage) => boolean): number => {
    const found = steps.findIndex(test);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  };
  const won = from((stage) => stage.kind === 'won');
  // Whoever reached a later milestone is beyond the earlier ones, in whatever order a team puts its stages;
  // and a milestone whose role has no stage is the next one that exists.
  const meeting = Math.min(
    from((stage) => stage.role === 'field_sales'),
    won,
  );
  const qualified = Math.min(
    from((stage) => stage.role === 'inside_sales'),
    meeting,
  );
  return { stages, steps, stepOf, milestoneAt: [0, qualified, meeting, won] };
}
