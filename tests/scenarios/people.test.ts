/** Scenarios 16 to 29: people sort, insert, delete, paste, rename, copy, filter and protect while the add-on works. */
import { singleOf } from '../simulation/schedules/plans';
import { badOnes, explorer } from '../simulation/schedules/support';
import { stateOf, withFaults } from '../support/faults';
import { answerAll, card, team, write } from '../support/team';
import type { Bench } from '../support/workbench';

const explored = explorer();
const BOOT = { op: 'boot0001', locale: '', today: { person: 'me', role: '' } } as const;
const PARK = { to: 'nurture', reason: 'not_now', note: '', revisitOn: '' } as const;
const reconcile = (bench: Bench) => bench.ask('reconcile', { op: bench.op(), actor: 'Tanaka' });
const history = (bench: Bench) => bench.values('History').slice(1);
const own = (bench: Bench, header: string) => bench.values('Leads')[0].lastIndexOf(header) + 1;

/** Written without a trigger, as a paste, another script or the phone would. */
function put(bench: Bench, row: number, column: number, value: string | number | boolean | null): void {
  const area = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
  bench.engine.write(bench.tabId('Leads'), area, [[{ value }]]);
}

test('Scenario 16: a sort between read and write changes no foreign row', () => {
  const operations = ['offer', 'accept', 'return', 'answer', 'park', 'assign', 'plan', 'bulk', 'undo'];
  for (const operation of operations)
    expect(badOnes(explored, singleOf(explored, operation, ['sort']))).toEqual([]);
});

describe('Scenario 17: a row inserted above, or the lead’s row deleted, between read and write', () => {
  test('Scenario 17: the right row is written to, or none', () => {
    for (const operation of ['offer', 'accept', 'answer', 'park', 'plan']) {
      const edits = ['insert', 'delete-Ash', 'delete-Birch'];
      expect(badOnes(explored, singleOf(explored, operation, edits))).toEqual([]);
    }
  });

  test('Scenario 17: of a deleted lead History is kept, and it is said that it is no longer in the tab', () => {
    const bench = team();
    const seen = card(bench, 'L-0002');
    const kept = history(bench).filter((row) => row[1] === 'L-0002');
    bench.engine.deleteRows(bench.tabId('Leads'), seen.row - 1, 1);
    const reply = bench.reply('move', { ...write(bench, seen), ...PARK });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'lead_gone' } });
    expect(!reply.ok && reply.problem.text).toMatch(
      /L-0002 is no longer in the leads tab. Its History is kept/,
    );
    expect(history(bench).filter((row) => row[1] === 'L-0002')).toEqual(kept);
  });
});

test('Scenario 18: a block pasted over the stages is one move by hand per row', () => {
  const bench = team(12);
  const column = own(bench, 'Stage');
  const area = { row: 1, column: column - 1, rows: 10, columns: 1 };
  const before = bench.engine.read(bench.tabId('Leads'), area);
  bench.engine.write(
    bench.tabId('Leads'),
    area,
    before.map((_, at) => [{ value: at % 2 ? 'Lost' : 'Proposal' }]),
  );
  // The trigger of a paste of several cells carries no values: they are compared with History.
  bench.host.edit({ sheetId: bench.tabId('Leads'), area, before: before[0][0] });
  const moved = history(bench).slice(-10);
  expect(moved.map((row) => [row[1], row[2], row[4], row[11]])).toEqual(
    moved.map((_, at) => [
      `L-${String(at + 1).padStart(4, '0')}`,
      'moved',
      at % 2 ? 'lost' : 'proposal',
      'cell',
    ]),
  );
  expect(reconcile(bench)).toMatchObject({ handMoves: 0 });
});

