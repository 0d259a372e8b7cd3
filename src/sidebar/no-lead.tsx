/** What to do when the selected row is no lead: an empty state that teaches. */
import { Button, Footer, Title, TroubleBox } from './controls';
import { openLead } from './lead-actions';
import type { App } from './store';
import type { Opened } from './terms';
import { reconcile } from './workbook-actions';

export function NotALead({ app, found }: { app: App; found: Extract<Opened, { kind: 'not_a_lead' }> }) {
  const { words, state } = app;
  const fresh = found.reason === 'new_row';
  return (
    <>
      <main class="empty">
        <Title>{words.emptyTitle[found.reason]}</Title>
        <p>{words.emptyHelp[found.reason](state.boot?.leadsTab ?? '')}</p>
        <TroubleBox app={app} />
      </main>
      <Footer>
        {fresh ? (
          <Button main busy={state.busy === 'reconcile'} onClick={() => reconcile(app)}>
            {words.recordRow}
          </Button>
        ) : (
          <Button onClick={() => openLead(app)}>{words.look}</Button>
        )}
      </Footer>
    </>
  );
}
