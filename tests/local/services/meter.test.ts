/** The meter: what counts as a service call, and what the cost model says it takes. */
import { bench } from './bench';

function measure(lines: string) {
  const { host } = bench(
    `function main() { var ss = SpreadsheetApp.getActiveSpreadsheet(); var sheet = ss.getSheets()[0]; ${lines} }`,
  );
  host.run('main');
  return host.meter.take();
}

/** `getSheets()` of the lines above is one metadata call of 2 ms; loading the script is 700. */
const BASE = 702;

test.each([
  [
    'handles are free',
    'var r = sheet.getRange(1,1,5,5); r.offset(1,1,1,1); r.getRow(); r.getA1Notation(); r.getSheet(); ss.getRange("A1");',
    0,
    0,
    0,
  ],
  [
    'ids, names and sizes are metadata',
    'sheet.getName(); sheet.getSheetId(); sheet.getMaxRows(); ss.getSpreadsheetTimeZone(); Session.getActiveUser();',
    0,
    5,
    10,
  ],
  ['metadata lookups are metadata', 'sheet.createDeveloperMetadataFinder().withKey("k").find();', 0, 1, 2],
  [
    'getValues is a round trip and 8.5 ms per 1,000 cells',
    'sheet.getRange(1,1,100,10).getValues();',
    1,
    0,
    158.5,
  ],
  [
    'setValues is cached',
    'sheet.getRange(1,1,10,10).setValues(Array.from({length: 10}, function () { return new Array(10).fill(1); }));',
    1,
    0,
    100,
  ],
  ['setValue is cached', 'sheet.getRange(1,1).setValue(1);', 1, 0, 1.3],
  [
    'a read after a write flushes first',
    'sheet.getRange(1,1).setValue(1); sheet.getRange(1,1).getValue();',
    2,
    0,
    1.3 + 500 + 150.0085,
  ],
  [
    'flush is paid once',
    'sheet.getRange(1,1).setValue(1); SpreadsheetApp.flush(); sheet.getRange(1,1).getValue();',
    3,
    0,
    1.3 + 500 + 150.0085,
  ],
  ['getLastRow is a read', 'sheet.getLastRow();', 1, 0, 150],
  ['appendRow', 'sheet.appendRow([1,2,3]);', 1, 0, 110],
  [
    'properties',
    'var p = PropertiesService.getDocumentProperties(); p.getProperty("a"); p.setProperty("a", "b");',
    2,
    0,
    92,
  ],
  ['cache', 'var c = CacheService.getDocumentCache(); c.get("a"); c.put("a", "b");', 2, 0, 96],
  ['a lock', 'var l = LockService.getDocumentLock(); l.tryLock(1); l.releaseLock();', 1, 0, 50],
  ['structure changes', 'sheet.insertRowsAfter(1, 2); sheet.setFrozenRows(1);', 2, 0, 220],
  ['waiting', 'Utilities.sleep(40);', 0, 0, 40],
] as const)('%s', (_what, lines, services, metadata, ms) => {
  const { serviceCalls, metadataCalls, modelledMs } = measure(lines);
  expect({ serviceCalls, metadataCalls: metadataCalls - 1 }).toEqual({
    serviceCalls: services,
    metadataCalls: metadata,
  });
  expect(modelledMs - BASE).toBeCloseTo(ms, 3);
});

test('a block beyond the write cache costs 55 ms per 1,000 cells', () => {
  const lines =
    'sheet.insertRowsAfter(100, 1900); sheet.getRange(1,1,2000,10).setValues(Array.from({length: 2000}, function () { return new Array(10).fill(1); }));';
  expect(measure(lines).modelledMs - BASE).toBeCloseTo(110 + 1100, 3);
});

test('the log names the calls, and taking it starts again', () => {
  const { host } = bench(
    'function main() { var s = SpreadsheetApp.getActiveSheet(); s.getRange(1,1).setValue(1); s.getLastRow(); }',
  );
  host.run('main');
  expect(host.meter.take().log).toEqual([
    'SpreadsheetApp.getActiveSheet',
    'Range.setValue',
    'Sheet.getLastRow',
  ]);
  expect(host.meter.take()).toEqual({
    serviceCalls: 0,
    metadataCalls: 0,
    modelledMs: 0,
    log: [],
    calls: [],
    holds: [],
  });
});

test('service calls are priced one by one, with the flush they wait for and the cells they read', () => {
  const { host } = bench(
    'function main() { var s = SpreadsheetApp.getActiveSheet(); s.getRange(1,1).setValue(1); s.getRange(1,1,10,2).getValues(); s.getRange(1,1,10,2).getValues(); }',
  );
  host.run('main');
  const { calls } = host.meter.take();
  expect(calls.map(({ name, ms, cellsRead }) => [name, Number(ms.toFixed(3)), cellsRead])).toEqual([
    ['Range.setValue', 1.3, 0],
    ['Range.getValues', 650.17, 20],
    ['Range.getValues', 150.17, 20],
  ]);
});

test('calls among stand-ins are not counted twice', () => {
  const { host } = bench('function main() { SpreadsheetApp.getActiveSpreadsheet().appendRow([1]); }');
  host.run('main');
  expect(host.meter.take().serviceCalls).toBe(1);
});

test('a formula with a custom function makes readers wait 500 ms', () => {
  const { host, engine } = bench(
    'function F() { return 1; } function main() { SpreadsheetApp.getActiveSheet().getRange(1,1).getValue(); }',
  );
  engine.write(0, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: null, formula: '=F()' }]]);
  host.run('main');
  expect(host.meter.take().modelledMs).toBeCloseTo(700 + 2 + 150.0085 + 500, 3);
});

const READING = 'SpreadsheetApp.getActiveSheet().getRange(1,1,100,10).getValues();';

test.each([
  [
    'until it is released',
    `var l = LockService.getDocumentLock(); l.tryLock(1); ${READING} l.releaseLock(); ${READING}`,
    [160.5],
  ],
  ['until the run ends', `LockService.getDocumentLock().tryLock(1); ${READING}`, [160.5]],
  [
    'until an alert, which drops it',
    `LockService.getDocumentLock().tryLock(1); SpreadsheetApp.getUi().alert("?"); ${READING}`,
    [2],
  ],
  [
    'once, though it is asked for twice',
    `var l = LockService.getDocumentLock(); l.tryLock(1); l.tryLock(1); l.releaseLock(); l.releaseLock();`,
    [50],
  ],
  [
    'each time',
    `var l = LockService.getDocumentLock(); l.tryLock(1); l.releaseLock(); l.tryLock(1); ${READING} l.releaseLock();`,
    [0, 160.5],
  ],
  [
    'not at all, where it is another lock',
    `var l = LockService.getUserLock(); l.tryLock(1); ${READING} l.releaseLock();`,
    [],
  ],
])('the document lock is held %s', (_when, lines, expected) => {
  const { holds } = measure(lines);
  expect(holds.map((ms) => Number(ms.toFixed(3)))).toEqual(expected);
});
