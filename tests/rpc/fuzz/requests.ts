/** Requests as a page sends them, and every way in which one can be wrong. */
import * as fc from 'fast-check';
import { type MethodName, PROTOCOL } from '../../../src/rpc/contract';
import { READERS } from '../../../src/rpc/guard';
import { HOSTILE_TEXTS, hostileText, hostileValue } from '../../support/hostile-values';

export interface Call {
  readonly method: MethodName;
  /** The language that a refusal is to be told in. */
  readonly language: 'en' | 'ja';
  /** What the page sends, as it travels. */
  readonly text: string;
}

export interface Drawn {
  readonly call: Call;
  /** The lead whose revision goes with the call as it stands by then, as in a page that is up to date. */
  readonly fresh: string | null;
}

type Fields = Record<string, fc.Arbitrary<unknown>>;

export const LEADS = ['L-0001', 'L-0002', 'L-0003', 'L-0004'];
const NOW = -424_242;

const op = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
  minLength: 6,
  maxLength: 12,
});
const actor = fc.constantFrom('Tanaka', 'Yamamoto', '');
const words = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('', 'Called them', '予算は来期') },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_TEXTS.filter((text) => text.length <= 1000)) },
);
const day = fc.constantFrom('', '2027-04-01', '2026-12-24', '9999-12-31', '1900-01-01');
const lead = fc.constantFrom(...LEADS);
const row = fc.constantFrom(0, 2, 3, 4, 5, 999);
const write: Fields = { op, actor, leadId: lead, row, revision: fc.constant(NOW) };
const choices = fc.record(
  {
    headerRow: fc.constantFrom(1, 2, 7),
    fields: fc.dictionary(
      fc.constantFrom('company', 'email', 'created', 'amount'),
      fc.constantFrom(null, 1, 3, 9),
    ),
    statuses: fc.dictionary(
      fc.constantFrom('Contacted', 'constructor', '__proto__'),
      fc.constantFrom('screening', 'lost', 'zz'),
    ),
    dayOrders: fc.dictionary(fc.constantFrom('8', '1', 'x'), fc.constantFrom('ymd', 'dmy')),
  },
  { requiredKeys: [] },
);
const language = fc.constantFrom('en', 'ja');
const reasons = fc.constantFrom('', 'other', 'not_now', 'wrong_fit', 'price', 'constructor');
const stages = fc.constantFrom(
  'new',
  'screening',
  'nurture',
  'meeting',
  'proposal',
  'closing',
  'onboarding',
  'active',
  'lost',
  'disqualified',
  'churned',
  '__proto__',
);
const gates = fc.constantFrom('lead_quality', 'screening', 'customer_handover', 'constructor');

/** What a page in order would send, method by method. */
const SOUND: { readonly [M in MethodName]: Fields } = {
  boot: { op, locale: fc.constantFrom('en', 'ja_JP', ''), today: fc.constant({ person: 'me', role: '' }) },
  chooseActor: { name: fc.constantFrom('Tanaka', 'Yamamoto', '襷') },
  today: { person: fc.constantFrom('me', 'all', 'Tanaka'), role: fc.constantFrom('', 'inside_sales'), actor },
  openLead: {
    leadId: fc.constantFrom('', ...LEADS),
    row,
    known: fc.constantFrom('', 'L-0001@1'),
    select: fc.boolean(),
  },
  planAdoption: { choices, language },
  adopt: { op, actor, choices, language, way: fc.constantFrom('hats', 'is_first', 'four_roles', undefined) },
  planUndo: {},
  goOnAdopting: {},
  missingColumns: {},
  mendColumns: {
    op,
    columns: fc.dictionary(
      fc.constantFrom('stage', 'owner', 'amount', '__proto__'),
      fc.constantFrom(1, 4, 99),
    ),
  },
  acknowledgeHistory: { op, actor },
  undoAdoption: { op, confirmed: fc.constantFrom(false, false, false, true) },
  answer: {
    ...write,
    gate: gates,
    item: fc.constantFrom('need', 'authority', 'timeline', 'budget', 'toString'),
    answer: fc.constantFrom('not_asked', 'no', 'indicated', 'confirmed'),
    evidence: words,
  },
  offer: {
    ...write,
    receiver: fc.constantFrom('Yamamoto', 'Tanaka', '__proto__'),
    message: words,
    override: fc.constantFrom('', 'They want to start at once'),
    instead: fc.boolean(),
  },
  accept: { ...write, note: words },
  return: { ...write, reason: reasons, note: words },
  withdraw: { ...write, note: words },
  move: { ...write, to: stages, reason: reasons, note: words, revisitOn: day },
  assign: { ...write, owner: fc.constantFrom('Tanaka', 'Yamamoto', '', '=1+1') },
  touch: {
    ...write,
    touch: fc.constantFrom('call.reached', 'mail.sent', 'meeting.held'),
    note: words,
    on: fc.constantFrom('', '2026-11-20T10:00', '2026-11-23T10:41:59'),
  },
  plan: { ...write, what: words, on: day },
  customer: {
    ...write,
    what: fc.constantFrom('terms', 'renewed', 'expansion', 'cross_sell', 'health'),
    amount: fc.constantFrom(null, 0, 120_000, 1e15),
    until: day,
    health: fc.constantFrom('', 'good', 'risk'),
    note: words,
  },
  bulk: {
    op,
    actor,
    leads: fc.array(fc.record({ leadId: lead, row, revision: fc.constantFrom(1, 2, 3) }), {
      minLength: 1,
      maxLength: 4,
    }),
    what: fc.constantFrom('assign', 'park', 'disqualify'),
    owner: fc.constantFrom('Tanaka', 'Yamamoto'),
    reason: reasons,
    note: words,
    revisitOn: day,
  },
  undo: { op, actor, undoOf: fc.oneof(op, fc.constant('op00000005')), rows: fc.array(row, { maxLength: 4 }) },
  handoffRecord: { person: fc.constantFrom('Tanaka', 'Yamamoto', 'constructor') },
  chooseWay: { op, way: fc.constantFrom('hats', 'is_first', 'four_roles') },
  chooseChecklist: { op, gate: gates, set: fc.constantFrom('three', 'bant', 'bantch', 'meddicc') },
  reconcile: { op, actor },
  refreshFunnel: { quick: fc.boolean() },
  funnelRows: {
    key: fc.constantFrom(
      null,
      'milestones/lead/reached',
      'milestones/constructor/reached',
      '__proto__/x',
      'all',
    ),
  },
  funnelReport: { text: fc.boolean() },
  setLanguage: { language },
};

