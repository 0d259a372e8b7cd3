/** Turns a problem (a code with its particulars) into one clear sentence that says what to do. */
import type { Problem } from '../pipeline/problem';
import type { Language } from '../pipeline/settings';

type Params = Problem['params'];
export type Sentences = Readonly<Record<string, (params: Params) => string>>;

/** Words a problem in the person's language; an unknown code is shown as it is rather than hidden. */
export function wordProblem(_language: Language, found: Problem): string {
  return found.code;
}
