/** The borders between two roles, each guarded by a checklist. */
import type { Role } from './stage';

export const POLICIES = ['advise', 'require'] as const;
/** `advise` only says what is missing; `require` wants a written reason to cross without it. */
export type Policy = (typeof POLICIES)[number];

export interface Gate {
  readonly key: string;
  readonly label: string;
  readonly from: Role;
  readonly to: Role;
  readonly policy: Policy;
  /** Hours the receiver has to answer an offer. */
  readonly hours: number;
}

export const DEFAULT_GATES: ReadonlyArray<Omit<Gate, 'label'>> = [
  { key: 'lead_quality', from: 'marketing', to: 'inside_sales', policy: 'advise', hours: 24 },
  { key: 'screening', from: 'inside_sales', to: 'field_sales', policy: 'require', hours: 24 },
  { key: 'customer_handover', from: 'field_sales', to: 'customer_success', policy: 'advise', hours: 48 },
];

/** The gate a lead leaves by when its stage belongs to this role. */
export function gateFrom(gates: readonly Gate[], role: Role): Gate | undefined {
  return gates.find((gate) => gate.from === role);
}
