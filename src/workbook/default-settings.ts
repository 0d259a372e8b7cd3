/** The settings a new pipeline starts with, in the workbook's language. */
import type { DefaultMessages } from '../i18n/defaults';
import type { Answer, ChecklistItem } from '../pipeline/checklist';
import { DEFAULT_GATES } from '../pipeline/gate';
import { type Language, type Person, REASON_KINDS, type Settings } from '../pipeline/settings';
import { DEFAULT_STAGES, type Stage } from '../pipeline/stage';

/** Items of each gate in the order they are asked; the article's three questions carry a floor. */
const ITEMS: ReadonlyArray<
  readonly [gate: string, item: keyof DefaultMessages['items'], floor: Answer | null]
> = [
  ['lead_quality', 'fit', 'indicated'],
  ['lead_quality', 'contact', 'indicated'],
  ['lead_quality', 'interest', null],
  ['screening', 'need', 'indicated'],
  ['screening', 'authority', 'indicated'],
  ['screening', 'timeline', 'indicated'],
  ['screening', 'budget', null],
  ['customer_handover', 'promised', 'confirmed'],
  ['customer_handover', 'success', 'indicated'],
  ['customer_handover', 'people', 'indicated'],
  ['customer_handover', 'terms', 'indicated'],
  ['customer_handover', 'risks', null],
  ['customer_handover', 'go_live', null],
];

const MINIMUM_N = 30;
const WITHIN_DAYS = 90;

export function defaultStages(words: DefaultMessages): Stage[] {
  const labels: Record<string, string> = words.stages;
  return DEFAULT_STAGES.map((stage) => ({ ...stage, label: labels[stage.key] }));
}

export function defaultSettings(
  language: Language,
  words: DefaultMessages,
  people: readonly Person[],
): Settings {
  const gateLabels: Record<string, string> = words.gates;
  const items: ChecklistItem[] = ITEMS.map(([gate, key, floor]) => ({
    gate,
    key,
    floor,
    ...words.items[key],
  }));
  const reasons = REASON_KINDS.flatMap((kind) =>
    Object.entries(words.reasons[kind]).map(([key, label]) => ({ kind, key, label })),
  );
  return {
    language,
    stages: defaultStages(words),
    gates: DEFAULT_GATES.map((gate) => ({ ...gate, label: gateLabels[gate.key] })),
    items,
    people,
    reasons,
    minimumN: MINIMUM_N,
    withinDays: WITHIN_DAYS,
  };
}
