/** The settings a new pipeline starts with, in the workbook's language. */
import { AMOUNT_MONTHS } from '../funnel/observe';
import type { DefaultMessages } from '../i18n/defaults';
import type { Answer, ChecklistItem } from '../pipeline/checklist';
import { DEFAULT_GATES } from '../pipeline/gate';
import { type Language, type Person, REASON_KINDS, type Settings } from '../pipeline/settings';
import { DEFAULT_STAGES } from '../pipeline/stage';
import { GATE_TERMS, SET_ITEMS, STAGE_DAYS, type Way } from '../pipeline/way';

type ItemKey = keyof DefaultMessages['items'];

/** Items of each gate in the order they are asked; the article's three questions carry a floor. */
const ITEMS: ReadonlyArray<readonly [gate: string, item: string, floor: Answer | null]> = [
  ['lead_quality', 'fit', 'indicated'],
  ['lead_quality', 'contact', 'indicated'],
  ['lead_quality', 'interest', null],
  ...SET_ITEMS.three.map(([item, floor]) => ['screening', item, floor] as const),
  ['customer_handover', 'promised', 'confirmed'],
  ['customer_handover', 'success', 'indicated'],
  ['customer_handover', 'people', 'indicated'],
  ['customer_handover', 'terms', 'indicated'],
  ['customer_handover', 'risks', null],
  ['customer_handover', 'go_live', null],
];

export const USUAL_WAY: Way = 'is_first';
const MINIMUM_N = 30;
const WITHIN_DAYS = 90;

export function defaultSettings(
  language: Language,
  words: DefaultMessages,
  people: readonly Person[],
  way: Way = USUAL_WAY,
): Settings {
  const stageLabels: Record<string, string> = words.stages;
  const gateLabels: Record<string, string> = words.gates;
  const reasons = REASON_KINDS.flatMap((kind) =>
    Object.entries(words.reasons[kind]).map(([key, label]) => ({ kind, key, label })),
  );
  return {
    language,
    stages: DEFAULT_STAGES.map((stage) => {
      const days: number | undefined = STAGE_DAYS[way][stage.key];
      return { ...stage, label: stageLabels[stage.key], ...(days === undefined ? {} : { days }) };
    }),
    gates: DEFAULT_GATES.map((gate) => ({
      ...gate,
      ...GATE_TERMS[way][gate.key],
      label: gateLabels[gate.key],
    })),
    items: ITEMS.map(([gate, key, floor]) => defaultItem(words, gate, key, floor)),
    retired: [],
    people,
    reasons,
    way,
    minimumN: MINIMUM_N,
    withinDays: WITHIN_DAYS,
    grossMargin: null,
    amountMonths: AMOUNT_MONTHS,
    targets: {},
  };
}

/** A standard question at a gate. */
export function defaultItem(
  words: DefaultMessages,
  gate: string,
  key: string,
  floor: Answer | null,
): ChecklistItem {
  return { gate, key, floor, ...words.items[key as ItemKey] };
}
