/**
 * The workbook people build instead: a helper column finds the furthest step of every lead, COUNTIFS counts them.
 * LibreOffice, where it is installed, recalculates it without a window. Starting it and loading the same cells
 * without formulas is timed too and taken off. It counts leads, not passes: whoever came back is counted once.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventRows, STAGE_ROWS } from './events';

export interface CountifsTime {
  events: number;
  leads: number;
  recalculationMs: number;
  /** As the workbook came to them, step by step. */
  reached: number[];
}

const OFFICE = 'soffice';
const PATIENCE_MS = 60_000;

/** Or why it was left out. */
export function measureCountifs(events: number): CountifsTime | string {
  if (spawnSync(OFFICE, ['--version'], { stdio: 'ignore' }).error)
    return 'LibreOffice is not installed: left out';
  const folder = mkdtempSync(join(tmpdir(), 'countifs-'));
  try {
    const rows = eventRows(events, Date).slice(1);
    // The first start of a new profile takes longer.
    convert(folder, workbook(rows.slice(0, 1), false));
    const plain = convertTwice(folder, workbook(rows, false));
    const counted = plain && convertTwice(folder, workbook(rows, true));
    if (!counted) return 'LibreOffice did not get through: left out';
    const reached = counted.csv.trim().split('\n').map(Number);
    const leads = new Set(rows.map((row) => row[1])).size;
    return { events, leads, recalculationMs: counted.ms - plain.ms, reached };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Converted {
  ms: number;
  csv: string;
}

/** The run that was disturbed least. */
function convertTwice(folder: string, xml: string): Converted | null {
  const first = convert(folder, xml);
  const second = first && convert(folder, xml);
  return second && (second.ms < first.ms ? second : first);
}

/** The shell says how much of the processor its children took, whatever else the machine did. */
function convert(folder: string, xml: string): Converted | null {
  const file = join(folder, 'book.fods');
  writeFileSync(file, xml);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [OFFICE, profile, '--headless', '--convert-to', 'csv', '--outdir', folder, file];
  const shell = ['-c', '"$@" >/dev/null 2>&1 && times', 'sh', ...args];
  const { status, stdout } = spawnSync('sh', shell, { timeout: PATIENCE_MS, encoding: 'utf8' });
  if (status !== 0) return null;
  const children = stdout.trim().split('\n')[1] ?? '';
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  const ms = parts.reduce((sum, [, minutes, seconds]) => sum + 60_000 * +minutes + 1000 * +seconds, 0);
  return { ms, csv: readFileSync(join(folder, 'book.csv'), 'utf8') };
}

/** The table comes first, because only the first sheet is written out. */
export function workbook(rows: unknown[][], formulas: boolean): string {
  const steps = STAGE_ROWS.filter(([, , , kind]) => kind === 'open' || kind === 'won').map(([key]) => key);
  const leads = [...new Set(rows.map((row) => String(row[1])))];
  const lastEvent = rows.length;
  const lastLead = leads.length;
  const list = `{${steps.map((step) => `"${step}"`).join(';')}}`;
  const cell = (formula: string): string =>
    formulas ? `<table:table-cell table:formula="${escaped(`of:=${formula}`)}"/>` : text('');
  const table = steps.map((_, at) => [cell(`COUNTIFS([Leads.B1:.B${lastLead}];">=${at + 1}")`)]);
  const ofLeads = leads.map((lead, at) => [
    text(lead),
    cell(`COM.MICROSOFT.MAXIFS([Events.D1:.D${lastEvent}];[Events.A1:.A${lastEvent}];[.A${at + 1}])`),
  ]);
  // An offer goes to a stage as well, but its lead is not there yet.
  const ofEvents = rows.map(([, lead, event, , to], at) => [
    text(lead),
    text(event),
    text(to),
    cell(
      `IF(OR([.B${at + 1}]="offered";[.B${at + 1}]="returned");0;IFERROR(MATCH([.C${at + 1}];${list};0);0))`,
    ),
  ]);
  return [HEAD, sheet('Table', table), sheet('Leads', ofLeads), sheet('Events', ofEvents), TAIL].join('\n');
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>`;
const TAIL = '</office:spreadsheet></office:body></office:document>';

function sheet(name: string, rows: string[][]): string {
  const lines = rows.map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`);
  return `<table:table table:name="${name}">${lines.join('\n')}</table:table>`;
}

function text(value: unknown): string {
  const inner = escaped(String(value));
  return `<table:table-cell office:value-type="string"><text:p>${inner}</text:p></table:table-cell>`;
}

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
