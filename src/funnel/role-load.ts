/** The load of each role: its share of the work, who does it, what comes and goes, and what is waiting (FNL-16). */
import { ROLES, type Role } from '../pipeline/stage';
import { wilson } from './comparison';
import type { Observed } from './observe';
import { percentile, type Rate, rateOf } from './statistics';
import { DAY, daysBetween } from './when';
import { WORK_DAYS, type Work } from './work-log';

export interface RoleLoad {
  readonly role: Role;
  /** k: this role's pieces of work; n: those of all roles. */
  readonly share: Rate;
  /** Who did it, the busiest first. */
  readonly people: readonly string[];
  /** Roles whose work the same people did as well. */
  readonly others: readonly Role[];
  /** Whether each of them also worked in another role. */
  readonly shared: boolean;
  /** Of two pieces of work in a row on one day by people of several roles: how many changed the role. */
  readonly hats: Rate;
  readonly arrivals: number;
  readonly departures: number;
  /** More come than go, and chance alone would hardly do that (one-sided 5 %). */
  readonly growing: boolean;
  /** Passes in the role's stages on the path now. */
  readonly queue: number;
  readonly medianDays: number | null;
  /** In their stage for longer than Settings allows. */
  readonly overdue: number;
}

export interface WorkFigures {
  /** Days of History that the figures are of, at most 92. */
  readonly days: number;
  readonly work: number;
  readonly newLeads: number;
  readonly roles: readonly RoleLoad[];
}

/** The one-sided 95 % point of the normal distribution. */
const Z_ONE_SIDED = 1.6448536269514722;

export function workFigures(observed: Observed): WorkFigures {
  const { work: log, asOf } = observed;
  const hats = hatsByActor(log.work);
  return {
    days: asOf === null ? 0 : Math.min(WORK_DAYS, daysBetween(firstKnown(observed, asOf), asOf)),
    work: log.work.length,
    newLeads: asOf === null ? 0 : newLeads(observed, asOf),
    roles: ROLES.map((role, index) => {
      const own = log.work.filter((one) => one.role === index);
      const people = busiest(own);
      const worn = people.map(({ actor }) => hats.get(actor) ?? NO_HATS);
      const several = worn.filter(({ roles }) => roles.size > 1);
      const sum = (of: 'changes' | 'pairs'): number => several.reduce((total, one) => total + one[of], 0);
      const of = (passages: ReadonlyArray<{ role: number }>): number =>
        passages.filter((one) => one.role === index).length;
      const [arrivals, departures] = [of(log.arrivals), of(log.departures)];
      return {
        role,
        share: rateOf(own.length, log.work.length),
        people: people.map(({ name }) => name),
        others: ROLES.filter((_, other) => other !== index && worn.some(({ roles }) => roles.has(other))),
        shared: people.length > 0 && several.length === people.length,
        hats: rateOf(sum('changes'), sum('pairs')),
        arrivals,
        departures,
        growing: wilson(arrivals, arrivals + departures, Z_ONE_SIDED).low > 0.5,
        ...queueFigures(observed, role),
      };
    }),
  };
}

/** The first moment from which it is known who did what. */
function firstKnown({ history }: Observed, asOf: number): number {
  let first = asOf;
  for (let event = history.detailFrom; event < history.events; event++)
    if (history.when[event] < first) first = history.when[event];
  return first;
}

/** Over the days that work is known of, so that both make a rate. */
function newLeads(observed: Observed, asOf: number): number {
  const [entries] = observed.passes.reachedAt;
  const first = firstKnown(observed, asOf);
  let count = 0;
  for (let pass = 0; pass < observed.passes.count; pass++)
    if (entries[pass] > asOf - WORK_DAYS * DAY && entries[pass] >= first) count++;
  return count;
}

function busiest(work: readonly Work[]): Array<{ actor: string; name: string; n: number }> {
  const people = new Map<string, { actor: string; name: string; n: number }>();
  for (const { actor, name } of work) {
    const found = people.get(actor);
    if (found) found.n++;
    else people.set(actor, { actor, name, n: 1 });
  }
  return [...people.values()].sort((a, b) => b.n - a.n);
}

interface Hats {
  readonly roles: Set<number>;
  /** Pieces of work that followed another one on the same day, and those of them in another role. */
  pairs: number;
  changes: number;
}
const NO_HATS: Hats = { roles: new Set(), pairs: 0, changes: 0 };

function hatsByActor(work: readonly Work[]): Map<string, Hats> {
  const hats = new Map<string, Hats>();
  const last = new Map<string, Work>();
  for (const one of [...work].sort((a, b) => a.at - b.at || a.event - b.event)) {
    const own = hats.get(one.actor) ?? { roles: new Set(), pairs: 0, changes: 0 };
    hats.set(one.actor, own);
    own.roles.add(one.role);
    const before = last.get(one.actor);
    if (before && Math.floor(before.at / DAY) === Math.floor(one.at / DAY)) {
      own.pairs++;
      if (before.role !== one.role) own.changes++;
    }
    last.set(one.actor, one);
  }
  return hats;
}

/** Passes that stand in the role's open and won stages now. */
export function queueOf({ passes, path }: Observed, role: Role): number[] {
  const queue: number[] = [];
  for (let pass = 0; pass < passes.count; pass++) {
    const stage = passes.stage[pass];
    if (passes.current[pass] === 1 && path.stepOf[stage] >= 0 && path.stages[stage].role === role)
      queue.push(pass);
  }
  return queue;
}

export function isOverdue({ passes, path, asOf }: Observed, pass: number): boolean {
  const allowed = path.stages[passes.stage[pass]]?.days;
  return allowed !== undefined && asOf !== null && daysBetween(passes.since[pass], asOf) > allowed;
}

function queueFigures(observed: Observed, role: Role): Pick<RoleLoad, 'queue' | 'medianDays' | 'overdue'> {
  const { passes, asOf } = observed;
  const queue = queueOf(observed, role);
  const ages =
    asOf === null
      ? []
      : queue.map((pass) => daysBetween(passes.since[pass], asOf)).filter((days) => !Number.isNaN(days));
  return {
    queue: queue.length,
    medianDays: percentile(ages, 0.5),
    overdue: queue.filter((pass) => isOverdue(observed, pass)).length,
  };
}
