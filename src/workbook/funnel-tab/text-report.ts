/** The funnel's report as plain text for a terminal, columns aligned in both languages. */
import type { Figures } from '../../funnel/figures';
import { bar } from './bars';
import { count, percent } from './format';
import { buildReport, type Format, isFilled, type ReportOptions, type Section, type Value } from './report';

const BAR_LENGTH = 20;

export function renderTextReport(figures: Figures, options: ReportOptions): string {
  const report = buildReport(figures, options);
  const shown = (value: Value, format: Format): string => show(value, format, options.currency ?? '');
  const lines = [report.title, report.asOf, ''];
  const labels = report.kpis.map((kpi) => kpi.label);
  const widest = Math.max(...labels.map(width));
  const values = report.kpis.map((kpi) => shown(kpi.value, kpi.format));
  const room = Math.max(...values.map(width));
  report.kpis.forEach((kpi, index) => {
    if (index > 0 && kpi.group !== 'goal' && report.kpis[index - 1].group === 'goal') lines.push('');
    lines.push(
      `${padEnd(kpi.label, widest)}  ${padStart(values[index], room)}  ${[kpi.detail, kpi.against].filter(Boolean).join(' · ')}`,
    );
  });
  lines.push('');
  for (const { text, warn } of report.sentences) lines.push(`${warn ? '!' : '-'} ${text}`);
  for (const section of report.sections.filter(isFilled))
    lines.push('', section.title, ...table(section, shown));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function table(
  { columns, lines, notes }: Section,
  shown: (value: Value, format: Format) => string,
): string[] {
  if (lines.length === 0) return notes.map((note) => `  ${note}`);
  const head = columns.map((column) => column.label);
  const body = lines.map((line) =>
    columns.map(({ format }, index) => {
      const value = line.values[index];
      return value === undefined ? '' : shown(value, format);
    }),
  );
  // A caption runs over all columns.
  const drawn = [head, ...body.filter((_, index) => !lines[index].caption)];
  const widths = columns.map((_, index) => Math.max(...drawn.map((cells) => width(cells[index]))));
  const draw = (cells: readonly string[]): string =>
    `  ${cells
      .map((text, index) => {
        const left = index < 2 || columns[index].format === 'text';
        return left ? padEnd(text, widths[index]) : padStart(text, widths[index]);
      })
      .join('  ')}`;
  const captions = lines.map((line, index) => (line.caption ? `  ${line.values[0]}` : draw(body[index])));
  return [draw(head), ...captions, ...notes.map((note) => `  ${note}`)];
}

function show(value: Value, format: Format, currency: string): string {
  if (value === null) return '–';
  if (typeof value === 'object') return value.text;
  if (typeof value === 'string') return value;
  if (format === 'bar') return bar(value, BAR_LENGTH);
  if (format === 'rate') return percent(value);
  if (format === 'days' || format === 'hours' || format === 'decimal') return value.toFixed(1);
  return format === 'money' ? currency + count(value) : count(value);
}

/** East Asian wide characters take two places in a terminal. */
const WIDE = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/g;

export function width(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

function padEnd(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}

function padStart(text: string, to: number): string {
  return ' '.repeat(Math.max(0, to - width(text))) + text;
}
