/** Long work that is not finished, told above whatever else is on screen, with the way to go on. */
import { Progress } from './adopting';
import { Button } from './controls';
import { stopLong } from './long-work';
import type { App } from './store';
import { goTo, reconcile } from './workbook-actions';

export function Unfinished({ app }: { app: App }) {
  const { screen, adoption, recording, busy } = app.state;
  const say = app.words.long;
  if (screen === 'adopting' || screen === 'adopt' || screen === 'who') return null;
  return (
    <>
      {adoption && (
        <section class="top note" aria-label={say.stopped}>
          <b>{adoption.going === 'stopped' ? say.stopped : say.adopting}</b>
          <Progress app={app} name="adoption" work={adoption} />
          <Button onClick={() => goTo(app, 'adopting')}>{say.goOn}</Button>
        </section>
      )}
      {recording && (
        <section class="top note" aria-label={say.recording}>
          {recording.going === 'stopped' ? (
            <>
              <p>{say.unrecorded(recording.left)}</p>
              <Button busy={busy !== ''} onClick={() => reconcile(app)}>
                {say.goOn}
              </Button>
            </>
          ) : (
            <>
              <b>{recording.going === 'stopping' ? say.stopping : say.recording}</b>
              <Progress app={app} name="recording" work={recording} />
              <Button busy={recording.going === 'stopping'} onClick={() => stopLong(app, 'recording')}>
                {say.stop}
              </Button>
            </>
          )}
        </section>
      )}
    </>
  );
}
