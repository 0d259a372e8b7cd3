/** The one declaration of every custom function: name, description, parameters, result and code. */
import { PERIOD_NAMES } from '../../funnel/period';
import { FUNCTION_DOCS, type Said } from '../../i18n/function-docs';
import { BLOCKS } from '../../workbook/funnel-tab/blocks';
import { FUNCTION_CODE, type FunctionName, type Run } from './code';
import { GROUPS_EXAMPLE } from './group-argument';

export interface Parameter {
  readonly name: string;
  readonly description: Said;
  /** What Sheets shows as the example of this argument. */
  readonly example: string;
  readonly optional?: boolean;
  /** All that it may be, where that is too long for autocomplete. */
  readonly values?: readonly string[];
}

export interface CustomFunction {
  readonly name: FunctionName;
  readonly description: Said;
  readonly parameters: readonly Parameter[];
  readonly result: Said;
  readonly run: Run;
}

const required = (name: keyof typeof FUNCTION_DOCS.parameters, example: string): Parameter => ({
  name,
  example,
  description: FUNCTION_DOCS.parameters[name],
});
const optional = (name: keyof typeof FUNCTION_DOCS.parameters, example: string): Parameter => ({
  ...required(name, example),
  optional: true,
});

const HISTORY = required('history', 'History!A1:G');
const STAGES = required('stages', 'Settings!A2:D');
const AS_OF = optional('as_of', 'DATE(2026,3,31)');
const LANGUAGE = optional('language', '"en"');

const PARAMETERS: Record<FunctionName, readonly Parameter[]> = {
  TASUKI_FUNNEL: [HISTORY, STAGES, AS_OF, optional('source', '"Seminar"'), LANGUAGE],
  TASUKI_COHORTS: [HISTORY, STAGES, optional('within_days', '90'), AS_OF, LANGUAGE],
  TASUKI_SOURCES: [HISTORY, STAGES, AS_OF, LANGUAGE],
  TASUKI_HANDOFFS: [HISTORY, LANGUAGE],
  TASUKI_BANT: [
    required('budget', '"confirmed"'),
    required('authority', '"indicated"'),
    required('need', '"confirmed"'),
    required('timeline', '"not asked"'),
    LANGUAGE,
  ],
  TASUKI_PLAN: [
    required('target_amount', '6000000'),
    required('average_amount', '500000'),
    required('win_rate', '25%'),
    required('meeting_rate', '40%'),
    required('lead_rate', '60%'),
    LANGUAGE,
  ],
  TASUKI_REPORT: [
    { ...required('history', 'History!A1:N'), description: FUNCTION_DOCS.parameters.events },
    { ...required('stages', 'Settings!A1:AZ'), description: FUNCTION_DOCS.parameters.settings },
    { ...required('block', '"sources"'), values: BLOCKS },
    AS_OF,
    optional('source', '"Seminar"'),
    optional('answers', 'Answers!A1:I'),
    { ...optional('period', '"last 6 months"'), values: PERIOD_NAMES },
    optional('groups', GROUPS_EXAMPLE),
    LANGUAGE,
  ],
};

export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = (Object.keys(FUNCTION_CODE) as FunctionName[]).map(
  (name) => ({
    name,
    description: FUNCTION_DOCS.functions[name].description,
    parameters: PARAMETERS[name],
    result: FUNCTION_DOCS.functions[name].result,
    run: FUNCTION_CODE[name],
  }),
);
