/** The frame around every screen: views at the top, who you are, and the screen itself. */
import { Adopting } from './adopting';
import { Adoption, Done, Start } from './adoption';
import { ChangedByOther } from './changed';
import { Columns } from './columns';
import { Button, TroubleBox, Waiting } from './controls';
import { Funnel } from './funnel';
import { refreshFunnel } from './funnel-actions';
import { Keys } from './keys';
import { Lead } from './lead-card';
import { Menu } from './menu';
import { NotALead } from './no-lead';
import { Reconciled } from './reconciled';
import { RoundLine } from './round';
import { Several } from './several';
import type { App } from './store';
import { telling } from './terms';
import { Today } from './today';
import { goToday, toLead } from './today-actions';
import { Unfinished } from './unfinished';
import { Who } from './who';
import { goTo, start } from './workbook-actions';

function Views({ app }: { app: App }) {
  const { words, state } = app;
  const { screen, actor, boot } = state;
  const roles = boot?.people.find((person) => person.name === actor)?.roles ?? [];
  // Somebody with every hat on needs no list of hats.
  const hats = roles.length < 3 ? roles.map((role) => words.roleShort[role]) : [];
  const who = [actor, hats.join(' ')].filter(Boolean).join(' · ');
  const toFunnel = () => {
    // A second press leads back from the leads behind a number.
    if (screen === 'funnel') app.set({ behind: null });
    goTo(app, 'funnel');
    if (!state.funnel) refreshFunnel(app);
  };
  const current = (is: boolean) => (is ? 'page' : undefined);
  return (
    <nav aria-label={words.views}>
      {boot?.pipeline === 'ready' && (
        <>
          <button type="button" aria-current={current(screen === 'today')} onClick={() => goToday(app)}>
            {words.today.title}
          </button>
          <button type="button" aria-current={current(screen === 'lead')} onClick={() => toLead(app)}>
            {words.lead}
          </button>
          <button type="button" aria-current={current(screen === 'funnel')} onClick={toFunnel}>
            {words.funnel}
          </button>
        </>
      )}
      <button
        type="button"
        class="who"
        aria-current={current(screen === 'menu')}
        title={actor ? words.menuFor(actor) : undefined}
        onClick={() => goTo(app, 'menu')}
      >
        <span>{who || words.noName}</span> <span aria-hidden="true">▾</span>
      </button>
    </nav>
  );
}

function LeadView({ app }: { app: App }) {
  const { opened, boot, trouble } = app.state;
  if (!opened) {
    return (
      <main>
        <TroubleBox app={app} retry={() => (boot ? toLead(app) : start(app))} />
        {!trouble && <Waiting>{app.words.opening}</Waiting>}
      </main>
    );
  }
  return (
    <>
      <RoundLine app={app} />
      <ChangedByOther app={app} />
      {opened.kind === 'lead' && <Lead app={app} card={opened.card} />}
      {opened.kind === 'several' && <Several app={app} found={opened} />}
      {opened.kind === 'not_a_lead' && <NotALead app={app} found={opened} />}
    </>
  );
}

/** What somebody may not do here is not offered; everything can be read. */
function Looking({ app }: { app: App }) {
  const readOnly = app.state.boot?.readOnly;
  if (!readOnly) return <LeadView app={app} />;
  return (
    <fieldset class="looking" disabled>
      <LeadView app={app} />
    </fieldset>
  );
}

/** Why nothing can be written, or not yet. */
function Notices({ app }: { app: App }) {
  const { boot, screen } = app.state;
  const told = boot?.readOnly ?? boot?.unrecorded;
  if (!told || (screen !== 'today' && screen !== 'lead')) return null;
  return (
    <section class="top">
      <p class="note warn" role="status">
        {boot?.readOnly ? '' : `${app.words.unrecorded} `}
        {telling(told)}
      </p>
    </section>
  );
}

/** What was found in the sheet while opening, until it is put away. */
function Found({ app }: { app: App }) {
  const { screen, reconciled } = app.state;
  const found =
    reconciled && (Object.values(reconciled) as unknown[]).some((count) => count && `${count}` !== '');
  if (!found || (screen !== 'today' && screen !== 'lead')) return null;
  return (
    <section class="top" aria-label={app.words.recordEdits}>
      <Reconciled app={app} />
      <Button plain onClick={() => app.set({ reconciled: null })}>
        {app.words.close}
      </Button>
    </section>
  );
}

function Screen({ app }: { app: App }) {
  const { screen, boot } = app.state;
  if (screen === 'menu') return <Menu app={app} />;
  if (screen === 'columns') return <Columns app={app} />;
  if (screen === 'who') return <Who app={app} />;
  if (screen === 'funnel') return <Funnel app={app} />;
  if (screen === 'adopt') return <Adoption app={app} />;
  if (screen === 'adopting') return <Adopting app={app} />;
  if (screen === 'done') return <Done app={app} />;
  if (boot?.pipeline === 'none') return <Start app={app} />;
  return screen === 'today' ? <Today app={app} /> : <Looking app={app} />;
}

export function Shell({ app }: { app: App }) {
  const { boot, busy, link } = app.state;
  const { checking, saving } = app.words;
  return (
    <>
      {boot && <Views app={app} />}
      <Keys app={app} />
      <Notices app={app} />
      <Unfinished app={app} />
      <Found app={app} />
      <Screen app={app} />
      {/* Answers and adoption tell their own fate where they are. */}
      <p class="fate afloat" role="status">
        {busy && busy !== 'adopt' && link !== 'idle' && (link === 'checking' ? checking : saving)}
      </p>
    </>
  );
}
