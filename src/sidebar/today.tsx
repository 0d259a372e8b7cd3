/** Today: what waits, in the order in which it should be done; one click opens it. */
import type { Today as List, TodayItem, TodaySection } from '../rpc/contract';
import { Button, Footer, Title, TroubleBox, Waiting } from './controls';
import { KeysHint } from './keys';
import { stageOf } from './lead-parts';
import type { App } from './store';
import { itemsOf, nextLead, openItem, openNamed, setFilter } from './today-actions';
import { Filter } from './today-filter';
import { filterOf } from './today-refresh';
import { timeOf } from './today-times';
import { dropFailed } from './wishes';
import { start } from './workbook-actions';

interface SectionProps {
  app: App;
  today: List;
  section: TodaySection;
}

function titleOf(app: App, key: TodaySection['key']): string {
  const { sections, sectionsOfOthers } = app.words.today;
  const others = filterOf(app.state).person !== 'me' && (key === 'returned' || key === 'learn');
  return others ? sectionsOfOthers[key as 'returned' | 'learn'] : sections[key];
}

function Item({ app, today, section, item }: SectionProps & { item: TodayItem }) {
  const { words, state } = app;
  const done = state.done.includes(item.leadId);
  const waiting = state.opening === item.leadId;
  const time = waiting
    ? words.opening
    : done
      ? `✓ ${words.today.done}`
      : timeOf(words, state.language, section.key, item, today.now);
  const owner = item.owner === (today.person || null) ? '' : item.owner || words.noOwner;
  const stage = stageOf(app, item.stage)?.label ?? item.stage;
  // Who sends to whom is told by the server; an owner beside it would be a third name.
  const offered = section.key === 'offers' || section.key === 'late';
  const second = [item.detail, stage, !offered && owner].filter(Boolean).join(' · ');
  const items = itemsOf(app);
  return (
    <li>
      <button
        type="button"
        class={done ? 'row did' : item.late ? 'row late' : 'row'}
        aria-busy={waiting || undefined}
        onClick={() => openItem(app, items, items.indexOf(item))}
      >
        <b>{item.name}</b> {time && <time dateTime={item.at ?? undefined}>{time}</time>}{' '}
        <small>{second}</small>
      </button>
    </li>
  );
}

function Section(props: SectionProps) {
  const { app, section } = props;
  const { words } = app;
  const more = section.total - section.items.length;
  const id = `today-${section.key}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="count">
        {titleOf(app, section.key)} <span>{section.total}</span>
      </h2>
      <ul>
        {section.items.map((item) => (
          <Item key={item.leadId} {...props} item={item} />
        ))}
      </ul>
      {more > 0 && <p class="hint">{words.more(more)}</p>}
    </section>
  );
}

/** Teaches what will be here; says calmly when everything is done. */
function Empty({ app }: { app: App }) {
  const { words, state } = app;
  const { person, role } = filterOf(state);
  return (
    <div class="empty">
      {state.worked && (
        <>
          <p class="tick" aria-hidden="true">
            ✓
          </p>
          <p>{words.today.emptyWorked}</p>
        </>
      )}
      {!state.worked && (
        <>
          <p>{words.today.emptyTeach}</p>
          <ul class="relay">
            {words.today.emptyLines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {(person !== 'all' || role) && (
        <Button onClick={() => setFilter(app, { person: 'all', role: '' })}>{words.today.showAll}</Button>
      )}
    </div>
  );
}

/** Answers whose fate was unknown when the page closed: their lead offers them again. */
function Unsaved({ app }: { app: App }) {
  const { words, state } = app;
  const keys = Object.keys(state.wishes).filter((key) => state.wishes[key].state === 'failed');
  if (!keys.length) return null;
  return (
    <div class="note warn">
      <p>{words.today.unsaved(keys.length)}</p>
      <Button busy={state.busy === 'open'} onClick={() => openNamed(app, keys[0].split('|')[0])}>
        {words.today.openUnsaved}
      </Button>{' '}
      <Button onClick={() => dropFailed(app)}>{words.today.discard}</Button>
    </div>
  );
}

function heading(app: App, today: List): string {
  const { waits } = app.words.today;
  const { person } = filterOf(app.state);
  // What became of a lead is news; it waits for nobody.
  const count = today.sections.reduce((sum, one) => sum + (one.key === 'learn' ? 0 : one.total), 0);
  return person === 'me' ? waits.me(count) : person === 'all' ? waits.all(count) : waits.other(count, person);
}

export function Today({ app }: { app: App }) {
  const { words, state } = app;
  const { today, busy, boot, sorting } = state;
  const items = itemsOf(app);
  return (
    <>
      <main>
        <div aria-live="polite">
          <Title>{today ? heading(app, today) : words.today.title}</Title>
        </div>
        {boot && <Filter app={app} />}
        <TroubleBox app={app} retry={boot ? () => setFilter(app, {}) : () => start(app)} />
        <Unsaved app={app} />
        {!today && !state.trouble && <Waiting>{boot ? words.today.reading : words.opening}</Waiting>}
        {today && sorting && (
          <div class="slow">
            <Waiting>{words.today.reading}</Waiting>
          </div>
        )}
        {today && (
          <div class={sorting ? 'old' : ''} aria-busy={sorting}>
            {today.sections.map((section) => (
              <Section key={section.key} app={app} today={today} section={section} />
            ))}
            {!items.length && <Empty app={app} />}
          </div>
        )}
        {boot && <KeysHint app={app} />}
      </main>
      {items.length > 0 && (
        <Footer>
          <Button main busy={busy === 'open'} onClick={() => nextLead(app)}>
            {state.done.length ? words.today.nextLead : words.today.first}
          </Button>
        </Footer>
      )}
    </>
  );
}
