/** The page of scenarios says where each is shown; this holds it against the tests and the smoke checklist. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const SCENARIOS = 47;

const page = readFileSync(join(ROOT, 'docs/scenarios.md'), 'utf8');
const steps = readFileSync(join(ROOT, 'docs/smoke-checklist.md'), 'utf8');
const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.ts') && name !== 'index.test.ts');

/** The numbers that a file's tests name. */
function numbersIn(file: string): Set<number> {
  const text = readFileSync(join(__dirname, file), 'utf8');
  const named = text.matchAll(
    /(?:test|describe)(?:\.each\([\s\S]*?\)|\.each`[\s\S]*?`)?\(\s*['"`]Scenario (\d+): /g,
  );
  const each = text.matchAll(/^\s*['"`]Scenario (\d+): /gm);
  return new Set([...named, ...each].map(([, number]) => Number(number)));
}

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
  /** Names of test files; one may stand for several. */
  readonly tests: readonly string[];
  readonly steps: readonly string[];
}

const lines: Line[] = [...page.matchAll(/^\| (\d+) \|(.+)\|$/gm)].map(([, number, rest]) => {
  const cells = rest.split(' | ').map((cell) => cell.trim());
  const shown = cells[cells.length - 1];
  return {
    number: Number(number),
    cells,
    tests: [...shown.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    steps: [...shown.matchAll(/\*\*([A-Z]\d+)\*\*/g)].map(([, step]) => step),
  };
});

const matching = (name: string): string[] => {
  const form = new RegExp(`^${name.replace(/[.]/g, '\\.').replace('*', '.*')}$`);
  return files.filter((file) => form.test(file));
};

test('every scenario stands on the page once, in order, with what happens, what comes of it and where it is shown', () => {
  expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: SCENARIOS }, (_, at) => at + 1));
  const poor = lines.filter(
    ({ cells, tests }) => cells.length !== 3 || cells.some((cell) => !cell) || tests.length === 0,
  );
  expect(poor.map(({ number }) => number)).toEqual([]);
});

test('each test that the page names is there and names the scenario', () => {
  const missing: string[] = [];
  for (const { number, tests } of lines) {
    for (const name of tests) {
      const found = matching(name);
      if (found.length === 0) missing.push(`${number}: no ${name}`);
      if (found.length > 0 && !found.some((file) => numbersIn(file).has(number)))
        missing.push(`${number}: not in ${name}`);
    }
  }
  expect(missing).toEqual([]);
});

test('each test that names a scenario is named by the page', () => {
  const unnamed = files.flatMap((file) =>
    [...numbersIn(file)]
      .filter((number) => !lines[number - 1]?.tests.some((name) => matching(name).includes(file)))
      .map((number) => `${file}: ${number}`),
  );
  expect(unnamed).toEqual([]);
  expect(files.length).toBeGreaterThan(5);
});

test('each step that the page names is on the smoke checklist, once', () => {
  const named = new Set([...page.matchAll(/\*\*([A-Z]\d+)\*\*/g)].map(([, step]) => step));
  const doubtful = [...named].filter((step) => steps.split(`- [ ] **${step} `).length !== 2);
  expect(doubtful).toEqual([]);
});
