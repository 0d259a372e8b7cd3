/** The figures at the top, as names and values. */
import type { HeadlineFigures } from '../../../src/funnel/headline-figures';
import type { Flattened } from './flat';

export function flattenHeadline(headline: HeadlineFigures, to: Flattened): void {
  for (const { code, value, rate, n, target, previous, state, clear } of headline.figures) {
    const name = `headline/${code}`;
    to.put(`${name}/value`, value);
    to.rate(name, rate);
    to.put(`${name}/of`, n);
    to.put(`${name}/target`, target);
    to.put(`${name}/previous`, previous?.value ?? null);
    to.put(`${name}/previousOf`, previous?.n ?? null);
    to.put(`${name}/state`, state);
    to.put(`${name}/clear`, clear);
  }
  for (const part of ['recovered', 'passes', 'recoveredPasses'] as const)
    to.put(`headline/${part}`, headline[part]);
}
