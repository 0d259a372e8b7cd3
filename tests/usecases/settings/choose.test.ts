/** A way of working and a standard set of questions change their own cells of Settings and no other. */
import { EVERY_LANGUAGE, messages } from '../../../src/i18n';
import type { Cell } from '../../../src/pipeline/cell';
import type { Language, Settings } from '../../../src/pipeline/settings';
import {
  CHECKLIST_SETS,
  type ChecklistSet,
  SET_ITEMS,
  setOf,
  WAYS,
  type Way,
} from '../../../src/pipeline/way';
import { chooseChecklist } from '../../../src/usecases/choose-checklist';
import { chooseWay } from '../../../src/usecases/choose-way';
import { openPipeline } from '../../../src/usecases/context';
import { defaultSettings } from '../../../src/workbook/default-settings';
import { findTables } from '../../../src/workbook/settings-tab';
import { type Fake, fakePipeline, TAB } from '../../support/fake-pipeline';
import { refusal, SETTINGS } from '../../support/pipeline';

const settled = (language: Language, way: Way): Settings =>
  defaultSettings(language, messages(language).defaults, SETTINGS.people, way);
const read = (fake: Fake): Settings => {
  const { settings, warnings } = openPipeline(fake);
  expect(warnings).toEqual([]);
  const { gone: _, ...rest } = settings;
  return rest;
};
const rows = (fake: Fake): Cell[][] => (fake.book.cells.get(TAB.settings) as Cell[][]).map((row) => [...row]);
const written = (fake: Fake) => {
  const count = fake.book.writes.length;
  fake.book.writes.length = 0;
  return count;
};

describe('a way of working', () => {
  const pairs = WAYS.flatMap((from) => WAYS.map((to): [Way, Way] => [from, to]));
  test.each(pairs)('from %s to %s is what a new pipeline of that way starts with', (from, to) => {
    for (const language of ['en', 'ja'] as const) {
      const fake = fakePipeline(settled(language, from));
      chooseWay(fake, { op: 'op', way: to });
      expect(read(fake)).toEqual(settled(language, to));
      expect(written(fake)).toBeLessThanOrEqual(6);
      chooseWay(fake, { op: 'op', way: to });
      expect(written(fake)).toBe(0);
    }
  });

  const own: Settings = {
    ...SETTINGS,
    stages: [
      ...SETTINGS.stages.filter(({ key }) => key !== 'meeting'),
      { key: 'demo', label: 'Demo', role: 'field_sales', kind: 'open', days: 3 },
    ],
    gates: [
      { ...SETTINGS.gates[2], label: 'Ours' },
      { key: 'ours', label: 'To sales', from: 'inside_sales', to: 'field_sales', policy: 'advise', hours: 1 },
    ],
    items: SETTINGS.items.filter(({ gate }) => gate === 'customer_handover'),
  };

  test('stages and gates of the team’s own keep their terms, labels and order', () => {
    const fake = fakePipeline(own);
    chooseWay(fake, { op: 'op', way: 'four_roles' });
    const after = read(fake);
    expect(after.gates).toEqual([{ ...own.gates[0], policy: 'require', hours: 48 }, own.gates[1]]);
    expect(after.stages[after.stages.length - 1]).toEqual(own.stages[own.stages.length - 1]);
    expect(after.items).toEqual(own.items);
  });

  test('a tab from before there were limits gets its column for them, and its row for the way', () => {
    const before = settled('en', 'is_first');
    const fake = fakePipeline(before);
    const general = findTables(rows(fake), EVERY_LANGUAGE).get('general') as number;
    const older = rows(fake).map((row, at) => {
      const cut = [...row.slice(0, 4), ...row.slice(5)];
      // The row of the way is taken out: minimum and T move up.
      if (at >= 3 && at < 7) cut.splice(general - 2, 3, ...(rows(fake)[at + 1]?.slice(general - 1) ?? []));
      return cut;
    });
    fake.book.cells.set(TAB.settings, older);
    expect(read(fake).stages.every((stage) => stage.days === undefined)).toBe(true);
    chooseWay(fake, { op: 'op', way: 'hats' });
    expect(read(fake)).toEqual(settled('en', 'hats'));
    // A blank column still parts the tables.
    expect(rows(fake).every((row) => row[5] === '')).toBe(true);
    expect(rows(fake)[1][4]).toBe('Days at most');
    chooseWay(fake, { op: 'op', way: 'is_first' });
    expect(read(fake)).toEqual(settled('en', 'is_first'));
  });

  test('the tab grows when the row of the way has no room', () => {
    const fake = fakePipeline(SETTINGS);
    const cut = rows(fake).slice(0, 5);
    const at = (findTables(cut, EVERY_LANGUAGE).get('general') as number) - 1;
    cut[3].splice(at, 3, 'minimum_n', 30, '');
    fake.book.cells.set(TAB.settings, cut);
    chooseWay(fake, { op: 'op', way: 'four_roles' });
    expect(rows(fake)).toHaveLength(6);
    expect(rows(fake)[5].slice(at, at + 3)).toEqual([
      'way',
      'four_roles',
      messages('en').defaults.general.way,
    ]);
  });
});