test('Scenario 19: of twenty quick edits the trigger tells three; all are in History after reconciling', () => {
  const bench = team(20);
  const column = own(bench, 'Stage');
  const sheetId = bench.tabId('Leads');
  const edits = Array.from({ length: 20 }, (_, at) => {
    const area = { row: at + 1, column: column - 1, rows: 1, columns: 1 };
    const before = bench.engine.read(sheetId, area)[0][0];
    return { sheetId, area, before };
  });
  const before = history(bench).length;
  put(bench, 2, column, 'Closing');
  bench.host.edit(...edits.slice(0, 3));
  for (let row = 3; row <= 21; row++) put(bench, row, column, 'Closing');
  bench.host.edit(...edits.slice(3, 3));
  expect(history(bench).length).toBeLessThan(before + 20);
  reconcile(bench);
  const closing = history(bench).filter((row) => row[4] === 'closing');
  expect(new Set(closing.map((row) => row[1])).size).toBe(20);
  expect(closing).toHaveLength(20);
});

test('Scenario 20: what another script or a phone writes raises no trigger, and is found by comparing', () => {
  const bench = team();
  bench.asOwner(
    `function other() { var s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Leads"); s.getRange(3, ${own(bench, 'Stage')}).setValue("Closing"); }`,
    'other',
  );
  const before = history(bench).length;
  expect(bench.ask('boot', BOOT)).toMatchObject({ reconciled: { handMoves: 1 } });
  expect(
    history(bench)
      .slice(before)
      .map((row) => [row[1], row[4], row[11]]),
  ).toEqual([['L-0002', 'closing', 'cell']]);
});

test('Scenario 21: columns that were moved, inserted and hidden are found; nothing lands beside them', () => {
  const bench = team();
  const { engine, host } = bench;
  const id = bench.tabId('Leads');
  const restructure = (script: string) =>
    bench.asOwner(
      `function change() { var s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Leads"); ${script} }`,
      'change',
    );
  restructure('s.insertColumnsBefore(1, 2);');
  restructure(`s.insertColumnBefore(${own(bench, 'Owner')});`);
  restructure(`s.moveColumns(s.getRange(1, ${own(bench, 'Stage')}, 1, 1), 2);`);
  restructure(`s.hideColumns(${own(bench, 'Lead ID')});`);
  expect(own(bench, 'Stage')).toBe(2);
  const strange = bench.values('Leads').map((row) => [row[0], row[2], row[own(bench, 'Owner') - 2]]);
  const ready = answerAll(bench, card(bench, 'L-0002'));
  bench.ask('offer', {
    ...write(bench, ready),
    receiver: 'Yamamoto',
    message: '',
    override: '',
    instead: false,
  });
  bench.ask('accept', { ...write(bench, card(bench, 'L-0002'), 'Yamamoto'), note: '' });
  const [header, , row] = bench.values('Leads');
  const at = (name: string) => row[header.lastIndexOf(name)];
  expect([at('Lead ID'), at('Stage'), at('Owner')]).toEqual(['L-0002', 'Meeting', 'Yamamoto']);
  expect(bench.values('Leads').map((cells) => [cells[0], cells[2], cells[own(bench, 'Owner') - 2]])).toEqual(
    strange,
  );
  expect(reconcile(bench)).toMatchObject({ handMoves: 0, repaired: 0, newLeads: 0 });
  expect([id, host.host.state.metadata.length > 0, engine.sheets().length]).toEqual([id, true, 5]);
});

