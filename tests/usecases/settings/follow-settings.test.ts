/** Settings take effect: renamed, moved, added and dropped stages, people, questions; mistakes change nothing. */

import { messages } from '../../../src/i18n';
import type { LeadState } from '../../../src/pipeline/lead-state';
import type { Settings } from '../../../src/pipeline/settings';
import { isTypedOver } from '../../../src/usecases/card';
import { openPipeline } from '../../../src/usecases/context';
import { findDifferences } from '../../../src/usecases/differences';
import { followLocked, followSettings } from '../../../src/usecases/follow-settings';
import { removeAdopted } from '../../../src/usecases/undo-adoption';
import { readLeadRow } from '../../../src/workbook/lead-row';
import { readSnapshot, SETTINGS_NOTE } from '../../../src/workbook/settings-snapshot';
import { settingsToRows } from '../../../src/workbook/settings-tab';
import { AT, type Fake, fakePipeline, TAB } from '../../support/fake-pipeline';
import { leadThrough, SETTINGS } from '../../support/pipeline';

const lead = (id: string, ...stages: string[]): { state: LeadState } => ({
  state: { ...leadThrough(...stages), leadId: id },
});
const screening = lead('L-0001', 'new', 'screening');
const proposal = lead('L-0002', 'new', 'screening', 'meeting', 'proposal');
const other = lead('L-0003', 'new', 'screening');

/** A pipeline whose Settings were remembered, as after its first opening. */
function started(...leads: Array<ReturnType<typeof lead>>): Fake {
  const fake = fakePipeline(SETTINGS, leads);
  expect(followSettings(openPipeline(fake))).toBe(true);
  return fake;
}

/** The team writes other Settings. */
function write(fake: Fake, settings: Settings): void {
  fake.book.cells.set(TAB.settings, settingsToRows(settings, messages(settings.language)));
}

const stages = (
  change: (stage: Settings['stages'][number]) => Partial<Settings['stages'][number]>,
): Settings => ({
  ...SETTINGS,
  stages: SETTINGS.stages.map((stage) => ({ ...stage, ...change(stage) })),
});
const relabelled = (labels: Record<string, string>) =>
  stages(({ key, label }) => ({ label: labels[key] ?? label }));
const without = (key: string): Settings => ({
  ...SETTINGS,
  stages: SETTINGS.stages.filter((stage) => stage.key !== key),
});
const follow = (fake: Fake) => followSettings(openPipeline(fake));
const edits = (fake: Fake) => {
  const found = findDifferences(openPipeline(fake));
  expect(found.doubtful).toEqual([]);
  return { edited: found.edited.map((row) => row.leadId), unknown: found.unknownStages };
};

test('the first opening remembers Settings and touches nothing', () => {
  const fake = started(screening);
  expect(fake.book.writes).toEqual([]);
  expect(fake.book.choices.size + fake.book.colours.size).toBe(0);
  const { gone: _, ...settings } = openPipeline(fake).settings;
  expect(readSnapshot(fake.book.note(SETTINGS_NOTE))).toEqual(settings);
});

test('when nothing changed it costs one look at the note, and no lock', () => {
  const fake = started(screening);
  const pipeline = openPipeline(fake);
  fake.book.asked.clear();
  expect(followSettings(pipeline)).toBe(false);
  const { asked } = fake.book;
  asked.delete('asked');
  expect([...asked]).toEqual([['note', 1]]);
});

test('in order, Settings are read without the note', () => {
  const fake = started(screening);
  fake.book.asked.clear();
  openPipeline(fake);
  expect(fake.book.asked.get('note')).toBeUndefined();
});

test('a renamed stage is renamed in dropdown, colours and cells, and nobody has edited anything', () => {
  const fake = started(screening, proposal, other);
  write(fake, relabelled({ screening: 'Qualifying' }));
  expect(follow(fake)).toBe(true);
  expect([2, 3, 4].map((row) => fake.cell(row, 'stage'))).toEqual(['Qualifying', 'Proposal', 'Qualifying']);
  const labels = openPipeline(fake).settings.stages.map((stage) => stage.label);
  expect(fake.book.choices.get(`${TAB.leads}:${AT.stage}`)).toEqual(labels);
  expect(fake.book.colours.get(`${TAB.leads}:${AT.stage}`)?.map(({ word }) => word)).toEqual(labels);
  expect(edits(fake)).toEqual({ edited: [], unknown: [] });
  expect(follow(fake)).toBe(false);
});

test('what a person typed over the stage stays, renamed or not', () => {
  const fake = started(screening, other);
  const rows = fake.book.cells.get(TAB.leads);
  if (rows) rows[1][AT.stage - 1] = 'Meeting';
  write(fake, relabelled({ screening: 'Qualifying' }));
  follow(fake);
  expect(fake.cell(2, 'stage')).toBe('Meeting');
  expect(edits(fake).edited).toEqual(['L-0001']);
});

test('two stages that swap their names swap them in the cells', () => {
  const fake = started(screening, proposal);
  write(fake, relabelled({ screening: 'Proposal', proposal: 'Screening' }));
  follow(fake);
  expect([2, 3].map((row) => fake.cell(row, 'stage'))).toEqual(['Proposal', 'Screening']);
  expect(edits(fake)).toEqual({ edited: [], unknown: [] });
});

