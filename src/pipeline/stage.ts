/** The ordered steps a lead goes through, and the role that owns each of them. */

export const ROLES = ['marketing', 'inside_sales', 'field_sales', 'customer_success'] as const;
/** Who works a stage. A person may hold several roles; a role is not an account. */
export type Role = (typeof ROLES)[number];

export const STAGE_KINDS = ['open', 'parked', 'won', 'lost', 'disqualified', 'churned'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

export interface Stage {
  /** Stable name used in History; never shown, never renamed. */
  readonly key: string;
  /** What people call it; they may rename it. */
  readonly label: string;
  readonly role: Role;
  readonly kind: StageKind;
  /** A lead that stands here for longer is stuck; absent: it may. */
  readonly days?: number;
}

/** Key, role and kind of the stages a new pipeline starts with; labels come from the language. */
export const DEFAULT_STAGES: ReadonlyArray<Omit<Stage, 'label'>> = [
  { key: 'new', role: 'marketing', kind: 'open' },
  { key: 'screening', role: 'inside_sales', kind: 'open' },
  { key: 'nurture', role: 'inside_sales', kind: 'parked' },
  { key: 'meeting', role: 'field_sales', kind: 'open' },
  { key: 'proposal', role: 'field_sales', kind: 'open' },
  { key: 'closing', role: 'field_sales', kind: 'open' },
  { key: 'onboarding', role: 'customer_success', kind: 'won' },
  { key: 'active', role: 'customer_success', kind: 'won' },
  { key: 'lost', role: 'field_sales', kind: 'lost' },
  { key: 'disqualified', role: 'inside_sales', kind: 'disqualified' },
  { key: 'churned', role: 'customer_success', kind: 'churned' },
];

/** Stages a pass can be on its way through: open and won ones, in Settings order. */
export function isOnPath(stage: Pick<Stage, 'kind'>): boolean {
  return stage.kind === 'open' || stage.kind === 'won';
}

/** A stage that ends a pass; coming back from it starts the next one. */
export function endsPass(stage: Stage): boolean {
  return stage.kind === 'parked' || stage.kind === 'lost' || stage.kind === 'disqualified';
}

/** The stage a lead enters when a role receives it: the role's first one on the path. */
export function firstStageOf(stages: readonly Stage[], role: Role): Stage | undefined {
  return stages.find((stage) => stage.role === role && isOnPath(stage));
}

export function stageByKey(stages: readonly Stage[], key: string): Stage | undefined {
  return stages.find((stage) => stage.key === key);
}

/**
 * On the path another role's stage is behind a gate, either way. A lead that was set aside may come back to
 * its own role or an earlier one; further on, the gate's questions are still to be asked.
 */
export function crossesGate(from: Pick<Stage, 'role' | 'kind'>, to: Pick<Stage, 'role' | 'kind'>): boolean {
  if (isOnPath(from)) return from.role !== to.role;
  return ROLES.indexOf(to.role) > ROLES.indexOf(from.role);
}
