/** What the figures say in plain sentences, and what they warn of; nothing is ranked on few leads (FNL-5). */
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import { alarmSentences } from './alarms-section';
import { count, percent } from './format';
import { planSentences } from './plan-sentences';
import { roleSentences } from './roles-section';
import { stuckSentences } from './stuck-section';

export interface Sentence {
  readonly text: string;
  readonly warn: boolean;
  /** A line that only leads somewhere is drawn without stress. */
  readonly link?: { readonly sheetId: number; readonly range: string };
}

/** Acceptance so high, or so low, that the gate itself is in question (FNL-11). */
const NEAR_ALL = 0.95;
const NEAR_NONE = 0.5;

export function sentences(figures: Figures, words: FunnelWords, currency = ''): Sentence[] {
  const { say } = words;
  const { winRate, reality, minimumN } = figures;
  if (figures.passes === 0) return [{ text: say.empty, warn: false }];
  const found: Sentence[] = [];
  const add = (text: string, warn = false): number => found.push({ text, warn });
  const [leads, , meeting, won] = figures.milestones.map((milestone) => count(milestone.reached));
  add(say.overview(leads, meeting, won));
  found.push(...planSentences(figures, words, currency));
  found.push(...stuckSentences(figures, words, currency));
  const few = winRate.rate.n < minimumN;
  if (few) add(say.fewClosed(count(winRate.rate.n), count(minimumN)), true);
  const queue = longestQueue(figures);
  if (queue) add(queue(words));
  const { overdue } = winRate;
  if (overdue.n > 0 && !few) {
    const [now, then] = [winRate.rate.rate, overdue.winRate.rate].map(percent);
    add(say.overdue(count(overdue.n), count(figures.withinDays), now, then), true);
  }
  const { rate, n } = figures.handoffs.all.acceptance;
  if (rate !== null && n >= minimumN && rate >= NEAR_ALL) add(say.easyGate(percent(rate)), true);
  if (rate !== null && n >= minimumN && rate <= NEAR_NONE) add(say.hardGate(percent(rate)), true);
  if (reality.undatedPasses > 0) add(say.undated(count(reality.undatedPasses)), true);
  return [...found, ...alarmSentences(figures, words), ...roleSentences(figures, words)];
}

/** Where a lead has been waiting longest: a fact, not a ranking. */
function longestQueue({ stages }: Figures): ((words: FunnelWords) => string) | null {
  const open = stages.filter((step) => step.stage.kind === 'open' && (step.oldestDays ?? 0) >= 1);
  const longest = open.sort((a, b) => (b.oldestDays ?? 0) - (a.oldestDays ?? 0))[0];
  if (longest === undefined) return null;
  return ({ say }) =>
    say.queue(count(longest.thereNow), longest.stage.label, count(Math.floor(longest.oldestDays ?? 0)));
}
