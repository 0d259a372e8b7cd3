/** Headers and words are found as people write them, and what is not found is answered with what is there. */
import { ConvertProblem, chooseColumns, chooseStages, type PlanView } from '../../../local/convert/choices';
import { CONVERT_WORDS } from '../../../local/convert/words';

const say = CONVERT_WORDS.en;
const plan: PlanView = {
  columns: [
    { column: 1, header: ' Company ' },
    { column: 2, header: 'Date' },
    { column: 3, header: '' },
    { column: 4, header: 'date' },
    { column: 5, header: '流入元' },
  ],
  fields: [{ field: 'status', column: 6 }],
  statuses: [{ word: 'In Talks ', leads: 3, stage: null }],
  stageChoices: [
    { key: 'new', label: 'New lead' },
    { key: 'lost', label: 'Lost' },
  ],
};

test.each<[string, number]>([
  ['company', 1],
  ['  COMPANY', 1],
  ['DATE', 2],
  ['流入元', 5],
])('the header %s is column %d', (header, column) => {
  const chosen = chooseColumns({ fields: [{ field: 'company', header }], dates: [] }, plan, say);
  expect(chosen.fields).toEqual({ company: column });
});

test('a field can be taken away, and a date column put in order', () => {
  const dates = [{ header: 'date', order: 'mdy' as const }];
  const chosen = chooseColumns({ fields: [{ field: 'source', header: null }], dates }, plan, say);
  expect(chosen).toEqual({ fields: { source: null }, dayOrders: { '2': 'mdy' } });
});

test('an unknown header is answered with the headers there are', () => {
  const choose = () =>
    chooseColumns({ fields: [{ field: 'company', header: 'Firm' }], dates: [] }, plan, say);
  expect(choose).toThrow(ConvertProblem);
  expect(choose).toThrow('No column is called "Firm". The columns are: Company, Date, date, 流入元.');
});

test('a word is found whatever its case, width and spaces', () => {
  expect(chooseStages({ stages: [{ word: 'ｉｎ talks', key: 'lost' }] }, plan, say)).toEqual({
    'In Talks ': 'lost',
  });
});

test.each<[string, string, Partial<PlanView>, RegExp]>([
  ['In talks', 'won', {}, /no stage "won".*new \(New lead\), lost \(Lost\)/],
  ['Gone', 'lost', {}, /No lead has the status "Gone".*In Talks/],
  ['Gone', 'lost', { fields: [{ field: 'status', column: null }] }, /--map status=Header/],
])('--stage %s=%s is refused', (word, key, change, sentence) => {
  expect(() => chooseStages({ stages: [{ word, key }] }, { ...plan, ...change }, say)).toThrow(sentence);
});
