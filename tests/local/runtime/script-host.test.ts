/** What the host does around a script: values over the wire, triggers, rights, locks, state that lasts. */
import { functionRealm } from '../../../local/runtime/function-realm';
import { bench } from '../services/bench';

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };

describe('google.script.run', () => {
  const { host } = bench(`
    function echo(x) { return x; }
    function kindOf(x) { return Object.prototype.toString.call(x) + (x instanceof Array) + (x instanceof Object); }
    function when() { return { a: [new Date()] }; }
    function keyed() { return { m: new Map([[1, 2]]), s: new Set([1]) }; }
    function handle() { return [SpreadsheetApp.getActiveSheet()]; }
    function loop() { var o = {}; o.o = o; return o; }
    function none() {}
    function holes() { return [1, undefined, null]; }
    function secret_() { return 1; }
    function later() { return Promise.resolve(5); }
    var arrow = function () { return 'arrow'; };
    function boom() { throw new TypeError('no'); }
    var tools = { hit: function () { return 'dotted'; } };
  `);
  const round: Record<string, unknown> = {};
  round.self = round;

  test.each([
    ['[C] a Date', [1, new Date()], 1],
    ['[C] a function', [() => 1], 0],
    ['undefined', [undefined], 0],
    ['[C] a cycle', ['a', 'b', round], 2],
    ['[C] a nested Date', [{ a: [new Date()] }], 0],
    ['[C] a Map', [new Map()], 0],
    ['[C] a Set', [{ s: new Set() }], 0],
  ])('%s is refused on the way in, by its place', (_what, args, at) => {
    expect(() => host.call('echo', args as unknown[])).toThrow(
      `Failed due to illegal value in property: ${at}`,
    );
  });
  test('[C] undefined inside an array becomes null', () => {
    expect(host.call('echo', [[1, undefined]])).toEqual([1, null]);
  });
  test('[C] what arrives is a copy of the script’s own realm', () => {
    const given = { a: 1 };
    expect(host.call('echo', [given])).not.toBe(given);
    expect(host.call('kindOf', [[1]])).toBe('[object Array]truetrue');
  });
  test('[C] a reply that holds a Date or a service object arrives as null', () => {
    expect(host.call('when')).toBeNull();
    expect(host.call('handle')).toBeNull();
    expect(host.call('loop')).toBeNull();
  });
  test('[C] Map and Set arrive as {}, undefined as null', () => {
    expect(host.call('keyed')).toEqual({ m: {}, s: {} });
    expect(host.call('none')).toBeNull();
    expect(host.call('holes')).toEqual([1, null, null]);
  });
  test('[C] names that end in _ and methods of objects cannot be called, menus may name them', () => {
    expect(() => host.call('secret_')).toThrow('Script function not found: secret_');
    expect(() => host.call('tools.hit')).toThrow('Script function not found');
    expect(() => host.call('nothing')).toThrow('Script function not found: nothing');
    expect(host.run('secret_')).toBe(1);
    expect(host.run('tools.hit')).toBe('dotted');
  });
  test('[C] functions kept in variables can be called', () => expect(host.call('arrow')).toBe('arrow'));
  test('[C] async functions run to their end', () => expect(host.call('later')).toBe(5));
  test('an error keeps its name and message', () => {
    expect(() => host.call('boom')).toThrow(expect.objectContaining({ name: 'TypeError', message: 'no' }));
  });
});

describe('executions', () => {
  test('[C] every execution starts from nothing', () => {
    const { host } = bench('var n = 0; function next() { return ++n; }');
    expect([host.run('next'), host.run('next')]).toEqual([1, 1]);
  });
  test('[C] a service call at the top level that is not permitted kills onOpen', () => {
    const { host } = bench('var p = PropertiesService.getUserProperties(); function onOpen() {}', {
      authMode: 'NONE',
    });
    expect(() => host.open()).toThrow(
      'You do not have permission to call PropertiesService.getUserProperties',
    );
  });
  test('[C] without JSDoc tag a function is no listed custom function', () => {
    const { host } = bench(
      '/**\n * Adds.\n * @param {number} a First.\n * @param {number} b - Second.\n * @customfunction\n */\nfunction ADD(a, b) { return a + b; }\nfunction plain(x, y = 2) {}',
    );
    expect(host.functions()).toEqual([
      {
        name: 'ADD',
        description: 'Adds.',
        params: [
          { name: 'a', text: 'First.' },
          { name: 'b', text: 'Second.' },
        ],
        custom: true,
        hidden: false,
      },
      {
        name: 'plain',
        description: '',
        params: [
          { name: 'x', text: '' },
          { name: 'y', text: '' },
        ],
        custom: false,
        hidden: false,
      },
    ]);
  });
});