describe('Scenario 22: a header of ours is renamed, or a column of ours is deleted', () => {
  const change = (bench: Bench, script: string) =>
    bench.asOwner(
      `function change() { var s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Leads"); ${script} }`,
      'change',
    );
  const owned = ['Lead ID', 'Stage', 'Owner', 'In stage since', 'Next action', 'Next action on'];

  test('Scenario 22: renamed, it is the same column', () => {
    const bench = team();
    const stage = own(bench, 'Stage');
    put(bench, 1, stage, 'Where it stands');
    expect(bench.ask('move', { ...write(bench, card(bench)), ...PARK }).stage).toBe('nurture');
    expect(bench.values('Leads')[1][stage - 1]).toBe('Nurture');
  });

  test.each([...owned, 'Handoff', 'Screening'])(
    'Scenario 22: %s deleted: refused before anything is written, by its name; added anew, it says what it did',
    (header) => {
      const bench = team();
      bench.ask('plan', { ...write(bench, card(bench)), what: 'Call Abe', on: '2026-12-01' });
      answerAll(bench, card(bench, 'L-0002'));
      const seen = card(bench);
      const before = bench.values('Leads').map((row) => row[own(bench, header) - 1]);
      change(bench, `s.deleteColumn(${own(bench, header)});`);
      const state = stateOf(bench);
      for (const reply of [
        bench.reply('move', { ...write(bench, seen), ...PARK }),
        bench.reply('boot', BOOT),
        bench.reply('reconcile', { op: bench.op(), actor: '' }),
      ]) {
        expect(reply).toMatchObject({ ok: false, problem: { code: 'column_missing' } });
        expect(!reply.ok && reply.problem.text).toContain(`column “${header}” is missing`);
      }
      expect(stateOf(bench)).toBe(state);
      const missing = bench.ask('missingColumns', {});
      expect(missing.columns).toEqual([{ key: expect.any(String), label: header, likely: 0 }]);
      expect(missing.free).toEqual([]);
      expect(bench.ask('mendColumns', { op: bench.op(), columns: {} })).toEqual({ mended: 1 });
      expect(bench.values('Leads').map((row) => row[own(bench, header) - 1])).toEqual(before);
      expect(reconcile(bench)).toMatchObject({ handMoves: 0, newLeads: 0, goneRows: 0, copiedRows: 0 });
      expect(bench.ask('move', { ...write(bench, card(bench)), ...PARK }).stage).toBe('nurture');
    },
  );

  test('Scenario 22: a column that is in the sheet can be taken instead; one that has a meaning cannot', () => {
    const bench = team();
    change(
      bench,
      `s.insertColumnBefore(1); s.getRange(1, ${own(bench, 'Stage') + 1}, 4, 1).copyTo(s.getRange(1, 1));
       s.deleteColumn(${own(bench, 'Stage') + 1});`,
    );
    const missing = bench.ask('missingColumns', {});
    expect(missing).toEqual({
      columns: [{ key: 'stage', label: 'Stage', likely: 1 }],
      free: [{ column: 1, header: 'Stage' }],
    });
    const before = stateOf(bench);
    for (const column of [2, own(bench, 'Owner'), 99]) {
      const refused = bench.reply('mendColumns', { op: bench.op(), columns: { stage: column } });
      expect(refused).toMatchObject({ ok: false, problem: { code: 'column_taken' } });
    }
    expect(stateOf(bench)).toBe(before);
    bench.ask('mendColumns', { op: bench.op(), columns: { stage: 1 } });
    expect(reconcile(bench)).toMatchObject({ handMoves: 0, repaired: 0 });
    expect(bench.ask('move', { ...write(bench, card(bench)), ...PARK }).stage).toBe('nurture');
    expect(bench.values('Leads')[1][0]).toBe('Nurture');
  });

  test('Scenario 22: ids and the hidden column gone together are for version history, never for new ids', () => {
    const bench = team();
    const last = bench.engine.used(bench.tabId('Leads')).columns;
    change(bench, `s.deleteColumn(${last}); s.deleteColumn(${own(bench, 'Lead ID')});`);
    const before = stateOf(bench);
    const reply = bench.reply('mendColumns', { op: bench.op(), columns: {} });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'ids_missing' } });
    expect(!reply.ok && reply.problem.text).toContain('File > Version history');
    expect(stateOf(bench)).toBe(before);
  });

  test('Scenario 22: the hidden column alone is made anew from History', () => {
    const bench = team();
    answerAll(bench, card(bench));
    const seen = card(bench);
    change(bench, `s.deleteColumn(${bench.engine.used(bench.tabId('Leads')).columns});`);
    bench.ask('mendColumns', { op: bench.op(), columns: {} });
    expect(bench.ask('boot', BOOT)).toMatchObject({ reconciled: { repaired: 3, handMoves: 0, newLeads: 0 } });
    expect(card(bench)).toMatchObject({ stage: seen.stage, answers: seen.answers, revision: seen.revision });
  });
});

