/** Settings' stage table as a range, and where milestones stand on the path. */
import { pathOf } from '../../src/funnel/path';
import { readStageTable } from '../../src/funnel/stage-table';
import type { Cell } from '../../src/pipeline/cell';
import type { Role, Stage, StageKind } from '../../src/pipeline/stage';
import { STAGES } from './history';

const ROWS: Cell[][] = STAGES.map((stage) => [stage.key, stage.label, stage.role, stage.kind]);
const HEADER: Cell[] = ['Key', 'Label', 'Role', 'Kind'];

test.each<[string, Cell[][]]>([
  ['without a header', ROWS],
  ['with a header', [HEADER, ...ROWS]],
  ['with a Japanese header', [['キー', '表示名', '役割', '種別'], ...ROWS]],
  ['with a title and a header', [['Stages', '', '', ''], HEADER, ...ROWS]],
  ['with blank rows', [HEADER, ['', '', '', ''], ...ROWS, ['', '', '', '']]],
  ['with further columns', ROWS.map((row) => [...row, 'mine'])],
  [
    'with roles in words',
    ROWS.map(([key, label, role, kind]) => [key, label, ` ${role} `.replace('_', ' ').toUpperCase(), kind]),
  ],
])('%s', (_, rows) => {
  expect(readStageTable(rows)).toEqual({ stages: STAGES, problems: [] });
});

test('a stage without a label is called by its key', () => {
  expect(readStageTable([['demo', '', 'field_sales', 'open']]).stages[0].label).toBe('demo');
});

test.each<[string, Cell[], string, string]>([
  ['role', ['demo', 'Demo', 'boss', 'open'], 'stage_role', 'boss'],
  ['kind', ['demo', 'Demo', 'field_sales', 'nearly'], 'stage_kind', 'nearly'],
  ['key twice', ['new', 'Newer', 'marketing', 'open'], 'stage_twice', 'new'],
])('FNL-14: a wrong %s is named with its row', (_, row, code, text) => {
  const { stages, problems } = readStageTable([HEADER, ...ROWS, row]);
  expect(stages).toEqual(STAGES);
  expect(problems).toEqual([{ code, params: { row: ROWS.length + 2, text } }]);
});

describe('FNL-2: milestones follow roles and kinds, not names', () => {
  const stage = (key: string, role: Role, kind: StageKind): Stage => ({ key, label: key, role, kind });
  const m = stage('a', 'marketing', 'open');
  const i = stage('b', 'inside_sales', 'open');
  const f = stage('c', 'field_sales', 'open');
  const w = stage('d', 'customer_success', 'won');
  const never = Number.POSITIVE_INFINITY;
  test.each<[string, Stage[], number[]]>([
    ['four roles', [m, i, f, w], [0, 1, 2, 3]],
    ['no inside sales: qualified is meeting', [m, f, w], [0, 1, 1, 2]],
    ['no field sales: meeting is won', [m, i, w], [0, 1, 2, 2]],
    ['only won', [m, w], [0, 1, 1, 1]],
    ['nothing can be won', [m, i, f], [0, 1, 2, never]],
    ['field sales before inside sales', [m, f, i, w], [0, 1, 1, 3]],
    ['won by field sales', [m, i, stage('x', 'field_sales', 'won')], [0, 1, 2, 2]],
    ['stages beside the path are no steps', [stage('n', 'inside_sales', 'parked'), m, i, f, w], [0, 1, 2, 3]],
    ['no stages', [], [0, never, never, never]],
  ])('%s', (_, stages, expected) => {
    expect(pathOf(stages).milestoneAt).toEqual(expected);
  });
});
