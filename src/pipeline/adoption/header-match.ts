/** How well a column's name names a field: 1 is certain, 0 is not at all. */
import { type DayField, FIELDS, type Field } from './field';
import { headerWords, withoutBrackets } from './fold';
import { SYNONYMS } from './header-synonyms';

const CERTAIN = 1;
const WEAK = 0.7;
const ENDING = 0.6;
/** Between names of the same certainty, the one a table lists first wins. */
const RANK = 0.1;

interface Named {
  readonly field: Field;
  readonly weight: number;
}

const exact = new Map<string, Named[]>();
const endings: Array<Named & { readonly name: string }> = [];

for (const field of FIELDS) {
  const { sure, weak } = SYNONYMS[field];
  learn(field, sure.split('|'), CERTAIN, true);
  if (weak) learn(field, weak.split('|'), WEAK, false);
}

function learn(field: Field, names: readonly string[], weight: number, ends: boolean): void {
  names.forEach((name, at) => {
    const named = { field, weight: weight - (RANK * at) / names.length };
    exact.set(name, [...(exact.get(name) ?? []), named]);
    if (ends) endings.push({ field, weight: ENDING - (RANK * at) / names.length, name });
  });
}

/** A planned day has not happened, and a reading aid is not the name itself. */
const NOT_A_DAY = /予定|見込|次回|目標|期限|expected|planned|target|next|due|forecast|birth/;
const NOT_A_NAME = /カナ|かな|フリガナ|ふりがな|kana|furigana|よみ|url|規模|人数/;
const DAY_FIELDS: ReadonlySet<Field> = new Set<DayField>([
  'created',
  'meeting_on',
  'won_on',
  'lost_on',
  'closed_on',
  'churned_on',
]);
const NAME_FIELDS: ReadonlySet<Field> = new Set<Field>(['company', 'contact']);

export function isDayField(field: Field): field is DayField {
  return DAY_FIELDS.has(field);
}

/** Every field the name could stand for, with its weight. */
export function matchHeader(header: string): ReadonlyMap<Field, number> {
  const found = new Map<Field, number>();
  const spellings = [header, withoutBrackets(header)];
  spellings.forEach((spelling, at) => {
    const words = headerWords(spelling);
    const joined = words.join('');
    if (joined === '') return;
    const named = exact.get(joined) ?? endings.filter((one) => endsWith(words, joined, one.name));
    for (const { field, weight } of named) {
      if (DAY_FIELDS.has(field) && NOT_A_DAY.test(joined)) continue;
      if (NAME_FIELDS.has(field) && NOT_A_NAME.test(headerWords(header).join(''))) continue;
      found.set(field, Math.max(found.get(field) ?? 0, weight - at * 0.02));
    }
  });
  return found;
}

/** In both languages the last word says what a thing is: "company size" is a size, 会社規模 too. */
function endsWith(words: readonly string[], joined: string, name: string): boolean {
  if (!joined.endsWith(name)) return false;
  if (!/^[a-z0-9]+$/.test(name)) return name.length > 1;
  for (let from = words.length - 1, tail = ''; from >= 0; from--) {
    tail = words[from] + tail;
    if (tail.length >= name.length) return tail === name && name.length > 2;
  }
  return false;
}

/** 1 for a name that only columns go by, 0.5 for one that is an everyday word too, else 0. */
export function columnNameStrength(text: string): number {
  if (text.length > 60) return 0;
  const named = exact.get(headerWords(withoutBrackets(text)).join(''));
  if (named === undefined) return 0;
  return named.some(({ weight }) => weight > WEAK) ? 1 : 0.5;
}
