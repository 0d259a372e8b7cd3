/** What people do to the sheet by hand ends up in History: typed, pasted, sorted, deleted, copied, added. */
import type { ReconcileResult } from '../../src/rpc/contract';
import { card, write } from '../support/team';
import { type Bench, benchOfRows } from '../support/workbench';

const HEADER = ['Company', 'Contact', 'Email', 'Owner', 'Status', 'Created'];
const LEADS = 30;

function team(): Bench {
  const rows = Array.from({ length: LEADS }, (_, at) => [
    `Company ${String(at + 1).padStart(2, '0')}`,
    `Person ${at + 1}`,
    `p${at + 1}@x.test`,
    'Tanaka',
    'Contacted',
    46_300 + at,
  ]);
  const bench = benchOfRows([HEADER, ...rows]);
  bench.select('Leads', 2);
  bench.ask('adopt', { op: bench.op(), actor: 'Tanaka', choices: {}, language: 'en' });
  return bench;
}

const NOTHING: ReconcileResult = {
  handMoves: 0,
  newLeads: 0,
  copiedRows: 0,
  goneRows: 0,
  repaired: 0,
  repeated: [],
  unknownStages: [],
  left: 0,
};

const reconcile = (bench: Bench) => bench.ask('reconcile', { op: bench.op(), actor: 'Tanaka' });
const history = (bench: Bench) => bench.values('History').slice(1);
const eventsOf = (bench: Bench, leadId: string) => history(bench).filter((row) => row[1] === leadId);

/** Written without a trigger, as a sort, a paste that came third, another script or the phone would. */
function put(bench: Bench, row: number, header: string, value: string | number | null): void {
  const area = { row: row - 1, column: bench.column('Leads', header) - 1, rows: 1, columns: 1 };
  bench.engine.write(bench.tabId('Leads'), area, [[{ value }]]);
}

/** Every row in reverse, cells and all. */
function sortDescending(bench: Bench): void {
  const id = bench.tabId('Leads');
  const area = { row: 1, column: 0, rows: LEADS, columns: bench.engine.used(id).columns };
  bench.engine.write(id, area, bench.engine.read(id, area).reverse());
}

/** Each lead's cells are what its History says. */
function expectAgreement(bench: Bench): void {
  expect(reconcile(bench)).toEqual(NOTHING);
}

test('a stage that was typed over is a move by hand, recorded as soon as the edit is told', () => {
  const bench = team();
  const stage = bench.column('Leads', 'Stage');
  bench.type('Leads', 5, stage, 'Proposal');
  const [last] = eventsOf(bench, 'L-0004').slice(-1);
  expect([last[2], last[3], last[4], last[11]]).toEqual(['moved', 'screening', 'proposal', 'cell']);
  expect(last[13]).toBe('Stage typed over by hand: Screening → Proposal; no checklist was asked');
  expect(last[7]).toBe('someone');
  expectAgreement(bench);
});

test('an edit elsewhere is none of our business and costs no recording', () => {
  const bench = team();
  bench.host.meter.take();
  bench.type('Leads', 5, 1, 'Renamed Inc');
  expect(bench.host.meter.take().log).not.toContain('Lock.tryLock');
  expect(history(bench)).toHaveLength(LEADS * 2);
});

test('ten stages pasted over are ten moves, one per lead', () => {
  const bench = team();
  for (let row = 2; row < 12; row++) put(bench, row, 'Stage', row % 2 ? 'Lost' : '商談');
  expect(reconcile(bench)).toEqual({ ...NOTHING, handMoves: 10 });
  const moved = history(bench).slice(-10);
  expect(moved.map((row) => row[4])).toEqual([
    'meeting',
    'lost',
    'meeting',
    'lost',
    'meeting',
    'lost',
    'meeting',
    'lost',
    'meeting',
    'lost',
  ]);
  expect(new Set(moved.map((row) => row[1])).size).toBe(10);
  // The Japanese label was understood; the cell now says it in the workbook's language.
  expect(bench.values('Leads')[1][bench.column('Leads', 'Stage') - 1]).toBe('Meeting');
  expectAgreement(bench);
});

test('a word that is no stage is listed with its row and never recorded as one', () => {
  const bench = team();
  put(bench, 3, 'Stage', 'thinking…');
  const before = history(bench).length;
  expect(reconcile(bench)).toEqual({ ...NOTHING, unknownStages: [{ row: 3, text: 'thinking…' }], left: 0 });
  expect(history(bench)).toHaveLength(before);
});

test('sorting records nothing, and everything still agrees', () => {
  const bench = team();
  const before = history(bench).length;
  sortDescending(bench);
  expectAgreement(bench);
  expect(history(bench)).toHaveLength(before);
  bench.select('Leads', 2);
  expect(bench.ask('openLead', {})).toMatchObject({ kind: 'lead', card: { leadId: 'L-0030', row: 2 } });
});

