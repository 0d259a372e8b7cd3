/** Plays the working day through the sidebar, from the plain sheet to a renewed customer, and measures each step. */
import { type Card, type OpenWorkbook, openWorkbook, type Reading } from './workbook';

export const ACTIONS = [
  'adopt the sheet',
  'open the sidebar',
  'refresh Today',
  'open a lead',
  'open from Today',
  'answer',
  'log a call',
  'plan a step',
  'offer',
  'offer to another',
  'return',
  'accept',
  'undo',
  'assign',
  'set aside',
  'bring back',
  'lose',
  'contract terms',
  'renew',
  'set aside 12',
  'undo 12',
  'my handoffs',
  'refresh the funnel',
] as const;
export type ActionName = (typeof ACTIONS)[number];

export interface Measured {
  action: ActionName;
  leads: number;
  reading: Reading;
}

const SENDER = 'Tanaka';
const RECEIVER = 'Yamamoto';
/** So long is History when its leads have lived a while. */
export const EVENTS_PER_LEAD = 5;
/** What the default screening wants before a lead may cross. */
export const REQUIRED = ['need', 'authority', 'timeline'];

export function measureActions(files: Record<string, string>, leads: number): Measured[] {
  return new Run(openWorkbook(files, leads), leads).measure();
}

const NO_WORDS = { reason: '', note: '', revisitOn: '' };
const OFFER = { message: 'Demo on Thursday', override: '', instead: false };
/** Rows chosen together, as people choose them: one below the other. */
const TOGETHER = 12;

class Run {
  private readonly found: Measured[] = [];

  constructor(
    private readonly workbook: OpenWorkbook,
    private readonly leads: number,
  ) {}

  measure(): Measured[] {
    const { workbook, leads } = this;
    workbook.select(2);
    const adopting = { op: workbook.op(), actor: SENDER, choices: {}, language: 'en' };
    this.keep('adopt the sheet', workbook.ask('adopt', adopting));
    workbook.fillHistory(EVENTS_PER_LEAD * leads);

    const today = { person: SENDER, role: '' };
    this.keep('open the sidebar', workbook.ask('boot', { op: workbook.op(), locale: 'en', today }));
    this.keep('refresh Today', workbook.ask('today', { ...today, actor: SENDER }));
    // The last row: where a search from the top takes longest.
    workbook.select(leads + 1);
    const opened = this.keep('open a lead', workbook.ask<{ kind: string; card: Card }>('openLead', {}));
    if (opened.kind !== 'lead') throw new Error(`The last row did not open as a lead: ${opened.kind}`);
    const { leadId, row } = opened.card;
    this.keep('open from Today', workbook.ask('openLead', { leadId, row, select: true }));

    this.sell(this.qualify(opened.card));
    this.together();
    this.keep('my handoffs', workbook.ask('handoffRecord', { person: SENDER }));
    this.keep('refresh the funnel', workbook.ask('refreshFunnel', { quick: false }));
    return this.found;
  }

  /** From the first question to an accepted handoff, with everything that happens on the way. */
  private qualify(opened: Card): Card {
    let card = opened;
    for (const item of REQUIRED) {
      const given = { gate: 'screening', item, answer: 'confirmed', evidence: 'They said so' };
      card = this.act('answer', 'answer', card, SENDER, given);
    }
    card = this.act('log a call', 'touch', card, SENDER, { touch: 'call.reached', note: 'Keen', on: '' });
    card = this.act('plan a step', 'plan', card, SENDER, { what: 'Demo', on: '2026-12-01' });
    card = this.act('assign', 'assign', card, SENDER, { owner: RECEIVER });
    const park = { ...NO_WORDS, to: 'nurture', reason: 'not_now', revisitOn: '2027-04-01' };
    card = this.act('set aside', 'move', card, SENDER, park);
    card = this.act('bring back', 'move', card, SENDER, { ...NO_WORDS, to: 'screening' });
    card = this.act('offer', 'offer', card, SENDER, { ...OFFER, receiver: 'Sato' });
    const again = { ...OFFER, receiver: RECEIVER, instead: true };
    card = this.act('offer to another', 'offer', card, SENDER, again);
    card = this.act('return', 'return', card, RECEIVER, { reason: 'not_now', note: '' });
    card = this.act('offer', 'offer', card, SENDER, { ...OFFER, receiver: RECEIVER });
    return this.act('accept', 'accept', card, RECEIVER, { note: '' });
  }

  private sell(accepted: Card): void {
    const { workbook } = this;
    let card = this.act('lose', 'move', accepted, RECEIVER, { ...NO_WORDS, to: 'lost', reason: 'price' });
    const undo = { op: workbook.op(), actor: RECEIVER, undoOf: card.undo?.op ?? '', rows: [card.row] };
    this.keep('undo', workbook.ask('undo', undo));
    card = workbook.ask<{ card: Card }>('openLead', { leadId: card.leadId, row: card.row }).value.card;
    const offer = { ...OFFER, receiver: RECEIVER };
    card = this.act('offer', 'offer', card, RECEIVER, offer);
    const contract = { amount: 900_000, until: '2027-03-31', health: '', note: '' };
    card = this.act('contract terms', 'customer', card, RECEIVER, { ...contract, what: 'terms' });
    this.act('renew', 'customer', card, RECEIVER, { ...contract, what: 'renewed', until: '2028-03-31' });
  }

  /** Leads below each other that are still open, in one go. */
  private together(): void {
    const { workbook } = this;
    workbook.select(2, Math.min(4 * TOGETHER, this.leads - 2));
    const several = workbook.ask<{ leads: Array<Card & { stage: string }> }>('openLead', {}).value.leads;
    const chosen = several.filter(({ stage }) => stage !== 'nurture').slice(0, TOGETHER);
    const leads = chosen.map(({ leadId, row, revision }) => ({ leadId, row, revision }));
    const op = workbook.op();
    const how = { what: 'park', owner: '', reason: 'not_now', note: '', revisitOn: '2027-04-01' };
    const done = this.keep('set aside 12', workbook.ask<Batch>('bulk', { op, actor: SENDER, leads, ...how }));
    if (done.done !== TOGETHER) throw new Error(`Only ${done.done} of ${TOGETHER} were set aside.`);
    const undo = { op: workbook.op(), actor: SENDER, undoOf: op, rows: leads.map(({ row }) => row) };
    const undone = this.keep('undo 12', workbook.ask<Batch>('undo', undo));
    if (undone.done !== TOGETHER) throw new Error(`Only ${undone.done} of ${TOGETHER} were undone.`);
  }

  private act(action: ActionName, method: string, card: Card, actor: string, more: object): Card {
    return this.keep(action, this.workbook.ask<Card>(method, { ...as(this.workbook, card, actor), ...more }));
  }

  /** The dearest reading of an action counts. */
  private keep<T>(action: ActionName, { value, reading }: { value: T; reading: Reading }): T {
    const known = this.found.find((one) => one.action === action);
    if (!known) this.found.push({ action, leads: this.leads, reading });
    else if (reading.serviceCalls > known.reading.serviceCalls) known.reading = reading;
    return value;
  }
}

interface Batch {
  done: number;
}

function as(workbook: OpenWorkbook, { leadId, row, revision }: Card, actor: string) {
  return { op: workbook.op(), actor, leadId, row, revision };
}
