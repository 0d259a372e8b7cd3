/** From a plain sheet to a pipeline and back, through the built add-on on the strict host. */
import { sampleTruth } from '../../local/sample/truth';
import { sampleWorkbook } from '../../local/sample/workbook';
import { type Bench, benchOfRows, benchOfWorkbook } from '../support/workbench';

const TABS = {
  en: ['Leads', 'History', 'Answers', 'Settings', 'Funnel'],
  ja: ['リード一覧', '履歴', '回答', '設定', 'ファネル'],
} as const;

function sample(language: 'en' | 'ja'): { bench: Bench; leads: string } {
  const bench = benchOfWorkbook(sampleWorkbook(language), { language });
  return { bench, leads: TABS[language][0] };
}

/** Everything the team can see of its own columns: values, formulas, formats, notes, rules. */
function teamCells(bench: Bench, tab: string, columns: number): unknown {
  const id = bench.tabId(tab);
  const area = { row: 0, column: 0, rows: bench.engine.used(id).rows, columns };
  return [
    bench.engine.read(id, area),
    bench.engine.styles(id, area),
    bench.engine.notes(id, area),
    bench.engine.validations(id, area),
  ];
}

function adopt(bench: Bench, language: 'en' | 'ja') {
  return bench.ask('adopt', { op: bench.op(), actor: 'Tanaka', choices: {}, language });
}

describe.each(['en', 'ja'] as const)('adopting the sample workbook (%s)', (language) => {
  const { bench, leads } = sample(language);
  const width = bench.engine.used(bench.tabId(leads)).columns;
  const before = teamCells(bench, leads, width);
  const untouched = JSON.stringify(bench.engine.save());
  bench.select(leads, 1);
  const plan = bench.ask('planAdoption', { choices: {}, language });

  test('planning changes nothing', () => {
    expect(JSON.stringify(bench.engine.save())).toBe(untouched);
    expect(plan.leads).toBe(sampleTruth().leads);
  });

  test('what was planned is what is done, and the columns of the team stay byte for byte', () => {
    const done = adopt(bench, language);
    const { leads: of, events } = plan;
    expect(done).toEqual({ leads: of, events, already: false, left: 0, of, more: false });
    expect(bench.engine.sheets().map((sheet) => sheet.name)).toEqual(TABS[language]);
    expect(teamCells(bench, leads, width)).toEqual(before);
    expect(bench.values(TABS[language][1])).toHaveLength(plan.events + 1);
    expect(plan.newTabs).toEqual(TABS[language].slice(1));
    expect(plan.newColumns).toHaveLength(9);
  });

  test('every lead has an id, a stage that History agrees with, and a sentence for people', () => {
    const ids = bench.column(leads, language === 'ja' ? 'リードID' : 'Lead ID') - 1;
    const rows = bench.values(leads).filter((row) => /^L-\d{4}$/.test(String(row[ids])));
    expect(rows).toHaveLength(plan.leads);
    expect(new Set(rows.map((row) => row[ids])).size).toBe(plan.leads);
    const history = bench.values(TABS[language][1]).slice(1);
    expect(history.every((row) => row[11] === 'adopt' && String(row[13]).length > 3)).toBe(true);
    const again = bench.ask('reconcile', { op: bench.op(), actor: 'Tanaka' });
    expect(again).toEqual({
      handMoves: 0,
      newLeads: 0,
      copiedRows: 0,
      goneRows: 0,
      repaired: 0,
      repeated: [],
      unknownStages: [],
      left: 0,
    });
  });

  test('adopting twice changes nothing', () => {
    const once = JSON.stringify(bench.engine.save());
    expect(adopt(bench, language).already).toBe(true);
    expect(JSON.stringify(bench.engine.save())).toBe(once);
    expect(bench.reply('planAdoption', { choices: {}, language })).toMatchObject({
      ok: false,
      problem: { code: 'adopted_already' },
    });
  });

  test('the funnel of the first day is the true one', () => {
    const truth = sampleTruth();
    const summary = bench.ask('refreshFunnel', { quick: false });
    expect(summary).toMatchObject({
      leads: truth.leads,
      meetings: truth.meetings,
      won: truth.won,
      closed: truth.won + truth.lost,
      wonAmount: truth.revenue,
    });
    expect(summary.winRate).toBeCloseTo(truth.winRate, 10);
    const report = JSON.parse(bench.ask('funnelReport', { text: false }).json);
    expect(
      report.cohorts.map((one: { month: string; leads: number; won: number }) => [
        one.month,
        one.leads,
        one.won,
      ]),
    ).toEqual(truth.months.map((month) => [month.month, month.leads, month.won]));
    expect(report.duplicates).toBe(truth.duplicates);
    expect(report.negativeDurations).toBe(truth.wonBeforeInquiry);
    expect(report.milestones.find((one: { key: string }) => one.key === 'won').medianDays).toBeCloseTo(
      truth.medianDaysToWon,
      6,
    );
  });

  test('undo takes away what was added and nothing else', () => {
    expect(bench.ask('planUndo', {})).toEqual({ leads: plan.leads, laterEvents: 0 });
    bench.ask('undoAdoption', { op: bench.op(), confirmed: true });
    expect(bench.engine.sheets().map((sheet) => sheet.name)).toEqual([leads]);
    expect(teamCells(bench, leads, width)).toEqual(before);
    const fresh = sample(language).bench;
    for (const part of ['sheets', 'conditional'] as const) {
      const ours =
        part === 'sheets' ? bench.engine.sheets() : bench.engine.conditionalRules(bench.tabId(leads));
      const theirs =
        part === 'sheets' ? fresh.engine.sheets() : fresh.engine.conditionalRules(fresh.tabId(leads));
      expect(ours).toEqual(theirs);
    }
    expect(
      bench.ask('boot', { op: bench.op(), locale: language, today: { person: 'me', role: '' } }).pipeline,
    ).toBe('none');
  });
});