describe('a standard set of questions', () => {
  const choose = (fake: Fake, set: ChecklistSet, gate = 'screening') =>
    chooseChecklist(fake, { op: 'op', gate, set });
  const asked = (fake: Fake, gate = 'screening') => read(fake).items.filter((item) => item.gate === gate);

  test.each(CHECKLIST_SETS)('%s is asked in its order with its floors, in words of the workbook', (set) => {
    for (const language of ['en', 'ja'] as const) {
      const words: Record<string, { question: string } | undefined> = messages(language).defaults.items;
      const fake = fakePipeline(settled(language, 'is_first'));
      choose(fake, set);
      expect(setOf(asked(fake))).toBe(set);
      for (const item of asked(fake)) expect(item.question).toBe(words[item.key]?.question);
      written(fake);
      choose(fake, set);
      expect(written(fake)).toBe(0);
    }
  });

  test('nothing is lost: there and back gives the same questions, reworded ones as they were', () => {
    const own: Settings = {
      ...SETTINGS,
      items: SETTINGS.items.map((item) =>
        item.key === 'need' ? { ...item, question: 'Where does it hurt?' } : item,
      ),
    };
    const fake = fakePipeline(own);
    const before = asked(fake);
    choose(fake, 'meddicc');
    expect(read(fake).retired.map(({ key }) => key)).toEqual(['need', 'authority', 'timeline', 'budget']);
    expect(read(fake).retired[0].question).toBe('Where does it hurt?');
    choose(fake, 'three');
    expect(asked(fake)).toEqual(before);
    expect(
      read(fake)
        .retired.map(({ key }) => key)
        .sort(),
    ).toEqual(SET_ITEMS.meddicc.map(([key]) => key).sort());
    choose(fake, 'bant');
    expect(asked(fake).find(({ key }) => key === 'need')?.question).toBe('Where does it hurt?');
  });

  test('a question of the team’s own is retired with its words', () => {
    const region = {
      gate: 'screening',
      key: 'region',
      label: 'Region',
      question: 'Where?',
      evidence: 'A map',
      floor: null,
    };
    const fake = fakePipeline({ ...SETTINGS, items: [region, ...SETTINGS.items] });
    choose(fake, 'bantch');
    expect(read(fake).retired).toEqual([region]);
  });

  test('other gates, other tables and remarks beside them stay to the cell', () => {
    const fake = fakePipeline(SETTINGS);
    const before = rows(fake);
    choose(fake, 'meddicc');
    const first = findTables(before, EVERY_LANGUAGE).get('items') as number;
    rows(fake).forEach((row, down) => {
      row.forEach((cell, right) => {
        const inItems = right >= first - 1 && right < first + 5;
        const gate = before[down]?.[first - 1] ?? '';
        if (!inItems || (gate !== 'screening' && gate !== ''))
          expect([down, right, cell]).toEqual([down, right, before[down]?.[right] ?? '']);
      });
    });
    expect(asked(fake, 'lead_quality')).toEqual(SETTINGS.items.filter(({ gate }) => gate === 'lead_quality'));
  });

  test('any gate may have it', () => {
    const fake = fakePipeline(SETTINGS);
    choose(fake, 'bant', 'lead_quality');
    expect(setOf(asked(fake, 'lead_quality'))).toBe('bant');
    expect(setOf(asked(fake))).toBe('three');
  });

  test('a gate that is not there is refused, and nothing is written', () => {
    const fake = fakePipeline(SETTINGS);
    expect(refusal(() => choose(fake, 'bant', 'constructor')).code).toBe('unknown_gate');
    expect(written(fake)).toBe(0);
  });
});