test('a deleted row leaves its History and one more line in it; brought back, it goes on', () => {
  const bench = team();
  const id = bench.tabId('Leads');
  const area = { row: 6, column: 0, rows: 1, columns: bench.engine.used(id).columns };
  const kept = bench.engine.read(id, area);
  bench.engine.deleteRows(id, 6, 1);
  expect(reconcile(bench)).toEqual({ ...NOTHING, goneRows: 1 });
  const [gone] = eventsOf(bench, 'L-0006').slice(-1);
  expect([gone[2], gone[3], gone[4]]).toEqual(['moved', 'screening', null]);
  expectAgreement(bench);
  bench.engine.insertRows(id, 6, 1);
  bench.engine.write(id, area, kept);
  expect(reconcile(bench).handMoves).toBe(1);
  expect(eventsOf(bench, 'L-0006').slice(-1)[0][4]).toBe('screening');
  expectAgreement(bench);
});

test('a deleted row is noticed also when the last thing that happened to its lead moved it nowhere', () => {
  const bench = team();
  const call = { touch: 'call.reached' as const, note: '', on: '' };
  bench.ask('touch', { ...write(bench, card(bench, 'L-0006'), 'Tanaka'), ...call });
  bench.engine.deleteRows(bench.tabId('Leads'), 6, 1);
  expect(reconcile(bench)).toEqual({ ...NOTHING, goneRows: 1 });
  const [called, gone] = eventsOf(bench, 'L-0006').slice(-2);
  expect([called[2], gone[2], gone[4]]).toEqual(['touched', 'moved', null]);
  expect(reconcile(bench)).toEqual(NOTHING);
  expectAgreement(bench);
});

test('a copied row becomes a lead of its own; the upper one keeps the id and its History', () => {
  const bench = team();
  const id = bench.tabId('Leads');
  const columns = bench.engine.used(id).columns;
  const copied = bench.engine.read(id, { row: 3, column: 0, rows: 1, columns });
  bench.engine.write(id, { row: LEADS + 1, column: 0, rows: 1, columns }, copied);
  const repeated = [{ row: LEADS + 2, leadId: 'L-0031', of: 'L-0003' }];
  expect(reconcile(bench)).toEqual({ ...NOTHING, copiedRows: 1, repeated });
  const [entered] = eventsOf(bench, 'L-0031');
  expect([entered[2], entered[10]]).toEqual(['entered', 'L-0003']);
  expectAgreement(bench);
});

test.each([
  ['cleared', null],
  ['typed over', 'my note'],
  ['typed over by the id of another lead', 'L-0002'],
])('an id that was %s is given back, and the lead keeps its History', (_, value) => {
  const bench = team();
  const before = bench.values('Leads');
  put(bench, 6, 'Lead ID', value);
  expect(reconcile(bench)).toEqual({ ...NOTHING, repaired: 1 });
  expect(bench.values('Leads')).toEqual(before);
  expect(history(bench)).toHaveLength(LEADS * 2);
  expectAgreement(bench);
});

test('a row that is about somebody else by now does not get the id that its hidden cell says', () => {
  const bench = team();
  put(bench, 6, 'Lead ID', null);
  put(bench, 6, 'Company', 'Somebody else');
  expect(reconcile(bench)).toEqual({ ...NOTHING, newLeads: 1, goneRows: 1 });
  expect(eventsOf(bench, 'L-0005').at(-1)?.slice(2, 5)).toEqual(['moved', 'screening', null]);
  expect(eventsOf(bench, 'L-0031').map((row) => row[2])).toEqual(['entered']);
  expectAgreement(bench);
});

test('a lead whose id was cleared and whose stage was typed over is moved, not entered anew', () => {
  const bench = team();
  put(bench, 6, 'Lead ID', null);
  put(bench, 6, 'Stage', 'Proposal');
  expect(reconcile(bench)).toEqual({ ...NOTHING, repaired: 1, handMoves: 1 });
  expect(eventsOf(bench, 'L-0005').map((row) => row[4])).toEqual(['new', 'screening', 'proposal']);
  expect(history(bench)).toHaveLength(LEADS * 2 + 1);
  expectAgreement(bench);
});

