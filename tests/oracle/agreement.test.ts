/** The rules counted twice, by the product and in SQL, must agree on every figure of any history. */
import fc from 'fast-check';
import { countTwice, disagree } from './support/agree';
import { history } from './support/histories';
import { neverSaid } from './support/occurred';
import { smallest } from './support/smallest';

const HISTORIES = 200;
/** `ORACLE_SEED=… npx jest --selectProjects unit -- tests/oracle` tries others, or the same again. */
const USUAL = 20_260_401;
const SEED = Number(process.env.ORACLE_SEED ?? USUAL);
/** What small histories come to; the other verdicts are those of whole teams. */
const SAID = [
  'stuck/*/verdict = level',
  'stuck/*/verdict = too_few',
  'stuck/*/reference = target',
  'stuck/*/reference = before',
  'headline/*/state = below',
  'headline/*/state = on_target',
  'headline/*/state = too_few',
  'headline/*/state = none',
  'headline/*/state = no_target',
  'headline/won_amount/previous',
  'headline/retention/previous',
  'plan/*/from = own',
  'plan/*/from = assumed',
  'plan/*/from = missing',
  'plan/verdict = too_thin',
  'plan/verdict = out_of_reach',
  'handoffs/all/late',
  'checklist/undatedAnswers',
  'speed/logged > 0',
  'speed/adopted > 0',
];

jest.setTimeout(300_000);

test(`FNL-1 to FNL-16: ${HISTORIES} random histories, counted by code and in SQL`, async () => {
  const told = fc.sample(history, { numRuns: HISTORIES, seed: SEED });
  const { found, said } = await countTwice(told);
  if (SEED === USUAL) expect(neverSaid(said, SAID)).toEqual([]);
  const at = found.findIndex((list) => list.length > 0);
  if (at < 0) return;
  // The smallest history that shows it, so that a person can decide who is wrong.
  const shown = await smallest(told[at], disagree);
  const [why] = await disagree([shown]);
  const { rows, stages, options } = shown;
  const many = found.filter((list) => list.length > 0).length;
  throw new Error(
    [
      `Seed ${SEED}: ${many} of ${HISTORIES} histories disagree; the first one, with no row too many:`,
      ...rows.map((row) => JSON.stringify(row)),
      `stages: ${stages.map((stage) => stage.key).join(' ')}`,
      `options: ${JSON.stringify(options)}`,
      ...why,
    ].join('\n'),
  );
});
