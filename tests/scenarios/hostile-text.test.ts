/** Scenarios 31, 32 and 39: any text, in any place, comes back as it was, and nothing is made of it. */
import type { EngineCell } from '../../local/engine/engine';
import { oneRealm } from '../rpc/fuzz/scenes';
import { payloads, whichPayloads } from '../support/payloads';
import { card, team, write } from '../support/team';
import { type Bench, benchOfRows } from '../support/workbench';

jest.setTimeout(300_000);

const TEXTS = payloads();
const HEADER = ['Company', 'Contact', 'Email', 'Source', 'Owner', 'Status', 'Note'];

/** What the report's own formulas are made of: sums over our tabs, and a link to a row of History. */
const OWN_FUNCTIONS = [
  'COUNTA',
  'COUNTIF',
  'HYPERLINK',
  'IF',
  'LEFT',
  'LEN',
  'MAX',
  'N',
  'SUM',
  'SUMPRODUCT',
];

function requireOwnFormulas({ engine }: Bench): void {
  for (const { id, name } of engine.sheets()) {
    const { rows, columns } = engine.used(id);
    const cells = engine.read(id, { row: 0, column: 0, rows, columns }).flat();
    const formulas = cells.flatMap(({ formula }) => formula ?? []);
    expect([name, name === 'Funnel' || formulas.length === 0]).toEqual([name, true]);
    for (const formula of formulas.map((one) => one.replace(/\d+/g, '#'))) {
      const called = (formula.match(/[A-Z.]+(?=\()/gi) ?? []).filter((one) => !OWN_FUNCTIONS.includes(one));
      expect([formula, called]).toEqual([formula, []]);
      // Sums end in tabs of ours; a link goes to a place in this file, and shows a number or one text.
      if (formula.startsWith('=HYPERLINK'))
        expect(formula).toMatch(/^=HYPERLINK\("#gid=#&range=[A-Z]+#";(#|"([^"]|"")*")\)$/);
      else expect(formula.replace(/'(History|Answers)'!/g, '')).not.toMatch(/['!]/);
    }
  }
}

function withReport(bench: Bench): Bench {
  bench.ask('refreshFunnel', { quick: false });
  return bench;
}

function rowsBelow(bench: Bench, tab: string): unknown[][] {
  return bench.values(tab).slice(1);
}

/** As cells hold it that a person typed or a file brought. */
const asText = (value: string): EngineCell => ({ value: value === '' ? null : value, forced: true });

function sheetOf(texts: readonly string[]): Bench {
  const rows = texts.map((text) => [text, text, text, text, text, text, text]);
  const bench = benchOfRows([HEADER, ...rows], { realm: oneRealm().make });
  const area = { row: 1, column: 0, rows: rows.length, columns: HEADER.length };
  bench.engine.write(
    bench.tabId('Leads'),
    area,
    rows.map((row) => row.map(asText)),
  );
  return bench;
}

test(`Scenario 31: ${whichPayloads} in every cell of a sheet that is adopted: none is touched, none becomes a formula`, () => {
  const bench = sheetOf(TEXTS);
  const before = bench.values('Leads');
  bench.select('Leads', 2);
  const plan = bench.ask('planAdoption', { choices: {}, language: 'en' });
  // Every word somebody may have put for a stage is given one.
  const statuses = Object.fromEntries(plan.statuses.map(({ word }) => [word, 'screening']));
  const { leads } = bench.ask('adopt', {
    op: bench.op(),
    actor: '=HYPERLINK("http://example.test")',
    choices: { statuses },
    language: 'en',
  });
  expect(leads).toBe(plan.leads);
  expect(leads).toBeGreaterThan(TEXTS.length * 0.9);
  const now = bench.values('Leads').map((row) => row.slice(0, HEADER.length));
  expect(now).toEqual(before.map((row) => row.slice(0, HEADER.length)));
  // Blank ends do not count (FNL-8); every other character does.
  const known = new Set(TEXTS.map((text) => text.trim()));
  const history = rowsBelow(bench, 'History');
  expect(history.length).toBeGreaterThanOrEqual(leads);
  for (const row of history) for (const at of [6, 8]) if (row[at] !== null) expect(known).toContain(row[at]);
  expect(history[0][7]).toBe('=HYPERLINK("http://example.test")');

  const all = { person: 'all', role: '' as const };
  expect(bench.ask('boot', { op: bench.op(), locale: 'en', today: all }).reconciled).toBeNull();
  withReport(bench);
  expect(bench.ask('funnelReport', { text: true }).text).toContain('cmd|');
  requireOwnFormulas(bench);

  const own = bench.engine.insertSheet('Mine', 9, 800, 8);
  const formula = '=TASUKI_SOURCES(History!A1:G, Settings!A2:D)';
  bench.engine.write(own, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: null, formula }]]);
  const spilled = bench.engine.read(own, { row: 0, column: 0, rows: 800, columns: 1 }).flat();
  expect(spilled.filter((cell) => cell.formula !== undefined)).toHaveLength(1);
  expect(spilled.filter((cell) => typeof cell.value === 'string').length).toBeGreaterThan(TEXTS.length * 0.8);
});

test(`Scenario 31: ${whichPayloads} typed in the sidebar are kept and shown to the letter, or refused in words`, () => {
  const bench = team(3, { realm: oneRealm().make });
  let seen = card(bench);
  const taken: string[] = [];
  let refused = 0;
  const evidence = { gate: 'screening', item: 'need', answer: 'confirmed' as const };
  for (const [at, text] of TEXTS.entries()) {
    const wish = { ...write(bench, seen), touch: 'mail.sent' as const, note: text, on: '' as const };
    const reply = bench.reply('touch', wish);
    if (!reply.ok) {
      expect(['text_unfit', 'text_too_long']).toContain(reply.problem.code);
      expect(reply.problem.text).toMatch(/^The note /);
      refused++;
      continue;
    }
    seen = reply.value;
    taken.push(text);
    expect(seen.timeline[0].note).toBe(text.trim());
    // Each takes the way of a note; of the other ways, one by turns.
    if (at % 3 === 0) {
      seen = bench.ask('plan', { ...write(bench, seen), what: text, on: '' });
      expect(seen.nextAction).toBe(text.trim());
    } else if (at % 3 === 1) {
      seen = bench.ask('answer', { ...write(bench, seen), ...evidence, evidence: text });
      expect(seen.answers.find(({ item }) => item === 'need')?.evidence).toBe(text.trim());
    } else {
      const name = text.trim().slice(0, 100);
      const owned = bench.reply('assign', { ...write(bench, seen), owner: name });
      if (owned.ok) {
        seen = owned.value;
        expect(seen.owner).toBe(name);
      } else expect(['same_owner', 'text_unfit']).toContain(owned.problem.code);
    }
  }
  expect([taken.length + refused, taken.length > TEXTS.length * 0.9]).toEqual([TEXTS.length, true]);
  const notes = new Set(rowsBelow(bench, 'History').map((row) => String(row[10] ?? '')));
  for (const text of taken) expect(notes).toContain(text.trim());
  expect(bench.ask('reconcile', { op: bench.op(), actor: 'Tanaka' })).toMatchObject({
    handMoves: 0,
    repaired: 0,
  });
  withReport(bench);
  requireOwnFormulas(bench);
});

test(`Scenario 31: ${whichPayloads} as names asked for: an answer in words, and nothing is written`, () => {
  const bench = team(2, { realm: oneRealm().make });
  const before = JSON.stringify(bench.engine.save());
  for (const [at, text] of TEXTS.entries()) {
    const reply = [
      () => bench.reply('today', { person: text, role: '', actor: text }),
      () => bench.reply('handoffRecord', { person: text }),
      () => bench.reply('openLead', { leadId: text, known: text }),
      () => bench.reply('funnelRows', { key: text }),
    ][at % 37 === 0 ? 3 : at % 3]();
    if (!reply.ok) expect(reply.problem.text).not.toBe(reply.problem.code);
  }
  expect(JSON.stringify(bench.engine.save())).toBe(before);
});

test(`Scenario 31: ${whichPayloads} as words of Settings: shown where they count, named where they cannot`, () => {
  const bench = team(2, { realm: oneRealm().make });
  const settings = bench.tabId('Settings');
  const title = (name: string): number => bench.column('Settings', name) - 1;
  const at = {
    stages: title('Stages') + 1,
    items: title('Checklists') + 2,
    team: title('Team'),
    reasons: title('Reasons') + 2,
  };
  const words = Object.entries(at);
  const all = { person: 'all', role: '' as const };
  const put = (row: number, column: number, text: string): void =>
    bench.engine.write(settings, { row, column, rows: 1, columns: 1 }, [[asText(text)]]);
  const [first, rows] = [2, 8];
  for (let from = 0; from < TEXTS.length; from += rows) {
    const texts = TEXTS.slice(from, from + rows);
    for (const [, column] of words) for (const [row, text] of texts.entries()) put(first + row, column, text);
    const booted = bench.ask('boot', { op: bench.op(), locale: 'en', today: all });
    if (booted.warnings.length > 0)
      for (const { text } of booted.warnings) expect(text).toMatch(/^(In )?Settings/);
    else
      expect(booted.stages.slice(0, texts.length).map(({ label }) => label)).toEqual(
        texts.map((one) => one.trim()),
      );
    // L-0001 is in the second stage: its cell says what the stage is called.
    const stage = bench.values('Leads')[1][bench.column('Leads', 'Stage') - 1];
    if (booted.warnings.length === 0 && texts.length > 1) expect(stage).toBe(texts[1].trim());
  }
  withReport(bench);
  requireOwnFormulas(bench);
});

test('Scenario 32: what looks like a number, a date or a truth stays the text it is, in an English and a German workbook', () => {
  const texts = [
    '00123',
    '1-2',
    '1E5',
    'TRUE',
    '1,5',
    '1.5',
    '50%',
    '2026-01-02',
    '12:30',
    '$5',
    '1 000',
    '#N/A',
    '½',
  ];
  for (const locale of ['en_US', 'de_DE', 'ja_JP']) {
    const bench = team(2);
    bench.host.host.state.locale = locale;
    let seen = card(bench);
    for (const text of texts) {
      seen = bench.ask('touch', { ...write(bench, seen), touch: 'mail.sent', note: text, on: '' });
      const row = rowsBelow(bench, 'History').pop() as unknown[];
      // In a plan a day is the day it is for (decision 9).
      const what = text === '2026-01-02' ? 'x' : text;
      seen = bench.ask('plan', { ...write(bench, seen), what, on: '' });
      expect([locale, text, row[10], seen.nextAction]).toEqual([locale, text, text, what]);
    }
    // Typed columns are the other way round: an amount is a number, a day is a date.
    const owner = bench.ask('assign', { ...write(bench, seen), owner: '1,5' });
    expect(owner.owner).toBe('1,5');
  }
});

test('Scenario 39: emoji, right to left, line breaks and names of object members come back exactly', () => {
  const texts = [
    '👩‍👩‍👧‍👦 🏳️‍🌈 𠮷野家',
    'مرحبا \u202eabc\u202c שלום',
    'one\ntwo\r\nthree',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'toString',
    'e\u0301 \u00e9 ﬁ',
  ];
  const rows = texts.map((text, at) => [text, `c${at}@x.test`, text, text, text]);
  const bench = benchOfRows([['Company', 'Email', 'Source', 'Owner', 'Status'], ...rows]);
  bench.select('Leads', 2);
  const statuses = Object.fromEntries(texts.map((text) => [text, 'screening']));
  bench.ask('adopt', { op: bench.op(), actor: '__proto__', choices: { statuses }, language: 'en' });
  texts.forEach((text, at) => {
    const seen = card(bench, `L-000${at + 1}`);
    expect([seen.company, seen.source, seen.owner, seen.stage]).toEqual([text, text, text, 'screening']);
    const touched = bench.ask('touch', {
      ...write(bench, seen, text),
      touch: 'mail.sent',
      note: text,
      on: '',
    });
    expect([touched.timeline[0].note, touched.timeline[0].actor]).toEqual([text, text]);
  });
  // A stage whose key and label are such names is a stage like any other.
  const stages = bench.values('Settings');
  const settings = bench.tabId('Settings');
  const row = stages.findIndex((cells) => cells[0] === 'screening');
  const put = (column: number, text: string): void =>
    bench.engine.write(settings, { row, column, rows: 1, columns: 1 }, [[asText(text)]]);
  put(1, 'constructor');
  const booted = bench.ask('boot', { op: bench.op(), locale: 'en', today: { person: 'all', role: '' } });
  expect(booted.stages[row - 2]).toMatchObject({ key: 'screening', label: 'constructor' });
  expect(bench.values('Leads')[1][bench.column('Leads', 'Stage') - 1]).toBe('constructor');
  const sources = JSON.parse(bench.ask('funnelReport', { text: false }).json).sources;
  expect(new Set(sources.map(({ source }: { source: string }) => source)).size).toBe(texts.length);
});
