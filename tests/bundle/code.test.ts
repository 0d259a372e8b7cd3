/** The bundle that is pushed: exactly the intended globals, nothing touched at load, syntax Google can save. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { globalFunctions } from '../../src/entrypoints/globals';
import { CUSTOM_FUNCTIONS } from '../../src/usecases/custom-functions/registry';

const source = readFileSync(join(__dirname, '../../dist/Code.js'), 'utf8');
const sidebar = readFileSync(join(__dirname, '../../dist/Sidebar.html'), 'utf8');
const manifest = JSON.parse(readFileSync(join(__dirname, '../../dist/appsscript.json'), 'utf8'));

/** Kept with a margin; docs/decisions/0007-sizes-of-the-bundles.md says why no less. */
const SERVER_KB = 480;
const SIDEBAR_KB = 170;

function globalsOf(code: string): string[] {
  const context = createContext(Object.create(null));
  const before = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', context));
  // No service exists here: a script that touches one while it loads throws.
  runInContext(code, context);
  const after: string[] = runInContext('Object.getOwnPropertyNames(globalThis)', context);
  return after.filter((name) => !before.has(name));
}

describe('dist/Code.js', () => {
  test('declares exactly the intended globals, and touches no service at load', () => {
    const intended = ['Tasuki_', ...globalFunctions().map((one) => one.name)];
    expect(globalsOf(source).sort()).toEqual(intended.sort());
  });

  test('a top-level service call would be noticed', () => {
    expect(() => globalsOf(`${source}\nSpreadsheetApp.getActive();`)).toThrow(/SpreadsheetApp/);
  });

  test('only rpc can be called from the page: the others are triggers, custom functions or end in _', () => {
    const callable = globalFunctions()
      .map((one) => one.name)
      .filter((name) => !name.endsWith('_') && !/^on[A-Z]/.test(name) && !name.startsWith('TASUKI_'));
    expect(callable).toEqual(['rpc']);
  });

  test.each(CUSTOM_FUNCTIONS.map((one) => [one.name, one] as const))(
    '%s stands as a plain function with its comment right above it',
    (name, declared) => {
      const at = source.indexOf(`\nfunction ${name}(`);
      expect(at).toBeGreaterThan(0);
      const comment = source.slice(source.lastIndexOf('/**', at), at);
      expect(comment).toContain('@customfunction');
      expect(comment.trimEnd().endsWith('*/')).toBe(true);
      for (const parameter of declared.parameters) expect(comment).toContain(`} ${parameter.name} `);
      expect(comment).not.toMatch(/<[a-z]/i);
    },
  );

  test('holds no syntax newer than ES2019, which the save-time parser refuses', () => {
    const file = ts.createSourceFile('Code.js', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
    const newer: string[] = [];
    const visit = (node: ts.Node): void => {
      const tooNew =
        node.kind === ts.SyntaxKind.QuestionDotToken ||
        node.kind === ts.SyntaxKind.QuestionQuestionToken ||
        ts.isPropertyDeclaration(node) ||
        ts.isPrivateIdentifier(node) ||
        ts.isBigIntLiteral(node) ||
        ts.isClassStaticBlockDeclaration(node) ||
        ts.isImportDeclaration(node);
      if (tooNew) newer.push(ts.SyntaxKind[node.kind]);
      ts.forEachChild(node, visit);
    };
    visit(file);
    expect(newer).toEqual([]);
  });

  test('stays within its size', () => {
    expect(Buffer.byteLength(source) / 1024).toBeLessThan(SERVER_KB);
  });
});

describe('dist/Sidebar.html', () => {
  test('stays within its size', () => {
    expect(Buffer.byteLength(sidebar) / 1024).toBeLessThan(SIDEBAR_KB);
  });

  test('asks nothing of any other place', () => {
    expect(sidebar.match(/\b(?:src|href)=["']?https?:/g)).toBeNull();
    expect(sidebar).not.toMatch(/\bfetch\(|XMLHttpRequest|@import/);
  });

  test('has no template literal: HtmlService takes // inside one for a comment', () => {
    const script = sidebar.slice(sidebar.indexOf('<script>') + 8, sidebar.lastIndexOf('</script>'));
    const file = ts.createSourceFile('sidebar.js', script, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
    let templates = 0;
    const visit = (node: ts.Node): void => {
      if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) templates++;
      ts.forEachChild(node, visit);
    };
    visit(file);
    expect(templates).toBe(0);
  });
});

describe('dist/appsscript.json', () => {
  test('asks for the least: this file, its sidebar, and who acts', () => {
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest).not.toHaveProperty('addOns');
  });
});
