/** How a person's handoffs were answered so far: counts, and a rate only where it means something. */
import { Button, Waiting } from './controls';
import { percentText } from './format';
import { askRecord } from './settings-actions';
import type { App } from './store';

/** Fewer answers than this say little about a person. */
const ENOUGH = 30;

export function Record({ app }: { app: App }) {
  const { words, state } = app;
  const { record, actor } = state;
  if (!actor) return null;
  const known = record?.person === actor ? record : null;
  const decided = known ? known.accepted + known.returned : 0;
  return (
    <>
      <h2>{words.recordTitle}</h2>
      <div role="status">
        {known &&
          (decided + known.waiting ? (
            <>
              <p>{words.recordOf(known.accepted, known.returned, known.waiting)}</p>
              <p class="hint">
                {decided < ENOUGH
                  ? words.recordFew(decided)
                  : words.recordRate(percentText(state.language, known.accepted / decided), decided)}
              </p>
              {known.reasons.length > 0 && (
                <>
                  <h3>{words.recordReasons}</h3>
                  <ul class="facts-list">
                    {known.reasons.map(({ reason, count }) => (
                      <li key={reason}>{words.recordReason(reason, count)}</li>
                    ))}
                  </ul>
                </>
              )}
            </>
          ) : (
            <p>{words.recordNone}</p>
          ))}
      </div>
      {!known && <Button onClick={() => askRecord(app)}>{words.recordAsk}</Button>}
      {state.busy === 'record' && <Waiting>{words.opening}</Waiting>}
    </>
  );
}
