/** What scripts written for real Sheets commonly do with ranges and tabs. */
import { answer } from './bench';

const TABLE =
  "sheet.getRange(1,1,4,2).setValues([['k','v'],['b',2],['a',1],['c',3]]); var D = SpreadsheetApp.Direction; ";

test.each([
  [
    'notation is put in order',
    "return ['b$4:a2','D:B','5:2','!c2:d3','r1c1:r2c2'].map(function (n) { return sheet.getRange(n).getA1Notation(); });",
    ['A2:B4', 'B:D', '2:5', 'C2:D3', 'A1:B2'],
  ],
  [
    'objects name their class',
    'return [String(ss), String(sheet), String(sheet.getRange(1,1)), JSON.stringify(sheet)];',
    ['Spreadsheet', 'Sheet', 'Range', '{}'],
  ],
  [
    'sort by a column, and back',
    "var r = sheet.getRange('A2:B4').sort(1).getValues(); return [r, sheet.getRange('A2:B4').sort({column: 2, ascending: false}).getValues()];",
    [
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
      [
        ['c', 3],
        ['b', 2],
        ['a', 1],
      ],
    ],
  ],
  [
    'blanks sort last either way',
    "sheet.getRange('D1:D3').setValues([[''],[2],[1]]); return [sheet.getRange('D1:D3').sort(4).getValues(), sheet.getRange('D1:D3').sort({column: 4, ascending: false}).getValues()];",
    [
      [[1], [2], ['']],
      [[2], [1], ['']],
    ],
  ],
  [
    'the data region stops at empty edges',
    "return [sheet.getRange('B2').getDataRegion().getA1Notation(), sheet.getRange('C5').getDataRegion().getA1Notation()];",
    ['A1:B4', 'C5'],
  ],
  [
    'Ctrl+arrow',
    'return [[1,1,D.DOWN],[4,1,D.DOWN],[1,4,D.PREVIOUS],[3,2,D.UP]].map(function (x) { return sheet.getRange(x[0],x[1]).getNextDataCell(x[2]).getA1Notation(); });',
    ['A4', 'A100', 'B1', 'B1'],
  ],
  [
    'copied formulas slide',
    "sheet.getRange('C2').setFormula('=B2*$B$2'); sheet.getRange('C2').copyTo(sheet.getRange('C3:C4')); return sheet.getRange('C2:C4').getFormulas();",
    [['=B2*$B$2'], ['=B3*$B$2'], ['=B4*$B$2']],
  ],
  [
    'copied contents only are values',
    "sheet.getRange('C2').setFormula('=B2*2'); sheet.getRange('C2').copyTo(sheet.getRange('D2'), {contentsOnly: true}); return [sheet.getRange('D2').getFormula(), sheet.getRange('D2').getValue()];",
    ['', 4],
  ],
  [
    'values are repeated over a larger range',
    "sheet.getRange('A2:B2').copyValuesToRange(sheet, 4, 7, 1, 2); return sheet.getRange('D1:G2').getValues();",
    [
      ['b', 2, 'b', 2],
      ['b', 2, 'b', 2],
    ],
  ],
  [
    'moved cells leave nothing',
    "sheet.getRange('A2:B2').moveTo(sheet.getRange('D5')); return [sheet.getRange('A2:B2').isBlank(), sheet.getRange('D5:E5').getValues()];",
    [true, [['b', 2]]],
  ],
  [
    'R1C1',
    "var r = sheet.getRange('C2').setFormulaR1C1('=SUM(R1C1:R2C[-1])'); return [r.getFormula(), r.getFormulaR1C1()];",
    ['=SUM($A$1:B$2)', '=SUM(R1C1:R2C[-1])'],
  ],
  [
    'merging keeps the first content',
    "sheet.getRange('A2:B2').merge(); return [sheet.getRange('A2:B2').getValues(), sheet.getRange('B2').isPartOfMerge(), sheet.getRange('A1:C9').getMergedRanges()[0].getA1Notation()];",
    [[['b', '']], true, 'A2:B2'],
  ],
  [
    'find and replace',
    "var f = function () { return sheet.createTextFinder('A').matchEntireCell(true); }; return [f().findAll().map(function (r) { return r.getA1Notation(); }), f().matchCase(true).findAll().length, f().replaceAllWith('z')];",
    [['A3'], 0, 1],
  ],
  [
    'duplicates go, whatever their case',
    "sheet.getRange('D1:D4').setValues([['x'],['X'],['y'],['x']]); return [sheet.getRange('D1:D4').removeDuplicates().getA1Notation(), sheet.getRange('D1:D4').getValues()];",
    ['D1:D2', [['x'], ['y'], [''], ['']]],
  ],
  [
    'text splits',
    "sheet.getRange('D1').setValue('a,b,c'); sheet.getRange('D1').splitTextToColumns(); return sheet.getRange('D1:F1').getValues();",
    [['a', 'b', 'c']],
  ],
  [
    'spaces are trimmed',
    "return sheet.getRange('D1').setValue('  a   b ').trimWhitespace().getValue();",
    'a b',
  ],
  [
    'series continue in every direction',
    "var S = SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES; sheet.getRange('D8:D9').setValues([[1],[3]]); sheet.getRange('D8:D9').autoFill(sheet.getRange('D8:D11'), S); sheet.getRange('D8:D9').autoFill(sheet.getRange('D6:D9'), S); sheet.getRange('C1').setValue('Jan'); sheet.getRange('C1').autoFillToNeighbor(S); return [sheet.getRange('D6:D11').getValues(), sheet.getRange('C1:C4').getValues()];",
    [
      [[-3], [-1], [1], [3], [5], [7]],
      [['Jan'], ['Feb'], ['Mar'], ['Apr']],
    ],
  ],
  [
    'colours come back as hex',
    "return sheet.getRange('A1:C1').setBackgrounds([['#F00', 'blue', null]]).getBackgrounds();",
    [['#ff0000', '#0000ff', '#ffffff']],
  ],
  [
    'looks have defaults',
    "var r = sheet.getRange('J9'); return [r.getNumberFormat(), r.getFontSize(), r.getFontWeight(), r.getHorizontalAlignment(), r.getVerticalAlignment(), r.getFontLine(), String(r.getWrapStrategy())];",
    ['0.###############', 10, 'normal', 'general', 'bottom', 'none', 'OVERFLOW'],
  ],
  [
    'looks are set and read',
    "var r = sheet.getRange('J9').setFontSize(12).setFontWeight('bold').setHorizontalAlignment('center').setFontLine('underline').setNumberFormat('0.00'); return [r.getFontSize(), r.getFontWeight(), r.getHorizontalAlignment(), r.getFontLine(), r.getNumberFormat(), r.setValue(1.5).getDisplayValue()];",
    [12, 'bold', 'center', 'underline', '0.00', '1.50'],
  ],
  [
    'cells are pushed and pulled',
    "sheet.getRange('A2').insertCells(SpreadsheetApp.Dimension.ROWS); var a = sheet.getRange('A1:A5').getValues(); sheet.getRange('A2').deleteCells(SpreadsheetApp.Dimension.ROWS); return [a, sheet.getRange('A1:A4').getValues()];",
    [
      [['k'], [''], ['b'], ['a'], ['c']],
      [['k'], ['b'], ['a'], ['c']],
    ],
  ],
  [
    'tabs are copied with what they hold',
    "var c = sheet.setTabColor('#ff0000').copyTo(ss); return [c.getName(), c.getTabColor(), c.getRange('A2').getValue(), ss.getNumSheets()];",
    ['Copy of Sheet1', '#ff0000', 'b', 2],
  ],
  [
    'names reach formulas and follow inserted rows',
    "ss.setNamedRange('Nums', sheet.getRange('B2:B4')); sheet.insertRowBefore(1); return [ss.getRangeByName('Nums').getA1Notation(), sheet.getRange('D1').setFormula('=SUM(Nums)').getValue()];",
    ['B3:B5', 6],
  ],
  [
    'checkboxes',
    "var r = sheet.getRange('D1:D2').insertCheckboxes(); sheet.getRange('D1').check(); return [r.getValues(), sheet.getRange('D1').isChecked(), r.isChecked(), r.uncheck().isChecked()];",
    [[[true], [false]], true, null, false],
  ],
  [
    'banding',
    "var b = sheet.getRange('A1:B4').applyRowBanding(SpreadsheetApp.BandingTheme.CYAN); return [sheet.getBandings().length, b.getHeaderRowColor(), b.getFooterRowColor(), b.getRange().getA1Notation()];",
    [1, '#4dd0e1', null, 'A1:B4'],
  ],
  [
    'rows are hidden and shown',
    'sheet.hideRows(2, 2); var a = sheet.isRowHiddenByUser(3); sheet.showRows(2, 2); return [a, sheet.isRowHiddenByUser(3)];',
    [true, false],
  ],
  [
    'CSV',
    'return Utilities.parseCsv(\'a,"b,c"\\n1,"x ""y"""\');',
    [
      ['a', 'b,c'],
      ['1', 'x "y"'],
    ],
  ],
])('%s', (_what, lines, expected) => expect(answer(TABLE + lines)).toEqual(expected));
