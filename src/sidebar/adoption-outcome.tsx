/** What adoption would do, in numbers: leads, stages, what cannot be used and why, what is added. */
import type { AdoptionPlan } from '../rpc/contract';
import { Chip } from './controls';
import { numberText } from './format';
import type { App } from './store';
import { telling } from './terms';

/** A list longer than this is for the Funnel tab, not for 300 pixels. */
const SHOWN = 50;

export function Outcome({ app, plan }: { app: App; plan: AdoptionPlan }) {
  const { words } = app;
  const { language, planning } = app.state;
  const most = Math.max(1, ...plan.stages.map((one) => one.leads));
  const { unusable } = plan;
  return (
    <section aria-busy={planning} class={planning ? 'outcome old' : 'outcome'}>
      <h2>{words.outcome}</h2>
      <p class="big">{words.leads(plan.leads)}</p>
      <ul class="bars" aria-label={words.perStage}>
        {plan.stages
          .filter((one) => one.leads > 0)
          .map((one) => {
            const stage = plan.stageChoices.find((choice) => choice.key === one.stage);
            return (
              <li key={one.stage}>
                {stage ? (
                  <Chip role={stage.role} kind={stage.kind}>
                    {stage.label}
                  </Chip>
                ) : (
                  one.stage
                )}
                <i style={{ width: `${Math.ceil((one.leads / most) * 100)}%` }} />
                <span>{numberText(language, one.leads)}</span>
              </li>
            );
          })}
      </ul>
      <ul class="facts-list">
        {plan.events > 0 && <li>{words.historyRows(plan.events)}</li>}
        {plan.duplicates > 0 && <li>{words.duplicates(plan.duplicates)}</li>}
        {plan.newColumns.length > 0 && <li>{words.newColumns(words.list(plan.newColumns))}</li>}
        {plan.newTabs.length > 0 && <li>{words.newTabs(words.list(plan.newTabs))}</li>}
        <li>{words.untouched}</li>
      </ul>
      {unusable.length > 0 && (
        <details>
          <summary>{words.unusable(unusable.length)}</summary>
          <ul class="facts-list">
            {unusable.slice(0, SHOWN).map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row may be listed more than once
              <li key={index}>
                <b>{words.unusableRow(one.row)}</b> {telling(one.why)}
              </li>
            ))}
            {unusable.length > SHOWN && <li>{words.more(unusable.length - SHOWN)}</li>}
          </ul>
        </details>
      )}
      {plan.notes.map((note) => (
        <p class="note warn" key={telling(note)}>
          {telling(note)}
        </p>
      ))}
    </section>
  );
}
