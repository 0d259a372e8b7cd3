/** Teams large enough for verdicts, counted twice: by the product and in SQL. */
import { disagree } from './support/agree';
import { teams } from './support/teams';

const SEED = Number(process.env.ORACLE_SEED ?? 20_260_402);

jest.setTimeout(300_000);

test('FNL-1 to FNL-16: simulated teams, counted by code and in SQL', async () => {
  const found = await disagree(teams(SEED));
  expect(found.map((list) => list.slice(0, 10))).toEqual(found.map(() => []));
});
