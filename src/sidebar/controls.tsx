/** The few controls every screen is made of. */

import type { ComponentChildren } from 'preact';
import { isUsedUp } from './crowded';
import { goColumns } from './missing-columns';
import type { App } from './store';
import { draft, setDraft } from './store';
import type { Role, StageKind, Trouble } from './terms';
import { telling } from './terms';

type Children = { children?: ComponentChildren };

interface ButtonProps extends Children {
  onClick: () => void;
  main?: boolean;
  plain?: boolean;
  busy?: boolean;
  label?: string;
}

export function Button({ onClick, main, plain, busy, label, children }: ButtonProps) {
  // A waiting button stays focusable, so that the keyboard does not lose its place.
  return (
    <button
      type="button"
      class={main ? 'main' : plain ? 'plain' : ''}
      aria-disabled={busy || undefined}
      aria-label={label}
      onClick={() => busy || onClick()}
    >
      {children}
    </button>
  );
}

export function Footer({ children }: Children) {
  return <footer>{children}</footer>;
}

/** The heading that focus goes to when a screen replaces another. */
export function Title({ children }: Children) {
  return (
    <h1 id="title" tabIndex={-1}>
      {children}
    </h1>
  );
}

function troubleText(app: App, trouble: Trouble): string {
  if ('problem' in trouble) return telling(trouble.problem);
  if ('closed' in trouble) return app.words.today.pageClosed;
  if (isUsedUp(trouble.silence)) return app.words.usedUp;
  return /permission|authori[sz]ation|server error occurred/i.test(trouble.silence)
    ? app.words.manyAccounts
    : `${app.words.silence} (${trouble.silence})`;
}

export function TroubleBox({ app, retry }: { app: App; retry?: () => void }) {
  const { trouble } = app.state;
  if (!trouble) return null;
  return (
    <div class="note bad" id="trouble" role="alert">
      <b>{app.words.failed}</b>
      <p>{troubleText(app, trouble)}</p>
      {retry && <Button onClick={retry}>{app.words.retry}</Button>}
      {'problem' in trouble && trouble.problem.code === 'column_missing' && (
        <Button onClick={() => goColumns(app)}>{app.words.columnsChoose}</Button>
      )}
    </div>
  );
}

export function InlineTrouble({ app, trouble, retry }: { app: App; trouble: Trouble; retry: () => void }) {
  return (
    <div class="inline" role="alert">
      <p>
        {app.words.kept} {troubleText(app, trouble)}
      </p>
      <Button onClick={retry}>{app.words.retry}</Button>
    </div>
  );
}

export function Waiting({ children }: Children) {
  return (
    <div class="waiting" role="status">
      <i class="bar" />
      {children}
    </div>
  );
}

const HUES: Record<Role, string> = {
  marketing: 'mk',
  inside_sales: 'is',
  field_sales: 'fs',
  customer_success: 'cs',
};

/** The role's colour; whatever is not on its way is grey. */
export function Chip({ role, kind, children }: Children & { role: Role; kind?: StageKind }) {
  const hue = !kind || kind === 'open' || kind === 'won' ? HUES[role] : 'pk';
  return <span class={`chip ${hue}`}>{children}</span>;
}

interface FieldProps {
  app: App;
  /** Names the field, its draft and its error. */
  id: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

export function ErrorLine({ app, id }: { app: App; id: string }) {
  const error = app.state.errors[id];
  return error ? (
    <p class="error" id={`${id}-error`}>
      {error}
    </p>
  ) : null;
}

function Labelled(props: FieldProps & Children) {
  const { app, id, label, hint, optional, children } = props;
  return (
    <div class="field">
      <label for={id}>
        {label} {optional && <em>{app.words.optional}</em>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <ErrorLine app={app} id={id} />
    </div>
  );
}

function described({ app, id, hint }: FieldProps) {
  const error = app.state.errors[id];
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-error` : hint ? `${id}-hint` : undefined,
  };
}

interface TextProps extends FieldProps {
  lines?: number;
  /** What stands there until something is typed. */
  fallback?: string;
  type?: 'date' | 'datetime-local';
  max?: string;
  min?: string;
}

export function TextField(props: TextProps) {
  const { app, id, lines, fallback, type, min, max } = props;
  const text = {
    ...described(props),
    value: draft(app, id) ?? fallback ?? '',
    onInput: (event: { currentTarget: { value: string } }) => setDraft(app, id, event.currentTarget.value),
  };
  return (
    <Labelled {...props}>
      {lines ? <textarea {...text} rows={lines} /> : <input {...text} type={type} min={min} max={max} />}
    </Labelled>
  );
}

export type Choice = readonly [value: string, label: string];

export function SelectField(props: FieldProps & { choices: readonly Choice[]; fallback?: string }) {
  const { app, id, choices, fallback } = props;
  return (
    <Labelled {...props}>
      <Select
        {...described(props)}
        value={draft(app, id) ?? fallback ?? ''}
        empty={app.words.choose}
        choices={choices}
        onPick={(value) => setDraft(app, id, value)}
      />
    </Labelled>
  );
}

interface SelectProps {
  id: string;
  'aria-label'?: string;
  value: string;
  /** What stands for no choice; left out when there always is one. */
  empty?: string;
  choices: readonly Choice[];
  onPick: (value: string) => void;
}

export function Select({ value, empty, choices, onPick, ...rest }: SelectProps) {
  return (
    <select {...rest} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {choices.map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}
