/**
 * Every name that Google calls: the one list from which the build writes the global functions, and
 * against which a test holds the bundle.
 */
import { CUSTOM_FUNCTIONS } from '../usecases/custom-functions/registry';
import { MENU } from './menu';
import { HOURLY } from './options';

export interface GlobalFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Lines of the comment that stands right above the function; Sheets shows it while people type. */
  readonly comment: readonly string[];
}

function customFunctions(): GlobalFunction[] {
  return CUSTOM_FUNCTIONS.map((declared) => ({
    name: declared.name,
    parameters: declared.parameters.map((parameter) => parameter.name),
    comment: [
      `${declared.description.en} / ${declared.description.ja}`,
      ...declared.parameters.map(
        (parameter) =>
          `@param {${parameter.example}} ${parameter.name} ${parameter.description.en} / ${parameter.description.ja}`,
      ),
      `@return {string[][]} ${declared.result.en}`,
      '@customfunction',
    ],
  }));
}

export function globalFunctions(): GlobalFunction[] {
  return [
    { name: 'onOpen', parameters: ['event'], comment: ['Adds the Tasuki menu.'] },
    { name: 'onInstall', parameters: ['event'], comment: ['Adds the Tasuki menu right after installing.'] },
    { name: 'onEdit', parameters: ['event'], comment: ['Takes note that somebody typed.'] },
    { name: 'rpc', parameters: ['request'], comment: ['Answers the sidebar.'] },
    ...(HOURLY
      ? [{ name: 'refreshHourly_', parameters: [], comment: ['Refreshes the funnel, by the clock.'] }]
      : []),
    ...MENU.map((item) => ({ name: item.handler, parameters: [], comment: [`Menu: ${item.label}.`] })),
    ...customFunctions(),
  ];
}
