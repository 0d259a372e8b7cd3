/** Only two rooms may speak to Google, and the pure ones know no clock, no chance and no wording. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { parse, type SourceFile, sourceFiles, visit } from '../support/source';
import { JAPANESE } from '../support/wording';

const PURE = ['pipeline', 'funnel', 'workbook', 'usecases', 'rpc', 'i18n'].map((room) => `src/${room}`);
const GOOGLE = [
  'SpreadsheetApp',
  'LockService',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'ScriptApp',
  'Session',
  'Utilities',
  'UrlFetchApp',
  'DriveApp',
  'MailApp',
  'GmailApp',
  'ContentService',
  'Logger',
  'Browser',
];

const at = (file: SourceFile, node: ts.Node): string =>
  `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

/** Names that are said in code, or as the text of a member's name; comments and sentences do not count. */
function says(files: readonly SourceFile[], names: readonly string[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    visit(file.tree, (node) => {
      const word = ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : '';
      if (names.includes(word)) found.push(`${at(file, node)} ${word}`);
    });
  }
  return found;
}

const isCalled = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && node.parent.expression === node;

function clocksAndChance(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    visit(file.tree, (node) => {
      if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
        const name = node.expression.getText();
        const now = name === 'Date' && (ts.isCallExpression(node) || !node.arguments?.length);
        if (now || /^(Date\.now|Math\.random|performance\.now|crypto\.\w+)$/.test(name)) {
          found.push(`${at(file, node)} ${node.getText()}`);
        }
      } else if (ts.isPropertyAccessExpression(node) && !isCalled(node)) {
        // Handed on uncalled, it is a clock all the same.
        if (/^(Date\.now|Math\.random)$/.test(node.getText()))
          found.push(`${at(file, node)} ${node.getText()}`);
      }
    });
  }
  return found;
}

const pure = PURE.flatMap(sourceFiles);

test('the pure rooms say no name of Google’s', () => {
  expect(says(pure, GOOGLE)).toEqual([]);
});

test('neither does the sidebar, which runs in the browser', () => {
  expect(says(sourceFiles('src/sidebar'), GOOGLE)).toEqual([]);
});

test('where Google’s names are said, the scan sees them', () => {
  const said = says(sourceFiles('src/apps-script'), GOOGLE).map((line) => line.split(' ')[1]);
  expect(new Set(said).size).toBeGreaterThan(4);
});

test('the pure rooms know no clock and no chance: the same question gets the same answer', () => {
  expect(clocksAndChance(pure)).toEqual([]);
});

test('a clock would be seen', () => {
  const text =
    'new Date(); new Date; Date(); Date.now(); [1].map(Date.now); Math.random(); new Date(0); Date.UTC(1)';
  const tree = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true);
  expect(clocksAndChance([{ ...parse('src/pipeline/cell.ts'), tree }])).toHaveLength(6);
});

/** Words that people write into their sheets, in either language, which adoption and the search for filler have to know. */
const KNOWS_WORDS = ['src/pipeline/adoption/', 'src/funnel/filler-words.ts'];
/** A language is named in itself; a written date is put together, not worded. */
const NO_SENTENCES = ['日本語', '年', '月', '日'];

test('wording stands in i18n and nowhere else', () => {
  const found: string[] = [];
  for (const file of sourceFiles('src')) {
    if (file.path.startsWith('src/i18n/') || KNOWS_WORDS.some((place) => file.path.startsWith(place)))
      continue;
    visit(file.tree, (node) => {
      const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
      if (!isText) return;
      const worded = JAPANESE.test(node.text) || (ts.isJsxText(node) && /[A-Za-z]{2}/.test(node.text));
      if (worded && !NO_SENTENCES.includes(node.text)) found.push(`${at(file, node)} ${node.text}`);
    });
  }
  expect(found).toEqual([]);
});

test('outside Apps Script’s rooms and the sidebar, Google’s types do not even compile', () => {
  const config = (name: string) =>
    ts.readConfigFile(name, (path) => readFileSync(join(__dirname, '../../tsconfig', path), 'utf8')).config;
  expect(config('base.json').compilerOptions.types).toEqual([]);
  const rooms = config('pure.json');
  expect(rooms.compilerOptions?.types).toBeUndefined();
  expect(rooms.extends).toBe('./base.json');
  expect([...rooms.include].sort()).toEqual(PURE.map((room) => `../${room}`).sort());
});
