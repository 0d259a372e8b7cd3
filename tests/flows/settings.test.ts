/**
 * Settings on the strict stand-ins, through the real port: what the team changes there reaches the leads
 * tab, mistakes leave the last table standing, and undoing the adoption takes what was remembered along.
 */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { MemoryEngine } from '../../local/engine/memory';
import { createNodeScriptHost } from '../../local/runtime/node-host';
import { quietUi } from '../../local/runtime/quiet-ui';

/** The use cases by name, since the page's methods are the door's own business. */
const ENTRY = `
import { compose } from './src/entrypoints/compose';
import { adopt } from './src/usecases/adopt';
import { chooseChecklist } from './src/usecases/choose-checklist';
import { chooseWay } from './src/usecases/choose-way';
import { openPipeline } from './src/usecases/context';
import { findDifferences } from './src/usecases/differences';
import { followSettings } from './src/usecases/follow-settings';
import { setLanguage } from './src/usecases/set-language';
import { undoAdoption } from './src/usecases/undo-adoption';
const open = () => openPipeline(compose());
export const act = {
  adopt: () => adopt(compose(), { op: 'op1', actor: 'Aoki', choices: {}, language: 'en' }),
  follow: () => followSettings(open()),
  settings: () => { const { settings, warnings } = open(); return { ...settings, warnings }; },
  edited: () => { const found = findDifferences(open());
    return [...found.edited, ...found.doubtful].map((lead) => lead.leadId).concat(found.unknownStages.map((one) => one.text)); },
  way: (way) => chooseWay(compose(), { op: 'op2', way }),
  set: (set) => chooseChecklist(compose(), { op: 'op3', gate: 'screening', set }),
  language: (language) => setLanguage(compose(), { language }),
  undo: () => undoAdoption(compose(), { op: 'op4', confirmed: true }),
};
`;
const CODE = buildSync({
  stdin: { contents: ENTRY, resolveDir: join(__dirname, '../..'), loader: 'ts' },
  bundle: true,
  format: 'iife',
  globalName: 'Bundle',
  target: 'es2019',
  mainFields: ['module', 'main'],
  write: false,
  footer: {
    js: 'function act(name, argument) { return JSON.stringify(Bundle.act[name](argument) ?? null); }',
  },
}).outputFiles[0].text;

const LEADS = [
  ['Company', 'E-mail', 'Status'],
  ['Acme', 'a@acme.example', 'Screening'],
  ['Birch', 'b@birch.example', 'New lead'],
  ['Cedar', 'c@cedar.example', 'Screening'],
];

function started() {
  const engine = MemoryEngine.blank('Leads');
  const [sheet] = engine.sheets();
  const area = { row: 0, column: 0, rows: LEADS.length, columns: LEADS[0].length };
  engine.write(
    sheet.id,
    area,
    LEADS.map((row) => row.map((value) => ({ value }))),
  );
  const host = createNodeScriptHost({
    engine,
    files: { 'Code.js': CODE },
    ui: quietUi(),
    user: { email: '', locale: 'en' },
    timeZone: 'Asia/Tokyo',
    now: () => Date.UTC(2026, 10, 23, 1, 42),
  });
  const idOf = (tab: string): number => engine.sheets().find((one) => one.name === tab)?.id ?? -1;
  const values = (tab: string): unknown[][] => {
    const { rows, columns } = engine.used(idOf(tab));
    const all = engine.read(idOf(tab), { row: 0, column: 0, rows, columns });
    return all.map((row) => row.map((cell) => cell.value));
  };
  const bench = {
    host,
    values,
    act: (name: string, argument?: string) => JSON.parse(String(host.run('act', [name, argument]))),
    /** Types over the first cell of a tab that says this. */
    retype(tab: string, from: string, to: string | number) {
      const rows = values(tab);
      const row = rows.findIndex((cells) => cells.includes(from));
      const column = rows[row].indexOf(from);
      engine.write(idOf(tab), { row, column, rows: 1, columns: 1 }, [[{ value: to }]]);
    },
    column: (tab: string, header: string) => {
      const [names, ...rows] = values(tab);
      return rows.map((row) => row[names.indexOf(header)]);
    },
    dropRow(tab: string, word: string) {
      const row = values(tab).findIndex((cells) => cells.includes(word));
      engine.write(idOf(tab), { row, column: 0, rows: 1, columns: 5 }, [
        Array.from({ length: 5 }, () => ({ value: null })),
      ]);
    },
  };
  bench.act('adopt');
  // Adoption has remembered Settings as it wrote them.
  expect(bench.act('follow')).toBe(false);
  return bench;
}

