/** What can be wrong, as data: a code and its particulars. Wording is added last, in `i18n`. */

export interface Problem {
  readonly code: string;
  /** Numbers, names, cell addresses: whatever the sentence needs. */
  readonly params: Readonly<Record<string, string | number>>;
}

export function problem(code: string, params: Problem['params'] = {}): Problem {
  return { code, params };
}

/** Carries a problem up to the edge, where it becomes a sentence. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.name = 'Refusal';
    this.problem = found;
  }
}

export function refuse(code: string, params: Problem['params'] = {}): never {
  throw new Refusal(problem(code, params));
}
