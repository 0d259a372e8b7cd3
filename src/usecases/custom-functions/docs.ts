/** Writes the page on the custom functions from their registry, every example computed as a cell would. */
import { FUNCTION_PAGE, type FunctionPage } from '../../i18n/function-page';
import type { Cell } from '../../pipeline/cell';
import type { Language } from '../../pipeline/settings';
import { EXAMPLE_HISTORY, EXAMPLES, type Example } from './examples';
import { CUSTOM_FUNCTIONS, type CustomFunction } from './registry';

/** Labels of the default stages, so that this page can speak either language. */
export type StageLabels = Readonly<Record<Language, Readonly<Record<string, string>>>>;

export function customFunctionDocs(labels: StageLabels): string {
  const sections = (['en', 'ja'] as const).map((language) => part(language, labels[language]));
  return `${sections.join('\n\n---\n\n')}\n`;
}

function part(language: Language, labels: Readonly<Record<string, string>>): string {
  const page = FUNCTION_PAGE[language];
  return [
    `# ${page.title}`,
    page.intro,
    page.separators,
    `${page.example}:`,
    markdownTable(EXAMPLE_HISTORY),
    ...CUSTOM_FUNCTIONS.map((declared) => section(declared, language, page, labels)),
  ].join('\n\n');
}

function section(
  declared: CustomFunction,
  language: Language,
  page: FunctionPage,
  labels: Readonly<Record<string, string>>,
): string {
  const { name, description, parameters, result } = declared;
  const signature = parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(', ');
  return [
    `## ${name}`,
    `\`${name}(${signature})\``,
    description[language],
    markdownTable([
      [page.parameter, page.meaning, page.such],
      ...parameters.map((one) => [
        one.optional ? `${one.name} (${page.optional})` : one.name,
        one.description[language] + (one.values ? ` ${one.values.join(', ')}` : ''),
        `\`${one.example}\``,
      ]),
    ]),
    `${page.returns}: ${result[language]}`,
    ...EXAMPLES[name].flatMap((example) => worked(declared, example, language, page, labels)),
  ].join('\n\n');
}

/** The formula with the table that it gives. */
function worked(
  declared: CustomFunction,
  { formula, also, args }: Example,
  language: Language,
  page: FunctionPage,
  labels: Readonly<Record<string, string>>,
): string[] {
  const given = args(labels);
  const shown = language === 'en' ? formula : formula.replace(/\)$/, ', "ja")');
  const value = declared.run(language === 'en' ? given : [...given, 'ja']);
  return [
    ...(also === undefined ? [] : [`${page.also}:`, markdownTable(also)]),
    `\`${shown}\``,
    markdownTable(Array.isArray(value) ? value : [[value]]),
  ];
}

function markdownTable(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => `| ${row.map(shownCell).join(' | ')} |`);
  return [lines[0], `|${' --- |'.repeat(rows[0].length)}`, ...lines.slice(1)].join('\n');
}

/** Fractions are shown to four places; nothing else is rounded. */
function shownCell(cell: Cell): string {
  if (typeof cell === 'number') return String(Math.round(cell * 10000) / 10000);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell).replace(/\|/g, '\\|');
}