test('a renamed stage reaches scattered rows, dropdown and colours in a few calls', () => {
  const bench = started();
  bench.retype('Settings', 'Screening', 'Qualifying');
  bench.host.meter.take();
  expect(bench.act('follow')).toBe(true);
  const { log } = bench.host.meter.take();
  expect(log.filter((name) => name === 'RangeList.setValue')).toHaveLength(1);
  expect(bench.column('Leads', 'Stage')).toEqual(['Qualifying', 'New lead', 'Qualifying']);
  expect(bench.act('edited')).toEqual([]);
});

test('when nothing changed, following costs one service call more than opening', () => {
  const bench = started();
  const cost = (name: string) => {
    bench.host.meter.take();
    bench.act(name);
    return bench.host.meter.take().serviceCalls;
  };
  expect(cost('follow')).toBe(cost('settings') + 1);
});

test('a dropped stage keeps its leads and its name', () => {
  const bench = started();
  bench.dropRow('Settings', 'Screening');
  expect(bench.act('edited')).toEqual([]);
  expect(bench.act('follow')).toBe(true);
  expect(bench.column('Leads', 'Stage')).toEqual(['Screening', 'New lead', 'Screening']);
  expect(bench.act('edited')).toEqual([]);
  expect(bench.act('settings').gone).toEqual([
    { key: 'screening', label: 'Screening', role: 'inside_sales', kind: 'open' },
  ]);
});

test('a mistake leaves the table as the team last had it', () => {
  const bench = started();
  bench.retype('Settings', 'Screening', 'Qualifying');
  bench.act('follow');
  bench.retype('Settings', 'open', 'opne');
  const { stages, warnings } = bench.act('settings');
  expect(warnings).toEqual([
    { code: 'settings_not_allowed', params: expect.objectContaining({ cell: 'D3', kept: 1 }) },
  ]);
  expect(stages.map((stage: { label: string }) => stage.label)).toContain('Qualifying');
  expect(bench.act('follow')).toBe(false);
});

test('ways and sets of questions are written and read back, within the budget of an action', () => {
  const bench = started();
  for (const [name, argument] of [
    ['way', 'four_roles'],
    ['set', 'meddicc'],
  ]) {
    bench.host.meter.take();
    bench.act(name, argument);
    expect(bench.host.meter.take().serviceCalls).toBeLessThanOrEqual(10);
  }
  const { way, gates, items, retired, warnings } = bench.act('settings');
  expect(warnings).toEqual([]);
  expect(way).toBe('four_roles');
  expect(gates.map((gate: { policy: string }) => gate.policy)).toEqual(['require', 'require', 'require']);
  const keys = (list: Array<{ gate: string; key: string }>) =>
    list.filter(({ gate }) => gate === 'screening').map(({ key }) => key);
  expect(keys(items)).toEqual([
    'metrics',
    'economic_buyer',
    'decision_criteria',
    'decision_process',
    'pain',
    'champion',
    'competition',
  ]);
  expect(keys(retired)).toEqual(['need', 'authority', 'timeline', 'budget']);
});

test('undoing the adoption leaves no note behind', () => {
  const bench = started();
  const kept = () =>
    Object.keys(bench.host.save().properties.document).filter((key) => key.startsWith('settings'));
  expect(kept().length).toBeGreaterThan(0);
  bench.act('undo');
  expect(kept()).toEqual([]);
});

test('another language is followed by its own switch, and remembered by it', () => {
  const bench = started();
  bench.retype('Settings', 'New lead', 'Inbox');
  bench.act('follow');
  bench.act('language', 'ja');
  expect(bench.column('Leads', 'ステージ')).toEqual(['IS対応中', 'Inbox', 'IS対応中']);
  expect(bench.values('設定')[1][4]).toBe('滞留の上限（日）');
  expect(bench.act('edited')).toEqual([]);
  expect(bench.act('follow')).toBe(false);
});
