/** A gate's questions: the four answers by mouse or keyboard, and one line of evidence each. */
import type { ItemView, LeadCard } from '../rpc/contract';
import { InlineTrouble } from './controls';
import { timeText } from './format';
import { answerKey, answersNow, giveAnswer } from './lead-actions';
import type { App } from './store';
import { setDraft } from './store';
import type { Answer } from './terms';
import { ANSWERS } from './terms';
import { answerTo } from './verdict';

/** Arrow keys may pass over answers that are not meant; they are saved once the hand rests. */
const REST = 500;
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: 3, ArrowUp: 3 };

/** The answer a key stands for, if any. */
function answerByKey(key: string, now: Answer): Answer | undefined {
  const step = STEPS[key];
  return step ? ANSWERS[(ANSWERS.indexOf(now) + step) % 4] : ANSWERS[Number(key) - 1];
}

interface ItemProps {
  app: App;
  card: LeadCard;
  item: ItemView;
}

function Answers({ app, card, item }: ItemProps) {
  const key = answerKey(card, item.key);
  const given = answerTo(answersNow(app, card), item.key).answer;
  const onKeyDown = (event: KeyboardEvent) => {
    const answer = event.ctrlKey || event.metaKey || event.altKey ? undefined : answerByKey(event.key, given);
    if (!answer) return;
    event.preventDefault();
    if (answer === given) return;
    app.focus(`${key}|${answer}`);
    giveAnswer(app, card, item.key, answer, STEPS[event.key] ? REST : 0);
  };
  return (
    <div class="seg" role="radiogroup" aria-labelledby={`${key}-q`} onKeyDown={onKeyDown}>
      {ANSWERS.map((answer) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot wait while the arrows pass over it
        <button
          key={answer}
          id={`${key}|${answer}`}
          type="button"
          role="radio"
          class={answer}
          aria-checked={answer === given}
          tabIndex={answer === given ? 0 : -1}
          onClick={() => answer === given || giveAnswer(app, card, item.key, answer)}
        >
          {app.words.answerShort[answer]}
        </button>
      ))}
    </div>
  );
}

function Evidence({ app, card, item }: ItemProps) {
  const key = answerKey(card, item.key);
  const given = answerTo(answersNow(app, card), item.key);
  if (given.answer === 'not_asked' && !given.evidence && !app.state.drafts[key]) return null;
  const save = () => {
    const typed = app.state.drafts[key];
    if (typed === undefined) return;
    if (typed.trim() === given.evidence.trim() && !app.state.wishes[key]) setDraft(app, key, undefined);
    else if (typed.trim() !== given.evidence.trim()) giveAnswer(app, card, item.key, given.answer);
  };
  // One line: Enter saves. While a Japanese word is being composed, Enter belongs to the input method.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    save();
  };
  return (
    <>
      <textarea
        id={key}
        rows={1}
        aria-label={app.words.evidenceOf(item.label)}
        aria-describedby={item.evidence ? `${key}-e` : undefined}
        value={app.state.drafts[key] ?? given.evidence}
        onInput={(event) => setDraft(app, key, event.currentTarget.value)}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
      {given.reworded && <p class="hint">{app.words.reworded}</p>}
      {item.evidence && (
        <p class="hint" id={`${key}-e`}>
          {app.words.evidenceHint(item.evidence)}
        </p>
      )}
    </>
  );
}

function Fate({ app, card, item }: ItemProps) {
  const key = answerKey(card, item.key);
  const wish = app.state.wishes[key];
  const { saved, link } = app.state;
  if (wish?.trouble) {
    const again = () => giveAnswer(app, card, item.key, wish.answer);
    return <InlineTrouble app={app} trouble={wish.trouble} retry={again} />;
  }
  const text = wish
    ? link === 'checking'
      ? app.words.checking
      : app.words.saving
    : saved?.key === key
      ? app.words.saved(timeText(saved.at))
      : '';
  return (
    <p class={wish ? 'fate' : 'fate done'} role="status">
      {text}
    </p>
  );
}

export function Question(props: ItemProps) {
  const { app, card, item } = props;
  const key = answerKey(card, item.key);
  return (
    <section class="item">
      <h3 id={`${key}-q`}>
        {item.label} <em>{item.floor ? app.words.required : app.words.informative}</em>
      </h3>
      <p class="ask">{item.question}</p>
      <Answers {...props} />
      <Evidence {...props} />
      <Fate {...props} />
    </section>
  );
}

export function Questions({ app, card, items }: { app: App; card: LeadCard; items: ItemView[] }) {
  return (
    <>
      {items.map((item) => (
        <Question key={answerKey(card, item.key)} app={app} card={card} item={item} />
      ))}
    </>
  );
}
