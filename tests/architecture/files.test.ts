/** Every file says in its first sentence what it is, and stays small enough to be read in one go. */
import { sourceFiles } from '../support/source';

const LONGEST = 300;
const files = ['src', 'local', 'scripts'].flatMap(sourceFiles);

test('every file opens with one sentence that says what it is', () => {
  const silent = files.filter((file) => !/^(?:#!.*\n)?\/\*\*\s+(?:\* )?\S[\s\S]{8,}?\*\//.test(file.text));
  expect(silent.map((file) => file.path)).toEqual([]);
});

test('the sentence is a sentence: a capital letter or a quoted name first, a full stop last', () => {
  const unfinished = files.filter((file) => {
    const [comment] = /\/\*\*[\s\S]*?\*\//.exec(file.text) ?? [''];
    const said = comment
      .replace(/^\/\*\*|\*\/$/g, '')
      .replace(/^\s*\* ?/gm, '')
      .trim();
    return !/^[\p{Lu}`“"<]/u.test(said) || !/[.:;!?`…]$/.test(said);
  });
  expect(unfinished.map((file) => file.path)).toEqual([]);
});

test(`no file is longer than ${LONGEST} lines`, () => {
  const long = files
    .map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ path, lines }) => `${path}: ${lines}`);
  expect(long).toEqual([]);
});

test('no two files of one room tell the same idea by the same sentence', () => {
  const said = new Map<string, string[]>();
  for (const file of files) {
    const [comment] = /\/\*\*[\s\S]*?\*\//.exec(file.text) ?? [''];
    said.set(comment, [...(said.get(comment) ?? []), file.path]);
  }
  expect([...said.values()].filter((paths) => paths.length > 1)).toEqual([]);
});
