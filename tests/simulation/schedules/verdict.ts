/** Whether anything was lost, doubled or made up in a schedule: the end of it against what everybody was told. */
import type { Facts, Recorded } from './facts';
import type { Wish } from './operations';
import { HAND_EDITS } from './people';

export interface Story {
  readonly wishes: readonly Wish[];
  /** Names of the people's edits, in order. */
  readonly edits: readonly string[];
  /** Nothing went wrong, and people did nothing but to move rows. */
  readonly calm: boolean;
  /** Whether everybody knows each lead by its id already. */
  readonly known: boolean;
  /** The team's own cells at the start. */
  readonly team: readonly string[];
}

/** What is bad about it; nothing is what everybody hopes for. */
export function verdict(facts: Facts, { wishes, edits, calm, known, team }: Story): string[] {
  const bad = [...facts.wrong];
  for (const wish of wishes) bad.push(...promised(facts, wish));
  if (new Set(facts.after.map(({ eventId }) => eventId)).size < facts.after.length)
    bad.push('an event stands in History twice');
  facts.before.forEach(({ eventId }, at) => {
    if (facts.after[at]?.eventId !== eventId) bad.push('repair changed History');
  });
  const told = wishes.every(
    (wish) => wish.operation.silent || (wish.told !== null && wish.told.code === undefined),
  );
  if (calm && told)
    bad.push(...facts.behind.map((id) => `the cells of ${id} need repair though nothing failed`));
  bad.push(...madeUp(facts.after, edits), ...teamCells(facts, edits, team));
  if (known) bad.push(...unnoticed(facts));
  if (known) bad.push(...astray(facts));
  return bad;
}

function promised({ started, after, answers }: Facts, { operation, ops, told }: Wish): string[] {
  if (operation.starts === !started && told?.kind === 'acknowledged')
    return ['an acknowledged start, or end, of the pipeline is lost'];
  if (operation.leads.length === 0) return [];
  const bad: string[] = [];
  const events = after.filter(({ eventId }) => ops.includes(opOf(eventId)));
  const given = answers.filter((id) => ops.includes(opOf(id)));
  const done = new Set(events.map(({ eventId }) => opOf(eventId)).concat(given.map(opOf)));
  if (done.size > 1 || new Set(given).size < given.length) bad.push('an operation was done twice');
  const leads = new Set([...events.map(({ leadId }) => leadId), ...given]);
  const { kind, done: count = 1 } = told ?? { kind: 'unknown' };
  if (kind === 'acknowledged' && leads.size < count) bad.push('an acknowledged operation is lost');
  if (kind === 'refused' && leads.size > 0) bad.push('a refused operation was done');
  if ([...events].some(({ leadId }) => !operation.leads.includes(leadId)))
    bad.push('an operation was done to another lead');
  return bad;
}

/** The check of an event's id stands behind its operation. */
const opOf = (eventId: string): string => eventId.slice(eventId.lastIndexOf('.') + 1).split('-')[0];

/** Nothing is said to have been done by hand that nobody did by hand. */
function madeUp(after: readonly Recorded[], edits: readonly string[]): string[] {
  const allowed = edits.flatMap((name) => HAND_EDITS[name].records ?? []);
  return after
    .filter(({ via, what }) => via === 'cell' && !allowed.some((form) => form.test(what)))
    .map(({ what, leadId }) => `${leadId} is said to have been changed by hand: ${what}`);
}

/** Of a lead without a row History says so, whatever happened to it last. */
function unnoticed({ after, companies }: Facts): string[] {
  const rows = new Set(companies.map(([leadId]) => leadId));
  const newest = new Map(after.map(({ leadId, what }) => [leadId, what]));
  return [...newest]
    .filter(([leadId, what]) => !rows.has(leadId) && what !== 'moved>')
    .map(([leadId]) => `History does not say that the row of ${leadId} is gone`);
}

function teamCells(facts: Facts, edits: readonly string[], team: readonly string[]): string[] {
  const bad: string[] = [];
  const gone = new Set(edits.flatMap((name) => HAND_EDITS[name].gone ?? []));
  const added = new Set(edits.flatMap((name) => HAND_EDITS[name].added ?? []));
  const missing = team.filter((row) => !facts.team.includes(row) && !gone.has(companyOf(row)));
  const strange = facts.team.filter((row) => !team.includes(row) && !added.has(companyOf(row)));
  if (missing.length + strange.length > 0) bad.push('cells of the team were changed');
  const ids = facts.companies.map(([leadId]) => leadId);
  if (new Set(ids).size < ids.length) bad.push('two rows have one id');
  return bad;
}

function astray({ companies }: Facts): string[] {
  return companies
    .filter(([leadId, company]) => NAMES[leadId] !== undefined && company !== NAMES[leadId])
    .map(([leadId, company]) => `${leadId} stands beside ${company}`);
}

const NAMES: Readonly<Record<string, string>> = { 'L-0001': 'Ash', 'L-0002': 'Birch', 'L-0003': 'Cedar' };

function companyOf(row: string): string {
  return String((JSON.parse(row) as unknown[])[0]);
}
