/** Whether it is time to give a role a person of its own, on the evidence of its load (FNL-16). */
import type { Role } from '../pipeline/stage';
import type { Observed } from './observe';
import { type RoleLoad, type WorkFigures, workFigures } from './role-load';

const LEAST_DAYS = 60;
const LEAST_WORK = 100;
const LEAST_LEADS_A_WEEK = 5;
const MUCH_OF_THE_WORK = 0.35;
const OFTEN = 0.25;
const OVERDUE_SHARE = 1 / 3;
/** An overdue third says nothing in a queue shorter than this. */
const LEAST_QUEUE = 10;

type SplitVerdict =
  | { readonly code: 'too_few' }
  | { readonly code: 'stay' }
  | { readonly code: 'carve_out'; readonly role: Role; readonly growing: boolean; readonly overdue: boolean };

export interface RoleFigures extends WorkFigures {
  readonly leadsAWeek: number | null;
  readonly verdict: SplitVerdict;
}

export function roleFigures(observed: Observed): RoleFigures {
  const figures = workFigures(observed);
  const leadsAWeek = figures.days > 0 ? (figures.newLeads / figures.days) * 7 : null;
  return { ...figures, leadsAWeek, verdict: verdictOf(figures, leadsAWeek ?? 0, observed.minimumN) };
}

function verdictOf({ days, work, roles }: WorkFigures, leadsAWeek: number, minimumN: number): SplitVerdict {
  if (days < LEAST_DAYS || work < LEAST_WORK || leadsAWeek < LEAST_LEADS_A_WEEK) return { code: 'too_few' };
  const ready = roles.filter((load) => isOverloaded(load, minimumN));
  ready.sort((a, b) => b.share.k - a.share.k);
  const found = ready.find(({ role }) => role === 'inside_sales') ?? ready[0];
  if (found === undefined) return { code: 'stay' };
  return { code: 'carve_out', role: found.role, growing: found.growing, overdue: isMuchOverdue(found) };
}

/** Much of the work, done by people who do other work as well and change often, and the work does not get done. */
function isOverloaded(load: RoleLoad, minimumN: number): boolean {
  return (
    (load.share.rate ?? 0) >= MUCH_OF_THE_WORK &&
    load.shared &&
    load.hats.n >= minimumN &&
    (load.hats.rate ?? 0) >= OFTEN &&
    (load.growing || isMuchOverdue(load))
  );
}

function isMuchOverdue({ queue, overdue }: RoleLoad): boolean {
  return queue >= LEAST_QUEUE && overdue >= OVERDUE_SHARE * queue;
}
