/** Every problem of adoption becomes a sentence in both languages that names its particulars. */
import { adoptionSentencesEn, adoptionSentencesJa } from '../../../src/i18n/adoption-problems';
import { ADOPTION_CODES } from '../../../src/pipeline/adoption/problem-code';
import type { Problem } from '../../../src/pipeline/problem';

/** What each code carries, with values that cannot occur in the wording by chance. */
const PARAMS: Record<string, Problem['params']> = {
  adopt_empty_sheet: { tab: 'Tab§' },
  adopt_no_header: { tab: 'Tab§' },
  adopt_header_row_blank: { row: 771 },
  adopt_no_leads: { row: 771, next: 772 },
  adopt_two_headers: { first: 771, second: 772 },
  adopt_header_repeated: { row: 771, header: 772 },
  adopt_merged_cells: { range: 'QQ71:QQ72', count: 773 },
  adopt_column_outside: { field: 'won_on', column: 771, last: 'QQ' },
  adopt_unknown_stage: { word: 'Word§', stage: 'key§' },
  adopt_header_again: { row: 771, header: 772 },
  adopt_total_line: { row: 771, cell: 'QQ71', text: 'Text§' },
  adopt_remark_line: { row: 771, cell: 'QQ71', text: 'Text§' },
  adopt_date_unreadable: { cell: 'QQ71', field: 'won_on', text: 'Text§' },
  adopt_date_impossible: { cell: 'QQ71', field: 'won_on', text: 'Text§' },
  adopt_date_out_of_range: { cell: 'QQ71', field: 'won_on', text: 'Text§' },
  adopt_created_missing: { row: 771, cell: 'QQ71' },
  adopt_date_before_created: { cell: 'QQ71', field: 'won_on' },
  adopt_date_contradicts: { cell: 'QQ71', field: 'won_on', status: 'Word§' },
  adopt_amount_unreadable: { cell: 'QQ71', text: 'Text§' },
  adopt_no_dates: {},
  adopt_no_status: {},
  adopt_no_fields: {},
  adopt_undecided_statuses: { count: 771, leads: 772, names: 'Word§', more: 773 },
  adopt_day_order_open: { column: 'QQ', header: 'Header§', sample: 'Text§' },
  adopt_dates_half_read: { column: 'QQ', header: 'Header§' },
  adopt_duplicates: { count: 771, names: '773, 774', more: 772 },
  adopt_numbered_rows: { count: 771, first: 772 },
  adopt_heading_above: { above: 771, row: 772 },
  adopt_wide: { columns: 771 },
};
const FIELD_NAMES = { en: 'Won on', ja: '受注日' };

describe.each([
  ['en', adoptionSentencesEn],
  ['ja', adoptionSentencesJa],
] as const)('in %s', (language, sentences) => {
  test.each([...ADOPTION_CODES])('%s is worded with all it carries', (code) => {
    const params = PARAMS[code]!;
    const sentence = sentences[code](params);
    expect(sentence).not.toMatch(/undefined|NaN|\$\{/);
    expect(sentence).toMatch(language === 'ja' ? /。$/ : /\.\)?\.?$/);
    expect(/[ぁ-ん]/.test(sentence)).toBe(language === 'ja');
    for (const key of Object.keys(params)) {
      expect(sentence).toContain(key === 'field' ? FIELD_NAMES[language] : String(params[key]));
    }
  });

  test('nothing more is not "0 more"', () => {
    expect(sentences.adopt_duplicates({ count: 1, names: '3', more: 0 })).not.toContain('0');
  });
});

test('one is not many', () => {
  expect(adoptionSentencesEn.adopt_duplicates({ count: 1, names: '3', more: 0 })).toContain(
    '1 row repeats a lead further up: row 3.',
  );
});
