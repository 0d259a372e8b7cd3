/** What the page does to a lead: open it, answer its gate, hand it over, answer an offer, move it. */
import type { Args, LeadCard, MethodName, Result, WriteArgs } from '../rpc/contract';
import { changeByOther } from './changed';
import { refreshFunnelLater } from './funnel-actions';
import type { Outcome } from './server';
import type { App, Step, Wish } from './store';
import { dropDrafts, setDraft } from './store';
import type { Answer, Opened } from './terms';
import { afterAction } from './today-refresh';
import { answerTo, judgeItems } from './verdict';
import { dropKeptWishes } from './wishes';

export function cardOf(app: App): LeadCard | null {
  const { opened } = app.state;
  return opened?.kind === 'lead' ? opened.card : null;
}

/** Turns to another side of the same lead; the hand-over remembers what was missing when it began. */
export function goStep(app: App, step: Step): void {
  const card = cardOf(app);
  const gate = app.state.boot?.gates.find((one) => one.key === card?.gate);
  const { missing } = judgeItems(gate?.items ?? [], card ? answersNow(app, card) : []);
  app.set({
    step,
    trouble: null,
    errors: {},
    unfolded: '',
    copied: '',
    asking: missing.map((item) => item.key),
  });
  app.focus('title');
}

/** Shows the selected row's lead, or the named one; `null` when something newer has overtaken it. */
export async function openLead(
  app: App,
  leadId?: string,
  at: Pick<Args<'openLead'>, 'row' | 'select'> = {},
): Promise<Outcome<Result<'openLead'>> | null> {
  const card = cardOf(app);
  const known = card && !leadId ? `${card.leadId}@${card.revision}` : undefined;
  const outcome = await app.server.read('openLead', { leadId, known, ...at });
  if (outcome?.ok) {
    if (outcome.value.kind !== 'same') show(app, outcome.value);
  } else if (outcome && !leadId) {
    // A lead already on screen is worth more than a full page of apology.
    app.set({ trouble: outcome.trouble });
  }
  return outcome;
}

function show(app: App, found: Opened): void {
  const before = cardOf(app);
  const { step, unfolded } = app.state;
  const filling = before && (step !== 'card' || unfolded.startsWith(`${before.leadId}|`));
  // A half-filled form is not thrown away because the cursor rests on another tab for a moment.
  if (found.kind === 'not_a_lead' && filling) return;
  if (found.kind === 'lead' && found.card.leadId === before?.leadId) {
    const changed = changeByOther(before, found.card, app.state.actor) ?? app.state.changed;
    app.set({ opened: found, changed });
  } else {
    app.set({ opened: found, step: 'card', trouble: null, errors: {}, saved: null, changed: null });
  }
  if (found.kind === 'lead') dropKeptWishes(app, found.card);
}

/**
 * Takes a card that a write brought back, unless the person has gone on to another lead. It carries only
 * the events that the write added; the page keeps the older ones.
 */
function take(app: App, card: LeadCard): void {
  const before = cardOf(app);
  if (before?.leadId !== card.leadId) return;
  const added = card.revision - before.revision;
  const whole = card.timeline.length > added;
  const timeline = whole ? card.timeline : [...card.timeline, ...before.timeline];
  const timelineMore = whole ? card.timelineMore : before.timelineMore;
  app.set({ opened: { kind: 'lead', card: { ...card, timeline, timelineMore } } });
  // Somebody else did something to the lead meanwhile: fetch that too.
  if (card.timeline.length < added) openLead(app, card.leadId);
}

function about(app: App, card: LeadCard): Omit<WriteArgs, 'op'> {
  const newest = cardOf(app);
  const { leadId, row, revision } = newest?.leadId === card.leadId ? newest : card;
  return { actor: app.state.actor ?? '', leadId, row, revision };
}

export function answerKey(card: LeadCard, item: string): string {
  return `${card.leadId}|${card.gate}|${item}`;
}

