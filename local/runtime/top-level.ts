/** Cuts a script down to what stands at its top level, so that global declarations can be read without running it. */

/** After these a slash begins a regular expression, not a division. */
const BEFORE_REGEX =
  /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|delete|void|throw|new|else|do))\s*$/;

/** Length of the string, template, comment or regular expression that starts here; 0 when none does. */
function skip(source: string, at: number): number {
  const char = source[at];
  const rest = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0].length ?? 0;
  };
  if (char === '"') return rest(/"(?:[^"\\\n]|\\[\s\S])*"/y);
  if (char === "'") return rest(/'(?:[^'\\\n]|\\[\s\S])*'/y);
  if (char === '`') return templateLength(source, at);
  if (char !== '/') return 0;
  if (source[at + 1] === '/') return rest(/\/\/[^\n]*/y);
  if (source[at + 1] === '*') return rest(/\/\*[\s\S]*?\*\//y);
  return BEFORE_REGEX.test(source.slice(Math.max(0, at - 20), at))
    ? rest(/\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y)
    : 0;
}

/** A template may hold code, which may hold templates. */
function templateLength(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== '`') {
    if (source[at] === '\\') at += 2;
    else if (source.startsWith('${', at)) {
      let depth = 1;
      at += 2;
      while (at < source.length && depth > 0) {
        const length = skip(source, at);
        if (length > 0) at += length;
        else {
          if (source[at] === '{') depth++;
          if (source[at] === '}') depth--;
          at++;
        }
      }
    } else at++;
  }
  return at - start + 1;
}

/** Where something begins or ends, or a line does. */
const MARK = /["'`/{}\n]/g;

/** The same text, with the insides of every block, string and comment blanked; positions stay. */
export function topLevel(source: string): string {
  const out: string[] = [];
  let depth = 0;
  let at = 0;
  while (at < source.length) {
    MARK.lastIndex = at;
    const next = MARK.exec(source)?.index ?? source.length;
    // In one piece: a bundle has half a million characters, and nearly all are inside something.
    out.push(depth === 0 ? source.slice(at, next) : ' '.repeat(next - at));
    at = next;
    if (at === source.length) break;
    const length = skip(source, at);
    if (length > 0) {
      out.push(' '.repeat(length));
      at += length;
      continue;
    }
    const char = source[at];
    if (char === '}') depth--;
    out.push(depth === 0 || char === '\n' ? char : ' ');
    if (char === '{') depth++;
    at++;
  }
  return out.join('');
}