test('Scenario 23: tabs that were renamed and moved are known by their id; a copy of one is not used', () => {
  const bench = team();
  bench.asOwner(
    `function change() {
      var s = SpreadsheetApp.getActiveSpreadsheet();
      s.getSheetByName("History").copyTo(s).setName("Kept");
      s.getSheetByName("Leads").copyTo(s).setName("Copy of Leads");
      s.getSheetByName("History").setName("Old");
      s.getSheetByName("Kept").setName("History");
      s.getSheetByName("Leads").setName("Customers");
      s.setActiveSheet(s.getSheetByName("Old")); s.moveActiveSheet(1);
    }`,
    'change',
  );
  const copies = [stateOfTab(bench, 'History'), stateOfTab(bench, 'Copy of Leads')];
  const before = bench.values('Old').length;
  bench.ask('move', { ...write(bench, card(bench)), ...PARK });
  expect(bench.values('Old')).toHaveLength(before + 1);
  expect([stateOfTab(bench, 'History'), stateOfTab(bench, 'Copy of Leads')]).toEqual(copies);
  expect(reconcile(bench)).toMatchObject({ copiedRows: 0, newLeads: 0, handMoves: 0 });
});

const stateOfTab = (bench: Bench, tab: string): string => JSON.stringify(bench.values(tab));

describe('Scenario 24: the History tab is deleted', () => {
  const gone = () => {
    const bench = team();
    bench.asOwner(
      'function drop() { var s = SpreadsheetApp.getActiveSpreadsheet(); s.deleteSheet(s.getSheetByName("History")); }',
      'drop',
    );
    return bench;
  };

  test.each(['boot', 'move', 'reconcile', 'refreshFunnel', 'adopt'] as const)(
    'Scenario 24: %s refuses, and starts no new one',
    (method) => {
      const bench = gone();
      const { engine } = bench;
      const before = stateOf(bench);
      const calls = {
        boot: BOOT,
        move: { op: bench.op(), actor: 'Tanaka', leadId: 'L-0001', row: 2, revision: 2, ...PARK },
        reconcile: { op: bench.op(), actor: 'Tanaka' },
        refreshFunnel: { quick: false },
        adopt: { op: bench.op(), actor: 'Tanaka', choices: {}, language: 'en' },
      } as const;
      const reply = bench.reply(method, calls[method] as never);
      expect(reply).toMatchObject({ ok: false, problem: { code: 'tab_missing' } });
      expect(!reply.ok && reply.problem.text).toMatch(/^The History tab is missing.+File > Version history/);
      expect(engine.sheets().map(({ name }) => name)).not.toContain('History');
      expect(stateOf(bench)).toBe(before);
    },
  );

  test('Scenario 24: one that Google fails to open is not taken for a missing one', () => {
    const bench = team();
    const before = stateOf(bench);
    for (const name of ['Spreadsheet.getSheets', 'DeveloperMetadataFinder.find', 'Range.getValues']) {
      const { result } = withFaults(
        bench,
        (call) =>
          call.name === name ? { message: 'Service Spreadsheets failed while accessing document' } : null,
        () => bench.reply('boot', BOOT),
      );
      expect(result).toMatchObject({ ok: false, problem: { code: 'google_unanswered' } });
    }
    expect(stateOf(bench)).toBe(before);
  });
});

