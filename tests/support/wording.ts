/** Walks wording: every text of a tree of words, with stand-ins for whatever a sentence is told. */

/** Something a sentence can take for a number, a text, a list or an object; it reads as its token. */
export function standIn(token: string, seen?: (name: string) => void): unknown {
  const inner = (name: string): unknown => {
    seen?.(name);
    return standIn(seen ? name : token, seen);
  };
  return new Proxy(() => undefined, {
    get(_target, name) {
      if (name === Symbol.toPrimitive || name === 'toString' || name === 'valueOf') return () => token;
      if (typeof name === 'symbol') return undefined;
      return inner(name);
    },
    apply: () => standIn(token, seen),
    has: () => true,
  });
}

export interface Leaf {
  readonly path: string;
  /** How the text is made: as it stands, or told something. */
  readonly kind: 'text' | 'sentence';
  readonly texts: readonly string[];
}

/** Counts that sentences tell apart. */
const TOKENS = ['7', '1', '0'];

type Sentence = (...args: unknown[]) => unknown;

function saying(sentence: Sentence, told: (at: number) => unknown): unknown {
  const said = sentence(...Array.from({ length: 6 }, (_, at) => told(at)));
  // A sentence may be nothing but what it is told.
  return typeof said === 'function' ? String(said) : said;
}

export function leavesOf(words: unknown, path = ''): Leaf[] {
  if (typeof words === 'string') return [{ path, kind: 'text', texts: [words] }];
  if (typeof words === 'function') {
    const said = TOKENS.map((token) => saying(words as Sentence, () => standIn(token)));
    const texts = said.flatMap((one) => leavesOf(one).flatMap((leaf) => leaf.texts));
    return [{ path: `${path}()`, kind: 'sentence', texts }];
  }
  if (words === null || typeof words !== 'object') throw new Error(`${path} is no wording: ${words}`);
  return Object.entries(words).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}

/** What a sentence repeats of what it is told, by argument and by the names inside it. */
export function toldBy(sentence: Sentence): Set<string> {
  const named = new Set<string>();
  saying(sentence, () =>
    standIn('7', (name) => {
      if (!(name in Number.prototype) && !(name in Array.prototype)) named.add(name);
    }),
  );
  for (const { texts } of leavesOf(saying(sentence, (at) => standIn(`<${at}>`)))) {
    for (const text of texts) for (const found of text.match(/<\d>/g) ?? []) named.add(found);
  }
  return named;
}

export const JAPANESE = /[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]/;
