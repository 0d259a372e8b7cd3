/** The report's answer to where the pipeline is stuck: every step against its reference, and what is at stake. */
import { behindKey } from '../../funnel/behind';
import { type StuckCount, stuckKeyParts } from '../../funnel/behind/stuck';
import { type BottleneckStep, leftBehind } from '../../funnel/bottleneck';
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import { differenceValue, intervalValue } from './composed';
import { columns } from './figure-sections';
import { count, percent, points, rateDetail } from './format';
import type { Line, Section } from './report';
import type { Sentence } from './sentences';

export function stuckSection(figures: Figures, words: FunnelWords, currency = ''): Section {
  const { stuck: say } = words;
  const c = say.columns;
  const { steps } = figures.stuck;
  return {
    id: 'stuck',
    title: say.title,
    columns: columns(
      [c.step, 'text'],
      [c.verdict, 'text'],
      [c.k, 'count'],
      [c.n, 'count'],
      [c.now, 'rate'],
      [words.columns.interval, 'interval'],
      [c.reference, 'rate'],
      [c.referenceOf, 'range'],
      [c.gap, 'difference'],
      [c.atStake, 'money'],
      [c.waiting, 'count'],
      [c.oldest, 'days'],
    ),
    lines: steps.map((step) => stepLine(step, words)),
    notes: [conclusion(figures, words, currency), ...(steps.length > 0 ? say.notes : [])],
  };
}

function stepLine(step: BottleneckStep, words: FunnelWords): Line {
  const { stuck: say, of } = words;
  const { from, to, days, now, before, reference, target, gap, waiting } = step;
  const key = (what: StuckCount, part: 'hits' | 'all'): string =>
    behindKey(...stuckKeyParts(to.key, what, part));
  const isTarget = reference === 'target';
  const beforeOf = reference === 'before' ? of(count(before.k), count(before.n)) : null;
  return {
    young: step.verdict === 'too_few',
    role: from.role,
    values: [
      say.step(from.label, to.label, count(days)),
      say.verdicts[step.verdict],
      now.k,
      now.n,
      now.rate,
      intervalValue(now),
      isTarget ? target : before.rate,
      isTarget ? say.target : beforeOf,
      differenceValue(gap),
      step.atStake,
      waiting.n,
      waiting.oldestDays,
    ],
    behind: [
      null,
      null,
      key('now', 'hits'),
      key('now', 'all'),
      null,
      null,
      isTarget ? null : key('before', 'hits'),
      isTarget ? null : key('before', 'all'),
      null,
      null,
      key('waiting', 'all'),
      null,
    ],
  };
}

/** What the steps come to in a plain sentence, whatever it is. */
function conclusion(figures: Figures, words: FunnelWords, currency: string): string {
  const { say } = words.stuck;
  const { steps, top } = figures.stuck;
  if (top !== null) return topText(top, words, currency);
  if (figures.asOf === null) return say.undated;
  return steps.every((step) => step.verdict === 'too_few') ? say.tooFew(count(figures.minimumN)) : say.none;
}

/** The sentence for the top of the tab; none where the numbers support no bottleneck. */
export function stuckSentences({ stuck }: Figures, words: FunnelWords, currency = ''): Sentence[] {
  return stuck.top === null ? [] : [{ text: topText(stuck.top, words, currency), warn: true }];
}

function topText(step: BottleneckStep, words: FunnelWords, currency: string): string {
  const { say, rate } = words.stuck;
  const { from, to, days, now, before, target, gap, atStake, waiting } = step;
  const facts = {
    step: `${from.label} → ${to.label}`,
    now: rate(percent(now.rate), rateDetail(now, words)),
    days: count(days),
    reference:
      target === null
        ? rate(percent(before.rate), words.of(count(before.k), count(before.n)))
        : percent(target),
    gap: gap === null ? '' : points(gap),
  };
  const worth =
    atStake === null ? say.leftBehind(count(leftBehind(step))) : say.atStake(currency + count(atStake));
  return say.below[target === null ? 'before' : 'target'](facts) + worth + waitingText(waiting, words);
}

function waitingText({ n, oldestDays }: BottleneckStep['waiting'], { stuck: { say } }: FunnelWords): string {
  if (n === 0) return say.nobodyWaits;
  return oldestDays === null
    ? say.waiting(count(n))
    : say.waitingSince(count(n), count(Math.floor(oldestDays)));
}