test('Scenario 25: of a row copied with its id the lower one gets a new id; both are named, History is not split', () => {
  const bench = team();
  const id = bench.tabId('Leads');
  const area = { row: 1, column: 0, rows: 1, columns: bench.engine.used(id).columns };
  const before = history(bench);
  bench.engine.write(id, { ...area, row: 4 }, bench.engine.read(id, area));
  const found = bench.ask('boot', BOOT).reconciled;
  expect(found).toMatchObject({
    copiedRows: 1,
    newLeads: 0,
    repeated: [{ row: 5, leadId: 'L-0004', of: 'L-0001' }],
  });
  const ids = bench.values('Leads').map((row) => row[own(bench, 'Lead ID') - 1]);
  expect(ids.slice(1)).toEqual(['L-0001', 'L-0002', 'L-0003', 'L-0004']);
  expect(history(bench).slice(0, before.length)).toEqual(before);
  const [entered, ...more] = history(bench).slice(before.length);
  expect([entered[1], entered[2], entered[10], entered[13]]).toEqual([
    'L-0004',
    'entered',
    'L-0001',
    'Entered at Screening from Seminar; repeats L-0001',
  ]);
  expect(more).toEqual([]);
});

test('Scenario 26: rows of nothing but ticks and formulas are no leads, and nothing is written below them', () => {
  const bench = team(3);
  const id = bench.tabId('Leads');
  const grid = bench.engine.sheets().find((sheet) => sheet.id === id)!;
  if (grid.rows < 1000) bench.engine.insertRows(id, grid.rows, 1000 - grid.rows);
  const ticks = bench.engine.used(id).columns;
  bench.engine.insertColumns(id, ticks, 2);
  const ghosts = Array.from({ length: 999 }, () => [{ value: false }, { value: null, formula: '=""' }]);
  bench.engine.write(id, { row: 1, column: ticks, rows: 999, columns: 2 }, ghosts as never);
  const before = history(bench).length;
  expect(reconcile(bench)).toMatchObject({ newLeads: 0, handMoves: 0 });
  expect(history(bench)).toHaveLength(before);
  put(bench, 5, 1, 'Newcomer KK');
  expect(reconcile(bench)).toMatchObject({ newLeads: 1 });
  expect(bench.values('Leads')[4][own(bench, 'Lead ID') - 1]).toBe('L-0004');
  // A column of ticks in History: what is appended stands below it, and is read.
  const historyId = bench.tabId('History');
  const width = bench.engine.used(historyId).columns;
  const sheet = bench.engine.sheets().find((one) => one.id === historyId)!;
  if (sheet.columns <= width) bench.engine.insertColumns(historyId, width, 1);
  if (sheet.rows < 500) bench.engine.insertRows(historyId, sheet.rows, 500 - sheet.rows);
  bench.engine.write(
    historyId,
    { row: 1, column: width, rows: 499, columns: 1 },
    Array.from({ length: 499 }, () => [{ value: false }]),
  );
  const moved = bench.ask('move', { ...write(bench, card(bench)), ...PARK });
  expect(moved.stage).toBe('nurture');
  expect(card(bench).timeline[0].summary).toContain('moved it from Screening to Nurture');
  expect(reconcile(bench)).toMatchObject({ handMoves: 0, repaired: 0 });
});

test('Scenario 27: with a filter on, hidden rows are counted and written to like the others', () => {
  const bench = team(6);
  bench.asOwner(
    `function change() {
      var s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Leads");
      s.getDataRange().createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["Company 2", "Company 3"]).build());
      s.hideRows(5);
    }`,
    'change',
  );
  const seen = card(bench, 'L-0003');
  bench.ask('move', { ...write(bench, seen), ...PARK });
  expect(bench.values('Leads')[3][own(bench, 'Stage') - 1]).toBe('Nurture');
  put(bench, 3, own(bench, 'Stage'), 'Closing');
  expect(reconcile(bench)).toMatchObject({ handMoves: 1, goneRows: 0 });
  expect(bench.ask('refreshFunnel', { quick: false }).leads).toBe(6);
  expect(bench.ask('planUndo', {}).leads).toBe(6);
});

