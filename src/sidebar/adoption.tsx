/** Adoption: what the sheet seems to say, to confirm or change, and what would happen. */
import { Fragment } from 'preact';
import { adopt } from './adoption-actions';
import { DateOrders, Fields, HeaderRow, Statuses } from './adoption-guess';
import { Outcome } from './adoption-outcome';
import { Button, Chip, Footer, Title, TroubleBox, Waiting } from './controls';
import { openLead } from './lead-actions';
import type { App } from './store';
import type { Role } from './terms';
import { WayChoice } from './way';
import { beginAdoption, goTo, plan as replan } from './workbook-actions';

const ROLES: Role[] = ['marketing', 'inside_sales', 'field_sales', 'customer_success'];

export function Start({ app }: { app: App }) {
  const { words } = app;
  return (
    <>
      <main>
        <Title>{words.startTitle}</Title>
        <p class="roles" aria-hidden="true">
          {ROLES.map((role, index) => (
            <Fragment key={role}>
              {index > 0 && '›'}
              <Chip role={role}>{words.roleShort[role]}</Chip>
            </Fragment>
          ))}
        </p>
        <ol class="relay">
          {words.startLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p class="hint">{words.startNote}</p>
      </main>
      <Footer>
        <Button main onClick={() => beginAdoption(app)}>
          {words.startAction}
        </Button>
      </Footer>
    </>
  );
}

export function Adoption({ app }: { app: App }) {
  const { words, state } = app;
  const { plan, planning } = state;
  return (
    <>
      <main>
        <Title>{plan ? words.planTitle(plan.tab) : words.startTitle}</Title>
        {plan && <p class="hint">{words.planLead}</p>}
        <TroubleBox app={app} retry={plan ? undefined : () => replan(app)} />
        {plan ? (
          <>
            <HeaderRow app={app} plan={plan} />
            <DateOrders app={app} plan={plan} />
            <Fields app={app} plan={plan} />
            <Statuses app={app} plan={plan} />
            <section>
              <h2 id="way">{words.wayTitle}</h2>
              <p class="hint">{words.wayHelp}</p>
              <WayChoice app={app} now={state.wish.way ?? 'is_first'} />
            </section>
            <Outcome app={app} plan={plan} />
          </>
        ) : (
          planning && <Waiting>{words.reading}</Waiting>
        )}
      </main>
      <Footer>
        <Button onClick={() => goTo(app, 'lead')}>{words.back}</Button>
        {plan && (
          <Button main busy={planning} onClick={() => adopt(app)}>
            {planning ? words.recounting : words.adopt}
          </Button>
        )}
      </Footer>
    </>
  );
}

export function Done({ app }: { app: App }) {
  const { words, state } = app;
  const { adopted } = state;
  const open = () => {
    goTo(app, 'lead');
    openLead(app);
  };
  return (
    <>
      <main>
        <p class="tick" aria-hidden="true">
          ✓
        </p>
        <Title>{adopted?.of ? words.adopted(adopted.of) : words.alreadyAdopted}</Title>
        <p>{words.adoptedNext(state.boot?.leadsTab ?? '')}</p>
      </main>
      <Footer>
        <Button main onClick={open}>
          {words.openSelected}
        </Button>
      </Footer>
    </>
  );
}
