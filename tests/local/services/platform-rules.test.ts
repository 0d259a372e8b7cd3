/** The platform's rules, one row each with the fact's mark: a stand-in looser than Google fails here. */
import { answer } from './bench';

const gone = (name: string) => `return typeof ${name};`;
const D = 'var out = []; ';

/** [mark, rule, lines, what they give]; an Error stands for what must be thrown. */
type Rule = [mark: 'C' | 'L' | 'U', rule: string, lines: string, expected: unknown];

const RUNTIME: Rule[] = [
  ...[
    'setTimeout',
    'setInterval',
    'TextEncoder',
    'TextDecoder',
    'fetch',
    'URL',
    'URLSearchParams',
    'FormData',
  ].map((name): Rule => ['C', `${name} is absent`, gone(name), 'undefined']),
  ...[
    'Blob',
    'File',
    'atob',
    'btoa',
    'crypto',
    'performance',
    'window',
    'navigator',
    'process',
    'document',
  ].map((name): Rule => ['C', `${name} is absent`, gone(name), 'undefined']),
  ...[
    'structuredClone',
    'queueMicrotask',
    'AbortController',
    'Event',
    'require',
    'module',
    'Buffer',
    'global',
  ].map((name): Rule => ['C', `${name} is absent`, gone(name), 'undefined']),
  ['C', 'Intl is there', 'return typeof Intl;', 'object'],
  [
    'C',
    'an unknown service is a ReferenceError',
    'try { DriveApp.x(); } catch (e) { return e.name; }',
    'ReferenceError',
  ],
  [
    'C',
    'an unknown member names itself',
    'sheet.getRange(1,1).frobnicate();',
    /Range\.frobnicate is not available/,
  ],
  [
    'C',
    'an error of a service is an Error of the script',
    'try { sheet.getRange(0, 1); } catch (e) { return e instanceof Error; }',
    true,
  ],
  [
    'C',
    'undefined reaches services as null',
    'sheet.getRange(1,1).setValue(3).setValue(undefined); return sheet.getRange(1,1).getValue();',
    '',
  ],
];

const TYPING: Rule[] = [
  ...(
    [
      ['00123', 123],
      ['1,234.5', 1234.5],
      ['50%', 0.5],
      ['TRUE', true],
      ['false', false],
      ['1e5', 100000],
      ['$3', 3],
      ['+41', 41],
      ['(5)', -5],
      ['1,5', '1,5'],
      ['abc', 'abc'],
      ["'007", '007'],
      ["'=x", '=x'],
      ['#N/A', '#N/A'],
      ['', ''],
      ['1 2', '1 2'],
      ['2/30/2026', '2/30/2026'],
      ['12:30', '1899-12-30T17:26:02.000Z'],
      ['2026-01-02', '2026-01-02T05:00:00.000Z'],
      ['1/2/2026', '2026-01-02T05:00:00.000Z'],
      ['1/2', '2026-01-02T05:00:00.000Z'],
      ['1-2', '2026-01-02T05:00:00.000Z'],
      ['Jan 2, 2026', '2026-01-02T05:00:00.000Z'],
      ['2026-01-02 14:03', '2026-01-02T19:03:00.000Z'],
      ['=1+1', 2],
      ['+81 3 1234', '#ERROR!'],
      ['-x', '#NAME?'],
    ] as const
  ).map(
    ([text, expected]): Rule => [
      'C',
      `setValue parses ${JSON.stringify(text)} like typing`,
      `return sheet.getRange(1,1).setValue(${JSON.stringify(text)}).getValue();`,
      typeof expected === 'string' && expected.startsWith('1899')
        ? expect.stringMatching(/^1899-12-30T/)
        : expected,
    ],
  ),
  [
    'C',
    'setValues parses',
    'return sheet.getRange(1,1,1,2).setValues([["007","=2*3"]]).getValues();',
    [[7, 6]],
  ],
  ['C', 'appendRow parses', 'return sheet.appendRow(["007"]).getRange(1,1).getValue();', 7],
  [
    'L',
    'read and written back, forced text is lost',
    'var r = sheet.getRange(1,1).setValue("\'001"); return r.setValues(r.getValues()).getValue();',
    1,
  ],
  [
    'L',
    'read and written back, text like a formula becomes one',
    'var r = sheet.getRange(1,1).setValue("\'=1+1"); return r.setValues(r.getValues()).getFormula();',
    '=1+1',
  ],
  [
    'L',
    'the @ format keeps text',
    'return sheet.getRange(1,1).setNumberFormat("@").setValue("007").getValue();',
    '007',
  ],
  [
    'U',
    'the @ format is not trusted with =',
    'return sheet.getRange(1,1).setNumberFormat("@").setValue("=1+1").getFormula();',
    '=1+1',
  ],
  [
    'C',
    'a cell takes 50,000 characters',
    'return sheet.getRange(1,1).setValue("x".repeat(50000)).getValue().length;',
    50000,
  ],
  [
    'C',
    'and not one more',
    'sheet.getRange(1,1).setValue("x".repeat(50001));',
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  ],
  [
    'C',
    'an object is no cell value',
    'sheet.getRange(1,1).setValue({ a: 1 });',
    /text, a number, a Boolean or a Date/,
  ],
  ['C', 'an empty cell reads as ""', 'return sheet.getRange(1,1).getValue();', ''],
  [
    'L',
    'an error cell reads as its text',
    'return sheet.getRange(1,1).setFormula("=1/0").getValue();',
    '#DIV/0!',
  ],
  [
    'C',
    'display values are text',
    'return sheet.getRange(1,1,1,3).setValues([[1.5, true, new Date(2026,0,2)]]).getDisplayValues()[0].map(function (x) { return typeof x; });',
    ['string', 'string', 'string'],
  ],
];

