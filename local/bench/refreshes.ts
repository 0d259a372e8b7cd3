/** Refreshes the report of a workbook with a long History in every way there is, and measures what each costs. */
import type { PricedCall } from '../services/meter';
import { type Card, type OpenWorkbook, openWorkbook, type Reading } from './workbook';

export const REFRESHES = [
  'first, the tab painted',
  'everything read anew',
  'the rest of it',
  'after one action',
  'asked for, nothing new',
  'asked for, all read anew',
] as const;
export type RefreshName = (typeof REFRESHES)[number];

export interface Refreshed {
  refresh: RefreshName;
  events: number;
  reading: Reading;
  cellsRead: number;
  calls: PricedCall[];
}

const EVENTS_PER_LEAD = 5;
const ACTOR = 'Tanaka';

/** A workbook that has so many events, about five a lead. */
export function measureRefreshes(files: Record<string, string>, events: number): Refreshed[] {
  const leads = Math.ceil(events / EVENTS_PER_LEAD);
  const workbook = openWorkbook(files, leads);
  const found: Refreshed[] = [];
  const refresh = (name: RefreshName, quick: boolean): void => {
    const { reading, calls } = workbook.ask('refreshFunnel', { quick });
    const cellsRead = calls.reduce((sum, call) => sum + call.cellsRead, 0);
    found.push({ refresh: name, events, reading, cellsRead, calls });
  };
  workbook.select(2);
  workbook.ask('adopt', { op: workbook.op(), actor: ACTOR, choices: {}, language: 'en' });
  workbook.fillHistory(events);
  workbook.forget();
  refresh('first, the tab painted', true);
  // Until everybody's part in it is known, too.
  while (workbook.ask<{ more: boolean }>('refreshFunnel', { quick: true }).value.more);
  workbook.forget();
  refresh('everything read anew', true);
  refresh('the rest of it', true);
  while (workbook.ask<{ more: boolean }>('refreshFunnel', { quick: true }).value.more);
  workbook.select(leads + 1);
  logCall(workbook);
  refresh('after one action', true);
  refresh('asked for, nothing new', false);
  workbook.forget();
  refresh('asked for, all read anew', false);
  return found;
}

function logCall(workbook: OpenWorkbook): void {
  const { leadId, row, revision } = workbook.ask<{ card: Card }>('openLead', {}).value.card;
  const call = { leadId, row, revision, touch: 'call.reached', note: 'Keen', on: '' };
  workbook.ask('touch', { op: workbook.op(), actor: ACTOR, ...call });
}
