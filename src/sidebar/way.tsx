/** How the team shares its roles, and which questions it asks: chosen here, written into Settings. */
import type { ChecklistSet, Way } from '../rpc/contract';
import { CHECKLIST_SETS, WAYS } from '../rpc/contract';
import { Button } from './controls';
import { gateOf } from './lead-parts';
import { chooseChecklist, chooseWay } from './settings-actions';
import type { App } from './store';

/** The only gate that has standard sets to choose from. */
const GATE = 'screening';

interface OptionsProps<T extends string> {
  name: string;
  labelledBy: string;
  options: readonly T[];
  now: T | null;
  title: (option: T) => string;
  means: (option: T) => string;
  onPick: (option: T) => void;
}

function Options<T extends string>(props: OptionsProps<T>) {
  const { name, labelledBy, options, now, title, means, onPick } = props;
  return (
    <fieldset class="options" aria-labelledby={labelledBy}>
      {options.map((option) => (
        <label class="target" key={option}>
          <input type="radio" name={name} checked={option === now} onChange={() => onPick(option)} />
          <span>
            {title(option)}
            <span class="hint">{means(option)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The three ways, each with what it sets; the heading before it carries the id `way`. */
export function WayChoice({ app, now }: { app: App; now: Way }) {
  const { words, state } = app;
  return (
    <Options
      name="way"
      labelledBy="way"
      options={WAYS}
      now={now}
      title={(way) => words.ways[way]}
      means={(way) => words.wayMeans[way]}
      onPick={(way) => app.set({ wish: { ...state.wish, way }, saved: null })}
    />
  );
}

function Changed({ app, what }: { app: App; what: string }) {
  return (
    <p class="fate done" role="status">
      {app.state.saved?.key === what && app.words.changed}
    </p>
  );
}

export function Ways({ app }: { app: App }) {
  const { words, state } = app;
  const now = state.boot?.way ?? 'is_first';
  const picked = state.wish.way ?? now;
  return (
    <details>
      <summary id="way">{words.wayNow(words.ways[now])}</summary>
      <p class="hint">{words.wayHelp}</p>
      <p class="hint">{words.wayKeeps}</p>
      <WayChoice app={app} now={picked} />
      {picked !== now && (
        <Button busy={state.busy === 'way'} onClick={() => chooseWay(app, picked)}>
          {words.wayUse}
        </Button>
      )}
      <Changed app={app} what="way" />
    </details>
  );
}

export function Checklists({ app }: { app: App }) {
  const { words, state } = app;
  const gate = gateOf(app, GATE);
  if (!gate) return null;
  const now = state.boot?.checklists[GATE] ?? null;
  const picked = state.wish.set ?? now;
  const pick = (set: ChecklistSet) => app.set({ wish: { ...state.wish, set }, saved: null });
  return (
    <details>
      <summary id="set">
        {words.checklistNow(gate.label, now ? words.checklistSets[now] : words.checklistOwn)}
      </summary>
      <p class="hint">{words.checklistKeeps}</p>
      <Options
        name="set"
        labelledBy="set"
        options={CHECKLIST_SETS}
        now={picked}
        title={(set) => words.checklistSets[set]}
        means={(set) => words.checklistMeans[set]}
        onPick={pick}
      />
      {picked && picked !== now && (
        <Button busy={state.busy === 'set'} onClick={() => chooseChecklist(app, GATE, picked)}>
          {words.checklistUse}
        </Button>
      )}
      <Changed app={app} what="set" />
    </details>
  );
}
