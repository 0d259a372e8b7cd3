/** The parts of a lead that several screens show: who it is, where it stands, what is known, what happened. */
import type { GateView, LeadCard, StageView } from '../rpc/contract';
import { briefLines } from './brief-text';
import { Chip } from './controls';
import { CopyBrief } from './copy-brief';
import { dayInStage, dayText, numberText, timeText } from './format';
import { answersNow } from './lead-actions';
import type { App } from './store';
import type { Timeline } from './terms';
import { answerTo, judgeItems } from './verdict';

interface CardProps {
  app: App;
  card: LeadCard;
}

export function stageOf(app: App, key: string): StageView | undefined {
  return app.state.boot?.stages.find((stage) => stage.key === key);
}

export function gateOf(app: App, key: string | null): GateView | undefined {
  return app.state.boot?.gates.find((gate) => gate.key === key);
}

export function StageChip({ app, stage }: { app: App; stage: string }) {
  const found = stageOf(app, stage);
  return found ? (
    <Chip role={found.role} kind={found.kind}>
      {found.label}
    </Chip>
  ) : (
    <span class="chip pk">{stage}</span>
  );
}

export function LeadHeader({ app, card, to }: CardProps & { to?: string }) {
  const { words } = app;
  const { language } = app.state;
  const facts = to
    ? []
    : [
        card.inStageSince && words.dayInStage(dayInStage(card.inStageSince, card.now)),
        card.pass > 1 && words.pass(card.pass),
        card.owner || words.noOwner,
        card.amount !== null && numberText(language, card.amount),
      ].filter(Boolean);
  const name = card.company || card.contact || card.email || card.leadId;
  return (
    <header class="lead">
      <h1 id="title" tabIndex={-1}>
        {name}
      </h1>
      <p>{[card.contact, card.source].filter((text) => text && text !== name).join(' · ')}</p>
      <div class="facts">
        <StageChip app={app} stage={card.stage} />
        {to && (
          <>
            <span aria-hidden="true">→</span>
            <StageChip app={app} stage={to} />
          </>
        )}
        {facts.map((fact) => (
          <span class="fact" key={fact}>
            {fact}
          </span>
        ))}
      </div>
    </header>
  );
}

/** How much is known, and what is still missing: the first thing to read. */
export function Verdict({ app, card, gate }: CardProps & { gate: GateView }) {
  const { words } = app;
  const answers = answersNow(app, card);
  const { missing, asked } = judgeItems(gate.items, answers);
  return (
    <>
      <div class="meter" role="img" aria-label={words.meter(asked, gate.items.length)}>
        {gate.items.map((item) => (
          <i key={item.key} class={answerTo(answers, item.key).answer} />
        ))}
      </div>
      <p class={missing.length ? 'verdict' : 'verdict ok'} role="status">
        {missing.length
          ? words.missing(words.list(missing.map((item) => item.label)))
          : words.ready(words.roleShort[gate.to])}
      </p>
    </>
  );
}

/** The one-screen brief a receiver gets, made of the answers. */
export function Brief({ app, card, gate }: CardProps & { gate: GateView | undefined }) {
  return (
    <>
      <dl class="brief">
        {briefLines(app, card, gate).map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <CopyBrief app={app} card={card} gate={gate} />
    </>
  );
}

function Entry({ app, entry, now }: { app: App; entry: Timeline; now: string }) {
  const { words } = app;
  // The sentence of an event usually names them already.
  const details = [words.byName(entry.actor), entry.reason, entry.note].filter(
    (detail, index) => detail && !entry.summary.includes([entry.actor, detail, detail][index]),
  );
  return (
    <li>
      {entry.when ? (
        <time title={timeText(entry.when)}>{dayText(app.state.language, entry.when, now)}</time>
      ) : (
        <span>{words.undated}</span>
      )}
      <div>
        <b>{entry.summary}</b>
        {details.length > 0 && <p>{details.join(' · ')}</p>}
      </div>
    </li>
  );
}

export function History({ app, card }: CardProps) {
  if (!card.timeline.length) return null;
  return (
    <section>
      <h2>{app.words.history}</h2>
      <ol class="timeline">
        {card.timeline.map((entry, index) => (
          // History is append-only: a place in it belongs to one event for good.
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id of their own here
          <Entry key={index} app={app} entry={entry} now={card.now} />
        ))}
      </ol>
      {card.timelineMore && <p class="hint">{app.words.olderEvents}</p>}
    </section>
  );
}
