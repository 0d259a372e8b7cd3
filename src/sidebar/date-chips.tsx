/** Days a click away, and any other one by its date. */
import { Button, TextField } from './controls';
import type { App } from './store';
import { draft, setDraft } from './store';

export type DateChip = readonly [day: string, label: string];

interface ChipsProps {
  app: App;
  /** The date's draft; its error is shown below. */
  id: string;
  label: string;
  chips: readonly DateChip[];
  /** The earliest day that makes sense. */
  min: string;
  /** Given: a click on a chip is the answer. Absent: it is kept until the form is sent. */
  onPick?: (day: string) => void;
  busy?: boolean;
}

export function DateChips({ app, id, label, chips, min, onPick, busy }: ChipsProps) {
  const { words } = app;
  const other = draft(app, `${id}Other`) !== undefined;
  const picked = draft(app, id) ?? '';
  const error = app.state.errors[id];
  const pick = (day: string) => {
    if (onPick) return busy || onPick(day);
    setDraft(app, `${id}Other`, undefined);
    setDraft(app, id, day);
  };
  const pickOther = () => {
    setDraft(app, `${id}Other`, other ? undefined : 'y');
    app.focus(other ? `${id}-other` : id);
  };
  return (
    <fieldset class="field" aria-describedby={error && !other ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      <div class="chips">
        {chips.map(([day, name], index) => (
          <button
            key={day}
            // While there is no field of its own, an error leads to the first chip.
            id={!other && index === 0 ? id : undefined}
            type="button"
            aria-pressed={onPick ? undefined : !other && picked === day}
            aria-disabled={(onPick && busy) || undefined}
            onClick={() => pick(day)}
          >
            {name}
          </button>
        ))}
        <button id={`${id}-other`} type="button" aria-expanded={other} onClick={pickOther}>
          {words.pickDate}
        </button>
      </div>
      {other ? (
        <>
          <TextField app={app} id={id} label={words.date} type="date" min={min} />
          {onPick && (
            <Button busy={busy} onClick={() => onPick(picked)}>
              {words.save}
            </Button>
          )}
        </>
      ) : (
        error && (
          <p class="error" id={`${id}-error`}>
            {error}
          </p>
        )
      )}
    </fieldset>
  );
}
