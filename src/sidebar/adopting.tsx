/** A sheet being taken over: how far it is, stopping, and what can be done while it is stopped. */
import { askToTakeBack, goOn, takeBack } from './adoption-actions';
import { Button, Footer, Title, TroubleBox } from './controls';
import { type LongName, type LongWork, minutesLeft, stopLong } from './long-work';
import type { App } from './store';
import { goTo } from './workbook-actions';

export function Progress({ app, name, work }: { app: App; name: LongName; work: LongWork }) {
  const say = app.words.long;
  const done = work.of - work.left;
  const minutes = minutesLeft(work, Date.now());
  const adoption = name === 'adoption';
  const text = (adoption ? say.adopted : say.recorded)(done, work.of);
  return (
    <div class="progress">
      <progress
        max={work.of}
        value={done}
        aria-label={adoption ? say.adopting : say.recording}
        aria-valuetext={text}
      />
      <p>
        <span>{text}</span>
        {minutes !== null && <span class="hint">{say.minutesLeft(minutes)}</span>}
      </p>
    </div>
  );
}

function Going({ app, work }: { app: App; work: LongWork }) {
  const { long: say, checking } = app.words;
  const stopping = work.going === 'stopping';
  const told = app.state.link === 'checking' ? checking : stopping ? say.stopping : '';
  return (
    <>
      <main>
        <Title>{say.adopting}</Title>
        <Progress app={app} name="adoption" work={work} />
        <p role="status">{told || (work.left === work.of && say.preparing)}</p>
        <p class="hint">{say.stays}</p>
      </main>
      <Footer>
        <Button busy={stopping} onClick={() => stopLong(app, 'adoption')}>
          {say.stop}
        </Button>
      </Footer>
    </>
  );
}

export function Adopting({ app }: { app: App }) {
  const say = app.words.long;
  const { adoption: work, takingBack, busy } = app.state;
  if (!work) return null;
  if (work.going !== 'stopped') return <Going app={app} work={work} />;
  return (
    <>
      <main>
        <Title>{say.stopped}</Title>
        <Progress app={app} name="adoption" work={work} />
        <TroubleBox app={app} />
        <p>{work.left > 0 ? say.stoppedAt(work.of - work.left, work.left) : say.almost}</p>
        {takingBack === null ? (
          <Button plain busy={busy !== ''} onClick={() => askToTakeBack(app)}>
            {say.takeBack}
          </Button>
        ) : (
          <div class="note warn" role="alert">
            <p>{say.takeBackAsk(takingBack)}</p>
            <Button busy={busy !== ''} onClick={() => takeBack(app)}>
              {say.takeBackYes}
            </Button>{' '}
            <Button plain onClick={() => app.set({ takingBack: null })}>
              {say.takeBackNo}
            </Button>
          </div>
        )}
      </main>
      <Footer>
        <Button onClick={() => goTo(app, 'today')}>{say.meanwhile}</Button>
        <Button main busy={busy !== ''} onClick={() => goOn(app)}>
          {say.goOn}
        </Button>
      </Footer>
    </>
  );
}
