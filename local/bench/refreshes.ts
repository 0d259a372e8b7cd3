/** Refreshes the report of a workbook with a long History in every way there is, and measures what each costs. */
import type { PricedCall } from '../services/meter';
import { type Card, type OpenWorkbook, openWorkbook, type Reading } from './workbook';

export const REFRESHES = [
  'everything read anew',
  'the rest of it',
  'after one action',
  'after one answer',
  'asked for, nothing new',
  'asked for, all read anew',
  'the tab painted anew',
] as const;
export type RefreshName = (typeof REFRESHES)[number];

export interface Refreshed {
  refresh: RefreshName;
  events: number;
  reading: Reading;
  cellsRead: number;
  /** Service calls in their order. */
  calls: PricedCall[];
}

const EVENTS_PER_LEAD = 5;
const ACTOR = 'Tanaka';
/** Into the middle of the report: then its looks are no longer where they belong. */
const PUT_IN = 20;

interface Summary {
  more: boolean;
}

/** A workbook that has so many events, about five a lead. */
export function measureRefreshes(files: Record<string, string>, events: number): Refreshed[] {
  const leads = Math.ceil(events / EVENTS_PER_LEAD);
  const workbook = openWorkbook(files, leads);
  const found: Refreshed[] = [];
  const refresh = (name: RefreshName, quick: boolean): boolean => {
    const { value, reading, calls } = workbook.ask<Summary>('refreshFunnel', { quick });
    const cellsRead = calls.reduce((sum, call) => sum + call.cellsRead, 0);
    found.push({ refresh: name, events, reading, cellsRead, calls });
    return value.more;
  };
  workbook.select(2);
  workbook.ask('adopt', { op: workbook.op(), actor: ACTOR, choices: {}, language: 'en' });
  workbook.fillHistory(events);
  settle(workbook);
  workbook.forget();
  if (refresh('everything read anew', true)) refresh('the rest of it', true);
  settle(workbook);
  workbook.select(leads + 1);
  act(workbook, 'touch', { touch: 'call.reached', note: 'Keen', on: '' });
  refresh('after one action', true);
  act(workbook, 'answer', { gate: 'screening', item: 'need', answer: 'confirmed', evidence: 'Said so' });
  refresh('after one answer', true);
  refresh('asked for, nothing new', false);
  workbook.forget();
  refresh('asked for, all read anew', false);
  workbook.insertRow('Funnel', PUT_IN);
  refresh('the tab painted anew', true);
  return found;
}

/** Until all is read, the tab is painted and its own sums were seen. */
function settle(workbook: OpenWorkbook): void {
  const more = (): boolean => workbook.ask<Summary>('refreshFunnel', { quick: true }).value.more;
  while (more());
  more();
}

function act(workbook: OpenWorkbook, method: string, given: object): void {
  const { leadId, row, revision } = workbook.ask<{ card: Card }>('openLead', {}).value.card;
  workbook.ask(method, { op: workbook.op(), actor: ACTOR, leadId, row, revision, ...given });
}