describe('Scenario 28: a protected range', () => {
  const protectedBench = (range: string, tab = 'Leads') => {
    const bench = team(3, { user: 'rep@team.test' });
    bench.asOwner(
      `function guard() {
        var p = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("${tab}").getRange("${range}").protect();
        p.setDescription("Head of sales only").removeEditors(p.getEditors());
      }`,
      'guard',
    );
    return bench;
  };

  test.each([
    ['the lead’s own cells', 'A1:Z20', 'Leads'],
    ['History', 'A1:N400', 'History'],
  ])(
    'Scenario 28: over %s: nothing is half done, and the range and who can change it are named',
    (_what, range, tab) => {
      const bench = protectedBench(range, tab);
      const seen = card(bench);
      const before = stateOf(bench);
      const answer = { gate: 'screening', item: 'need', answer: 'confirmed' as const, evidence: 'x' };
      const one = { leadId: 'L-0002', row: 3, revision: 2 };
      const batch = { what: 'assign' as const, owner: 'Mori', reason: '', note: '', revisitOn: '' as const };
      const replies = [
        bench.reply('move', { ...write(bench, seen), ...PARK }),
        ...(tab === 'Leads' ? [bench.reply('answer', { ...write(bench, seen), ...answer })] : []),
      ];
      for (const reply of replies) {
        expect(reply).toMatchObject({ ok: false, problem: { code: 'protected_here' } });
        expect(!reply.ok && reply.problem.text).toMatch(
          new RegExp(
            `^“${tab}” is protected \\(Head of sales only \\(${range}\\)\\), so nothing was changed\\. owner@team\\.test can let`,
          ),
        );
      }
      const bulk = bench.reply('bulk', { op: bench.op(), actor: 'Tanaka', leads: [one], ...batch });
      if (bulk.ok)
        expect(bulk.value).toMatchObject({ done: 0, skipped: [{ why: { code: 'protected_here' } }] });
      else expect(bulk.problem.code).toBe('protected_here');
      expect(stateOf(bench)).toBe(before);
    },
  );

  test('Scenario 28: over other rows or the team’s own columns, it is in nobody’s way', () => {
    const bench = protectedBench('A1:H20');
    expect(bench.ask('move', { ...write(bench, card(bench)), ...PARK }).stage).toBe('nurture');
    const below = protectedBench('I3:Z3');
    expect(below.ask('move', { ...write(below, card(below)), ...PARK }).stage).toBe('nurture');
  });

  test('Scenario 28: what was typed into a protected row waits for somebody who may record it; the sidebar opens', () => {
    const bench = protectedBench('A3:Z3');
    put(bench, 3, own(bench, 'Stage'), 'Closing');
    const before = history(bench).length;
    const opened = bench.ask('boot', BOOT);
    expect(opened).toMatchObject({
      readOnly: null,
      unrecorded: { code: 'protected_here' },
      reconciled: null,
    });
    expect(history(bench)).toHaveLength(before);
    bench.host.host.user.email = 'owner@team.test';
    expect(bench.ask('boot', { ...BOOT, op: 'boot0002' })).toMatchObject({ reconciled: { handMoves: 1 } });
  });
});

test('Scenario 29: for a viewer or commenter everything can be read, nothing is tried, nothing changes', () => {
  const bench = team(3, { user: 'guest@other.test' });
  const seen = card(bench);
  put(bench, 3, own(bench, 'Stage'), 'Closing');
  bench.host.host.user.viewer = true;
  const before = stateOf(bench);
  const opened = bench.ask('boot', BOOT);
  expect(opened).toMatchObject({ pipeline: 'ready', readOnly: { code: 'read_only' }, reconciled: null });
  expect(opened.today?.person).toBeDefined();
  expect(bench.ask('openLead', { leadId: 'L-0001' })).toMatchObject({ kind: 'lead' });
  expect(bench.ask('funnelReport', { text: true }).text).toContain('Screening');
  const refused = bench.reply('move', { ...write(bench, seen), ...PARK });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'read_only' } });
  // No trigger runs for them, and none is needed.
  bench.type('Settings', 40, 1, null);
  expect(stateOf(bench)).toBe(before);
});
