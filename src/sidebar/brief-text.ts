/** The brief as lines of label and text: what a receiver reads on the screen, and what is copied. */
import type { GateView, LeadCard } from '../rpc/contract';
import { dayText } from './format';
import { answersNow } from './lead-actions';
import type { App } from './store';
import { answerTo } from './verdict';

export interface BriefLine {
  key: string;
  label: string;
  text: string;
}

export function briefLines(app: App, card: LeadCard, gate: GateView | undefined): BriefLine[] {
  const { words, state } = app;
  const answers = answersNow(app, card);
  const lines = (gate?.items ?? []).map((item) => {
    const given = answerTo(answers, item.key);
    return {
      key: `item.${item.key}`,
      label: words.briefAnswer(item.label, words.answers[given.answer]),
      text: given.evidence || '–',
    };
  });
  const message = card.offer && card.timeline.find((entry) => entry.kind === 'offered')?.note;
  if (message) lines.push({ key: 'message', label: words.message, text: message });
  if (card.nextAction) {
    const day = card.nextActionOn && dayText(state.language, card.nextActionOn, card.now);
    const text = [card.nextAction, day].filter(Boolean).join(' · ');
    lines.push({ key: 'next', label: words.nextAction, text });
  }
  if (card.offer?.override) {
    lines.push({ key: 'override', label: words.overridden, text: card.offer.override });
  }
  return lines;
}

/** As it is pasted into a mail or a chat: who it is first, then a line each. */
export function briefText(app: App, card: LeadCard, gate: GateView | undefined): string {
  const who = [card.company, card.contact, card.email, card.phone].filter(Boolean).join(' · ');
  return [who, ...briefLines(app, card, gate).map(({ label, text }) => `${label}: ${text}`)].join('\n');
}