const METHODS = Object.keys(READERS) as MethodName[];

/** A field gone, a field of another kind, a field too many, or all of it something else. */
type Twist =
  | { kind: 'drop'; at: number }
  | { kind: 'put'; at: number; value: unknown }
  | { kind: 'add'; name: string; value: unknown }
  | { kind: 'inside'; at: number; value: unknown };

const twist: fc.Arbitrary<Twist> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop' as const), at: fc.nat(9) }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('put' as const), at: fc.nat(9), value: hostileValue }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      name: fc.constantFrom('__proto__', 'constructor', 'toJSON', 'length', 'op', 'language'),
      value: hostileValue,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('inside' as const), at: fc.nat(9), value: hostileValue }),
  },
);

function put(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function twisted(args: Record<string, unknown>, twists: readonly Twist[]): Record<string, unknown> {
  for (const one of twists) {
    const names = Object.keys(args);
    const name = one.kind === 'add' ? one.name : names.length === 0 ? 'x' : names[one.at % names.length];
    if (one.kind === 'drop') delete args[name];
    else if (one.kind === 'inside') {
      const inner = args[name];
      if (typeof inner === 'object' && inner !== null) {
        const keys = Object.keys(inner);
        put(inner, keys[one.at % Math.max(keys.length, 1)] ?? '0', one.value);
      } else put(args, name, [one.value]);
    } else put(args, name, one.value);
  }
  return args;
}

function argsOf(method: MethodName): fc.Arbitrary<Record<string, unknown>> {
  const sound = fc.record(SOUND[method]);
  // JSON has no undefined, and what is drawn may be shared: a copy of its own to twist.
  const copied = sound.map((args): Record<string, unknown> => JSON.parse(JSON.stringify(args)));
  return fc
    .tuple(
      copied,
      fc.oneof(
        { weight: 6, arbitrary: fc.constant([]) },
        { weight: 5, arbitrary: fc.array(twist, { minLength: 1, maxLength: 3 }) },
      ),
    )
    .map(([args, twists]) => twisted(JSON.parse(JSON.stringify(args)), twists as Twist[]));
}

const envelope = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Record<string, unknown>>({}) },
  { weight: 1, arbitrary: hostileValue.map((v) => ({ v })) },
  { weight: 1, arbitrary: hostileValue.map((language) => ({ language })) },
  { weight: 1, arbitrary: hostileValue.map((args) => ({ args })) },
  { weight: 1, arbitrary: hostileValue.map((method) => ({ method })) },
);

const whole: fc.Arbitrary<Drawn> = fc
  .tuple(fc.constantFrom(...METHODS), language, envelope)
  .chain(([method, spoken, wrong]) =>
    argsOf(method).map((args) => {
      const { leadId } = args;
      const sent = { v: PROTOCOL, language: spoken, method, args, ...wrong };
      const fresh = args.revision === NOW && LEADS.includes(leadId as string) ? (leadId as string) : null;
      const told = sent.language === 'ja' ? ('ja' as const) : ('en' as const);
      return { call: { method, language: told, text: JSON.stringify(sent) }, fresh };
    }),
  );

/** No request at all: any text in its place. */
const noise: fc.Arbitrary<Drawn> = fc
  .oneof(
    hostileText,
    fc.json(),
    hostileValue.map((value) => JSON.stringify(value)),
  )
  .map((text) => ({ call: { method: 'planUndo' as const, language: 'en' as const, text }, fresh: null }));

export const anyCall: fc.Arbitrary<Drawn> = fc.oneof(
  { weight: 24, arbitrary: whole },
  { weight: 1, arbitrary: noise },
);

/** With the revision that stands now, where the call asks for it. */
export function textOf({ call, fresh }: Drawn, revisionOf: (leadId: string) => number): string {
  const revision = fresh === null ? 0 : revisionOf(fresh);
  return call.text.replace(`"revision":${NOW}`, `"revision":${revision}`);
}
