/** The menu's own ways, and a workbook that changes its language: through the built add-on. */
import { menuEn, menuJa } from '../../src/i18n/menu';
import { workbookEn, workbookJa } from '../../src/i18n/workbook';
import { type Bench, benchOfRows } from '../support/workbench';

const HEADER = ['Company', 'Contact', 'Email', 'Owner', 'Status', 'Created'];

function team(): Bench {
  const rows = ['Contacted', 'Meeting', 'Won', 'Lost'].map((status, at) => [
    `Company ${at + 1}`,
    `Person ${at + 1}`,
    `p${at + 1}@x.test`,
    'Tanaka',
    status,
    46_300 + at,
  ]);
  const bench = benchOfRows([HEADER, ...rows]);
  bench.select('Leads', 2);
  bench.ask('adopt', { op: bench.op(), actor: 'Tanaka', choices: {}, language: 'en' });
  return bench;
}

const tabs = (bench: Bench) => bench.engine.sheets().map((sheet) => sheet.name);
const column = (bench: Bench, header: string) => {
  const at = bench.column('Leads', header) - 1;
  return bench.values('Leads').map((row) => row[at]);
};

describe('the workbook’s language', () => {
  const bench = team();

  test('switched, it renames tabs, headers, stages and settings, and keeps what people wrote', () => {
    const stages = bench.values('Settings');
    const own = stages.findIndex((row) => row[0] === 'proposal');
    const area = { row: own, column: 1, rows: 1, columns: 1 };
    bench.engine.write(bench.tabId('Settings'), area, [[{ value: 'Our offer' }]]);
    bench.host.run('switchLanguage_');
    expect(tabs(bench)).toEqual(
      ['Leads', ...Object.values(workbookJa.tabs)].sort((a, b) => order(a) - order(b)),
    );
    expect(column(bench, workbookJa.leadColumns.stage.header).slice(1)).toEqual([
      'IS対応中',
      '商談',
      '導入支援',
      '失注',
    ]);
    expect(bench.values('設定')[own][1]).toBe('Our offer');
    expect(bench.values('設定')[0][0]).toBe(workbookJa.settingsTables.stages);
    expect(bench.values('履歴')[0].slice(0, 3)).toEqual(['日時', 'リードID', '出来事']);
    expect(bench.values('ファネル')[0][1]).toBe('ファネル');
    expect(bench.ui.shown.at(-1)?.text).toBe(menuJa.languageSet);
    expect(
      bench.ask('boot', { op: bench.op(), locale: 'en', today: { person: 'me', role: '' } }).language,
    ).toBe('ja');
  });

  test('nothing of it looks like a hand edit, and a stage typed in English is still understood', () => {
    const before = bench.values('履歴').length;
    bench.ask('reconcile', { op: bench.op(), actor: '' });
    expect(bench.values('履歴')).toHaveLength(before);
    bench.type('Leads', 2, bench.column('Leads', workbookJa.leadColumns.stage.header), 'Nurture');
    expect(bench.values('履歴').at(-1)?.[4]).toBe('nurture');
    expect(column(bench, workbookJa.leadColumns.stage.header)[1]).toBe('育成中');
  });

  test('and back again', () => {
    bench.host.run('switchLanguage_');
    expect(tabs(bench).slice(1)).toEqual(['History', 'Answers', 'Settings', 'Funnel']);
    expect(column(bench, workbookEn.leadColumns.stage.header)[1]).toBe('Nurture');
  });
});

test('sorted between looking and writing the other words, nobody is moved and every row says its own stage', () => {
  const bench = team();
  const id = bench.tabId('Leads');
  const before = bench.values('History').length;
  const { host } = bench.host;
  let sorted = 0;
  host.intercept = (target, method, _args, serve) => {
    if (`${target.typeName}.${method}` === 'RangeList.setValue' && sorted++ === 0) {
      const area = { row: 1, column: 0, rows: 4, columns: bench.engine.used(id).columns };
      bench.engine.write(id, area, bench.engine.read(id, area).reverse());
    }
    return serve();
  };
  bench.ask('setLanguage', { language: 'ja' });
  host.intercept = undefined;
  expect(sorted).toBeGreaterThan(0);
  bench.ask('reconcile', { op: bench.op(), actor: '' });
  expect(bench.values('履歴')).toHaveLength(before);
  expect(column(bench, workbookJa.leadColumns.stage.header).slice(1)).toEqual([
    '失注',
    '導入支援',
    '商談',
    'IS対応中',
  ]);
});

describe('the menu', () => {
  test('is there at opening, in the person’s language before there is a pipeline', () => {
    const bench = team();
    bench.host.open();
    expect(bench.ui.menus[0].caption).toBe(menuEn.title);
    const fresh = benchOfRows([HEADER], { language: 'ja' });
    fresh.host.open();
    expect(fresh.ui.menus[0].caption).toBe(menuJa.title);
  });

  test('asks before it undoes; "no" changes nothing, "yes" leaves the sheet as it was', () => {
    const bench = team();
    const before = tabs(bench);
    bench.ui.answers.push({ button: 'NO' });
    bench.host.run('undoAdoption_');
    expect(bench.ui.shown.at(-1)).toMatchObject({ kind: 'alert', title: menuEn.undoTitle });
    expect(bench.ui.shown.at(-1)?.text).toBe(menuEn.undoQuestion(4, 0));
    expect(tabs(bench)).toEqual(before);
    bench.ui.answers.push({ button: 'YES' });
    bench.host.run('undoAdoption_');
    expect(tabs(bench)).toEqual(['Leads']);
    expect(bench.values('Leads')[0]).toEqual(HEADER);
  });

  test.each(['refreshFunnel_', 'recordHandEdits_', 'undoAdoption_'])(
    '%s without a pipeline says what to do',
    (handler) => {
      const bench = benchOfRows([HEADER]);
      bench.host.run(handler);
      expect(bench.ui.shown.at(-1)).toMatchObject({ kind: 'alert' });
      expect(bench.ui.shown.at(-1)?.text).toContain('Start a pipeline on this sheet');
    },
  );

  test('refreshing and recording tell their result', () => {
    const bench = team();
    bench.host.run('refreshFunnel_');
    expect(bench.ui.shown.at(-1)).toMatchObject({ kind: 'toast', text: menuEn.funnelRefreshed(4, 1, 0) });
    bench.host.run('recordHandEdits_');
    expect(bench.ui.shown.at(-1)?.text).toContain('nothing to record');
  });
});

/** Tabs in the order in which they stand. */
function order(tab: string): number {
  const { history, answers, settings, funnel } = workbookJa.tabs;
  return ['Leads', history, answers, settings, funnel].indexOf(tab);
}
