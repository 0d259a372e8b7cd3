/** The sample workbook that a newcomer meets: one tab, as a small team keeps it. */
import type { EngineCell } from '../engine/engine';
import { columnLetters } from '../files/limits';
import type { LoadedWorkbook } from '../files/loaded';
import { drawLeads, type SampleLead } from './leads';
import { amountCell, companyText, dateCell, phoneCell, type WrittenCell } from './mess';
import { drawParties, type Party } from './names';
import { type Random, random } from './random';
import { SAMPLE_WORDS, type SampleLanguage, type SampleWords } from './words';

const SEED = 1_968;
/** 0-based: a note, a blank line, then the names of the columns. */
const HEADER_ROW = 2;
/** A blank row somebody left between two batches. */
const GAP_AFTER = 140;
const AMOUNT_COLUMN = 9;
const WIDTHS = [190, 110, 120, 220, 130, 90, 80, 36, 90, 100, 100, 90, 90, 90, 220];

export function sampleWorkbook(language: SampleLanguage): LoadedWorkbook {
  const words = SAMPLE_WORDS[language];
  const leads = drawLeads();
  const chance = random(SEED);
  const parties = drawParties(leads.length, random(SEED + 1), language === 'ja');
  const rows = leads.map((lead) => rowOf(lead, parties[lead.identity], words, chance, language === 'ja'));
  rows.splice(GAP_AFTER, 0, words.headers.map(blank));
  const sheet = [
    [text(words.note), ...words.headers.slice(1).map(blank)],
    words.headers.map(blank),
    words.headers.map(text),
    ...rows,
  ];
  sheet.push(totalLine(sheet, words));
  return {
    title: words.title,
    sheets: [
      {
        name: words.tab,
        cells: sheet.map((row) => row.map(({ cell }) => cell)),
        numberFormats: sheet.map((row) => row.map(({ format }) => format)),
        headerRow: HEADER_ROW,
        columnWidths: WIDTHS,
      },
    ],
  };
}

function rowOf(
  lead: SampleLead,
  party: Party,
  words: SampleWords,
  chance: Random,
  japanese: boolean,
): WrittenCell[] {
  const source = lead.source ? chance.pick(words.sources[lead.source]) : '';
  const status = chance.pick(words.statuses[lead.status]);
  const owner = chance.pick(words.owners);
  const ticked = chance.chance(0.3) ? words.ticked : '';
  const remark = chance.chance(0.6) ? chance.pick(words.notes[lead.status] ?? ['']) : '';
  return [
    text(companyText(party.company, chance)),
    text(party.contact),
    text(japanese ? party.title.ja : party.title.en),
    text(chance.chance(0.03) ? party.email.toUpperCase() : party.email),
    phoneCell(party.phone, chance),
    text(chance.chance(0.3) ? source : lead.source ? words.sources[lead.source][0] : ''),
    text(owner),
    text(ticked),
    text(status),
    amountCell(lead.amount, chance, japanese),
    dateCell(lead.inquired, chance, japanese),
    dateCell(lead.met, chance, japanese),
    dateCell(lead.won, chance, japanese),
    dateCell(lead.lost, chance, japanese),
    text(lead.duplicate ? words.again : remark),
  ];
}

/** A formula of the team's own, under the last lead: not a lead, and not to be touched. */
function totalLine(sheet: WrittenCell[][], words: SampleWords): WrittenCell[] {
  const line = words.headers.map(blank);
  const column = columnLetters(AMOUNT_COLUMN);
  const sum = sheet.reduce((total, row) => {
    const { value } = row[AMOUNT_COLUMN].cell;
    return typeof value === 'number' ? total + value : total;
  }, 0);
  const formula = `=SUM(${column}${HEADER_ROW + 2}:${column}${sheet.length})`;
  line[0] = text(words.total);
  line[AMOUNT_COLUMN] = { cell: { value: sum, formula }, format: '¥#,##0' };
  return line;
}

function text(value: string): WrittenCell {
  const cell: EngineCell = { value: value === '' ? null : value };
  return { cell };
}

function blank(): WrittenCell {
  return { cell: { value: null } };
}
