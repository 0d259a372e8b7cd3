/** Formulas in the in-memory engine: results, references, arrays that spill, custom functions. */
import type { EngineCell } from '../../../local/engine/engine';
import { MemoryEngine } from '../../../local/engine/memory';

function sheet(rows: Array<Array<EngineCell['value']>>): MemoryEngine {
  const engine = MemoryEngine.blank('Data', 60, 26);
  const cells = rows.map((row) => row.map((value): EngineCell => formulaOr(value)));
  if (rows.length > 0)
    engine.write(0, { row: 0, column: 0, rows: rows.length, columns: rows[0].length }, cells);
  return engine;
}

function formulaOr(value: EngineCell['value']): EngineCell {
  return typeof value === 'string' && value.startsWith('=') ? { value: null, formula: value } : { value };
}

const TABLE: Array<Array<EngineCell['value']>> = [
  ['Name', 'Stage', 'Amount'],
  ['Ann', 'won', 100],
  ['Bob', 'lost', 250],
  ['Cem', 'won', 50],
  ['Dai', null, null],
];

/** Puts the formula into H10 of the table and reads it there. */
function compute(formula: string): EngineCell['value'] {
  const engine = sheet(TABLE);
  const at = { row: 9, column: 7, rows: 1, columns: 1 };
  engine.write(0, at, [[{ value: null, formula }]]);
  return engine.read(0, at)[0][0].value;
}

test.each([
  ['=1+2*3', 7],
  ['=-2^2', 4],
  ['=2^3^2', 64],
  ['=10%+1', 1.1],
  ['="a"&1&TRUE', 'a1TRUE'],
  ['=1=1', true],
  ['="A"="a"', true],
  ['=5>="5"', false],
  ['=1/0', '#DIV/0!'],
  ['=Z50', ''],
  ['=SUM(C2:C5)', 400],
  ['=SUM(C2:C;1)', 401],
  ['=sum(Data!C2:C4)', 400],
  ["=SUM('Data'!$C$2:$C$4)", 400],
  ['=AVERAGE(C2:C5)', 400 / 3],
  ['=COUNTA(A2:A)', 4],
  ['=COUNT(A1:C5)', 3],
  ['=COUNTBLANK(B2:C5)', 2],
  ['=COUNTIF(B2:B5,"won")', 2],
  ['=COUNTIF(C2:C5,">=100")', 2],
  ['=COUNTIF(A2:A5,"?o*")', 1],
  ['=COUNTIFS(B2:B5,"WON",C2:C5,"<100")', 1],
  ['=SUMIF(B2:B5,"won",C2:C5)', 150],
  ['=SUMIFS(C2:C5,B2:B5,"<>won")', 250],
  ['=AVERAGEIF(B2:B5,"won",C2:C5)', 75],
  ['=MAXIFS(C2:C5,B2:B5,"won")', 100],
  ['=VLOOKUP("bob",A2:C5,3,FALSE)', 250],
  ['=VLOOKUP("zed",A2:C5,3,FALSE)', '#N/A'],
  ['=VLOOKUP("Bob",A2:C5,4,FALSE)', '#REF!'],
  ['=XLOOKUP("Cem",A2:A5,C2:C5)', 50],
  ['=XLOOKUP("x",A2:A5,C2:C5,"none")', 'none'],
  ['=INDEX(A2:C5,2,3)', 250],
  ['=INDEX(C2:C5,MATCH("Cem",A2:A5,0))', 50],
  ['=IF(C2>50,"big","small")', 'big'],
  ['=IF(FALSE,1/0,7)', 7],
  ['=IFERROR(1/0,"oops")', 'oops'],
  ['=IFNA(NA(),0)', 0],
  ['=IFS(FALSE,1,TRUE,2)', 2],
  ['=SWITCH("b","a",1,"b",2,9)', 2],
  ['=AND(TRUE,1)', true],
  ['=ISBLANK(B5)', true],
  ['=ISNUMBER(C2)', true],
  ['=LEN("東京")', 2],
  ['=LEFT("abc",2)&RIGHT("abc")&MID("abcd",2,2)', 'abcbc'],
  ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
  ['=TEXT(DATE(2026,1,2),"yyyy-mm-dd")', '2026-01-02'],
  ['=TEXTJOIN("/",TRUE,A2:A5)', 'Ann/Bob/Cem/Dai'],
  ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
  ['=REGEXEXTRACT("ab12","\\d+")', '12'],
  ['=REGEXMATCH("ab12","^\\d")', false],
  ['=YEAR(DATE(2026,13,1))', 2027],
  ['=EOMONTH(DATE(2026,1,15),1)-DATE(2026,1,1)', 58],
  ['=DATEDIF(DATE(2026,1,31),DATE(2026,3,1),"M")', 1],
  ['=WEEKDAY(DATE(2026,11,23),2)', 1],
  ['=NETWORKDAYS(DATE(2026,11,20),DATE(2026,11,23))', 2],
  ['=ROUND(1.005,2)', 1.01],
  ['=ROUND(-2.5)', -3],
  ['=MOD(-1,3)', 2],
  ['=MEDIAN(C2:C5)', 100],
  ['=PERCENTILE.INC(C2:C4,0.5)', 100],
  ['=STDEV(C2:C4)', Math.sqrt(10833.333333333334)],
  ['=SUMPRODUCT((B2:B5="won")*C2:C5)', 150],
  ['=SUM(ARRAYFORMULA(C2:C4*2))', 800],
  ['=SUM(FILTER(C2:C5,B2:B5="won"))', 150],
  ['=COUNTUNIQUE(B2:B5)', 2],
  ['=ROWS(A2:A5)*COLUMNS(A1:C1)', 12],
  ['=SUM({1,2;3,4})', 10],
  ['=LET(x,2,y,x*3,y+1)', 7],
  ['=LAMBDA(x,x+1)(2)', 3],
  ['=REDUCE(0,C2:C4,LAMBDA(a,v,a+v))', 400],
  ['=SUM(INDIRECT("C2:C3"))', 350],
  ['=SUM(OFFSET(C1,1,0,2,1))', 350],
  ['=NOPE(1)', '#NAME?'],
  ['=1+', '#ERROR!'],
  ['=+81 3 1234', '#ERROR!'],
  ['=H10', '#REF!'],
  ['="x"+1', '#VALUE!'],
  ['=Missing!A1', '#REF!'],
])('%s is %p', (formula, expected) => {
  const value = compute(formula);
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
  else expect(value).toBe(expected);
});

