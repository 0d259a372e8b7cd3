/** The product's figures as one list of names and values, to be held against the ones in SQL. */
import type { Compared } from '../../../src/funnel/compared-rates';
import type { Difference } from '../../../src/funnel/comparison';
import type { Figures } from '../../../src/funnel/figures';
import type { AcceptanceFigures } from '../../../src/funnel/handoff-figures';
import type { Rate } from '../../../src/funnel/statistics';
import type { StepFigures } from '../../../src/funnel/steps';
import { foldText } from '../../../src/funnel/text';
import type { Flat } from './duck';
import { flattenChecklist } from './flat-checklist';
import { flattenCurves, flattenGroups } from './flat-groups';
import { flattenHeadline } from './flat-headline';
import { flattenPlan } from './flat-plan';
import { flattenRoles } from './flat-roles';
import { flattenAlarms, flattenStuck } from './flat-stuck';

type Value = number | string | boolean | null;

export class Flattened {
  readonly flat: Flat = new Map();

  put(name: string, value: Value): void {
    if (value === null) return;
    if (this.flat.has(name)) throw new Error(`${name} stands there twice`);
    this.flat.set(name, typeof value === 'boolean' ? Number(value) : value);
  }

  rate(name: string, rate: Rate | null): void {
    if (rate)
      for (const part of ['k', 'n', 'rate', 'low', 'high'] as const) this.put(`${name}/${part}`, rate[part]);
  }

  difference(name: string, difference: Difference | null): void {
    if (difference)
      for (const part of ['value', 'low', 'high'] as const) this.put(`${name}/${part}`, difference[part]);
  }

  compared(name: string, { first, second, difference, claim }: Compared): void {
    this.rate(`${name}/first`, first);
    this.rate(`${name}/second`, second);
    this.difference(`${name}/difference`, difference);
    this.put(`${name}/claim`, claim);
  }

  step(name: string, step: StepFigures): void {
    this.put(`${name}/reached`, step.reached);
    this.rate(`${name}/fromPrevious`, step.fromPrevious);
    this.rate(`${name}/fromFirst`, step.fromFirst);
    this.put(`${name}/days/n`, step.timed);
    this.put(`${name}/days/median`, step.medianDays);
    this.put(`${name}/days/p90`, step.p90Days);
  }

  acceptance(name: string, group: AcceptanceFigures): void {
    for (const part of ['offered', 'accepted', 'returned', 'waiting', 'late', 'withdrawn', 'timed'] as const)
      this.put(`${name}/${part}`, group[part]);
    this.rate(`${name}/acceptance`, group.acceptance);
    this.put(`${name}/medianHours`, group.medianHours);
    this.put(`${name}/p90Hours`, group.p90Hours);
    this.put(`${name}/oldestWaitingHours`, group.oldestWaitingHours);
  }
}

export function flattenFigures(figures: Figures, to: Flattened): void {
  for (const part of ['asOf', 'events', 'leads', 'passes', 'recoveredPasses'] as const)
    to.put(part, figures[part]);
  for (const step of figures.milestones) to.step(`milestone/${step.key}`, step);
  for (const step of figures.stages) to.step(`stage/${step.stage.key}`, step);
  for (const { stage, thereNow, oldestDays } of [...figures.stages, ...figures.beside]) {
    to.put(`stage/${stage.key}/thereNow`, thereNow);
    to.put(`stage/${stage.key}/oldestDays`, oldestDays);
  }
  flattenCohorts(figures, to);
  flattenSources(figures, to);
  flattenWins(figures, to);
  flattenHandoffs(figures, to);
  flattenCustomers(figures, to);
  flattenReality(figures, to);
  flattenStuck(figures.stuck, figures.minimumN, to);
  flattenAlarms(figures.alarms, to);
  flattenChecklist(figures.checklist, to);
  flattenRoles(figures.roles, to);
  flattenPlan(figures.plan, to);
  flattenHeadline(figures.headline, to);
  flattenGroups(figures.groups, to);
  flattenCurves(figures.curves, to);
  to.compared('overriding/acceptance', figures.handoffs.overriding.acceptance);
  to.compared('overriding/wins', figures.handoffs.overriding.wins);
}

