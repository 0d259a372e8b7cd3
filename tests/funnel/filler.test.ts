/** FNL-15: what is evidence, and what was only written to get past the question. */
import { fillerAmong, saysNothing } from '../../src/funnel/filler';

test.each([
  '',
  '  ',
  '-',
  'x',
  '…',
  'n/a',
  'N/A',
  'Ｎ／Ａ',
  'Test',
  'ok',
  'OK!',
  'None.',
  'なし',
  '特になし',
  '特になし。',
  '不明',
  '未定',
  '確認済',
  'あり',
])('FNL-15: %j says nothing', (text) => {
  expect(saysNothing(text)).toBe(true);
});

test.each([
  'Q3',
  'Mr Ito, CFO',
  '5万円',
  '4月',
  'no budget until April',
  '社長',
  'test of the new line in May',
])('FNL-15: %j is evidence', (text) => {
  expect(saysNothing(text)).toBe(false);
});

const given = (same: number, others: number, leads = same): Array<{ lead: number; text: string }> => [
  ...[...Array(same).keys()].map((index) => ({
    lead: index % leads,
    text: index % 2 ? 'By phone' : ' by PHONE',
  })),
  ...[...Array(others).keys()].map((index) => ({ lead: 100 + index, text: `told by person ${index}` })),
];
const count = (list: boolean[]): number => list.filter(Boolean).length;

test.each([
  ['5 leads and a fifth of the answers', given(5, 20), 5],
  ['4 leads', given(4, 2), 0],
  ['5 leads and less than a fifth', given(5, 21), 0],
  ['many answers on the same 4 leads', given(12, 2, 4), 0],
])('FNL-15: the same words on %s', (_, list, expected) => {
  expect(count(fillerAmong(list))).toBe(expected);
});
