/** Adopting a long sheet in several runs: stopped, killed, sorted and gone on with, through the built add-on. */
import type { AdoptionResult } from '../../src/rpc/contract';
import { countWrites, killedAt, meanwhile } from '../support/killed';
import { BLOCK, smallBlocks } from '../support/small-blocks';
import { type Bench, benchOfRows, benchOfSaved, type Kept, keep } from '../support/workbench';

/** Three blocks of leads, and a line between that is none. */
const LEADS = 2 * BLOCK + 2;
const HEADER = ['Company', 'Contact', 'Email', 'Source', 'Owner', 'Status', 'Amount', 'Created', 'Lost on'];
/** So slow that a run takes over one block. */
const SLOW = 12;
const TODAY = { person: 'all', role: '' } as const;

function rows(count = LEADS) {
  const leads = Array.from({ length: count }, (_, at) => [
    `Company ${at}`,
    `Person ${at}`,
    `p${at}@c${at}.test`,
    ['Web', 'Fair'][at % 2],
    ['Tanaka', 'Sato', ''][at % 3],
    ['New', 'Screening', 'Lost', 'Meeting'][at % 4],
    1000 + at,
    `2026-0${1 + (at % 9)}-15`,
    at % 4 === 2 ? '2026-10-20' : null,
  ]);
  leads.splice(Math.floor(count / 2), 0, ['Total', null, null, null, null, null, 5000, null, null] as never);
  return [HEADER, ...leads];
}

function sheet(pace = SLOW, count = LEADS): Bench {
  const bench = benchOfRows(rows(count), { pace, files: smallBlocks });
  bench.select('Leads', 2);
  return bench;
}

/** A lead of the last block, below the line that is none. */
const LATER = `L-00${LEADS}`;
const LATER_ROW = LEADS + 2;
const CHOICES = { actor: 'Tanaka', choices: {}, language: 'en' } as const;
const OP = 'adoption1';
const begin = (bench: Bench): AdoptionResult => bench.ask('adopt', { op: OP, ...CHOICES });
const step = (bench: Bench): AdoptionResult => bench.ask('goOnAdopting', { op: bench.op() });
const open = (bench: Bench) => bench.ask('boot', { op: bench.op(), locale: 'en', today: TODAY });

/** As the sidebar goes on, however it was stopped; then it is opened anew. */
function goOn(bench: Bench): AdoptionResult[] {
  const steps = [open(bench).pipeline === 'none' ? begin(bench) : step(bench)];
  while (steps[steps.length - 1].more) {
    if (steps.length > 50) throw new Error('It never ends.');
    steps.push(step(bench));
  }
  open(bench);
  return steps;
}

const TABS = ['Leads', 'History', 'Answers', 'Settings', 'Funnel'];
/** The moment at which a report was made is the only thing that may differ. */
const content = (bench: Bench) =>
  JSON.stringify(TABS.map((tab) => bench.values(tab))).replace(/computed [-\d]+ [:\d]+/g, '');
const marks = (bench: Bench) => JSON.stringify(bench.host.save()).match(/adopting:\d+/g) ?? [];

function idsOf(bench: Bench): Map<unknown, unknown> {
  const at = bench.column('Leads', 'Lead ID') - 1;
  return new Map(
    bench
      .values('Leads')
      .slice(1)
      .map((row) => [row[at], row[0]]),
  );
}

/** Every row is a lead once, with one entry of its own. */
function expectWhole(bench: Bench, leads = LEADS): void {
  const ids = idsOf(bench);
  ids.delete(null);
  expect(ids.size).toBe(leads);
  const entered = bench.values('History').filter((row) => row[2] === 'entered');
  expect(new Map(entered.map((row) => [row[1], row[5]])).size).toBe(leads);
  expect(entered).toHaveLength(leads);
  // What History says of a lead is what its own row says.
  for (const row of entered) expect(`Company ${Number(row[5]) - 1000}`).toBe(ids.get(row[1]));
}

const whole = (() => {
  const bench = sheet(0);
  expect(begin(bench)).toMatchObject({ leads: LEADS, of: LEADS, left: 0, more: false });
  open(bench);
  return content(bench);
})();

test('in steps the same comes out as in one run, and each step says how far it is', () => {
  const bench = sheet();
  const first = begin(bench);
  expect(first).toMatchObject({ leads: 0, left: LEADS, of: LEADS, already: false, more: true });
  expect(open(bench).adopting).toEqual({ left: LEADS, of: LEADS });
  const steps = [first, ...goOn(bench)];
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.map(({ left }) => left)).toEqual(steps.map(({ left }) => left).sort((a, b) => b - a));
  expect(steps.reduce((sum, { leads }) => sum + leads, 0)).toBe(LEADS);
  expectWhole(bench);
  expect(content(bench)).toEqual(whole);
  expect(marks(bench)).toEqual([]);
  expect(open(bench).adopting).toBeNull();
});

