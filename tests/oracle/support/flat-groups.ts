/** Groups side by side and the curves of cohorts, as names and values. */
import type { CurvesFigures } from '../../../src/funnel/curves';
import type { GroupFigures, GroupsFigures } from '../../../src/funnel/groups';
import type { Flattened } from './flat';

const WITHIN = ['qualified', 'meeting', 'won'];

export function flattenGroups(groups: GroupsFigures | null, to: Flattened): void {
  for (const group of groups?.groups ?? []) flattenGroup(`group/${group.key}`, group, to);
  if (!groups?.rest) return;
  to.put('group/rest', groups.rest.groups);
  flattenGroup('group/(rest)', groups.rest.figures, to);
}

function flattenGroup(name: string, group: GroupFigures, to: Flattened): void {
  const parts = [
    'leads',
    'qualified',
    'meeting',
    'won',
    'wonFirstPass',
    'wonRecovered',
    'revenue',
    'medianDaysToWon',
  ] as const;
  for (const part of parts) to.put(`${name}/${part}`, group[part]);
  to.rate(`${name}/ever`, group.ever);
  group.within.forEach((rate, index) => {
    to.rate(`${name}/within/${WITHIN[index]}`, rate);
  });
}

export function flattenCurves({ ages, cohorts, earlier }: CurvesFigures, to: Flattened): void {
  to.put('curve/earlier', earlier);
  for (const { cohort, won } of cohorts)
    won.forEach((rate, index) => {
      to.rate(`curve/${cohort}/${ages[index]}`, rate);
    });
}
