/** What became of a batch: how many, what was skipped and why, and the way to take it back. */
import type { Skipped } from '../rpc/contract';
import { Button, Footer, Title, TroubleBox } from './controls';
import type { Batch } from './several-actions';
import { endBatch, undoBatch } from './several-actions';
import type { App } from './store';
import { telling } from './terms';
import { goToday } from './today-actions';

function SkippedList({ title, skipped }: { title: string; skipped: Skipped[] }) {
  if (!skipped.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="skipped">
        {skipped.map((one) => (
          <li key={one.leadId}>
            <b>{one.name || one.leadId}</b>
            <p>{telling(one.why)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SeveralDone({ app, batch }: { app: App; batch: Batch }) {
  const { words, state } = app;
  const { kind, owner, result, undone } = batch;
  const said = words.today.doneSo[kind](result.done, owner);
  return (
    <>
      <main>
        <Title>{undone ? words.today.undone(undone.done) : said}</Title>
        {undone ? (
          <SkippedList title={words.today.notUndone(undone.skipped.length)} skipped={undone.skipped} />
        ) : (
          <SkippedList title={words.today.skipped(result.skipped.length)} skipped={result.skipped} />
        )}
        <TroubleBox app={app} />
        <Button plain onClick={() => endBatch(app)}>
          {words.today.again}
        </Button>
      </main>
      <Footer>
        {!undone && result.done > 0 && (
          <Button busy={state.busy === 'undo'} onClick={() => undoBatch(app, batch)}>
            {words.today.undo}
          </Button>
        )}
        <Button main onClick={() => goToday(app)}>
          {words.today.toToday}
        </Button>
      </Footer>
    </>
  );
}
