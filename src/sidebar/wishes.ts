/** Answers that failed or were cut off: settled when their lead is seen again, or given up by hand. */
import type { LeadCard } from '../rpc/contract';
import type { App } from './store';
import { setDraft } from './store';
import { answerTo } from './verdict';

/** Gives up every answer that did not go through: its lead may be gone, or past that gate. */
export function dropFailed(app: App): void {
  const wishes = { ...app.state.wishes };
  for (const key of Object.keys(wishes)) if (wishes[key].state === 'failed') delete wishes[key];
  app.set({ wishes });
}

/** Forgets those that had arrived after all; the others stay, to be tried again by hand. */
export function dropKeptWishes(app: App, card: LeadCard): void {
  const start = `${card.leadId}|${card.gate}|`;
  for (const key of Object.keys(app.state.wishes)) {
    const { [key]: wish, ...others } = app.state.wishes;
    if (!key.startsWith(start) || !wish.trouble || !('closed' in wish.trouble)) continue;
    const { answer, evidence } = answerTo(card.answers, key.slice(start.length));
    if (wish.answer !== answer || wish.evidence !== evidence) continue;
    app.set({ wishes: others });
    if (app.state.drafts[key]?.trim() === evidence) setDraft(app, key, undefined);
  }
}
