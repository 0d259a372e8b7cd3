/** What a report says about a simulated team: its alarms, and the steps that are stuck. */
import type { Alarm } from '../../src/funnel/alarms/alarm';
import { alarmsOf } from '../../src/funnel/alarms/alarms';
import { bottleneckFigures } from '../../src/funnel/bottleneck';
import { observedTeam } from './measured';
import type { TeamPlan } from './teams';

export interface Verdict {
  /** Code and name, such as `pushed_handoffs Bo`. */
  readonly alarms: readonly string[];
  /** Keys of the stages that too few reach, the bottleneck and all below. */
  readonly stuck: readonly string[];
}

function nameOf({ code, about }: Alarm): string {
  return `${code} ${'name' in about ? about.name : 'from' in about ? `${about.from} > ${about.to}` : ''}`;
}

export function verdictOn(plan: TeamPlan, seed: number): Verdict {
  const observed = observedTeam(plan, seed);
  const { steps } = bottleneckFigures(observed);
  return {
    alarms: alarmsOf(observed).map(nameOf),
    stuck: steps
      .filter(({ verdict }) => verdict === 'bottleneck' || verdict === 'below')
      .map(({ to }) => to.key),
  };
}
