/** The choices at the top of the Funnel tab: written in one language, read in both, kept across paints. */
import fc from 'fast-check';
import { PERIOD_NAMES } from '../../../src/funnel/period';
import { funnelWords } from '../../../src/i18n/funnel';
import {
  COHORTS,
  type Controls,
  controlChoices,
  controlTexts,
  GROUPS,
  readControls,
  STANDARD,
} from '../../../src/workbook/funnel-tab/controls';

const every = [funnelWords('en').tab, funnelWords('ja').tab];
const HEADERS = ['Region', 'Größe', 'Source', ''];
const controls = fc.record<Controls>({
  period: fc.constantFrom(...PERIOD_NAMES),
  cohorts: fc.constantFrom(...COHORTS),
  group: fc.constantFrom(...GROUPS, 'Region', 'Größe'),
});

test('what was written in either language is read back', () => {
  fc.assert(
    fc.property(controls, fc.constantFrom(...every), (chosen, words) => {
      expect(readControls(controlTexts(chosen, words), every, HEADERS)).toEqual({
        controls: chosen,
        unread: [],
      });
    }),
  );
});

test('every choice that is offered is understood', () => {
  for (const words of every) {
    const choices = controlChoices(words, HEADERS);
    for (const period of choices.period)
      for (const group of choices.group)
        expect(readControls({ period, cohorts: choices.cohorts[0], group }, every, HEADERS).unread).toEqual(
          [],
        );
  }
});

test.each([
  ['blank cells are the standard', { period: '', cohorts: ' ', group: '' }, STANDARD, []],
  [
    'codes, other case and width',
    { period: 'last_month', cohorts: 'WEEK', group: 'ｒｅｇｉｏｎ' },
    { period: 'last_month', cohorts: 'week', group: 'Region' },
    [],
  ],
  [
    'what means nothing is the standard, and is told',
    { period: 'since forever', cohorts: 7, group: 'Continent' },
    STANDARD,
    [
      { control: 'period', text: 'since forever' },
      { control: 'cohorts', text: '7' },
      { control: 'group', text: 'Continent' },
    ],
  ],
  [
    'a label of ours before a header of the same name',
    { period: '', cohorts: '', group: 'source' },
    { ...STANDARD, group: 'source' },
    [],
  ],
])('%s', (_name, cells, expected, unread) => {
  expect(readControls(cells, every, HEADERS)).toEqual({ controls: expected, unread });
});

test('headers are offered once, without blanks and without those of our own labels', () => {
  const { group } = controlChoices(every[0], ['Region', '', 'region', 'SOURCE', 'Deal']);
  expect(group).toEqual(['no grouping', 'source', 'owner', 'Region', 'Deal']);
  const many = Array.from({ length: 600 }, (_, index) => `Column ${index}`);
  expect(controlChoices(every[0], many).group.length).toBeLessThan(500);
});