describe('simple triggers', () => {
  const CODE = `
    function onOpen(e) { SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addSeparator().addToUi(); console.log(String(e.authMode), e.source.getName(), e.user.getEmail() === ''); }
    function onEdit(e) { console.log(JSON.stringify([e.value, e.oldValue, e.range.rowStart, e.range.rowEnd, e.range.columnStart, e.range.columnEnd, 'value' in e, e.range.getA1Notation()])); }
  `;
  test('[C] onOpen gets LIMITED in an unpublished script, and no address', () => {
    const { host, ui, log } = bench(CODE);
    host.open();
    expect(log).toEqual(['LIMITED Untitled spreadsheet true']);
    expect(ui.menus).toEqual([
      {
        caption: 'M',
        addon: false,
        items: [{ kind: 'item', caption: 'a', functionName: 'b' }, { kind: 'separator' }],
      },
    ]);
  });
  test('[C] NONE knows no document and no properties', () => {
    const { host } = bench('function onOpen() { SpreadsheetApp.getActiveSpreadsheet(); }', {
      authMode: 'NONE',
    });
    expect(() => host.open()).toThrow(
      'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet',
    );
  });
  test.each(['showSidebar(HtmlService.createHtmlOutput("x"))', 'alert("x")', 'prompt("x")'])(
    '[C] a simple trigger cannot call %s',
    (call) => {
      const { host } = bench(`function onOpen() { SpreadsheetApp.getUi().${call}; }`);
      expect(() => host.open()).toThrow('You do not have permission to call Ui.');
    },
  );
  test('[C] value and oldValue stand for single cells only, and as text [L]', () => {
    const { host, engine, log } = bench(CODE);
    engine.onPersonEdit((change) => host.edit(change));
    engine.personWrites(0, A1, [[{ value: true }]]);
    engine.personWrites(0, A1, [[{ value: 46024 }]]);
    engine.personWrites(0, { ...A1, rows: 2 }, [[{ value: 1 }], [{ value: 2 }]]);
    engine.personWrites(0, A1, [[{ value: null }]]);
    expect(log.map((line) => JSON.parse(line))).toEqual([
      ['TRUE', null, 1, 1, 1, 1, true, 'A1'],
      ['46024', 'TRUE', 1, 1, 1, 1, true, 'A1'],
      [null, null, 1, 2, 1, 1, false, 'A1:A2'],
      [null, '1', 1, 1, 1, 1, false, 'A1'],
    ]);
  });
  test('[C] at most two edits wait while one is handled', () => {
    const { host, log } = bench(CODE);
    const at = (row: number) => ({ sheetId: 0, area: { ...A1, row } });
    host.edit(at(0), at(1), at(2), at(3), at(4));
    expect(log.map((line) => JSON.parse(line)[2])).toEqual([1, 2, 3]);
  });
  test('[C] scripts raise no onEdit', () => {
    const { host, engine, log } = bench(
      `${CODE} function write() { SpreadsheetApp.getActiveSheet().getRange(1,1).setValue(1); }`,
    );
    engine.onPersonEdit((change) => host.edit(change));
    host.run('write');
    expect(log).toEqual([]);
  });
});

