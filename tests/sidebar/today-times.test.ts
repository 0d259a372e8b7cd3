/** The time beside each item of Today, in both languages. */
import { wordsFor } from '../../src/i18n/sidebar';
import type { TodaySection } from '../../src/rpc/contract';
import { timeOf } from '../../src/sidebar/today-times';
import { NOW } from './fixtures/pipeline';
import { item } from './fixtures/today';

test.each([
  ['offers', '2026-11-23T11:22:00', false, '40 min left', '残り 40分'],
  ['offers', '2026-11-25T10:42:00', false, '2 d left', '残り 2日'],
  ['offers', '2026-11-23T08:42:00', true, '2 h late', '2時間超過'],
  ['late', '2026-11-21T10:00:00', true, '2 d late', '2日超過'],
  ['returned', '2026-11-22T09:00:00', false, '1 d ago', '1日前'],
  ['contact', '2026-11-23T10:41:30', false, 'just now', 'たった今'],
  ['contact', '2026-11-23T10:30:00', false, '12 min ago', '12分前'],
  ['actions', '2026-11-22T23:59:00', true, '1 d late', '1日超過'],
  ['actions', '2026-11-23T00:00:00', false, 'today', '今日'],
  ['actions', '2026-11-23', false, 'today', '今日'],
  ['actions', '2026-11-23T15:00:00', false, '15:00', '15:00'],
  ['revisits', '2026-11-23T00:00:00', false, 'today', '今日'],
  ['renewals', '2026-12-04T00:00:00', false, 'in 11 d', '11日後'],
  ['renewals', '2026-12-20T00:00:00', false, '20 Dec', '12/20'],
  ['renewals', '2026-11-20T00:00:00', true, '3 d late', '3日超過'],
  ['stuck', '2026-11-01T00:00:00', true, 'stuck 22 d', '停滞 22日'],
  ['learn', '2026-11-20T12:00:00', false, '20 Nov', '11/20'],
  ['stuck', null, true, '', ''],
] as const)('%s at %s, late %s', (section: TodaySection['key'], at, late, en, ja) => {
  const say = (language: 'en' | 'ja') =>
    timeOf(wordsFor(language), language, section, item(language, { at, late }), NOW);
  expect(say('en').replace(/\u00a0/g, ' ')).toBe(en);
  expect(say('ja')).toBe(ja);
});
