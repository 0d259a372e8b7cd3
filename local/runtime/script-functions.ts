/** The functions a script offers by name, read from its text without running it. */
import type { SourceFile } from './realm';

export interface ScriptFunction {
  name: string;
  description: string;
  params: Array<{ name: string; text: string }>;
  /** Marked `@customfunction`: listed while a formula is typed. */
  custom: boolean;
  /** Ends in `_`: neither cells nor the sidebar may call it. */
  hidden: boolean;
}

// Only what starts a line can be global; code inside functions is indented or minified onto one line.
const DECLARED = /^(?:async\s+)?function\s*\*?\s*([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/gm;
const ASSIGNED =
  /^(?:var|let|const)\s+([A-Za-z_$][\w$]*)\s*=\s*(?:async\s*)?(?:function\b[^(]*\(([^)]*)\)|\(([^)]*)\)\s*=>|([A-Za-z_$][\w$]*)\s*=>)/gm;

export function scanFunctions(files: SourceFile[]): ScriptFunction[] {
  const found = new Map<string, ScriptFunction>();
  for (const { source } of files) {
    for (const pattern of [DECLARED, ASSIGNED]) {
      for (const match of source.matchAll(pattern)) {
        const [, name, a, b, c] = match;
        found.set(name, describe(name, a ?? b ?? c ?? '', docAbove(source, match.index)));
      }
    }
  }
  return [...found.values()];
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
