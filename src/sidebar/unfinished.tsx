/** Long work that is not finished, told above whatever else is on screen, with the way to go on. */
import { Progress } from './adopting';
import { Button } from './controls';
import { type LongWork, stopLong } from './long-work';
import type { App } from './store';
import { goTo, reconcile } from './workbook-actions';

export function Unfinished({ app }: { app: App }) {
  const { screen, adoption, recording } = app.state;
  const say = app.words.long;
  if (screen === 'adopting' || screen === 'adopt' || screen === 'who') return null;
  return (
    <>
      {adoption && (
        <section class="top" aria-label={say.stopped}>
          <div class="note">
            <b>{adoption.going === 'stopped' ? say.stopped : say.adopting}</b>
            <Progress app={app} name="adoption" work={adoption} />
            <Button onClick={() => goTo(app, 'adopting')}>{say.goOn}</Button>
          </div>
        </section>
      )}
      {recording && (
        <section class="top" aria-label={say.recording}>
          <div class="note">
            <Recording app={app} work={recording} />
          </div>
        </section>
      )}
    </>
  );
}

function Recording({ app, work }: { app: App; work: LongWork }) {
  const say = app.words.long;
  if (work.going === 'stopped')
    return (
      <>
        <p>{say.unrecorded(work.left)}</p>
        <Button busy={app.state.busy !== ''} onClick={() => reconcile(app)}>
          {say.goOn}
        </Button>
      </>
    );
  const stopping = work.going === 'stopping';
  return (
    <>
      <b>{stopping ? say.stopping : say.recording}</b>
      <Progress app={app} name="recording" work={work} />
      <Button busy={stopping} onClick={() => stopLong(app, 'recording')}>
        {say.stop}
      </Button>
    </>
  );
}