describe('killed', () => {
  /** The workbook before each run, and how many writing calls the run has. */
  const runs: Array<{ before: Kept; writes: number }> = [];
  const bench = sheet();
  for (let more = true; more; ) {
    const before = keep(bench);
    const writes = countWrites(bench, () => {
      more = (runs.length === 0 ? begin(bench) : step(bench)).more;
    });
    runs.push({ before, writes });
  }
  const last = runs.length - 1;
  // Every call of the runs that take leads over; of setting up and of painting the funnel some, for time's sake.
  const every = process.env.TASUKI_EVERY_CALL !== undefined;
  const points = runs.flatMap(({ writes }, run) =>
    Array.from({ length: writes }, (_, at) => ({ run, nth: at + 1 })).filter(
      ({ nth }) => every || (run > 0 && run < last) || nth % 30 === 0 || nth > writes - 4,
    ),
  );

  test.each(points)('at call $nth of run $run, it goes on and the same comes out', ({ run, nth }) => {
    const bench = benchOfSaved(runs[run].before, { pace: SLOW, files: smallBlocks });
    expect(killedAt(bench, nth, () => (run === 0 ? begin(bench) : step(bench)))).toBe(true);
    goOn(bench);
    expectWhole(bench);
    expect(content(bench)).toEqual(whole);
    expect(marks(bench)).toEqual([]);
  });
});

test('rows that are sorted and put in between two steps break nothing', () => {
  const bench = sheet();
  begin(bench);
  step(bench);
  reverse(bench);
  const id = bench.tabId('Leads');
  bench.engine.insertRows(id, 1, 1);
  bench.type('Leads', 2, 1, 'Late arrival');
  step(bench);
  reverse(bench);
  goOn(bench);
  const ids = idsOf(bench);
  const late = [...ids].find(([, company]) => company === 'Late arrival')?.[0];
  expect(late).toBe(`L-00${LEADS + 1}`);
  const history = bench.values('History').slice(1);
  expect(history.filter((row) => row[1] === late)).toHaveLength(1);
  // Taken over with the others: nobody can tell it from one whose row was pushed down before it had an id.
  expect(history.filter((row) => row[11] === 'cell')).toEqual([]);
  const adopted = history.filter((row) => row[11] === 'adopt' && row[2] === 'entered' && row[1] !== late);
  expect(new Set(adopted.map((row) => row[1])).size).toBe(LEADS);
  for (const row of adopted) expect(`Company ${Number(row[5]) - 1000}`).toBe(ids.get(row[1]));
  // Nothing is left to put right.
  expect(open(bench).reconciled).toBeNull();
});

test('sorted between the writing of a block and its reading back, every lead gets its own cells', () => {
  const bench = sheet();
  begin(bench);
  let sorted = false;
  const { host } = bench.host;
  host.intercept = (target, method, _args, serve) => {
    const served = serve();
    // History has it; the rows' own cells are about to be written, by the rows as they stood.
    if (!sorted && `${target.typeName}.${method}` === 'SpreadsheetApp.flush') {
      sorted = true;
      reverse(bench);
    }
    return served;
  };
  step(bench);
  host.intercept = undefined;
  expect(sorted).toBe(true);
  // Put right at once, for every lead that History knows; the others' rows are written when their turn comes.
  const [id, hidden] = ['Lead ID', 'Tasuki'].map((header) => bench.column('Leads', header) - 1);
  const known = new Set(bench.values('History').map((row) => row[1]));
  const taken = bench.values('Leads').filter((row) => row[id] !== 'Lead ID' && known.has(row[id]));
  expect(taken).toHaveLength(BLOCK);
  for (const row of taken) expect(JSON.parse(String(row[hidden] || '{}')).id).toBe(row[id]);
  goOn(bench);
  expectWhole(bench);
  expect(bench.ask('reconcile', { op: bench.op(), actor: '' })).toMatchObject({ handMoves: 0, repaired: 0 });
  const stage = bench.column('Leads', 'Stage') - 1;
  const [, ...leads] = bench.values('Leads');
  const words = ['New lead', 'Screening', 'Lost', 'Meeting'];
  for (const row of leads.filter(([company]) => company !== 'Total'))
    expect(row[stage]).toBe(words[(Number(row[6]) - 1000) % 4]);
});