describe('bad input gets a clear sentence, and nothing is half done', () => {
  const header = ['Company', 'Contact', 'Email', 'Status', 'Created'];
  const lead = ['Acme', 'Ann', 'ann@acme.test', 'New', 46000];

  /** Everything that is in the workbook; ids that were given out and taken back leave no trace in it. */
  const content = (bench: Bench): string =>
    JSON.stringify([bench.engine.save(), bench.host.save()]).replace(/"(nextId|checkedOut)":\d+/g, '');

  /** Refused with this code and a sentence in both languages; the workbook is as it was. */
  function expectRefusal(make: () => Bench, code: string | RegExp): void {
    for (const language of ['en', 'ja'] as const) {
      const bench = make();
      bench.select(bench.engine.sheets()[0].name, 1);
      const before = content(bench);
      const args = { op: bench.op(), actor: 'Tanaka', choices: {}, language };
      const reply = JSON.parse(
        String(bench.host.call('rpc', [JSON.stringify({ v: 1, language, method: 'adopt', args })])),
      );
      expect(reply.ok).toBe(false);
      expect(reply.problem.code).toMatch(code);
      expect(reply.problem.text.length).toBeGreaterThan(15);
      expect(/[ぁ-ん]/.test(reply.problem.text)).toBe(language === 'ja');
      expect(content(bench)).toBe(before);
    }
  }

  test('an empty sheet', () => expectRefusal(() => benchOfRows([]), /empty/));

  test('a header and no lead', () => expectRefusal(() => benchOfRows([header]), /header_only|no_lead/));

  test('two header rows', () =>
    expectRefusal(() => benchOfRows([['Customer', '', '', 'Deal', ''], header, header, lead]), /header/));

  test('merged cells among the leads', () =>
    expectRefusal(() => {
      const bench = benchOfRows([header, lead, lead, lead]);
      bench.engine.setMerges(bench.engine.sheets()[0].id, [{ row: 1, column: 0, rows: 2, columns: 1 }]);
      return bench;
    }, /merged/));

  test('a protected tab', () =>
    expectRefusal(() => {
      const bench = benchOfRows([header, lead], { user: 'rep@team.test' });
      protect(bench, 'tab');
      return bench;
    }, /protected/));

  test('protected columns', () =>
    expectRefusal(() => {
      const bench = benchOfRows([header, lead], { user: 'rep@team.test' });
      protect(bench, 'columns');
      return bench;
    }, /protected/));

  test('a protection that reaches past the last column is named', () =>
    expectRefusal(() => {
      const bench = benchOfRows([header, lead], { user: 'rep@team.test' });
      protect(bench, 'rows');
      return bench;
    }, /protected/));

  test('200 columns: all of them work, ours come after the last', () => {
    const wide = Array.from({ length: 200 }, (_, at) => header[at] ?? `Extra ${at + 1}`);
    const bench = benchOfRows([wide, wide.map((_, at) => lead[at] ?? `value ${at}`)]);
    bench.select('Leads', 1);
    const plan = bench.ask('planAdoption', { choices: {}, language: 'en' });
    expect(plan.newColumns[0]).toBe('GS');
    expect(adopt(bench, 'en').leads).toBe(1);
    expect(bench.column('Leads', 'Lead ID')).toBe(201);
  });

  test('a tab already named History stays; ours stands beside it under another name', () => {
    const bench = benchOfRows([header, lead]);
    bench.engine.insertSheet('History', 1, 10, 5);
    bench.engine.write(bench.tabId('History'), { row: 0, column: 0, rows: 1, columns: 1 }, [
      [{ value: 'mine' }],
    ]);
    bench.select('Leads', 1);
    const plan = bench.ask('planAdoption', { choices: {}, language: 'en' });
    expect(plan.notes.map((note) => note.code)).toContain('tab_name_taken');
    adopt(bench, 'en');
    expect(bench.values('History')).toEqual([['mine']]);
    expect(bench.values('History (Tasuki)')).toHaveLength(2);
    bench.ask('undoAdoption', { op: bench.op(), confirmed: true });
    expect(bench.engine.sheets().map((sheet) => sheet.name)).toEqual(['Leads', 'History']);
  });

  test('a formula in every cell: results are read, formulas stay formulas', () => {
    const bench = benchOfRows([header]);
    const id = bench.tabId('Leads');
    const formulas = ['="Acme"&" Inc"', '="Ann"', '="ann"&"@acme.test"', '="New"', '=DATE(2026;1;5)'];
    const cells = formulas.map((formula) => ({ value: null, formula: formula.replace(/;/g, ',') }));
    bench.engine.write(id, { row: 1, column: 0, rows: 1, columns: 5 }, [cells]);
    const before = bench.engine.read(id, { row: 1, column: 0, rows: 1, columns: 5 });
    bench.select('Leads', 2);
    expect(adopt(bench, 'en').leads).toBe(1);
    expect(bench.engine.read(id, { row: 1, column: 0, rows: 1, columns: 5 })).toEqual(before);
    expect(before[0].every((cell) => cell.formula?.startsWith('='))).toBe(true);
    const opened = bench.ask('openLead', { leadId: 'L-0001' });
    expect(opened).toMatchObject({ kind: 'lead', card: { company: 'Acme Inc', contact: 'Ann' } });
  });

  test('a note of 50,001 characters is refused before anything is written', () => {
    const bench = benchOfRows([header, lead]);
    bench.select('Leads', 2);
    adopt(bench, 'en');
    const before = JSON.stringify(bench.engine.save());
    const reply = bench.reply('answer', {
      op: bench.op(),
      actor: 'Tanaka',
      leadId: 'L-0001',
      row: 2,
      revision: 1,
      gate: 'lead_quality',
      item: 'fit',
      answer: 'confirmed',
      evidence: 'x'.repeat(50_001),
    });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'text_too_long' } });
    expect(JSON.stringify(bench.engine.save())).toBe(before);
  });
});

/** Protected by the file's owner against this person, as Data > Protect sheets and ranges does it. */
function protect(bench: Bench, what: 'tab' | 'columns' | 'rows'): void {
  const script = `function protectIt() {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    var target = ${JSON.stringify(what)};
    var place = target === 'tab' ? sheet : target === 'columns' ? sheet.getRange('A:E') : sheet.getRange('1:1');
    var protection = place.protect().setDescription('Only Sato');
    protection.removeEditors(protection.getEditors());
  }`;
  bench.asOwner(script, 'protectIt');
}
