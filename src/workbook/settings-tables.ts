/** What each table of Settings says; a row with a mistake is named by its cell and left out or put right. */
import { ANSWERS, type ChecklistItem } from '../pipeline/checklist';
import { type Gate, POLICIES } from '../pipeline/gate';
import { problem } from '../pipeline/problem';
import {
  type Language,
  type Person,
  REASON_KINDS,
  type Reason,
  type ReasonKind,
  type Settings,
} from '../pipeline/settings';
import { ROLES, type Role, STAGE_KINDS, type Stage, type StageKind } from '../pipeline/stage';
import { WAYS } from '../pipeline/way';
import { folded } from './labels';
import { RETIRED } from './schema';
import { type Entry, numberIn, type TableReader } from './settings-entries';

export const LANGUAGES: readonly Language[] = ['en', 'ja'];
const USUAL_HOURS = 24;
/** Longer than this nobody waits; a typing slip does. */
const MOST_HOURS = 8760;
const MOST_DAYS = 3650;
const MOST_LEADS = 1_000_000;

const MOST_MONTHS = 120;

export type General = Pick<
  Settings,
  'language' | 'way' | 'minimumN' | 'withinDays' | 'grossMargin' | 'amountMonths'
>;

export function readGeneral(table: TableReader, standard: General): General {
  const entry = new Map(table.entries.map((one) => [one.text(0), one]));
  const choice = <T extends string>(name: string, allowed: readonly T[], usual: T): T => {
    const found = entry.get(name);
    return (found && table.oneOf(found, 1, allowed)) ?? usual;
  };
  return {
    language: choice('language', LANGUAGES, standard.language),
    way: choice('way', WAYS, standard.way),
    minimumN: table.number(entry.get('minimum_n'), 1, standard.minimumN, MOST_LEADS),
    withinDays: table.number(entry.get('within_days'), 1, standard.withinDays, MOST_DAYS),
    grossMargin: table.rateOrBlank(entry.get('gross_margin'), 1),
    amountMonths: table.number(entry.get('amount_months'), 1, standard.amountMonths, MOST_MONTHS),
  };
}

export function readStages(table: TableReader): Stage[] {
  const labels = new Set<string>();
  const stages = table.entries.flatMap((entry): Stage[] => {
    const role = table.oneOf(entry, 2, ROLES);
    const kind = table.oneOf(entry, 3, STAGE_KINDS);
    const days = daysOf(table, entry);
    if (!role || !kind || !table.fresh(entry, 0)) return [];
    const key = entry.text(0);
    const label = table.label(entry, 1, key);
    if (labels.has(folded(label))) {
      // The Stage cell holds the label: two of one name could not be told apart.
      table.warn(problem('settings_label_twice', { cell: entry.address(1), text: label }));
      return [];
    }
    labels.add(folded(label));
    return [{ key, label, role, kind, ...(days === null ? {} : { days }) }];
  });
  const needed: StageKind[] = ['open', 'won'];
  const lacking = needed.filter((kind) => !stages.some((stage) => stage.kind === kind));
  if (lacking.length > 0 && table.first !== null) {
    table.warn(problem('settings_stages_unusable', { cell: table.header(3), kinds: lacking.join(', ') }));
  }
  return lacking.length > 0 ? [] : stages;
}

/** `null`: a lead may stand here for as long as it likes. */
function daysOf(table: TableReader, entry: Entry): number | null {
  if (entry.text(4) === '') return null;
  const days = numberIn(entry.cell(4));
  if (days > 0 && days <= MOST_DAYS) return days;
  table.warn(problem('settings_days', { cell: entry.address(4), most: MOST_DAYS }));
  return null;
}

export function readGates(table: TableReader): Gate[] {
  table.warnIfEmpty();
  const gates: Gate[] = [];
  for (const entry of table.entries) {
    const from = table.oneOf(entry, 2, ROLES);
    const to = table.oneOf(entry, 3, ROLES);
    const policy = table.oneOf(entry, 4, POLICIES);
    if (!from || !to || !policy || !table.fresh(entry, 0)) continue;
    const other = gates.find((gate) => gate.from === from);
    const path = [from, ...pathFrom(gates, to)];
    if (other) {
      const cell = entry.address(2);
      table.warn(problem('settings_gate_second', { cell, role: from, gate: other.key }));
    } else if (path.lastIndexOf(from) > 0) {
      const cell = entry.address(3);
      table.warn(problem('settings_gate_circular', { cell, path: path.join(' → ') }));
    } else {
      const hours = table.number(entry, 5, USUAL_HOURS, MOST_HOURS);
      gates.push({
        key: entry.text(0),
        label: table.label(entry, 1, entry.text(0)),
        from,
        to,
        policy,
        hours,
      });
    }
  }
  return gates;
}

