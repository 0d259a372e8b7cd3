/** Reads a request from the page: anybody with the sidebar open can send anything, so nothing is believed. */

import { HEALTHS, TOUCHES } from '../pipeline/activity';
import { FIELDS, type Field } from '../pipeline/adoption/field';
import { ANSWERS } from '../pipeline/checklist';
import { CUSTOMER_WORDS } from '../pipeline/customer';
import { dayOf } from '../pipeline/dated-note';
import { refuse } from '../pipeline/problem';
import type { Language } from '../pipeline/settings';
import { ROLES } from '../pipeline/stage';
import { CHECKLIST_SETS, WAYS } from '../pipeline/way';
import type { AdoptionChoices, Args, MethodName, TodayFilter, WriteArgs } from './contract';

type Raw = Readonly<Record<string, unknown>>;

/** Longer text is a document, not a line; a cell would not hold it for long either. */
export const LINE = 1000;
const NAME = 100;
const MOMENT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
/** Beyond this a number in a cell loses its last digits. */
const LARGEST = 1e15;
/** What can be done to several leads at once, and to how many. */
const BATCHES = ['assign', 'park', 'disqualify'] as const;
export const MOST_AT_ONCE = 500;
const OP = /^[a-z0-9]{6,32}$/;
/** Characters that nobody sees, and halves of characters: a cell would not give them back as they were. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Cs}/u;

function bad(field: string): never {
  return refuse('bad_request', { field });
}

function text(raw: Raw, field: string, longest = LINE): string {
  const value = raw[field];
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') return bad(field);
  if (value.length > longest) return refuse('text_too_long', { field, longest, length: value.length });
  if (UNFIT.test(value)) return refuse('text_unfit', { field });
  return value;
}

function needed(raw: Raw, field: string, longest = NAME): string {
  return text(raw, field, longest) || bad(field);
}

function whole(raw: Raw, field: string): number {
  const value = raw[field];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : bad(field);
}

function flag(raw: Raw, field: string): boolean {
  return raw[field] === true;
}

function operation(raw: Raw, field: string): string {
  const value = raw[field];
  return typeof value === 'string' && OP.test(value) ? value : bad(field);
}

const op = (raw: Raw): string => operation(raw, 'op');

function language(raw: Raw): Language {
  return raw.language === 'ja' || raw.language === 'en' ? raw.language : bad('language');
}

function object(value: unknown, field: string): Raw {
  if (value === undefined || value === null) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Raw) : bad(field);
}

function write(raw: Raw): WriteArgs {
  return {
    op: op(raw),
    actor: text(raw, 'actor', NAME),
    leadId: needed(raw, 'leadId'),
    row: whole(raw, 'row'),
    revision: whole(raw, 'revision'),
  };
}

function choices(value: unknown): AdoptionChoices {
  const raw = object(value, 'choices');
  const fields: Partial<Record<Field, number | null>> = {};
  const given = object(raw.fields, 'fields');
  for (const field of FIELDS) {
    if (given[field] === null) fields[field] = null;
    else if (given[field] !== undefined) fields[field] = whole(given, field) || bad(field);
  }
  // Words of the sheet become keys: an object without a prototype, so that "constructor" is just a word.
  const statuses: Record<string, string> = Object.create(null);
  const words = object(raw.statuses, 'statuses');
  for (const word of Object.keys(words)) statuses[word] = needed({ statuses: words[word] }, 'statuses');
  const dayOrders: NonNullable<AdoptionChoices['dayOrders']> = {};
  const orders = object(raw.dayOrders, 'dayOrders');
  for (const column of Object.keys(orders)) {
    const order = orders[column];
    dayOrders[column] = order === 'ymd' || order === 'dmy' || order === 'mdy' ? order : bad('dayOrders');
  }
  const headerRow = raw.headerRow === undefined ? {} : { headerRow: whole(raw, 'headerRow') };
  return { ...headerRow, fields, statuses, dayOrders };
}

function oneOf<T extends string>(raw: Raw, field: string, allowed: readonly T[]): T {
  return allowed.includes(raw[field] as T) ? (raw[field] as T) : bad(field);
}

function optional<T extends string>(raw: Raw, field: string, allowed: readonly T[]): T | '' {
  return raw[field] === undefined || raw[field] === '' ? '' : oneOf(raw, field, allowed);
}

/** A day that exists, or none. */
function day(raw: Raw, field: string): string {
  const value = text(raw, field, NAME);
  if (value === '' || (value.length === 10 && dayOf(value) !== null)) return value;
  return refuse('bad_date', { text: value });
}

/** A day and a time of it, to the minute or the second. */
function moment(raw: Raw, field: string): string {
  const value = text(raw, field, NAME);
  const sound = MOMENT.test(value) && dayOf(value) !== null;
  return value === '' || sound ? value : refuse('bad_date', { text: value });
}

