/** Reads a request from the page: anybody with the sidebar open can send anything, so nothing is believed. */
import { FIELDS, type Field } from '../pipeline/adoption/field';
import { ANSWERS, type Answer } from '../pipeline/checklist';
import { refuse } from '../pipeline/problem';
import type { Language } from '../pipeline/settings';
import type { AdoptionChoices, Args, MethodName, WriteArgs } from './contract';

type Raw = Readonly<Record<string, unknown>>;

/** Longer text is a document, not a line; a cell would not hold it for long either. */
export const LINE = 1000;
const NAME = 100;
const OP = /^[a-z0-9]{6,32}$/;
/** Sheets, and JSON, have no use for these; they only make two equal texts differ. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function bad(field: string): never {
  return refuse('bad_request', { field });
}

function text(raw: Raw, field: string, longest = LINE): string {
  const value = raw[field];
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' || CONTROL.test(value)) return bad(field);
  if (value.length > longest) return refuse('text_too_long', { field, longest, length: value.length });
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

function op(raw: Raw): string {
  const value = raw.op;
  return typeof value === 'string' && OP.test(value) ? value : bad('op');
}

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
  for (const word of Object.keys(words)) statuses[word] = needed(words, word);
  const dayOrders: NonNullable<AdoptionChoices['dayOrders']> = {};
  const orders = object(raw.dayOrders, 'dayOrders');
  for (const column of Object.keys(orders)) {
    const order = orders[column];
    dayOrders[column] = order === 'ymd' || order === 'dmy' || order === 'mdy' ? order : bad('dayOrders');
  }
  const headerRow = raw.headerRow === undefined ? {} : { headerRow: whole(raw, 'headerRow') };
  return { ...headerRow, fields, statuses, dayOrders };
}

function answer(raw: Raw): Answer {
  return ANSWERS.includes(raw.answer as Answer) ? (raw.answer as Answer) : bad('answer');
}

/** One reader per method; a method without one does not compile. */
export const READERS: { readonly [M in MethodName]: (raw: Raw) => Args<M> } = {
  boot: (raw) => ({ op: op(raw), locale: text(raw, 'locale', NAME) }),
  chooseActor: (raw) => ({ name: needed(raw, 'name') }),
  openLead: (raw) => ({ leadId: text(raw, 'leadId', NAME), known: text(raw, 'known', NAME) }),
  planAdoption: (raw) => ({ choices: choices(raw.choices), language: language(raw) }),
  adopt: (raw) => ({
    op: op(raw),
    actor: text(raw, 'actor', NAME),
    choices: choices(raw.choices),
    language: language(raw),
  }),
  planUndo: () => ({}),
  undoAdoption: (raw) => ({ op: op(raw), confirmed: flag(raw, 'confirmed') }),
  answer: (raw) => ({
    ...write(raw),
    gate: needed(raw, 'gate'),
    item: needed(raw, 'item'),
    answer: answer(raw),
    evidence: text(raw, 'evidence'),
  }),
  offer: (raw) => ({
    ...write(raw),
    receiver: text(raw, 'receiver', NAME),
    message: text(raw, 'message'),
    override: text(raw, 'override'),
  }),
  accept: (raw) => ({ ...write(raw), note: text(raw, 'note') }),
  return: (raw) => ({ ...write(raw), reason: text(raw, 'reason', NAME), note: text(raw, 'note') }),
  withdraw: (raw) => ({ ...write(raw), note: text(raw, 'note') }),
  move: (raw) => ({
    ...write(raw),
    to: needed(raw, 'to'),
    reason: text(raw, 'reason', NAME),
    note: text(raw, 'note'),
  }),
  reconcile: (raw) => ({ op: op(raw), actor: text(raw, 'actor', NAME) }),
  refreshFunnel: () => ({}),
  funnelReport: (raw) => ({ text: flag(raw, 'text') }),
  setLanguage: (raw) => ({ language: language(raw) }),
};
