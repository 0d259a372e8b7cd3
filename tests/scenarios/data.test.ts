/** Scenarios 34 to 40, but 39: time zones, locales, clocks, a full workbook, forms, and Settings that change meanwhile. */
import { stateOf } from '../support/faults';
import { answerAll, card, team, write } from '../support/team';
import { type Bench, benchOfRows } from '../support/workbench';

const HOUR = 3_600_000;
const BOOT = { op: 'boot0001', locale: '', today: { person: 'me', role: '' } } as const;
const PARK = { to: 'nurture', reason: 'not_now', note: '', revisitOn: '' } as const;
const history = (bench: Bench) => bench.values('History').slice(1);
const own = (bench: Bench, header: string) => bench.values('Leads')[0].lastIndexOf(header) + 1;
const reconcile = (bench: Bench) => bench.ask('reconcile', { op: bench.op(), actor: 'Tanaka' });
const report = (bench: Bench) => JSON.parse(bench.ask('funnelReport', { text: false }).json);
const offer = { receiver: 'Yamamoto', message: '', override: '', instead: false };

/** Types a lead below the others. */
function addLead(bench: Bench, cells: Array<string | number | null>): void {
  const id = bench.tabId('Leads');
  const { rows } = bench.engine.used(id);
  bench.engine.write(id, { row: rows, column: 0, rows: 1, columns: cells.length }, [
    cells.map((value) => ({ value })),
  ]);
}

describe('Scenario 34: the spreadsheet’s time zone counts', () => {
  // 23:59 on the last of October in Honolulu is 1 November elsewhere, and the script's own zone is another one.
  const LATE = Date.UTC(2026, 10, 1, 9, 59);

  test.each([
    // The sheet's own lead is of October.
    ['Pacific/Honolulu', '2026-10', 2],
    ['Asia/Tokyo', '2026-11', 1],
  ])(
    'Scenario 34: entered at the end of a month in %s, a lead is of the cohort %s',
    (timeZone, month, leads) => {
      const bench = team(1, { timeZone, now: LATE });
      addLead(bench, ['Late KK', 'Doi', 'doi@late.test']);
      reconcile(bench);
      const { cohorts } = report(bench);
      expect(cohorts.find((one: { month: string }) => one.month === month)).toMatchObject({ leads });
    },
  );

  test('Scenario 34: a stay over a change of clocks lasts as long as the wall clock says', () => {
    // Clocks in New York go back on 1 November 2026.
    const bench = team(1, { timeZone: 'America/New_York', now: Date.UTC(2026, 9, 31, 16) });
    addLead(bench, ['Autumn Inc', 'Ash', 'ash@autumn.test']);
    reconcile(bench);
    bench.pass(25 * HOUR);
    const area = { row: 2, column: own(bench, 'Stage') - 1, rows: 1, columns: 1 };
    bench.engine.write(bench.tabId('Leads'), area, [[{ value: 'Meeting' }]]);
    reconcile(bench);
    const { milestones } = report(bench);
    expect(milestones.find((one: { key: string }) => one.key === 'meeting')).toMatchObject({
      reached: 1,
      medianDays: 1,
    });
  });
});

test('Scenario 35: another locale or date format changes no value; what is no date is listed, not guessed', () => {
  const bench = team(3);
  bench.ask('plan', { ...write(bench, card(bench)), what: 'Call', on: '2026-12-01' });
  const before = { report: report(bench), card: card(bench) };
  bench.host.host.state.locale = 'de_DE';
  bench.engine.style(
    bench.tabId('History'),
    { row: 1, column: 0, rows: 20, columns: 1 },
    Array.from({ length: 20 }, () => [{ numberFormat: 'dd. mmm' }]),
  );
  expect(report(bench)).toEqual(before.report);
  expect(card(bench)).toEqual(before.card);
  // Somebody types over a moment in History what no one can date.
  const row = bench.values('History').findIndex((cells) => cells[1] === 'L-0002' && cells[2] === 'entered');
  bench.engine.write(bench.tabId('History'), { row, column: 0, rows: 1, columns: 1 }, [
    [{ value: 'last spring' }],
  ]);
  const { unusable } = report(bench);
  // The row is the lead's own.
  expect(unusable).toContainEqual({ row: 3, why: expect.stringMatching(/“last spring” is not a date/) });
});

