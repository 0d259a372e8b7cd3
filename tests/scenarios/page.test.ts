/**
 * Scenarios 41 and 43 on the page: which account is used is shown, and what was typed outlives closing it.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { card } from '../sidebar/fixtures/lead';
import { boot } from '../sidebar/fixtures/pipeline';
import { withLead } from '../sidebar/fixtures/scenes';
import { open, openAtStart } from '../sidebar/support/play';

const words = wordsFor('en');
const NEED = boot('en').gates[1].items[0].label;

beforeEach(() => localStorage.clear());

test('Scenario 41: the account is shown where the person is, and a refused permission says what to look for', async () => {
  const { hand } = await openAtStart(withLead('en', card('en'), { email: 'aoki@team.test' }));
  await hand.click(words.menuFor(boot('en').actor as string));
  expect(hand.has(words.account('aoki@team.test'))).toBe(true);
  const denied = () => new Error('PERMISSION_DENIED: Authorization is required to perform that action.');
  const other = await openAtStart({ boot: denied });
  expect(other.hand.has(words.manyAccounts)).toBe(true);
});

describe('Scenario 43: closed, asleep or reloaded in the middle of a form', () => {
  const typed = async (book: string) => {
    const stage = await open(withLead('en', card('en'), { book }));
    await stage.hand.type(words.evidenceOf(NEED), 'Half a sentence');
  };
  const found = async (book: string): Promise<string> => {
    const { hand } = await open(withLead('en', card('en'), { book }));
    return hand.field(words.evidenceOf(NEED)).value;
  };

  test('Scenario 43: what was typed is there again, for its lead and in its file only', async () => {
    await typed('one');
    expect(await found('one')).toBe('Half a sentence');
    expect(await found('a copy of it')).not.toBe('Half a sentence');
    expect(await found('one')).toBe('Half a sentence');
  });

  test('Scenario 43: the lead is read again before anything is saved, and sent with the revision it has by then', async () => {
    await typed('one');
    const stage = await open(withLead('en', card('en', { revision: 9 }), { book: 'one' }));
    const field = stage.hand.field(words.evidenceOf(NEED));
    stage.hand.radios(NEED)[3].click();
    await stage.hand.settle();
    field.focus();
    field.blur();
    await stage.hand.settle();
    const sent = stage.run.of('answer').at(-1);
    expect(sent).toMatchObject({ revision: 9, evidence: 'Half a sentence' });
  });

  test('Scenario 43: where the browser forbids storage it lasts as long as the page, and nothing else breaks', async () => {
    const denied = () => {
      throw new Error('SecurityError');
    };
    const spies = [
      jest.spyOn(Storage.prototype, 'setItem').mockImplementation(denied),
      jest.spyOn(Storage.prototype, 'getItem').mockImplementation(denied),
    ];
    const { hand } = await open(withLead('en', card('en'), { book: 'one' }));
    await hand.type(words.evidenceOf(NEED), 'Half a sentence');
    await hand.click(words.today.title);
    await hand.click(words.lead);
    expect(hand.field(words.evidenceOf(NEED)).value).toBe('Half a sentence');
    for (const spy of spies) spy.mockRestore();
  });
});