describe('custom functions', () => {
  const custom = (body: string, formula: string) => {
    const { engine } = bench(`function F(a, b) { ${body} }`);
    engine.write(0, { ...A1, columns: 3 }, [[{ value: 46024 }, { value: 1 }, { value: null, formula }]]);
    engine.style(0, A1, [[{ numberFormat: 'yyyy-mm-dd' }]]);
    return engine.read(0, { ...A1, column: 2 })[0][0].value;
  };
  test.each([
    [
      '[C] a date arrives as a Date of the script’s realm',
      'return a instanceof Date && a.toISOString();',
      '=F(A1)',
      '2026-01-02T05:00:00.000Z',
    ],
    ['[C] a range arrives as rows', 'return a instanceof Array && a[0].length;', '=F(A1:B1)', 2],
    ['[L] a missing argument is undefined', 'return typeof b;', '=F(1)', 'undefined'],
    ['[L] an empty cell is ""', 'return a === "";', '=F(D1)', true],
    ['[C] names are case-insensitive', 'return 7;', '=f()', 7],
    [
      '[C] it may read the workbook',
      'return SpreadsheetApp.getActiveSheet().getRange("B1").getValue();',
      '=F()',
      1,
    ],
    ['[C] it cannot write', 'SpreadsheetApp.getActiveSheet().getRange("D1").setValue(1);', '=F()', '#ERROR!'],
    ['[C] it has no Ui', 'SpreadsheetApp.getUi();', '=F()', '#ERROR!'],
    ['[C] it does not know the person', 'return Session.getActiveUser().getEmail() === "";', '=F()', true],
    ['a throw shows #ERROR!', 'throw new Error("x");', '=F()', '#ERROR!'],
  ])('%s', (_rule, body, formula, expected) => expect(custom(body, formula)).toBe(expected));
});

describe('locks', () => {
  const take = 'var lock = LockService.getDocumentLock(); lock.tryLock(100);';
  test('[C] are dropped at an alert', () => {
    const { host } = bench(
      `function f() { ${take} var had = lock.hasLock(); SpreadsheetApp.getUi().alert('x'); return [had, lock.hasLock()]; }`,
    );
    expect(host.call('f')).toEqual([true, false]);
  });
  test('[C] are dropped at a prompt', () => {
    const { host } = bench(
      `function f() { ${take} SpreadsheetApp.getUi().prompt('x'); return lock.hasLock(); }`,
    );
    expect(host.call('f')).toBe(false);
  });
  test('[C] end with the execution', () => {
    const { host } = bench(
      `function f() { ${take} } function g() { return LockService.getDocumentLock().hasLock(); }`,
    );
    host.run('f');
    expect(host.run('g')).toBe(false);
  });
  test('[C] the document lock is null outside a document', () => {
    const { host } = bench(
      'function f() { return [LockService.getDocumentLock(), CacheService.getDocumentCache(), PropertiesService.getDocumentProperties()]; }',
      { inDocument: false },
    );
    expect(host.call('f')).toEqual([null, null, null]);
  });
  test('[C] contention: tryLock answers false, waitLock throws', () => {
    const { host } = bench(
      'function f() { return LockService.getDocumentLock().tryLock(10); } function g() { LockService.getScriptLock().waitLock(10); }',
    );
    host.host.locks.busy = (_scope, waitMs) => waitMs < 1000;
    expect(host.run('f')).toBe(false);
    expect(() => host.run('g')).toThrow('Lock timeout: another process was holding the lock for too long.');
  });
});

test('[L] a protected range throws for whom it shuts out, and nothing is written', () => {
  const { host, engine } = bench(
    'function f() { SpreadsheetApp.getActiveSheet().getRange("A1:A3").setValue(1); }',
  );
  const area = { row: 1, column: 0, rows: 1, columns: 1 };
  host.host.state.protections.push({
    id: 1,
    sheetId: 0,
    area,
    unprotected: [],
    description: '',
    warningOnly: false,
    editors: ['owner@example.com'],
    domainEdit: false,
  });
  expect(() => host.run('f')).toThrow('You are trying to edit a protected cell or object.');
  expect(engine.used(0).rows).toBe(0);
  host.host.state.protections[0].warningOnly = true;
  host.run('f');
  expect(engine.used(0).rows).toBe(3);
});