describe('Scenario 36: two events in one moment, and a clock that is set back', () => {
  test('Scenario 36: they count in the order in which they were recorded; none stands before the one it followed', () => {
    const bench = team(2);
    const ready = answerAll(bench, card(bench));
    const offered = bench.ask('offer', { ...write(bench, ready), ...offer });
    // Daylight saving ends, or the spreadsheet is given a zone further west.
    bench.pass(-3 * HOUR);
    const accepted = bench.ask('accept', { ...write(bench, offered, 'Yamamoto'), note: '' });
    bench.ask('move', {
      ...write(bench, accepted, 'Yamamoto'),
      to: 'proposal',
      reason: '',
      note: '',
      revisitOn: '',
    });
    const events = history(bench).filter((row) => row[1] === 'L-0001');
    // Of when it came in nobody knows the day.
    const moments = events.filter((row) => row[0] !== null).map((row) => Number(row[0]));
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(new Set(moments.slice(-3)).size).toBe(1);
    expect(card(bench)).toMatchObject({ stage: 'proposal', revision: events.length });
    const { negativeDurations, milestones } = report(bench);
    expect(negativeDurations).toBe(0);
    expect(milestones.find((one: { key: string }) => one.key === 'meeting').reached).toBe(1);
    bench.ask('refreshFunnel', { quick: false });
    const lines = bench.values('Funnel').map((row) => row.filter((cell) => cell !== null).join(' | '));
    expect(lines.find((line) => /^Proposal \|/.test(line))).toBeDefined();
    expect(reconcile(bench)).toMatchObject({ handMoves: 0, repaired: 0 });
  });

  test('Scenario 36: a moment that somebody typed in back to front gives no negative time, and is listed', () => {
    const bench = team(2);
    bench.ask('offer', { ...write(bench, answerAll(bench, card(bench))), ...offer, receiver: 'Tanaka' });
    const rows = bench.values('History');
    const at = rows.findIndex((row) => row[1] === 'L-0001' && row[2] === 'entered');
    bench.engine.write(bench.tabId('History'), { row: at, column: 0, rows: 1, columns: 1 }, [
      [{ value: 60_000 }],
    ]);
    const { milestones, unusable, negativeDurations } = report(bench);
    for (const { medianDays } of milestones)
      if (medianDays !== null) expect(medianDays).toBeGreaterThanOrEqual(0);
    expect(unusable.length + negativeDurations).toBeGreaterThan(0);
  });
});

