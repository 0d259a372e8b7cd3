/** A team's pipeline in memory, and the few steps that most stories take. */
import type { LeadCard } from '../../src/rpc/contract';
import { type Bench, type BenchOptions, benchOfRows } from './workbench';

const HEADER = ['Company', 'Contact', 'Email', 'Source', 'Owner', 'Status', 'Amount', 'Created'];

/** So many leads in Screening, by turns Yamamoto's and Tanaka's, with Tanaka at the sidebar. */
export function team(leads = 3, options: BenchOptions = {}): Bench {
  const rows = Array.from({ length: leads }, (_, at) => [
    `Company ${at + 1}`,
    `Person ${at + 1}`,
    `p${at + 1}@company${at + 1}.test`,
    at % 2 ? 'Web' : 'Seminar',
    at % 2 ? 'Tanaka' : 'Yamamoto',
    'Contacted',
    100_000 + at,
    46_300 + (at % 20),
  ]);
  const bench = benchOfRows([HEADER, ...rows], options);
  const id = bench.tabId('Leads');
  const area = { row: 1, column: 7, rows: leads, columns: 1 };
  bench.engine.style(
    id,
    area,
    rows.map(() => [{ numberFormat: 'yyyy-mm-dd' }]),
  );
  bench.select('Leads', 2);
  bench.ask('adopt', { op: bench.op(), actor: 'Tanaka', choices: {}, language: 'en' });
  return bench;
}

export function card(bench: Bench, leadId = 'L-0001'): LeadCard {
  const opened = bench.ask('openLead', { leadId });
  if (opened.kind !== 'lead') throw new Error(`not a lead: ${JSON.stringify(opened)}`);
  return opened.card;
}

/** What every call that writes carries. */
export function write(bench: Bench, seen: LeadCard, actor = 'Tanaka') {
  return { op: bench.op(), actor, leadId: seen.leadId, row: seen.row, revision: seen.revision };
}

export function answerAll(bench: Bench, seen: LeadCard): LeadCard {
  let now = seen;
  for (const item of ['need', 'authority', 'timeline']) {
    const given = { gate: 'screening', item, answer: 'confirmed' as const, evidence: `=${item} said so` };
    now = bench.ask('answer', { ...write(bench, now), ...given });
  }
  return now;
}

/** A lead that Yamamoto has accepted: it stands in Meeting. */
export function handedOver(bench: Bench, leadId = 'L-0001'): LeadCard {
  const ready = answerAll(bench, card(bench, leadId));
  const offer = { receiver: 'Yamamoto', message: '', override: '', instead: false };
  const offered = bench.ask('offer', { ...write(bench, ready), ...offer });
  return bench.ask('accept', { ...write(bench, offered, 'Yamamoto'), note: '' });
}