test('scopes: the address is told only where the manifest asks for it', () => {
  const code = 'function f() { return Session.getActiveUser().getEmail(); }';
  const manifest = (scopes: string[]) => ({ 'appsscript.json': JSON.stringify({ oauthScopes: scopes }) });
  const none = bench(code, { files: manifest(['https://www.googleapis.com/auth/spreadsheets.currentonly']) });
  const asked = bench(code, { files: manifest(['https://www.googleapis.com/auth/userinfo.email']) });
  expect([none.host.run('f'), asked.host.run('f')]).toEqual(['', 'ann@example.com']);
});

test('what hangs on the workbook is saved and found again', () => {
  const code = `
    function keep() {
      var s = SpreadsheetApp.getActiveSheet();
      s.getRange('B:B').addDeveloperMetadata('k', 'v');
      s.getRange('A1:A2').protect().setDescription('p').setWarningOnly(true);
      SpreadsheetApp.getActive().setNamedRange('Names', s.getRange('A1:A2'));
      s.insertChart(s.newChart().asBarChart().addRange(s.getRange('A1:B3')).setTitle('T').setPosition(1, 1, 0, 0).build());
      PropertiesService.getDocumentProperties().setProperty('p', 'q');
    }
    function find() {
      var s = SpreadsheetApp.getActiveSheet();
      return [s.createDeveloperMetadataFinder().withKey('k').find()[0].getValue(), s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getDescription(),
        SpreadsheetApp.getActive().getRangeByName('Names').getA1Notation(), s.getCharts()[0].getOptions().get('title'), PropertiesService.getDocumentProperties().getProperty('p')];
    }`;
  const first = bench(code);
  first.host.run('keep');
  first.engine.personRestructures({ sheetId: 0, axis: 'row', kind: 'insert', at: 0, count: 1 });
  const saved = JSON.parse(JSON.stringify(first.host.save()));
  expect(bench(code, { saved }).host.call('find')).toEqual(['v', 'p', 'A2:A3', 'T', 'q']);
});

describe('dates and zones', () => {
  test.each(['Asia/Tokyo', 'America/Los_Angeles', 'Europe/London', 'America/Sao_Paulo', 'UTC'])(
    '[C] a Date is an instant shown on the wall clock of %s, and comes back as that instant',
    (timeZone) => {
      const { host, engine } = bench(
        `function f(ms) { var r = SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(new Date(ms)); return [r.getValue().getTime(), Utilities.formatDate(r.getValue(), SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss')]; }`,
        { timeZone },
      );
      const ms = Date.UTC(2026, 6, 1, 12, 34, 56);
      const [back, text] = host.call('f', [ms]) as [number, string];
      expect(back).toBe(ms);
      const serial = engine.read(0, A1)[0][0].value as number;
      expect(
        new Date(Math.round((serial - 25569) * 86400000)).toISOString().slice(0, 19).replace('T', ' '),
      ).toBe(text);
    },
  );
});

test('functions are found at the top level only, whatever stands in strings, templates and expressions', () => {
  const { host } = bench(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the script under test holds a template
    'var X = (() => { function inner() {} return { a: 1 / 2, b: /[/}]{/g, c: `}${`{`}` }; })(); function one() { function two() {} }\n' +
      '// function three() {}\n"function four() {}"; const five = (a, b) => a; let six = async x => x; var seven = function (q) {};',
  );
  expect(host.functions().map((f) => [f.name, ...f.params.map((p) => p.name)])).toEqual([
    ['one'],
    ['five', 'a', 'b'],
    ['six', 'x'],
    ['seven', 'q'],
  ]);
});

test('in a page, without vm, scripts still see neither window nor timers, and load from nothing', () => {
  const code = `
    var n = 0;
    function f() { return [typeof window, typeof setTimeout, typeof process, typeof fetch, typeof globalThis.fetch, ++n, SpreadsheetApp.getActiveSheet().getName()]; }
    function secret_() {}
    async function later() {}`;
  const { host } = bench(code, { realm: functionRealm });
  const seen = ['undefined', 'undefined', 'undefined', 'undefined', 'undefined', 1, 'Sheet1'];
  expect(host.call('f')).toEqual(seen);
  expect(host.call('f')).toEqual(seen);
  expect(() => host.run('later')).toThrow('Asynchronous functions are not available in the page');
});
