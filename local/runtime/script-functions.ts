/** The functions a script offers by name, read from its text without running it. */
import type { SourceFile } from './realm';
import { topLevel } from './top-level';

export interface ScriptFunction {
  name: string;
  description: string;
  params: Array<{ name: string; text: string }>;
  /** Marked `@customfunction`: listed while a formula is typed. */
  custom: boolean;
  /** Ends in `_`: neither cells nor the sidebar may call it. */
  hidden: boolean;
}

const DECLARED = /(?<![\w$.])(?:async\s+)?function\s*\*?\s*([A-Za-z_$][\w$]*)\s*\(/g;
const ASSIGNED =
  /(?<![\w$.])(?:var|let|const)\s+([A-Za-z_$][\w$]*)\s*=\s*(?:async\s*)?(?:function\b[^(]*\(|\([^()]*\)\s*=>|[A-Za-z_$][\w$]*\s*=>)/g;

/** Of the texts met last; hosts are opened many times on the same few files. */
const scanned = new Map<string, readonly ScriptFunction[]>();
const MAX_SCANNED = 50;

/** In order of first declaration; of two with one name the later one counts. */
export function scanFunctions(files: SourceFile[]): ScriptFunction[] {
  const found = new Map<string, ScriptFunction>();
  for (const { source } of files) {
    let functions = scanned.get(source);
    if (!functions) {
      if (scanned.size >= MAX_SCANNED) scanned.clear();
      functions = scan(source);
      scanned.set(source, functions);
    }
    for (const one of functions) found.set(one.name, one);
  }
  return [...found.values()];
}

function scan(source: string): ScriptFunction[] {
  const outside = topLevel(source);
  return [DECLARED, ASSIGNED].flatMap((pattern) =>
    Array.from(outside.matchAll(pattern), (match) =>
      describe(match[1], parametersAt(source, match), docAbove(source, match.index)),
    ),
  );
}

/** Between the parentheses of the declaration, or the one name of a bare arrow function. */
function parametersAt(source: string, match: RegExpMatchArray): string {
  const from = match.index!;
  const text = source.slice(from, from + match[0].length);
  const bare = /=\s*(?:async\s+)?([A-Za-z_$][\w$]*)\s*=>$/.exec(text);
  if (bare) return bare[1];
  const open = source.indexOf('(', from);
  return source.slice(open + 1, source.indexOf(')', open));
}

function docAbove(source: string, at: number): string {
  const before = source.slice(0, at).trimEnd();
  if (!before.endsWith('*/')) return '';
  const start = before.lastIndexOf('/**');
  if (start < 0 || before.indexOf('*/', start) !== before.length - 2) return '';
  return before
    .slice(start + 3, -2)
    .replace(/^\s*\* ?/gm, '')
    .trim();
}

function describe(name: string, parameters: string, doc: string): ScriptFunction {
  const described = [...doc.matchAll(/^@param\s+(?:\{([^}]*)\}\s*)?\[?([\w$]+)[^\s]*\s*(.*)$/gm)].map(
    (m) => ({
      name: m[2],
      text: m[3].replace(/^-\s*/, '').trim(),
    }),
  );
  const plain = parameters
    .split(',')
    .map((part) => part.replace(/=.*$/s, '').trim())
    .filter((part) => part !== '')
    .map((part) => ({ name: part, text: '' }));
  return {
    name,
    description: doc.split(/^@/m)[0].replace(/\s+/g, ' ').trim(),
    params: described.length > 0 ? described : plain,
    custom: /^@customfunction\b/m.test(doc),
    hidden: name.endsWith('_'),
  };
}
