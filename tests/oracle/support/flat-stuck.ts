/** What holds up the most, and what the alarms say, as names and values. */
import type { Alarm } from '../../../src/funnel/alarms/alarm';
import type { BottleneckFigures } from '../../../src/funnel/bottleneck';
import { foldText } from '../../../src/funnel/text';
import { whatIfs } from '../../../src/funnel/what-if';
import type { Flattened } from './flat';

export function flattenStuck({ steps, top }: BottleneckFigures, minimumN: number, to: Flattened): void {
  to.put('stuck/top', top?.to.key ?? null);
  for (const step of steps) {
    const name = `stuck/${step.to.key}`;
    to.put(`${name}/target`, step.target);
    to.put(`${name}/reference`, step.reference);
    to.difference(`${name}/gap`, step.gap);
    to.put(`${name}/flow`, step.flowPerQuarter);
    to.rate(`${name}/winsGiven`, step.winsGiven);
    to.put(`${name}/meanAmount`, step.meanAmount);
    to.put(`${name}/atStake`, step.atStake);
    to.put(`${name}/waiting`, step.waiting.n);
    to.put(`${name}/oldestDays`, step.waiting.oldestDays);
    to.put(`${name}/verdict`, step.verdict);
  }
  for (const { step, fivePoints, reference } of whatIfs(steps, minimumN))
    for (const [what, gain] of Object.entries({ fivePoints, reference }))
      for (const part of ['by', 'wins', 'amount'] as const)
        to.put(`whatIf/${step.to.key}/${what}/${part}`, gain?.[part] ?? null);
}

export function flattenAlarms(alarms: readonly Alarm[], to: Flattened): void {
  for (const { code, about, measures, perMonth, amount } of alarms) {
    const name = `alarm/${code}/${nameOf(about)}`;
    to.put(name, 1);
    to.put(`${name}/amount`, amount);
    to.put(`${name}/perMonth/before`, perMonth?.before ?? null);
    to.put(`${name}/perMonth/now`, perMonth?.now ?? null);
    for (const { what, before, now } of measures) {
      to.rate(`${name}/${what}/before`, before);
      to.rate(`${name}/${what}/now`, now);
    }
  }
}

function nameOf(about: Alarm['about']): string {
  const gate = 'from' in about ? `${foldText(about.from)}>${foldText(about.to)}` : '';
  const name = 'name' in about ? foldText(about.name) : '';
  return [about.of, gate, name].join('|');
}
