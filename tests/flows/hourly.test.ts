/** The build that may refresh by the clock: one permission more, one item in the menu, one trigger at most. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { menuEn } from '../../src/i18n/menu';
import { type Bench, benchOfRows, dist } from '../support/workbench';

const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';
const ROWS = [
  ['Company', 'Status', 'Created'],
  ['Acme', 'Contacted', 46_300],
  ['Bolt', 'Won', 46_301],
];

function hourlyBuild(): Record<string, string> {
  const out = mkdtempSync(join(tmpdir(), 'hourly-'));
  execFileSync(process.execPath, [resolve('scripts/build.mjs'), '--hourly', '--out', out], { stdio: 'pipe' });
  return Object.fromEntries(Object.keys(dist).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

const files = hourlyBuild();
const open = (): Bench => benchOfRows(ROWS, { files });
const menu = (bench: Bench): string => {
  bench.host.open();
  return JSON.stringify(bench.ui.menus);
};
const said = (bench: Bench): string | undefined => bench.ui.shown.at(-1)?.text;

test('only this build asks for the permission, and only its menu has the item', () => {
  expect(JSON.parse(files['appsscript.json']).oauthScopes).toContain(TRIGGERS);
  expect(JSON.parse(dist['appsscript.json']).oauthScopes).not.toContain(TRIGGERS);
  expect(files['Code.js']).toContain('function refreshHourly_(');
  expect(dist['Code.js']).not.toContain('function refreshHourly_(');
  expect(menu(open())).toContain(menuEn.hourly);
  expect(menu(benchOfRows(ROWS))).not.toContain(menuEn.hourly);
});

test('the item turns the clock on, and off again', () => {
  const bench = open();
  for (const text of [menuEn.hourlyOn, menuEn.hourlyOff, menuEn.hourlyOn]) {
    bench.host.run('switchHourly_');
    expect(said(bench)).toBe(text);
  }
});

test('by the clock the tab is counted anew; without a pipeline nothing happens', () => {
  const bench = open();
  expect(() => bench.host.run('refreshHourly_')).not.toThrow();
  bench.select('Leads', 2);
  bench.ask('adopt', { op: bench.op(), actor: 'Tanaka', choices: {}, language: 'en' });
  const before = JSON.stringify(bench.values('Funnel'));
  const stage = bench.column('Leads', 'Stage');
  bench.engine.write(bench.tabId('Leads'), { row: 1, column: stage - 1, rows: 1, columns: 1 }, [
    [{ value: 'Meeting' }],
  ]);
  bench.host.run('refreshHourly_');
  expect(JSON.stringify(bench.values('Funnel'))).not.toBe(before);
});
