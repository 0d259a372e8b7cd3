/** Plays one lead's way through the sidebar, from the plain sheet to an accepted handoff, and measures each step. */
import { type Card, type OpenWorkbook, openWorkbook, type Reading } from './workbook';

export type ActionName =
  | 'adopt the sheet'
  | 'open a lead'
  | 'answer'
  | 'offer'
  | 'return'
  | 'accept'
  | 'refresh the funnel';

export interface Measured {
  action: ActionName;
  leads: number;
  reading: Reading;
}

const SENDER = 'Tanaka';
const RECEIVER = 'Yamamoto';
/** What the default screening wants before a lead may cross. */
const REQUIRED = ['need', 'authority', 'timeline'];

export function measureActions(files: Record<string, string>, leads: number): Measured[] {
  const workbook = openWorkbook(files, leads);
  const found: Measured[] = [];
  const keep = <T>(action: ActionName, { value, reading }: { value: T; reading: Reading }): T => {
    found.push({ action, leads, reading });
    return value;
  };
  workbook.select(2);
  keep(
    'adopt the sheet',
    workbook.ask('adopt', { op: workbook.op(), actor: SENDER, choices: {}, language: 'en' }),
  );

  // The last row: where a search from the top takes longest.
  workbook.select(leads + 1);
  const opened = keep('open a lead', workbook.ask<{ kind: string; card: Card }>('openLead', {}));
  if (opened.kind !== 'lead') throw new Error(`The last row did not open as a lead: ${opened.kind}`);

  let card = opened.card;
  for (const item of REQUIRED) {
    const given = { gate: 'screening', item, answer: 'confirmed', evidence: 'They said so' };
    const answered = workbook.ask<Card>('answer', { ...as(workbook, card, SENDER), ...given });
    card = item === REQUIRED[0] ? keep('answer', answered) : answered.value;
  }
  const offer = (seen: Card) =>
    workbook.ask<Card>('offer', {
      ...as(workbook, seen, SENDER),
      receiver: RECEIVER,
      message: 'Demo on Thursday',
      override: '',
    });
  card = keep('offer', offer(card));
  const back = { ...as(workbook, card, RECEIVER), reason: 'not_now', note: '' };
  card = keep('return', workbook.ask<Card>('return', back));
  card = offer(card).value;
  keep('accept', workbook.ask<Card>('accept', { ...as(workbook, card, RECEIVER), note: '' }));
  keep('refresh the funnel', workbook.ask('refreshFunnel', {}));
  return found;
}

function as(workbook: OpenWorkbook, { leadId, row, revision }: Card, actor: string) {
  return { op: workbook.op(), actor, leadId, row, revision };
}
