/** Teams made up with known true rates: leads arrive by chance, take their time at every step, and become customers. */
import { type Random, random } from '../../local/sample/random';
import { DAY } from '../../src/funnel/when';
import type { Cell } from '../../src/pipeline/cell';
import { wall } from '../funnel/history';

/** Where in its story a lead is when chance is asked: plans may give each day, source and sender its own rates. */
export interface Moment {
  readonly day: number;
  readonly source: string;
  readonly sender: string;
}
export type Chance = number | ((moment: Moment) => number);

/** A log-normal delay by its median and spread, or an exponential one by its mean; in days. */
export type Delay = { readonly median: number; readonly spread: number } | { readonly mean: number };

export interface StepPlan {
  readonly to: string;
  /** True share of the leads at the step before that come this far. */
  readonly chance: Chance;
  readonly delay: Delay;
  /** How the step is crossed when it is a gate: by an offer, which is accepted with this chance. */
  readonly accepted?: Chance;
}

export interface TeamPlan {
  /** Where history ends; what would happen later has not happened. */
  readonly days: number;
  /** Expected leads of a day. */
  readonly arrivals: (day: number) => number;
  readonly steps: readonly StepPlan[];
  readonly sources?: ReadonlyArray<{ name: string; weight: (day: number) => number }>;
  readonly senders?: readonly string[];
  /** Share of failures that somebody writes down as lost; the others stay open. */
  readonly lossesRecorded?: Chance;
  readonly amount?: { readonly median: number; readonly spread: number };
  readonly customers?: {
    /** Mean days between two contacts. */
    readonly contactEvery: (day: number) => number;
    readonly churnPerMonth: number;
  };
}

const START = wall('2021-01-01');
const SERIAL_START = START / DAY + 25_569;
const SECONDS = 86_400;
const FIRST = 'new';
const MONTH = 30.4375;
const NOTHING: Cell = '';

/** Rows of History, lead after lead, and the moment where they end. */
export function simulate(plan: TeamPlan, seed: number): { rows: Cell[][]; asOf: number } {
  const team = new Team(plan, random(seed));
  for (let day = 0; day < plan.days; day++) {
    const arriving = poisson(team.dice, plan.arrivals(day));
    for (let i = 0; i < arriving; i++) team.lead(day + team.dice.next());
  }
  return { rows: team.rows, asOf: START + plan.days * DAY };
}

class Team {
  readonly rows: Cell[][] = [];
  private leads = 0;
  private id = '';

  constructor(
    private readonly plan: TeamPlan,
    readonly dice: Random,
  ) {}

  /** From its entry to its end, or to where history ends. */
  lead(entry: number): void {
    const { plan, dice } = this;
    const source = plan.sources === undefined ? 'Web' : this.source(plan.sources, entry);
    const sender = dice.pick(plan.senders ?? ['Ann']);
    const moment = (day: number): Moment => ({ day, source, sender });
    this.id = `L${++this.leads}`;
    this.write(entry, 'entered', '', FIRST, { source });
    let day = entry;
    let from = FIRST;
    for (const { to, chance, delay, accepted } of plan.steps) {
      const began = moment(day);
      day += this.draw(delay);
      if (!this.happens(chance, began)) {
        this.fail(day, from, moment(day));
        return;
      }
      const won = to === 'onboarding';
      const amount = won && plan.amount ? dice.logNormal(plan.amount.median, plan.amount.spread) : NOTHING;
      if (accepted !== undefined) {
        this.write(day, 'offered', from, to, { actor: sender });
        const answered = day + dice.next();
        if (!this.happens(accepted, began)) {
          this.write(answered, 'returned', from, to, { actor: 'Receiver', reason: 'not_ready' });
          this.fail(answered + this.draw(delay), from, moment(answered));
          return;
        }
        day = answered;
      }
      this.write(day, accepted === undefined ? 'moved' : 'accepted', from, to, { amount, actor: sender });
      from = to;
      if (won) this.customer(day, from);
    }
  }

  private source(sources: NonNullable<TeamPlan['sources']>, day: number): string {
    let rest = this.dice.next() * sources.reduce((sum, { weight }) => sum + weight(day), 0);
    for (const { name, weight } of sources) {
      rest -= weight(day);
      if (rest < 0) return name;
    }
    return sources[0].name;
  }

  private fail(day: number, from: string, moment: Moment): void {
    if (this.happens(this.plan.lossesRecorded ?? 1, moment)) this.write(day, 'moved', from, 'lost');
  }

  private customer(won: number, from: string): void {
    const { customers, days } = this.plan;
    if (customers === undefined) return;
    const churned = won + this.draw({ mean: MONTH / customers.churnPerMonth });
    let day = won;
    while (day < Math.min(days, churned)) {
      const gap = this.draw({ mean: customers.contactEvery(day) });
      day += gap;
      if (day < churned) this.write(day, 'touched', '', '', { reason: 'call.reached' });
    }
    this.write(churned, 'moved', from, 'churned');
  }

  private happens(chance: Chance, moment: Moment): boolean {
    return this.dice.chance(typeof chance === 'number' ? chance : chance(moment));
  }

  private draw(delay: Delay): number {
    if ('median' in delay) return this.dice.logNormal(delay.median, delay.spread);
    return -delay.mean * Math.log(1 - this.dice.next());
  }

  private write(
    day: number,
    event: string,
    from: string,
    to: string,
    { amount = NOTHING, source = '', actor = '', reason = '' }: Partial<Record<string, Cell>> = {},
  ): void {
    if (day > this.plan.days) return;
    // A spreadsheet's serial number: thousands of them are cheaper than as many dates.
    const when = SERIAL_START + Math.round(day * SECONDS) / SECONDS;
    this.rows.push([
      when,
      this.id,
      event,
      from,
      to,
      amount,
      source,
      actor,
      '',
      reason,
      '',
      'sidebar',
      '',
      '',
    ]);
  }
}

/** Counts steps of a unit-rate process until the expected number is used up. */
function poisson(dice: Random, expected: number): number {
  let left = expected + Math.log(1 - dice.next());
  let count = 0;
  while (left >= 0) {
    count++;
    left += Math.log(1 - dice.next());
  }
  return count;
}