test('a row written below becomes a lead; a total line and a remark do not', () => {
  const bench = team();
  const id = bench.tabId('Leads');
  const write = (row: number, values: Array<string | number | null>): void =>
    bench.engine.write(id, { row: row - 1, column: 0, rows: 1, columns: values.length }, [
      values.map((value) => ({ value })),
    ]);
  write(LEADS + 2, ['Newcomer KK', 'Sato', 'sato@newcomer.test', 'Mori', null, null]);
  write(LEADS + 4, ['合計', null, null, null, null, 31]);
  expect(reconcile(bench)).toEqual({ ...NOTHING, newLeads: 1 });
  const [entered] = eventsOf(bench, 'L-0031');
  expect([entered[2], entered[4], entered[8], entered[11]]).toEqual(['entered', 'new', 'Mori', 'cell']);
  expectAgreement(bench);
});

test('owner and amount typed over are recorded too', () => {
  const bench = team();
  put(bench, 2, 'Amount', 250_000);
  const id = bench.tabId('Leads');
  const own = bench.column('Leads', 'Lead ID') + 1;
  bench.engine.write(id, { row: 1, column: own, rows: 1, columns: 1 }, [[{ value: 'Mori' }]]);
  reconcile(bench);
  const events = eventsOf(bench, 'L-0001').slice(2);
  expect(events.map((row) => [row[2], row[3], row[4], row[5], row[8]])).toEqual([
    ['moved', 'screening', 'screening', null, 'Mori'],
    ['amount', null, null, 250_000, 'Mori'],
  ]);
  expectAgreement(bench);
});

test('a write that died between History and the row is finished, not taken for an edit', () => {
  const bench = team();
  const id = bench.tabId('Leads');
  const columns = bench.engine.used(id).columns;
  const row = { row: 1, column: 0, rows: 1, columns };
  const before = bench.engine.read(id, row);
  const opened = bench.ask('openLead', { leadId: 'L-0001' });
  if (opened.kind !== 'lead') throw new Error('no lead');
  const { revision } = opened.card;
  const args = { op: bench.op(), actor: 'Tanaka', leadId: 'L-0001', row: 2, revision };
  bench.ask('move', { ...args, to: 'nurture', reason: 'not_now', note: '', revisitOn: '' });
  bench.engine.write(id, row, before);
  expect(reconcile(bench)).toEqual({ ...NOTHING, repaired: 1 });
  expect(bench.values('Leads')[1][bench.column('Leads', 'Stage') - 1]).toBe('Nurture');
  expectAgreement(bench);
});

test('a signature of another lead, from a stray write, is put right from History', () => {
  const bench = team();
  const id = bench.tabId('Leads');
  const at = bench.column('Leads', 'Lead ID');
  const own = { row: 1, column: at, rows: 1, columns: bench.engine.used(id).columns - at };
  bench.engine.write(id, own, bench.engine.read(id, { ...own, row: 9 }));
  expect(reconcile(bench)).toEqual({ ...NOTHING, repaired: 1 });
  expectAgreement(bench);
});

test('all at once, then again: everything is in History, nothing twice', () => {
  const bench = team();
  bench.type('Leads', 4, bench.column('Leads', 'Stage'), 'Closing');
  for (let row = 10; row < 20; row++) put(bench, row, 'Stage', 'Not a fit');
  sortDescending(bench);
  bench.engine.deleteRows(bench.tabId('Leads'), 1, 1);
  const found = reconcile(bench);
  expect(found).toEqual({ ...NOTHING, handMoves: 10, goneRows: 1 });
  expect(eventsOf(bench, 'L-0003').slice(-1)[0][4]).toBe('closing');
  expect(history(bench).filter((row) => row[4] === 'disqualified')).toHaveLength(10);
  expect(eventsOf(bench, 'L-0030').slice(-1)[0][13]).toContain('no longer in the sheet');
  const ids = history(bench).map((row) => row[12]);
  expect(new Set(ids).size).toBe(ids.length);
  expectAgreement(bench);
});

test('a deleted History tab is said, and no second one is started', () => {
  const bench = team();
  bench.asOwner(
    'function drop() { var s = SpreadsheetApp.getActiveSpreadsheet(); s.deleteSheet(s.getSheetByName("History")); }',
    'drop',
  );
  const reply = bench.reply('reconcile', { op: bench.op(), actor: 'Tanaka' });
  expect(reply).toMatchObject({ ok: false, problem: { code: 'tab_missing' } });
  expect(bench.engine.sheets().map((sheet) => sheet.name)).not.toContain('History');
});

test('a duplicated leads tab is not taken for the pipeline', () => {
  const bench = team();
  bench.asOwner(
    'function copyIt() { var s = SpreadsheetApp.getActiveSpreadsheet(); s.getSheetByName("Leads").copyTo(s).setName("Copy"); }',
    'copyIt',
  );
  expectAgreement(bench);
  bench.select('Copy', 3);
  expect(bench.ask('openLead', {})).toEqual({ kind: 'not_a_lead', reason: 'other_tab' });
});
