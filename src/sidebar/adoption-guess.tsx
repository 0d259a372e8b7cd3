/** The guesses about a sheet, each with a way to correct it: header row, columns, status words, dates. */

import type { AdoptionPlan, Field } from '../rpc/contract';
import { dayOrderOf } from './adoption-actions';
import type { Choice } from './controls';
import { ErrorLine, Select } from './controls';
import { readAs } from './format';
import type { App } from './store';
import type { DayOrder } from './terms';
import { plan as replan } from './workbook-actions';

interface GuessProps {
  app: App;
  plan: AdoptionPlan;
}

/** 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before ? columnLetter(before) : '') + String.fromCharCode(65 + rest);
}

export function HeaderRow({ app, plan }: GuessProps) {
  const change = (text: string) => {
    const headerRow = Math.floor(Number(text));
    // Another header row has other columns: what was said about the old ones no longer holds.
    if (headerRow > 0) {
      app.set({ choices: {} });
      replan(app, { headerRow });
    }
  };
  return (
    <div class="pair">
      <label for="headerRow">{app.words.headerRow}</label>
      <input
        id="headerRow"
        type="number"
        min="1"
        value={app.state.choices.headerRow ?? plan.headerRow}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}

function FieldRow({ app, plan, field }: GuessProps & { field: Field }) {
  const { words } = app;
  const said = app.state.choices.fields?.[field];
  const guess = plan.fields.find((one) => one.field === field)?.column ?? null;
  const column = said === undefined ? guess : said;
  const samples = plan.columns.find((one) => one.column === column)?.samples ?? [];
  const choices: Choice[] = plan.columns.map((one) => [
    String(one.column),
    words.column(columnLetter(one.column), one.header),
  ]);
  const id = `field-${field}`;
  return (
    <div class="map">
      <label for={id}>{words.fields[field]}</label>
      <Select
        id={id}
        value={column === null ? '' : String(column)}
        empty={words.noColumn}
        choices={choices}
        onPick={(value) => replan(app, { fields: { [field]: value ? Number(value) : null } })}
      />
      {samples.length > 0 && <p class="hint">{words.sample(samples.join(' / '))}</p>}
    </div>
  );
}

export function Fields({ app, plan }: GuessProps) {
  const { words } = app;
  const found = plan.fields.filter((guess) => guess.column !== null);
  const others = plan.fields.filter((guess) => guess.column === null);
  const row = ({ field }: { field: Field }) => <FieldRow key={field} app={app} plan={plan} field={field} />;
  return (
    <section>
      <h2>{words.columns}</h2>
      <p class="hint">{words.columnsHelp}</p>
      {found.map(row)}
      {others.length > 0 && (
        <details>
          <summary>{words.unmapped(others.length)}</summary>
          {others.map(row)}
        </details>
      )}
    </section>
  );
}

export function Statuses({ app, plan }: GuessProps) {
  const { words } = app;
  if (!plan.statuses.length) return null;
  const choices: Choice[] = plan.stageChoices.map((stage) => [stage.key, stage.label]);
  return (
    <section>
      <h2>{words.statuses}</h2>
      <p class="hint">{words.statusesHelp}</p>
      {plan.statuses.map((guess, index) => {
        const stage = app.state.choices.statuses?.[guess.word] ?? guess.stage ?? '';
        const id = `status-${index}`;
        return (
          <div class="map" key={guess.word}>
            <label for={id}>{words.statusWord(guess.word, guess.leads)}</label>
            <Select
              id={id}
              value={stage}
              empty={stage ? undefined : words.choose}
              choices={choices}
              onPick={(value) => replan(app, { statuses: { [guess.word]: value } })}
            />
            {!stage && <p class="hint warning">{words.undecided}</p>}
          </div>
        );
      })}
    </section>
  );
}

export function DateOrders({ app, plan }: GuessProps) {
  const { words, state } = app;
  if (!plan.ambiguousDates.length) return null;
  const orders: Array<[DayOrder, string]> = [
    ['dmy', words.dayFirst],
    ['mdy', words.monthFirst],
  ];
  return (
    <section>
      <h2>{words.dates}</h2>
      {plan.ambiguousDates.map(({ column, header, sample }) => {
        const order = dayOrderOf(app, column);
        const id = `order-${column}`;
        return (
          <fieldset key={column} aria-describedby={state.errors[id] ? `${id}-error` : undefined}>
            <legend>{words.datesHelp(header || columnLetter(column), sample)}</legend>
            {orders.map(([key, label], index) => (
              <label class="target" key={key}>
                <input
                  id={index ? undefined : id}
                  type="radio"
                  name={id}
                  checked={key === order}
                  onChange={() => {
                    app.set({ errors: {} });
                    replan(app, { dayOrders: { [column]: key } });
                  }}
                />
                <span>
                  {readAs(state.language, sample, key)} <em>{label}</em>
                </span>
              </label>
            ))}
            <ErrorLine app={app} id={id} />
          </fieldset>
        );
      })}
    </section>
  );
}
