/** Guesses which of the team's stages a status word means; an unknown word is left for a person to decide. */
import { firstStageOf, type Role, type Stage, type StageKind, stageByKey } from '../stage';
import { foldLabel, withoutBrackets } from './fold';
import { STATUS_WORDS } from './status-words';

/** Where a default stage's meaning lives in a team that dropped or re-keyed it. */
const OTHERWISE: Readonly<Record<string, { readonly role?: Role; readonly kind?: StageKind }>> = {
  new: { role: 'marketing' },
  screening: { role: 'inside_sales' },
  meeting: { role: 'field_sales' },
  won: { kind: 'won' },
  onboarding: { kind: 'won' },
  active: { kind: 'won' },
  lost: { kind: 'lost' },
  nurture: { kind: 'parked' },
  disqualified: { kind: 'disqualified' },
  churned: { kind: 'churned' },
};

const meanings = new Map<string, string>();
for (const meaning of Object.keys(STATUS_WORDS)) {
  for (const word of STATUS_WORDS[meaning]!.split('|')) meanings.set(word, meaning);
}

/** Makes a guesser for these stages: their own labels and keys first, common words second. */
export function stageGuesser(stages: readonly Stage[]): (word: string) => string | null {
  const own = new Map<string, string>();
  for (const stage of stages) {
    own.set(foldLabel(stage.key), stage.key);
    own.set(foldLabel(stage.label), stage.key);
  }
  const known = (word: string): string | null => {
    const named = own.get(word);
    if (named !== undefined) return named;
    const meaning = meanings.get(word) ?? meanings.get(stem(word));
    return meaning === undefined ? null : stageFor(stages, meaning);
  };
  return (word) => {
    for (const spelling of [word, withoutBrackets(word), withoutNumber(word)]) {
      const found = known(foldLabel(spelling));
      if (found !== null) return found;
    }
    return agreed(foldLabel(withoutNumber(withoutBrackets(word))).split(/\s*[/・|:]\s*|\s+-\s+/), known);
  };
}

function stageFor(stages: readonly Stage[], meaning: string): string | null {
  const other = OTHERWISE[meaning];
  const found =
    (meaning === 'won' ? undefined : stageByKey(stages, meaning)) ??
    (other?.kind && stages.find((stage) => stage.kind === other.kind)) ??
    (other?.role && firstStageOf(stages, other.role));
  return found ? found.key : null;
}

/** 受注済み and 提案中 say how far along, not which stage. */
function stem(word: string): string {
  return word.replace(/(?:済み?|中|完了|しました|した)$/, '');
}

/** "05_受注", "3. Proposal", "A: 商談". */
function withoutNumber(word: string): string {
  return word.normalize('NFKC').replace(/^\s*(?:\d{1,2}\s*[._:)-]?|[a-z]\s*[._:)])\s*/i, '');
}

/** "Proposal/Price Quote" means one thing; 受注/失注 means none. */
function agreed(parts: readonly string[], known: (word: string) => string | null): string | null {
  if (parts.length < 2) return null;
  const found = new Set<string>();
  for (const part of parts) {
    const stage = known(part);
    if (stage !== null) found.add(stage);
  }
  return found.size === 1 ? [...found][0]! : null;
}