describe('Scenario 37: the workbook has reached ten million cells', () => {
  const full = (spare: number) => {
    const bench = team(2);
    const { engine } = bench;
    const used = engine.sheets().reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    bench.asOwner(
      `function fill() {
        var s = SpreadsheetApp.getActiveSpreadsheet().insertSheet("Archive");
        s.deleteColumns(2, s.getMaxColumns() - 1);
        s.insertRowsAfter(s.getMaxRows(), ${10_000_000 - used - spare} - s.getMaxRows());
      }`,
      'fill',
    );
    return bench;
  };
  /** No blank row is left in History. */
  const noRoom = (bench: Bench) => {
    const id = bench.tabId('History');
    const { rows } = bench.engine.used(id);
    const sheet = bench.engine.sheets().find((one) => one.id === id)!;
    bench.engine.deleteRows(id, rows, sheet.rows - rows);
    bench.asOwner(
      `function fill() { var s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Archive"); s.insertRowsAfter(1, ${(sheet.rows - rows) * sheet.columns}); }`,
      'fill',
    );
  };

  test('Scenario 37: what no longer fits is refused whole, with what makes room', () => {
    const bench = full(0);
    noRoom(bench);
    const seen = card(bench);
    const before = stateOf(bench);
    const reply = bench.reply('move', { ...write(bench, seen), ...PARK });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'google_full' } });
    expect(!reply.ok && reply.problem.text).toMatch(/nothing was written.+File > Make a copy/);
    const bulk = { what: 'assign' as const, owner: 'Mori', reason: '', note: '', revisitOn: '' as const };
    const leads = ['L-0001', 'L-0002'].map((leadId, at) => ({ leadId, row: at + 2, revision: 2 }));
    expect(bench.reply('bulk', { op: bench.op(), actor: 'Tanaka', leads, ...bulk })).toMatchObject({
      ok: false,
      problem: { code: 'google_full' },
    });
    expect(stateOf(bench)).toBe(before);
    expect(card(bench)).toEqual(seen);
  });

  test('Scenario 37: a report needs no room, and is written all the same', () => {
    const bench = full(0);
    noRoom(bench);
    expect(bench.ask('refreshFunnel', { quick: false }).leads).toBe(2);
  });

  test('Scenario 37: a start looks first whether everything fits, in all tabs together', () => {
    const header = ['Company', 'Contact', 'Status'];
    const bench = benchOfRows([header, ['Ash KK', 'Abe', 'Contacted']]);
    const [{ rows, columns }] = bench.engine.sheets();
    bench.asOwner(
      `function fill() {
        var s = SpreadsheetApp.getActiveSpreadsheet().insertSheet("Old");
        s.deleteColumns(2, s.getMaxColumns() - 1);
        s.insertRowsAfter(s.getMaxRows(), ${10_000_000 - rows * columns - rows * 10 - 500} - s.getMaxRows());
      }`,
      'fill',
    );
    bench.select('Leads', 2);
    const before = stateOf(bench);
    const reply = bench.reply('adopt', { op: bench.op(), actor: 'Abe', choices: {}, language: 'en' });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'workbook_full' } });
    expect(stateOf(bench)).toBe(before);
  });
});

test('Scenario 38: a form that is sent twice is one lead and one that repeats it; neither is dropped, no row counts twice', () => {
  const bench = team(3);
  const before = history(bench).length;
  addLead(bench, ['Dogwood', 'Doi', 'doi@dogwood.test']);
  addLead(bench, ['Dogwood', 'Doi', ' DOI@dogwood.test ']);
  addLead(bench, ['Company 2 again', 'Other', 'p2@company2.test']);
  const found = reconcile(bench);
  expect(found).toMatchObject({
    newLeads: 3,
    repeated: [
      { row: 6, leadId: 'L-0005', of: 'L-0004' },
      { row: 7, leadId: 'L-0006', of: 'L-0002' },
    ],
  });
  const entered = history(bench).slice(before);
  expect(entered.map((row) => [row[1], row[10]])).toEqual([
    ['L-0004', null],
    ['L-0005', 'L-0004'],
    ['L-0006', 'L-0002'],
  ]);
  // The trigger fires again, somebody edits an answer: the row has its id by now.
  const area = { row: 4, column: 1, rows: 1, columns: 1 };
  bench.engine.write(bench.tabId('Leads'), area, [[{ value: 'Doi Haru' }]]);
  expect(reconcile(bench)).toMatchObject({ newLeads: 0, repeated: [] });
  expect(history(bench)).toHaveLength(before + 3);
});