function flattenCohorts({ cohorts }: Figures, to: Flattened): void {
  for (const cohort of cohorts) {
    const name = `cohort/${cohort.cohort}`;
    const parts = [
      'leads',
      'qualified',
      'meeting',
      'won',
      'mature',
      'watchedDays',
      'wonFirstPass',
      'wonRecovered',
    ] as const;
    for (const part of parts) to.put(`${name}/${part}`, cohort[part]);
    to.rate(`${name}/ever`, cohort.ever);
    for (const { key, ever, within } of cohort.reach) {
      to.rate(`${name}/reach/${key}/ever`, ever);
      to.rate(`${name}/reach/${key}/within`, within);
    }
    for (const { days, won } of cohort.within) to.rate(`${name}/within/${days}`, won);
  }
}

function flattenSources({ sources }: Figures, to: Flattened): void {
  for (const row of sources) {
    const name = `source/${foldText(row.source)}`;
    const parts = ['leads', 'qualified', 'meeting', 'won', 'revenue', 'medianDaysToWon'] as const;
    for (const part of parts) to.put(`${name}/${part}`, row[part]);
    to.rate(`${name}/rate`, row.rate);
    to.put(`${name}/shown`, row.source);
  }
}

function flattenWins({ winRate, revenue }: Figures, to: Flattened): void {
  const parts = ['won', 'lost', 'open', 'parked', 'disqualified', 'churned', 'gone'] as const;
  for (const part of parts) to.put(`winRate/${part}`, winRate[part]);
  to.rate('winRate/rate', winRate.rate);
  to.rate('winRate/ofAll', winRate.ofAll);
  to.rate('winRate/overdue/winRate', winRate.overdue.winRate);
  to.put('winRate/overdue/n', winRate.overdue.n);
  winRate.overdue.oldest.forEach(({ days }, index) => {
    to.put(`winRate/overdue/oldest/${index}`, days);
  });
  for (const part of ['total', 'firstPass', 'recovered'] as const) to.put(`revenue/${part}`, revenue[part]);
}

function flattenHandoffs({ handoffs }: Figures, to: Flattened): void {
  to.acceptance('handoffs/all', handoffs.all);
  for (const gate of handoffs.gates)
    to.acceptance(`handoffs/gate/${foldText(gate.from)}>${foldText(gate.to)}`, gate);
  for (const sender of handoffs.senders) to.acceptance(`handoffs/sender/${foldText(sender.name)}`, sender);
  for (const one of handoffs.receivers) to.acceptance(`handoffs/receiver/${foldText(one.name)}`, one);
  for (const { sender, reasons } of handoffs.sentBack)
    for (const { reason, n } of reasons) to.put(`handoffs/sentBack/${foldText(sender)}/${reason}`, n);
  for (const source of handoffs.sources) to.acceptance(`handoffs/source/${foldText(source.name)}`, source);
  for (const { reason, n } of handoffs.reasons) to.put(`handoffs/reason/${reason}`, n);
  to.put('handoffs/overrides', handoffs.overrides);
}

function flattenCustomers({ customers }: Figures, to: Flattened): void {
  const { churn, retention, arpa, reasons } = customers;
  const parts = [
    'from',
    'to',
    'atStart',
    'started',
    'churned',
    'active',
    'undated',
    'months',
    'ltv',
    'ltvLack',
  ] as const;
  for (const part of parts) to.put(`customers/${part}`, customers[part]);
  to.rate('customers/churn', churn);
  to.rate('customers/retention', retention);
  to.put('customers/arpa/n', arpa.n);
  to.put('customers/arpa/value', arpa.value);
  for (const name of ['grr', 'nrr'] as const)
    for (const part of ['n', 'start', 'end', 'share'] as const)
      to.put(`customers/${name}/${part}`, customers[name][part]);
  for (const { reason, n } of reasons) to.put(`customers/reason/${reason}`, n);
}

function flattenReality({ reality, unusable }: Figures, to: Flattened): void {
  for (const part of ['handMoves', 'undatedEvents', 'undatedPasses', 'gone', 'negativeDurations'] as const)
    to.put(`reality/${part}`, reality[part]);
  const listed = new Map<string, number>();
  for (const { row, why } of unusable) {
    const name = `unusable/${row}/${why.code}`;
    listed.set(name, (listed.get(name) ?? 0) + 1);
  }
  for (const [name, n] of listed) to.put(name, n);
}
