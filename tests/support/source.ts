/** The project's own source, parsed: what files import, which names they say, which calls they make. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import * as ts from 'typescript';

const ROOT = join(__dirname, '..', '..');

export interface Import {
  readonly specifier: string;
  /** The project's file it means, or `null` for a package. */
  readonly file: string | null;
  /** Gone once compiled: only types are taken. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** Every TypeScript file below a folder of the project, in order. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replace(/\\/g, '/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map(parse);
}

export function parse(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  return { path, text, tree, imports: importsOf(tree, path) };
}

export function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  ts.forEachChild(node, (child) => visit(child, each));
}

function importsOf(tree: ts.SourceFile, path: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    found.push({ specifier: specifier.text, file: resolve(path, specifier.text), typeOnly });
  };
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyExport(node));
    else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? (node.argument.literal as ts.Expression) : undefined, true);
    } else if (ts.isCallExpression(node)) {
      const callee = node.expression;
      const required = ts.isIdentifier(callee) && callee.text === 'require';
      if (required || callee.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    }
  });
  return found;
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function isTypeOnlyExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const named = node.exportClause;
  return !!named && ts.isNamedExports(named) && named.elements.every((element) => element.isTypeOnly);
}

const SUFFIXES = ['.ts', '.tsx', '/index.ts', ''];

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = posix.join(posix.dirname(from), specifier);
  const hit = SUFFIXES.map((suffix) => base + suffix).find((path) => isFile(path));
  return hit ?? base;
}

const known = new Map<string, boolean>();
function isFile(path: string): boolean {
  let found = known.get(path);
  if (found === undefined) {
    try {
      readFileSync(join(ROOT, path));
      found = true;
    } catch {
      found = false;
    }
    known.set(path, found);
  }
  return found;
}
