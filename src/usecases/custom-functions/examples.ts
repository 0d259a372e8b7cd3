/** A small history to show the custom functions on; every table in the docs is computed from it. */
import type { Cell } from '../../pipeline/cell';
import { DEFAULT_STAGES } from '../../pipeline/stage';
import type { FunctionName } from './code';

export const EXAMPLE_HISTORY: Cell[][] = [
  ['When', 'Lead ID', 'Event', 'From', 'To', 'Amount', 'Source'],
  ['2026-01-05 09:00', 'L-1', 'entered', '', 'new', '', 'Seminar'],
  ['2026-01-06 09:00', 'L-1', 'offered', 'new', 'screening', '', ''],
  ['2026-01-06 15:00', 'L-1', 'accepted', 'new', 'screening', '', ''],
  ['2026-01-12 09:00', 'L-1', 'offered', 'screening', 'meeting', '', ''],
  ['2026-01-13 09:00', 'L-1', 'accepted', 'screening', 'meeting', 500000, ''],
  ['2026-02-20 17:00', 'L-1', 'moved', 'meeting', 'onboarding', 480000, ''],
  ['2026-01-08 11:00', 'L-2', 'entered', '', 'new', '', 'Web'],
  ['2026-01-09 11:00', 'L-2', 'moved', 'new', 'screening', '', ''],
  ['2026-01-20 10:00', 'L-2', 'offered', 'screening', 'meeting', '', ''],
  ['2026-01-21 16:00', 'L-2', 'returned', 'screening', 'meeting', '', ''],
  ['2026-02-02 10:00', 'L-2', 'moved', 'screening', 'nurture', '', ''],
  ['2026-02-03 08:30', 'L-3', 'entered', '', 'new', '', ''],
  ['2026-04-30 18:00', 'L-3', 'touched', '', '', '', ''],
];

/** A tab of the team's: the ids, and a column of its own. */
export const EXAMPLE_LEADS: Cell[][] = [
  ['Lead ID', 'Industry'],
  ['L-1', 'Retail'],
  ['L-2', 'Software'],
  ['L-3', 'Retail'],
];

export const EXAMPLE_STAGES = (labels: Readonly<Record<string, string>>): Cell[][] =>
  DEFAULT_STAGES.map(({ key, role, kind }) => [key, labels[key] ?? key, role, kind]);

/** The formula as people type it, and the arguments it hands over. */
export interface Example {
  readonly formula: string;
  /** A range that it needs besides the one that all examples are computed from. */
  readonly also?: Cell[][];
  args(labels: Readonly<Record<string, string>>): unknown[];
}

const H = 'History!A1:G';
const S = 'Settings!A2:D';

export const EXAMPLES: Readonly<Record<FunctionName, readonly Example[]>> = {
  TASUKI_FUNNEL: [
    {
      formula: `=TASUKI_FUNNEL(${H}, ${S})`,
      args: (labels) => [EXAMPLE_HISTORY, EXAMPLE_STAGES(labels)],
    },
  ],
  TASUKI_COHORTS: [
    {
      formula: `=TASUKI_COHORTS(${H}, ${S}, 60)`,
      args: (labels) => [EXAMPLE_HISTORY, EXAMPLE_STAGES(labels), 60],
    },
  ],
  TASUKI_SOURCES: [
    {
      formula: `=TASUKI_SOURCES(${H}, ${S})`,
      args: (labels) => [EXAMPLE_HISTORY, EXAMPLE_STAGES(labels)],
    },
  ],
  TASUKI_HANDOFFS: [{ formula: `=TASUKI_HANDOFFS(${H})`, args: () => [EXAMPLE_HISTORY] }],
  TASUKI_BANT: [
    {
      formula: '=TASUKI_BANT("indicated", "confirmed", "confirmed", "")',
      args: () => ['indicated', 'confirmed', 'confirmed', ''],
    },
  ],
  TASUKI_PLAN: [
    {
      formula: '=TASUKI_PLAN(6000000, 500000, 25%, 40%, 60%)',
      args: () => [6000000, 500000, 0.25, 0.4, 0.6],
    },
  ],
  TASUKI_REPORT: [
    {
      formula: `=TASUKI_REPORT(${H}, ${S}, "cohorts")`,
      args: (labels) => [EXAMPLE_HISTORY, EXAMPLE_STAGES(labels), 'cohorts'],
    },
    {
      formula: `=TASUKI_REPORT(${H}, ${S}, "column", , , , "this year", HSTACK(Leads!A1:A, Leads!B1:B))`,
      also: EXAMPLE_LEADS,
      args: (labels) => [
        EXAMPLE_HISTORY,
        EXAMPLE_STAGES(labels),
        'column',
        '',
        '',
        '',
        'this year',
        EXAMPLE_LEADS,
      ],
    },
  ],
};
