/** The milestones as a funnel that narrows: each step a button to its leads, all of it in words as well. */
import type { FunnelStep, FunnelSummary } from '../rpc/contract';
import { numberText, percentText } from './format';
import { showBehind } from './funnel-actions';
import type { App } from './store';

/** One hue per milestone, as in the sheet; the names stand beside them. */
const HUES = ['mk', 'is', 'fs', 'cs'];
const WIDTH = 100;
const HEIGHT = 10;
/** Whatever is not nothing is seen. */
const THINNEST = 2;

function widthOf(step: FunnelStep | undefined, first: FunnelStep): number {
  if (!step?.reached) return 0;
  return Math.max(THINNEST, (WIDTH * step.reached) / first.reached);
}

/** From the width of this step to the width of the next one. */
function Band({ upper, lower, hue }: { upper: number; lower: number; hue: string }) {
  const [left, right] = [(WIDTH - upper) / 2, (WIDTH + upper) / 2];
  const [from, to] = [(WIDTH - lower) / 2, (WIDTH + lower) / 2];
  return (
    <svg
      class={`band ${hue}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M${left} 0H${right}L${to} ${HEIGHT}H${from}Z`} />
    </svg>
  );
}

function shareOf(app: App, { reached, of, rate, low, high }: FunnelStep): string {
  const { language } = app.state;
  if (rate === null) return '';
  const range =
    low === null || high === null ? '' : ` (${percentText(language, low)}–${percentText(language, high)})`;
  const numbers = [reached, of].map((value) => numberText(language, value));
  return `${app.words.funnelStep(numbers[0], numbers[1])} · ${percentText(language, rate)}${range}`;
}

export function FunnelDrawing({ app, funnel }: { app: App; funnel: FunnelSummary }) {
  const { words, state } = app;
  const { steps } = funnel;
  return (
    <ol class="funnel" aria-label={words.funnelSteps}>
      {steps.map((step, index) => {
        const upper = widthOf(step, steps[0]);
        return (
          <li key={step.key}>
            <button
              type="button"
              aria-disabled={state.busy === 'behind' || undefined}
              onClick={() => showBehind(app, step.behind)}
            >
              <span>{step.label}</span> <b>{numberText(state.language, step.reached)}</b>{' '}
              <small>{shareOf(app, step)}</small>
            </button>
            <Band
              upper={upper}
              lower={index + 1 < steps.length ? widthOf(steps[index + 1], steps[0]) : upper}
              hue={HUES[index] ?? 'pk'}
            />
          </li>
        );
      })}
    </ol>
  );
}