/** The roles a lead comes to from here on; a role has one gate at most, and the gates make no circle yet. */
function pathFrom(gates: readonly Gate[], role: Role): Role[] {
  const next = gates.find((gate) => gate.from === role);
  return next ? [role, ...pathFrom(gates, next.to)] : [role];
}

/** `gates` are the keys there are; `null`: nobody can say. */
export function readItems(
  table: TableReader,
  gates: ReadonlySet<string> | null,
): { items: ChecklistItem[]; retired: ChecklistItem[] } {
  table.warnIfEmpty();
  const items: ChecklistItem[] = [];
  const retired: ChecklistItem[] = [];
  for (const entry of table.entries) {
    const given = entry.text(5);
    const floor = given === '' ? null : table.oneOf(entry, 5, [...ANSWERS, RETIRED] as const);
    const gate = entry.text(0);
    if (!table.fresh(entry, 1, gate)) continue;
    if (floor !== RETIRED && gates !== null && !gates.has(gate)) {
      table.warn(problem('settings_gate_unknown', { cell: entry.address(0), text: gate }));
      continue;
    }
    const key = entry.text(1);
    const item = {
      gate,
      key,
      label: table.label(entry, 2, key),
      question: entry.text(3),
      evidence: entry.text(4),
    };
    if (floor === RETIRED) retired.push({ ...item, floor: null });
    else items.push({ ...item, floor });
  }
  return { items, retired };
}

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

export function readTeam(table: TableReader): Person[] {
  const known = new Set<string>();
  /** A person is found by name and by address, so neither may stand for two. */
  const taken = (entry: Entry, index: number, text: string): boolean => {
    if (text === '') return false;
    const name = `${index}:${folded(text)}`;
    if (!known.has(name)) return known.add(name) === undefined;
    table.warn(problem('settings_person_twice', { cell: entry.address(index), text }));
    return true;
  };
  return table.entries.flatMap((entry): Person[] => {
    const roles = rolesOf(table, entry);
    const name = entry.text(0);
    if (name === '') table.warn(problem('settings_person_unnamed', { cell: entry.address(0) }));
    if (name === '' || taken(entry, 0, name)) return [];
    let email = entry.text(1);
    if (email !== '' && !EMAIL.test(email)) {
      table.warn(problem('settings_email', { cell: entry.address(1), text: email }));
      email = '';
    }
    return [{ name, email: taken(entry, 1, email) ? '' : email, roles }];
  });
}

function rolesOf(table: TableReader, entry: Entry): Role[] {
  const roles = new Set<Role>();
  for (const part of entry
    .text(2)
    .normalize('NFKC')
    .split(/[,、;\n]/)) {
    const text = part.trim();
    if (ROLES.includes(text as Role)) roles.add(text as Role);
    else if (text !== '') {
      const allowed = ROLES.join(', ');
      table.warn(problem('settings_role_unknown', { cell: entry.address(2), text, allowed }));
    }
  }
  return [...roles];
}

const REASON_FOR: Partial<Record<StageKind, ReasonKind>> = {
  parked: 'nurture',
  lost: 'lost',
  disqualified: 'disqualified',
  churned: 'churned',
};

/** Whatever asks for a reason needs one to choose. */
export function reasonsLacking(reasons: readonly Reason[], stages: readonly Stage[]): ReasonKind[] {
  const asked = new Set<ReasonKind | undefined>(['return', ...stages.map(({ kind }) => REASON_FOR[kind])]);
  return REASON_KINDS.filter((kind) => asked.has(kind) && !reasons.some((reason) => reason.kind === kind));
}

export function readReasons(table: TableReader, stages: readonly Stage[]): Reason[] {
  const reasons = table.entries.flatMap((entry): Reason[] => {
    const kind = table.oneOf(entry, 0, REASON_KINDS);
    if (!kind || !table.fresh(entry, 1, kind)) return [];
    return [{ kind, key: entry.text(1), label: table.label(entry, 2, entry.text(1)) }];
  });
  for (const kind of table.first === null ? [] : reasonsLacking(reasons, stages)) {
    table.warn(problem('settings_reason_lacking', { cell: table.header(0), kind }));
  }
  return reasons;
}