test('stopped and taken back, the sheet is as it was', () => {
  const bench = sheet();
  const before = JSON.stringify([bench.values('Leads'), bench.engine.sheets().map(({ name }) => name)]);
  begin(bench);
  step(bench);
  expect(bench.ask('planUndo', {})).toEqual({ leads: BLOCK, laterEvents: 0 });
  expect(bench.ask('undoAdoption', { op: bench.op(), confirmed: true })).toEqual({ removed: true });
  expect(JSON.stringify([bench.values('Leads'), bench.engine.sheets().map(({ name }) => name)])).toBe(before);
  expect(open(bench)).toMatchObject({ pipeline: 'none', adopting: null });
  expect(JSON.stringify(bench.host.save())).not.toContain('"adoption');
  expect(bench.reply('goOnAdopting', { op: bench.op() })).toMatchObject({
    ok: false,
    problem: { code: 'not_adopted' },
  });
});

describe('half way', () => {
  const bench = sheet();
  begin(bench);
  step(bench);

  test('leads that were taken over can be worked on', () => {
    const opened = bench.ask('openLead', { leadId: 'L-0001', row: 2 });
    if (opened.kind !== 'lead') throw new Error('It did not open.');
    const { leadId, row, revision } = opened.card;
    const who = { op: bench.op(), actor: 'Tanaka', leadId, row, revision };
    expect(bench.ask('touch', { ...who, touch: 'call.reached', note: 'Keen', on: '' }).revision).toBe(2);
    expect(bench.ask('today', { ...TODAY, actor: 'Tanaka' }).sections.length).toBeGreaterThan(0);
    expect(bench.ask('refreshFunnel', { quick: false }).leads).toBe(BLOCK);
  });

  test('of the others it is said that they wait, and nothing is written', () => {
    const history = bench.values('History').length;
    expect(bench.ask('openLead', { leadId: LATER, row: LATER_ROW })).toEqual({
      kind: 'not_a_lead',
      reason: 'not_yet',
    });
    const who = { op: bench.op(), actor: 'Tanaka', leadId: LATER, row: LATER_ROW, revision: 0 };
    expect(bench.reply('assign', { ...who, owner: 'Sato' })).toMatchObject({
      ok: false,
      problem: { code: 'not_adopted_yet' },
    });
    const answer = { gate: 'screening', item: 'need', answer: 'confirmed', evidence: 'Said so' } as const;
    expect(bench.reply('answer', { ...who, ...answer })).toMatchObject({
      ok: false,
      problem: {
        code: 'not_adopted_yet',
        text: expect.stringContaining('has not been taken over yet'),
      },
    });
    expect(bench.values('Answers')).toHaveLength(1);
    expect(bench.ask('reconcile', { op: bench.op(), actor: '' })).toMatchObject({ newLeads: 0, repaired: 0 });
    expect(bench.values('History')).toHaveLength(history);
  });

  test('a stage that somebody typed before their row came is recorded as typed', () => {
    const stage = bench.column('Leads', 'Stage');
    bench.type('Leads', LATER_ROW, stage, 'Proposal');
    goOn(bench);
    const moves = bench.values('History').filter((row) => row[1] === LATER && row[11] === 'cell');
    expect(moves.map((row) => [row[2], row[4]])).toEqual([['moved', 'proposal']]);
  });
});

test('two people who go on at once take every lead over once', () => {
  const bench = sheet(0);
  const taken: number[] = [];
  meanwhile(
    bench,
    () => taken.push(begin(bench).leads),
    (time) => {
      if (time === 0) taken.push(step(bench).leads);
    },
  );
  open(bench);
  expect(taken).toEqual([LEADS - BLOCK, BLOCK]);
  expectWhole(bench);
  expect(content(bench)).toEqual(whole);
});

test('undone by somebody else between two blocks, it stops and leaves nothing behind', () => {
  const bench = sheet(0);
  let told = '';
  meanwhile(
    bench,
    () => {
      const reply = bench.reply('adopt', { op: OP, ...CHOICES });
      told = reply.ok ? 'done' : reply.problem.code;
    },
    (time) => {
      if (time === 0) bench.ask('undoAdoption', { op: bench.op(), confirmed: true });
    },
  );
  expect(told).toBe('not_adopted');
  expect(bench.engine.sheets().map(({ name }) => name)).toEqual(['Leads']);
  expect(bench.values('Leads')).toEqual(sheet().values('Leads'));
});

/** A person turns the whole list round, as Data > Sort range does. */
function reverse(bench: Bench): void {
  const id = bench.tabId('Leads');
  const { rows, columns } = bench.engine.used(id);
  const area = { row: 1, column: 0, rows: rows - 1, columns };
  bench.engine.write(id, area, bench.engine.read(id, area).reverse());
}
