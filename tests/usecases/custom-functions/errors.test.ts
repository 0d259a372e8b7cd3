/** A bad argument is named, in the chosen language, with what to do about it. */
import { defaultsEn } from '../../../src/i18n/defaults';
import {
  EXAMPLE_HISTORY,
  EXAMPLE_LEADS,
  EXAMPLE_STAGES,
} from '../../../src/usecases/custom-functions/examples';
import { CUSTOM_FUNCTIONS } from '../../../src/usecases/custom-functions/registry';

const H = EXAMPLE_HISTORY;
const L = EXAMPLE_LEADS;
const S = EXAMPLE_STAGES(defaultsEn.stages);
const call = (name: string, args: unknown[]): unknown =>
  CUSTOM_FUNCTIONS.find((one) => one.name === `TASUKI_${name}`)!.run(args);

test.each<[string, unknown[], RegExp]>([
  ['FUNNEL', [], /^history: give a range, such as History!A1:G/],
  ['FUNNEL', [H], /^stages: give a range, such as Settings!A2:D/],
  ['FUNNEL', ['new', S], /^history: give a range/],
  ['FUNNEL', [[['a', 'b']], S], /^history: .* at least 5/],
  ['FUNNEL', [H, [['', '', '', '']]], /^stages: no stage found/],
  [
    'FUNNEL',
    [H, [...S, ['demo', 'Demo', 'boss', 'open']]],
    /^stages: “boss” in row 12 is not one of marketing/,
  ],
  [
    'FUNNEL',
    [H, [...S, ['demo', 'Demo', 'marketing', 'maybe']]],
    /^stages: “maybe” in row 12 is not one of open/,
  ],
  ['FUNNEL', [H, [...S, S[0]]], /^stages: the key “new” in row 12/],
  ['FUNNEL', [H, S, 'last week'], /^as_of: give a date/],
  ['FUNNEL', [H, S, true], /^as_of: give a date/],
  ['FUNNEL', [H, S, '', '', 'fr'], /^language: “fr”/],
  ['COHORTS', [H, S, 0], /^within_days: give a number greater than 0/],
  ['COHORTS', [H, S, 'many'], /^within_days: give a number/],
  ['COHORTS', [H, S, 90, 'soon'], /^as_of: give a date/],
  ['SOURCES', [H, S, 'soon'], /^as_of: give a date/],
  ['HANDOFFS', [''], /^history: give a range/],
  ['HANDOFFS', [H, 'de'], /^language: “de”/],
  ['BANT', ['perhaps', '', '', ''], /^budget: “perhaps” is not an answer; use one of Not asked, No/],
  ['BANT', ['', '', '', 7], /^timeline: “7” is not an answer/],
  ['PLAN', [], /^target_amount: give a number greater than 0/],
  ['PLAN', [100, '', 0.5, 0.5, 0.5], /^average_amount: give a number/],
  ['PLAN', [100, 10, 25, 0.5, 0.5], /^win_rate: give a share greater than 0 and at most 1/],
  ['PLAN', [100, 10, 0.5, 0, 0.5], /^meeting_rate: give a share/],
  ['PLAN', [100, 10, 0.5, 0.5, 'x'], /^lead_rate: give a share/],
  ['REPORT', [H, S], /^block: give one of headline, summary, .*rules, notes\.$/],
  ['REPORT', [H, S, 'forecast'], /^block: “forecast” is not a block of the report; use one of headline, /],
  ['REPORT', [H, S, 'stages', 'soon'], /^as_of: give a date/],
  ['REPORT', [H, S, 'stuck', '', 'Web'], /^source: “stuck” is counted over all leads; leave source blank/],
  ['REPORT', [H, S, 'checklist', '', '', 'Answers'], /^answers: give a range, such as Answers!A1:I/],
  ['REPORT', [H, S, 'stages', '', '', '', '', '', 'fr'], /^language: “fr”/],
  [
    'REPORT',
    [H, S, 'stages', '', '', '', 'fr'],
    /^period: “fr” is not a period; use one of all time, this month, /,
  ],
  [
    'REPORT',
    [H, S, 'plan', '', '', '', '先月'],
    /^period: “plan” does not depend on a period; leave period blank/,
  ],
  ['REPORT', [H, S, 'column'], /^groups: “column” groups leads by a column of your own; .* such as HSTACK\(/],
  ['REPORT', [H, S, 'column', '', '', '', '', 'Leads'], /^groups: give a range, such as HSTACK/],
  [
    'REPORT',
    [H, S, 'column', '', '', '', '', [['L-1', 'a', 'b']]],
    /^groups: give two columns, lead ids and/,
  ],
  [
    'REPORT',
    [
      H,
      S,
      'column',
      '',
      '',
      '',
      '',
      [
        ['Industry', 'Lead ID'],
        ['Retail', 'L-1'],
      ],
    ],
    /^groups: no id in/,
  ],
  [
    'REPORT',
    [H, S, 'column', '', '', '', '', [['L-1', 'Retail']]],
    /^groups: begin both columns at the header row/,
  ],
  [
    'REPORT',
    [
      H,
      S,
      'column',
      '',
      '',
      '',
      '',
      [
        ['Lead ID', ' '],
        ['L-1', 'Retail'],
      ],
    ],
    /^groups: begin both/,
  ],
  [
    'REPORT',
    [H, S, 'sources', '', '', '', '', L],
    /^groups: “sources” is not grouped .* column, column_within, notes/,
  ],
  [
    'REPORT',
    [H, S, 'stages', '', '', '', '昔', 'ja'],
    /^period：「昔」という期間はありません。.*全期間, 今月, /,
  ],
  ['REPORT', [H, S, '警告', '', '', '', '先月', 'ja'], /^block：「警告」/],
  ['REPORT', [H, S, 'stuck', '', '', '', '先月', 'ja'], /^period：「stuck」は期間で変わりません/],
  ['REPORT', [H, S, 'column', 'ja'], /^groups：「column」は自社の列で分類します/],
  ['REPORT', [H, S, 'sources', '', '', '', '', L, 'ja'], /^groups：「sources」は自社の列では分類しません/],
  [
    'REPORT',
    [H, S, '予測', 'ja'],
    /^block：「予測」というブロックはありません。次のいずれかにしてください：headline, /,
  ],
  ['REPORT', [H, S, 'ja'], /^block：次のいずれかを指定してください：headline, /],
  ['REPORT', [H, S, '役割', '', 'Web', 'ja'], /^block：「役割」/],
  ['REPORT', [H, S, 'ROLES', '', 'Web', 'ja'], /^source：「roles」はすべてのリードを集計します/],
  ['FUNNEL', [H, S, 'いつか', '', 'ja'], /^as_of：日付か日付のセルを指定してください/],
  ['COHORTS', [H, S, -1, 'ja'], /^within_days：0より大きい数を指定してください/],
  ['BANT', ['たぶん', '', '', '', 'ja'], /^budget：「たぶん」は回答ではありません/],
])('TASUKI_%s, case %#', (name, args, message) => {
  expect(() => call(name, args)).toThrow(message);
});