describe('Scenario 40: Settings change while somebody works', () => {
  const cell = (bench: Bench, text: string): [row: number, column: number] => {
    const rows = bench.values('Settings');
    const row = rows.findIndex((cells) => cells.includes(text));
    return [row + 1, rows[row].indexOf(text) + 1];
  };
  const set = (bench: Bench, [row, column]: [number, number], value: string | null) =>
    bench.engine.write(bench.tabId('Settings'), { row: row - 1, column: column - 1, rows: 1, columns: 1 }, [
      [{ value }],
    ]);

  test('Scenario 40: a stage that is renamed while its lead is open goes on; History keeps what it said', () => {
    const bench = team();
    const seen = card(bench);
    const said = history(bench).map((row) => row[13]);
    set(bench, cell(bench, 'Screening'), 'Qualifying');
    const moved = bench.ask('touch', { ...write(bench, seen), touch: 'call.reached', note: '', on: '' });
    expect(moved.stage).toBe('screening');
    expect(
      history(bench)
        .slice(0, said.length)
        .map((row) => row[13]),
    ).toEqual(said);
    bench.ask('boot', BOOT);
    expect(bench.values('Leads')[1][own(bench, 'Stage') - 1]).toBe('Qualifying');
    expect(history(bench).filter((row) => row[11] === 'cell')).toEqual([]);
  });

  test('Scenario 40: a stage that is taken out keeps its leads and its name', () => {
    const bench = team();
    bench.ask('boot', BOOT);
    const [row] = cell(bench, 'screening');
    for (let column = 1; column <= 5; column++) set(bench, [row, column], null);
    const opened = bench.ask('boot', { ...BOOT, op: 'boot0002' });
    expect(opened.stages.map(({ key }) => key)).not.toContain('screening');
    expect(card(bench)).toMatchObject({ stage: 'screening' });
    expect(report(bench).leads).toBe(3);
    const moved = bench.ask('move', { ...write(bench, card(bench)), ...PARK });
    expect(moved.stage).toBe('nurture');
    expect(String(history(bench).at(-1)?.[13])).toContain('from Screening to Nurture');
  });

  test('Scenario 40: a question that is reworded while it is open: the answer keeps the words it was asked in', () => {
    const bench = team();
    const seen = card(bench);
    const [question] = bench.ask('boot', BOOT).gates[1].items.map((item) => item.question);
    const given = { gate: 'screening', item: 'need', answer: 'confirmed' as const, evidence: 'x' };
    bench.ask('answer', { ...write(bench, seen), ...given });
    set(bench, cell(bench, question), 'What hurts most?');
    expect(card(bench).answers).toContainEqual({
      item: 'need',
      answer: 'confirmed',
      evidence: 'x',
      reworded: true,
    });
    expect(bench.values('Answers')[1][8]).toBe(question);
    set(bench, cell(bench, 'need'), 'problem');
    const gone = bench.reply('answer', { ...write(bench, card(bench)), ...given });
    expect(gone).toMatchObject({ ok: false, problem: { code: 'unknown_item' } });
  });

  test('Scenario 40: empty Settings are the standard ones, contradictory ones count as they last were; each is named', () => {
    const bench = team();
    bench.ask('boot', BOOT);
    const [row, column] = cell(bench, 'nurture');
    set(bench, [row, column], 'meeting');
    const twice = bench.ask('boot', { ...BOOT, op: 'boot0002' });
    expect(twice.warnings.map(({ code }) => code)).toContain('settings_duplicate');
    expect(twice.warnings[0].text).toMatch(/[A-Z]\d/);
    expect(twice.stages.map(({ key }) => key)).toContain('nurture');
    const id = bench.tabId('Settings');
    const { rows, columns } = bench.engine.used(id);
    const blank = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => ({ value: null })),
    );
    bench.engine.write(id, { row: 0, column: 0, rows, columns }, blank);
    const empty = bench.ask('boot', { ...BOOT, op: 'boot0003' });
    expect(empty.warnings.length).toBeGreaterThan(0);
    expect(empty.warnings.every(({ text }) => !!text)).toBe(true);
    expect(empty.stages.length).toBeGreaterThan(5);
    expect(card(bench)).toMatchObject({ stage: 'screening' });
  });
});
