/** Counts leads that stand in the sheet more than once: by e-mail, else own id, else company and contact. */
import { saysNothing } from './amount';
import { foldLabel } from './fold';

export interface WhoIsIt {
  readonly email: string;
  readonly id: string;
  readonly company: string;
  readonly contact: string;
}

export interface DuplicateCounter {
  see(row: number, who: WhoIsIt): void;
  /** The rows whose lead already stands further up. */
  rows(): readonly number[];
}

export function duplicateCounter(): DuplicateCounter {
  const known = new Set<string>();
  const repeated: number[] = [];
  return {
    see(row, who) {
      const key = keyOf(who);
      if (key === null) return;
      if (known.has(key)) repeated.push(row);
      else known.add(key);
    },
    rows: () => repeated,
  };
}

/** The same for two rows that are about the same lead; `null`: nothing tells. */
export function keyOf({ email, id, company, contact }: WhoIsIt): string | null {
  if (says(email)) return `e ${foldLabel(email)}`;
  if (says(id)) return `i ${foldLabel(id)}`;
  return says(company) && says(contact) ? `c ${foldLabel(company)}\n${foldLabel(contact)}` : null;
}

/** Two leads without an address are not the same lead. */
function says(text: string): boolean {
  return text !== '' && !saysNothing(text);
}