function amount(raw: Raw, field: string): number | null {
  const value = raw[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return bad(field);
  return value >= 0 && value <= LARGEST ? value : refuse('bad_amount', { text: String(value) });
}

function numbers(value: unknown, field: string): Record<string, number> {
  const raw = object(value, field);
  // As with words of the sheet: "constructor" is just a key.
  const read: Record<string, number> = Object.create(null);
  for (const key of Object.keys(raw)) read[key] = whole({ [field]: raw[key] }, field);
  return read;
}

function filter(value: unknown): TodayFilter {
  const raw = object(value, 'today');
  return { person: text(raw, 'person', NAME) || 'me', role: optional(raw, 'role', ROLES) };
}

function rows(raw: Raw, field: string): number[] {
  const value = raw[field] ?? [];
  if (!Array.isArray(value) || value.length > MOST_AT_ONCE) return bad(field);
  return value.map((row) => whole({ [field]: row }, field));
}

function chosen(value: unknown): Args<'bulk'>['leads'] {
  if (!Array.isArray(value) || value.length === 0) return bad('leads');
  if (value.length > MOST_AT_ONCE) return refuse('too_many_leads', { most: MOST_AT_ONCE });
  return value.map((one) => {
    const raw = object(one, 'leads');
    return { leadId: needed(raw, 'leadId'), row: whole(raw, 'row'), revision: whole(raw, 'revision') };
  });
}

/** One reader per method; a method without one does not compile. */
export const READERS: { readonly [M in MethodName]: (raw: Raw) => Args<M> } = {
  boot: (raw) => ({ op: op(raw), locale: text(raw, 'locale', NAME), today: filter(raw.today) }),
  chooseActor: (raw) => ({ name: needed(raw, 'name') }),
  today: (raw) => ({ ...filter(raw), actor: text(raw, 'actor', NAME) }),
  openLead: (raw) => ({
    leadId: text(raw, 'leadId', NAME),
    row: raw.row === undefined ? 0 : whole(raw, 'row'),
    known: text(raw, 'known', NAME),
    select: flag(raw, 'select'),
  }),
  planAdoption: (raw) => ({ choices: choices(raw.choices), language: language(raw) }),
  adopt: (raw) => ({
    op: op(raw),
    actor: text(raw, 'actor', NAME),
    choices: choices(raw.choices),
    language: language(raw),
    way: raw.way === undefined ? undefined : oneOf(raw, 'way', WAYS),
  }),
  goOnAdopting: (raw) => ({ op: op(raw) }),
  planUndo: () => ({}),
  undoAdoption: (raw) => ({ op: op(raw), confirmed: flag(raw, 'confirmed') }),
  answer: (raw) => ({
    ...write(raw),
    gate: needed(raw, 'gate'),
    item: needed(raw, 'item'),
    answer: oneOf(raw, 'answer', ANSWERS),
    evidence: text(raw, 'evidence'),
  }),
  offer: (raw) => ({
    ...write(raw),
    receiver: text(raw, 'receiver', NAME),
    message: text(raw, 'message'),
    override: text(raw, 'override'),
    instead: flag(raw, 'instead'),
  }),
  accept: (raw) => ({ ...write(raw), note: text(raw, 'note') }),
  return: (raw) => ({ ...write(raw), reason: text(raw, 'reason', NAME), note: text(raw, 'note') }),
  withdraw: (raw) => ({ ...write(raw), note: text(raw, 'note') }),
  move: (raw) => ({
    ...write(raw),
    to: needed(raw, 'to'),
    reason: text(raw, 'reason', NAME),
    note: text(raw, 'note'),
    revisitOn: day(raw, 'revisitOn'),
  }),
  assign: (raw) => ({ ...write(raw), owner: text(raw, 'owner', NAME) }),
  touch: (raw) => ({
    ...write(raw),
    touch: oneOf(raw, 'touch', TOUCHES),
    note: text(raw, 'note'),
    on: moment(raw, 'on'),
  }),
  plan: (raw) => ({ ...write(raw), what: text(raw, 'what'), on: day(raw, 'on') }),
  customer: (raw) => ({
    ...write(raw),
    what: oneOf(raw, 'what', CUSTOMER_WORDS),
    amount: amount(raw, 'amount'),
    until: day(raw, 'until'),
    health: optional(raw, 'health', HEALTHS),
    note: text(raw, 'note'),
  }),
  bulk: (raw) => ({
    op: op(raw),
    actor: text(raw, 'actor', NAME),
    leads: chosen(raw.leads),
    what: oneOf(raw, 'what', BATCHES),
    owner: text(raw, 'owner', NAME),
    reason: text(raw, 'reason', NAME),
    note: text(raw, 'note'),
    revisitOn: day(raw, 'revisitOn'),
  }),
  undo: (raw) => ({
    op: op(raw),
    actor: text(raw, 'actor', NAME),
    undoOf: operation(raw, 'undoOf'),
    rows: rows(raw, 'rows'),
  }),
  handoffRecord: (raw) => ({ person: needed(raw, 'person') }),
  chooseWay: (raw) => ({ op: op(raw), way: oneOf(raw, 'way', WAYS) }),
  chooseChecklist: (raw) => ({
    op: op(raw),
    gate: needed(raw, 'gate'),
    set: oneOf(raw, 'set', CHECKLIST_SETS),
  }),
  missingColumns: () => ({}),
  mendColumns: (raw) => ({ op: op(raw), columns: numbers(raw.columns, 'columns') }),
  reconcile: (raw) => ({ op: op(raw), actor: text(raw, 'actor', NAME) }),
  refreshFunnel: (raw) => ({ quick: flag(raw, 'quick') }),
  acknowledgeHistory: (raw) => ({ op: op(raw), actor: text(raw, 'actor', NAME) }),
  funnelRows: (raw) => ({ key: text(raw, 'key') || null }),
  funnelReport: (raw) => ({ text: flag(raw, 'text') }),
  setLanguage: (raw) => ({ language: language(raw) }),
};
