/** Everything `npm run convert` says by itself, in both languages; the report's own words come from the add-on. */
import type { FileLanguage } from '../files/problem';

export interface ConvertWords {
  usage: string;
  noFile: string;
  severalFiles(files: readonly string[]): string;
  badOption(reason: string): string;
  pair(option: string, shape: string, given: string): string;
  unknownField(given: string, all: readonly string[]): string;
  unknownOrder(given: string, all: readonly string[]): string;
  unknownLanguage(given: string): string;
  unknownZone(given: string): string;
  unknownHeader(given: string, found: readonly string[]): string;
  unknownWord(given: string, found: readonly string[]): string;
  noStatus(given: string): string;
  unknownStage(given: string, all: readonly string[]): string;
  building: string;
  buildFailed: string;
  addOnFailed(reason: string): string;
  noDates: string;
  undecided(words: readonly string[]): string;
  ambiguous(headers: readonly string[]): string;
  facts(leads: number, duplicates: number, unusable: number): string;
  written(path: string): string;
  shortened(cells: readonly string[]): string;
}

const MOST = 30;
const list = (items: readonly string[], separator: string, more: (n: number) => string): string =>
  items.slice(0, MOST).join(separator) + (items.length > MOST ? more(items.length - MOST) : '');
const listEn = (items: readonly string[]): string => list(items, ', ', (n) => ` and ${n} more`);
const listJa = (items: readonly string[]): string => list(items, '、', (n) => ` ほか ${n} 件`);

const en: ConvertWords = {
  usage: `Usage: npm run convert -- leads.csv [options]
  --map field=Header   which column holds a field; "field=" says that none does (repeat for more)
  --stage Word=key     which stage a status word means (repeat for more)
  --dates Header=dmy   the order of day and month in a date column: dmy, mdy or ymd
  --out file.xlsx      write the workbook, with all its tabs
  --json               the figures as JSON on standard output
  --language en|ja     language of the tabs and the report
  --timezone Zone      time zone of the spreadsheet, such as Asia/Tokyo
Fields: id, company, contact, email, phone, source, owner, status, amount, created,
        meeting_on, won_on, lost_on, closed_on, churned_on, note`,
  noFile: 'Say which file to read: a .csv or .xlsx.',
  severalFiles: (files) => `One file at a time, please; these were given: ${listEn(files)}.`,
  badOption: (reason) => `${reason}.`,
  pair: (option, shape, given) => `${option} takes ${shape}, not "${given}".`,
  unknownField: (given, all) => `--map knows no field "${given}". The fields are: ${all.join(', ')}.`,
  unknownOrder: (given, all) => `--dates knows no order "${given}". It is one of ${all.join(', ')}.`,
  unknownLanguage: (given) => `--language is en or ja, not "${given}".`,
  unknownZone: (given) => `There is no time zone "${given}". One is written like Asia/Tokyo.`,
  unknownHeader: (given, found) => `No column is called "${given}". The columns are: ${listEn(found)}.`,
  unknownWord: (given, found) =>
    `No lead has the status "${given}". The words in the status column are: ${listEn(found)}.`,
  noStatus: (given) =>
    `The word "${given}" cannot be given a stage: no column holds the status. Name it with --map status=Header.`,
  unknownStage: (given, all) => `There is no stage "${given}". The stages are: ${listEn(all)}.`,
  building: 'Building the add-on first …',
  buildFailed: 'The add-on could not be built; what is wrong stands above.',
  addOnFailed: (reason) => `The add-on stopped: ${reason}`,
  noDates:
    'No lead has a date, so there are no cohorts and no times in the report. If a column holds them, name it with --map created=Header.',
  undecided: (words) =>
    `Status words nobody could place; their leads stand in the first stage: ${listEn(words)}. Place them with --stage Word=key.`,
  ambiguous: (headers) =>
    `Day and month could be either way round in: ${listEn(headers)}. Say which with --dates Header=dmy (or mdy).`,
  facts: (leads, duplicates, unusable) =>
    `${leads} leads; ${duplicates} repeat an earlier one; ${unusable} rows or cells could not be used.`,
  written: (path) => `Written: ${path}`,
  shortened: (cells) => `Longer than Excel allows, so cut in the file: ${listEn(cells)}.`,
};

const ja: ConvertWords = {
  usage: `使い方: npm run convert -- leads.csv [オプション]
  --map 項目=見出し    その項目がどの列かを指定（「項目=」で割り当てなし。複数回指定可）
  --stage 語=キー      ステータスの語をどのステージとみなすか（複数回指定可）
  --dates 見出し=dmy   日付列の日と月の順序（dmy、mdy、ymd）
  --out file.xlsx      すべてのタブを含むワークブックを書き出す
  --json               集計値を JSON で標準出力に出す
  --language en|ja     タブとレポートの言語
  --timezone Zone      スプレッドシートのタイムゾーン（例: Asia/Tokyo）
項目: id, company, contact, email, phone, source, owner, status, amount, created,
      meeting_on, won_on, lost_on, closed_on, churned_on, note`,
  noFile: '読み込む .csv または .xlsx ファイルを指定してください。',
  severalFiles: (files) => `ファイルは 1 つだけ指定してください（指定されたもの: ${listJa(files)}）。`,
  badOption: (reason) => `オプションを解釈できません（${reason}）。`,
  pair: (option, shape, given) =>
    `${option} は ${shape} の形で指定してください（指定されたもの: 「${given}」）。`,
  unknownField: (given, all) => `--map に「${given}」という項目はありません。使える項目: ${all.join('、')}。`,
  unknownOrder: (given, all) =>
    `--dates に「${given}」という順序はありません。${all.join('、')} のいずれかです。`,
  unknownLanguage: (given) => `--language は en か ja です（指定されたもの: 「${given}」）。`,
  unknownZone: (given) => `「${given}」というタイムゾーンはありません。Asia/Tokyo のように指定してください。`,
  unknownHeader: (given, found) => `「${given}」という列はありません。見つかった列: ${listJa(found)}。`,
  unknownWord: (given, found) =>
    `ステータスが「${given}」のリードはありません。ステータス列にある語: ${listJa(found)}。`,
  noStatus: (given) =>
    `ステータスの列がないため、「${given}」にステージを割り当てられません。--map status=見出し で列を指定してください。`,
  unknownStage: (given, all) => `「${given}」というステージはありません。使えるステージ: ${listJa(all)}。`,
  building: '先にアドオンをビルドします …',
  buildFailed: 'アドオンをビルドできませんでした。上のメッセージをご確認ください。',
  addOnFailed: (reason) => `アドオンが停止しました: ${reason}`,
  noDates:
    '日付のあるリードがないため、月別コホートと日数は集計できません。日付の列がある場合は --map created=見出し で指定してください。',
  undecided: (words) =>
    `ステージを判断できなかったステータス（該当リードは最初のステージに置きました）: ${listJa(words)}。--stage 語=キー で指定できます。`,
  ambiguous: (headers) =>
    `日と月の順序を判断できない列: ${listJa(headers)}。--dates 見出し=dmy（または mdy）で指定してください。`,
  facts: (leads, duplicates, unusable) =>
    `リード ${leads} 件、うち重複 ${duplicates} 件。使えなかった行・セル ${unusable} 件。`,
  written: (path) => `書き出しました: ${path}`,
  shortened: (cells) => `Excel の上限を超えたため短縮したセル: ${listJa(cells)}。`,
};

export const CONVERT_WORDS: Record<FileLanguage, ConvertWords> = { en, ja };
