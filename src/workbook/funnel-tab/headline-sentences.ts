/** What the figures at the top say against their targets; nothing on few cases (FNL-5). */
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import { labelOf, valueText } from './headline';
import type { Sentence } from './sentences';

export function headlineSentences(figures: Figures, words: FunnelWords, currency = ''): Sentence[] {
  const { say } = words.headline;
  const found: Sentence[] = [];
  const reached: string[] = [];
  for (const figure of figures.headline.figures) {
    const { code, value, target, state, clear } = figure;
    const label = labelOf(figure, figures, words);
    if (state === 'on_target') reached.push(label);
    if (state !== 'below' || value === null || target === null) continue;
    const [is, aim] = [value, target].map((one) => valueText(figure, one, currency));
    const sentence = clear ? (code === 'churn' ? say.above : say.below) : say.unclear;
    found.push({ text: sentence(label, is, aim), warn: clear });
  }
  if (reached.length > 0) found.push({ text: say.reached(reached.join(words.comma)), warn: false });
  return found;
}