test('a stage that was dropped keeps its name, and its leads are not taken for edited', () => {
  const fake = started(proposal, screening);
  write(fake, without('proposal'));
  const before = openPipeline(fake);
  const row = readLeadRow(fake.book, before.layout, 2);
  expect(isTypedOver(before, row, proposal.state)).toBe(false);
  expect(follow(fake)).toBe(true);
  expect(fake.cell(2, 'stage')).toBe('Proposal');
  expect(fake.book.choices.get(`${TAB.leads}:${AT.stage}`)).not.toContain('Proposal');
  expect(edits(fake)).toEqual({ edited: [], unknown: [] });
  expect(openPipeline(fake).settings.gone).toEqual([
    { key: 'proposal', label: 'Proposal', role: 'field_sales', kind: 'open' },
  ]);
});

test('a stage dropped under a name of the team’s own is known by it afterwards', () => {
  const fake = started(proposal);
  const named = relabelled({ proposal: 'Offer' });
  write(fake, named);
  follow(fake);
  write(fake, { ...named, stages: named.stages.filter(({ key }) => key !== 'proposal') });
  follow(fake);
  expect(fake.cell(2, 'stage')).toBe('Offer');
  expect(edits(fake)).toEqual({ edited: [], unknown: [] });
  expect(follow(fake)).toBe(false);
});

test('a dropped stage that comes back under another name takes its leads along', () => {
  const fake = started(proposal);
  write(fake, without('proposal'));
  follow(fake);
  write(fake, relabelled({ proposal: 'Quote' }));
  follow(fake);
  expect(fake.cell(2, 'stage')).toBe('Quote');
  expect(openPipeline(fake).settings.gone).toEqual([]);
});

test('other text over a dropped stage is still said to mean nothing', () => {
  const fake = started(proposal);
  write(fake, without('proposal'));
  follow(fake);
  const rows = fake.book.cells.get(TAB.leads);
  if (rows) rows[1][AT.stage - 1] = 'whatever';
  expect(edits(fake)).toEqual({ edited: [], unknown: [{ row: 2, text: 'whatever' }] });
  const pipeline = openPipeline(fake);
  expect(isTypedOver(pipeline, readLeadRow(fake.book, pipeline.layout, 2), proposal.state)).toBe(true);
});

test('stages in another order change the dropdown and no cell', () => {
  const fake = started(screening);
  write(fake, { ...SETTINGS, stages: [...SETTINGS.stages].reverse() });
  follow(fake);
  expect(fake.book.choices.get(`${TAB.leads}:${AT.stage}`)?.[0]).toBe('Churned');
  expect(fake.book.writes).toEqual([]);
});

test('people come and go in the owners’ dropdown; without any there is none', () => {
  const fake = started(screening);
  write(fake, { ...SETTINGS, people: [{ name: 'Ueda', email: '', roles: [] }] });
  follow(fake);
  expect(fake.book.choices.get(`${TAB.leads}:${AT.owner}`)).toEqual(['Ueda']);
  expect(fake.book.choices.has(`${TAB.leads}:${AT.stage}`)).toBe(false);
  write(fake, { ...SETTINGS, people: [] });
  follow(fake);
  expect(fake.book.choices.get(`${TAB.leads}:${AT.owner}`)).toEqual([]);
});

test('a question less is counted in the screening cell, in one block however many leads', () => {
  const answers = [{ gate: 'screening', item: 'need', answer: 'confirmed' as const, evidence: '' }];
  const leads = Array.from({ length: 60 }, (_, at) => ({
    ...lead(`L-${String(at + 1).padStart(4, '0')}`, 'new', 'screening'),
    answers: at % 2 ? answers : [],
  }));
  const fake = started(...leads);
  expect(fake.cell(3, 'screening')).toBe('2 missing · 1 of 4 asked');
  write(fake, { ...SETTINGS, items: SETTINGS.items.filter(({ key }) => key !== 'budget') });
  follow(fake);
  expect([2, 3, 4].map((row) => fake.cell(row, 'screening'))).toEqual(['', '2 missing · 1 of 3 asked', '']);
  expect(fake.book.writes).toHaveLength(1);
});

describe('while Settings have a mistake', () => {
  const wrong = (settings: Settings): Settings => ({
    ...settings,
    people: [...settings.people, { name: 'Ueda', email: 'nowhere', roles: [] }],
  });

  test('and were in order before, the other tables are followed and the wrong one is remembered as it was', () => {
    const fake = started(screening);
    write(fake, wrong(relabelled({ screening: 'Qualifying' })));
    const pipeline = openPipeline(fake);
    expect(pipeline.settings.people).toEqual(SETTINGS.people);
    expect(followSettings(pipeline)).toBe(true);
    expect(fake.cell(2, 'stage')).toBe('Qualifying');
    expect(follow(fake)).toBe(false);
    expect(openPipeline(fake).warnings).toHaveLength(1);
    expect(openPipeline(fake).settings.people).toEqual(SETTINGS.people);
  });

  test('and never were in order here, nothing is remembered', () => {
    const fake = fakePipeline(wrong(SETTINGS), [screening]);
    expect(follow(fake)).toBe(false);
    expect(fake.book.note(SETTINGS_NOTE)).toBeNull();
  });
});

test('whoever holds the lock follows without asking for it again', () => {
  const fake = started(screening);
  write(fake, relabelled({ screening: 'Qualifying' }));
  expect(fake.book.locked(() => followLocked(openPipeline(fake)))).toBe(true);
  expect(fake.cell(2, 'stage')).toBe('Qualifying');
});

test('undoing the adoption forgets the note', () => {
  const fake = started(screening);
  const { book } = fake;
  Object.assign(book, { deleteColumns: () => {}, freeze: () => {}, goTo: () => {}, deleteTab: () => {} });
  Object.assign(book, { unmarkAll: () => {} });
  removeAdopted(fake);
  expect(book.notes.size).toBe(0);
});