/** The answers as the person gave them, saved or not. */
export function answersNow(app: App, card: LeadCard): LeadCard['answers'] {
  const keys = [...card.answers.map((given) => given.item)];
  const start = `${card.leadId}|${card.gate}|`;
  for (const key of Object.keys(app.state.wishes)) {
    const item = key.slice(start.length);
    if (key.startsWith(start) && !keys.includes(item)) keys.push(item);
  }
  return keys.map((item) => ({
    item,
    ...(app.state.wishes[answerKey(card, item)] ?? answerTo(card.answers, item)),
  }));
}

/** Shows the answer at once and saves it, after `wait` milliseconds in which it may still change. */
export function giveAnswer(app: App, card: LeadCard, item: string, answer: Answer, wait = 0): void {
  const key = answerKey(card, item);
  const typed = app.state.drafts[key];
  const evidence = typed ?? answerTo(answersNow(app, card), item).evidence;
  const wish: Wish = { answer, evidence: evidence.trim(), state: 'sending' };
  app.set({ wishes: { ...app.state.wishes, [key]: wish }, saved: null });
  app.later(key, wait, () => saveAnswer(app, card, item, key));
}

/** Answers whose save waits its turn. */
const queued = new WeakMap<App, Set<string>>();

async function saveAnswer(app: App, card: LeadCard, item: string, key: string): Promise<void> {
  const waiting = queued.get(app) ?? new Set();
  queued.set(app, waiting);
  // It takes the answer that stands by then; a second one behind it would bring back what this card showed.
  if (waiting.has(key)) return;
  waiting.add(key);
  let sent: Wish | undefined;
  const outcome = await app.server.write('answer', () => {
    waiting.delete(key);
    sent = app.state.wishes[key];
    const { answer, evidence } = sent ?? answerTo(card.answers, item);
    return { ...about(app, card), gate: card.gate ?? '', item, answer, evidence };
  });
  const { [key]: now, ...others } = app.state.wishes;
  // Changed while it was being saved: the newer wish has a save of its own.
  const newer = now !== sent;
  if (!outcome.ok) {
    if (now && !newer) {
      app.set({ wishes: { ...others, [key]: { ...now, state: 'failed', trouble: outcome.trouble } } });
    }
    if ('problem' in outcome.trouble) await openLead(app, card.leadId);
    return;
  }
  take(app, outcome.value);
  if (newer) return;
  app.set({ wishes: others, saved: { key, at: outcome.value.now } });
  if (app.state.drafts[key]?.trim() === sent?.evidence) setDraft(app, key, undefined);
}

type LeadMethod =
  | 'offer'
  | 'accept'
  | 'return'
  | 'withdraw'
  | 'move'
  | 'assign'
  | 'touch'
  | 'plan'
  | 'customer';
type Rest<M extends LeadMethod> = Omit<Args<M>, keyof WriteArgs>;

/** How long the way back is offered at the top; at the end of the card it stays. */
const FRESH = 12_000;

/** Does one thing to the lead and shows what became of it; what was typed stays if it fails. */
export async function act<M extends LeadMethod>(
  app: App,
  card: LeadCard,
  method: M,
  rest: Rest<M>,
): Promise<boolean> {
  if (app.state.busy) return false;
  app.set({ busy: method, trouble: null, errors: {} });
  const args = () => ({ ...about(app, card), ...rest }) as unknown as Omit<Args<M>, 'op'>;
  const outcome = (await app.server.write(method, args)) as Outcome<Result<MethodName>>;
  if (!outcome.ok) {
    app.set({ busy: '', trouble: outcome.trouble });
    // The server refused what it knows better: show the lead as it stands, keep the form.
    if ('problem' in outcome.trouble) await openLead(app, card.leadId);
    return false;
  }
  dropDrafts(app, `${card.leadId}|${method}.`);
  // Whoever stood in for the receiver of one offer does not for the next.
  dropDrafts(app, `${card.leadId}|accept.`);
  const done = outcome.value as LeadCard;
  take(app, done);
  const turned = app.state.step !== 'card';
  const fresh = `${done.leadId}@${done.revision}`;
  app.set({ busy: '', step: 'card', saved: null, unfolded: '', copied: '', fresh });
  app.later('fresh', FRESH, () => app.set({ fresh: '' }));
  // The form that had the focus is gone.
  if (turned) app.focus('title');
  refreshFunnelLater(app);
  afterAction(app, [card.leadId]);
  return true;
}
