/** Changing the language of Settings: standard words change, whatever the team has reworded stays. */
import { EVERY_LANGUAGE, messages } from '../../src/i18n';
import type { Cell } from '../../src/pipeline/cell';
import type { Language } from '../../src/pipeline/settings';
import { defaultSettings } from '../../src/workbook/default-settings';
import { readSettings } from '../../src/workbook/read-settings';
import { relabelSettings } from '../../src/workbook/relabel-settings';
import { settingsToRows } from '../../src/workbook/settings-tab';

const people = [{ name: 'Lost', email: 'Stages', roles: ['marketing' as const] }];
const tab = (language: Language): Cell[][] => {
  const words = messages(language);
  return settingsToRows(defaultSettings(language, words.defaults, people), words);
};

function relabelled(rows: Cell[][], to: Language): Cell[][] {
  const changed = rows.map((row) => [...row]);
  for (const { row, column, value } of relabelSettings(rows, EVERY_LANGUAGE, messages(to), to)) {
    changed[row - 1][column - 1] = value;
  }
  return changed;
}

test.each<[Language, Language]>([
  ['en', 'ja'],
  ['ja', 'en'],
])('standard Settings in %s become standard Settings in %s, and back, to the cell', (from, to) => {
  expect(relabelled(tab(from), to)).toEqual(tab(to));
  expect(relabelled(relabelled(tab(from), to), from)).toEqual(tab(from));
});

test.each<[Language]>([['en'], ['ja']])('Settings that are in %s already change nowhere', (language) => {
  expect(relabelSettings(tab(language), EVERY_LANGUAGE, messages(language), language)).toEqual([]);
});

test('entries of the team’s own words stay, in every table', () => {
  const rows = tab('en');
  const reworded = new Map<string, string>([
    ['New lead', 'Inbox'],
    ['Lead quality', 'Is it any good?'],
    ['What is the problem, whose is it, and what if it stays?', 'Where does it hurt?'],
    ['Price', 'Too dear'],
    ['Language of this workbook: en or ja', 'Our language'],
    ['Role', 'Hat'],
  ]);
  const own = rows.map((row) => row.map((cell) => reworded.get(String(cell)) ?? cell));
  const after = relabelled(own, 'ja');
  const expected = tab('ja').map((row, down) =>
    row.map((cell, right) => reworded.get(String(rows[down][right])) ?? cell),
  );
  expect(after).toEqual(expected);
});

test('the meaning of a target follows the language, and its value stays', () => {
  const rows = tab('en');
  const at = rows[0].indexOf('Targets');
  rows[4][at + 1] = 40;
  const after = relabelled(rows, 'ja');
  expect(after[0][at]).toBe('目標');
  expect(after[4].slice(at, at + 3)).toEqual(['meetings', 40, expect.stringContaining('商談')]);
  const step = rows.findIndex((row) => row[at] === 'step.meeting');
  expect(after[step][at + 2]).toBe(messages('ja').defaults.targets.step);
});

test('a label the team took from the other language is standard, and follows', () => {
  const rows = tab('en');
  rows[2][1] = '新規リード';
  expect(relabelled(rows, 'en')).toEqual(tab('en'));
});

test('a standard word under the wrong key is the team’s own choice', () => {
  const rows = tab('en');
  rows[2][1] = 'Meeting';
  expect(relabelled(rows, 'ja')[2][1]).toBe('Meeting');
});

test('keys, people, roles and numbers never change', () => {
  const rows = tab('en');
  const read = (from: Cell[][]) => readSettings(from, EVERY_LANGUAGE).settings;
  const [before, after] = [read(rows), read(relabelled(rows, 'ja'))];
  expect(after.people).toEqual(before.people);
  expect(after.language).toBe('ja');
  for (const list of ['stages', 'gates', 'items', 'reasons'] as const) {
    expect(after[list].map((entry) => entry.key)).toEqual(before[list].map((entry) => entry.key));
  }
  expect([after.minimumN, after.withinDays]).toEqual([before.minimumN, before.withinDays]);
});

test('a stage whose key is the name of an object member has no standard word', () => {
  const rows = tab('en');
  rows[2][0] = 'constructor';
  expect(relabelled(rows, 'ja')[2][1]).toBe('New lead');
});

test('an empty tab has nothing to change', () => {
  expect(relabelSettings([], EVERY_LANGUAGE, messages('ja'), 'ja')).toEqual([]);
});
