/** What is written down about a contract: its terms, a renewal, more that was sold. */
import { readAmount } from '../pipeline/adoption/amount';
import type { LeadCard } from '../rpc/contract';
import { Button, Footer, TextField, TroubleBox } from './controls';
import { dayAfter, monthAfter } from './days';
import { numberText } from './format';
import { act, goStep } from './lead-actions';
import { LeadHeader } from './lead-parts';
import type { App } from './store';
import { draft, setDraft, showErrors } from './store';

interface FormProps {
  app: App;
  card: LeadCard;
}

/** The steps of the card that are contract forms. */
export type ContractStep = 'terms' | 'renewed' | 'expand';
const KINDS = ['expansion', 'cross_sell'] as const;

/** What a contract lacks before it can be sent; the server has the last word. */
function findErrors(
  { app, card }: FormProps,
  step: ContractStep,
  text: string,
  until: string,
): Record<string, string> {
  const { words } = app;
  const at = (name: string) => `${card.leadId}|customer.${step}.${name}`;
  const amount = readAmount(text);
  const errors: Record<string, string> = {};
  if (text && (amount === null || amount < 0)) errors[at('amount')] = words.amountWrong;
  else if (step === 'terms' && !text && !until) errors[at('amount')] = words.termsNeeded;
  else if (step === 'expand' && amount === null) errors[at('amount')] = words.amountNeeded;
  else if (step === 'expand' && card.amount !== null && amount! <= card.amount) {
    errors[at('amount')] = words.amountNotMore;
  }
  if (step === 'renewed' && !until) errors[at('until')] = words.dateNeeded;
  return errors;
}

export function CustomerForm({ app, card, step }: FormProps & { step: ContractStep }) {
  const { words, state } = app;
  const at = (name: string) => `${card.leadId}|customer.${step}.${name}`;
  const grows = step === 'expand';
  const kind = KINDS.find((one) => one === draft(app, at('kind'))) ?? KINDS[0];
  const sums = card.amount === null ? '' : numberText(state.language, card.amount);
  // A renewal is usually for the same sum and another year; what was sold more is never the old total.
  const amountNow = grows ? '' : sums;
  const untilNow =
    step === 'renewed'
      ? monthAfter(card.renewalOn ?? card.now, 12)
      : grows
        ? ''
        : (card.renewalOn?.slice(0, 10) ?? '');
  const save = () => {
    const text = (draft(app, at('amount')) ?? amountNow).trim();
    const until = draft(app, at('until')) ?? untilNow;
    if (!showErrors(app, findErrors({ app, card }, step, text, until))) return;
    const note = (draft(app, at('note')) ?? '').trim();
    const what = grows ? kind : step;
    act(app, card, 'customer', { what, amount: readAmount(text), until, health: '', note });
  };
  const titles = { terms: words.termsTitle, renewed: words.renewedTitle, expand: words.expandTitle };
  return (
    <>
      <main>
        <LeadHeader app={app} card={card} />
        <h2>{titles[step]}</h2>
        {step === 'renewed' && <p class="hint">{words.renewedHelp}</p>}
        {grows && (
          <fieldset class="options">
            <legend>{words.expandKind}</legend>
            {KINDS.map((one) => (
              <label class="target" key={one}>
                <input
                  type="radio"
                  name="kind"
                  checked={one === kind}
                  onChange={() => setDraft(app, at('kind'), one)}
                />
                {one === 'expansion' ? words.expansion : words.crossSell}
              </label>
            ))}
          </fieldset>
        )}
        <TextField
          app={app}
          id={at('amount')}
          label={grows ? words.newTotal : words.amount}
          hint={grows && sums ? words.nowAmount(sums) : undefined}
          fallback={amountNow}
        />
        {!grows && (
          <TextField
            app={app}
            id={at('until')}
            label={step === 'renewed' ? words.renewalNext : words.renewal}
            type="date"
            min={dayAfter(card.now, 0)}
            fallback={untilNow}
          />
        )}
        <TextField app={app} id={at('note')} label={words.note} lines={2} optional />
        <TroubleBox app={app} />
      </main>
      <Footer>
        <Button onClick={() => goStep(app, 'card')}>{words.back}</Button>
        <Button main busy={state.busy === 'customer'} onClick={save}>
          {words.save}
        </Button>
      </Footer>
    </>
  );
}