const GRID: Rule[] = [
  [
    'C',
    'too many rows of data throw',
    'sheet.getRange(1,1,1,1).setValues([[1],[2]]);',
    'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
  ],
  [
    'C',
    'too few columns of data throw',
    'sheet.getRange(1,1,1,2).setValues([[1]]);',
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  ],
  [
    'C',
    'ragged data throws',
    'sheet.getRange(1,1,2,2).setValues([[1,2],[3]]);',
    /number of columns in the data/,
  ],
  [
    'C',
    'a flat array is no grid',
    'sheet.getRange(1,1,1,2).setValues([1,2]);',
    /don't match the method signature/,
  ],
  [
    'C',
    'a range of 0 rows throws',
    'sheet.getRange(1,1,0,1);',
    'The number of rows in the range must be at least 1.',
  ],
  [
    'C',
    'a range of 0 columns throws',
    'sheet.getRange(1,1,1,0);',
    'The number of columns in the range must be at least 1.',
  ],
  ['C', 'row 0 throws', 'sheet.getRange(0,1);', /starting row of the range is too small/],
  [
    'C',
    'a range past the last row throws',
    'sheet.getRange(101,1);',
    'The coordinates of the range are outside the dimensions of the sheet.',
  ],
  ['C', 'a range past the last column throws', 'sheet.getRange(1,1,1,11);', /outside the dimensions/],
  ['C', 'offset past the edge throws', 'sheet.getRange(1,1).offset(-1, 0);', /outside the dimensions/],
  ['C', 'a wrong notation throws', 'sheet.getRange("nope!!");', /^Range not found$/],
  [
    'C',
    'rows are inserted before writing past the end',
    'sheet.insertRowsAfter(100, 5); return sheet.getRange(105,1).setValue(1).getRow();',
    105,
  ],
  [
    'C',
    'deleting columns that are not there throws',
    'sheet.deleteColumns(10, 2);',
    'Those columns are out of bounds.',
  ],
  ['C', 'deleting rows that are not there throws', 'sheet.deleteRow(101);', 'Those rows are out of bounds.'],
  ['C', 'not every row can be deleted', 'sheet.deleteRows(1, 100);', /can't delete all the rows/],
  [
    'C',
    'a range of deleted rows throws when it is used',
    'var r = sheet.getRange(100,1); sheet.deleteRow(100); r.setValue(1);',
    /outside the dimensions/,
  ],
  [
    'C',
    'getDataRange reaches from A1 to the last row and column',
    'sheet.getRange(5,3).setValue(1); return sheet.getDataRange().getA1Notation();',
    'A1:C5',
  ],
  [
    'L',
    "getLastRow counts a checkbox's FALSE",
    'sheet.getRange(1,1,7,1).insertCheckboxes(); return sheet.getLastRow();',
    7,
  ],
  [
    'L',
    'getLastRow counts what an array formula spills, empty texts too',
    'sheet.getRange(1,1).setFormula(\'=ARRAYFORMULA(IF(SEQUENCE(9)>2;"";1))\'); return sheet.getLastRow();',
    9,
  ],
  [
    'L',
    'appendRow goes below checkboxes',
    'sheet.getRange(1,1,7,1).insertCheckboxes(); sheet.appendRow(["x"]); return sheet.getRange(8,1).getValue();',
    'x',
  ],
  [
    'C',
    'appendRow makes room at the end',
    'sheet.getRange(100,1).setValue(1); sheet.appendRow([2]); return sheet.getMaxRows();',
    101,
  ],
  [
    'L',
    'insertCheckboxes writes FALSE',
    'return sheet.getRange(1,1,2,1).insertCheckboxes().getValues();',
    [[false], [false]],
  ],
  [
    'C',
    'hidden rows are read like others',
    'sheet.getRange(2,1).setValue(7); sheet.hideRows(2); return sheet.getRange(2,1).getValue();',
    7,
  ],
  [
    'C',
    'a second filter throws',
    'sheet.getRange(1,1,3,2).createFilter(); sheet.getRange(1,1,3,2).createFilter();',
    /already has a filter/,
  ],
  [
    'C',
    'filtered rows are read like others',
    'var r = sheet.getRange(1,1,3,1).setValues([["h"],["a"],["b"]]); r.createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["a"]).build()); return [r.getValues(), sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3)];',
    [[['h'], ['a'], ['b']], true, false],
  ],
  [
    'C',
    'sorting by a filter reorders the rows',
    'sheet.getRange(1,1,3,1).setValues([["h"],["b"],["a"]]); sheet.getRange(1,1,3,1).createFilter().sort(1, true); return sheet.getRange(1,1,3,1).getValues();',
    [['h'], ['a'], ['b']],
  ],
  [
    'C',
    'two tabs cannot share a name',
    'ss.insertSheet("sheet1");',
    'A sheet with the name "sheet1" already exists. Please enter another name.',
  ],
  ['L', 'a tab name has at most 100 characters', 'sheet.setName("x".repeat(101));', /100 characters/],
  ['C', 'the last tab stays', 'ss.deleteSheet(sheet);', /can't remove all/],
  ['C', 'getSheetById finds', 'return ss.getSheetById(sheet.getSheetId()).getName();', 'Sheet1'],
  ['C', 'getSheetByName gives null', 'return ss.getSheetByName("none");', null],
  ['L', '18,278 columns at most', 'sheet.insertColumnsAfter(10, 18269);', /limit of 18278 columns/],
  [
    'L',
    '10,000,000 cells at most',
    'sheet.insertRowsAfter(1, 1000001);',
    /above the limit of 10000000 cells/,
  ],
];

const RULES: Rule[] = [
  [
    'C',
    'invalid is allowed by default',
    'return SpreadsheetApp.newDataValidation().requireValueInList(["a"]).build().getAllowInvalid();',
    true,
  ],
  [
    'C',
    'strict validation refuses a script',
    'sheet.getRange(2,3).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a"]).setAllowInvalid(false).build()).setValue("b");',
    'The data you entered in cell C2 violates the data validation rules set on this cell.',
  ],
  [
    'C',
    'and the whole batch with it',
    `sheet.getRange(2,1).setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).setAllowInvalid(false).build()); try { sheet.getRange(1,1,2,1).setValues([[1],[2]]); } catch (e) {} return sheet.getRange(1,1,2,1).getValues();`,
    [[''], ['']],
  ],
  [
    'C',
    'a lenient rule lets anything in',
    'return sheet.getRange(1,1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a"]).build()).setValue("b").getValue();',
    'b',
  ],
  [
    'C',
    'a list in a range is read where it stands',
    'sheet.getRange(1,5,2,1).setValues([["x"],["y"]]); var r = sheet.getRange(1,1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange(1,5,2,1)).setAllowInvalid(false).build()); r.setValue("y"); r.setValue("z");',
    /violates the data validation/,
  ],
  [
    'C',
    'setConditionalFormatRules replaces the list',
    `var rule = function (t) { return SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(t).setBackground("#ff0000").setRanges([sheet.getRange("A1:A5")]).build(); }; sheet.setConditionalFormatRules([rule("a"), rule("b")]); sheet.setConditionalFormatRules([rule("c")]); return sheet.getConditionalFormatRules().map(function (r) { return r.getBooleanCondition().getCriteriaValues()[0]; });`,
    ['c'],
  ],
  [
    'C',
    'a rule without a range cannot be built',
    'SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground("red").build();',
    /at least one range/,
  ],
  [
    'C',
    'protect changes nothing until editors are removed',
    'sheet.protect(); return sheet.getRange(1,1).setValue(1).getValue();',
    1,
  ],
  [
    'C',
    'the owner can never be removed',
    'var p = sheet.protect(); p.removeEditors(["owner@example.com"]); return p.getEditors().map(String);',
    ['owner@example.com', 'ann@example.com'],
  ],
  [
    'C',
    'metadata on an arbitrary range throws',
    'sheet.getRange("A1:B2").addDeveloperMetadata("k");',
    /arbitrary ranges is not currently supported/,
  ],
  [
    'C',
    'metadata hangs on a whole column',
    'sheet.getRange("B:B").addDeveloperMetadata("k", "v"); return sheet.createDeveloperMetadataFinder().withKey("k").find()[0].getLocation().getColumn().getColumn();',
    2,
  ],
  [
    'C',
    'metadata is visible to the document by default',
    'sheet.addDeveloperMetadata("k", "v"); return String(sheet.getDeveloperMetadata()[0].getVisibility());',
    'DOCUMENT',
  ],
  [
    'C',
    'a cell inside the column has none of its metadata',
    'sheet.getRange("B:B").addDeveloperMetadata("k", "v"); return sheet.getRange("B2").getDeveloperMetadata().length;',
    0,
  ],
  [
    'C',
    'metadata moves with an inserted column',
    'sheet.getRange("B:B").addDeveloperMetadata("k"); sheet.insertColumnBefore(1); return sheet.createDeveloperMetadataFinder().withKey("k").find()[0].getLocation().getColumn().getColumn();',
    3,
  ],
  [
    'C',
    'metadata moves with a moved column',
    'sheet.getRange("B:B").addDeveloperMetadata("k"); sheet.moveColumns(sheet.getRange("B:B"), 5); return sheet.createDeveloperMetadataFinder().withKey("k").find()[0].getLocation().getColumn().getColumn();',
    4,
  ],
  [
    'C',
    'metadata goes with its deleted column',
    'sheet.getRange("B:B").addDeveloperMetadata("k"); sheet.deleteColumn(2); return sheet.createDeveloperMetadataFinder().withKey("k").find().length;',
    0,
  ],
  [
    'L',
    'metadata does not follow a sort',
    'sheet.getRange(1,1,2,1).setValues([["b"],["a"]]); sheet.getRange("1:1").addDeveloperMetadata("k"); sheet.getRange(1,1,2,1).sort(1); return sheet.createDeveloperMetadataFinder().withKey("k").find()[0].getLocation().getRow().getRow();',
    1,
  ],
  [
    'L',
    'metadata has 30,000 characters a tab',
    'sheet.addDeveloperMetadata("k", "x".repeat(30000));',
    /maximum size/,
  ],
  ['C', 'Charts has no FUNNEL', 'Charts.ChartType.FUNNEL;', /ChartType\.FUNNEL is not available/],
  [
    'C',
    'titles come after asBarChart',
    'sheet.newChart().setTitle("x");',
    /EmbeddedChartBuilder\.setTitle is not available/,
  ],
  [
    'C',
    'setters that take enums need the enum',
    'sheet.newChart().setChartType("BAR");',
    /don't match the method signature/,
  ],
];

const SERVICES: Rule[] = [
  [
    'C',
    'a property value of more than 9 KB throws',
    'PropertiesService.getDocumentProperties().setProperty("k", "x".repeat(9217));',
    /Argument too large: value/,
  ],
  [
    'C',
    'a store of more than 500 KB throws',
    'var p = PropertiesService.getUserProperties(); for (var i = 0; i < 60; i++) p.setProperty("k" + i, "x".repeat(9000));',
    /property storage quota/,
  ],
  [
    'C',
    'properties are strings',
    'return PropertiesService.getScriptProperties().setProperty("k", 5).getProperty("k");',
    '5',
  ],
  [
    'C',
    'a property that is not there is null',
    'return PropertiesService.getScriptProperties().getProperty("constructor");',
    null,
  ],
  [
    'C',
    'a cache key has at most 250 characters',
    'CacheService.getDocumentCache().put("k".repeat(251), "v");',
    /too large: key/,
  ],
  [
    'C',
    'a cache value has at most 100 KB',
    'CacheService.getDocumentCache().put("k", "v".repeat(102401));',
    /too large: value/,
  ],
  [
    'C',
    'a cache evicts beyond 1,000 items',
    'var c = CacheService.getUserCache(); for (var i = 0; i < 1001; i++) c.put("k" + i, "v"); return [c.get("k0"), c.get("k1000")];',
    [null, 'v'],
  ],
  [
    'C',
    'the locale of formats is the spreadsheet zone, not the machine’s',
    'return Utilities.formatDate(new Date(Date.UTC(2026, 0, 2, 3)), ss.getSpreadsheetTimeZone(), "yyyy-MM-dd HH:mm Z");',
    '2026-01-01 22:00 -0500',
  ],
  [
    'C',
    'formatDate takes Java patterns',
    'return Utilities.formatDate(new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6)), "Asia/Tokyo", "EEE, d MMM yyyy h:mm:ss.SSS a XXX \'at\'");',
    'Fri, 2 Jan 2026 12:04:05.006 PM +09:00 at',
  ],
  [
    'C',
    'formatDate needs a Date',
    'Utilities.formatDate("2026-01-02", "UTC", "yyyy");',
    /don't match the method signature/,
  ],
  [
    'C',
    'computeDigest gives signed bytes',
    'return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "abc").slice(0, 3);',
    [-112, 1, 80],
  ],
  [
    'C',
    'SHA-256 is right',
    'return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc").slice(0, 4);',
    [-70, 120, 22, -65],
  ],
  ['C', 'base64 keeps Japanese', 'return Utilities.base64Encode("襷");', '6KW3'],
  [
    'C',
    'openById is out of reach',
    'SpreadsheetApp.openById("x");',
    /do not have permission to call SpreadsheetApp.openById/,
  ],
  [
    'C',
    'an HTML file that is not there',
    'HtmlService.createHtmlOutputFromFile("Nope");',
    'No HTML file named Nope was found.',
  ],
  [
    'C',
    'showSidebar needs an HtmlOutput',
    'SpreadsheetApp.getUi().showSidebar("<p>");',
    /don't match the method signature/,
  ],
  [
    'C',
    'an add-on trigger runs hourly at most',
    'ScriptApp.newTrigger("f").timeBased().everyMinutes(5).create();',
    /at most once per hour/,
  ],
  [
    'C',
    'one trigger per type',
    `${D}ScriptApp.newTrigger("f").forSpreadsheet(ss).onEdit().create(); ScriptApp.newTrigger("g").forSpreadsheet(ss).onEdit().create();`,
    /too many triggers/,
  ],
];

const ALL = { RUNTIME, TYPING, GRID, RULES, SERVICES };

describe.each(Object.entries(ALL))('%s', (_group, rules) => {
  test.each(rules)('[%s] %s', (_mark, _rule, lines, expected) => {
    if (expected instanceof RegExp || (typeof expected === 'string' && / .*\.$/.test(expected))) {
      expect(() => answer(lines)).toThrow(expected);
    } else expect(answer(lines)).toEqual(expected);
  });
});
