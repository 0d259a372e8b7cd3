/** Every problem that the source can raise has its sentence in both languages, and no sentence is left over. */
import * as ts from 'typescript';
import { funnelWords } from '../../src/i18n/funnel';
import { wordProblem } from '../../src/i18n/problems';
import { ADOPTION_CODES } from '../../src/pipeline/adoption/problem-code';
import type { Problem } from '../../src/pipeline/problem';
import { parse, sourceFiles, visit } from '../support/source';
import { JAPANESE, standIn } from '../support/wording';

/** What raises a problem; the funnel's own two list a row with its code. */
const RAISERS = ['refuse', 'problem', 'refuseAdoption', 'adoptionProblem', 'list'];

interface Raised {
  readonly code: string;
  readonly file: string;
  /** The names of its particulars, where they stand in the call; `null` where they are made elsewhere. */
  readonly params: readonly string[] | null;
}

/** Both codes of `bad ? 'this' : 'that'`, and none of a variable. */
function codesIn(argument: ts.Expression | undefined): string[] {
  if (!argument) return [];
  if (ts.isStringLiteralLike(argument)) return [argument.text];
  if (ts.isConditionalExpression(argument)) {
    return [...codesIn(argument.whenTrue), ...codesIn(argument.whenFalse)];
  }
  return ts.isParenthesizedExpression(argument) ? codesIn(argument.expression) : [];
}

function paramsIn(argument: ts.Expression | undefined): string[] | null {
  if (argument === undefined) return [];
  if (!ts.isObjectLiteralExpression(argument)) return null;
  const names = argument.properties.map((property) => property.name?.getText());
  return names.every((name) => name !== undefined) ? (names as string[]) : null;
}

const raised: Raised[] = [];
const forwarded = new Set<string>();
for (const file of sourceFiles('src')) {
  visit(file.tree, (node) => {
    if (!ts.isCallExpression(node)) return;
    const callee = node.expression;
    const name = ts.isIdentifier(callee)
      ? callee.text
      : ts.isPropertyAccessExpression(callee)
        ? callee.name.text
        : '';
    if (!RAISERS.includes(name)) return;
    // The funnel's `list(row, leadId, code)` has its code further back.
    const codes = node.arguments
      .slice(0, name === 'list' ? undefined : 1)
      .flatMap(codesIn)
      .filter((code) => /^[a-z]+(_[a-z]+)+$/.test(code));
    if (codes.length === 0 && (name === 'refuse' || name === 'problem')) forwarded.add(file.path);
    const params =
      name === 'list' || file.path.startsWith('src/funnel/') ? null : paramsIn(node.arguments[1]);
    for (const code of codes) raised.push({ code, file: file.path, params });
  });
}
for (const [, code] of parse('src/apps-script/google-errors.ts').text.matchAll(/'(google_[a-z_]+)'/g)) {
  raised.push({ code, file: 'src/apps-script/google-errors.ts', params: [] });
}
for (const code of ADOPTION_CODES) raised.push({ code, file: 'src/pipeline/adoption', params: null });

/** A custom function throws these as its own sentence, in the language of its call. */
const SAID_BY_FUNCTIONS = ['stage_role', 'stage_kind', 'stage_twice'];
const isWorded = (language: 'en' | 'ja', code: string): boolean =>
  SAID_BY_FUNCTIONS.includes(code) ||
  Object.hasOwn(funnelWords(language).unusable, code) ||
  wordProblem(language, { code, params: standIn('7') as Problem['params'] }) !== code;

test('the scan sees what it is meant to see', () => {
  const seen = raised.map(({ code }) => code);
  expect(seen).toEqual(
    expect.arrayContaining([
      'no_gate',
      'bad_request',
      'stale_view',
      'settings_key_missing',
      'settings_duplicate',
      'google_busy',
      'history_undated',
      'history_never_entered',
      'history_no_stage',
      'adopt_no_header',
    ]),
  );
  // Places that pass a code on: what they are given is read above, or is of a type that lists every code.
  expect([...forwarded].sort()).toEqual([
    'src/apps-script/google-errors.ts',
    'src/funnel/unusable.ts',
    'src/pipeline/adoption/problem-code.ts',
    'src/pipeline/problem.ts',
  ]);
});

test.each(['en', 'ja'] as const)('every code that is raised has its sentence in %s', (language) => {
  const unworded = raised.filter(({ code }) => !isWorded(language, code));
  expect(unworded.map(({ code, file }) => `${code} in ${file}`)).toEqual([]);
});

test('no sentence is left over from a problem that nothing raises any more', () => {
  const worded: string[] = [];
  const files = ['src/i18n/problems.ts', 'src/i18n/settings-problems.ts'];
  for (const file of files)
    visit(parse(file).tree, (node) => {
      if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'en' || !node.initializer) return;
      const { initializer } = node;
      if (!ts.isObjectLiteralExpression(initializer)) return;
      for (const property of initializer.properties) worded.push(property.name?.getText() ?? '');
    });
  worded.push(...Object.keys(funnelWords('en').unusable));
  expect(worded.length).toBeGreaterThan(40);
  const codes = new Set(raised.map(({ code }) => code));
  expect(worded.filter((code) => !codes.has(code))).toEqual([]);
});

test.each(['en', 'ja'] as const)(
  'a sentence in %s asks for nothing that its problem does not carry',
  (language) => {
    const lacking: string[] = [];
    for (const { code, file, params } of raised) {
      if (params === null || SAID_BY_FUNCTIONS.includes(code)) continue;
      const asked = new Set<string>();
      const told = new Proxy({}, { get: (_, name) => asked.add(String(name)) && `<${String(name)}>` });
      const sentence = wordProblem(language, { code, params: told });
      expect(sentence).not.toMatch(/undefined|\[object/);
      for (const name of asked) if (!params.includes(name)) lacking.push(`${code} in ${file}: ${name}`);
    }
    expect(lacking).toEqual([]);
  },
);

test('a sentence is in its own language, ends like one, and says more than its code', () => {
  for (const { code } of raised) {
    if (SAID_BY_FUNCTIONS.includes(code) || Object.hasOwn(funnelWords('en').unusable, code)) continue;
    const say = (language: 'en' | 'ja') =>
      wordProblem(language, { code, params: standIn('7') as Problem['params'] });
    expect([code, say('en')]).toEqual([code, expect.stringMatching(/^[^\u3041-\u9fff]{12,}[.)]$/)]);
    expect([code, JAPANESE.test(say('ja')) && /[。）]$/.test(say('ja'))]).toEqual([code, true]);
  }
});

test.each(['', 'no_such_code', 'constructor', '__proto__', 'toString'])(
  'the unknown code "%s" is shown as it is, rather than hidden',
  (code) => {
    expect(wordProblem('en', { code, params: {} })).toBe(code);
    expect(wordProblem('ja', { code, params: {} })).toBe(code);
  },
);
