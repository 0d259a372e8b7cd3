/** The leads behind the figures of customers (FNL-13). */
import type { Found } from '../behind';
import type { Choice } from '../choose';
import { churnReason, isChurned, isNew, wholeMonths, windowOf } from '../customers';
import type { Observed } from '../observe';
import { isActive, type Span, spansOf } from '../spans';

export function customersBehind(
  observed: Observed,
  choice: Choice,
  [figure, reason = '']: readonly string[],
): Found[] | null {
  const { spans, undated } = spansOf(observed, choice);
  const window = windowOf(observed, choice);
  const those = (fits: (span: Span) => boolean, at: (span: Span) => number): Found[] =>
    spans.filter(fits).map((span) => ({ lead: span.lead, pass: span.pass, at: at(span) }));
  const since = ({ start }: Span): number => start;
  const until = ({ end }: Span): number => end;
  if (figure === 'undated')
    return undated.map((pass) => ({ lead: observed.passes.lead[pass], pass, at: Number.NaN }));
  if (window === null) return [];
  switch (figure) {
    case 'start':
      return those((span) => isActive(span, window.from), since);
    case 'new':
      return those((span) => isNew(span, window), since);
    case 'active':
      return those((span) => isActive(span, window.to), since);
    case 'kept':
      return those((span) => isActive(span, window.from) && isActive(span, window.to), since);
    case 'churned':
      return those((span) => isChurned(span, window), until);
    case 'reason':
      return those((span) => isChurned(span, window) && churnReason(observed, span.pass) === reason, until);
    case 'churn': {
      const months = wholeMonths(spans, observed.asOf, choice.period ?? null);
      const left = (span: Span): boolean =>
        months.some((month) => isActive(span, month.from) && span.end < month.to);
      return those(left, until);
    }
    default:
      return null;
  }
}