test('an array spills, counts as used, and is blocked by what stands in its way', () => {
  const engine = sheet([
    ['=SORT(UNIQUE({"b";"a";"b"}))', null],
    [null, null],
    [null, null],
  ]);
  const read = () => engine.read(0, { row: 0, column: 0, rows: 3, columns: 1 }).map(([cell]) => cell.value);
  expect(read()).toEqual(['a', 'b', null]);
  expect(engine.used(0)).toEqual({ rows: 2, columns: 1 });
  engine.write(0, { row: 1, column: 0, rows: 1, columns: 1 }, [[{ value: 'x' }]]);
  expect(read()).toEqual(['#REF!', 'x', null]);
});

test('results follow what they depend on', () => {
  const engine = sheet([[1, '=A1*2', '=B1+1']]);
  const last = () => engine.read(0, { row: 0, column: 2, rows: 1, columns: 1 })[0][0].value;
  expect(last()).toBe(3);
  engine.write(0, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: 10 }]]);
  expect(last()).toBe(21);
});

test('references follow inserted, deleted and moved rows and columns, and renamed tabs', () => {
  const engine = sheet([
    [1, 2, '=A1+$B$1'],
    [3, 4, '=SUM(A1:A2)'],
  ]);
  const formula = (row: number, column: number) =>
    engine.read(0, { row, column, rows: 1, columns: 1 })[0][0].formula;
  engine.insertRows(0, 0, 2);
  expect(formula(2, 2)).toBe('=A3+$B$3');
  engine.insertColumns(0, 1, 1);
  expect(formula(2, 3)).toBe('=A3+$C$3');
  engine.insertRows(0, 3, 1);
  expect(formula(4, 3)).toBe('=SUM(A3:A5)');
  engine.deleteRows(0, 3, 1);
  expect(formula(3, 3)).toBe('=SUM(A3:A4)');
  engine.deleteColumns(0, 2, 1);
  expect(formula(2, 2)).toBe('=A3+#REF!');
  const other = engine.insertSheet('Other tab', 1, 10, 10);
  const at = { row: 0, column: 0, rows: 1, columns: 1 };
  engine.write(other, at, [[{ value: null, formula: '=Data!A3' }]]);
  engine.renameSheet(0, 'My data');
  expect(engine.read(other, at)[0][0]).toEqual({ value: 1, formula: "='My data'!A3" });
});

test('custom functions get ranges as rows, blanks as "", errors as text and dates as wall clocks', () => {
  const engine = sheet([['a', null, '=1/0', 46024, '=TASUKI_SEEN(A1:D1, 5, A1)']]);
  engine.style(0, { row: 0, column: 3, rows: 1, columns: 1 }, [[{ numberFormat: 'yyyy-mm-dd' }]]);
  let seen: unknown[] = [];
  engine.registerFunction('Tasuki_Seen', (...args) => {
    seen = args;
    return [['x', new Date(Date.UTC(2026, 0, 2))], [1]];
  });
  const out = engine.read(0, { row: 0, column: 4, rows: 2, columns: 2 });
  expect(seen).toEqual([[['a', '', '#DIV/0!', new Date(Date.UTC(2026, 0, 2))]], 5, 'a']);
  expect(out.map((row) => row.map((cell) => cell.value))).toEqual([
    ['x', 46024],
    [1, ''],
  ]);
  expect(engine.styles(0, { row: 0, column: 5, rows: 1, columns: 1 })[0][0].numberFormat).toBe('yyyy-MM-dd');
});

test('a custom function that throws shows #ERROR!', () => {
  const engine = sheet([['=BOOM()']]);
  engine.registerFunction('BOOM', () => {
    throw new Error('no');
  });
  expect(engine.read(0, { row: 0, column: 0, rows: 1, columns: 1 })[0][0]).toMatchObject({
    value: '#ERROR!',
    error: true,
  });
});

test('a workbook survives saving and loading', () => {
  const engine = sheet([[1, '=A1+1']]);
  engine.setNotes(0, { row: 0, column: 0, rows: 1, columns: 1 }, [['note']]);
  const again = MemoryEngine.load(JSON.parse(JSON.stringify(engine.save())));
  expect(again.read(0, { row: 0, column: 0, rows: 1, columns: 2 })[0][1]).toEqual({
    value: 2,
    formula: '=A1+1',
  });
  expect(again.notes(0, { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['note']]);
});

test('a block of a million and a half cells is written and read well under two seconds', () => {
  const engine = MemoryEngine.blank('Big', 50000, 30);
  const area = { row: 0, column: 0, rows: 50000, columns: 30 };
  const cells = Array.from({ length: 50000 }, (_, r) =>
    Array.from({ length: 30 }, (__, c) => ({ value: r * c })),
  );
  const start = performance.now();
  engine.write(0, area, cells);
  const back = engine.read(0, area);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(back[49999][29].value).toBe(49999 * 29);
});
