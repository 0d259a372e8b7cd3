/** Columns of Tasuki's that are gone from the sheet: the person says what takes the place of each. */
import { COLUMN_DRAFTS, mendColumns } from './column-actions';
import { Button, Footer, SelectField, Title, TroubleBox, Waiting } from './controls';
import type { App } from './store';

export function Columns({ app }: { app: App }) {
  const { words, state } = app;
  const found = state.columns;
  return (
    <>
      <main>
        <Title>{words.columnsTitle}</Title>
        <p class="hint">{words.columnsMissing}</p>
        <TroubleBox app={app} />
        {!found && !state.trouble && <Waiting>{words.opening}</Waiting>}
        {found?.columns.map(({ key, label, likely }) => (
          <SelectField
            key={key}
            app={app}
            id={COLUMN_DRAFTS + key}
            label={label}
            choices={[
              ['0', words.columnNew],
              ...found.free.map(({ column, header }) => [String(column), header] as const),
            ]}
            fallback={String(likely)}
          />
        ))}
      </main>
      <Footer>
        <Button main busy={!found || state.busy === 'columns'} onClick={() => mendColumns(app)}>
          {words.columnsAction}
        </Button>
      </Footer>
    </>
  );
}
