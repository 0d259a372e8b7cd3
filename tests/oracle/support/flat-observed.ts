/** Figures that stand apart from the others (steps, queues, speed to lead), as names and values. */
import type { Choice } from '../../../src/funnel/choose';
import type { Observed } from '../../../src/funnel/observe';
import { queueAges } from '../../../src/funnel/queue-ages';
import { speedFigures } from '../../../src/funnel/speed-to-lead';
import { stepRates } from '../../../src/funnel/step-rates';
import type { Flattened } from './flat';

export function flattenObserved(observed: Observed, choice: Choice, to: Flattened): void {
  for (const { step, days, now, before } of stepRates(observed)) {
    const name = `step/${observed.path.steps[step].key}`;
    to.put(`${name}/days`, days);
    to.rate(`${name}/now`, now);
    to.rate(`${name}/before`, before);
  }
  for (const queue of queueAges(observed, choice)) {
    const name = `queue/${queue.stage.key}`;
    for (const part of ['n', 'oldestDays', 'overdue', 'amount'] as const)
      to.put(`${name}/${part}`, queue[part]);
    to.put(`${name}/days/n`, queue.timed);
    to.put(`${name}/days/median`, queue.medianDays);
    to.put(`${name}/days/p90`, queue.p90Days);
  }
  const speed = speedFigures(observed, choice);
  to.rate('speed/contacted', speed.contacted);
  for (const { hours, rate } of speed.within) to.rate(`speed/within/${hours}`, rate);
  to.put('speed/hours/n', speed.contacted.k);
  to.put('speed/hours/median', speed.medianHours);
  to.put('speed/hours/p90', speed.p90Hours);
  for (const part of ['logged', 'waiting', 'oldestHours', 'adopted'] as const)
    to.put(`speed/${part}`, speed[part]);
}
